package targets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/targets"
	"quarterdeck/views/widgets"
)

// gridOf finds the one grid of a page.
func gridOf(t *testing.T, h *pagetest.Host, o fyne.CanvasObject) *widgets.Grid {
	t.Helper()
	var found *widgets.Grid
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widgets.Grid:
			found = o
		case *fyne.Container:
			for _, child := range o.Objects {
				walk(child)
			}
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(o).Objects() {
				walk(child)
			}
		}
	}
	walk(o)
	if found == nil {
		t.Fatal("no grid")
	}
	return found
}

func typed(g *widgets.Grid, s string) {
	for _, r := range s {
		g.TypedRune(r)
	}
}

func press(g *widgets.Grid, keys ...fyne.KeyName) {
	for _, k := range keys {
		g.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func TestEditLooksLikeThePicture(t *testing.T) {
	for _, size := range []struct {
		name string
		w, h float32
	}{{"", 1440, 900}, {"@1280", 1280, 800}} {
		h := pagetest.Sample(t, "zh", false)
		p := targets.NewBreakdown(h)
		h.Put(p, size.w, size.h)
		g := gridOf(t, h, p.Content())
		h.Window().Canvas().Focus(g)
		g.Select(8, 11)
		if size.name != "" {
			g.Select(8, 8)
		}
		typed(g, "35")
		h.SaveShot("edit" + size.name)
		press(g, fyne.KeyF8)
		h.SaveShot("edit-row" + size.name)
		press(g, fyne.KeyReturn)
		h.SaveShot("edited" + size.name)
	}
}
