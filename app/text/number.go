package text

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"quarterdeck/data"
)

// magnitude is the size of m without its sign; it holds for every int64.
func magnitude(m data.Money) uint64 {
	if m < 0 {
		return uint64(-m)
	}
	return uint64(m)
}

// rounded is the size of m in units of so many major units, times ten to the
// decimals, rounded half away from zero.
func (f Fmt) rounded(m data.Money, unit int64, decimals int) uint64 {
	size := new(big.Int).SetUint64(magnitude(m))
	size.Mul(size, big.NewInt(int64(math.Pow10(decimals))))
	by := new(big.Int).Mul(big.NewInt(unit), big.NewInt(int64(f.Currency.Minor())))
	return halfUp(size, by).Uint64()
}

// decimal writes [Fmt.rounded] with commas and a point.
func (f Fmt) decimal(m data.Money, unit int64, decimals int) string {
	return point(f.rounded(m, unit, decimals), decimals)
}

// halfUp is a ÷ b rounded half up; a is not negative, b is positive.
func halfUp(a, b *big.Int) *big.Int {
	twice := new(big.Int).Lsh(a, 1)
	twice.Add(twice, b)
	return twice.Quo(twice, new(big.Int).Lsh(b, 1))
}

// point puts a decimal point so many digits from the end of n.
func point(n uint64, decimals int) string {
	s := strconv.FormatUint(n, 10)
	if decimals == 0 {
		return commas(s)
	}
	if len(s) <= decimals {
		s = strings.Repeat("0", decimals+1-len(s)) + s
	}
	cut := len(s) - decimals
	return commas(s[:cut]) + "." + s[cut:]
}

// commas groups digits by three.
func commas(digits string) string {
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// group writes a whole number with thousands commas and a true minus.
func group(n int64) string {
	return sign(data.Money(n)) + commas(strconv.FormatUint(magnitude(data.Money(n)), 10))
}

// Count is a number of things: 1,261.
func (f Fmt) Count(n int) string { return group(int64(n)) }

// Percent is num ÷ den in per cent with one decimal: 96.3%. It is — when den is 0.
func (f Fmt) Percent(num, den data.Money) string { return share(num, den, 1) }

// PercentWhole is [Fmt.Percent] without decimals, as on a heat map.
func (f Fmt) PercentWhole(num, den data.Money) string { return share(num, den, 0) }

func share(num, den data.Money, decimals int) string {
	if den == 0 {
		return Unknown
	}
	size := new(big.Int).SetUint64(magnitude(num))
	size.Mul(size, big.NewInt(100*int64(math.Pow10(decimals))))
	n := halfUp(size, new(big.Int).SetUint64(magnitude(den)))
	s := commasBefore(n.String(), decimals) + "%"
	if n.Sign() != 0 && (num < 0) != (den < 0) {
		s = minus + s
	}
	return s
}

// commasBefore is [point] for a number of any size.
func commasBefore(s string, decimals int) string {
	if len(s) <= decimals {
		s = strings.Repeat("0", decimals+1-len(s)) + s
	}
	cut := len(s) - decimals
	if decimals == 0 {
		return commas(s)
	}
	return commas(s[:cut]) + "." + s[cut:]
}

// Growth is by how much now differs from before, in per cent of before and with
// its sign: +21.7%. It is — when before is 0 or negative.
func (f Fmt) Growth(now, before data.Money) string {
	if before <= 0 {
		return Unknown
	}
	s := share(now-before, before, 1)
	if now > before {
		s = "+" + s
	}
	return s
}

// PercentOf is a fraction (0.963) in per cent with so many decimals: 96.3%. It
// is — for a fraction that is no number.
func (f Fmt) PercentOf(fraction float64, decimals int) string {
	if math.IsNaN(fraction) || math.IsInf(fraction, 0) {
		return Unknown
	}
	return fixed(fraction*100, decimals) + "%"
}

// SignedPercent is [Fmt.PercentOf] with one decimal and its sign: +21.7%.
func (f Fmt) SignedPercent(fraction float64) string {
	return signed(fraction, f.PercentOf(fraction, 1))
}

// Points is the difference of two fractions in percentage points: +3.2 个百分点.
func (f Fmt) Points(fraction float64) string {
	if math.IsNaN(fraction) || math.IsInf(fraction, 0) {
		return Unknown
	}
	return T(f.Lang, "unit.points", signed(fraction, fixed(fraction*100, 1)))
}

// Decimal is a plain number with so many decimals: 1,234.5. It is — for no number.
func (f Fmt) Decimal(x float64, decimals int) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return Unknown
	}
	return fixed(x, decimals)
}

func signed(x float64, s string) string {
	if x > 0 && strings.ContainsAny(s, "123456789") {
		return "+" + s
	}
	return s
}

// fixed rounds half away from zero as the number prints, so that 0.285 (which is
// stored a little below) becomes 0.29 like on paper.
func fixed(x float64, decimals int) string {
	r, _ := new(big.Rat).SetString(strconv.FormatFloat(math.Abs(x), 'g', 15, 64))
	r.Mul(r, new(big.Rat).SetInt(big.NewInt(int64(math.Pow10(decimals)))))
	n := halfUp(r.Num(), r.Denom())
	s := commasBefore(n.String(), decimals)
	if x < 0 && n.Sign() != 0 {
		s = minus + s
	}
	return s
}
