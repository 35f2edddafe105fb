package calc

import (
	"math/big"

	"quarterdeck/data"
)

// A Weighed is a number with what it is taken of: a rate with its base, money
// per head with the heads. Base is nil for a sum, and where it is not entered.
type Weighed struct {
	Value int64
	Base  *int64
}

// RollUp makes the number of a whole from those of its parts. Sums add up. A
// rate is never averaged: it is Σ (value × base) ÷ Σ base, which is numerators ÷
// denominators. Money per head is money ÷ heads; over several successive times
// (times > 1) money adds up and heads do not.
//
// There is no answer without parts, for several parts of which one lacks its
// base, and where the bases come to nothing.
func RollUp(roll data.Roll, times int, parts []Weighed) (w Weighed, ok bool) {
	if len(parts) == 0 {
		return w, false
	}
	if roll == data.RollSum {
		for _, p := range parts {
			w.Value += p.Value
		}
		return w, true
	}
	if len(parts) == 1 {
		return parts[0], true
	}
	num, den := new(big.Int), new(big.Int)
	for _, p := range parts {
		if p.Base == nil {
			return Weighed{}, false
		}
		base := big.NewInt(*p.Base)
		num.Add(num, new(big.Int).Mul(big.NewInt(p.Value), base))
		den.Add(den, base)
	}
	if den.Sign() <= 0 {
		return Weighed{}, false
	}
	base := den
	if roll == data.RollHeads && times > 1 {
		num.Mul(num, big.NewInt(int64(times)))
		base = nearest(den, big.NewInt(int64(times)))
	}
	value := nearest(num, den)
	if !value.IsInt64() || !base.IsInt64() {
		return Weighed{}, false
	}
	b := base.Int64()
	return Weighed{value.Int64(), &b}, true
}

// nearest is a ÷ b rounded half away from zero, for a positive b.
func nearest(a, b *big.Int) *big.Int {
	twice := new(big.Int).Lsh(new(big.Int).Abs(a), 1)
	twice.Add(twice, b)
	q := twice.Quo(twice, new(big.Int).Lsh(b, 1))
	if a.Sign() < 0 {
		q.Neg(q)
	}
	return q
}

// Quotient is numerator ÷ denominator in the unit: a ratio in hundredths of a
// per cent, anything else as it is. There is no answer when the denominator is
// not positive.
func Quotient(unit data.Unit, num, den int64) (value int64, ok bool) {
	if den <= 0 {
		return 0, false
	}
	n := big.NewInt(num)
	if unit == data.RatioUnit {
		n.Mul(n, big.NewInt(data.Rate))
	}
	q := nearest(n, big.NewInt(den))
	return q.Int64(), q.IsInt64()
}

// Grown is last year's number with growth in hundredths of a per cent added to
// it: as a part of it, or, read in points, as so much more of the same (S3-16).
func Grown(last int64, growth int, reading data.Reading) int64 {
	if reading == data.InPoints {
		return last + int64(growth)
	}
	return last + int64(data.Money(last).MulDiv(int64(growth), data.Rate))
}

// Attained is what was reached of what is due, in hundredths of a per cent.
// Where lower is better it is 200 % less the share that was used up, so that
// spending exactly what was planned is 100 % and half of it 150 %; it is never
// below zero. There is no answer when nothing is due.
func Attained(actual, due int64, lower bool) (points int64, ok bool) {
	points, ok = Points(data.Money(actual), data.Money(due))
	if ok && lower {
		points = max(0, 2*data.Rate-points)
	}
	return points, ok
}

// Judged is the light of an attainment in hundredths of a per cent, with limits
// in thousandths as a plan has them.
func Judged(points int64, green, amber int) data.Light {
	switch {
	case points >= int64(green)*10:
		return data.Green
	case points >= int64(amber)*10:
		return data.Amber
	}
	return data.Red
}

// Mean weighs attainments, in hundredths of a per cent, by their weights. There
// is no answer when the weights come to nothing.
func Mean(attained []int64, weights []int) (points int64, ok bool) {
	num, den := new(big.Int), int64(0)
	for i, a := range attained {
		num.Add(num, new(big.Int).Mul(big.NewInt(a), big.NewInt(int64(weights[i]))))
		den += int64(weights[i])
	}
	if den <= 0 {
		return 0, false
	}
	return nearest(num, big.NewInt(den)).Int64(), true
}
