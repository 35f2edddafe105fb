package calc

import (
	"math/bits"

	"quarterdeck/data"
)

// wide128 is a product of two numbers that are not negative.
type wide128 struct{ hi, lo uint64 }

func wide(a data.Money, b int64) wide128 {
	hi, lo := bits.Mul64(uint64(max(0, a)), uint64(max(0, b)))
	return wide128{hi, lo}
}

// Points is num ÷ den in hundredths of a per cent, rounded half away from zero:
// 8218 is 82.18 %. There is no answer when den is zero or negative.
func Points(num, den data.Money) (points int64, ok bool) {
	if den <= 0 {
		return 0, false
	}
	return int64(num.MulDiv(10_000, int64(den))), true
}
