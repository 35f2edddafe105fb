package planfile

import (
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// objectiveSheet holds a row for each objective and one for each of its
// milestones, whose period and region stand beside it.
func (x *exporting) objectiveSheet() (exchange.Sheet, error) {
	s := x.sheet("objectives", "name", "from", "to", "region", "rep", "weight", "last_year", "target", "base")
	rows, err := x.Reader.Objectives()
	if err != nil {
		return s, err
	}
	parts, err := x.Reader.ObjectiveParts()
	for _, o := range rows {
		name := o.Name
		if o.Metric != data.OwnMetric {
			name = text.T(x.Lang, "metric."+string(o.Metric))
		}
		var weight any
		if o.Weight != nil {
			weight = exchange.Decimal{Value: int64(*o.Weight), Digits: 2}
		}
		unit := o.Measure().Unit
		s.Rows = append(s.Rows, []any{name, x.plan.Period().From, x.plan.Period().Until - 1, nil, x.names[data.Reps][o.OwnerID][1],
			weight, x.number(unit, o.LastYear), x.number(unit, o.Target), nil})
		for _, p := range parts {
			if p.ObjectiveID == o.ID {
				s.Rows = append(s.Rows, []any{name, p.From, p.Until - 1, x.names[data.Regions][p.RegionID][1], nil, nil, nil,
					x.number(unit, &p.Amount), x.base(o.Metric, p.Base)})
			}
		}
	}
	return s, err
}

// number is a cell in the unit: amounts in major units, ratios in per cent,
// scores with their decimals.
func (x *exporting) number(unit data.Unit, n *int64) any {
	switch {
	case n == nil:
		return nil
	case unit == data.MoneyUnit:
		return x.money(data.Money(*n))
	case unit == data.CountUnit:
		return exchange.Decimal{Value: *n}
	}
	return exchange.Decimal{Value: *n, Digits: 2}
}

// base is what a rate is taken of: money for a market, pieces for anything else.
func (x *exporting) base(m data.Metric, n *int64) any {
	if m == data.MarketShare {
		return x.number(data.MoneyUnit, n)
	}
	return x.number(data.CountUnit, n)
}
