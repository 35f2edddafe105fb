package text

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"quarterdeck/assets"
	"quarterdeck/data"
)

func TestEveryTranslationIsALanguage(t *testing.T) {
	for _, lang := range assets.Languages() {
		if !slices.Contains(Langs, Lang(lang)) {
			t.Errorf("%s has words but is no language", lang)
		}
	}
}

var placeholder = regexp.MustCompile(`\{[^}]*\}`)

// placeholders are the distinct {0} {1} … of a text, sorted.
func placeholders(s string) []string {
	found := placeholder.FindAllString(s, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

func TestEveryKeyHasWordsWithTheSamePlaceholdersInEveryLanguage(t *testing.T) {
	all := phrases()
	for _, lang := range Langs {
		for key, p := range all[lang] {
			if strings.TrimSpace(p.Other) == "" {
				t.Errorf("%s: %s has no words", lang, key)
			}
			want := placeholders(p.Other)
			for i, name := range want {
				if name != fmt.Sprintf("{%d}", i) {
					t.Errorf("%s: %s has %v, want {0} {1} … without gaps", lang, key, want)
				}
			}
			if p.One != "" && !isSubset(placeholders(p.One), want) {
				t.Errorf("%s: %s: the singular has %v, the plural %v", lang, key, placeholders(p.One), want)
			}
			for _, other := range Langs {
				q, ok := all[other][key]
				if !ok {
					t.Errorf("%s is in %s and not in %s", key, lang, other)
				} else if got := placeholders(q.Other); !slices.Equal(got, want) {
					t.Errorf("%s has %v in %s and %v in %s", key, want, lang, got, other)
				}
			}
		}
	}
}

func isSubset(small, large []string) bool {
	for _, s := range small {
		if !slices.Contains(large, s) {
			return false
		}
	}
	return true
}

// The words follow the rules of the screens: a true minus, no politeness, no
// shouting, and no words of one language left in the other.
func TestWordsAreInStyle(t *testing.T) {
	han := regexp.MustCompile(`\p{Han}`)
	hyphen := regexp.MustCompile(`(^|[\s（(])-\d`)
	for _, lang := range Langs {
		for key, p := range phrases()[lang] {
			for _, s := range []string{p.One, p.Other} {
				if strings.ContainsAny(s, "！!您") {
					t.Errorf("%s: %s: %s", lang, key, s)
				}
				if hyphen.MatchString(s) {
					t.Errorf("%s: %s has a hyphen for a minus: %s", lang, key, s)
				}
				lower := strings.ToLower(s)
				if lang == EN && (strings.Contains(lower, "please") || strings.Contains(lower, "successful")) {
					t.Errorf("%s: %s: %s", lang, key, s)
				}
			}
			if lang == EN && han.MatchString(p.Other) && key != "lang.zh" && !strings.Contains(p.Other, "{") && !mayHoldHan[key] {
				t.Errorf("en: %s is Chinese: %s", key, p.Other)
			}
		}
	}
}

// mayHoldHan lists English phrases that quote Chinese on purpose.
var mayHoldHan = map[string]bool{"settings.unit.wan": true, "menu.language": true}

func TestT(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{T(ZH, "app.name"), "领航台"},
		{T(EN, "app.name"), "Quarterdeck"},
		{T(EN, "no.such.key"), "⟦no.such.key⟧"},
		{T("fr", "app.name"), "⟦app.name⟧"},
		{T(ZH, "date.week", 33), "第33周"},
		{T(ZH, "unit.wan.of", data.Green), "万正常"},
		{T(EN, "unit.wan.of", data.NewDate(2026, 8, 14)), "10,000 14 Aug 2026"},
		{T(ZH, "unit.wan.of", data.NewMonth(2026, 8)), "万2026年8月"},
		{zh.T("unit.wan.of", 7_914*wanYuan), "万7,914 万"},
	} {
		if c.got != c.want {
			t.Errorf("%s, want %s", c.got, c.want)
		}
	}
	if !Has(EN, "nav.deck") || Has(EN, "nav") || Has("fr", "nav.deck") {
		t.Error("Has is wrong")
	}
}

func TestPhraseChoosesItsNumber(t *testing.T) {
	rows := phrase{One: "{1}: {0} row", Other: "{1}: {0} rows"}
	for _, c := range []struct {
		p    phrase
		args []any
		want string
	}{
		{rows, []any{1, "a"}, "a: 1 row"},
		{rows, []any{int64(1), "a"}, "a: 1 row"},
		{rows, []any{0, "a"}, "a: 0 rows"},
		{rows, []any{20_000, "a"}, "a: 20,000 rows"},
		{rows, []any{"1", 1}, "1: 1 row"},
		{rows, []any{2, "{0} and {1}"}, "{0} and {1}: 2 rows"},
		{rows, nil, "{1}: {0} rows"},
		{phrase{Other: "{0} 行"}, []any{1}, "1 行"},
	} {
		if got := c.p.say(EN, c.args); got != c.want {
			t.Errorf("%v: %s, want %s", c.args, got, c.want)
		}
	}
}

func TestSentence(t *testing.T) {
	p := data.Problem{Key: "unit.wan.of", Args: []any{"2026-08-14"}}
	if got := Sentence(ZH, fmt.Errorf("row 3: %w", p)); got != "万2026-08-14" {
		t.Error(got)
	}
	if got := en.Sentence(data.Problem{Key: "unit.wan.of", Args: []any{data.Money(-30_005)}}); got != "10,000 −¥300.05" {
		t.Error(got)
	}
	if got := en.Sentence(fmt.Errorf("disk full")); got != "disk full" {
		t.Error(got)
	}
}

func TestKeysThatArePutTogetherHaveWords(t *testing.T) {
	for _, lang := range Langs {
		for light := data.Ring; light <= data.Red; light++ {
			if !Has(lang, "light."+light.String()) {
				t.Errorf("%s has no word for %s", lang, light)
			}
		}
		for _, kind := range data.Kinds { // named in the history
			if !Has(lang, "kind."+string(kind)) {
				t.Errorf("%s has no name for the records %s", lang, kind)
			}
		}
		for _, other := range Langs {
			if !Has(lang, "lang."+string(other)) {
				t.Errorf("%s has no name for %s", lang, other)
			}
		}
		for c := range symbols {
			if f := (Fmt{Lang: lang, Currency: c}); f.currencyName() == string(c) {
				t.Errorf("%s has no name for %s", lang, c)
			}
		}
	}
}

func TestLangOf(t *testing.T) {
	for locale, want := range map[string]Lang{"zh_CN.UTF-8": ZH, "zh-Hant-HK": ZH, "ZH": ZH, "en_GB": EN, "C": EN, "": EN, "de": EN} {
		if got := LangOf(locale); got != want {
			t.Errorf("%q: %s", locale, got)
		}
	}
}
