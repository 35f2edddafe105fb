package report_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"

	"quarterdeck/app/apptest"
	"quarterdeck/app/report"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

func TestTheReviewOfThePipelineTellsCoverAndSlips(t *testing.T) {
	a, today, f := openSample(t, text.ZH)
	for _, paper := range report.Papers {
		doc, err := report.PipelineReview(a.Reader(), today, f, paper)
		if err != nil {
			t.Fatal(err)
		}
		tells(t, paper, doc, "黄子墨", "◆ ×0.9", "×2.2", "国庆堆头", "账期短")
	}
	empty := apptest.Create(t, data.NewPlan("firm", "CNY", data.NewMonth(2026, 1)))
	if doc, err := report.PipelineReview(empty.Reader(), today, f, report.EN); err != nil || len(doc.Pages) != 0 {
		t.Errorf("%d pages of nothing, %v", len(doc.Pages), err)
	}
	path := filepath.Join(t.TempDir(), "p.csv")
	if err := report.WritePipelineSheets(path, a.Reader(), today, f); err != nil {
		t.Fatal(err)
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if rows, err := csv.NewReader(file).ReadAll(); err != nil || len(rows) != 377 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
}
