package report_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"quarterdeck/app/apptest"
	"quarterdeck/app/report"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// look writes a paper to the folder the environment names, to be looked at.
func look(t *testing.T, name string, doc report.Document) {
	t.Helper()
	if dir := os.Getenv("QUARTERDECK_SHOTS"); dir != "" {
		if err := report.WriteFile(filepath.Join(dir, name+".pdf"), doc); err != nil {
			t.Error(err)
		}
	}
}

// The weekly list has what is late and what comes, and of one-on-ones only a number
// unless it is the rep's own.
func TestTheWeeklyListOfActions(t *testing.T) {
	a, today, f := openSample(t, text.ZH)
	for _, paper := range report.Papers {
		doc, err := report.ActionList(a.Reader(), today, f, paper, 0, "")
		if err != nil {
			t.Fatal(err)
		}
		told := tells(t, paper, doc, "◆", "山岚茶饮")
		if strings.Contains(told, "华南报价模板上线") { // agreed in a one-on-one
			t.Errorf("%s: quotes a one-on-one", paper)
		}
		look(t, "actions-"+string(paper), doc)
	}
	doc, err := report.ActionList(a.Reader(), today, f, report.ZH, 0, "R04")
	if err != nil {
		t.Fatal(err)
	}
	tells(t, report.ZH, doc, "一对一约定", "华南报价模板上线")
	look(t, "actions-rep", doc)
	empty := apptest.Create(t, data.NewPlan("firm", "CNY", data.NewMonth(2026, 1)))
	if doc, err := report.ActionList(empty.Reader(), today, f, report.EN, 0, ""); err != nil || len(doc.Pages) != 0 {
		t.Errorf("%d pages of nothing, %v", len(doc.Pages), err)
	}
}

func TestTheWeeklyReport(t *testing.T) {
	a, today, f := openSample(t, text.ZH)
	for _, paper := range report.Papers {
		doc, err := report.Weekly(a.Reader(), today, f, paper, 0)
		if err != nil {
			t.Fatal(err)
		}
		tells(t, paper, doc, "96.3%", "华南")
		look(t, "weekly-"+string(paper), doc)
	}
	empty := apptest.Create(t, data.NewPlan("firm", "CNY", data.NewMonth(2026, 1)))
	if doc, err := report.Weekly(empty.Reader(), today, f, report.EN, 0); err != nil || len(doc.Pages) != 0 {
		t.Errorf("%d pages of nothing, %v", len(doc.Pages), err)
	}
}

func TestTheMonthlyReport(t *testing.T) {
	a, today, f := openSample(t, text.ZH)
	for _, paper := range report.Papers {
		doc, err := report.Monthly(a.Reader(), today, f, paper, 0)
		if err != nil {
			t.Fatal(err)
		}
		tells(t, paper, doc, "96.3%", "SN-SL-2026-A02")
		look(t, "monthly-"+string(paper), doc)
	}
	if doc, err := report.Monthly(a.Reader(), today, f, report.ZH, data.NewDate(2026, 7, 31)); err != nil {
		t.Error(err)
	} else {
		tells(t, report.ZH, doc, "2026年7月")
	}
	empty := apptest.Create(t, data.NewPlan("firm", "CNY", data.NewMonth(2026, 1)))
	if doc, err := report.Monthly(empty.Reader(), today, f, report.EN, 0); err != nil || len(doc.Pages) != 0 {
		t.Errorf("%d pages of nothing, %v", len(doc.Pages), err)
	}
}
