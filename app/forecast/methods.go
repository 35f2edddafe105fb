package forecast

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// fewest working days say something about a rate.
const fewest = 5

// A Reckoning is what the forecast of a row was reckoned from.
type Reckoning struct {
	Days     int        `json:"days"`      // working days of the plan gone, on which the person was there
	More     int        `json:"more"`      // working days to come, on which the person will be there
	Gone     int64      `json:"gone"`      // share of the year that last year's months say is over, hundredths of a per cent
	Open     int        `json:"open"`      // open opportunities expected inside the plan
	Money    data.Money `json:"money"`     // their amounts
	Expected data.Money `json:"expected"`  // their amounts by the chances of their stages
	Undated  int        `json:"undated"`   // open opportunities without a day: in no number
	History  int        `json:"history"`   // months of the person's own results that the scatter is drawn from; 0: the team's
	Borrowed bool       `json:"borrowed"`  // the scatter is that of the team
	Rest     data.Money `json:"rest"`      // what the simulation expects of the days to come, deals included
	FromOpen data.Money `json:"from_open"` // of it from deals
	Unknown  int        `json:"unknown"`   // people in the row about whom nothing can be told: only what they sold counts
}

// Outcomes are what the methods say will be sold by the end of the plan, in minor
// units; nil where a method says nothing.
type Outcomes struct {
	RunRate  *data.Money `json:"run_rate"`
	Seasonal *data.Money `json:"seasonal"`
	Weighted *data.Money `json:"weighted"`
	Blend    *data.Money `json:"blend"`
}

// of is what one method says; the simulation has its own.
func (o Outcomes) of(m data.ForecastMethod) *data.Money {
	switch m {
	case data.RunRateForecast:
		return o.RunRate
	case data.SeasonalForecast:
		return o.Seasonal
	case data.WeightedForecast:
		return o.Weighted
	case data.BlendedForecast:
		return o.Blend
	}
	return nil
}

// blend fills in the blend by the weights of the rule.
func (o *Outcomes) blend(rule data.ForecastRule) {
	o.Blend = calc.Blend([]*data.Money{o.RunRate, o.Seasonal, o.Weighted}, []int{rule.RunRate, rule.Seasonal, rule.Weighted})
}

// A course is the run of a person's sales: so far, and the weights of the days gone
// and to come by a season and by working days.
type course struct {
	sold       data.Money
	here       data.Period // the part of the span the person is there
	gone, left data.Money  // weights of the season
	days, more int         // working days
}

// course works out how far the sales of a person have come by the day results are
// known, for sales up to the day before until.
func (f facts) course(i int, season calc.Season, until data.Date) course {
	p := f.people[i]
	c := course{here: data.Period{From: max(f.period.From, p.Joined), Until: until}, sold: calc.Sum(f.sold[i][:f.n])}
	if p.Left != 0 {
		c.here.Until = min(until, p.Left)
	}
	past := c.here.Overlap(data.Period{From: f.period.From, Until: f.through + 1})
	rest := c.here.Overlap(data.Period{From: f.through + 1, Until: max(until, f.through+1)})
	c.gone, c.left = season.Weight(past, f.calendar), season.Weight(rest, f.calendar)
	c.days, c.more = f.calendar.Workdays(past), f.calendar.Workdays(rest)
	return c
}

// outcomes is what the first three methods and the blend say of a person's sales
// up to the day before until.
func (f facts) outcomes(i int, season calc.Season, until data.Date, deals []deal) (o Outcomes, c course) {
	c = f.course(i, season, until)
	if !f.known() {
		return o, c
	}
	if c.more == 0 || c.days >= fewest {
		o.RunRate = told(calc.Onward(c.sold, data.Money(c.days), data.Money(c.more)))
		o.Seasonal = told(calc.Onward(c.sold, c.gone, c.left))
	}
	if f.pipeline.kept() {
		sum := c.sold
		for _, d := range deals {
			if d.inside(until) {
				sum += d.weighted()
			}
		}
		o.Weighted = &sum
	}
	o.blend(f.rule)
	return o, c
}

// told is an amount where it is known.
func told(m data.Money, ok bool) *data.Money {
	if !ok {
		return nil
	}
	return &m
}

// scatter is how a person's months fell around what their own total and the
// season of the firm made expect: those of the year before and the closed ones of
// the plan, in which the person was there throughout.
func (f facts) scatter(i int, season calc.Season) (results, expected []data.Money) {
	for year, buckets := range [][]data.Period{f.buckets[f.n:], f.buckets[:f.n]} {
		at := f.n * (1 - year)
		if year == 0 && !f.hasLast() {
			continue
		}
		var sold, weights []data.Money
		for b, p := range buckets {
			if f.closed(p) && f.present(i, p) {
				sold, weights = append(sold, f.sold[i][at+b]), append(weights, season.Weights[b])
			}
		}
		sum := calc.Sum(sold)
		if len(sold) < 2 || sum <= 0 {
			continue
		}
		results = append(results, sold...)
		expected = append(expected, calc.Spread(sum, weights)...)
	}
	return results, expected
}

// closed reports whether all results of a bucket are known.
func (f facts) closed(p data.Period) bool { return p.Until <= f.through+1 && p.Until > f.orders.From }

// present reports whether the person was there throughout the period.
func (f facts) present(i int, p data.Period) bool {
	rep := f.people[i]
	return rep.Joined <= p.From && (rep.Left == 0 || rep.Left >= p.Until)
}

// rest lists the buckets that are left, cut where results end.
func (f facts) rest(until data.Date) (rows []data.Period) {
	for _, b := range f.buckets[:f.n] {
		if p := b.Overlap(data.Period{From: f.through + 1, Until: max(until, f.through+1)}); p.Days() > 0 {
			rows = append(rows, p)
		}
	}
	return rows
}

// base is what the season expects of the person in each bucket that is left.
func (f facts) base(c course, season calc.Season, rest []data.Period) []data.Money {
	rows := make([]data.Money, len(rest))
	for i, p := range rest {
		if w := season.Weight(p.Overlap(c.here), f.calendar); w > 0 {
			if m, ok := calc.Onward(c.sold, c.gone, w); ok {
				rows[i] = m - c.sold
			}
		}
	}
	return rows
}
