package views

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"quarterdeck/views/page"
)

// held is a page that holds on to what was typed until it is let go.
type held struct {
	page.Page
	asked int
	then  func()
}

func (p *held) Leave(then func()) { p.asked, p.then = p.asked+1, then }

// TestNothingLeavesAPageThatHoldsTyping: another page, the way back, another look
// and another plan all wait until the page lets go.
func TestNothingLeavesAPageThatHoldsTyping(t *testing.T) {
	w := windowOn(t, sampleFile(t, "zh"), "zh", "light", 1440, 900)
	w.Show(page.Route{Page: "stages"})
	w.Show(page.Route{Page: "team"})
	p := &held{Page: w.pages["team"]}
	w.pages["team"] = p
	file, n := w.File(), len(w.history)
	for i, leave := range []func(){
		func() { w.Show(page.Route{Page: "deck"}) },
		w.Back,
		w.SavePrefs,
		func() { w.Open(emptyFile(t)) },
	} {
		leave()
		if p.asked != i+1 || w.route.Page != "team" || w.pages["team"] != p || w.File() != file || len(w.history) != n {
			t.Fatal("way", i, "did not wait", p.asked, w.route, len(w.history))
		}
	}
	w.Show(page.Route{Page: "deck"})
	p.then()
	if w.route.Page != "deck" || len(w.history) != n+1 {
		t.Error("it does not go on once the page has let go", w.route)
	}
}

// TestATabStaysOpenWhileItsPageHoldsTyping, in the strip too.
func TestATabStaysOpenWhileItsPageHoldsTyping(t *testing.T) {
	w := windowOn(t, sampleFile(t, "zh"), "zh", "light", 1440, 900)
	w.Show(page.Route{Page: "targets", Part: "evidence"})
	tabs := w.pages["targets"].(*tabbed)
	open := tabs.open
	p := &held{Page: tabs.pages["evidence"]}
	tabs.pages["evidence"] = p
	row := test.WidgetRenderer(tabs.strip).Objects()[0].(*fyne.Container)
	test.Tap(row.Objects[0].(fyne.Tappable))
	if p.asked != 1 || tabs.open != open || tabs.strip.Selected() != open {
		t.Fatal("the tab was left", p.asked, tabs.open, tabs.strip.Selected())
	}
	p.then()
	if tabs.open != 0 || tabs.strip.Selected() != 0 {
		t.Error(tabs.open, tabs.strip.Selected())
	}
}
