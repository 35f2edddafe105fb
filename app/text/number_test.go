package text

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/data"
)

func TestNumbers(t *testing.T) {
	for _, c := range []struct{ name, got, want string }{
		{"count", zh.Count(1261), "1,261"},
		{"count below", zh.Count(-1261), "−1,261"},
		{"count small", zh.Count(100), "100"},
		{"percent", zh.Percent(7914, 8219), "96.3%"},
		{"percent of nothing", zh.Percent(1, 0), "—"},
		{"percent none", zh.Percent(0, 7), "0.0%"},
		{"percent half up", zh.Percent(9995, 100_000), "10.0%"},
		{"percent below", zh.Percent(-1, 3), "−33.3%"},
		{"percent both below", zh.Percent(-1, -3), "33.3%"},
		{"percent tiny below", zh.Percent(-1, 1e9), "0.0%"},
		{"percent huge", zh.Percent(math.MaxInt64, 1), "922,337,203,685,477,580,700.0%"},
		{"percent lowest", zh.Percent(math.MinInt64, math.MinInt64), "100.0%"},
		{"percent whole", zh.PercentWhole(745, 1000), "75%"},
		{"percent whole below a tenth", zh.PercentWhole(1, 1000), "0%"},
		{"growth", zh.Growth(1217, 1000), "+21.7%"},
		{"growth back", zh.Growth(783, 1000), "−21.7%"},
		{"growth none", zh.Growth(1000, 1000), "0.0%"},
		{"growth from nothing", zh.Growth(1000, 0), "—"},
		{"fraction", zh.PercentOf(0.963, 1), "96.3%"},
		{"fraction whole", zh.PercentOf(0.125, 0), "13%"},
		{"fraction as on paper", zh.PercentOf(0.0285, 1), "2.9%"},
		{"fraction below", zh.PercentOf(-0.05, 1), "−5.0%"},
		{"fraction of nothing", zh.PercentOf(math.NaN(), 1), "—"},
		{"fraction without end", zh.PercentOf(math.Inf(1), 1), "—"},
		{"signed", zh.SignedPercent(0.217), "+21.7%"},
		{"signed below", zh.SignedPercent(-0.217), "−21.7%"},
		{"signed none", zh.SignedPercent(0.0001), "0.0%"},
		{"points", zh.Points(0.032), "+3.2 个百分点"},
		{"points en", en.Points(-0.032), "−3.2 pts"},
		{"points unknown", en.Points(math.NaN()), "—"},
		{"decimal", zh.Decimal(1234.55, 1), "1,234.6"},
		{"decimal none", zh.Decimal(0, 2), "0.00"},
		{"decimal unknown", zh.Decimal(math.NaN(), 1), "—"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %s, want %s", c.name, c.got, c.want)
		}
	}
}

// A share of two amounts and the same share as a fraction print alike, save
// where the fraction has lost the last digits.
func TestSharesAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		num := rapid.Int64Range(-1e9, 1e9).Draw(t, "num")
		den := rapid.Int64Range(1, 1e9).Draw(t, "den")
		a := zh.Percent(data.Money(num), data.Money(den))
		if b := zh.PercentOf(float64(num)/float64(den), 1); a != b {
			t.Fatalf("%d ÷ %d is %s or %s", num, den, a, b)
		}
	})
}

func TestDates(t *testing.T) {
	day := data.NewDate(2026, 8, 14)
	month := data.NewMonth(2026, 8)
	days := func(y1, m1, d1, y2, m2, d2 int) data.Period {
		return data.Period{From: date(y1, m1, d1), Until: date(y2, m2, d2) + 1}
	}
	year := days(2026, 1, 1, 2026, 12, 31)
	for _, c := range []struct{ name, zh, en, wantZH, wantEN string }{
		{"date", zh.Date(day), en.Date(day), "8月14日", "14 Aug"},
		{"no date", zh.Date(0), en.Date(0), "—", "—"},
		{"with year", zh.DateYear(day), en.DateYear(day), "2026年8月14日", "14 Aug 2026"},
		{"in the plan", zh.DateIn(day, year), en.DateIn(day, year), "8月14日", "14 Aug"},
		{"outside the plan", zh.DateIn(day-365, year), en.DateIn(day-365, year), "2025年8月14日", "14 Aug 2025"},
		{"no date in the plan", zh.DateIn(0, year), en.DateIn(0, year), "—", "—"},
		{"week", zh.Week(day), en.Week(day), "第33周", "Week 33"},
		{"week of the year before", zh.Week(date(2027, 1, 1)), en.Week(date(2027, 1, 1)), "第53周", "Week 53"},
		{"weekday", zh.Weekday(day), en.Weekday(day), "周五", "Fri"},
		{"sunday", zh.Weekday(day + 2), en.Weekday(day + 2), "周日", "Sun"},
		{"month", zh.Month(month), en.Month(month), "8月", "Aug"},
		{"no month", zh.Month(0), en.Month(0), "—", "—"},
		{"month of a year", zh.MonthYear(month), en.MonthYear(month), "2026年8月", "Aug 2026"},
		{"a year", zh.Period(year), en.Period(year), "2026年", "2026"},
		{"one month", zh.Period(month.Period()), en.Period(month.Period()), "2026年8月", "Aug 2026"},
		{"months", zh.Period(days(2026, 1, 1, 2026, 3, 31)), en.Period(days(2026, 1, 1, 2026, 3, 31)), "2026年1月–3月", "Jan–Mar 2026"},
		{"a broken year", zh.Period(days(2026, 4, 1, 2027, 3, 31)), en.Period(days(2026, 4, 1, 2027, 3, 31)), "2026年4月–2027年3月", "Apr 2026–Mar 2027"},
		{"days", zh.Period(days(2026, 8, 1, 2026, 8, 14)), en.Period(days(2026, 8, 1, 2026, 8, 14)), "2026年8月1日–8月14日", "1 Aug–14 Aug 2026"},
		{"days of two years", zh.Period(days(2026, 12, 28, 2027, 1, 3)), en.Period(days(2026, 12, 28, 2027, 1, 3)), "2026年12月28日–2027年1月3日", "28 Dec 2026–3 Jan 2027"},
		{"one day", zh.Period(data.Period{From: day, Until: day + 1}), en.Period(data.Period{From: day, Until: day + 1}), "2026年8月14日", "14 Aug 2026"},
		{"no days", zh.Period(data.Period{From: day, Until: day}), en.Period(data.Period{}), "—", "—"},
		{"stamp", zh.Stamp(day.Time().Add(9*3600e9 + 12*60e9)), en.Stamp(day.Time().Add(9*3600e9 + 12*60e9)), "8月14日 09:12", "14 Aug 09:12"},
	} {
		if c.zh != c.wantZH || c.en != c.wantEN {
			t.Errorf("%s: %s, %s; want %s, %s", c.name, c.zh, c.en, c.wantZH, c.wantEN)
		}
	}
}
