package targets

import (
	"fyne.io/fyne/v2"

	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

const (
	gap        = 12
	narrowFrom = 1240 // widths below fold what can be folded
)

// breakdownLayout places rhythm strip and allocation above, grid and panel
// below.
type breakdownLayout struct {
	room    float32                          // of the grid, in pixels of the window
	resized func(narrow bool, strip float32) // told the width of the strip when a width has changed
}

// Layout is Fyne's.
func (l *breakdownLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	narrow := s.Width < theme.Px(narrowFrom)
	side := theme.Px(300)
	if narrow {
		side = theme.Px(276)
	}
	space, top, right := theme.Px(gap), theme.Px(56), theme.Px(324)
	room := s.Width - 2
	if objs[3].Visible() {
		room -= side + space
	}
	if room != l.room {
		l.room = room
		l.resized(narrow, s.Width-right-space)
	}
	widgets.Place(objs[0], 0, 0, s.Width-right-space, top)
	widgets.Place(objs[1], s.Width-right, 0, right, top)
	y, h := top+space, s.Height-top-space
	if !objs[3].Visible() {
		widgets.Place(objs[2], 0, y, s.Width, h)
		return
	}
	widgets.Place(objs[2], 0, y, s.Width-side-space, h)
	widgets.Place(objs[3], s.Width-side, y, side, h)
}

// MinSize is small: the grid scrolls.
func (l *breakdownLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(720), theme.Px(420))
}
