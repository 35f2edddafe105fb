package text

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/data"
)

func TestParseDate(t *testing.T) {
	today := date(2026, 8, 14)
	for typed, want := range map[string]data.Date{
		"2026-08-14": today, "2026/8/14": today, "2026.8.14": today, "20260814": today, " ２０２６-08-14 ": today,
		"2026年8月14日": today, "8月14日": today, "8月14": today, "8月14号": today,
		"14 Aug": today, "14 August 2026": today, "Aug 14": today, "aug 14, 2026": today, "14 Aug. 2026": today,
		"8/14": today, "8-14": today, "08-14": today,
		"today": today, "今天": today, "明天": today + 1, "yesterday": today - 1, "+7": today + 7,
		"1月5日": date(2027, 1, 5), "3月1日": date(2026, 3, 1), "15 Sept": date(2026, 9, 15),
		"31 Dec 2025": date(2025, 12, 31), "8/8": date(2026, 8, 8),
	} {
		for _, lang := range Langs {
			if got, err := ParseDate(lang, typed, today); err != nil || got != want {
				t.Errorf("%s %s: %s (%v), want %s", lang, typed, got, err, want)
			}
		}
	}
	if got, err := ParseDate(ZH, "8/9", today); err != nil || got != date(2026, 8, 9) {
		t.Error(got, err)
	}
}

func TestParseDateRefuses(t *testing.T) {
	today := date(2026, 8, 14)
	for _, typed := range []string{"", "8", "2026-02-29", "2026-13-01", "14 Foo", "32 Aug", "8/32", "20268014", "1700-01-01", "8/9", "二〇二六年", "+99999", "+", "ma 5"} {
		d, err := ParseDate(EN, typed, today)
		var p data.Problem
		if !errors.As(err, &p) || p.Key != "problem.date" || d != 0 {
			t.Errorf("%q: %s, %v", typed, d, err)
		}
	}
}

func TestDatesReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := data.Date(rapid.IntRange(int(date(1971, 1, 1)), int(date(2199, 12, 31))).Draw(t, "day"))
		near := d + data.Date(rapid.IntRange(-180, 180).Draw(t, "away"))
		for _, f := range []Fmt{zh, en} {
			for _, shown := range []string{f.DateYear(d), f.Date(d), d.String()} {
				if got, err := ParseDate(f.Lang, shown, near); err != nil || got != d {
					t.Fatalf("%s near %s reads as %s (%v)", shown, near, got, err)
				}
			}
		}
	})
}
