package data

import (
	"errors"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestParseAmount(t *testing.T) {
	for _, c := range []struct {
		in   string
		want Money
		rest int64
	}{
		{"0", 0, 0}, {"1", 100, 0}, {"-300", -30000, 0}, {"−300", -30000, 0}, {"300-", -30000, 0}, {"(300)", -30000, 0},
		{"（300）", -30000, 0}, {"+5", 500, 0}, {"1,234.50", 123450, 0}, {"1'234.50", 123450, 0}, {"1’234.50", 123450, 0},
		{"1 234.50", 123450, 0}, {"1\u00a0234\u00a0567", 123456700, 0}, {"1\u202f234,", 0, -1}, {"¥1,234.50", 123450, 0},
		{"￥1,234.50", 123450, 0}, {"-¥300", -30000, 0}, {"¥-300", -30000, 0}, {"(¥300)", -30000, 0}, {"CNY 300", 30000, 0},
		{"300 cny", 30000, 0}, {"RMB300", 30000, 0}, {"300元", 30000, 0}, {"12万", 12000000, 0}, {"12万元", 12000000, 0},
		{"1.2亿", 12000000000, 0}, {"3千万", 3000000000, 0}, {"1万亿", 100000000000000, 0}, {"12w", 12000000, 0},
		{"1.5K", 150000, 0}, {"1.5M", 150000000, 0}, {"1.5B", 150000000000, 0},
		{"１，２３４．５０", 123450, 0}, {"－１２", -1200, 0}, {"  12\t", 1200, 0}, {".5", 50, 0}, {"5.", 500, 0},
		{"80.746", 8075, -400000}, {"0.005", 1, -500000}, {"-0.005", -1, 500000}, {"0.0049999999999", 0, 500000},
		{"0.00000001", 0, 1}, {"159.9346", 15993, 460000}, {"1.5e3", 150000, 0}, {"1.2345E+3", 123450, 0}, {"1E-2", 1, 0},
		{"10000000000000", 1_000_000_000_000_000, 0},
	} {
		m, rest, err := ParseAmount(c.in, "CNY", 100)
		if c.rest == -1 {
			if err == nil {
				t.Errorf("%q was read as %d", c.in, m)
			}
			continue
		}
		if err != nil || m != c.want || rest != c.rest {
			t.Errorf("%q = %d, %d, %v; want %d, %d", c.in, m, rest, err, c.want, c.rest)
		}
	}
}

func TestParseAmountRefuses(t *testing.T) {
	for _, c := range []struct{ key, inputs string }{
		{"problem.amount.empty", "| |\t|\u3000"},
		{"problem.amount.text", "-|--5|1,23|1,2345|,123|1,234,56|1.2.3|1,234 567|1.234,50|abc|12x|NaN|Inf|0x10|12m|1..2|(|()|" +
			"((3))|-(3)|1e|1e+|1e999|1E5E5|1.23457E+11|1.5e3万|12%|.|12 34|=1+1|1_000|１,２３|万|¥|" + strings.Repeat("9", 41)},
		{"problem.amount.size", "10000000000000.01|-10000000000001|99999999999999999999|1e20|101万亿|9999999999999999999999999999999999999999"},
		{"problem.amount.currency", "$5|5 USD|€1|£3|HK$7|US$ 4"},
	} {
		for _, in := range strings.Split(c.inputs, "|") {
			_, _, err := ParseAmount(in, "CNY", 100)
			var p Problem
			if !errors.As(err, &p) || p.Key != c.key {
				t.Errorf("%q: %v, want %s", in, err, c.key)
			}
		}
	}
}

func TestParseAmountUnits(t *testing.T) {
	for _, c := range []struct {
		in   string
		cur  Currency
		unit Money
		want Money
		rest int64
	}{
		{"200", "CNY", 100_000, 20_000_000, 0}, {"1.2", "CNY", 1_000_000, 1_200_000, 0}, {"12万", "CNY", 100_000, 12_000_000, 0},
		{"300元", "CNY", 100_000, 30_000, 0}, {"$1.5", "USD", 0, 150, 0}, {"¥1.5", "JPY", 0, 2, -500000},
		{"1.2345", "KWD", 0, 1235, -500000}, {"€ 3", "EUR", 0, 300, 0}, {"3 €", "EUR", 0, 300, 0}, {"£2", "GBP", 0, 200, 0},
	} {
		m, rest, err := ParseAmount(c.in, c.cur, c.unit)
		if err != nil || m != c.want || rest != c.rest {
			t.Errorf("%q %s by %d = %d, %d, %v; want %d, %d", c.in, c.cur, c.unit, m, rest, err, c.want, c.rest)
		}
	}
}

func TestParseQuantity(t *testing.T) {
	for in, want := range map[string]int64{"4": 4000, "-2": -2000, "2.5": 2500, "1,200": 1_200_000, "1万": 10_000_000, "0.0005": 1, "０３": 3000} {
		if got, err := ParseQuantity(in); err != nil || got != want {
			t.Errorf("%q = %d, %v; want %d", in, got, err, want)
		}
	}
	for _, in := range []string{"", "x", "1,2", "1e30", "$3"} {
		if got, err := ParseQuantity(in); err == nil {
			t.Errorf("%q was read as %d", in, got)
		}
	}
}

// The quick way and the exact way agree, and amount plus rest is the number.
func TestParseAmountIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		whole := rapid.Int64Range(0, 9_999_999_999).Draw(t, "whole")
		n := rapid.IntRange(1, 6).Draw(t, "decimals")
		text := fmt.Sprintf("%d.%0*d", whole, n, rapid.Int64Range(0, 999_999).Draw(t, "fraction"))
		if rapid.Bool().Draw(t, "neg") {
			text = "-" + text
		}
		m, rest, err := ParseAmount(text, "CNY", 100)
		if err != nil {
			t.Fatal(err)
		}
		slow, slowRest, err := ParseAmount(" "+text, "CNY", 100)
		if err != nil || slow != m || slowRest != rest {
			t.Fatalf("%s: quick %d %d, exact %d %d, %v", text, m, rest, slow, slowRest, err)
		}
		exact, _ := new(big.Rat).SetString(text)
		exact.Mul(exact, big.NewRat(100, 1))
		got := new(big.Rat).Add(big.NewRat(int64(m), 1), big.NewRat(rest, micro))
		if exact.Cmp(got) != 0 || rest > 500000 || rest < -500000 {
			t.Fatalf("%s: %d and %d left over", text, m, rest)
		}
	})
}

func FuzzParseAmount(f *testing.F) {
	for _, s := range []string{"1,234.50", "¥-300", "（１２．５）", "12万元", "1.5e7", "1.23457E+11", "−3", "1'234", "\xff", "99999999999999999999"} {
		f.Add(s, int64(100))
	}
	f.Fuzz(func(t *testing.T, s string, unit int64) {
		m, rest, err := ParseAmount(s, "CNY", Money(unit%10_000_000))
		var p Problem
		if err != nil && !errors.As(err, &p) {
			t.Fatalf("%q: %v is not a problem a person can fix", s, err)
		}
		if rest > 500000 || rest < -500000 || CheckAmount("", "CNY", m) != nil {
			t.Fatalf("%q = %d, %d", s, m, rest)
		}
	})
}
