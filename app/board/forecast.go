package board

import (
	"math"

	"quarterdeck/data"
)

// lightOf is the status of an attainment by the plan's bands.
func lightOf(r Ratio, p data.Plan) data.Light {
	switch {
	case !r.Known():
		return data.Ring
	case r.reaches(p.Green):
		return data.Green
	case r.reaches(p.Amber):
		return data.Amber
	}
	return data.Red
}

// A rate is actual ÷ paced to date. A row without pace goes on as planned.
func rateOf(f Figures) Ratio {
	r := RatioOf(max(f.Actual, 0), f.Paced)
	if !f.Known || !r.Known() {
		return Ratio{1, 1}
	}
	return r
}

// at is an amount at a rate. A rate so large that the result is no amount any
// more, from a first month planned at next to nothing, counts as 1.
func (r Ratio) at(m data.Money) data.Money {
	if math.Abs(float64(m))*float64(r.Num)/float64(r.Den) > 1e18 {
		return m
	}
	return m.MulDiv(int64(r.Num), int64(r.Den))
}

// runRate fills in the forecasts of a row: what was sold, and what is left of
// the plan at the rate. Buckets share one rounding, so they add up to the year.
func (r *Row) runRate(rate Ratio, groups []Group) {
	var left, before data.Money
	for i := range r.Buckets {
		f := &r.Buckets[i]
		left += f.Plan - f.Paced
		upTo := rate.at(left)
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
		rate := rateOf(t.rows[i].Total)
		if i == last {
			rate = rateOf(total.Total)
		}
		t.rows[i].runRate(rate, groups)
		for b := range total.Buckets {
			total.Buckets[b].Forecast += t.rows[i].Buckets[b].Forecast
		}
	}
	total.sumForecast(groups)
}
