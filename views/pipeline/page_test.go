package pipeline

import (
	"fmt"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/views/page/pagetest"
)

func open(h *pagetest.Host) *Page {
	p := NewPipeline(h).(*Page)
	h.Put(p, 1440, 900)
	return p
}

func TestPictures(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for i, make := range []func(testing.TB, text.Lang, bool) *pagetest.Host{pagetest.Sample, pagetest.Empty} {
				h := make(t, lang, dark)
				p := open(h)
				name := fmt.Sprintf("pipeline-%s-%v-%d", lang, dark, i)
				h.Look(name)
				h.Put(p, 1280, 800)
				h.Look(name + "@1280")
				if i == 0 && !dark {
					p.shots(h, name)
				}
				if len(h.Problems) > 0 {
					t.Error(name, h.Problems)
				}
			}
		}
	}
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
