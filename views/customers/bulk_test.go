package customers_test

import (
	"testing"

	"fyne.io/fyne/v2"

	app "quarterdeck/app/customers"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

// tick ticks the first n rows.
func tick(t *testing.T, p page.Page, n int) []*app.Line {
	t.Helper()
	tbl := table(t, p)
	tbl.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	for i := range n {
		if i > 0 {
			tbl.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		}
		tbl.TypedRune(' ')
	}
	return tbl.Ticked()
}

func TestTickedCustomersAreMergedAndBack(t *testing.T) {
	h, p := open(t)
	before := standing(t, h)
	rows := tick(t, p, 2)
	if len(rows) != 2 || !pagetest.Said(p.Content(), h.T("customers.bulk.count", 2)) {
		t.Fatal(len(rows), "are ticked")
	}
	pagetest.Button(t, p.Content(), h.T("customers.bulk.merge")).OnTapped()
	if h.Overlay == nil || !pagetest.Said(h.Overlay, rows[0].Name) && !pagetest.Said(h.Overlay, h.T("customers.merge.stays", rows[0].Code)) {
		t.Fatal("no preview")
	}
	pagetest.Button(t, h.Overlay, h.T("customers.merge.action")).OnTapped()
	after := standing(t, h)
	if len(after.Rows) != len(before.Rows)-1 || after.Amount != before.Amount || len(h.Problems) > 0 || len(table(t, p).Ticked()) > 0 {
		t.Fatalf("%d customers with %d, %v", len(after.Rows), after.Amount, h.Problems)
	}
	h.Undo()
	if again := standing(t, h); len(again.Rows) != len(before.Rows) {
		t.Error("undo leaves", len(again.Rows))
	}
}

func TestTickedCustomersAreTouchedLabelledAndRemovedInOneStep(t *testing.T) {
	h, p := open(t)
	count := func(kind data.Kind) int {
		n, err := h.Reader().Count(kind)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	rows, touched := tick(t, p, 3), count(data.Touches)
	pagetest.Button(t, p.Content(), h.T("customers.bulk.touch")).OnTapped()
	h.SaveShot("customers-touch-many")
	pagetest.Button(t, h.Overlay, h.T("button.save")).OnTapped()
	if n := count(data.Touches); n != touched+3 || len(h.Problems) > 0 {
		t.Fatal(n-touched, "touches", h.Problems)
	}
	if got := table(t, p).Ticked(); len(got) != 3 || got[0].Care.Touched != h.Today() {
		t.Errorf("%d stay ticked", len(got))
	}
	h.Undo()
	if n := count(data.Touches); n != touched {
		t.Error("undo leaves", n-touched)
	}
	before := len(standing(t, h).Rows)
	if !p.(page.Keyer).Key(&fyne.KeyEvent{Name: fyne.KeyDelete}) {
		t.Fatal("Delete does nothing")
	}
	if s := standing(t, h); len(s.Rows) != before-len(rows) {
		t.Error(len(s.Rows), "are left of", before)
	}
	if !p.(page.Keyer).Key(&fyne.KeyEvent{Name: fyne.KeyEscape}) {
		t.Error("Esc does nothing")
	}
}

func TestTheListIsLookedAtByEveryScheme(t *testing.T) {
	h, p := open(t)
	choice := pagetest.Find[*widgets.Select](p.Content())[0]
	all, err := app.Stand(h.Reader(), h.Today())
	if err != nil {
		t.Fatal(err)
	}
	for i, s := range all.Place.Schemes {
		choice.Select(i)
		choice.OnChanged(i)
		h.Look("customers-scheme-" + s.Code)
		if h.Prefs().Scheme != s.Code && s.Code != data.RFM {
			t.Errorf("%s is not kept: %q", s.Code, h.Prefs().Scheme)
		}
	}
}

func TestThePageOfACustomerAndItsActions(t *testing.T) {
	h, p := open(t)
	code := table(t, p).Rows()[2].Code
	p.(page.Goer).Go(page.Route{Page: "customers", Part: "customers", Code: code})
	one, err := app.One(h.Reader(), h.Today(), app.OneIn{Code: code})
	if err != nil {
		t.Fatal(err)
	}
	if !pagetest.Said(p.Content(), one.Name) || len(pagetest.Find[*widgets.Table[*app.Line]](p.Content())) != 0 {
		t.Fatal("the page of the customer is not shown")
	}
	pagetest.Button(t, p.Content(), h.T("customers.visit")).OnTapped()
	h.SaveShot("customers-visit")
	pagetest.Button(t, h.Overlay, h.T("button.save")).OnTapped()
	if one, err = app.One(h.Reader(), h.Today(), app.OneIn{Code: code}); err != nil || len(one.Actions) != 1 || one.Actions[0].Due <= h.Today() {
		t.Fatalf("%+v %v %v", one.Actions, err, h.Problems)
	}
	if !pagetest.Said(p.Content(), one.Actions[0].Text) {
		t.Error("the action is not shown")
	}
	if !p.(page.Keyer).Key(&fyne.KeyEvent{Name: fyne.KeyEscape}) {
		t.Fatal("Esc does nothing")
	}
	if x, ok := table(t, p).Selected(); !ok || x.Code != code {
		t.Error("the list does not come back to the customer")
	}
}
