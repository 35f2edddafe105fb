package calc_test

import (
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

var quarters = []int{25_00, 50_00, 75_00, 100_00}

func TestPresenceOfAJoiner(t *testing.T) {
	joined := data.NewDate(2026, 3, 16) // a Monday
	for _, c := range []struct {
		month data.Month
		want  int
	}{
		{data.NewMonth(2026, 2), 0},
		{data.NewMonth(2026, 3), 1364},  // 12 of 22 days at 25 %
		{data.NewMonth(2026, 4), 3750},  // 11 days at 25 %, 11 at 50 %
		{data.NewMonth(2026, 5), 6190},  // 11 of 21 days at 50 %, 10 at 75 %
		{data.NewMonth(2026, 6), 8750},  // 11 of 22 at 75 %, 11 full
		{data.NewMonth(2026, 7), 10000}, // beyond the ramp
	} {
		if got := calc.Presence(c.month.Period(), joined, 0, quarters, data.Calendar{}); got != c.want {
			t.Errorf("%s: %d, want %d", c.month, got, c.want)
		}
	}
}

func TestPresenceOfALeaver(t *testing.T) {
	march := data.NewMonth(2026, 3).Period()
	for left, want := range map[data.Date]int{
		march.From:                0,
		data.NewDate(2026, 3, 16): 4545, // 10 of 22
		march.Until:               10000,
		0:                         10000,
	} {
		if got := calc.Presence(march, 0, left, quarters, data.Calendar{}); got != want {
			t.Errorf("left %s: %d, want %d", left, got, want)
		}
	}
	var off []data.DayOff
	for d := march.From; d < march.Until; d++ {
		off = append(off, data.DayOff{Day: d})
	}
	holiday := data.NewCalendar(off)
	if got := calc.Presence(march, data.NewDate(2026, 3, 31), 0, nil, holiday); got != 323 {
		t.Errorf("a month of holidays is counted by the calendar: %d", got)
	}
	if got := calc.Presence(data.NewMonth(2026, 4).Period(), data.NewDate(2026, 2, 1), data.NewDate(2026, 2, 1), nil, data.Calendar{}); got != 0 {
		t.Errorf("who left on the first day was never there: %d", got)
	}
}

// TestPresenceStaysBetweenNothingAndFull holds for any days and ramps, and the
// parts of a bucket before and after a day add up to it.
func TestPresenceStaysBetweenNothingAndFull(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bucket := (data.NewMonth(2026, 1) + data.Month(rapid.IntRange(0, 11).Draw(t, "month"))).Period()
		joined := data.Date(rapid.IntRange(20000, 21000).Draw(t, "joined"))
		left := joined + data.Date(rapid.IntRange(0, 500).Draw(t, "days"))
		ramp := rapid.SliceOfN(rapid.IntRange(0, calc.Full), 0, 12).Draw(t, "ramp")
		got := calc.Presence(bucket, joined, left, ramp, data.Calendar{})
		if got < 0 || got > calc.Full {
			t.Fatal(got)
		}
		split := data.Date(rapid.IntRange(int(bucket.From), int(bucket.Until)).Draw(t, "split"))
		before := calc.Presence(bucket, 0, split, ramp, data.Calendar{})
		after := calc.Presence(bucket, split, 0, nil, data.Calendar{})
		if sum := before + after; sum < calc.Full-1 || sum > calc.Full+1 {
			t.Fatalf("%d before and %d after make %d", before, after, sum)
		}
	})
}
