package accounts

import (
	"fyne.io/fyne/v2"

	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

const (
	gap         = 12
	stripHeight = 76
	narrowFrom  = 1240 // page widths below fold what can be folded
)

// pageLayout places the strip above, and below it the list and the panel.
type pageLayout struct{}

// Layout is Fyne's.
func (pageLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	space, top := theme.Px(gap), theme.Px(stripHeight)
	widgets.Place(objs[0], 0, 0, s.Width, top)
	y, side := top+space, theme.Px(344)
	if s.Width < theme.Px(narrowFrom) {
		side = theme.Px(304)
	}
	if !objs[2].Visible() {
		widgets.Place(objs[1], 0, y, s.Width, s.Height-y)
		return
	}
	widgets.Place(objs[1], 0, y, s.Width-side-space, s.Height-y)
	widgets.Place(objs[2], s.Width-side, y, side, s.Height-y)
}

// MinSize is small: the table scrolls and its columns give way.
func (pageLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(720), theme.Px(420))
}
