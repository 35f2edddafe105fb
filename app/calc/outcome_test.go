package calc

import (
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/data"
)

func TestBetterTurnsWithTheSenseAndTheOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, lower := rapid.Int64().Draw(t, "before"), rapid.Int64().Draw(t, "after"), rapid.Bool().Draw(t, "lower")
		n := Better(a, b, lower)
		if Better(b, a, lower) != -n || Better(a, b, !lower) != -n || (n == 0) != (a == b) {
			t.Fatalf("%d to %d is %d", a, b, n)
		}
	})
}

func TestOutcomeGoesByTheLightAndElseByTheNumber(t *testing.T) {
	n := func(x int64) *int64 { return &x }
	for _, c := range []struct {
		what string
		in   Effect
		want data.Outcome
	}{
		{"red to green", Effect{Lit: true, Before: data.Red, After: data.Green}, data.Worked},
		{"amber to green", Effect{Lit: true, Before: data.Amber, After: data.Green}, data.Worked},
		{"red to amber", Effect{Lit: true, Before: data.Red, After: data.Amber}, data.Improved},
		{"amber to amber", Effect{Lit: true, Before: data.Amber, After: data.Amber}, data.Failed},
		{"red to red, better", Effect{Lit: true, Before: data.Red, After: data.Red, From: n(1), To: n(2)}, data.Failed},
		{"light gone, number better", Effect{Lit: true, Before: data.Red, From: n(1), To: n(2)}, data.Improved},
		{"nothing known", Effect{}, data.NoOutcome},
		{"no number at opening", Effect{To: n(3)}, data.NoOutcome},
		{"at the target", Effect{From: n(1), To: n(3), Target: n(3)}, data.Worked},
		{"less is better", Effect{From: n(5), To: n(3), Target: n(2), Lower: true}, data.Improved},
		{"less is better, reached", Effect{From: n(5), To: n(2), Target: n(2), Lower: true}, data.Worked},
		{"the same", Effect{From: n(5), To: n(5)}, data.Failed},
	} {
		if got := Outcome(c.in); got != c.want {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
}
