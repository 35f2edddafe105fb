package text_test

import (
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/text"
)

func TestParseClock(t *testing.T) {
	for typed, want := range map[string]int{"15:00": 900, "15：30": 930, " 9.05 ": 545, "15": 900, "下午": -1, "24:00": -1, "9:60": -1, "": -1, "9点": 540, "-1": -1} {
		got, ok := text.ParseClock(typed)
		if !ok {
			got = -1
		}
		if got != want {
			t.Errorf("%q: %d, want %d", typed, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		m := rapid.IntRange(0, 24*60-1).Draw(t, "minute")
		if got, ok := text.ParseClock(text.ClockOf(m)); !ok || got != m {
			t.Fatalf("%d is read as %d", m, got)
		}
	})
}
