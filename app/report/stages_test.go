package report_test

import (
	"path/filepath"
	"strings"
	"testing"

	"quarterdeck/app/chart"
	"quarterdeck/app/report"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

// The paper of the stages holds every milestone and what it is accepted by, in
// each language, and nothing leaves its page.
func TestStagesOnPaper(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	f, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, paper := range report.Papers {
		doc, err := report.Stages(f.Reader, data.NewDate(2026, 8, 14), text.Fmt{Lang: text.ZH, Currency: "CNY"}, paper)
		if err != nil || len(doc.Pages) < 2 {
			t.Fatal(paper, len(doc.Pages), err)
		}
		var words []string
		for i, p := range doc.Pages {
			if faults := chart.Faults(p.Scene, report.Measure); len(faults) > 0 {
				t.Errorf("%s page %d: %s", paper, i+1, strings.Join(faults, "\n"))
			}
			for _, s := range p.Scene.Shapes {
				if x, ok := s.(chart.Text); ok {
					words = append(words, x.S)
				}
			}
		}
		got := strings.Join(words, "\n")
		for _, want := range []string{"气泡果茶铺货 600 店", "428 家", "≥ 95%", "≤ 2%", "stores-listed.xlsx"} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: %s is not on paper", paper, want)
			}
		}
	}
}
