package text

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"quarterdeck/data"
)

// Unit is how large the unit of shown amounts is.
type Unit string

// The units. The zero Unit is [Auto].
const (
	Auto Unit = ""     // by language: Wan in Chinese, KM in English
	Wan  Unit = "wan"  // ten thousands (万), from a billion on hundred millions (亿)
	KM   Unit = "km"   // thousands and millions: ¥860K, ¥3.05M
	Full Unit = "full" // whole major units
)

// Units lists the units a person may choose from.
var Units = []Unit{Auto, Wan, KM, Full}

// Fmt writes amounts, shares and dates for one reader. The zero Currency is
// written as if it had hundredths and no sign. Unknown is —, never 0.
type Fmt struct {
	Lang     Lang
	Currency data.Currency
	Unit     Unit
	Tiers    map[data.Tier]string // names that the plan gives tiers of its own; nil: none
}

// TierName is what a tier is called: the plan's own name, else the word of a
// shipped tier, else the tier as it is. That of no tier is —.
func (f Fmt) TierName(t data.Tier) string {
	if t == "" {
		return Unknown
	}
	if name := f.Tiers[t]; name != "" {
		return name
	}
	return tierWord(f.Lang, t)
}

// tierWord is the word of a shipped tier, else the tier as it is.
func tierWord(lang Lang, t data.Tier) string {
	if key := "tier." + string(t); Has(lang, key) {
		return T(lang, key)
	}
	return string(t)
}

// Unknown stands where there is no number.
const Unknown = "—"

// minus is as wide as a digit; a hyphen is not.
const minus = "−"

// Sizes of the shown units, in major units.
const (
	kilo = 1_000
	wan  = 10_000
	mega = 1_000_000
	yi   = 100_000_000
)

// T is [T] in the reader's language, amounts written with their unit.
func (f Fmt) T(key string, args ...any) string { return T(f.Lang, key, f.amounts(args)...) }

// Join puts sentences behind one another; Chinese has no space between them.
func (f Fmt) Join(sentences ...string) string {
	if f.Lang == ZH {
		return strings.Join(sentences, "")
	}
	return strings.Join(sentences, " ")
}

// Sentence is [Sentence] in the reader's language, amounts written exactly.
func (f Fmt) Sentence(err error) string {
	p, ok := asProblem(err)
	if !ok {
		return err.Error()
	}
	args := slices.Clone(p.Args)
	for i, arg := range args {
		switch x := arg.(type) {
		case data.Money:
			args[i] = f.Exact(x)
		case data.Tier:
			args[i] = f.TierName(x)
		}
	}
	exact := echoed(args)
	return T(f.Lang, p.Key, exact...)
}

func (f Fmt) amounts(args []any) []any {
	written := make([]any, len(args))
	for i, arg := range args {
		switch x := arg.(type) {
		case data.Money:
			arg = f.MoneyUnit(x)
		case data.Number:
			arg = f.Number(x)
		case data.Metric:
			arg = f.MetricName(x)
		case data.Tier:
			arg = f.TierName(x)
		}
		written[i] = arg
	}
	return written
}

// Money is an amount as a cell shows it: 7,914 (万), 12.35 亿, ¥79.1M, ¥860K.
// In 万 and in whole units the unit stands elsewhere, see [Fmt.UnitName].
func (f Fmt) Money(m data.Money) string { return f.amount(m, false) }

// MoneyPtr is [Fmt.Money], or — for an amount that is not known.
func (f Fmt) MoneyPtr(m *data.Money) string {
	if m == nil {
		return Unknown
	}
	return f.Money(*m)
}

// MoneyUnit is an amount that stands alone and carries its unit: 7,914 万, ¥79.1M.
// One too small for the unit is written exactly: ¥0.15, where 0.0 万 would say
// that there is nothing.
func (f Fmt) MoneyUnit(m data.Money) string {
	if f.tiny(m) {
		return f.Exact(m)
	}
	return f.amount(m, true)
}

// tiny reports whether an amount is something, but would be written as nothing.
func (f Fmt) tiny(m data.Money) bool {
	switch f.unit() {
	case Wan:
		return m != 0 && f.rounded(m, wan, 1) == 0
	case KM:
		return m != 0 && f.rounded(m, kilo, 1) == 0
	}
	return m != 0 && f.rounded(m, 1, 0) == 0
}

// Delta is a difference with its sign and unit: −305 万, +¥3.05M. No difference is 0.
func (f Fmt) Delta(m data.Money) string { return plus(m, f.MoneyUnit(m)) }

// DeltaCell is a difference with its sign as a cell shows it: −305, +¥3.05M.
func (f Fmt) DeltaCell(m data.Money) string { return plus(m, f.Money(m)) }

// DeltaBare is [Fmt.Bare] of a difference, with its sign: +305, −0.5. One too small
// for the unit is written exactly, as it stands alone: −¥0.02.
func (f Fmt) DeltaBare(m data.Money) string {
	if f.tiny(m) {
		return f.DeltaExact(m)
	}
	return plus(m, f.Bare(m))
}

// DeltaExact is [Fmt.Exact] of a difference, with its sign.
func (f Fmt) DeltaExact(m data.Money) string { return plus(m, f.Exact(m)) }

func plus(m data.Money, s string) string {
	if m > 0 {
		return "+" + s
	}
	return s
}

// Exact is an amount to its minor unit with the currency's sign: ¥79,140,000.00.
func (f Fmt) Exact(m data.Money) string {
	return sign(m) + f.symbol() + f.decimal(m, 1, f.Currency.Digits())
}

// Bare is an amount in the one unit of a grid, without a sign of currency, so
// that a column lines up: 万, thousands or whole units; [Fmt.BareUnit] names it.
func (f Fmt) Bare(m data.Money) string {
	if m == 0 {
		return "0"
	}
	switch f.unit() {
	case Wan:
		return sign(m) + f.inWan(m)
	case KM:
		return sign(m) + f.inKilo(m)
	}
	return sign(m) + f.decimal(m, 1, 0)
}

// BareUnit names the unit of [Fmt.Bare]: 万元, ¥K, 元.
func (f Fmt) BareUnit() string {
	if f.unit() == KM {
		return f.symbol() + "K"
	}
	return f.UnitName()
}

// BareSize is how many minor units a 1 of [Fmt.Bare] stands for.
func (f Fmt) BareSize() data.Money {
	switch f.unit() {
	case Wan:
		return f.Currency.Minor() * wan
	case KM:
		return f.Currency.Minor() * kilo
	}
	return f.Currency.Minor()
}

// BareExact is an amount in the unit of [Fmt.Bare] with all its digits and no
// commas, to be edited or copied: 47.1234.
func (f Fmt) BareExact(m data.Money) string {
	size := f.BareSize()
	digits := len(strconv.FormatInt(int64(size), 10)) - 1
	whole, rest := magnitude(m)/uint64(size), magnitude(m)%uint64(size)
	s := strconv.FormatUint(whole, 10)
	if rest != 0 {
		s += "." + strings.TrimRight(fmt.Sprintf("%0*d", digits, rest), "0")
	}
	if m < 0 {
		return "-" + s
	}
	return s
}

// Short is an amount where space is tight, as on a heat map: whole 万, or
// millions with one decimal; [Fmt.ShortUnit] names the unit.
func (f Fmt) Short(m data.Money) string {
	switch {
	case m == 0:
		return "0"
	case f.unit() == KM:
		return sign(m) + f.decimal(m, mega, 1)
	}
	return sign(m) + f.decimal(m, wan, 0)
}

// ShortUnit names the unit of [Fmt.Short]: 万元, ¥M.
func (f Fmt) ShortUnit() string {
	if f.unit() == KM {
		return f.symbol() + "M"
	}
	f.Unit = Wan
	return f.UnitName()
}

// Axis is a round amount at an axis: 9,000, 1.5 亿, ¥120M, ¥0.5M.
func (f Fmt) Axis(m data.Money) string {
	switch {
	case m == 0:
		return "0"
	case f.unit() == KM && f.reaches(m, mega, 0):
		return sign(m) + f.symbol() + trim(f.decimal(m, mega, 2)) + "M"
	case f.unit() == KM:
		return sign(m) + f.symbol() + trim(f.decimal(m, kilo, 2)) + "K"
	case f.unit() == Wan && f.reaches(m, 10*yi, 0):
		return sign(m) + trim(f.decimal(m, yi, 2)) + " " + f.yiWord()
	case f.unit() == Wan:
		return sign(m) + trim(f.decimal(m, wan, 2))
	}
	return f.Bare(m)
}

// UnitName is the unit that amounts have where none is written: 万元, ¥K / ¥M, 元.
func (f Fmt) UnitName() string {
	switch f.unit() {
	case KM:
		return f.symbol() + "K / " + f.symbol() + "M"
	case Wan:
		return T(f.Lang, "unit.wan.of", f.currencyName())
	}
	return f.currencyName()
}

func (f Fmt) amount(m data.Money, withUnit bool) string {
	if m == 0 {
		return "0"
	}
	switch f.unit() {
	case Wan:
		if f.reaches(m, 10*yi, wan) {
			return sign(m) + f.decimal(m, yi, 2) + " " + f.yiWord()
		}
		if withUnit {
			return sign(m) + f.inWan(m) + " " + T(f.Lang, "unit.wan")
		}
		return sign(m) + f.inWan(m)
	case KM:
		return sign(m) + f.symbol() + f.inKM(m)
	}
	if withUnit {
		return sign(m) + f.symbol() + f.decimal(m, 1, 0)
	}
	return sign(m) + f.decimal(m, 1, 0)
}

// inWan has no decimals from 100 on and one below, unless the amount is whole.
func (f Fmt) inWan(m data.Money) string {
	whole := f.Currency.Minor() * wan
	if m%whole == 0 || f.rounded(m, wan, 1) >= 1000 {
		return f.decimal(m, wan, 0)
	}
	return f.decimal(m, wan, 1)
}

// inKilo has no decimals from 10 on and one below, unless the amount is whole.
func (f Fmt) inKilo(m data.Money) string {
	whole := f.Currency.Minor() * kilo
	if m%whole == 0 || f.rounded(m, kilo, 1) >= 100 {
		return f.decimal(m, kilo, 0)
	}
	return f.decimal(m, kilo, 1)
}

func (f Fmt) inKM(m data.Money) string {
	switch {
	case !f.reaches(m, mega, kilo):
		return f.inKilo(m) + "K"
	case f.rounded(m, mega, 2) < 1000:
		return f.decimal(m, mega, 2) + "M"
	}
	return f.decimal(m, mega, 1) + "M"
}

func (f Fmt) unit() Unit {
	switch {
	case f.Unit != Auto:
		return f.Unit
	case f.Lang == ZH:
		return Wan
	}
	return KM
}

func (f Fmt) yiWord() string { return T(f.Lang, "unit.yi") }

func (f Fmt) currencyName() string {
	if key := "currency." + string(f.Currency); Has(f.Lang, key) {
		return T(f.Lang, key)
	}
	return string(f.Currency)
}

// symbols are the currency signs the fonts have. Other currencies show their code.
var symbols = map[data.Currency]string{
	"CNY": "¥", "JPY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "HKD": "HK$", "TWD": "NT$", "KRW": "₩",
	"AUD": "A$", "CAD": "C$", "SGD": "S$", "NZD": "NZ$", "MOP": "MOP$", "VND": "₫",
}

func (f Fmt) symbol() string {
	if s, ok := symbols[f.Currency]; ok || f.Currency == "" {
		return s
	}
	return string(f.Currency) + " "
}

// reaches reports whether the size of m is at least limit major units once it is
// rounded to whole steps of so many major units (0: not rounded).
func (f Fmt) reaches(m data.Money, limit, step int64) bool {
	if step == 0 {
		return magnitude(m) >= uint64(limit)*uint64(f.Currency.Minor())
	}
	return f.rounded(m, step, 0) >= uint64(limit/step)
}

func sign(m data.Money) string {
	if m < 0 {
		return minus
	}
	return ""
}

func trim(s string) string {
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}
