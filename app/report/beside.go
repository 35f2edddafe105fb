package report

import (
	"slices"

	"quarterdeck/app/letters"
	"quarterdeck/app/objectives"
	"quarterdeck/data"
)

// mostBeside is how many further objectives stand as columns beside the sales
// target: what an upright page has room for, and what a landscape one has.
const (
	mostBeside     = 3
	mostBesideWide = 6
)

// A beside is a further objective by quarter and for the plan's period, written.
type beside struct {
	title string // a line for each language
	parts []string
	whole string
}

// askObjectives reads the objectives beside revenue that have numbers.
func (x *letterFacts) askObjectives() error {
	l, err := objectives.ListOf(x.r, x.today, objectives.ListIn{})
	if err != nil {
		return err
	}
	for _, row := range l.Rows {
		entered := row.Aim != nil || slices.ContainsFunc(row.Quarters, func(q objectives.Quarter) bool { return q.Amount != nil })
		if row.Metric != data.Revenue && entered && (row.Level == "" || row.Level == data.BaseLevel) {
			x.objectives = append(x.objectives, row)
		}
	}
	slices.SortStableFunc(x.objectives, func(a, b objectives.Row) int { return rank(a) - rank(b) })
	return nil
}

// rank puts the objectives that S1-4 has beside sales before the others.
func rank(row objectives.Row) int {
	first := []data.Metric{data.MarketShare, data.NewCustomers, data.Conversion}
	if i := slices.Index(first, row.Metric); i >= 0 {
		return i
	}
	return len(first)
}

// besides are the objectives of the plan, or the milestones of a region as far
// as there are any.
func (x *letterFacts) besides(e letters.Entry, most int) (rows []beside, err error) {
	if e.For == letters.Rep {
		return nil, nil
	}
	var parts []data.ObjectivePart
	var region data.ID
	if e.For == letters.Region {
		r, err := x.r.RegionByCode(e.Code)
		if err != nil {
			return nil, err
		}
		region = r.ID
		if parts, err = x.r.ObjectiveParts(); err != nil {
			return nil, err
		}
	}
	for _, row := range x.objectives {
		b := beside{title: x.metric(row), whole: unknown}
		known := false
		for _, q := range row.Quarters {
			n := q.Amount
			if region != 0 {
				n = nil
				for _, p := range parts {
					if p.ObjectiveID == row.ID && p.RegionID == region && p.Period == q.Period {
						n = &p.Amount
					}
				}
			}
			known = known || n != nil
			b.parts = append(b.parts, x.quantity(row, n))
		}
		if region == 0 {
			known = true
			b.whole = x.quantity(row, row.Aim)
		}
		if known && len(b.parts) == len(x.regions.Groups) && len(rows) < most {
			rows = append(rows, b)
		}
	}
	return rows, nil
}

// metric is what an objective is called, in each language.
func (x *letterFacts) metric(row objectives.Row) string {
	if row.Name != "" {
		return row.Name
	}
	return x.v.head("metric." + string(row.Metric))
}

// quantity writes a number of an objective in its own unit.
func (x *letterFacts) quantity(row objectives.Row, n *int64) string {
	f := x.v.first()
	if n == nil {
		return unknown
	}
	switch row.Of.Unit {
	case data.MoneyUnit:
		return x.v.digits(data.Money(*n), x.v.places([]data.Money{data.Money(*n)}))
	case data.RatioUnit:
		return f.Percent(data.Money(*n), 100_00)
	case data.ScoreUnit:
		return f.Decimal(float64(*n)/100, 2) + " / " + f.Decimal(float64(row.Of.Scale)/100, 0)
	}
	return f.Count(int(*n))
}
