package deviations_test

import (
	"testing"

	"quarterdeck/views/deviations"
	"quarterdeck/views/page/pagetest"
)

func TestTabPictures(t *testing.T) {
	pagetest.EachLook(t, "deviations", func(h *pagetest.Host, name string, plain bool) {
		p := deviations.NewDeviations(h)
		h.Put(p, 1440, 900)
		h.Look(name)
		h.Put(p, 1280, 800)
		h.Look(name + "@1280")
		if plain {
			p.(interface{ New() }).New()
			h.SaveShot(name + "-new")
			h.HideOverlay()
		}
	})
}
