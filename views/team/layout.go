package team

import (
	"fyne.io/fyne/v2"

	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// teamLayout places the cards of the page, in this order: people at the left;
// head, reading, and notes beside what is agreed in the middle; history at the
// right; the line of the talk below the reading. The history gives way in a narrow window, the people while the page is
// shared.
type teamLayout struct{ page *Team }

const (
	gap          = 12
	peopleWidth  = 230
	historyWidth = 240
	headHeight   = 64
	talkHeight   = 48
	wide         = 1240 // from this width on the history is shown
	roomy        = 740  // from this height on the reading takes more of it
)

// Layout is Fyne's.
func (l *teamLayout) Layout(cards []fyne.CanvasObject, s fyne.Size) {
	people, history := cards[0], cards[5]
	space, x, right := theme.Px(gap), float32(0), s.Width
	least := theme.Px(wide)
	if l.page.sharing {
		least -= theme.Px(peopleWidth)
	}
	show(people, !l.page.sharing)
	show(history, s.Width >= least)
	if people.Visible() {
		widgets.Place(people, 0, 0, theme.Px(peopleWidth), s.Height)
		x = theme.Px(peopleWidth) + space
	}
	if history.Visible() {
		right -= theme.Px(historyWidth)
		widgets.Place(history, right, 0, theme.Px(historyWidth), s.Height)
		right -= space
	}
	w, head := right-x, theme.Px(headHeight)
	l.page.head.fold(w)
	widgets.Place(cards[1], x, 0, w, head)
	talk := theme.Px(talkHeight)
	reading := theme.Px(296)
	if s.Height >= theme.Px(roomy) {
		reading = theme.Px(352)
	}
	reading = min(reading, (s.Height-head-talk)*0.6)
	widgets.Place(cards[2], x, head+space, w, reading)
	widgets.Place(cards[6], x, head+reading+2*space, w, talk)
	y := head + reading + talk + 3*space
	left := (w - space) / 2.15
	widgets.Place(cards[3], x, y, left, s.Height-y)
	widgets.Place(cards[4], x+left+space, y, w-left-space, s.Height-y)
}

// MinSize is small: cards fold and scroll rather than widen the window.
func (l *teamLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(720), theme.Px(480))
}

func show(o fyne.CanvasObject, on bool) {
	if o.Visible() == on {
		return
	}
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

// middle lays two lines below one another in the middle of the height.
func middle(above, below fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: twoLines{}, Objects: []fyne.CanvasObject{above, below}}
}

type twoLines struct{}

// Layout is Fyne's.
func (twoLines) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	a, b := objs[0].MinSize().Height, objs[1].MinSize().Height
	y := (s.Height - a - b - theme.Px(1)) / 2
	widgets.Place(objs[0], 0, y, s.Width, a)
	widgets.Place(objs[1], 0, y+a+theme.Px(1), s.Width, b)
}

// MinSize is both lines.
func (twoLines) MinSize(objs []fyne.CanvasObject) fyne.Size {
	a, b := objs[0].MinSize(), objs[1].MinSize()
	return fyne.NewSize(max(a.Width, b.Width), a.Height+b.Height+theme.Px(1))
}
