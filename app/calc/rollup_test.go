package calc_test

import (
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

func weighed(t *rapid.T) calc.Weighed {
	base := rapid.Int64Range(1, 1_000_000_000_000).Draw(t, "base")
	return calc.Weighed{Value: rapid.Int64Range(0, 10_000).Draw(t, "value"), Base: &base}
}

// TestARateOfAUnionLiesBetweenItsParts checks Σ numerators ÷ Σ denominators.
func TestARateOfAUnionLiesBetweenItsParts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.Custom(weighed), 1, 12).Draw(t, "parts")
		low, high := parts[0].Value, parts[0].Value
		var num, den data.Money
		for _, p := range parts {
			low, high = min(low, p.Value), max(high, p.Value)
			num, den = num+data.Money(p.Value)*data.Money(*p.Base), den+data.Money(*p.Base)
		}
		w, ok := calc.RollUp(data.RollRate, 1, parts)
		if !ok || w.Value < low || w.Value > high {
			t.Fatalf("%v lies outside %d to %d", w.Value, low, high)
		}
		if want := num.MulDiv(1, int64(den)); w.Value != int64(want) || *w.Base != int64(den) {
			t.Fatalf("%d of %d, not %d of %d", w.Value, *w.Base, want, den)
		}
	})
}

func TestPartsOfASumMakeTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		whole := rapid.Int64Range(0, 1_000_000_000_000_000).Draw(t, "whole")
		var parts []calc.Weighed
		for _, m := range calc.Spread(data.Money(whole), []data.Money{25, 30, 25, 20}) {
			parts = append(parts, calc.Weighed{Value: int64(m)})
		}
		if w, ok := calc.RollUp(data.RollSum, 4, parts); !ok || w.Value != whole {
			t.Fatal(w.Value, whole)
		}
	})
}

func TestRollUpEdges(t *testing.T) {
	n := func(x int64) *int64 { return &x }
	for name, x := range map[string]struct {
		roll  data.Roll
		times int
		parts []calc.Weighed
		want  int64
		ok    bool
	}{
		"nothing":                 {data.RollSum, 1, nil, 0, false},
		"bases of zero":           {data.RollRate, 1, []calc.Weighed{{2200, n(0)}, {2500, n(0)}}, 0, false},
		"a missing base":          {data.RollRate, 1, []calc.Weighed{{2200, n(1000)}, {2500, nil}}, 0, false},
		"one rate without base":   {data.RollRate, 1, []calc.Weighed{{2200, nil}}, 2200, true},
		"no mean of rates":        {data.RollRate, 1, []calc.Weighed{{1000, n(900)}, {2000, n(100)}}, 1100, true},
		"heads stay over time":    {data.RollHeads, 2, []calc.Weighed{{100, n(10)}, {200, n(10)}}, 300, true},
		"heads add up in a place": {data.RollHeads, 1, []calc.Weighed{{100, n(10)}, {200, n(30)}}, 175, true},
	} {
		if w, ok := calc.RollUp(x.roll, x.times, x.parts); ok != x.ok || w.Value != x.want {
			t.Errorf("%s: %d, %v", name, w.Value, ok)
		}
	}
}

func TestGrowthOfARateIsReadInTwoWays(t *testing.T) {
	if got := calc.Grown(20_00, 5_00, data.Relative); got != 21_00 {
		t.Error(got)
	}
	if got := calc.Grown(20_00, 5_00, data.InPoints); got != 25_00 {
		t.Error(got)
	}
	if got := calc.Grown(1_000_000, -15_00, ""); got != 850_000 {
		t.Error(got)
	}
}

func TestAttainedWhereLowerIsBetter(t *testing.T) {
	for _, x := range []struct{ actual, due, want int64 }{{100, 100, 100_00}, {50, 100, 150_00}, {0, 100, 200_00}, {300, 100, 0}} {
		if got, ok := calc.Attained(x.actual, x.due, true); !ok || got != x.want {
			t.Errorf("%d of %d: %d", x.actual, x.due, got)
		}
	}
	if _, ok := calc.Attained(1, 0, true); ok {
		t.Error("something of nothing")
	}
}

func TestACourseHoldsPartsAgainstTheWhole(t *testing.T) {
	year := data.Period{From: data.NewDate(2026, 1, 1), Until: data.NewDate(2027, 1, 1)}
	var quarters []data.Period
	for q := range data.Month(4) {
		m := year.From.Month() + 3*q
		quarters = append(quarters, data.Period{From: m.Start(), Until: (m + 3).Start()})
	}
	target := int64(1400)
	o := data.Objective{ID: 1, Metric: data.NewCustomers, Target: &target}
	var parts []data.ObjectivePart
	for i, n := range []int64{320, 420, 380} {
		parts = append(parts, data.ObjectivePart{ObjectiveID: 1, Period: quarters[i], Amount: n})
	}
	if c := calc.CourseOf(o, parts, quarters, nil); c.Entered != 3 || c.Year != nil || *c.Target != 1400 || len(c.Gaps) != 0 {
		t.Fatalf("%+v", c)
	}
	parts = append(parts, data.ObjectivePart{ObjectiveID: 1, Period: quarters[3], Amount: 0}) // nothing is a number
	c := calc.CourseOf(o, parts, quarters, nil)
	if c.Entered != 4 || *c.Year != 1120 || len(c.Gaps) != 1 || c.Gaps[0] != (calc.Gap{Quarter: -1, Of: "quarters", Whole: 1400, Parts: 1120}) {
		t.Fatalf("%+v", c)
	}
	parts = append(parts, data.ObjectivePart{ObjectiveID: 1, Period: quarters[0], RegionID: 1, Amount: 200},
		data.ObjectivePart{ObjectiveID: 1, Period: quarters[0], RegionID: 2, Amount: 110})
	c = calc.CourseOf(o, parts, quarters, nil)
	if len(c.Gaps) != 2 || c.Gaps[0].Of != "regions" || c.Gaps[0].Parts != 310 || *c.Year != 1120 {
		t.Fatalf("%+v", c.Gaps)
	}
	c = calc.CourseOf(o, parts[1:], quarters, nil) // the regions stand in for the quarter
	if c.Quarters[0].From != "regions" || c.Quarters[0].Value != 310 {
		t.Fatalf("%+v", c.Quarters[0])
	}
}
