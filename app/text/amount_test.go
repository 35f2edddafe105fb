package text

import (
	"errors"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"quarterdeck/data"
)

func date(y, m, d int) data.Date { return data.NewDate(y, time.Month(m), d) }

const wanYuan = 10_000 * yuan

func TestParseAmount(t *testing.T) {
	for _, c := range []struct {
		typed string
		unit  data.Money
		want  data.Money
	}{
		{"12000", wanYuan, 12000 * wanYuan},
		{"12000", 0, 12000 * yuan},
		{"1.2亿", wanYuan, 120_000_000 * yuan},
		{"1,200万", yuan, 12_000_000 * yuan},
		{"1.5M", wanYuan, 1_500_000 * yuan},
		{"860K", wanYuan, 860_000 * yuan},
		{"¥1,234.50", yuan, 123_450},
		{"(300)", yuan, -300 * yuan},
		{"−300", yuan, -300 * yuan},
		{"１２，０００．５", yuan, 1_200_050},
		{"=47*0.75", wanYuan, 352_500 * yuan},
		{"= 47 × 0.75", wanYuan, 352_500 * yuan},
		{"＝47＊0.75", wanYuan, 352_500 * yuan},
		{"=100÷3", yuan, 33_33},
		{"=200/3", yuan, 66_67},
		{"=−200/3", yuan, -66_67},
		{"=1/3*3", yuan, yuan},
		{"=(47+3)*(2-1)", yuan, 50 * yuan},
		{"=2+3*4", yuan, 14 * yuan},
		{"=10-2-3", yuan, 5 * yuan},
		{"=-(3+4)", yuan, -7 * yuan},
		{"=12000*110%", wanYuan, 13_200 * wanYuan},
		{"=1,200*2", yuan, 2400 * yuan},
		{"=1.2亿/12", wanYuan, 10_000_000 * yuan},
		{"=1.2亿*0.25", wanYuan, 30_000_000 * yuan},
		{"=1,200万+50", wanYuan, 12_500_000 * yuan},
		{"=50+1,200万", yuan, 12_000_050 * yuan},
		{"=3亿/1亿", wanYuan, 3 * wanYuan},
		{"=¥300+1", yuan, 301 * yuan},
		{"=0.005", yuan, 1},
		{"=-0.005", yuan, -1},
		{"=0.004999", yuan, 0},
		{"=10000000000000", yuan, data.MaxMajor * yuan},
	} {
		got, err := ParseAmount(c.typed, "CNY", c.unit)
		if err != nil || got != c.want {
			t.Errorf("%s: %d (%v), want %d", c.typed, got, err, c.want)
		}
	}
}

func TestParseAmountRefuses(t *testing.T) {
	for typed, key := range map[string]string{
		"":                                    "problem.amount.empty",
		"  ":                                  "problem.amount.empty",
		"abc":                                 "problem.amount.text",
		"47*0.75":                             "problem.amount.text",
		"1,23":                                "problem.amount.text",
		"10000000000001":                      "problem.amount.size",
		"$5":                                  "problem.amount.currency",
		"=":                                   "problem.amount.formula",
		"=1+":                                 "problem.amount.formula",
		"=(1":                                 "problem.amount.formula",
		"=1)":                                 "problem.amount.formula",
		"=1 2+":                               "problem.amount.formula",
		"=A1":                                 "problem.amount.formula",
		"=1,23":                               "problem.amount.formula",
		"=0x10":                               "problem.amount.formula",
		"=1_0":                                "problem.amount.formula",
		"=2亿*2亿":                              "problem.amount.formula",
		"=2/2亿":                               "problem.amount.formula",
		"=$5":                                 "problem.amount.formula",
		"=1/0":                                "problem.amount.zero",
		"=1/(2-2)":                            "problem.amount.zero",
		"=10000000000000*1.1":                 "problem.amount.size",
		"=" + strings.Repeat("9*", 150) + "9": "problem.amount.formula",
		"=" + strings.Repeat("(", 80) + "1" + strings.Repeat(")", 79): "problem.amount.formula",
	} {
		m, err := ParseAmount(typed, "CNY", yuan)
		var p data.Problem
		if !errors.As(err, &p) || p.Key != key || m != 0 {
			t.Errorf("%q: %d, %v, want %s", typed, m, err, key)
			continue
		}
		for _, lang := range Langs {
			if s := Sentence(lang, err); strings.ContainsAny(s, "{}⟦⟧") {
				t.Errorf("%q: %s", typed, s)
			}
		}
	}
}

func TestFormulaWithoutDecimalsOfTheCurrency(t *testing.T) {
	if m, err := ParseAmount("=1000/3", "JPY", 0); err != nil || m != 333 {
		t.Error(m, err)
	}
	if m, err := ParseAmount("=1/8", "KWD", 0); err != nil || m != 125 {
		t.Error(m, err)
	}
}

// A sum of what is typed apart is what the formula gives.
func TestFormulaAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		terms := rapid.SliceOfN(rapid.Int64Range(0, 1e9), 1, 9).Draw(t, "terms")
		typed, sum := "=", data.Money(0)
		for _, n := range terms {
			typed += "+" + zh.Exact(data.Money(n))
			sum += data.Money(n)
		}
		if m, err := ParseAmount(typed, "CNY", wanYuan); err != nil || m != sum {
			t.Fatalf("%s: %d (%v), want %d", typed, m, err, sum)
		}
	})
}

// What is accepted is within bounds and can be written and read again; what is
// refused has a sentence.
func FuzzParseAmount(f *testing.F) {
	for _, s := range []string{"12000", "1.2亿", "(300)", "=47*0.75", "=(1+2)/3%", "=1.2亿/12", "=-¥3", "１２", "=1'000", "", "=", "=((", "=1e9"} {
		f.Add(s, int64(yuan))
		f.Add(s, int64(wanYuan))
	}
	f.Fuzz(func(t *testing.T, s string, unit int64) {
		if unit < 0 || unit > int64(yi*yuan) {
			return
		}
		m, err := ParseAmount(s, "CNY", data.Money(unit))
		if err != nil {
			var p data.Problem
			if !errors.As(err, &p) || !Has(ZH, p.Key) || m != 0 {
				t.Fatalf("%q: %d, %#v", s, m, err)
			}
			return
		}
		if data.CheckAmount("", "CNY", m) != nil {
			t.Fatalf("%q: %d is out of bounds", s, m)
		}
		if back, err := ParseAmount(zh.Exact(m), "CNY", data.Money(unit)); err != nil || back != m {
			t.Fatalf("%q: %d, written %s, reads %d (%v)", s, m, zh.Exact(m), back, err)
		}
	})
}
