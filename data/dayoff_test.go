package data_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"quarterdeck/data"
)

// TestCalendarCountsWhatItSays compares the fast count with one day by day.
func TestCalendarCountsWhatItSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) data.DayOff {
			return data.DayOff{Day: data.Date(rapid.IntRange(-50, 150).Draw(t, "day")), Work: rapid.Bool().Draw(t, "work")}
		}), 0, 40).Draw(t, "days")
		c := data.NewCalendar(days)
		from := data.Date(rapid.IntRange(-60, 160).Draw(t, "from"))
		p := data.Period{From: from, Until: from + data.Date(rapid.IntRange(-3, 120).Draw(t, "long"))}
		n := 0
		for d := p.From; d < p.Until; d++ {
			if c.IsWorkday(d) {
				n++
			}
		}
		if got := c.Workdays(p); got != n {
			t.Fatalf("%v: %d, counted %d", p, got, n)
		}
	})
}

func TestCalendarWithoutEntriesIsMondayToFriday(t *testing.T) {
	var c data.Calendar
	for d := data.Date(-400); d < 400; d++ {
		w := d.Time().Weekday()
		if d.Weekday() != w {
			t.Fatalf("%d is a %s, not a %s", d, w, d.Weekday())
		}
		if c.IsWorkday(d) != (w != time.Saturday && w != time.Sunday) {
			t.Fatal(d, w)
		}
	}
	if n := c.Workdays(data.NewMonth(2026, 2).Period()); n != 20 || !c.Empty() {
		t.Error(n)
	}
}

// TestSpareWeekIsPartOfTheQuarter has thirteen weeks of which twelve are planned.
func TestSpareWeekIsPartOfTheQuarter(t *testing.T) {
	p := data.NewPlan("x", "CNY", data.NewMonth(2026, 1))
	p.Span, p.First = data.Quarter12, data.NewDate(2026, 6, 29)
	if p.SpareBucket() != -1 || len(p.Buckets()) != 12 || len(p.Planned()) != 12 {
		t.Error("a plan of twelve weeks has twelve")
	}
	for _, first := range []bool{false, true} {
		p.Spare, p.SpareFirst = data.BufferWeek, first
		all, planned, groups := p.Buckets(), p.Planned(), p.Groups()
		if len(all) != 13 || len(planned) != 12 || p.Period().Days() != 91 || groups[len(groups)-1][1] != 13 {
			t.Fatal(all, planned, groups)
		}
		if spare := all[p.SpareBucket()]; (spare.From == p.First) != first || (planned[0].From == p.First) == first {
			t.Error(spare, planned[0])
		}
		if err := p.Check(); err != nil {
			t.Error(err)
		}
	}
	p.Span = data.Quarter13
	if p.Check() == nil {
		t.Error("thirteen planned weeks leave none over")
	}
}

func BenchmarkCalendarYear(b *testing.B) {
	var days []data.DayOff
	for i := 0; i < 80; i++ {
		days = append(days, data.DayOff{Day: data.NewDate(2026, 1, 1) + data.Date(9*i)})
	}
	c, year := data.NewCalendar(days), data.Period{From: data.NewDate(2026, 1, 1), Until: data.NewDate(2027, 1, 1)}
	for b.Loop() {
		c.Workdays(year)
	}
}
