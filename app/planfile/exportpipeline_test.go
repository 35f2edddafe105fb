package planfile_test

import (
	"path/filepath"
	"testing"

	"quarterdeck/app/actuals"
	"quarterdeck/app/planfile"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

// TestTheExportedPipelineIsThereAlready exports the sample firm and imports its
// daily reports and opportunities into itself: every row is known and the same.
func TestTheExportedPipelineIsThereAlready(t *testing.T) {
	today := data.NewDate(2026, 8, 14)
	path := filepath.Join(t.TempDir(), "s.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	f, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, lang := range text.Langs {
		folder := t.TempDir()
		if _, err := (planfile.Export{Reader: f.Reader, Today: today, Lang: lang}).WriteCSV(folder); err != nil {
			t.Fatal(err)
		}
		for _, as := range []string{exchange.AsActivities, exchange.AsOpportunities} {
			table, m, err := actuals.Read(f.Reader, filepath.Join(folder, text.T(lang, "export."+as)+".csv"), "", as, exchange.Mapping{})
			if err != nil {
				t.Fatal(lang, as, err)
			}
			p, err := actuals.Look(f.Reader, today, table, m, as, nil)
			if err != nil || p.Repeated == 0 || p.Ready+p.Wrong > 0 {
				t.Errorf("%s %s: %d there already, %d ready, %d wrong, missing %v, %v", lang, as, p.Repeated, p.Ready, p.Wrong, p.Missing, err)
				for _, v := range p.Rows {
					if v.Verdict != actuals.Repeated {
						t.Fatalf("%+v", v)
					}
				}
			}
		}
	}
}
