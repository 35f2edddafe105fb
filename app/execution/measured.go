package execution

import (
	"quarterdeck/app/measures"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// thousandths turns a number of a measure into thousandths of what a criterion
// counts: per cent, points, pieces, or major units of money.
func thousandths(unit data.Unit, n int64, p data.Plan) int64 {
	switch unit {
	case data.MoneyUnit:
		return scaled(n, 1000/int64(p.Currency.Minor()))
	case data.RatioUnit, data.ScoreUnit, data.HoursUnit, data.DaysUnit:
		return scaled(n, 10)
	}
	return scaled(n, 1000)
}

// scaled is n × k, held at the ends of the range.
func scaled(n, k int64) int64 {
	const most = 1<<63 - 1
	switch {
	case n > most/k:
		return most
	case n < -most/k:
		return -most
	}
	return n * k
}

// A question is what several criteria ask of the plan at once.
type question struct {
	code  string
	scope measures.Scope
	data.Period
}

// read fills in what the plan knows on a day about the criteria that are read
// from it, over the days of their milestone up to that day. Those of accepted milestones keep what was so on
// the day of acceptance, and those of milestones that have not begun are not
// known. Each question is asked once, however many criteria have it.
func read(r store.Reader, day data.Date, milestones []data.Milestone, criteria []data.Criterion) error {
	answers := map[question]map[data.ID]measures.Reading{}
	periods := map[data.ID]data.Period{}
	for _, m := range milestones {
		if m.Accepted == 0 && m.From <= day {
			periods[m.ID] = data.Period{From: m.From, Until: day + 1}
		}
	}
	plan, err := r.Plan()
	if err != nil {
		return err
	}
	for i := range criteria {
		c := &criteria[i]
		p, begun := periods[c.MilestoneID]
		if c.Measure == "" || !begun {
			continue
		}
		c.Have = nil
		m, known := measures.Of(c.Measure)
		id, there := c.Record()
		if !known || !there {
			continue
		}
		q := question{c.Measure, scopeOf(*c), p}
		answer, asked := answers[q]
		if !asked {
			if answer, err = measures.Read(r, q.code, q.scope, q.Period); err != nil {
				return err
			}
			answers[q] = answer
		}
		if x := answer[id].Value; x != nil {
			n := thousandths(m.Unit, *x, plan)
			c.Have = &n
		}
	}
	return nil
}

// scopeOf is the scope of a criterion with a measure; none is the firm.
func scopeOf(c data.Criterion) string {
	if c.Scope == "" {
		return data.FirmScope
	}
	return c.Scope
}

// measured reads a milestone's criteria on a day, as they would be accepted.
func measured(r store.Reader, day data.Date, m data.Milestone) ([]data.Criterion, error) {
	all, err := r.Criteria()
	if err != nil {
		return nil, err
	}
	var mine []data.Criterion
	for _, c := range all {
		if c.MilestoneID == m.ID {
			mine = append(mine, c)
		}
	}
	return mine, read(r, day, []data.Milestone{m}, mine)
}

// unitWords are the signs of units that need no translation.
var unitWords = map[data.Unit]string{data.RatioUnit: "%", data.HoursUnit: "h", data.DaysUnit: "d"}

// about sets what a criterion with a measure reads: its scope and record, by
// code. The unit is that of the measure.
func about(r store.Reader, x *data.Criterion, measure, scope, record string) error {
	x.Measure, x.Scope, x.RegionID, x.ProductID, x.RepID = measure, "", 0, 0, 0
	if measure == "" {
		return nil
	}
	m, known := measures.Of(measure)
	if !known {
		return data.Problem{Key: "problem.criterion.measure", Field: "measure", Args: []any{measure}}
	}
	if x.Scope = scope; scope == "" {
		x.Scope = data.FirmScope
	}
	if !m.Has(x.Scope) {
		return data.Problem{Key: "problem.criterion.scope", Field: "scope", Args: []any{x.Scope}}
	}
	x.Unit, x.Have = unitWords[m.Unit], nil
	var err error
	switch x.Scope {
	case data.RegionScope:
		y, e := r.RegionByCode(record)
		x.RegionID, err = y.ID, e
	case data.ProductScope:
		y, e := r.ProductByCode(record)
		x.ProductID, err = y.ID, e
	case data.RepScope:
		y, e := r.RepByCode(record)
		x.RepID, err = y.ID, e
	}
	return data.At("record", err)
}
