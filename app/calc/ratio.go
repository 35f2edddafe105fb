package calc

import (
	"math"
	"math/bits"

	"quarterdeck/data"
)

// Points is num ÷ den in hundredths of a per cent, rounded half away from zero:
// 8218 is 82.18 %. There is no answer when den is zero or negative. A share of
// next to nothing stops at the largest int64, of either sign.
func Points(num, den data.Money) (points int64, ok bool) {
	if den <= 0 {
		return 0, false
	}
	points, fits := scale(num, 10_000, int64(den))
	switch {
	case fits:
		return points, true
	case num < 0:
		return math.MinInt64, true
	}
	return math.MaxInt64, true
}

// scale is m × num ÷ den rounded half away from zero, for a positive den, as
// [data.Money.MulDiv] has it; fits is false where that would panic or wrap.
func scale(m data.Money, num, den int64) (x int64, fits bool) {
	neg := (m < 0) != (num < 0)
	hi, lo := bits.Mul64(magnitude(int64(m)), magnitude(num))
	lo, carry := bits.Add64(lo, uint64(den)/2, 0)
	hi += carry
	if hi >= uint64(den) {
		return 0, false
	}
	q, _ := bits.Div64(hi, lo, uint64(den))
	if q > math.MaxInt64 {
		return 0, false
	}
	if neg {
		return -int64(q), true
	}
	return int64(q), true
}

// atLeast reports whether a × b is c × d or more, in 128 bits. None of the four
// may be negative.
func atLeast(a, b, c, d int64) bool {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	hi2, lo2 := bits.Mul64(uint64(c), uint64(d))
	return hi > hi2 || hi == hi2 && lo >= lo2
}
