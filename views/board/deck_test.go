package board_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"quarterdeck/app/lights"
	"quarterdeck/app/plan"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
	"quarterdeck/views/board"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

// Pictures of the deck, for the eye; they are kept when a folder is named.
func TestPictures(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for _, size := range [][2]float32{{1440, 900}, {1280, 800}} {
				h := pagetest.Sample(t, lang, dark)
				h.Put(board.NewDeck(h), size[0], size[1])
				h.SaveShot(fmt.Sprintf("deck-%s-%v-%v", lang, dark, size[0]))
				if len(h.Problems) > 0 {
					t.Error(h.Problems)
				}
			}
		}
		h := pagetest.Empty(t, lang, false)
		h.Put(board.NewDeck(h), 1440, 900)
		h.SaveShot(fmt.Sprintf("deck-%s-empty", lang))
	}
}

// all finds every object of a type in a tree of containers and widgets.
func all[T fyne.CanvasObject](o fyne.CanvasObject) (found []T) {
	if x, ok := o.(T); ok {
		found = append(found, x)
	}
	switch x := o.(type) {
	case *fyne.Container:
		for _, child := range x.Objects {
			found = append(found, all[T](child)...)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(x).Objects() {
			found = append(found, all[T](child)...)
		}
	}
	return found
}

// words are all the words the charts of the deck show.
func words(deck page.Page) map[string]bool {
	found := map[string]bool{}
	for _, c := range all[*widgets.Chart](deck.Content()) {
		for _, shape := range c.Scene().Shapes {
			if s := fmt.Sprintf("%+v", shape); s != "" {
				found[s] = true
			}
		}
	}
	return found
}

func put(t *testing.T, h *pagetest.Host) page.Page {
	t.Helper()
	deck := board.NewDeck(h)
	h.Put(deck, 1440, 900)
	return deck
}

// One order is seen on the page, and its undo too.
func TestDeckFollowsAChange(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	deck := put(t, h)
	before := words(deck)
	customers, err := h.Reader().Customers()
	if err != nil {
		t.Fatal(err)
	}
	if !h.DoQuiet(sale{customers[0]}) {
		t.Fatal(h.Problems)
	}
	if same(before, words(deck)) {
		t.Error("an order of five million changed nothing on the page")
	}
	h.Undo()
	if !same(before, words(deck)) {
		t.Error("undone, the page shows other figures than before")
	}
}

func same(a, b map[string]bool) bool {
	for s := range a {
		if !b[s] {
			return false
		}
	}
	return len(a) == len(b)
}

// A sale sells for five million to a customer.
type sale struct{ to data.Customer }

func (sale) Label() string { return "command.SetAsOf" }

func (s sale) Apply(tx store.Tx) error {
	_, err := tx.SaveOrder(data.Order{Key: "test", Date: data.NewDate(2026, 8, 14), CustomerID: s.to.ID, RegionID: s.to.RegionID,
		RepID: s.to.RepID, Lines: []data.OrderLine{{Amount: 5_000_000_00}}})
	return err
}

func TestDeckLeadsToTheDetail(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	deck := put(t, h)
	tapAll := func() {
		for _, c := range all[*widgets.Chart](deck.Content()) {
			if c.OnTap == nil {
				continue
			}
			hit := c.Scene().Hits[len(c.Scene().Hits)/2]
			c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(hit.X+hit.W/2, hit.Y+hit.H/2)})
		}
	}
	tapAll()
	tabs := all[*widgets.Tabs](deck.Content())[0]
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(tabs)
	test.TapCanvas(h.Window().Canvas(), at.AddXY(tabs.MinSize().Width-12, tabs.Size().Height/2)) // the people, behind the lights
	tapAll()
	pages := map[string]bool{}
	for _, r := range h.Routes {
		pages[r.Page] = r.Code != "" || r.ID != 0
	}
	for _, name := range []string{"breakdown", "review", "team", "stages"} {
		if !pages[name] {
			t.Errorf("no way to a row of %s: %v", name, h.Routes)
		}
	}
	deck.(page.Printer).Print()
	if last := h.Routes[len(h.Routes)-1]; last.Page != "reports" {
		t.Errorf("printing leads to %v", last)
	}
}

// The figures are those of the as-of date, which the header shows.
func TestAsOfDate(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	deck := put(t, h)
	control := deck.(page.Header).Control()
	before := words(deck)
	if !h.Do(plan.SetAsOf{Date: data.NewDate(2026, 6, 30)}) {
		t.Fatal(h.Problems)
	}
	label := all[*widgets.Button](control)[0].Label()
	if label != "截至 6月30日 · 第27周" || same(before, words(deck)) {
		t.Errorf("the header says %s", label)
	}
}

// BenchmarkDeck is what a change costs the deck: asking again and repainting.
func BenchmarkDeck(b *testing.B) {
	h := pagetest.Sample(b, text.ZH, false)
	deck := board.NewDeck(h)
	h.Put(deck, 1440, 900)
	for b.Loop() {
		deck.Refresh()
	}
}

// TestTheLightsOfTheDeckAreThoseOfTheRules: a region's light on the map is the one
// in the list, whatever the bands of the plan say, and turns with its rule.
func TestTheLightsOfTheDeckAreThoseOfTheRules(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	put(t, h)
	rules, err := lights.Rules(h.Reader(), h.Today(), lights.RulesIn{})
	if err != nil {
		t.Fatal(err)
	}
	red := func() string { return board.RegionLight(h, "EAST").String() }
	if red() != "amber" {
		t.Fatal("East is", red())
	}
	for _, x := range rules {
		if x.Code == "region_completion" {
			h.Do(lights.SwitchLightRule{IDs: []data.ID{x.ID}, Off: true})
		}
	}
	if red() != "green" || len(h.Problems) > 0 {
		t.Error("without its rule East is", red(), h.Problems)
	}
}
