package cli

import (
	"bytes"
	"path/filepath"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/board"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/sample"
)

// TestExportAgreesWithTheBoard compares the written workbook with what the deck
// says: order lines of the plan, and the progress of its regions.
func TestExportAgreesWithTheBoard(t *testing.T) {
	dir := t.TempDir()
	path, out := filepath.Join(dir, "plan.qdeck"), filepath.Join(dir, "plan.xlsx")
	if err := sample.Create(path, "en"); err != nil {
		t.Fatal(err)
	}
	var said, errs bytes.Buffer
	if code := Run([]string{"export", path, "--lang", "en", "-o", out}, &said, &errs); code != Done {
		t.Fatalf("exit %d: %s", code, errs.String())
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
	n, err := board.Progress(a.Reader(), today, board.ProgressIn{})
	if err != nil {
		t.Fatal(err)
	}
	cents := func(s string) data.Money {
		t.Helper()
		m, _, err := data.ParseAmount(s, n.Plan.Currency, n.Plan.Currency.Minor())
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	orders, err := exchange.Open(out, exchange.Options{Sheet: "Orders"})
	if err != nil {
		t.Fatal(err)
	}
	var sold data.Money
	for _, row := range orders.Rows {
		if d, err := data.ParseDate(row.Cell(1)); err == nil && d >= n.Plan.First && d <= today {
			sold += cents(row.Cell(orders.Width - 1))
		}
	}
	if sold != n.Total.Total.Actual || sold == 0 {
		t.Errorf("the lines of the plan add up to %d, the board says %d", sold, n.Total.Total.Actual)
	}
	progress, err := exchange.Open(out, exchange.Options{Sheet: "Progress"})
	if err != nil {
		t.Fatal(err)
	}
	last := progress.Rows[len(progress.Rows)-1]
	if plan, actual := cents(last.Cell(2)), cents(last.Cell(4)); plan != n.Total.Total.Plan || actual != n.Total.Total.Actual {
		t.Errorf("the sums are %d and %d, the board says %d and %d", plan, actual, n.Total.Total.Plan, n.Total.Total.Actual)
	}
}

func TestExportWantsAPlaceAndAFormat(t *testing.T) {
	var out, errs bytes.Buffer
	if code := Run([]string{"export", "plan.qdeck"}, &out, &errs); code != WrongUse {
		t.Errorf("exit %d without a place, want %d", code, WrongUse)
	}
	if code := Run([]string{"export", "plan.qdeck", "-o", "x", "--format", "pdf"}, &out, &errs); code != WrongUse {
		t.Errorf("exit %d for an unknown format, want %d", code, WrongUse)
	}
}
