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
	"quarterdeck/data/store"
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

// A rep whose leads nobody enters is found by the plan check.
func TestTheCheckFindsMissingLeads(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sample.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	today, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	has := func() bool {
		x, err := board.LintOf(a.Reader(), today, board.LintIn{})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range x.Rows {
			if c.Key == "lint.funnel.leads" {
				return c.Code == "R01" && c.Part == "diagnosis"
			}
		}
		return false
	}
	if has() {
		t.Error("the sample misses no leads")
	}
	if _, err := a.File().Write("command.Test", func(tx store.Tx) error {
		rows, err := tx.Activities(data.Period{})
		if err != nil {
			return err
		}
		for i := range rows {
			if rows[i].RepID == rows[0].RepID {
				rows[i].Leads, rows[i].InTime = nil, nil
			}
		}
		return tx.SaveActivities(rows)
	}); err != nil {
		t.Fatal(err)
	}
	if !has() {
		t.Error("missing leads are not found")
	}
}
