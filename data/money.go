package data

import (
	"fmt"
	"math/bits"
)

// Money is an amount in the smallest unit of the plan's currency (minor units:
// fen, cents, yen). Zero is an amount, never "not entered"; where an amount may
// be missing the field is a pointer.
type Money int64

// MaxMajor is the largest amount, in major units and either sign, that a plan
// accepts in one place.
const MaxMajor = 10_000_000_000_000

// A Currency is an ISO 4217 code, such as CNY.
type Currency string

// digits lists the currencies whose minor unit is not a hundredth.
var digits = map[Currency]int{
	"BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "ISK": 0, "JPY": 0, "KMF": 0, "KRW": 0, "PYG": 0,
	"RWF": 0, "UGX": 0, "VND": 0, "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0,
	"BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3, "TND": 3,
}

// Digits is the number of decimals of the currency's minor unit: 2 for CNY, 0 for JPY.
func (c Currency) Digits() int {
	if n, ok := digits[c]; ok {
		return n
	}
	return 2
}

// Minor is how many minor units make one major unit: 100 for CNY.
func (c Currency) Minor() Money {
	n := Money(1)
	for range c.Digits() {
		n *= 10
	}
	return n
}

// Check reports a code that is not three capital letters.
func (c Currency) Check() error {
	if len(c) != 3 {
		return Problem{Key: "problem.currency", Field: "currency", Args: []any{string(c)}}
	}
	for _, r := range c {
		if r < 'A' || r > 'Z' {
			return Problem{Key: "problem.currency", Field: "currency", Args: []any{string(c)}}
		}
	}
	return nil
}

// checkAmount reports an amount beyond what any plan accepts. The bound is the
// one of the finest currency unit; [CheckAmount] asks with the plan's own.
func checkAmount(field string, m Money) error {
	if m > MaxMajor*1000 || m < -MaxMajor*1000 {
		return Problem{Key: "problem.amount.size", Field: field}
	}
	return nil
}

// CheckAmount reports an amount of more than [MaxMajor] major units of c.
func CheckAmount(field string, c Currency, m Money) error {
	if limit := MaxMajor * c.Minor(); m > limit || m < -limit {
		return Problem{Key: "problem.amount.size", Field: field}
	}
	return nil
}

// MulDiv is m × num ÷ den rounded half away from zero, computed in 128 bits.
// It panics when den is not positive or the result does not fit.
func (m Money) MulDiv(num, den int64) Money {
	if den <= 0 {
		panic("data: MulDiv by a denominator that is not positive")
	}
	neg := (m < 0) != (num < 0)
	hi, lo := bits.Mul64(abs(int64(m)), abs(num))
	lo, carry := bits.Add64(lo, uint64(den)/2, 0)
	hi += carry
	if hi >= uint64(den) {
		panic(fmt.Sprintf("data: %d × %d ÷ %d does not fit", m, num, den))
	}
	q, _ := bits.Div64(hi, lo, uint64(den))
	if neg {
		return -Money(q)
	}
	return Money(q)
}

func abs(x int64) uint64 {
	if x < 0 {
		return uint64(-x)
	}
	return uint64(x)
}
