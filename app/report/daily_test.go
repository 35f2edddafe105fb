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

// TestTheDailyReportNamesWhoStandsOut in every language, with who has not
// reported.
func TestTheDailyReportNamesWhoStandsOut(t *testing.T) {
	a, today, f := openSample(t, text.ZH)
	for _, paper := range report.Papers {
		doc, err := report.Daily(a.Reader(), today, f, paper, 0)
		if err != nil {
			t.Fatal(err)
		}
		tells(t, paper, doc, "吴桐", "孙悦", "锦和账期方案待回复", "◆")
		if dir := os.Getenv("QUARTERDECK_SHOTS"); dir != "" {
			if err := report.WriteFile(filepath.Join(dir, "daily-"+string(paper)+".pdf"), doc); err != nil {
				t.Fatal(err)
			}
		}
	}
	sheets, err := report.DailySheets(a.Reader(), today, f, today-4, today)
	if err != nil || len(sheets[0].Rows) != 44 || len(sheets[1].Rows) != 9 {
		t.Errorf("%d rows, %v", len(sheets[0].Rows), err)
	}
	doc, err := report.Daily(a.Reader(), today, f, report.EN, data.NewDate(2026, 8, 15))
	if err != nil || !strings.Contains(words(doc), "No report is expected") {
		t.Error("a Saturday", err)
	}
}
