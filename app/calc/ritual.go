package calc

import (
	"slices"
	"time"

	"quarterdeck/data"
)

// An Occasion is one time that a ritual falls due.
type Occasion struct {
	Day    data.Date   // working day it is held on; of one left out the day that is not worked
	Asked  data.Date   // day that the rhythm names; another than Day when it was moved
	Window data.Period // days whose records count for it: its day, week, month … up to the next
	Left   bool        // left out, as its day is not worked
}

// farthest is how many days a run of days without work may have: a ritual is
// moved no farther.
const farthest = 31

// Occasions lists when a ritual falls due on the days of a span, by day. Those
// before it begins, outside the plan and outside its stage (nil: none) are left
// out; on a day that is not worked lie only those that are left out.
func Occasions(x data.Ritual, plan data.Period, stage *data.Period, cal data.Calendar, span data.Period) []Occasion {
	span = span.Overlap(data.Period{From: max(plan.From, x.Begins), Until: plan.Until})
	if stage != nil {
		span = span.Overlap(*stage)
	}
	if span.Days() == 0 {
		return nil
	}
	wide := data.Period{From: span.From - 2*farthest, Until: span.Until + 2*farthest}
	var rows []Occasion
	for _, o := range asked(x, plan, cal, wide) {
		rows = append(rows, shifted(o, x.Shift, cal))
	}
	slices.SortStableFunc(rows, func(a, b Occasion) int { return int(a.Day - b.Day) })
	rows = merged(rows)
	return slices.DeleteFunc(rows, func(o Occasion) bool { return !span.Has(o.Day) })
}

// asked lists the days that the rhythm names around a span, with their windows.
func asked(x data.Ritual, plan data.Period, cal data.Calendar, span data.Period) []Occasion {
	switch x.Rhythm {
	case data.Daily:
		return daily(x, cal, span)
	case data.Weekly:
		return weekly(x, 1, 0, span)
	case data.Biweekly:
		first := x.Begins
		if first == 0 {
			first = plan.From
		}
		return weekly(x, 2, Monday(first), span)
	}
	return monthly(x, plan, cal, span)
}

func daily(x data.Ritual, cal data.Calendar, span data.Period) (rows []Occasion) {
	for d := span.From; d < span.Until; d++ {
		if cal.IsWorkday(d) && (x.Weekdays == "" || hasWeekday(x.Weekdays, d)) {
			rows = append(rows, Occasion{Day: d, Asked: d, Window: data.Period{From: d, Until: d + 1}})
		}
	}
	return rows
}

// hasWeekday reports whether a day is one of the digits, 1 for Monday.
func hasWeekday(digits string, d data.Date) bool {
	return slices.Contains([]byte(digits), byte('1'+d-Monday(d)))
}

// weekly lists the weekdays of every so many weeks counted from a Monday. The
// first of a week counts from its Monday on, each up to the next.
func weekly(x data.Ritual, every int, anchor data.Date, span data.Period) (rows []Occasion) {
	for week := Monday(span.From); week < span.Until; week += 7 {
		if int(week-anchor)/7%every != 0 {
			continue
		}
		from := week
		for i, c := range []byte(x.Weekdays) {
			until := week + data.Date(7*every)
			if i+1 < len(x.Weekdays) {
				until = week + data.Date(x.Weekdays[i+1]-'1')
			}
			day := week + data.Date(c-'1')
			rows = append(rows, Occasion{Day: day, Asked: day, Window: data.Period{From: from, Until: until}})
			from = until
		}
	}
	return rows
}

// monthly lists one day of every month, quarter, half-year or year of the plan.
func monthly(x data.Ritual, plan data.Period, cal data.Calendar, span data.Period) (rows []Occasion) {
	months := data.Month(x.Rhythm.Months())
	if months == 0 {
		return nil
	}
	start := plan.From.Month()
	for m := span.From.Month() - months; m <= span.Until.Month(); m++ {
		if ((m-start)%months+months)%months != data.Month(max(x.Month, 1)-1) {
			continue
		}
		first := m - data.Month(max(x.Month, 1)-1)
		day := dayIn(x, m, cal)
		rows = append(rows, Occasion{Day: day, Asked: day, Window: data.Period{From: first.Start(), Until: (first + months).Start()}})
	}
	return rows
}

// dayIn is the day of a month that a ritual names. A month without that many days
// has it on its last.
func dayIn(x data.Ritual, m data.Month, cal data.Calendar) data.Date {
	last := (m + 1).Start() - 1
	switch {
	case x.Nth == data.LastNth:
		return last - data.Date(((int(last.Weekday())-weekday(x.Weekdays))%7+7)%7)
	case x.Nth > 0:
		first := m.Start()
		return first + data.Date(((weekday(x.Weekdays)-int(first.Weekday()))%7+7)%7) + data.Date(7*(int(x.Nth)-1))
	case x.Day == data.LastDay:
		for d := last; d >= m.Start(); d-- {
			if cal.IsWorkday(d) {
				return d
			}
		}
		return last
	}
	return min(m.Start()+data.Date(x.Day-1), last)
}

// weekday is the first of the digits as a day of the week.
func weekday(digits string) int {
	if digits == "" {
		return int(time.Monday)
	}
	return int(digits[0]-'0') % 7
}

// shifted moves an occasion off a day that is not worked.
func shifted(o Occasion, to data.Shift, cal data.Calendar) Occasion {
	if cal.IsWorkday(o.Day) {
		return o
	}
	step := data.Date(1)
	switch to {
	case data.ShiftSkip:
		o.Left = true
		return o
	case data.ShiftBefore:
		step = -1
	}
	for d := o.Day + step; d != o.Day+step*(farthest+1); d += step {
		if cal.IsWorkday(d) {
			o.Day = d
			o.Window.From, o.Window.Until = min(o.Window.From, d), max(o.Window.Until, d+1)
			return o
		}
	}
	o.Left = true
	return o
}

// merged leaves one occasion a day: the one that was asked for it, or the last
// that was moved there, with the windows of all.
func merged(rows []Occasion) (out []Occasion) {
	for _, o := range rows {
		n := len(out)
		if n == 0 || out[n-1].Day != o.Day {
			out = append(out, o)
			continue
		}
		window := data.Period{From: min(out[n-1].Window.From, o.Window.From), Until: max(out[n-1].Window.Until, o.Window.Until)}
		if out[n-1].Asked != out[n-1].Day {
			out[n-1] = o
		}
		out[n-1].Window = window
	}
	return out
}
