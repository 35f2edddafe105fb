package widgets

import (
	"fyne.io/fyne/v2"

	"quarterdeck/views/theme"
)

// narrowFrom is the width of a page below which its panels are narrower.
const narrowFrom = 1240

// Beside lays a list and, at its right, a panel that is so wide, or so narrow on
// a narrow page. While the panel is hidden the list has all the room. It needs
// little: tables scroll, and their columns give way.
func Beside(wide, narrow float32, list, panel fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: beside{wide, narrow}, Objects: []fyne.CanvasObject{list, panel}}
}

type beside struct{ wide, narrow float32 }

// Layout is Fyne's.
func (l beside) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	list, panel := objs[0], objs[1]
	if !panel.Visible() {
		Place(list, 0, 0, s.Width, s.Height)
		return
	}
	space, side := theme.Px(12), theme.Px(l.wide)
	if s.Width < theme.Px(narrowFrom) {
		side = theme.Px(l.narrow)
	}
	Place(list, 0, 0, s.Width-side-space, s.Height)
	Place(panel, s.Width-side, 0, side, s.Height)
}

// MinSize is Fyne's.
func (beside) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(640), theme.Px(240))
}
