// Package text is the program's voice: words by key, and money, shares and
// dates as the reader's language writes them. It also reads what people type:
// amounts, and names by pinyin.
package text

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"quarterdeck/assets"
	"quarterdeck/data"
)

// Lang is a language the program speaks. It is a plain value, so that a window
// in Chinese can print a report in English.
type Lang string

// The languages.
const (
	ZH Lang = "zh" // simplified Chinese
	EN Lang = "en" // English
)

// Langs lists the languages, the first being the one to start with.
var Langs = []Lang{ZH, EN}

// LangOf is the language that fits a locale such as "zh_CN.UTF-8" or "de-DE":
// Chinese for Chinese ones, else English.
func LangOf(locale string) Lang {
	if strings.HasPrefix(strings.ToLower(locale), "zh") {
		return ZH
	}
	return EN
}

// A phrase is what a key stands for. One is the singular; it is empty in a
// language, or for a phrase, that does not tell singular from plural.
type phrase struct{ One, Other string }

// UnmarshalJSON reads "words" or {"one": "word", "other": "words"}.
func (p *phrase) UnmarshalJSON(b []byte) error {
	if b[0] == '"' {
		return json.Unmarshal(b, &p.Other)
	}
	type plain phrase // without this method
	return json.Unmarshal(b, (*plain)(p))
}

// phrases holds each language's words by key. A translation that cannot be
// read is a fault of the build, found by any test that prints a word.
var phrases = sync.OnceValue(func() map[Lang]map[string]phrase {
	all := map[Lang]map[string]phrase{}
	for _, lang := range Langs {
		words := map[string]phrase{}
		if err := json.Unmarshal(assets.Translation(string(lang)), &words); err != nil {
			panic(fmt.Sprintf("text: translation %s: %v", lang, err))
		}
		all[lang] = words
	}
	return all
})

// Has reports whether the key has words in the language.
func Has(lang Lang, key string) bool {
	_, ok := phrases()[lang][key]
	return ok
}

// T is the words of a key in a language, {0} {1} … replaced by the arguments.
// Whole numbers get thousands commas, and the first of them chooses between
// singular and plural; dates, months, lights and problems are written in the
// language. Money has no currency here: pass it formatted by a [Fmt], or use
// [Fmt.T]. A key without words comes back as ⟦key⟧, to be seen and mended.
func T(lang Lang, key string, args ...any) string {
	p, ok := phrases()[lang][key]
	if !ok {
		return "⟦" + key + "⟧"
	}
	return p.say(lang, args)
}

// say chooses singular or plural and fills it.
func (p phrase) say(lang Lang, args []any) string {
	if p.One != "" && isOne(args) {
		return fill(p.One, lang, args)
	}
	return fill(p.Other, lang, args)
}

// Sentence says in the language what is wrong and what to do about it. For an
// error that is no [data.Problem] it is the error's own text.
func Sentence(lang Lang, err error) string {
	if p, ok := asProblem(err); ok {
		return T(lang, p.Key, echoed(p.Args)...)
	}
	return err.Error()
}

// isOne reports whether the first whole number among the arguments is 1.
func isOne(args []any) bool {
	for _, arg := range args {
		if n, ok := whole(arg); ok {
			return n == 1
		}
	}
	return false
}

func whole(arg any) (int64, bool) {
	switch n := arg.(type) {
	case int:
		return int64(n), true
	case int32:
		return int64(n), true
	case int64:
		return n, true
	}
	return 0, false
}

// fill replaces the placeholders of s in one pass, so that an argument which
// itself holds {0} stays as it is.
func fill(s string, lang Lang, args []any) string {
	if len(args) == 0 || !strings.Contains(s, "{") {
		return s
	}
	pairs := make([]string, 0, 2*len(args))
	for i, arg := range args {
		pairs = append(pairs, "{"+strconv.Itoa(i)+"}", write(lang, arg))
	}
	return strings.NewReplacer(pairs...).Replace(s)
}

// write is an argument in the language.
func write(lang Lang, arg any) string {
	if n, ok := whole(arg); ok {
		return group(n)
	}
	f := Fmt{Lang: lang}
	switch v := arg.(type) {
	case string:
		return v
	case data.Date:
		return f.DateYear(v)
	case data.Month:
		return f.MonthYear(v)
	case data.Period:
		return f.Period(v)
	case data.Light:
		return T(lang, "light."+v.String())
	case error:
		return Sentence(lang, v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return fmt.Sprint(arg)
}
