package report_test

import (
	"path/filepath"
	"strings"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/chart"
	"quarterdeck/app/report"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// TestTheCollectionTable prints the week in every language: the first table adds
// up to its total, nothing stands outside the page, and the title is there.
func TestTheCollectionTable(t *testing.T) {
	a, today, f := openSample(t, text.ZH)
	for _, paper := range report.Papers {
		for _, week := range []data.Date{0, today - 21, today + 7} {
			doc, err := report.Collection(a.Reader(), today, f, paper, week)
			if err != nil || len(doc.Pages) < 2 {
				t.Fatal(paper, len(doc.Pages), err)
			}
			name := "collection-" + string(paper)
			if n := addsUp(t, name, doc.Pages[0]); n < 7 {
				t.Errorf("%s: only %d columns were added up", name, n)
			}
			words := wordsOn(doc.Pages[0])
			if !strings.Contains(words, map[report.Paper]string{report.ZH: "《回款进度表》", report.EN: "Collection table", report.Both: "《回款进度表》"}[paper]) {
				t.Errorf("%s has no title: %.200s", name, words)
			}
			for i, p := range doc.Pages {
				for _, s := range p.Scene.Shapes {
					if w, ok := s.(chart.Text); ok && (w.X < 0 || w.X > p.Scene.W || w.Y < 0 || w.Y > p.Scene.H) {
						t.Errorf("%s page %d: %q stands outside", name, i+1, w.S)
					}
				}
			}
		}
	}
	if _, err := report.Collection(a.Reader(), today, f, "fr", 0); err == nil {
		t.Error("a paper in a third language")
	}
}

func wordsOn(p report.Page) string {
	var words []string
	for _, s := range p.Scene.Shapes {
		if w, ok := s.(chart.Text); ok {
			words = append(words, w.S)
		}
	}
	return strings.Join(words, " ")
}

// TestACollectionTableOfNothingHasNoPages holds for a plan without invoices.
func TestACollectionTableOfNothingHasNoPages(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.qdeck")
	if err := store.Create(path, data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))); err != nil {
		t.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	doc, err := report.Collection(a.Reader(), data.NewDate(2026, 8, 14), text.Fmt{Lang: text.ZH, Currency: "CNY"}, report.ZH, 0)
	if err != nil || len(doc.Pages) != 0 {
		t.Error(len(doc.Pages), err)
	}
}
