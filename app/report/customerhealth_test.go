package report_test

import (
	"path/filepath"
	"strings"
	"testing"

	"quarterdeck/app/report"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

func TestTheHealthOfCustomersOnPaper(t *testing.T) {
	path := filepath.Join(t.TempDir(), "s.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	f, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, paper := range report.Papers {
		doc, err := report.CustomerHealth(f.Reader, data.NewDate(2026, 8, 14), text.Fmt{Lang: text.ZH, Currency: "CNY"}, paper)
		if err != nil || len(doc.Pages) < 2 {
			t.Fatal(paper, len(doc.Pages), err)
		}
		if !strings.Contains(doc.Meta.Title, "山岚茶饮") {
			t.Errorf("title %q", doc.Meta.Title)
		}
	}
}

func TestNoCustomersNoPaper(t *testing.T) {
	path := filepath.Join(t.TempDir(), "e.qdeck")
	if err := store.Create(path, data.NewPlan("x", "CNY", data.NewMonth(2026, 1))); err != nil {
		t.Fatal(err)
	}
	f, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	doc, err := report.CustomerHealth(f.Reader, data.NewDate(2026, 8, 14), text.Fmt{Lang: text.EN, Currency: "CNY"}, report.Paper(text.EN))
	if err != nil || len(doc.Pages) != 0 {
		t.Error(len(doc.Pages), err)
	}
}
