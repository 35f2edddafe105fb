package calc_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// months are the months of 2026.
func months() (rows []data.Period) {
	for m := data.NewMonth(2026, 1); len(rows) < 12; m++ {
		rows = append(rows, m.Period())
	}
	return rows
}

func TestSeasonsAddUp(t *testing.T) {
	year := data.Period{From: data.NewDate(2026, 1, 1), Until: data.NewDate(2027, 1, 1)}
	rapid.Check(t, func(t *rapid.T) {
		s := calc.Season{Buckets: months(), Weights: make([]data.Money, 12)}
		sum := data.Money(0)
		for i := range s.Weights {
			s.Weights[i] = data.Money(rapid.Int64Range(-10, 1e15).Draw(t, "weight"))
			sum += max(0, s.Weights[i])
		}
		cut := year.From + data.Date(rapid.IntRange(0, 365).Draw(t, "cut"))
		before := s.Weight(data.Period{From: year.From, Until: cut}, data.Calendar{})
		after := s.Weight(data.Period{From: cut, Until: year.Until}, data.Calendar{})
		if before+after != sum || before < 0 || after < 0 {
			t.Fatalf("%d and %d are not %d", before, after, sum)
		}
	})
}

func TestGoingOnAsBefore(t *testing.T) {
	for _, x := range []struct {
		sold, elapsed, left, want data.Money
		ok                        bool
	}{
		{600, 6, 6, 1200, true},
		{600, 0, 6, 0, false},   // nothing has elapsed
		{600, 6, 0, 600, true},  // over
		{600, 0, 0, 600, true},  // left before, or the plan is over
		{-60, 6, 6, -120, true}, // returns go on too
		{0, 6, 6, 0, true},
		{data.MaxMajor * 1000, 1, 365, 0, false}, // beyond any plan
	} {
		if m, ok := calc.Onward(x.sold, x.elapsed, x.left); m != x.want || ok != x.ok {
			t.Errorf("%+v: %d %v", x, m, ok)
		}
	}
	even := calc.Evenly(months(), data.Calendar{})
	if w := even.Weight(data.Period{From: data.NewDate(2026, 8, 1), Until: data.NewDate(2026, 8, 15)}, data.Calendar{}); w != 10 {
		t.Errorf("the first half of August has %d working days", w)
	}
}

func TestBlend(t *testing.T) {
	m := func(x data.Money) *data.Money { return &x }
	if x := calc.Blend([]*data.Money{m(100), m(200), nil}, []int{1, 1, 8}); *x != 150 {
		t.Error(*x)
	}
	if x := calc.Blend([]*data.Money{m(100), nil}, []int{0, 5}); x != nil {
		t.Error(*x)
	}
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOfN(rapid.Int64Range(-1e16, 1e16), 1, 3).Draw(t, "amounts")
		var amounts []*data.Money
		for _, x := range rows {
			amounts = append(amounts, m(data.Money(x)))
		}
		x := calc.Blend(amounts, []int{rapid.IntRange(1, 400).Draw(t, "w"), 300, 300})
		if int64(*x) < slices.Min(rows)-1 || int64(*x) > slices.Max(rows)+1 {
			t.Fatalf("%d is not within %v", *x, rows)
		}
	})
}

func TestLandingInTime(t *testing.T) {
	for _, x := range []struct {
		chance, slip, months int
		want                 int64
	}{{5000, 2000, 1, 400_000}, {5000, 2000, 2, 480_000}, {5000, 0, 1, 500_000}, {5000, 2000, 0, 0}, {10_000, 0, 3, 1_000_000}} {
		if got := calc.Landing(x.chance, x.slip, x.months); got != x.want {
			t.Errorf("%+v: %d", x, got)
		}
	}
}

func TestScatterHasMeanOne(t *testing.T) {
	if r := calc.Scatter([]data.Money{5, 0}, []data.Money{0, 0}); r != nil {
		t.Error(r)
	}
	if r := calc.Scatter([]data.Money{-5, 0}, []data.Money{10, 10}); r != nil {
		t.Error("a mean below zero scatters nothing", r)
	}
	rapid.Check(t, func(t *rapid.T) {
		var results, expected []data.Money
		for range rapid.IntRange(1, 24).Draw(t, "n") {
			results = append(results, data.Money(rapid.Int64Range(0, 1e12).Draw(t, "result")))
			expected = append(expected, data.Money(rapid.Int64Range(0, 1e12).Draw(t, "expected")))
		}
		ratios, sum := calc.Scatter(results, expected), int64(0)
		for _, x := range ratios {
			sum += x
		}
		if n := int64(len(ratios)); n > 0 && (sum < calc.Million*n-n || sum > calc.Million*n+n) {
			t.Fatalf("the mean of %v is not 1", ratios)
		}
	})
}

// crowd is so many people of different sizes.
func crowd(n int) (people []calc.Prospect) {
	for i := range n {
		p := calc.Prospect{Code: fmt.Sprintf("R%02d", i), Sold: data.Money(i) * 1e8, Scatter: []int64{700_000, 900_000, 1_000_000, 1_100_000, 1_300_000}}
		for m := range 5 {
			p.Base = append(p.Base, data.Money(1+m)*1e7)
		}
		for d := range 10 {
			p.Deals = append(p.Deals, calc.OpenDeal{Amount: data.Money(1+d) * 1e6, Chance: int64(90_000 * (d + 1))})
		}
		people = append(people, p)
	}
	return people
}

// TestSimulationAgreesWithClosedForm holds the mean of the draws against the mean
// that can be worked out: of deals alone, of months alone, of both, with and
// without what hits all at once.
func TestSimulationAgreesWithClosedForm(t *testing.T) {
	all := crowd(4)
	deals, rest := all[1], all[2]
	deals.Base, deals.Scatter, deals.Sold = nil, nil, 0
	rest.Deals = nil
	for name, p := range map[string]calc.Prospect{"deals": deals, "months": rest, "both": all[3]} {
		for _, common := range []int{0, 3_00, 20_00} {
			ends := calc.Simulate([]calc.Prospect{p}, 10_000, 42, common).Ends[0]
			got, want := calc.RangeOf(ends).Mean, p.Mean()
			if diff := got - want; diff*100 > want || -diff*100 > want {
				t.Errorf("%s, common %d: mean %d is not within 1%% of %d", name, common, got, want)
			}
		}
	}
}

// TestSimulationIsReproducible draws the same whoever comes first, and something
// else from another seed.
func TestSimulationIsReproducible(t *testing.T) {
	people := crowd(3)
	a := calc.Simulate(people, 500, 7, 3_00).Ends
	turned := slices.Clone(people)
	slices.Reverse(turned)
	b := calc.Simulate(turned, 500, 7, 3_00).Ends
	slices.Reverse(b)
	for i := range a {
		if !slices.Equal(a[i], b[i]) {
			t.Errorf("person %d drew something else in another order", i)
		}
	}
	if c := calc.Simulate(people, 500, 8, 3_00).Ends; slices.Equal(a[0], c[0]) {
		t.Error("another seed drew the same")
	}
	if alone := calc.Simulate(people[1:2], 500, 7, 3_00).Ends[0]; !slices.Equal(alone, a[1]) {
		t.Error("a person alone drew something else")
	}
}

func TestRangesAreInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var people []calc.Prospect
		beyond := false // a deal that no bucket shows
		left := rapid.IntRange(0, 3).Draw(t, "months")
		for i := range rapid.IntRange(1, 4).Draw(t, "people") {
			p := calc.Prospect{Code: fmt.Sprint(i), Sold: data.Money(rapid.Int64Range(-1e15, 1e15).Draw(t, "sold"))}
			for range left {
				p.Base = append(p.Base, data.Money(rapid.Int64Range(-1e12, 1e15).Draw(t, "base")))
			}
			p.Scatter = rapid.SliceOfN(rapid.Int64Range(0, 3*calc.Million), 0, 5).Draw(t, "scatter")
			for range rapid.IntRange(0, 3).Draw(t, "deals") {
				p.Deals = append(p.Deals, calc.OpenDeal{Amount: data.Money(rapid.Int64Range(0, 1e12).Draw(t, "amount")), Chance: rapid.Int64Range(0, calc.Million).Draw(t, "chance"), Bucket: rapid.IntRange(0, 3).Draw(t, "bucket")})
				beyond = beyond || p.Deals[len(p.Deals)-1].Bucket >= left
			}
			people = append(people, p)
		}
		drawn := calc.Simulate(people, 100, rapid.Int64().Draw(t, "seed"), rapid.IntRange(0, 50_00).Draw(t, "common"))
		ends := drawn.Ends
		sum := calc.AddRuns(ends...)
		if n := len(drawn.Steps); n > 0 && !beyond && !slices.Equal(drawn.Steps[n-1], sum) {
			t.Fatal("the last step is not the end")
		}
		for run := range sum {
			m := data.Money(0)
			for _, e := range ends {
				m += e[run]
			}
			if m != sum[run] {
				t.Fatalf("run %d: %d is not the sum %d", run, sum[run], m)
			}
		}
		low, high := slices.Min(sum), slices.Max(sum)
		r := calc.RangeOf(sum)
		if r.P10 > r.P50 || r.P50 > r.P90 || r.P10 < low || r.P90 > high || r.Mean < low || r.Mean > high {
			t.Fatalf("%+v of %d to %d", r, low, high)
		}
		if n := calc.Reaching(sum, r.P10); n < 90_00 {
			t.Fatalf("%d reach what nine in ten reach", n)
		}
		if calc.Reaching(sum, high+1) != 0 || calc.Reaching(sum, low) != 100_00 {
			t.Fatal("all reach the least, none more than the most")
		}
	})
}

// BenchmarkSimulate draws 10,000 ends for 60 people.
func BenchmarkSimulate(b *testing.B) {
	people := crowd(60)
	for b.Loop() {
		for _, e := range calc.Simulate(people, 10_000, 1, 3_00).Ends {
			calc.RangeOf(e)
		}
	}
}
