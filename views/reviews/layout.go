package reviews

import (
	"fyne.io/fyne/v2"

	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

const (
	gap        = 12
	dueHeight  = 47
	listWidth  = 236
	headHeight = 140
	wide       = 1240 // from this width on the list is as wide as it likes
	narrowList = 208
)

// pageLayout places what is due above; below it the list at the left, and at the
// right the head of the review over the view that is chosen.
type pageLayout struct{ page *Page }

// Layout is Fyne's.
func (l pageLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	p := l.page
	any := p.id != 0
	due, list, head, none := objs[0], objs[1], objs[2], objs[len(objs)-1]
	show(list, any)
	show(head, any)
	show(none, !any)
	space, top := theme.Px(gap), theme.Px(dueHeight)
	widgets.Place(due, 0, 0, s.Width, top)
	y := top + space
	if !any {
		for _, o := range objs[3 : len(objs)-1] {
			o.Hide()
		}
		widgets.Place(none, 0, y, s.Width, s.Height-y)
		return
	}
	side := theme.Px(listWidth)
	if s.Width < theme.Px(wide) {
		side = theme.Px(narrowList)
	}
	widgets.Place(list, 0, y, side, s.Height-y)
	x, high := side+space, theme.Px(headHeight)
	w := s.Width - x
	widgets.Place(head, x, y, w, high)
	y += high + space
	l.views(objs[3:len(objs)-1], x, y, w, s.Height-y)
}

// views places the cards of the view that is chosen and hides the others.
func (l pageLayout) views(objs []fyne.CanvasObject, x, y, w, high float32) {
	view := l.page.view
	agenda, topic, agreed := objs[0], objs[1], objs[2]
	for _, o := range objs[:3] {
		show(o, view == agendaView)
	}
	for i, o := range objs[3:] {
		show(o, view == lightsView+i)
		widgets.Place(o, x, y, w, high)
	}
	if view != agendaView {
		return
	}
	space := theme.Px(gap)
	left := (w - space) * 42 / 100
	widgets.Place(agenda, x, y, left, high)
	right := w - left - space
	upper := min(max(theme.Px(230), (high-space)*44/100), high-space)
	widgets.Place(topic, x+left+space, y, right, upper)
	widgets.Place(agreed, x+left+space, y+upper+space, right, high-upper-space)
}

// MinSize is small: cards scroll rather than widen the window.
func (pageLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(720), theme.Px(480))
}

// show shows or hides an object.
func show(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
		return
	}
	o.Hide()
}
