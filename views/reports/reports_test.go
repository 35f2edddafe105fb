package reports

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"quarterdeck/app/report"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
)

func open(t *testing.T, h *pagetest.Host) *Reports {
	t.Helper()
	r := NewReports(h).(*Reports)
	h.Put(r, 1440, 900)
	return r
}

func TestThePDFIsWrittenFromTheShownPages(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	r := open(t, h)
	if n := len(r.preview.pages); n < 2 || n > 4 {
		t.Fatalf("the summary has %d pages, want 2 to 4", n)
	}
	h.SavePath = filepath.Join(t.TempDir(), "brief.pdf")
	r.Print()
	if len(h.Problems) > 0 {
		t.Fatal(h.Problems)
	}
	raw, err := os.ReadFile(h.SavePath)
	if err != nil || string(raw[:5]) != "%PDF-" {
		t.Fatalf("no PDF: %v", err)
	}
	if len(h.Outside) != 1 || h.Outside[0] != h.SavePath {
		t.Errorf("opened %v, want the written file", h.Outside)
	}
}

func TestAFailedWriteIsAComplaint(t *testing.T) {
	h := pagetest.Sample(t, text.EN, false)
	r := open(t, h)
	h.SavePath = filepath.Join(t.TempDir(), "missing", "brief.pdf")
	r.Print()
	if len(h.Problems) != 1 || len(h.Outside) != 0 {
		t.Fatalf("problems %v, opened %v", h.Problems, h.Outside)
	}
}

func TestGoOpensTheSheetOfARep(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	r := open(t, h)
	rep, err := h.Reader().RepByCode("R04")
	if err != nil {
		t.Fatal(err)
	}
	r.Go(page.Route{Page: "reports", Part: "rep", Code: "R04"})
	if title := r.doc.Meta.Title; len(r.preview.pages) != 1 || r.people.code != "R04" || title[:len(rep.Name)] != rep.Name {
		t.Errorf("%d pages of %q for %s", len(r.preview.pages), title, r.people.code)
	}
}

func TestPagesTurnByKeysAndStopAtTheEnds(t *testing.T) {
	r := open(t, pagetest.Sample(t, text.ZH, false))
	last := len(r.preview.pages) - 1
	for range last + 2 {
		r.Key(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	}
	if r.preview.at != last {
		t.Errorf("page %d in front, want %d", r.preview.at, last)
	}
	r.Key(&fyne.KeyEvent{Name: fyne.KeyHome})
	if r.preview.at != 0 {
		t.Errorf("page %d in front, want the first", r.preview.at)
	}
}

func TestThePaperHasItsOwnLanguage(t *testing.T) {
	r := open(t, pagetest.Sample(t, text.ZH, false))
	if r.doc.Meta.Lang != "zh-CN" {
		t.Fatalf("the paper of a Chinese window is %q", r.doc.Meta.Lang)
	}
	r.paper.Select(1)
	r.make()
	if r.doc.Meta.Lang != "en" {
		t.Errorf("the paper is %q, want en", r.doc.Meta.Lang)
	}
}

// TestLettersArePrintedForOneOrAll goes through the kinds that have letters and
// versions, in both languages on one page.
func TestLettersArePrintedForOneOrAll(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	r := open(t, h)
	r.Go(page.Route{Page: "reports", Part: "letter", Code: "EAST"})
	if len(r.preview.pages) != 1 || !strings.Contains(r.doc.Meta.Title, "SN-SL-2026-03/EAST") {
		t.Fatalf("%d pages of %q", len(r.preview.pages), r.doc.Meta.Title)
	}
	r.regions.table.SelectWhere(func(x subject) bool { return x.all })
	r.make()
	if len(r.preview.pages) != 6 {
		t.Errorf("%d pages for the plan and five regions", len(r.preview.pages))
	}
	r.Go(page.Route{Page: "reports", Part: "commitment", Code: "R04"})
	if len(r.preview.pages) != 1 {
		t.Errorf("%d pages for one rep", len(r.preview.pages))
	}
	r.paper.Select(2)
	r.make()
	if r.language() != report.Both {
		t.Errorf("the paper is in %s", r.language())
	}
	r.kind.Select(summary)
	r.make()
	if r.language() != report.ZH || r.paper.Selected() != 0 {
		t.Error("a summary in both languages")
	}
	r.Go(page.Route{Page: "reports", Part: "redline"})
	if len(r.preview.pages) == 0 || r.pair.now.Selected() != 0 || r.pair.old.Selected() != 1 {
		t.Errorf("%d pages; compared %d with %d", len(r.preview.pages), r.pair.old.Selected(), r.pair.now.Selected())
	}
	r.Go(page.Route{Page: "reports", Part: "redline", Code: "1-0"})
	if old, now, ok := r.pair.pair(); old != 1 || now != 0 || !ok {
		t.Errorf("compares %d with %d", old, now)
	}
	r.Go(page.Route{Page: "reports", Part: "quarters"})
	if len(r.preview.pages) != 1 || !r.preview.pages[0].Landscape {
		t.Error("the table of quarters is not one landscape page")
	}
	if len(h.Problems) > 0 {
		t.Error(h.Problems)
	}
}

func TestADecisionIsAddedChangedAndRemoved(t *testing.T) {
	h := pagetest.Empty(t, text.ZH, false)
	r := open(t, h)
	f := newDecisionForm(h, data.Decision{State: data.Open})
	f.save()
	if f.what.Problem() == "" {
		t.Error("a decision without text was taken")
	}
	f.what.SetText("华南派支援")
	f.expected.SetText("90")
	f.save()
	rows, err := h.Reader().Decisions()
	if err != nil || len(rows) != 1 || rows[0].Expected == nil || *rows[0].Expected != 90_000_000 {
		t.Fatalf("%+v, %v; want one that brings 90 万", rows, err)
	}
	f = newDecisionForm(h, rows[0])
	f.state.Select(1)
	f.save()
	rows, _ = h.Reader().Decisions()
	if rows[0].State != data.Agreed || *rows[0].Expected != 90_000_000 {
		t.Errorf("%+v, want it agreed and still at 90 万", rows[0])
	}
	if len(r.wanted.list.Objects) != 2 {
		t.Errorf("%d objects in the list, want a rule and a row", len(r.wanted.list.Objects))
	}
}

func TestPictures(t *testing.T) {
	for _, shot := range []struct {
		name   string
		lang   text.Lang
		dark   bool
		w, h   float32
		empty  bool
		change func(*Reports)
	}{
		{name: "summary-zh", lang: text.ZH, w: 1440, h: 900},
		{name: "summary-zh-dark@1280", lang: text.ZH, dark: true, w: 1280, h: 800},
		{name: "summary-en@1280", lang: text.EN, w: 1280, h: 800, change: func(r *Reports) { r.preview.turn(1) }},
		{name: "rep-zh", lang: text.ZH, w: 1440, h: 900, change: func(r *Reports) { r.Go(page.Route{Part: "rep", Code: "R04"}) }},
		{name: "rep-en-dark", lang: text.EN, dark: true, w: 1440, h: 900, change: func(r *Reports) {
			r.Go(page.Route{Part: "rep", Code: "R04"})
			r.preview.size.Select(1)
			r.preview.lay()
		}},
		{name: "summary-empty-zh@1280", lang: text.ZH, w: 1280, h: 800, empty: true},
		{name: "rep-empty-en", lang: text.EN, w: 1440, h: 900, empty: true, change: func(r *Reports) { r.Go(page.Route{Part: "rep"}) }},
		{name: "letter-zh", lang: text.ZH, w: 1440, h: 900, change: func(r *Reports) { r.Go(page.Route{Part: "letter", Code: "EAST"}) }},
		{name: "letter-en@1280", lang: text.EN, w: 1280, h: 800, change: func(r *Reports) {
			r.Go(page.Route{Part: "letter"})
			r.paper.Select(2)
			r.make()
		}},
		{name: "commitment-zh-dark@1280", lang: text.ZH, dark: true, w: 1280, h: 800, change: func(r *Reports) { r.Go(page.Route{Part: "commitment", Code: "R04"}) }},
		{name: "quarters-zh@1280", lang: text.ZH, w: 1280, h: 800, change: func(r *Reports) { r.Go(page.Route{Part: "quarters"}) }},
		{name: "redline-en", lang: text.EN, w: 1440, h: 900, change: func(r *Reports) { r.Go(page.Route{Part: "redline"}) }},
		{name: "health-zh", lang: text.ZH, w: 1440, h: 900, change: func(r *Reports) { r.Go(page.Route{Part: "health"}) }},
		{name: "health-empty-en@1280", lang: text.EN, w: 1280, h: 800, empty: true, change: func(r *Reports) { r.Go(page.Route{Part: "health"}) }},
		{name: "collection-en", lang: text.EN, w: 1440, h: 900, change: func(r *Reports) { r.Go(page.Route{Part: "collection"}) }},
		{name: "collection-zh@1280", lang: text.ZH, w: 1280, h: 800, change: func(r *Reports) { r.Go(page.Route{Part: "collection"}) }},
		{name: "redline-zh@1280", lang: text.ZH, w: 1280, h: 800, change: func(r *Reports) { r.Go(page.Route{Part: "redline"}) }},
		{name: "letter-empty-zh@1280", lang: text.ZH, w: 1280, h: 800, empty: true, change: func(r *Reports) { r.Go(page.Route{Part: "letter"}) }},
		{name: "redline-empty-en@1280", lang: text.EN, w: 1280, h: 800, empty: true, change: func(r *Reports) { r.Go(page.Route{Part: "redline"}) }},
		{name: "decision-zh", lang: text.ZH, w: 1440, h: 900, change: func(r *Reports) { r.New() }},
	} {
		t.Run(shot.name, func(t *testing.T) {
			h := pagetest.Sample(t, shot.lang, shot.dark)
			if shot.empty {
				h = pagetest.Empty(t, shot.lang, shot.dark)
			}
			r := NewReports(h).(*Reports)
			h.Put(r, shot.w, shot.h)
			if shot.change != nil {
				shot.change(r)
			}
			h.SaveShot("reports-" + shot.name)
			if len(h.Problems) > 0 {
				t.Error(h.Problems)
			}
		})
	}
}
