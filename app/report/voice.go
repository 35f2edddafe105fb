package report

import (
	"fmt"
	"strings"

	"quarterdeck/app/text"
	"quarterdeck/data"
)

// A Paper is the language of a letter. Besides the languages of the program
// there is one that has both on the same page.
type Paper string

// The papers. Both is Chinese with the English beside or below; every number
// stands once.
const (
	ZH   Paper = "zh"
	EN   Paper = "en"
	Both Paper = "both"
)

// Papers lists the papers in the order of their chips.
var Papers = []Paper{ZH, EN, Both}

// A voice writes a letter in one language, or in two at once. Amounts are
// written exactly and with the same decimals throughout a document, so that
// what stands on paper adds up.
type voice struct {
	fmts     []text.Fmt // one or two; the first writes the numbers
	decimals int        // of the amounts of the present table
	before   int        // of its amounts of last year
}

// newVoice takes currency and unit from f; where f leaves the unit open, letters
// are in whole units of the currency.
func newVoice(f text.Fmt, paper Paper) (*voice, error) {
	if f.Unit == text.Auto {
		f.Unit = text.Full
	}
	in := func(l text.Lang) text.Fmt {
		g := f
		g.Lang = l
		return g
	}
	switch paper {
	case ZH:
		return &voice{fmts: []text.Fmt{in(text.ZH)}}, nil
	case EN:
		return &voice{fmts: []text.Fmt{in(text.EN)}}, nil
	case Both:
		return &voice{fmts: []text.Fmt{in(text.ZH), in(text.EN)}}, nil
	}
	return nil, data.Problem{Key: "problem.paper", Field: "lang", Args: []any{string(paper)}}
}

func (v *voice) first() text.Fmt { return v.fmts[0] }

func (v *voice) both() bool { return len(v.fmts) == 2 }

// lines are the words of a key, one line a language.
func (v *voice) lines(key string, args ...any) []string {
	return v.each(func(f text.Fmt) string { return f.T(key, args...) })
}

// T is the words of a key on one line. Where both languages say the same, as
// they do of numbers, it is said once.
func (v *voice) T(key string, args ...any) string { return joined(v.lines(key, args...), " ") }

// each asks both languages; equal answers are given once.
func (v *voice) each(say func(text.Fmt) string) []string {
	out := []string{say(v.fmts[0])}
	if v.both() {
		if s := say(v.fmts[1]); s != out[0] {
			out = append(out, s)
		}
	}
	return out
}

// say is [voice.each] on one line, with a stroke between the languages.
func (v *voice) say(one func(text.Fmt) string) string { return joined(v.each(one), " / ") }

// under is [voice.each] with the languages one under the other.
func (v *voice) under(one func(text.Fmt) string) string { return joined(v.each(one), "\n") }

// head is a title of a column: a line for each language.
func (v *voice) head(key string, args ...any) string { return joined(v.lines(key, args...), "\n") }

func joined(lines []string, between string) string { return strings.Join(lines, between) }

// exactly gives the amounts of the next table the decimals they need, and those
// of last year theirs: a column has the same in all its rows.
func (v *voice) exactly(amounts, before []data.Money) {
	v.decimals, v.before = v.places(amounts), v.places(before)
}

// places is how many decimals the amounts need.
func (v *voice) places(amounts []data.Money) (n int) {
	for _, m := range amounts {
		if _, rest, ok := strings.Cut(v.first().BareExact(m), "."); ok {
			n = max(n, len(rest))
		}
	}
	if n > 0 && v.first().Unit == text.Full {
		return v.first().Currency.Digits()
	}
	return n
}

// money is an amount in the unit of the letter, with all its digits.
func (v *voice) money(m data.Money) string { return v.digits(m, v.decimals) }

// past is [voice.money] of last year.
func (v *voice) past(m data.Money) string { return v.digits(m, v.before) }

func (v *voice) digits(m data.Money, decimals int) string {
	s, sign := strings.CutPrefix(v.first().BareExact(m), "-")
	whole, rest, _ := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if n := max(decimals, len(rest)); n > 0 {
		whole += "." + rest + strings.Repeat("0", n-len(rest))
	}
	if sign {
		return "−" + whole
	}
	return whole
}

// delta is a difference with its sign.
func (v *voice) delta(m data.Money) string {
	if m > 0 {
		return "+" + v.money(m)
	}
	return v.money(m)
}

// unit names the unit in which the amounts of the letter stand.
func (v *voice) unit() string { return v.say(text.Fmt.BareUnit) }

// period names a span of days.
func (v *voice) period(p data.Period) string {
	return v.say(func(f text.Fmt) string { return f.Period(p) })
}

// day names a day with its year.
func (v *voice) day(d data.Date) string {
	return v.say(func(f text.Fmt) string { return f.DateYear(d) })
}

// tag is the language a reader's machine reads the document in.
func (v *voice) tag() string { return langTag(v.first().Lang) }

// ordinal numbers a section: 一、 in Chinese, 1. in English.
func (v *voice) ordinal(n int) string {
	if v.first().Lang == text.ZH && n <= 10 {
		return string([]rune("一二三四五六七八九十")[n-1]) + "、"
	}
	return fmt.Sprintf("%d. ", n)
}

// named is a value behind its name: 单位：元.
func (v *voice) named(key, value string) string {
	if v.first().Lang == text.ZH && !v.both() {
		return v.T(key) + "：" + value
	}
	return v.T(key) + ": " + value
}

// section is the numbered title of a section.
func (v *voice) section(n int, key string) string { return v.ordinal(n) + v.T(key) }
