package calc_test

import (
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

func TestRetentionCountsJoinsAndLeaves(t *testing.T) {
	day := data.NewDate(2026, 8, 14)
	year := data.NewDate(2025, 8, 15) // first day of the twelve months
	for _, x := range []struct {
		name        string
		team        []calc.Stay
		heads, left int
		rate        int // −1: not known
	}{
		{"nobody", nil, 0, 0, -1},
		{"all stayed", []calc.Stay{{}, {Joined: data.NewDate(2020, 1, 1)}}, 2, 0, 100_00},
		{"left on the first day of the twelve months", []calc.Stay{{}, {Left: year}}, 2, 1, 50_00},
		{"left the day before", []calc.Stay{{}, {Left: year - 1}}, 1, 0, 100_00},
		{"left today", []calc.Stay{{}, {Left: day}}, 2, 1, 50_00},
		{"leaves tomorrow", []calc.Stay{{}, {Left: day + 1}}, 2, 0, 100_00},
		{"joined and left within", []calc.Stay{{}, {}, {Joined: day - 90, Left: day - 10}}, 3, 1, 66_66},
		{"joins tomorrow", []calc.Stay{{}, {Joined: day + 1}}, 1, 0, 100_00},
		{"everybody left", []calc.Stay{{Left: day - 1}}, 1, 1, 0},
	} {
		heads, left, rate := calc.Retention(x.team, day)
		got := -1
		if rate != nil {
			got = *rate
		}
		if heads != x.heads || left != x.left || got != x.rate {
			t.Error(x.name, heads, left, got)
		}
	}
}

func TestRetentionStaysWithinAWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var team []calc.Stay
		for range rapid.IntRange(0, 30).Draw(t, "n") {
			joined := data.Date(rapid.IntRange(0, 900).Draw(t, "joined"))
			x := calc.Stay{Joined: joined}
			if rapid.Bool().Draw(t, "gone") {
				x.Left = joined + data.Date(rapid.IntRange(0, 900).Draw(t, "stay"))
			}
			team = append(team, x)
		}
		heads, left, rate := calc.Retention(team, 800)
		if left > heads || (rate == nil) != (heads == 0) || rate != nil && (*rate < 0 || *rate > calc.Full || (*rate == calc.Full) != (left == 0)) {
			t.Error(heads, left, rate)
		}
	})
}

func TestTheLightOfRetentionAtItsEdges(t *testing.T) {
	for rate, want := range map[int]data.Light{85_00: data.Green, 84_99: data.Amber, 80_00: data.Amber, 79_99: data.Red, 0: data.Red} {
		if got := calc.RetentionLight(&rate, 85_00, 80_00); got != want {
			t.Error(rate, got)
		}
	}
	if got := calc.RetentionLight(nil, 85_00, 80_00); got != data.Ring {
		t.Error(got)
	}
}

func TestTheTrainingMarkIsAMeanOfHundreds(t *testing.T) {
	if calc.TestMark(nil) != nil {
		t.Error("a mark without a test")
	}
	for _, x := range []struct {
		results []calc.Result
		want    int
	}{
		{[]calc.Result{{Score: 89_99, Top: 100_00}}, 89_99},
		{[]calc.Result{{Score: 4_50, Top: 5_00}}, 90_00},
		{[]calc.Result{{Score: 90_00, Top: 100_00}, {Score: 85_01, Top: 100_00}}, 87_51},
		{[]calc.Result{{Score: 0, Top: 100_00}}, 0},
	} {
		if got := calc.TestMark(x.results); *got != x.want {
			t.Error(x.results, *got)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		var results []calc.Result
		for range rapid.IntRange(1, 20).Draw(t, "n") {
			top := rapid.IntRange(1, 1000_00).Draw(t, "top")
			results = append(results, calc.Result{Top: top, Score: rapid.IntRange(0, top).Draw(t, "score")})
		}
		if got := *calc.TestMark(results); got < 0 || got > calc.Full {
			t.Error(got)
		}
	})
}

// TestTheClockRunsOverWeekends: a week is seven days of the calendar, Saturday and
// Sunday with the others.
func TestTheClockRunsOverWeekends(t *testing.T) {
	left := data.NewDate(2026, 8, 13) // a Thursday
	due := left + 7
	for day, want := range map[data.Date]data.Light{left: data.Green, left + 5: data.Green, left + 6: data.Amber, left + 7: data.Amber, left + 8: data.Red} {
		if got := calc.ClockLight(3, due, day); got != want {
			t.Error(day, got)
		}
		if got := calc.ClockLight(0, due, day); got != data.Green {
			t.Error("all is handed over, yet", got)
		}
	}
}

func TestYearsAreFullOnTheDay(t *testing.T) {
	joined := data.NewDate(2021, 9, 6)
	for _, x := range []struct {
		day   data.Date
		years int
		next  data.Date
	}{
		{data.NewDate(2026, 9, 5), 4, data.NewDate(2026, 9, 6)},
		{data.NewDate(2026, 9, 6), 5, data.NewDate(2027, 9, 6)},
		{joined, 0, data.NewDate(2022, 9, 6)},
		{joined - 1, 0, 0},
	} {
		if years, next := calc.Years(joined, x.day); years != x.years || next != x.next {
			t.Error(x.day, years, next)
		}
	}
	if years, next := calc.Years(0, 100); years != 0 || next != 0 {
		t.Error(years, next)
	}
}

func TestAMarkIsReachedOnlyWhenItIs(t *testing.T) {
	for _, x := range []struct {
		part, of data.Money
		want     int
	}{
		{90, 100, 90_00}, {8999_99, 10000_00, 89_99}, {9000_00, 10000_00, 90_00}, {-5, 100, 0}, {5, 0, 0},
		{1e15, 1e15, 100_00}, {1e15 - 1, 1e15, 99_99}, {1e15, 1, 10 * calc.Full},
	} {
		if got := calc.Reached(x.part, x.of); got != x.want {
			t.Error(x, got)
		}
	}
}
