package widgets

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/chart"
	"quarterdeck/views/theme"
)

// LightIcon is the shape of a status in its colour: circle, triangle, diamond or
// ring.
func LightIcon(l chart.Light) fyne.Resource {
	switch l {
	case chart.Green:
		return theme.Icon("light-green", "good")
	case chart.Amber:
		return theme.Icon("light-amber", "wfill")
	case chart.Red:
		return theme.Icon("light-red", "bad")
	}
	return theme.Icon("light-ring", "t3")
}
