package text

import (
	"math/big"
	"strings"

	"golang.org/x/text/width"

	"quarterdeck/data"
)

// maxFormula bounds the length of a formula in bytes; nobody types a longer one.
const maxFormula = 200

// ParseAmount reads the amount a person typed: 12000, 1.2亿, 1,200万, ¥1,234.50,
// (300), or a formula that begins with = and holds + − × ÷, per cent and
// brackets. unit is how many minor units a bare 1 means (100 for yuan, 1,000,000
// for 万 in a CNY plan; 0 for one major unit); an amount that says its own unit or
// its currency, such as 200万 or ¥300, does not heed it. The result is rounded
// half away from zero.
// An error is a [data.Problem] without a field.
func ParseAmount(s string, c data.Currency, unit data.Money) (data.Money, error) {
	typed := strings.TrimSpace(width.Fold.String(s))
	formula := strings.HasPrefix(typed, "=")
	if unit <= 0 || !formula && namesCurrency(typed, c) {
		unit = c.Minor()
	}
	if !formula {
		m, _, err := data.ParseAmount(s, c, unit)
		if err != nil {
			return 0, err
		}
		return m, nil
	}
	m, err := evaluate(typed[1:], c, unit)
	if p, ok := asProblem(err); ok && p.Args == nil {
		p.Args = []any{strings.TrimSpace(s)}
		err = p
	}
	return m, err
}

// namesCurrency reports a sign or code of a currency: who writes one means the
// currency's own unit, as [Fmt.Exact] does.
func namesCurrency(typed string, c data.Currency) bool {
	return strings.ContainsAny(typed, "¥$€£₩₫") ||
		c != "" && strings.Contains(strings.ToUpper(typed), string(c)) ||
		strings.Contains(typed, "RMB") || strings.Contains(typed, "人民币")
}

// What can be wrong with a formula; ParseAmount adds what was typed.
var (
	badFormula = data.Problem{Key: "problem.amount.formula"}
	byZero     = data.Problem{Key: "problem.amount.zero"}
	tooLarge   = data.Problem{Key: "problem.amount.size"}
)

func evaluate(typed string, c data.Currency, unit data.Money) (data.Money, error) {
	if len(typed) > maxFormula {
		return 0, badFormula
	}
	f := formula{rest: plainOperators.Replace(typed), currency: c, unit: unit}
	v, err := f.sum()
	if err != nil {
		return 0, err
	}
	if f.rest != "" {
		return 0, badFormula
	}
	exact := f.money(v)
	limit := new(big.Rat).SetInt64(data.MaxMajor * int64(c.Minor()))
	if new(big.Rat).Abs(exact).Cmp(limit) > 0 {
		return 0, tooLarge
	}
	n := halfUp(new(big.Int).Abs(exact.Num()), exact.Denom()).Int64()
	return data.Money(n * int64(exact.Sign())), nil
}

// plainOperators leaves one sign per operation and no blanks.
var plainOperators = strings.NewReplacer(
	"−", "-", "–", "-", "×", "*", "÷", "/", "（", "(", "）", ")", "，", ",", "'", "", "\u00a0", "", " ", "", "\t", "")

// A value is a plain number, or minor units when the person wrote an amount.
type value struct {
	n     *big.Rat
	money bool
}

// A formula is what is left to read. Each method takes its part off the front.
//
//	sum     = product {("+" | "-") product}
//	product = signed {("*" | "/") signed}
//	signed  = ["+" | "-"] operand {"%"}
//	operand = number | "(" sum ")"
type formula struct {
	rest     string
	currency data.Currency
	unit     data.Money
}

// money is a value in minor units.
func (f *formula) money(v value) *big.Rat {
	if v.money {
		return v.n
	}
	return new(big.Rat).Mul(v.n, new(big.Rat).SetInt64(int64(f.unit)))
}

// next takes the first byte off the front if it is one of these.
func (f *formula) next(any string) byte {
	if f.rest == "" || !strings.Contains(any, f.rest[:1]) {
		return 0
	}
	b := f.rest[0]
	f.rest = f.rest[1:]
	return b
}

func (f *formula) sum() (value, error) {
	left, err := f.product()
	for err == nil {
		op := f.next("+-")
		if op == 0 {
			return left, nil
		}
		var right value
		if right, err = f.product(); err == nil {
			left = f.add(left, right, op)
		}
	}
	return value{}, err
}

// add reads a bare number beside an amount in the unit of the cell: =1,200万+50
// adds 50 万 where the cell counts in 万.
func (f *formula) add(a, b value, op byte) value {
	if a.money != b.money {
		a, b = value{f.money(a), true}, value{f.money(b), true}
	}
	if op == '-' {
		return value{new(big.Rat).Sub(a.n, b.n), a.money}
	}
	return value{new(big.Rat).Add(a.n, b.n), a.money}
}

func (f *formula) product() (value, error) {
	left, err := f.signed()
	for err == nil {
		op := f.next("*/")
		if op == 0 {
			return left, nil
		}
		var right value
		if right, err = f.signed(); err == nil {
			left, err = scale(left, right, op)
		}
	}
	return value{}, err
}

func scale(a, b value, op byte) (value, error) {
	switch {
	case op == '*' && a.money && b.money, op == '/' && b.money && !a.money:
		return value{}, badFormula
	case op == '*':
		return value{new(big.Rat).Mul(a.n, b.n), a.money || b.money}, nil
	case b.n.Sign() == 0:
		return value{}, byZero
	}
	return value{new(big.Rat).Quo(a.n, b.n), a.money && !b.money}, nil
}

func (f *formula) signed() (value, error) {
	op := f.next("+-")
	v, err := f.operand()
	if err != nil {
		return value{}, err
	}
	for f.next("%") != 0 {
		v.n = new(big.Rat).Quo(v.n, big.NewRat(100, 1))
	}
	if op == '-' {
		v.n = new(big.Rat).Neg(v.n)
	}
	return v, nil
}

func (f *formula) operand() (value, error) {
	if f.next("(") != 0 {
		v, err := f.sum()
		if err == nil && f.next(")") == 0 {
			err = badFormula
		}
		return v, err
	}
	end := strings.IndexAny(f.rest, "+-*/()%=")
	if end < 0 {
		end = len(f.rest)
	}
	word := f.rest[:end]
	f.rest = f.rest[end:]
	return f.number(word)
}

// number reads a plain number exactly, and anything else as an amount.
func (f *formula) number(word string) (value, error) {
	m, rest, err := data.ParseAmount(word, f.currency, f.currency.Minor())
	if err != nil {
		return value{}, badFormula
	}
	if n, ok := new(big.Rat).SetString(strings.ReplaceAll(word, ",", "")); ok {
		return value{n, false}, nil
	}
	exact := new(big.Rat).SetFrac64(rest, 1_000_000)
	return value{exact.Add(exact, new(big.Rat).SetInt64(int64(m))), true}, nil
}
