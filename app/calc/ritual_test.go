package calc

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"quarterdeck/data"
)

var year2026 = data.Period{From: data.NewDate(2026, 1, 1), Until: data.NewDate(2027, 1, 1)}

// days writes the days on which a ritual is held.
func days(x data.Ritual, cal data.Calendar, span data.Period) (words []string) {
	for _, o := range Occasions(x, year2026, nil, cal, span) {
		if !o.Left {
			words = append(words, o.Day.String()[5:])
		}
	}
	return words
}

func TestOccasionsOfEachRhythm(t *testing.T) {
	october := data.Month(2026*12 + 9).Period()
	holidays := data.NewCalendar(nationalDays())
	for _, c := range []struct {
		name string
		x    data.Ritual
		span data.Period
		want []string
	}{
		{"every Wednesday moves behind the holidays", data.Ritual{Rhythm: data.Weekly, Weekdays: "3", Shift: data.ShiftNext}, october, []string{"10-08", "10-14", "10-21", "10-28"}},
		{"or before them", data.Ritual{Rhythm: data.Weekly, Weekdays: "3", Shift: data.ShiftBefore}, data.Period{From: october.From - 3, Until: october.Until}, []string{"09-30", "10-14", "10-21", "10-28"}},
		{"or is left out", data.Ritual{Rhythm: data.Weekly, Weekdays: "3", Shift: data.ShiftSkip}, october, []string{"10-14", "10-21", "10-28"}},
		{"third Wednesday of the month", data.Ritual{Rhythm: data.Monthly, Nth: 3, Weekdays: "3", Shift: data.ShiftNext}, october, []string{"10-21"}},
		{"first Monday of the month", data.Ritual{Rhythm: data.Monthly, Nth: 1, Weekdays: "1", Shift: data.ShiftNext}, october, []string{"10-08"}},
		{"last Sunday", data.Ritual{Rhythm: data.Monthly, Nth: data.LastNth, Weekdays: "7", Shift: data.ShiftBefore}, october, []string{"10-23"}},
		{"last working day", data.Ritual{Rhythm: data.Monthly, Day: data.LastDay, Shift: data.ShiftNext}, october, []string{"10-30"}},
		{"the 31st of a short month", data.Ritual{Rhythm: data.Monthly, Day: 31, Shift: data.ShiftBefore}, data.Month(2026*12 + 10).Period(), []string{"11-30"}},
		{"every second week from a day", data.Ritual{Rhythm: data.Biweekly, Weekdays: "5", Begins: data.NewDate(2026, 9, 7), Shift: data.ShiftNext}, october, []string{"10-09", "10-23"}},
		{"twice a week", data.Ritual{Rhythm: data.Weekly, Weekdays: "24", Shift: data.ShiftSkip}, october, []string{"10-08", "10-13", "10-15", "10-20", "10-22", "10-27", "10-29"}},
		{"last month of the quarter", data.Ritual{Rhythm: data.Quarterly, Month: 3, Day: data.LastDay, Shift: data.ShiftNext}, year2026, []string{"03-31", "06-30", "09-30", "12-31"}},
		{"half-year", data.Ritual{Rhythm: data.HalfYear, Month: 6, Day: 15, Shift: data.ShiftNext}, year2026, []string{"06-15", "12-15"}},
		{"year", data.Ritual{Rhythm: data.Yearly, Month: 10, Day: 1, Shift: data.ShiftNext}, year2026, []string{"10-08"}},
	} {
		if got := days(c.x, holidays, c.span); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// nationalDays are the first seven days of October and the Saturday worked for them.
func nationalDays() (rows []data.DayOff) {
	for d := data.NewDate(2026, 10, 1); d <= data.NewDate(2026, 10, 7); d++ {
		rows = append(rows, data.DayOff{Day: d})
	}
	return append(rows, data.DayOff{Day: data.NewDate(2026, 10, 10), Work: true})
}

func TestOccasionsKeepToStageAndBeginning(t *testing.T) {
	x := data.Ritual{Rhythm: data.Weekly, Weekdays: "3", Shift: data.ShiftNext, Begins: data.NewDate(2026, 7, 10)}
	stage := data.Period{From: data.NewDate(2026, 4, 1), Until: data.NewDate(2026, 8, 1)}
	rows := Occasions(x, year2026, &stage, data.Calendar{}, year2026)
	if len(rows) != 3 || rows[0].Day != data.NewDate(2026, 7, 15) || rows[2].Day != data.NewDate(2026, 7, 29) {
		t.Errorf("%v", rows)
	}
}

// TestOccasionsLieWhereTheyMay: within what is asked, one a day, on no day that is
// not worked, each within its own window; the same plan gives the same list, and a
// span gives what its two parts give.
func TestOccasionsLieWhereTheyMay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := ritual(t)
		var off []data.DayOff
		for _, d := range rapid.SliceOfNDistinct(rapid.IntRange(0, 364), 0, 60, rapid.ID[int]).Draw(t, "off") {
			off = append(off, data.DayOff{Day: year2026.From + data.Date(d), Work: (year2026.From+data.Date(d)).Weekday()%6 == 0})
		}
		cal := data.NewCalendar(off)
		from := year2026.From + data.Date(rapid.IntRange(-40, 380).Draw(t, "from"))
		span := data.Period{From: from, Until: from + data.Date(rapid.IntRange(0, 120).Draw(t, "days"))}
		rows := Occasions(x, year2026, nil, cal, span)
		for i, o := range rows {
			switch {
			case !span.Has(o.Day) || !year2026.Has(o.Day) || o.Day < x.Begins:
				t.Fatalf("%v lies outside %v", o, span)
			case i > 0 && rows[i-1].Day >= o.Day:
				t.Fatalf("two on %v", o.Day)
			case !o.Left && !cal.IsWorkday(o.Day):
				t.Fatalf("%v is not worked", o.Day)
			case !o.Window.Has(o.Day):
				t.Fatalf("%v is outside its window", o)
			case o.Left && x.Shift != data.ShiftSkip && o.Asked != o.Day:
				t.Fatalf("%v was left out although it was moved", o)
			}
		}
		if again := Occasions(x, year2026, nil, cal, span); !slices.Equal(rows, again) {
			t.Fatal("the same question has another answer")
		}
		middle := span.From + data.Date(rapid.IntRange(0, span.Days()).Draw(t, "middle"))
		parts := append(Occasions(x, year2026, nil, cal, data.Period{From: span.From, Until: middle}), Occasions(x, year2026, nil, cal, data.Period{From: middle, Until: span.Until})...)
		if !slices.Equal(rows, parts) {
			t.Fatalf("%v, but in two parts %v", rows, parts)
		}
	})
}

// ritual is one of any rhythm that can be.
func ritual(t *rapid.T) data.Ritual {
	x := data.Ritual{Code: "x", Who: data.WhoAll, Rhythm: rapid.SampledFrom(data.Rhythms).Draw(t, "rhythm"), Shift: rapid.SampledFrom(data.Shifts).Draw(t, "shift")}
	if rapid.Bool().Draw(t, "later") {
		x.Begins = year2026.From + data.Date(rapid.IntRange(0, 300).Draw(t, "begins"))
	}
	if x.Rhythm.Months() == 0 {
		x.Weekdays = rapid.SampledFrom([]string{"1", "3", "5", "7", "24", "1234567"}).Draw(t, "weekdays")
	} else if x.Month = rapid.IntRange(1, x.Rhythm.Months()).Draw(t, "month"); rapid.Bool().Draw(t, "nth") {
		x.Nth, x.Weekdays = rapid.SampledFrom([]data.Nth{1, 2, 3, 4, data.LastNth}).Draw(t, "which"), rapid.SampledFrom([]string{"1", "3", "7"}).Draw(t, "weekday")
	} else {
		x.Day = rapid.SampledFrom([]int{1, 15, 29, 31, data.LastDay}).Draw(t, "day")
	}
	if x.Rhythm == data.Monthly {
		x.Month = 0
	}
	if err := x.Check(); err != nil {
		t.Fatal(err)
	}
	return x
}

func TestWeekdayDigits(t *testing.T) {
	if weekday("7") != int(time.Sunday) || weekday("1") != int(time.Monday) || !hasWeekday("15", data.NewDate(2026, 8, 14)) || hasWeekday("1", data.NewDate(2026, 8, 14)) {
		t.Error("weekdays are counted wrong")
	}
}
