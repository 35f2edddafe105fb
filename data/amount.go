package data

import (
	"math/big"
	"strings"
	"unicode/utf8"
)

// micro is how many parts a minor unit has in the rest of [ParseAmount].
const micro = 1_000_000

// maxDigits bounds the digits of one amount, so that a hostile file costs little.
const maxDigits = 40

// scales lists the words that multiply a number, longest first, with the power
// of ten they stand for. Small m and b are left out: they are read in two ways.
var scales = []struct {
	word  string
	power int
}{
	{"万亿", 12}, {"千亿", 11}, {"百亿", 10}, {"十亿", 9}, {"千万", 7}, {"百万", 6}, {"十万", 5},
	{"亿", 8}, {"億", 8}, {"万", 4}, {"萬", 4}, {"千", 3},
	{"K", 3}, {"k", 3}, {"M", 6}, {"B", 9}, {"W", 4}, {"w", 4},
}

// signs lists the currency signs, longest first, and the currencies each stands for.
var signs = []struct{ sign, currencies string }{
	{"人民币", "CNY"}, {"RMB", "CNY"}, {"HK$", "HKD"}, {"US$", "USD"}, {"NT$", "TWD"},
	{"¥", "CNY JPY"}, {"€", "EUR"}, {"£", "GBP"}, {"₩", "KRW"}, {"₹", "INR"},
	{"$", "USD AUD CAD HKD SGD TWD NZD MXN MOP"},
}

// ParseAmount reads an amount of money as people and spreadsheets write it:
// 1,234.50, ¥300, CNY 300, (300), −300, 300-, 12万, 1.5K, １２．５, 1'234.50.
//
// unit is how many minor units a bare 1 stands for (100 is yuan in a CNY plan,
// 100,000 is thousands of yuan; zero means one major unit). A word such as 万,
// 亿, K or 元 in the text counts in major units whatever unit says.
//
// The amount is rounded half away from zero. rest is what the rounding left
// over, exact − m, in millionths of a minor unit, at most 500,000 either way.
// What could be read in two ways (1,23) is refused with a [Problem], and so is
// the sign of a currency other than c.
func ParseAmount(s string, c Currency, unit Money) (m Money, rest int64, err error) {
	if unit <= 0 {
		unit = c.Minor()
	}
	if m, rest, ok := parsePlain(s, unit); ok {
		return m, rest, CheckAmount("", c, m)
	}
	text := plainForm(s)
	if text == "" {
		return 0, 0, Problem{Key: "problem.amount.empty"}
	}
	d, err := readDecimal(text, s, c)
	if err != nil {
		return 0, 0, err
	}
	if d.scaled {
		unit = c.Minor()
	}
	exact := d.times(int64(unit))
	limit := new(big.Int).Mul(big.NewInt(MaxMajor*int64(c.Minor())), exact.Denom())
	if new(big.Int).Abs(exact.Num()).Cmp(limit) > 0 {
		return 0, 0, Problem{Key: "problem.amount.size", Args: []any{s}}
	}
	m = Money(roundRat(exact))
	left := new(big.Rat).Sub(exact, new(big.Rat).SetInt64(int64(m)))
	left.Mul(left, new(big.Rat).SetInt64(micro))
	return m, roundRat(left), nil
}

// ParseQuantity reads a number of pieces in thousandths of a piece (2.5 is
// 2,500), rounded half away from zero. It accepts what [ParseAmount] does,
// without currencies.
func ParseQuantity(s string) (milli int64, err error) {
	if m, _, ok := parsePlain(s, 1000); ok {
		return int64(m), nil
	}
	text := plainForm(s)
	if text == "" {
		return 0, Problem{Key: "problem.quantity", Args: []any{s}}
	}
	d, err := readDecimal(text, s, "")
	if err != nil {
		return 0, Problem{Key: "problem.quantity", Args: []any{s}}
	}
	exact := d.times(1000)
	if new(big.Rat).Abs(exact).Cmp(new(big.Rat).SetInt64(1e16)) > 0 {
		return 0, Problem{Key: "problem.quantity", Args: []any{s}}
	}
	return roundRat(exact), nil
}

// parsePlain is the quick way for what nearly every cell of a big file holds:
// digits, perhaps a minus and up to six decimals.
func parsePlain(s string, unit Money) (m Money, rest int64, ok bool) {
	digits, neg := s, false
	if strings.HasPrefix(s, "-") {
		digits, neg = s[1:], true
	}
	if len(digits) == 0 || len(digits) > 12 || unit > 1_000_000 {
		return 0, 0, false
	}
	var mantissa, div int64 = 0, 0
	for i := range len(digits) {
		switch b := digits[i]; {
		case b >= '0' && b <= '9':
			mantissa = mantissa*10 + int64(b-'0')
			div *= 10
		case b == '.' && div == 0 && i > 0 && i < len(digits)-1 && len(digits)-i <= 7:
			div = 1
		default:
			return 0, 0, false
		}
	}
	div = max(div, 1)
	exact := mantissa * int64(unit)
	whole, left := exact/div, exact%div
	if left*2 >= div {
		whole, left = whole+1, left-div
	}
	rest = left * micro / div
	if neg {
		whole, rest = -whole, -rest
	}
	return Money(whole), rest, true
}

// decimal is ±mantissa × 10^power. scaled says that a word fixed its unit.
type decimal struct {
	neg      bool
	mantissa *big.Int
	power    int
	scaled   bool
}

// times is the number multiplied by unit, exactly.
func (d decimal) times(unit int64) *big.Rat {
	n := new(big.Int).Mul(d.mantissa, big.NewInt(unit))
	if d.neg {
		n.Neg(n)
	}
	ten := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(d.power, -d.power))), nil)
	if d.power >= 0 {
		return new(big.Rat).SetInt(n.Mul(n, ten))
	}
	return new(big.Rat).SetFrac(n, ten)
}

// roundRat rounds half away from zero; the caller has checked the size.
func roundRat(r *big.Rat) int64 {
	twice := new(big.Int).Lsh(r.Num(), 1)
	den := r.Denom()
	if r.Sign() < 0 {
		twice.Sub(twice, den)
	} else {
		twice.Add(twice, den)
	}
	return twice.Quo(twice, new(big.Int).Lsh(den, 1)).Int64()
}

// plainForm turns full-width signs, typographic minus signs and the various
// blanks into their plain forms and trims the ends.
func plainForm(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch r {
		case '\u00a0', '\u2007', '\u2009', '\u200a', '\u202f', '\u3000':
			return ' '
		case '\u200b', '\ufeff', '\u200e', '\u200f':
			return -1
		case '−', '–', '﹣':
			return '-'
		case '’', '‘', '＇':
			return '\''
		case '￥':
			return '¥'
		case '￡':
			return '£'
		}
		if r >= '！' && r <= '～' {
			return r - 0xFEE0
		}
		return r
	}, s))
}

// readDecimal takes a text in plain form apart: sign, currency, digits, scale.
// shown is the text as it was typed, for the sentence of the problem.
func readDecimal(text, shown string, c Currency) (decimal, error) {
	bad := Problem{Key: "problem.amount.text", Args: []any{shown}}
	if len(text) > 3*maxDigits {
		return decimal{}, bad
	}
	var d decimal
	t, neg, ok := cutSign(text)
	if !ok {
		return d, bad
	}
	d.neg = neg
	if t, ok = cutCurrency(t, c); !ok {
		return d, Problem{Key: "problem.amount.currency", Args: []any{shown, string(c)}}
	}
	// The minus may stand behind the currency too: ¥-300.
	if strings.HasPrefix(t, "-") && !neg {
		d.neg, t = true, strings.TrimSpace(t[1:])
	}
	t, scale, scaled := cutScale(t)
	d.scaled = scaled
	t, exponent, ok := cutExponent(t)
	if !ok || (scaled && exponent != 0) {
		return d, bad
	}
	digits, decimals, ok := readDigits(t)
	if !ok {
		return d, bad
	}
	d.mantissa, _ = new(big.Int).SetString(digits, 10)
	d.power = scale + exponent - decimals
	return d, nil
}

// cutSign takes brackets, a leading plus or minus, or a trailing minus away.
func cutSign(t string) (rest string, neg, ok bool) {
	signs := 0
	if strings.HasPrefix(t, "(") && strings.HasSuffix(t, ")") {
		t, neg, signs = t[1:len(t)-1], true, signs+1
	}
	switch {
	case strings.HasPrefix(t, "-"):
		t, neg, signs = t[1:], true, signs+1
	case strings.HasPrefix(t, "+"):
		t, signs = t[1:], signs+1
	}
	if strings.HasSuffix(t, "-") {
		t, neg, signs = t[:len(t)-1], true, signs+1
	}
	return strings.TrimSpace(t), neg, signs <= 1
}

// cutCurrency takes the sign or code of a currency off either end. It is not ok
// when that names a currency other than c.
func cutCurrency(t string, c Currency) (rest string, ok bool) {
	if c != "" {
		if code := string(c); len(t) > 3 && strings.EqualFold(t[:3], code) {
			return strings.TrimSpace(t[3:]), true
		} else if len(t) > 3 && strings.EqualFold(t[len(t)-3:], code) {
			return strings.TrimSpace(t[:len(t)-3]), true
		}
	}
	for _, s := range signs {
		rest, front := strings.CutPrefix(t, s.sign)
		if !front {
			var back bool
			if rest, back = strings.CutSuffix(t, s.sign); !back {
				continue
			}
		}
		return strings.TrimSpace(rest), c != "" && strings.Contains(s.currencies, string(c))
	}
	return t, !hasCode(t)
}

// hasCode reports three capital letters at either end: another currency's code.
func hasCode(t string) bool {
	capitals := func(s string) bool {
		return strings.IndexFunc(s, func(r rune) bool { return r < 'A' || r > 'Z' }) < 0
	}
	return len(t) > 3 && (capitals(t[:3]) || capitals(t[len(t)-3:])) && t[:3] != "NAN" && t[:3] != "INF"
}

// cutScale takes 元 and the word for a power of ten off the end.
func cutScale(t string) (rest string, power int, scaled bool) {
	for _, yuan := range []string{"元", "圆"} {
		if r, ok := strings.CutSuffix(t, yuan); ok {
			t, scaled = strings.TrimSpace(r), true
			break
		}
	}
	for _, s := range scales {
		if r, ok := strings.CutSuffix(t, s.word); ok {
			return strings.TrimSpace(r), s.power, true
		}
	}
	return t, 0, scaled
}

// cutExponent reads 1.5e7. It refuses 1.23457E+11, the form in which a
// spreadsheet shows a number whose last digits it has left out.
func cutExponent(t string) (rest string, exponent int, ok bool) {
	i := strings.IndexAny(t, "eE")
	if i < 0 {
		return t, 0, true
	}
	rest, power := t[:i], t[i+1:]
	short := t[i] == 'E' && strings.HasPrefix(power, "+")
	neg := strings.HasPrefix(power, "-")
	power = strings.TrimLeft(power, "+-")
	if len(power) == 0 || len(power) > 2 || len(t)-i-1-len(power) > 1 {
		return "", 0, false
	}
	for _, r := range power {
		if r < '0' || r > '9' {
			return "", 0, false
		}
		exponent = exponent*10 + int(r-'0')
	}
	_, decimals, _ := strings.Cut(rest, ".")
	if short && len(decimals) < exponent {
		return "", 0, false
	}
	if neg {
		exponent = -exponent
	}
	return rest, exponent, true
}

// readDigits reads digits, grouped in threes by one kind of mark or not at all,
// with at most one decimal point.
func readDigits(t string) (digits string, decimals int, ok bool) {
	whole, fraction, point := strings.Cut(t, ".")
	if !allDigits(fraction) || (point && whole == "" && fraction == "") {
		return "", 0, false
	}
	if i := strings.IndexAny(whole, ", '"); i >= 0 {
		groups := strings.Split(whole, whole[i:i+1])
		for n, g := range groups {
			if !allDigits(g) || (n > 0 && len(g) != 3) || (n == 0 && (len(g) == 0 || len(g) > 3)) {
				return "", 0, false
			}
		}
		whole = strings.Join(groups, "")
	}
	digits = whole + fraction
	if !allDigits(whole) || len(digits) == 0 || utf8.RuneCountInString(digits) > maxDigits {
		return "", 0, false
	}
	return digits, len(fraction), true
}

func allDigits(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' }) < 0
}
