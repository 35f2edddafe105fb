package report_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"quarterdeck/app/report"
	"quarterdeck/app/text"
)

// TestTheScoreCardExplainsItself in every language: every indicator, the floors,
// and what was missed twice.
func TestTheScoreCardExplainsItself(t *testing.T) {
	a, today, f := openSample(t, text.ZH)
	for _, paper := range report.Papers {
		doc, err := report.ScoreCards(a.Reader(), today, f, paper, "", 0, "R04")
		if err != nil {
			t.Fatal(err)
		}
		if len(doc.Pages) != 1 {
			t.Errorf("%s: %d pages for one card", paper, len(doc.Pages))
		}
		tells(t, paper, doc, "黄子墨", "◆", "69.3%")
		board, err := report.Ranking(a.Reader(), today, f, paper, "quarter", 0)
		if err != nil {
			t.Fatal(err)
		}
		clean(t, board)
		if told := words(board); !strings.Contains(told, "赵启明") || strings.Contains(told, "¥") || strings.Contains(told, "⟦") {
			t.Errorf("%s: the board on the wall: %s", paper, told)
		}
		if dir := os.Getenv("QUARTERDECK_SHOTS"); dir != "" {
			for name, d := range map[string]report.Document{"card": doc, "board": board} {
				if err := report.WriteFile(filepath.Join(dir, name+"-"+string(paper)+".pdf"), d); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	all, err := report.ScoreCards(a.Reader(), today, f, report.ZH, "", 0, "")
	if err != nil || len(all.Pages) != 9 {
		t.Errorf("%d pages for nine, %v", len(all.Pages), err)
	}
	sheets, err := report.ScoreSheets(a.Reader(), today, f, "", 0, "")
	if err != nil || len(sheets) != 3 || len(sheets[0].Rows) != 9 {
		t.Fatalf("%d sheets, %v", len(sheets), err)
	}
	if own, err := report.ScoreSheets(a.Reader(), today, f, "", 0, "R02"); err != nil || len(own) != 1 || len(own[0].Rows) != 1 || own[0].Rows[0][1] != "R02" {
		t.Errorf("the sheet of one rep holds others: %v, %v", own, err)
	}
	for _, s := range sheets {
		for _, row := range s.Rows {
			if len(row) != len(s.Header) {
				t.Errorf("%s: %d cells under %d heads", s.Name, len(row), len(s.Header))
			}
		}
	}
}
