package board

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// runRate fills in the forecasts of a row: what was sold, and what is left of
// the plan at the rate of the figures given. Buckets share one rounding, so
// they add up to the year.
func (r *Row) runRate(at Figures, groups []Group) {
	var left, before data.Money
	for i := range r.Buckets {
		f := &r.Buckets[i]
		left += f.Plan - f.Paced
		upTo := calc.RunRate(at.Actual, at.Paced, left) - at.Actual
		f.Forecast = f.Actual + upTo - before
		before = upTo
	}
	r.sumForecast(groups)
}

func (r *Row) sumForecast(groups []Group) {
	r.Total.Forecast = 0
	for i, g := range groups {
		r.Groups[i].Forecast = 0
		for _, f := range r.Buckets[g.First:g.End] {
			r.Groups[i].Forecast += f.Forecast
		}
		r.Total.Forecast += r.Groups[i].Forecast
	}
}

// forecast gives every row its run rate and adds them up in the total. What is
// assigned to none goes on at the rate of all.
func (t *table) forecast(total *Row, groups []Group) {
	last := len(t.rows) - 1
	for i := range t.rows {
		at := t.rows[i].Total
		if i == last {
			at = total.Total
		}
		t.rows[i].runRate(at, groups)
		for b := range total.Buckets {
			total.Buckets[b].Forecast += t.rows[i].Buckets[b].Forecast
		}
	}
	total.sumForecast(groups)
}
