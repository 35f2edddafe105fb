package calc

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/data"
)

// TestDealFollowsTheWeights deals customers two to one, by what they buy and,
// without sales, by their number.
func TestDealFollowsTheWeights(t *testing.T) {
	for _, c := range []struct {
		sizes, weights []data.Money
		want           []int
	}{
		{nil, []data.Money{1}, []int{}},
		{[]data.Money{5, 3}, nil, []int{-1, -1}},
		{[]data.Money{5, 3}, []data.Money{0, 0}, []int{-1, -1}},
		{[]data.Money{5, 3, 0}, []data.Money{0, 7}, []int{1, 1, 1}},
		{[]data.Money{10, 20, 30}, []data.Money{2, 1}, []int{0, 1, 0}},
		{[]data.Money{0, 0, 0, -4, 0, 0}, []data.Money{2, 1}, []int{0, 0, 1, 1, 0, 0}},
		{[]data.Money{1_000_000_000_000_000, 1_000_000_000_000_000}, []data.Money{1_000_000_000, 999_999_999}, []int{0, 1}},
	} {
		if got := Deal(c.sizes, c.weights); !slices.Equal(got, c.want) {
			t.Errorf("%v by %v: %v, want %v", c.sizes, c.weights, got, c.want)
		}
	}
}

// TestNobodyIsOverdealt holds the deal to its promise: with equal weights no taker
// is ahead of another by more than the largest thing it has.
func TestNobodyIsOverdealt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sizes := rapid.SliceOfN(rapid.Map(rapid.Int64Range(1, 1_000_000_000_000_000), func(x int64) data.Money { return data.Money(x) }), 0, 40).Draw(t, "sizes")
		weights := slices.Repeat([]data.Money{3}, rapid.IntRange(1, 4).Draw(t, "takers"))
		full, largest := make([]data.Money, len(weights)), data.Money(0)
		for i, to := range Deal(sizes, weights) {
			full[to] += sizes[i]
			largest = max(largest, sizes[i])
		}
		if slices.Max(full)-slices.Min(full) > largest {
			t.Fatalf("%v", full)
		}
	})
}
