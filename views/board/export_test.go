package board

import (
	"quarterdeck/app/board"
	"quarterdeck/app/lights"
	"quarterdeck/data"
	"quarterdeck/views/page"
)

// RegionLight is the light of a region on the map of the deck.
func RegionLight(h page.Host, code string) data.Light {
	n, err := board.Progress(h.Reader(), h.Today(), board.ProgressIn{})
	if err != nil {
		panic(err)
	}
	lit, err := lights.Of(h.Reader(), h.Today())
	if err != nil {
		panic(err)
	}
	d := newDrawing(n, h.Fmt())
	d.regionLights = completionLights(lit)
	for i, r := range n.Regions {
		if r.Code == code {
			return data.Light(d.heat().Rows[i].Light)
		}
	}
	return data.Ring
}
