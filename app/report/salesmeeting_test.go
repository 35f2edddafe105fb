package report_test

import (
	"path/filepath"
	"strings"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/report"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// The sheet of the sales meeting is one page in every language, with the parts of the
// agenda, and no word of what was agreed in a one-on-one.
func TestTheSheetOfTheSalesMeeting(t *testing.T) {
	a, today, f := openSample(t, text.ZH)
	for _, paper := range report.Papers {
		doc, err := report.SalesMeeting(a.Reader(), today, f, paper, 0)
		if err != nil {
			t.Fatal(err)
		}
		if len(doc.Pages) != 1 {
			t.Errorf("%s: %d pages", paper, len(doc.Pages))
		}
		told := tells(t, paper, doc, "锦和", "●", "◆")
		for _, not := range []string{"华南报价模板上线", "⟦"} { // agreed with Huang Zimo
			if strings.Contains(told, not) {
				t.Errorf("%s: says %s", paper, not)
			}
		}
	}
	if doc, err := report.SalesMeeting(a.Reader(), today, f, report.Both, data.NewDate(2025, 1, 6)); err != nil || len(doc.Pages) != 1 {
		t.Errorf("before the plan begins: %d pages, %v", len(doc.Pages), err)
	}
	path := filepath.Join(t.TempDir(), "empty.qdeck")
	if err := store.Create(path, data.NewPlan("Firm", "CNY", data.NewMonth(2026, 1))); err != nil {
		t.Fatal(err)
	}
	empty, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer empty.Close()
	if doc, err := report.SalesMeeting(empty.Reader(), today, f, report.ZH, 0); err != nil || len(doc.Pages) != 0 {
		t.Errorf("of nobody: %d pages, %v", len(doc.Pages), err)
	}
}
