package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"quarterdeck/app/chart"
	"quarterdeck/data"
	"quarterdeck/views/theme"
)

// LightIcon is the shape of a status in its colour: circle, triangle, diamond or
// ring.
func LightIcon(l chart.Light) fyne.Resource { return theme.Icon(lightIcon(l)) }

func lightIcon(l chart.Light) (name string, token theme.Token) {
	switch l {
	case chart.Green:
		return "light-green", "good"
	case chart.Amber:
		return "light-amber", "wfill"
	case chart.Red:
		return "light-red", "bad"
	}
	return "light-ring", "t3"
}

// Light is the shape of a status: circle, triangle, diamond or ring. A word
// always stands beside it.
type Light struct{ Picture }

// NewLight is a light of a size: 14 in rows, 12 in captions, 16 in titles.
func NewLight(l data.Light, size float32) *Light {
	name, token := lightIcon(chart.Light(l))
	light := &Light{Picture{image: &canvas.Image{FillMode: canvas.ImageFillContain}, name: name, token: token, size: size}}
	light.ExtendBaseWidget(light)
	light.paint()
	return light
}

// SetLight changes the status.
func (l *Light) SetLight(to data.Light) { l.Set(lightIcon(chart.Light(to))) }
