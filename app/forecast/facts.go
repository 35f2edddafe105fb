package forecast

import (
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/app/quota"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// facts are what a forecast is worked out from, read once.
type facts struct {
	plan     data.Plan
	period   data.Period
	asOf     data.Date
	through  data.Date // last day whose results are known, at most asOf; before the plan: none of it is
	rule     data.ForecastRule
	calendar data.Calendar
	regions  []data.Region
	people   []data.Rep    // who sells, the row of nobody last: what people are credited with and nobody is
	orders   data.Period   // empty: the plan has none
	buckets  []data.Period // of the plan, then the same of the year before
	n        int           // buckets of the plan
	sold     [][]data.Money
	goal     *data.Money // of the firm; nil: none
	targets  map[data.ID]data.Money
	regional map[data.ID]data.Money // targets of regions by their own cells
	planned  []data.Money           // target of each bucket of the plan
	pipeline pipeline
}

// kinds are what a forecast is worked out from.
var kinds = []data.Kind{data.Plans, data.Goals, data.Targets, data.Regions, data.Reps, data.Orders, data.OrderLines, data.Customers, data.Credits,
	data.Mentorships, data.DaysOff, data.PipelineStages, data.Opportunities, data.OpportunityMoves, data.ForecastRules}

// readFacts reads everything as of a day, with a fixed number of questions.
func readFacts(r store.Reader, asOf data.Date) (f facts, err error) {
	if f.plan, err = r.Plan(); err != nil {
		return f, err
	}
	f.asOf, f.period = asOf, f.plan.Period()
	ask(&err, &f.rule, r.ForecastRule)
	ask(&err, &f.calendar, r.Calendar)
	ask(&err, &f.regions, r.Regions)
	ask(&err, &f.people, r.Reps)
	ask(&err, &f.orders, r.OrderRange)
	ask(&err, &f.pipeline, func() (pipeline, error) { return readPipeline(r) })
	f.buckets = append(f.plan.Buckets(), f.plan.LastYear().Buckets()...)
	f.n = len(f.buckets) / 2
	f.through = min(asOf, f.period.Until-1)
	if f.orders.Days() > 0 {
		f.through = min(f.through, f.orders.Until-1)
	}
	for _, read := range []func(store.Reader) error{f.readTargets, f.readSales} {
		if err == nil {
			err = read(r)
		}
	}
	return f, err
}

// ask puts an answer in its place unless an earlier question failed.
func ask[T any](err *error, into *T, question func() (T, error)) {
	if *err == nil {
		*into, *err = question()
	}
}

// readTargets sums the cells of people and of regions; of one that reaches beyond
// the plan, the part that falls into it.
func (f *facts) readTargets(r store.Reader) error {
	f.targets, f.regional = map[data.ID]data.Money{}, map[data.ID]data.Money{}
	goal, err := r.Goal(data.Revenue)
	if err != nil {
		return err
	}
	rows, err := r.TargetAmounts(data.Revenue, f.period)
	f.spreadPlan(rows)
	byRegion, byPerson := data.Money(0), data.Money(0)
	for _, t := range rows {
		amount := calc.UpTo(t.Amount, t.Period, f.period.Until, f.calendar) - calc.UpTo(t.Amount, t.Period, f.period.From, f.calendar)
		if t.RepID != 0 {
			f.targets[t.RepID] += amount
			byPerson += amount
			continue
		}
		f.regional[t.RegionID] += amount
		byRegion += amount
	}
	switch {
	case goal.Amount != nil:
		f.goal = goal.Amount
	case len(f.regional) > 0:
		f.goal = &byRegion
	case len(f.targets) > 0:
		f.goal = &byPerson
	}
	return err
}

// spreadPlan puts the cells of regions, without those the ones of people, into the
// buckets they meet.
func (f *facts) spreadPlan(rows []data.Target) {
	byPerson := !slices.ContainsFunc(rows, func(t data.Target) bool { return t.RepID == 0 })
	f.planned = make([]data.Money, f.n)
	for _, t := range rows {
		if (t.RepID != 0) != byPerson {
			continue
		}
		for b, p := range f.buckets[:f.n] {
			if p.Overlap(t.Period).Days() > 0 {
				f.planned[b] += calc.UpTo(t.Amount, t.Period, p.Until, f.calendar) - calc.UpTo(t.Amount, t.Period, p.From, f.calendar)
			}
		}
	}
}

// readSales reads what counted for each person in every bucket of the plan and of
// the year before, up to the day results are known; what is left of the firm's
// sales goes to the row of nobody, so that rows add up to the firm.
func (f *facts) readSales(r store.Reader) error {
	spans := make([]data.Period, len(f.buckets))
	for i, b := range f.buckets {
		spans[i] = data.Period{From: b.From, Until: max(b.From, min(b.Until, f.through+1))}
	}
	sales, err := r.Sales(spans)
	if err != nil {
		return err
	}
	credited, err := quota.CreditedSales(r, spans)
	if err != nil {
		return err
	}
	by := map[data.ID][]data.Money{}
	rest := make([]data.Money, len(spans))
	for _, s := range sales {
		rest[s.Bucket] += s.Amount
	}
	for _, s := range credited {
		if s.RepID == 0 {
			continue
		}
		if by[s.RepID] == nil {
			by[s.RepID] = make([]data.Money, len(spans))
		}
		by[s.RepID][s.Span] += s.Amount
	}
	f.keepPeople(by)
	f.sold = make([][]data.Money, len(f.people))
	for i, p := range f.people {
		if f.sold[i] = by[p.ID]; f.sold[i] == nil {
			f.sold[i] = make([]data.Money, len(spans))
		}
		for b, m := range f.sold[i] {
			rest[b] -= m
		}
	}
	f.people, f.sold = append(f.people, data.Rep{}), append(f.sold, rest)
	return nil
}

// keepPeople leaves out managers and those who left before the plan, unless they
// carry a target, results of the plan or open opportunities.
func (f *facts) keepPeople(by map[data.ID][]data.Money) {
	f.people = slices.DeleteFunc(f.people, func(p data.Rep) bool {
		if _, asked := f.targets[p.ID]; asked {
			return false
		}
		if sold := by[p.ID]; sold != nil && slices.ContainsFunc(sold[:f.n], func(m data.Money) bool { return m != 0 }) {
			return false
		}
		if f.pipeline.holds(p.ID, f.asOf) {
			return false
		}
		return p.Level == data.Manager || p.Left != 0 && p.Left <= f.period.From
	})
}

// known reports whether anything is known about results in the plan.
func (f facts) known() bool {
	return f.orders.Days() > 0 && f.orders.Overlap(data.Period{From: f.period.From, Until: f.through + 1}).Days() > 0
}

// hasLast reports whether the year before is known from its first bucket on.
func (f facts) hasLast() bool {
	return f.orders.Days() > 0 && f.orders.From < f.buckets[f.n].Until && f.through >= f.period.From-1
}

// season is how the year is expected to fall on its buckets: as the firm sold the
// year before, without that by working days (false).
func (f facts) season() (calc.Season, bool) {
	even := calc.Evenly(f.buckets[:f.n], f.calendar)
	if !f.hasLast() {
		return even, false
	}
	s, sum := calc.Season{Buckets: f.buckets[:f.n], Weights: make([]data.Money, f.n)}, data.Money(0)
	for _, rows := range f.sold {
		for b := range f.n {
			s.Weights[b] += rows[f.n+b]
		}
	}
	for _, w := range s.Weights {
		sum += max(0, w)
	}
	if sum == 0 {
		return even, false
	}
	return s, true
}
