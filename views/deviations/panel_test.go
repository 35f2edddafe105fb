package deviations_test

import (
	"testing"

	"quarterdeck/app/lights"
	"quarterdeck/data"
	"quarterdeck/views/deviations"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"

	"fyne.io/fyne/v2"
)

// beside is a page with a panel at its right, as the page of lights has it.
type beside struct {
	host  *pagetest.Host
	panel *deviations.Panel
	body  fyne.CanvasObject
	key   string
}

func newBeside(h *pagetest.Host) *beside {
	p := deviations.NewPanel(h)
	p.OnClose = func() {}
	left := widgets.NewCard("", "", nil, widgets.Small(""))
	return &beside{host: h, panel: p, key: "lead_conversion:SOUTH", body: widgets.Pad(16, 20, 16, 20, widgets.Split([]float32{620, 500}, 12, left, p.Content()))}
}

func (b *beside) Title() string              { return "" }
func (b *beside) Content() fyne.CanvasObject { return b.body }
func (b *beside) Shows() []data.Kind         { return data.Kinds }
func (b *beside) Refresh() {
	row, ok, err := lights.Find(b.host.Reader(), b.host.Today(), b.key)
	if err != nil {
		b.host.Complain(err)
	}
	if ok {
		b.panel.Set(row)
	} else {
		b.panel.Clear()
	}
}

var _ page.Page = (*beside)(nil)

func TestPanelPictures(t *testing.T) {
	pagetest.EachLook(t, "panel", func(h *pagetest.Host, name string, plain bool) {
		b := newBeside(h)
		h.Put(b, 1440, 900)
		h.Look(name)
		h.Put(b, 1280, 800)
		h.Look(name + "@1280")
		if !plain {
			return
		}
		b.key = "lead_conversion:NORTH"
		b.Refresh()
		h.Look(name + "-idle")
		b.key = "lead_conversion:EAST"
		b.Refresh()
		h.Look(name + "-green")
	})
}
