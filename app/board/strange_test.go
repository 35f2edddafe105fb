package board_test

import (
	"path/filepath"
	"strings"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/board"
	"quarterdeck/app/diagnosis"
	"quarterdeck/data"
	"quarterdeck/data/sample"
)

// Red anomalies are one to-do; switched off, none.
func TestRedAnomaliesAreToBeAsked(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sample.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	ask := func() (words string, n int) {
		today, err := a.Today()
		if err != nil {
			t.Fatal(err)
		}
		due, err := board.TodosDue(a.Reader(), today, board.TodosIn{})
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range due.Items {
			if x.Sort == board.TodoAnomaly {
				words = x.Text
			}
		}
		return words, due.Anomalies
	}
	if words, n := ask(); n != 1 || !strings.Contains(words, "黄子墨") || !strings.Contains(words, "4") {
		t.Errorf("%d: %s", n, words)
	}
	d := data.DefaultDiagnosisRule()
	if _, err := a.Do(diagnosis.SetDiagnosisRule{Off: data.Anomalies, Visits: d.Visits, Below: d.Below, IdleDays: d.IdleDays, Met: d.Met, LeadRate: d.LeadRate,
		Completion: d.Completion, Months: d.Months, Slow: d.Slow, Stuck: d.Stuck, Touched: d.Touched, Customer: d.Customer, LastDays: d.LastDays,
		Bunched: d.Bunched, SilentDays: d.SilentDays}); err != nil {
		t.Fatal(err)
	}
	if words, n := ask(); n != 0 {
		t.Errorf("%d: %s", n, words)
	}
}
