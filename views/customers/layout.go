package customers

import (
	"fyne.io/fyne/v2"

	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

const (
	gap        = 12
	tileHeight = 92
	narrowFrom = 1240 // page widths below fold what can be folded
)

// pageLayout places the tiles above, and below them the list and the panel.
type pageLayout struct{}

// Layout is Fyne's.
func (pageLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	space, top := theme.Px(gap), objs[0].MinSize().Height
	widgets.Place(objs[0], 0, 0, s.Width, top)
	y, side := top+space, theme.Px(340)
	if s.Width < theme.Px(narrowFrom) {
		side = theme.Px(276)
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

// toolLayout keeps the chips at the left and the search and buttons at the
// right. When the room is short the chips say less, and the search is shorter.
type toolLayout struct {
	say func(brief int) // see tools.say
}

// The least and the usual room for what is typed into the search.
const (
	searchLeast = 116
	searchUsual = 150
)

// Layout is Fyne's.
func (l toolLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	chips, right := objs[0], objs[1]
	pad := theme.Px(12)
	var least fyne.Size
	width, search := float32(0), theme.Px(searchUsual)
	for brief := range mostBrief + 1 {
		l.say(brief)
		least = right.MinSize()
		if width = least.Width + search; chips.MinSize().Width+width+3*pad <= s.Width {
			break
		}
		search = theme.Px(searchLeast)
	}
	h := chips.MinSize().Height
	widgets.Place(chips, pad, (s.Height-h)/2, min(chips.MinSize().Width, s.Width-width-3*pad), h)
	widgets.Place(right, s.Width-width-pad, (s.Height-least.Height)/2, width, least.Height)
}

// MinSize is the height of a toolbar.
func (toolLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, theme.Px(48)-1) }
