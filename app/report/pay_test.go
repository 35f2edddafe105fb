package report_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"quarterdeck/app/report"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// TestAStatementNamesNobodyElse: one page for one rep in every language, with the
// total and a sentence for each line; the summary names all.
func TestAStatementNamesNobodyElse(t *testing.T) {
	a, today, f := openSample(t, text.ZH)
	settled := data.NewDate(2026, 4, 1)
	for _, paper := range report.Papers {
		one, err := report.Pay(a.Reader(), today, f, paper, settled, "R09")
		if err != nil {
			t.Fatal(err)
		}
		all, err := report.Pay(a.Reader(), today, f, paper, 0)
		if err != nil {
			t.Fatal(err)
		}
		clean(t, one)
		clean(t, all)
		told := words(one)
		if len(one.Pages) != 1 || !strings.Contains(told, "杨帆") || !strings.Contains(told, "¥60,614.64") || strings.Contains(told, "陈思远") {
			t.Errorf("%s: %d pages: %s", paper, len(one.Pages), told)
		}
		for _, name := range []string{"杨帆", "陈思远", "吴桐"} {
			if !strings.Contains(words(all), name) {
				t.Errorf("%s: the summary says nothing of %s", paper, name)
			}
		}
		if strings.Contains(told+words(all), "⟦") {
			t.Errorf("%s: a key without words", paper)
		}
		if dir := os.Getenv("QUARTERDECK_SHOTS"); dir != "" {
			for name, doc := range map[string]report.Document{"pay-one-": one, "pay-all-": all} {
				if err := report.WriteFile(filepath.Join(dir, name+string(paper)+".pdf"), doc); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	each, err := report.Pay(a.Reader(), today, f, report.ZH, settled, "R01", "R02")
	if err != nil || len(each.Pages) != 2 {
		t.Errorf("%d pages, %v", len(each.Pages), err)
	}
}
