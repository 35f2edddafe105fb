package planfile

import (
	"testing"

	"quarterdeck/data"
)

// TestAYearOfResultsBecomesLastYear counts a year that is covered, and no other.
func TestAYearOfResultsBecomesLastYear(t *testing.T) {
	year := data.Period{From: data.NewDate(2026, 1, 1), Until: data.NewDate(2027, 1, 1)}
	half := data.NewDate(2026, 7, 1)
	den := func(n int64) *int64 { return &n }
	rows := []data.ObjectiveActual{
		{ObjectiveID: 1, Period: data.Period{From: year.From, Until: half}, Num: 20, Den: den(100)},
		{ObjectiveID: 1, Period: data.Period{From: half, Until: year.Until}, Num: 60, Den: den(300)},
		{ObjectiveID: 2, Period: data.Period{From: year.From, Until: half}, Num: 5},
	}
	if got := yearOf(data.Objective{ID: 1, Metric: data.Conversion}, rows, year); got == nil || *got != 20_00 {
		t.Error(got)
	}
	if got := yearOf(data.Objective{ID: 2, Metric: data.NewCustomers}, rows, year); got != nil {
		t.Error("half a year passes for a year", *got)
	}
}
