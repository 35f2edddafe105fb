package reviews

import (
	"slices"

	"quarterdeck/data"
)

// PeriodOf is the period of a rhythm that a day lies in: the day, its week, two
// weeks counted from the week in which the plan begins, its month, or three months
// counted from the first month of the plan.
func PeriodOf(p data.Plan, rhythm data.Rhythm, day data.Date) data.Period {
	switch rhythm {
	case data.Weekly:
		return data.Period{From: data.WeekOf(day), Until: data.WeekOf(day) + 7}
	case data.Biweekly:
		const days = 14
		first := data.WeekOf(p.First)
		from := first + data.Date(floor(int(day-first), days)*days)
		return data.Period{From: from, Until: from + days}
	case data.Monthly:
		return day.Month().Period()
	case data.Quarterly:
		const months = 3
		first := p.First.Month()
		from := first + data.Month(floor(int(day.Month()-first), months)*months)
		return data.Period{From: from.Start(), Until: (from + months).Start()}
	}
	return data.Period{From: day, Until: day + 1}
}

// floor is a ÷ b rounded down, also below zero.
func floor(a, b int) int {
	n := a / b
	if a%b < 0 {
		n--
	}
	return n
}

// heldOn is the day a review of a period is held: its last working day, else its
// last one.
func heldOn(period data.Period, c data.Calendar) data.Date {
	for d := period.Until - 1; d >= period.From; d-- {
		if c.IsWorkday(d) {
			return d
		}
	}
	return period.Until - 1
}

// A Due is a review that is to be held.
type Due struct {
	Rhythm data.Rhythm `json:"rhythm"`
	data.Period
	Day  data.Date `json:"day"`  // when it is to be held: the last working day of the period
	Late int       `json:"late"` // days past it; 0: in time
	Open data.ID   `json:"open"` // the one that is being held; 0: not begun
}

// expected are the rhythms of reviews that every plan is asked for (S0-27, S2-33,
// S3-13). Daily ones are for those who have begun with them.
var expected = []data.Rhythm{data.Weekly, data.Biweekly, data.Monthly, data.Quarterly}

// dueOf lists what is to be held next, one of each rhythm that is expected or has
// been held before: of the period before, when a rhythm in use has missed it and
// the plan had begun; else of the running one, or of the next when that has
// been held, or when its day has passed and the rhythm was never in use.
func dueOf(p data.Plan, c data.Calendar, held []data.Review, today data.Date) []Due {
	rows := []Due{}
	for _, rhythm := range data.ReviewRhythms {
		used := slices.ContainsFunc(held, func(x data.Review) bool { return x.Rhythm == rhythm })
		if !used && !slices.Contains(expected, rhythm) {
			continue
		}
		period := PeriodOf(p, rhythm, today)
		before := PeriodOf(p, rhythm, period.From-1)
		earlier := slices.ContainsFunc(held, func(x data.Review) bool { return x.Rhythm == rhythm && x.From < before.From })
		if d, ok := dueIn(rhythm, before, c, held, today); ok && (earlier || d.Open != 0) && before.From >= p.First {
			rows = append(rows, d)
		} else if d, ok := dueIn(rhythm, period, c, held, today); ok && (used || d.Late == 0) {
			rows = append(rows, d)
		} else if d, ok := dueIn(rhythm, PeriodOf(p, rhythm, period.Until), c, held, today); ok {
			rows = append(rows, d)
		}
	}
	return rows
}

// dueIn is the review of a period, unless it has been held and ended.
func dueIn(rhythm data.Rhythm, period data.Period, c data.Calendar, held []data.Review, today data.Date) (Due, bool) {
	d := Due{Rhythm: rhythm, Period: period, Day: heldOn(period, c)}
	d.Late = lateOn(d.Day, today)
	for _, x := range held {
		if x.Rhythm == rhythm && x.From == period.From {
			if x.Closed != 0 {
				return d, false
			}
			d.Open = x.ID
		}
	}
	return d, true
}
