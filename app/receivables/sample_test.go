package receivables_test

import (
	"path/filepath"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/app/receivables"
	"quarterdeck/data"
	"quarterdeck/data/sample"
)

// TestTheSampleOwesAsInThePictures holds for the plan that every screenshot and
// the manual show.
func TestTheSampleOwesAsInThePictures(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	w := ask(t, a, receivables.Collections, receivables.CollectionsIn{Text: "锦和便利"})
	if len(w.Rows) != 1 || w.Rows[0].Ageing != (calc.Ageing{NotDue: 740_000_00, To30: 260_000_00, To60: 180_000_00}) || w.Rows[0].Promise != receivables.Broken ||
		w.Rows[0].Way != data.ByExecutive {
		t.Errorf("%+v", w.Rows)
	}
	rate := ask(t, a, receivables.RateOf, receivables.RateIn{})
	if *rate.Rate < 93_00 || *rate.Rate > 95_00 || rate.Light != data.Amber || *rate.Last < 95_00 {
		t.Errorf("the quarter has %d, the one before %d", *rate.Rate, *rate.Last)
	}
	invoices, err := a.Reader().Invoices()
	if err != nil {
		t.Fatal(err)
	}
	kept, broken := 0, 0
	for _, c := range []string{"C001", "C003", "C007"} {
		for _, x := range ask(t, a, receivables.InvoicesOf, receivables.InvoicesIn{Customer: c}).Invoices {
			kept, broken = kept+map[string]int{receivables.Kept: 1}[x.Promise], broken+map[string]int{receivables.Broken: 1}[x.Promise]
		}
	}
	if len(invoices) < 300 || broken == 0 {
		t.Errorf("%d invoices, %d promises kept and %d broken", len(invoices), kept, broken)
	}
	if faults, err := a.File().Check(); err != nil || len(faults) > 0 {
		t.Error(faults, err)
	}
}
