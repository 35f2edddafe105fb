package board

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// A clock says where today lies in the plan's buckets.
type clock struct {
	plan    data.Plan
	today   data.Date
	periods []data.Period // the buckets
	last    []data.Period // the same buckets a year before
	days    data.Calendar
}

func clockOf(p data.Plan, today data.Date, days data.Calendar) clock {
	return clock{p, today, p.Buckets(), p.LastYear().Buckets(), days}
}

// state is how a period lies to today.
func (c clock) state(p data.Period) State {
	switch {
	case c.today >= p.Until:
		return Closed
	case c.today < p.From:
		return Future
	}
	return Running
}

// due is the part of a bucket's plan that should be in by the end of today.
func (c clock) due(bucket int, plan data.Money) data.Money {
	return calc.Paced(plan, c.periods[bucket], c.today, c.plan.Pace, c.days)
}

// sameDay is the part of the bucket a year before that was over on the day that
// corresponds to today.
func (c clock) sameDay(bucket int) data.Period {
	now, was := c.periods[bucket], c.last[bucket]
	switch c.state(now) {
	case Closed:
		return was
	case Future:
		return data.Period{From: was.From, Until: was.From}
	}
	if c.today == now.Until-1 { // a leap day must not cut the month short
		return was
	}
	return data.Period{From: was.From, Until: min(was.From+(c.today-now.From)+1, was.Until)}
}

// salesPeriods lists what is asked of the orders in one go: each bucket up to
// today, then each bucket a year before up to the same day, then the rest of it.
func (c clock) salesPeriods() []data.Period {
	var upToNow, before, rest []data.Period
	for i, p := range c.periods {
		until := min(max(c.today+1, p.From), p.Until)
		upToNow = append(upToNow, data.Period{From: p.From, Until: until})
		same := c.sameDay(i)
		before = append(before, same)
		rest = append(rest, data.Period{From: same.Until, Until: c.last[i].Until})
	}
	return append(append(upToNow, before...), rest...)
}

// buckets describes the plan's buckets as seen from today.
func (c clock) buckets() []Bucket {
	rows := make([]Bucket, len(c.periods))
	for i, p := range c.periods {
		gone, all := calc.Done(p, c.today, c.plan.Pace, c.days)
		rows[i] = Bucket{Period: p, State: c.state(p), Done: float64(gone) / float64(all)}
	}
	return rows
}

// groups describes the plan's quarters or blocks as seen from today.
func (c clock) groups() []Group {
	var rows []Group
	for _, g := range c.plan.Groups() {
		p := data.Period{From: c.periods[g[0]].From, Until: c.periods[g[1]-1].Until}
		rows = append(rows, Group{Period: p, First: g[0], End: g[1], State: c.state(p)})
	}
	return rows
}
