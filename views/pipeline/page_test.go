package pipeline

import (
	"testing"

	"quarterdeck/views/page/pagetest"
)

func open(h *pagetest.Host) *Page {
	p := NewPipeline(h).(*Page)
	h.Put(p, 1440, 900)
	return p
}

func TestPictures(t *testing.T) {
	pagetest.EachLook(t, "pipeline", func(h *pagetest.Host, name string, plain bool) {
		p := open(h)
		h.Look(name)
		h.Put(p, 1280, 800)
		h.Look(name + "@1280")
		if plain {
			p.shots(h, name)
		}
	})
}

// shots pictures the dialogs and the bar of what is ticked.
func (p *Page) shots(h *pagetest.Host, name string) {
	p.table.SelectWhere(func(x row) bool { return x.Currency != "" })
	p.explain()
	h.SaveShot(name + "-foreign")
	x, _ := p.table.Selected()
	for what, show := range map[string]func(){
		"form": func() { OpportunityForm(h, x.Code, "", nil) }, "win": func() { winForm(h, *x) }, "lose": func() { loseForm(h, *x) }, "settings": p.showSettings,
		"people": p.showPeople, "stage": func() { stageForm(h, []string{x.Code}, x.Stage) }, "rate": p.addRate,
	} {
		show()
		h.SaveShot(name + "-" + what)
		h.HideOverlay()
	}
	p.tools.chips.Select(5)
	p.list()
	p.table.TickAll()
	h.SaveShot(name + "-ended")
}
