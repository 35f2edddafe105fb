package text

import (
	"strconv"
	"time"

	"quarterdeck/data"
)

// Date is a day within the plan's year: 8月14日, 14 Aug. No date is —.
func (f Fmt) Date(d data.Date) string {
	if d == 0 {
		return Unknown
	}
	_, month, day := d.Time().Date()
	if f.Lang == ZH {
		return strconv.Itoa(int(month)) + "月" + strconv.Itoa(day) + "日"
	}
	return strconv.Itoa(day) + " " + english(month)
}

// DateYear is a day with its year: 2026年8月14日, 14 Aug 2026. No date is —.
func (f Fmt) DateYear(d data.Date) string {
	if d == 0 {
		return Unknown
	}
	year := strconv.Itoa(d.Time().Year())
	if f.Lang == ZH {
		return year + "年" + f.Date(d)
	}
	return f.Date(d) + " " + year
}

// DateIn is a day with its year only when it lies outside the plan. No date is —.
func (f Fmt) DateIn(d data.Date, plan data.Period) string {
	if plan.Has(d) {
		return f.Date(d)
	}
	return f.DateYear(d)
}

// Week is the ISO week a day lies in: 第33周, Week 33. No date is —.
func (f Fmt) Week(d data.Date) string {
	if d == 0 {
		return Unknown
	}
	_, week := d.Week()
	return T(f.Lang, "date.week", week)
}

// Weekday is the day of the week: 周五, Fri. No date is —.
func (f Fmt) Weekday(d data.Date) string {
	if d == 0 {
		return Unknown
	}
	if f.Lang == ZH {
		return "周" + [...]string{"日", "一", "二", "三", "四", "五", "六"}[d.Weekday()]
	}
	return d.Weekday().String()[:3]
}

// Month is a month within the plan's year: 8月, Aug. No month is —.
func (f Fmt) Month(m data.Month) string {
	if m == 0 {
		return Unknown
	}
	if f.Lang == ZH {
		return strconv.Itoa(int(m.Month())) + "月"
	}
	return english(m.Month())
}

// MonthYear is a month with its year: 2026年8月, Aug 2026. No month is —.
func (f Fmt) MonthYear(m data.Month) string {
	if m == 0 {
		return Unknown
	}
	year := strconv.Itoa(m.Year())
	if f.Lang == ZH {
		return year + "年" + f.Month(m)
	}
	return f.Month(m) + " " + year
}

// Period is a span of days in the fewest words that name it: 2026年,
// 2026年1月–3月, 2026年8月1日–14日, Jan–Mar 2026. An empty one is —.
func (f Fmt) Period(p data.Period) string {
	if p.From == 0 || p.Days() == 0 {
		return Unknown
	}
	first, last := p.From.Month(), (p.Until - 1).Month()
	switch whole := first.Start() == p.From && (last+1).Start() == p.Until; {
	case whole && first.Month() == time.January && last == first+11:
		return T(f.Lang, "date.year", strconv.Itoa(first.Year()))
	case whole && first == last:
		return f.MonthYear(first)
	case whole:
		return f.span(first.Year() == last.Year(), f.Month(first), f.Month(last), f.MonthYear(first), f.MonthYear(last))
	case p.Days() == 1:
		return f.DateYear(p.From)
	}
	from, to := p.From, p.Until-1
	return f.span(first.Year() == last.Year(), f.Date(from), f.Date(to), f.DateYear(from), f.DateYear(to))
}

// span joins two ends; the year they share is said once, first in Chinese and
// last in English.
func (f Fmt) span(sameYear bool, from, to, fromYear, toYear string) string {
	switch {
	case !sameYear:
		return fromYear + "–" + toYear
	case f.Lang == ZH:
		return fromYear + "–" + to
	}
	return from + "–" + toYear
}

// Clock is the time of day: 09:12.
func (f Fmt) Clock(t time.Time) string { return t.Format("15:04") }

// Stamp is a day and a time of day: 8月14日 09:12, 14 Aug 09:12.
func (f Fmt) Stamp(t time.Time) string {
	return f.Date(data.NewDate(t.Date())) + " " + f.Clock(t)
}

func english(m time.Month) string { return m.String()[:3] }

// BucketName is what a reader calls a bucket of the plan: 8月, Aug; 第33周, Week 33.
func (f Fmt) BucketName(p data.Plan, bucket data.Period) string {
	if p.Span == data.Year {
		return f.Month(bucket.From.Month())
	}
	return f.Week(bucket.From)
}

// GroupName is what a reader calls a group of the plan's buckets by its number
// from 0: Q3, or 第 2 段 in a plan of weeks.
func (f Fmt) GroupName(p data.Plan, group int) string {
	if p.Span == data.Year {
		return T(f.Lang, "group.quarter", group+1)
	}
	return T(f.Lang, "group.block", group+1)
}
