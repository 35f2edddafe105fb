package quota

import (
	"math"
	"strconv"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A grade is the total graded over the reps who carry a quota, as the ladder
// has it now.
type grade struct {
	plan     data.Plan
	calendar data.Calendar
	ladder   data.Ladder
	goal     data.Goal
	reps     []data.Rep
	everyone []data.Rep    // by their order, those without a quota too
	last     []*data.Money // sold in the year before; nil: not known
	sold     *data.Money   // by everybody then; nil: not known
	rungs    []calc.Rung
	weights  [][]data.Money // of the buckets, by rep
	cut      calc.Grading
}

// readGrade grades the total; without one all amounts are zero.
func readGrade(r store.Reader, today data.Date, rhythm string) (g grade, err error) {
	if g.plan, err = r.Plan(); err != nil {
		return g, err
	}
	if g.calendar, err = r.Calendar(); err != nil {
		return g, err
	}
	if g.ladder, err = r.Ladder(); err != nil {
		return g, err
	}
	if g.goal, err = r.Goal(data.Revenue); err != nil {
		return g, err
	}
	if g.everyone, err = r.Reps(); err != nil {
		return g, err
	}
	for _, x := range g.everyone {
		if targets.CarriesQuota(g.plan, x) {
			g.reps = append(g.reps, x)
		}
	}
	if err := g.readLast(r); err != nil {
		return g, err
	}
	g.rungs = calc.Rungs(g.ladder, g.climbers())
	return g, g.spread(r, today, rhythm)
}

// readLast sums what each sold in the year before. Who was there all the time
// and sold nothing has the result zero.
func (g *grade) readLast(r store.Reader) error {
	g.last = make([]*data.Money, len(g.reps))
	orders, err := r.OrderRange()
	if err != nil {
		return err
	}
	before := g.plan.LastYear()
	g.sold = g.goal.LastYear
	if before.Period().Overlap(orders).Days() == 0 {
		return nil
	}
	sales, err := r.Sales(before.Buckets())
	if err != nil {
		return err
	}
	byRep, all := map[data.ID]*data.Money{}, data.Money(0)
	for _, x := range sales {
		if byRep[x.RepID] == nil {
			byRep[x.RepID] = new(data.Money)
		}
		*byRep[x.RepID] += x.Amount
		all += x.Amount
	}
	if g.sold == nil {
		g.sold = &all
	}
	for i, x := range g.reps {
		g.last[i] = byRep[x.ID]
		if g.last[i] == nil && x.Joined != 0 && !g.newcomer(x) {
			g.last[i] = new(data.Money)
		}
	}
	return nil
}

// newcomer reports whether a rep was not there from the beginning of the year before.
func (g *grade) newcomer(x data.Rep) bool { return x.Joined > g.plan.LastYear().Period().From }

func (g *grade) climbers() []calc.Climber {
	rows := make([]calc.Climber, len(g.reps))
	for i, x := range g.reps {
		rows[i] = calc.Climber{Code: x.Code, Level: x.Level, Last: g.last[i], Newcomer: g.newcomer(x)}
	}
	return rows
}

// spread cuts the total by factor and presence.
func (g *grade) spread(r store.Reader, today data.Date, rhythm string) error {
	shape, err := targets.Shape(r, today, rhythm)
	if err != nil {
		return err
	}
	buckets := g.plan.Buckets()
	factors, heads := make([]int, len(g.reps)), make([]int64, len(g.reps))
	for i, x := range g.reps {
		row := make([]data.Money, len(buckets))
		for b := range buckets {
			row[b] = shape[b] * data.Money(calc.Presence(buckets[b], x.Joined, x.Left, g.ladder.Ramp, g.calendar))
		}
		g.weights = append(g.weights, row)
		factors[i], heads[i] = g.rungs[i].Factor, int64(calc.Sum(row))
	}
	total := data.Money(0)
	if g.goal.Amount != nil {
		total = *g.goal.Amount
	}
	g.cut = calc.Grade(total, factors, heads, int64(calc.Sum(shape))*calc.Full, g.ladder.Mode == data.Normalised)
	return nil
}

// weight is how much of a full-time rep one is, in parts of the grading's Full.
func (g *grade) weight(i int) int64 { return int64(calc.Sum(g.weights[i])) }

// factorKeys name the step of each band; "" is no band.
var factorKeys = map[data.Band]string{data.Top: "trail.factor.top", data.Core: "trail.factor.core", data.New: "trail.factor.new", "": "trail.factor.none"}

// steps say how a rep's quota comes about, from the total to what is wanted.
func (g *grade) steps(i int, today data.Date) []data.TrailStep {
	total := *g.goal.Amount
	heads := strconv.FormatFloat(math.Round(100*float64(g.cut.Heads)/float64(g.cut.Full))/100, 'f', -1, 64)
	steps := []data.TrailStep{
		{Op: data.TrailSet, Key: "trail.goal", Value: total, Day: today},
		{Op: data.TrailShare, Key: "trail.mean", Args: []string{heads}, Num: g.cut.Full, Den: g.cut.Heads},
		{Op: data.TrailShare, Key: factorKeys[g.rungs[i].Band], Num: int64(g.rungs[i].Factor), Den: calc.Full},
	}
	if w := g.weight(i); w != g.cut.Full {
		steps = append(steps, data.TrailStep{Op: data.TrailShare, Key: "trail.presence", Num: w, Den: g.cut.Full})
	}
	switch points, ok := g.cut.OverAssigned(total); {
	case g.ladder.Mode == data.Normalised && g.cut.Sum > 0:
		x := data.TrailStep{Op: data.TrailShare, Key: "trail.normalised", Num: int64(total), Den: int64(g.cut.Sum)}
		x.Rounding = g.cut.Want[i] - calc.Next(g.cut.Stated[i], x)
		steps = append(steps, x)
	case ok && points != calc.Full:
		f := text.Fmt{Lang: text.Lang(g.plan.Language)}
		steps = append(steps, data.TrailStep{Op: data.TrailAdd, Key: "trail.over", Args: []string{f.Percent(data.Money(points), calc.Full)}})
	}
	return steps
}

// SpreadQuotas gives every rep the quota the ladder says, month by month along
// the rhythm, the days a rep is there and the ramp. Closed and locked cells stay.
type SpreadQuotas struct {
	Rhythm string `json:"rhythm" doc:"rhythm, which becomes the goal's own; empty: the one it has, else even"`
}

// Label names the change.
func (SpreadQuotas) Label() string { return "command.SpreadQuotas" }

// Apply writes the cells of the reps.
func (c SpreadQuotas) Apply(tx store.Tx) error {
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	g, err := readGrade(tx.Reader, today, c.Rhythm)
	switch {
	case err != nil:
		return err
	case g.goal.Amount == nil:
		return data.Problem{Key: "problem.goal.none", Field: "amount"}
	case len(g.reps) == 0 || g.cut.Heads == 0:
		return data.Problem{Key: "problem.spread.reps"}
	case g.cut.Sum == 0 && *g.goal.Amount > 0:
		return data.Problem{Key: "problem.ladder.zero", Field: "rest_factor"}
	}
	var quotas []targets.Quota
	for i, x := range g.reps {
		quotas = append(quotas, targets.Quota{Rep: x.ID, Amount: g.cut.Want[i], Weights: g.weights[i], Steps: g.steps(i, today)})
	}
	return targets.SetQuotas(tx, quotas, c.Rhythm)
}
