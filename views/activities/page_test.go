package activities

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"quarterdeck/app/activities"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
)

func open(h *pagetest.Host) *Page {
	p := NewActivities(h).(*Page)
	h.Put(p, 1440, 900)
	return p
}

func TestPictures(t *testing.T) {
	pagetest.EachLook(t, "activities", func(h *pagetest.Host, name string, plain bool) {
		p := open(h)
		h.Look(name)
		h.Put(p, 1280, 800)
		h.Look(name + "@1280")
		if plain {
			p.view.Select(weekView)
			p.turn()
			h.Look(name + "-week@1280")
			h.Put(p, 1440, 900)
			h.Look(name + "-week")
			p.view.Select(dayView)
			p.turn()
			typeAt(p, 2, 2, "99")
			typeAt(p, 3, 5, "锦和")
			p.grid().Select(4, 5)
			for _, r := range "见到了" {
				p.grid().TypedRune(r)
			}
			h.Look(name + "-draft")
		}
	})
}

// typeAt types into a cell as a person does.
func typeAt(p *Page, r, c int, words string) {
	p.grid().Select(r, c)
	for _, letter := range words {
		p.grid().TypedRune(letter)
	}
	p.grid().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func kept(t *testing.T, h *pagetest.Host, rep string, day data.Date) *data.Activity {
	t.Helper()
	x, err := activities.Activities(h.Reader(), h.Today(), activities.ActivitiesIn{From: day, Rep: rep})
	if err != nil {
		t.Fatal(err)
	}
	return x.Rows[0].Days[0]
}

// TestADayIsTypedAndSavedInOneStep: nothing is written before it is saved, all of
// it is by one change, and one undo takes all of it back.
func TestADayIsTypedAndSavedInOneStep(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	before := kept(t, h, "R01", h.Today())
	typeAt(p, 0, 2, "7")
	typeAt(p, 7, 2, "0")
	typeAt(p, 7, 5, "去了光谷")
	if kept(t, h, "R08", h.Today()) != nil || len(h.Toasts) > 0 {
		t.Fatal("it was written before it was saved")
	}
	if !pagetest.Said(p.Content(), "2 份日报未保存") {
		t.Error("what waits is not said")
	}
	p.save.OnTapped()
	x := kept(t, h, "R08", h.Today())
	if x == nil || *x.Visits != 0 || x.Leads != nil || x.Note != "去了光谷" || *kept(t, h, "R01", h.Today()).Visits != 7 {
		t.Fatalf("%+v %v", x, h.Problems)
	}
	h.Undo()
	if kept(t, h, "R08", h.Today()) != nil || *kept(t, h, "R01", h.Today()).Visits != *before.Visits {
		t.Error("one undo does not take the day back")
	}
}

// TestABlockIsPasted from a spreadsheet, as one edit; a fault in it changes
// nothing.
func TestABlockIsPasted(t *testing.T) {
	h := pagetest.Empty(t, text.ZH, false)
	_, err := h.App.File().Write("test", saveReps)
	if err != nil {
		t.Fatal(err)
	}
	p := open(h)
	p.grid().Select(0, 0)
	p.grid().OnPaste(p.grid().Selection(), [][]string{{"5", "4", "3", "", "1", "到访"}, {"2", "x", "1"}})
	if len(p.sheet.draft) != 0 || !pagetest.Said(p.Content(), "“x”不是数量") {
		t.Error("a block with a fault was taken")
	}
	p.grid().OnPaste(p.grid().Selection(), [][]string{{"5", "4", "3", "", "1", "到访"}, {"2", "2", "0"}})
	if p.sheet.cell(0, 3).Text != text.Unknown || p.sheet.cell(1, 2).Text != "0" || *p.sheet.total(2, 0) != 7 {
		t.Error(p.sheet.cell(0, 3), p.sheet.cell(1, 2))
	}
	p.fill.OnTapped()
	if p.sheet.cell(0, 3).Text != "0" {
		t.Error("0 was not filled in")
	}
	p.sheet.back()
	if p.sheet.cell(0, 3).Text != text.Unknown {
		t.Error("the fill was not taken back")
	}
	p.move(-1) // saves on its way
	day := h.Today()
	if x := kept(t, h, "A", day); x == nil || x.Talks != nil || *x.InTime != 4 || x.Note != "到访" {
		t.Errorf("%+v %v", x, h.Problems)
	}
	if p.at() != day-1 {
		t.Error("not the day before", p.at())
	}
}

// TestMoreFollowedUpThanThereWereIsRefused, at the cell and when leads are
// lowered afterwards; such a day is not saved.
func TestMoreFollowedUpThanThereWereIsRefused(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	typeAt(p, 0, 1, "999")
	if len(p.sheet.draft) != 0 {
		t.Error("999 of a few leads")
	}
	p.grid().GiveUp()
	typeAt(p, 0, 0, "0")
	if !p.sheet.cell(0, 1).Wrong {
		t.Error("the cell does not say so")
	}
	p.move(1) // gives it up, as the test's person says yes to everything
	if len(p.sheet.draft) != 0 || *kept(t, h, "R01", h.Today()).Leads == 0 {
		t.Fatal("the fault was saved")
	}
	if got := strings.Join(h.Toasts, " "); got != "" {
		t.Error("saved", got)
	}
}

// TestTheWeekShowsOneMeasure, and its sums are those of the days.
func TestTheWeekShowsOneMeasure(t *testing.T) {
	h := pagetest.Sample(t, text.EN, false)
	p := open(h)
	p.view.Select(weekView)
	p.turn()
	sum := 0
	for c := range 5 {
		if n := p.sheet.total(0, c); n != nil {
			x, _ := p.sheet.report(spot{"R01", p.sheet.answer.From + data.Date(c)})
			sum += *x.Visits
		}
	}
	if got := p.sheet.total(0, 7); got == nil || *got != sum || sum == 0 {
		t.Error(got, sum)
	}
	p.Go(page.Route{Code: "2026-07-01"})
	if p.sheet.answer.From != data.NewDate(2026, 6, 29) {
		t.Error(p.sheet.answer.From)
	}
}
