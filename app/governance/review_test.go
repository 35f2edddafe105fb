package governance_test

import (
	"fmt"
	"testing"

	"quarterdeck/app/governance"
	"quarterdeck/data"
)

func TestReviewsFallDue(t *testing.T) {
	due := func(t *testing.T, today data.Date, decided bool) string {
		t.Helper()
		a := small(t, today)
		if decided {
			do(t, a, governance.DecideVersion{Reason: "first"})
		}
		words := ""
		rows, err := governance.ReviewsDue(a.Reader(), today+40)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range rows {
			words += fmt.Sprintf("%s %s;", x.Sort, x.Due)
		}
		return words
	}
	if got := due(t, july, false); got != "" {
		t.Error("a plan without versions is reminded of", got)
	}
	// Decided on 15 July, seen on 24 August: July is done, August is to come,
	// and the second quarter was looked at after its end.
	if got := due(t, july, true); got != "calibration 2026-08-31;" {
		t.Error(got)
	}
	// Decided on 1 June, seen on 11 July: nobody has looked since.
	if got := due(t, data.NewDate(2026, 6, 1), true); got != "calibration 2026-07-31;reassessment 2026-06-30;" {
		t.Error(got)
	}
}
