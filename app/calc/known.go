package calc

import (
	"cmp"
	"slices"
)

// PlusKnown adds two numbers of which either may be unknown; unknown and unknown is
// unknown, and unknown beside a number counts as nothing.
func PlusKnown[T ~int | ~int64](a, b *T) *T {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	sum := *a + *b
	return &sum
}

// CompareKnown orders numbers of which either may be unknown: the unknown first.
func CompareKnown[T cmp.Ordered](a, b *T) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return -1
	case b == nil:
		return 1
	}
	return cmp.Compare(*a, *b)
}

// Median is the middle of the numbers, or the mean of the two in the middle; nil
// when there are none.
func Median[T ~int | ~int64](all []T) *T {
	if len(all) == 0 {
		return nil
	}
	all = slices.Sorted(slices.Values(all))
	m := (all[(len(all)-1)/2] + all[len(all)/2]) / 2
	return &m
}
