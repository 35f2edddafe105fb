package calc

import (
	"quarterdeck/data"
)

// LightDays are the last n days on or before a day on which a light is read, the
// latest first. Days before 1900 are left out.
func LightDays(rule data.LightRule, quarters data.Month, day data.Date, n int) (days []data.Date) {
	d := lightDay(rule, quarters, day)
	for len(days) < n && d > data.NewDate(1900, 1, 1) {
		days = append(days, d)
		d = lightDay(rule, quarters, lightBefore(rule, d))
	}
	return days
}

// lightDay is the last collection day on or before a day.
func lightDay(rule data.LightRule, quarters data.Month, day data.Date) data.Date {
	m := day.Month()
	switch rule.Collect {
	case data.CollectWeekly:
		return day - data.Date((int(day-Monday(day))-(rule.On-1)+7)%7)
	case data.CollectNth:
		if d := nthWeekday(m, rule.On, rule.Nth); d <= day {
			return d
		}
		return nthWeekday(m-1, rule.On, rule.Nth)
	case data.CollectDay:
		if d := dayOfMonth(m, rule.On); d <= day {
			return d
		}
		return dayOfMonth(m-1, rule.On)
	case data.CollectMonthEnd:
		return lastEnd(data.LightMonth, quarters, day)
	case data.CollectQuarterEnd:
		return lastEnd(data.LightQuarter, quarters, day)
	}
	if rule.Span.ToDate() {
		return day
	}
	return lastEnd(rule.Span, quarters, day)
}

// lightBefore is a day on which the reading before that of d still counts as the
// last one. Where every day is one, a week lies between two readings.
func lightBefore(rule data.LightRule, d data.Date) data.Date {
	if rule.Collect == data.CollectAlways && rule.Span.ToDate() {
		return d - 7
	}
	return d - 1
}

// lastEnd is the last day of a span of whole days on or before a day.
func lastEnd(span data.LightSpan, quarters data.Month, day data.Date) data.Date {
	p := spanAt(span, quarters, day)
	if p.Until-1 == day {
		return day
	}
	return p.From - 1
}

// LightPeriod is the span a light looks at on a collection day. A quarter begins
// with the month of quarters or three, six or nine months from it, a year with
// that month.
func LightPeriod(span data.LightSpan, quarters data.Month, d data.Date) data.Period {
	return data.Period{From: spanAt(span, quarters, d).From, Until: d + 1}
}

// spanAt is the whole span a day lies in.
func spanAt(span data.LightSpan, quarters data.Month, d data.Date) data.Period {
	m := d.Month()
	switch span {
	case data.LightWeek:
		return data.Period{From: Monday(d), Until: Monday(d) + 7}
	case data.LightMonth, data.MonthToDate:
		return m.Period()
	case data.LightQuarter, data.QuarterToDate:
		return months(m, quarters, 3)
	}
	return months(m, quarters, 12)
}

// months is the stretch of n months, counted from the month first, that m lies in.
func months(m, first data.Month, n int) data.Period {
	start := m - data.Month(((int(m-first)%n)+n)%n)
	return data.Period{From: start.Start(), Until: (start + data.Month(n)).Start()}
}

// nthWeekday is the n-th so-named day of a month, 1 is Monday; the fifth is the
// last one.
func nthWeekday(m data.Month, weekday, n int) data.Date {
	first := m.Start()
	d := first + data.Date((weekday-1-int(first-Monday(first))+7)%7) + data.Date(7*(n-1))
	for d >= (m + 1).Start() {
		d -= 7
	}
	return d
}

// dayOfMonth is a day of a month, the last one where the month is shorter.
func dayOfMonth(m data.Month, day int) data.Date {
	return min(m.Start()+data.Date(day-1), (m+1).Start()-1)
}
