// Package calc is the arithmetic behind the plan: pure functions from numbers to
// numbers. It knows no clock, no file, no screen and no language.
package calc

import (
	"math/bits"
	"slices"

	"quarterdeck/data"
)

// A Part is what one row of a spread received, with how it came about: its
// amount is floor(total × Num ÷ Den) + Rounding.
type Part struct {
	Amount   data.Money
	Num, Den int64
	Rounding data.Money
}

// Spread divides total by the weights in whole minor units: each row gets the
// whole units of its exact share, and the units left over go to the largest
// remainders, ties to the earlier row (Hamilton's method). The parts sum to
// total. Weights that are all zero count as equal; negative ones count as zero.
// A negative total is spread like its opposite. Without weights there are no parts.
func Spread(total data.Money, weights []data.Money) []data.Money {
	parts := SpreadParts(total, weights)
	amounts := make([]data.Money, len(parts))
	for i, p := range parts {
		amounts[i] = p.Amount
	}
	return amounts
}

// SpreadParts is [Spread] with the share of every row, so that the amount can be
// explained and replayed.
func SpreadParts(total data.Money, weights []data.Money) []Part {
	if len(weights) == 0 {
		return nil
	}
	if total < 0 {
		parts := SpreadParts(-total, weights)
		for i, p := range parts {
			p.Amount = -p.Amount
			p.Rounding = p.Amount - share(total, p.Num, p.Den)
			parts[i] = p
		}
		return parts
	}
	shares, sum := positive(weights)
	parts := make([]Part, len(weights))
	rest := make([]uint64, len(weights))
	left := total
	for i, w := range shares {
		hi, lo := bits.Mul64(uint64(total), w)
		q, r := bits.Div64(hi, lo, sum)
		parts[i] = Part{Amount: data.Money(q), Num: int64(w), Den: int64(sum)}
		rest[i] = r
		left -= data.Money(q)
	}
	order := make([]int, len(weights))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case rest[a] > rest[b]:
			return -1
		case rest[a] < rest[b]:
			return 1
		}
		return 0
	})
	for _, i := range order[:left] {
		parts[i].Amount++
		parts[i].Rounding++
	}
	return parts
}

// positive are the weights as shares of a sum that fits 63 bits: negative ones
// zero, equal ones when all are zero.
func positive(weights []data.Money) (shares []uint64, sum uint64) {
	shares = make([]uint64, len(weights))
	shift := 0
	for {
		sum = 0
		overflow := false
		for i, w := range weights {
			shares[i] = uint64(max(0, w)) >> shift
			sum += shares[i]
			overflow = overflow || sum > 1<<63-1
		}
		if !overflow {
			break
		}
		shift++ // sums beyond 63 bits: the last bits of the weights do not matter
	}
	if sum == 0 {
		for i := range shares {
			shares[i] = 1
		}
		sum = uint64(len(shares))
	}
	return shares, sum
}

// SpreadStep spreads in multiples of step (a chosen rounding such as ¥1,000);
// what is less than a step goes to the first row with a weight.
func SpreadStep(total data.Money, weights []data.Money, step data.Money) []data.Money {
	if step <= 1 || len(weights) == 0 {
		return Spread(total, weights)
	}
	parts := Spread(total/step, weights)
	for i := range parts {
		parts[i] *= step
	}
	at := max(0, slices.IndexFunc(weights, func(w data.Money) bool { return w > 0 }))
	parts[at] += total % step
	return parts
}

// share is floor(m × num ÷ den), toward minus infinity, in 128 bits. A den of
// zero or less gives zero: such a step says nothing.
func share(m data.Money, num, den int64) data.Money {
	if den <= 0 {
		return 0
	}
	neg := (m < 0) != (num < 0)
	hi, lo := bits.Mul64(magnitude(int64(m)), magnitude(num))
	if hi >= uint64(den) {
		return 0 // beyond any amount a plan accepts
	}
	q, r := bits.Div64(hi, lo, uint64(den))
	if neg {
		if r > 0 {
			q++
		}
		return -data.Money(q)
	}
	return data.Money(q)
}

func magnitude(x int64) uint64 {
	if x < 0 {
		return uint64(-x)
	}
	return uint64(x)
}

// Sum adds amounts up.
func Sum(amounts []data.Money) (sum data.Money) {
	for _, a := range amounts {
		sum += a
	}
	return sum
}
