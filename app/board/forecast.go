package board

import (
	"quarterdeck/app/calc"
	"quarterdeck/app/forecast"
	"quarterdeck/data"
)

// ends are what the forecast says is sold by the end of the plan, in minor units.
type ends struct {
	firm *data.Money             // nil: it cannot tell, and rows go on at their own rate
	reps map[data.ID]*data.Money // nil: regions
}

// own is where the forecast says a row ends; nil: it does not say.
func (e ends) own(id data.ID) *data.Money {
	if id == 0 {
		return nil
	}
	return e.reps[id]
}

// peopleEnds are the ends of people.
func peopleEnds(x forecast.Outlook) map[data.ID]*data.Money {
	all := map[data.ID]*data.Money{}
	for _, p := range x.People {
		all[p.ID] = p.Forecast
	}
	return all
}

// goOn forecasts a row at the rate of the figures given: what was sold, and what
// is left of the plan at that rate.
func (r *Row) goOn(at Figures, groups []Group) {
	var left data.Money
	for _, f := range r.Buckets {
		left += f.Plan - f.Paced
	}
	r.endAt(r.Total.Actual+calc.RunRate(at.Actual, at.Paced, left)-at.Actual, groups)
}

// endAt lets a row end at an amount. What is still to come falls on the buckets
// as what is left of the plan does, without a plan on the last; all share one
// rounding, so they add up to the year.
func (r *Row) endAt(end data.Money, groups []Group) {
	left := make([]data.Money, len(r.Buckets))
	for i, f := range r.Buckets {
		left[i] = f.Plan - f.Paced
	}
	if !anyAbove(left) {
		left[len(left)-1] = 1
	}
	for i, m := range calc.Spread(end-r.Total.Actual, left) {
		r.Buckets[i].Forecast = r.Buckets[i].Actual + m
	}
	r.sumForecast(groups)
}

func anyAbove(weights []data.Money) bool {
	for _, w := range weights {
		if w > 0 {
			return true
		}
	}
	return false
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

// forecast gives every row its end and adds them up in the total. Rows go on at
// their own rate, what is assigned to none at the rate of all; where the forecast
// tells of the firm, they follow it.
func (t *table) forecast(total *Row, groups []Group, e ends) {
	last := len(t.rows) - 1
	for i := range t.rows {
		at := t.rows[i].Total
		if i == last {
			at = total.Total
		}
		t.rows[i].goOn(at, groups)
	}
	if e.firm != nil {
		t.follow(*e.firm-total.Total.Actual, groups, e)
	}
	for i := range t.rows {
		for b := range total.Buckets {
			total.Buckets[b].Forecast += t.rows[i].Buckets[b].Forecast
		}
	}
	total.sumForecast(groups)
}

// follow divides what the firm is expected to sell yet: a rep has an end of their
// own, and the other rows share the rest as they would sell at their own rate.
func (t *table) follow(rest data.Money, groups []Group, e ends) {
	weights, sold := make([]data.Money, len(t.rows)), make([]data.Money, len(t.rows))
	for i, r := range t.rows {
		if own := e.own(r.ID); own != nil {
			rest -= *own - r.Total.Actual
		} else {
			weights[i], sold[i] = r.Total.Forecast-r.Total.Actual, r.Total.Actual
		}
	}
	if !anyAbove(weights) { // nothing is left of their plans, or there is none
		weights = sold
	}
	if !anyAbove(weights) {
		weights[len(weights)-1] = 1
	}
	for i, m := range calc.Spread(rest, weights) {
		r := &t.rows[i]
		if own := e.own(r.ID); own != nil {
			r.endAt(*own, groups)
		} else {
			r.endAt(r.Total.Actual+m, groups)
		}
	}
}
