package calc_test

import (
	"math"
	"strconv"
	"testing"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// A quota is a quota and what was sold against it, in units with two decimals.
type quota struct {
	Quota, Actual string
	Rep           string `json:"attainment_pct_2dp"`
	Company       string `json:"attainment_pct"`
}

func TestPointsOfRealQuotas(t *testing.T) {
	var known struct {
		Reps    []quota          `json:"rep_quarter"`
		Company map[string]quota `json:"company_quarter"`
		Total   map[string]quota `json:"rep_total"`
	}
	readAnswers(t, "adventureworks_quota.json", &known)
	for _, more := range []map[string]quota{known.Company, known.Total} {
		for _, q := range more {
			q.Rep = q.Company
			known.Reps = append(known.Reps, q)
		}
	}
	if len(known.Reps) != 163+12+17 {
		t.Fatal(len(known.Reps), "answers")
	}
	for _, q := range known.Reps {
		want, err := strconv.ParseFloat(q.Rep, 64)
		if err != nil {
			t.Fatal(err)
		}
		got, ok := calc.Points(cents(q.Actual), cents(q.Quota))
		if !ok || got != int64(math.Round(want*100)) {
			t.Errorf("%s of %s is %d, want %s", q.Actual, q.Quota, got, q.Rep)
		}
	}
}

func TestPointsRoundAndStop(t *testing.T) {
	for _, c := range []struct {
		num, den data.Money
		want     int64
		ok       bool
	}{
		{1, 3, 3333, true}, {2, 3, 6667, true}, {1, 20_000, 1, true}, {-1, 20_000, -1, true}, {1, 20_001, 0, true},
		{5, 0, 0, false}, {5, -1, 0, false}, {0, 7, 0, true}, {1e15, 1e15, 10_000, true},
		{1e15, 1, math.MaxInt64, true}, {1e16, 1, math.MaxInt64, true}, {-1e16, 1, math.MinInt64, true},
	} {
		if got, ok := calc.Points(c.num, c.den); got != c.want || ok != c.ok {
			t.Errorf("%d of %d: %d %v, want %d %v", c.num, c.den, got, ok, c.want, c.ok)
		}
	}
}

func TestRunRateGoesOnAsPlannedWhenTheRateSaysNothing(t *testing.T) {
	for _, c := range []struct{ actual, paced, rest, want data.Money }{
		{90, 100, 200, 270}, {0, 100, 200, 0}, {50, 0, 200, 250}, {-50, 100, 200, 150}, {5, 3, 1, 7},
		{1e10, 1, 1e10, 2e10}, // a first month planned at one cent
		{1e15, 1, 1e15, 2e15},
	} {
		if got := calc.RunRate(c.actual, c.paced, c.rest); got != c.want {
			t.Errorf("%+v: %d", c, got)
		}
	}
}
