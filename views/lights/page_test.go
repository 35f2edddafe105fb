package lights

import (
	"testing"

	"quarterdeck/views/page/pagetest"
)

func open(h *pagetest.Host) *Page {
	p := NewLights(h).(*Page)
	h.Put(p, 1440, 900)
	return p
}

func TestPictures(t *testing.T) {
	pagetest.EachLook(t, "lights", func(h *pagetest.Host, name string, plain bool) {
		p := open(h)
		h.Look(name)
		h.Put(p, 1280, 800)
		h.Look(name + "@1280")
		rules := NewRules(h).(*Rules)
		h.Put(rules, 1440, 900)
		h.Look(name + "-rules")
		h.Put(rules, 1280, 800)
		h.Look(name + "-rules@1280")
		if plain {
			rules.withRow(rules.edit)
			h.SaveShot(name + "-rule")
			h.HideOverlay()
			openSheet(h, "", h.Today())
			h.SaveShot(name + "-sheet")
			h.HideOverlay()
		}
	})
}
