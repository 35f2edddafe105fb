package measures

import (
	"fmt"

	"quarterdeck/app/attainment"
	"quarterdeck/app/forecast"
	"quarterdeck/app/objectives"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// attained are the figures of the spans against the plan.
func (b *Book) attained(spans []data.Period) ([]attainment.Cut, error) {
	return once(b, fmt.Sprint("attained ", spans), func() ([]attainment.Cut, error) { return attainment.Of(b.r, spans) })
}

// orders counts the purchases of the spans.
func (b *Book) orders(spans []data.Period) ([]store.OrderCount, error) {
	return once(b, fmt.Sprint("orders ", spans), func() ([]store.OrderCount, error) {
		segments, of := attainment.Segments(spans)
		rows, err := b.r.OrderCounts(segments)
		out := make([]store.OrderCount, 0, len(rows))
		for _, x := range rows {
			for _, span := range of[x.Bucket] {
				x.Bucket = span
				out = append(out, x)
			}
		}
		return out, err
	})
}

// figures are those of a scope in a cut by record.
func figures(c attainment.Cut, scope Scope) map[data.ID]attainment.Figures {
	switch scope {
	case Region:
		return c.Regions
	case Product:
		return c.Products
	case Rep:
		return c.Reps
	}
	return map[data.ID]attainment.Figures{0: c.Firm}
}

// hundred is 100 %: the target of a completion.
const hundred = int64(data.Rate)

// completion is what was sold as a part of what the plan asks for by the last day
// of the span.
func completion(b *Book, scope Scope, spans []data.Period) (Table, error) {
	return salesTable(b, scope, spans, func(f attainment.Figures) Reading {
		full := hundred
		return Reading{Value: f.Share(), Target: &full}
	})
}

// revenue is what was sold in the span, against what the plan asks for.
func revenue(b *Book, scope Scope, spans []data.Period) (Table, error) {
	return salesTable(b, scope, spans, func(f attainment.Figures) (x Reading) {
		if f.Known {
			n := int64(f.Actual)
			x.Value = &n
		}
		if f.Planned {
			n := int64(f.Paced)
			x.Target = &n
		}
		return x
	})
}

func salesTable(b *Book, scope Scope, spans []data.Period, read func(attainment.Figures) Reading) (Table, error) {
	cuts, err := b.attained(spans)
	t := newTable(len(spans))
	for i, c := range cuts {
		for id, f := range figures(c, scope) {
			if scope == Firm || id != 0 {
				t[i][id] = read(f)
			}
		}
	}
	return t, err
}

// orders counts what was bought; returns are no purchase.
func orders(b *Book, scope Scope, spans []data.Period) (Table, error) {
	t, err := b.overOrders(scope, spans)
	return t.table(func(x share) Reading { return Reading{Value: &x.den, Sample: &x.den} }), err
}

// averageOrder is the money of a purchase, returns netted.
func averageOrder(b *Book, scope Scope, spans []data.Period) (Table, error) {
	t, err := b.overOrders(scope, spans)
	return t.table(mean), err
}

// overOrders adds up money and number of orders, by who sold them.
func (b *Book) overOrders(scope Scope, spans []data.Period) (tally, error) {
	t := newTally(scope, len(spans))
	rows, err := b.orders(spans)
	for _, x := range rows {
		t.add(x.Bucket, place{region: x.RegionID, rep: x.RepID}, int64(x.Amount), int64(x.Orders))
	}
	return t, err
}

// forecastAttainment is what the forecast expects by the end of the plan, as a part
// of the target.
func forecastAttainment(b *Book, scope Scope, spans []data.Period) (Table, error) {
	t := newTable(len(spans))
	for i, p := range spans {
		rows, err := forecast.Stand(b.r, p.Until-1)
		if err != nil {
			return nil, err
		}
		for id, x := range rows {
			if x.Forecast == nil || x.Target == nil || (id == 0) != (scope == Firm) {
				continue
			}
			full := hundred
			y := ratio(share{int64(*x.Forecast), int64(*x.Target)})
			y.Sample, y.Target = nil, &full
			t[i][id] = y
		}
	}
	return t, nil
}

// aims are the objectives as they stand on a day.
func (b *Book) aims(day data.Date) (objectives.List, error) {
	return once(b, fmt.Sprint("aims ", day), func() (objectives.List, error) { return objectives.ListOf(b.r, day, objectives.ListIn{}) })
}

// profit is what the objective of profit has come to so far (S1-8), against what
// was due of it.
func profit(b *Book, _ Scope, spans []data.Period) (Table, error) {
	t := newTable(len(spans))
	for i, p := range spans {
		list, err := b.aims(p.Until - 1)
		if err != nil {
			return nil, err
		}
		for _, x := range list.Rows {
			if x.Metric == data.Profit && x.Actual != nil {
				t[i][0] = Reading{Value: x.Actual, Target: x.Expected}
			}
		}
	}
	return t, nil
}

// margin is profit ÷ sales of the same quarters, to the last day of the span.
func margin(b *Book, _ Scope, spans []data.Period) (Table, error) {
	t := newTable(len(spans))
	for i, p := range spans {
		list, err := b.aims(p.Until - 1)
		if err != nil {
			return nil, err
		}
		for _, x := range list.Rows {
			if x.Metric != data.Profit {
				continue
			}
			var earned share
			for _, q := range x.Quarters {
				if q.Actual == nil {
					continue
				}
				cuts, err := b.attained([]data.Period{{From: q.From, Until: min(q.Until, p.Until)}})
				if err != nil {
					return nil, err
				}
				earned = share{earned.num + *q.Actual, earned.den + int64(cuts[0].Firm.Actual)}
			}
			if y := ratio(earned); y.Value != nil {
				t[i][0] = Reading{Value: y.Value}
			}
		}
	}
	return t, nil
}

// objectivesOf is the mean attainment of the objectives that count a process, or a
// result (S0-8).
func objectivesOf(process bool) reader {
	return func(b *Book, _ Scope, spans []data.Period) (Table, error) {
		t := newTable(len(spans))
		for i, p := range spans {
			list, err := b.aims(p.Until - 1)
			if err != nil {
				return nil, err
			}
			var sum share
			for _, x := range list.Rows {
				if x.Attained != nil && x.Of.Process == process {
					sum = share{sum.num + *x.Attained, sum.den + 1}
				}
			}
			if sum.den > 0 {
				full := hundred
				t[i][0] = mean(sum)
				t[i][0] = Reading{Value: t[i][0].Value, Sample: t[i][0].Sample, Target: &full}
			}
		}
		return t, nil
	}
}
