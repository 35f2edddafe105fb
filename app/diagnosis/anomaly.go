package diagnosis

import (
	"cmp"
	"encoding/json"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// An Anomaly is something strange in the figures of a rep: why, and what to ask.
type Anomaly struct {
	Kind  data.Anomaly
	Light data.Light
	args  []any    // of the sentence
	plan  text.Fmt // the plan's language and currency, for answers in JSON
}

// A points is a share in hundredths of a per cent, written as one.
type points int64

// Reason is the sentence with the figures.
func (a Anomaly) Reason(f text.Fmt) string {
	args := slices.Clone(a.args)
	for i, x := range args {
		if p, ok := x.(points); ok {
			args[i] = f.PercentOf(float64(p)/data.Rate, 1)
		}
	}
	return f.T("diagnosis.anomaly."+string(a.Kind), args...)
}

// Question is what a manager asks about it.
func (a Anomaly) Question(f text.Fmt) string { return f.T("diagnosis.ask." + string(a.Kind)) }

// Name is what the anomaly is called in short.
func (a Anomaly) Name(f text.Fmt) string { return f.T("diagnosis.kind." + string(a.Kind)) }

// Source is where its rule comes from.
func (a Anomaly) Source(f text.Fmt) string { return f.T("diagnosis.source." + string(a.Kind)) }

// MarshalJSON writes the sentences in the plan's language.
func (a Anomaly) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Kind     data.Anomaly `json:"kind"`
		Light    data.Light   `json:"light"`
		Reason   string       `json:"reason"`
		Question string       `json:"question"`
	}{a.Kind, a.Light, a.Reason(a.plan), a.Question(a.plan)})
}

// judge finds one anomaly in a diagnosis; nil is that there is none, or that
// what it asks for is not known.
type judge func(f *facts, d Diagnosis, usual *int64) *Anomaly

// judges are what finds each anomaly.
var judges = map[data.Anomaly]judge{
	data.Busy: busy, data.Idle: idle, data.LowLeads: lowLeads, data.LowDeals: lowDeals, data.TwoMonths: months, data.Slow: slow, data.Untalked: untalked,
	data.Stuck: stuck, data.Untouched: untouched, data.StaleDates: staleDates, data.Dependent: dependent, data.Bunched: bunched, data.Silent: silent,
}

// anomalies are what is strange about a rep, the gravest first and then in the
// order of [data.Anomalies].
func (f *facts) anomalies(d Diagnosis, usual *int64) []Anomaly {
	found := []Anomaly{}
	words := text.Fmt{Lang: text.LangOf(f.plan.Language), Currency: f.plan.Currency}
	for _, kind := range data.Anomalies {
		if !f.rule.Tells(kind) {
			continue
		}
		if a := judges[kind](f, d, usual); a != nil {
			a.Kind, a.plan = kind, words
			found = append(found, *a)
		}
	}
	slices.SortStableFunc(found, func(a, b Anomaly) int { return cmp.Compare(b.Light, a.Light) })
	return found
}

func strangely(light data.Light, args ...any) *Anomaly { return &Anomaly{Light: light, args: args} }

// low reports whether the conversion from lead to deal is so far below what the
// target needs that it is red (S2-21).
func (f *facts) low(d Diagnosis) bool { return tooLow(f.rule, d) }

func tooLow(rule data.DiagnosisRule, d Diagnosis) bool {
	return d.Rate != nil && d.NeedRate != nil && *d.NeedRate > 0 && *d.Rate*data.Rate <= *d.NeedRate*int64(data.Rate-min(rule.Below, data.Rate))
}

// visited reports whether there were as many visits as needed.
func (f *facts) visited(d Diagnosis) bool {
	return d.Visits != nil && d.NeedVisit != nil && *d.NeedVisit > 0 && int64(*d.Visits)*data.Rate >= int64(*d.NeedVisit)*int64(f.rule.Visits)
}

func busy(f *facts, d Diagnosis, _ *int64) *Anomaly {
	if !f.visited(d) || !f.low(d) {
		return nil
	}
	return strangely(data.Red, *d.Visits, *d.NeedVisit, points(*d.Rate), points(*d.NeedRate))
}

// idle is no visit on the last working days though reports came, and the target
// met.
func idle(f *facts, d Diagnosis, _ *int64) *Anomaly {
	s := f.strange.idle[d.RepID]
	if s.Visits == nil || *s.Visits != 0 || d.Plan == nil || d.Actual == nil || *d.Plan <= 0 {
		return nil
	}
	met, _ := calc.Points(*d.Actual, *d.Plan)
	if met < int64(f.rule.Met) {
		return nil
	}
	return strangely(data.Amber, f.rule.IdleDays, points(met))
}

func lowLeads(f *facts, d Diagnosis, _ *int64) *Anomaly {
	if d.Rate == nil || *d.Rate >= int64(f.rule.LeadRate) {
		return nil
	}
	leads, deals := d.Step(calc.AtLeads).Actual, d.Step(calc.AtDeals).Actual
	return strangely(data.Red, *leads, *deals, points(*d.Rate), points(f.rule.LeadRate))
}

// lowDeals is told where the visits do not make it a case of its own.
func lowDeals(f *facts, d Diagnosis, _ *int64) *Anomaly {
	if !f.low(d) || f.rule.Tells(data.Busy) && f.visited(d) {
		return nil
	}
	return strangely(data.Red, points(*d.Rate), points(*d.NeedRate), points((*d.NeedRate-*d.Rate)*data.Rate / *d.NeedRate))
}

// months is a completion too low in each of the last closed months.
func months(f *facts, d Diagnosis, _ *int64) *Anomaly {
	x := f.strange
	if len(x.months) < f.rule.Months {
		return nil
	}
	var plan, sold data.Money
	for i, b := range x.months {
		due := f.dueIn(d.RepID, b)
		if due <= 0 || x.monthly[i][d.RepID]*data.Rate >= due*data.Money(f.rule.Completion) {
			return nil
		}
		plan, sold = plan+due, sold+x.monthly[i][d.RepID]
	}
	done, _ := calc.Points(sold, plan)
	return strangely(data.Red, f.rule.Months, points(done), points(f.rule.Completion))
}

// slow compares with the team's middle; one deal says nothing.
func slow(f *facts, d Diagnosis, usual *int64) *Anomaly {
	days := f.strange.closing[d.RepID]
	if usual == nil || *usual <= 0 || len(days) < enough {
		return nil
	}
	var own []int64
	for _, n := range days {
		own = append(own, int64(n))
	}
	m := *calc.Median(own)
	if m*data.Rate <= *usual*int64(f.rule.Slow) {
		return nil
	}
	return strangely(data.Amber, int(m), int(*usual))
}

// untalked is proposals of a period in which no talk was entered but 0.
func untalked(f *facts, d Diagnosis, _ *int64) *Anomaly {
	s := f.sums[d.RepID]
	if s.Talks == nil || s.Proposals == nil || *s.Talks >= *s.Proposals {
		return nil
	}
	light := data.Amber
	if *s.Talks == 0 {
		light = data.Red
	}
	return strangely(light, *s.Proposals, *s.Talks)
}

func stuck(f *facts, d Diagnosis, _ *int64) *Anomaly {
	s := f.strange.open[d.RepID]
	most := max(s.Aged, s.Slipped)
	if s.Count == 0 || most == 0 || most*data.Rate < s.Count*f.rule.Stuck {
		return nil
	}
	return strangely(data.Amber, s.Count, s.Aged, s.Slipped)
}

func untouched(f *facts, d Diagnosis, _ *int64) *Anomaly {
	c := f.strange.care[d.RepID]
	if c.all == 0 || c.inTime*data.Rate >= c.all*f.rule.Touched {
		return nil
	}
	light := data.Amber
	if c.inTime == 0 {
		light = data.Red
	}
	return strangely(light, c.inTime, c.all)
}

func staleDates(f *facts, d Diagnosis, _ *int64) *Anomaly {
	rows := f.strange.stale[d.RepID]
	if len(rows) == 0 {
		return nil
	}
	oldest := slices.MaxFunc(rows, func(a, b staleDate) int { return cmp.Compare(a.days, b.days) })
	return strangely(data.Amber, len(rows), oldest.customer, oldest.days)
}

func dependent(f *facts, d Diagnosis, _ *int64) *Anomaly {
	b := f.strange.largest[d.RepID]
	part, ok := calc.Points(b.Amount, b.All)
	if !ok || part <= int64(f.rule.Customer) {
		return nil
	}
	return strangely(data.Amber, b.Name, points(part), b.Amount)
}

// bunched looks at the closed months of the period together.
func bunched(f *facts, d Diagnosis, _ *int64) *Anomaly {
	var all, late data.Money
	for i := range f.strange.wholes {
		all, late = all+f.strange.wholly[i][d.RepID], late+f.strange.endly[i][d.RepID]
	}
	part, ok := calc.Points(late, all)
	if !ok || part < int64(f.rule.Bunched) {
		return nil
	}
	return strangely(data.Amber, f.rule.LastDays, points(part))
}

// silent asks those who are here, of a team that keeps reports.
func silent(f *facts, d Diagnosis, _ *int64) *Anomaly {
	i := slices.IndexFunc(f.reps, func(x data.Rep) bool { return x.ID == d.RepID })
	if len(f.strange.reported) == 0 || i < 0 || f.strange.silent[d.RepID].Days > 0 {
		return nil
	}
	x := f.reps[i]
	if x.Level == data.Manager || x.Joined > f.strange.since || x.Left != 0 && x.Left <= f.today || f.today >= f.plan.Period().Until {
		return nil
	}
	return strangely(data.Amber, f.rule.SilentDays)
}
