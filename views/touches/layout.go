package touches

import (
	"fyne.io/fyne/v2"

	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

const (
	gap        = 12
	tileHeight = 136
	narrowFrom = 1240 // page widths below fold what can be folded
)

// note is the style of what stands small and grey.
var note = widgets.Style{Size: 12, Token: "t3"}

// pageLayout places the tiles above, and below them the list and the panel.
type pageLayout struct{}

// Layout is Fyne's.
func (pageLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	space, top := theme.Px(gap), theme.Px(tileHeight)
	widgets.Place(objs[0], 0, 0, s.Width, top)
	y, side := top+space, theme.Px(340)
	if s.Width < theme.Px(narrowFrom) {
		side = theme.Px(276)
	}
	widgets.Place(objs[1], 0, y, s.Width-side-space, s.Height-y)
	widgets.Place(objs[2], s.Width-side, y, side, s.Height-y)
}

// MinSize is small: the table scrolls and its columns give way.
func (pageLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(720), theme.Px(420))
}
