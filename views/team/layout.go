package team

import (
	"fyne.io/fyne/v2"

	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// teamLayout places the cards of the page, in this order: people at the left; the
// head and below it what is worked on; history at the right. The history gives way
// in a narrow window, the people while the page is shared.
type teamLayout struct{ page *Team }

const (
	gap          = 12
	peopleWidth  = 230
	historyWidth = 240
	headHeight   = 64
	talkHeight   = 48
	notesHeight  = 292  // three notes of two lines
	notesMost    = 440  // more would be empty
	wide         = 1240 // from this width on the history is shown
)

// Layout is Fyne's.
func (l *teamLayout) Layout(cards []fyne.CanvasObject, s fyne.Size) {
	people, head, work, history := cards[0], cards[1], cards[2], cards[3]
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
	w, y := right-x, theme.Px(headHeight)
	l.page.head.fold(w)
	widgets.Place(head, x, 0, w, y)
	l.page.width = w
	widgets.Place(work, x, y+space, w, s.Height-y-space)
}

// MinSize is small: cards fold and scroll rather than widen the window.
func (l *teamLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(720), theme.Px(480))
}

// workLayout places what is worked on, each as high as it needs, and scrolls where
// that is more than the window has: the reading, the line of the talk, and the
// notes beside what is agreed.
type workLayout struct{ page *Team }

// Layout is Fyne's.
func (l workLayout) Layout(cards []fyne.CanvasObject, s fyne.Size) {
	space, talk := theme.Px(gap), theme.Px(talkHeight)
	reading := l.page.reading.HeightFor(s.Width)
	widgets.Place(cards[0], 0, 0, s.Width, reading)
	widgets.Place(cards[1], 0, reading+space, s.Width, talk)
	y := reading + talk + 2*space
	left := (s.Width - space) / 2.15
	widgets.Place(cards[2], 0, y, left, min(s.Height-y, theme.Px(notesMost)))
	widgets.Place(cards[3], left+space, y, s.Width-left-space, s.Height-y)
}

// MinSize is what the cards need at the width of the page.
func (l workLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	below := max(theme.Px(notesHeight), l.page.agreed.height())
	return fyne.NewSize(0, l.page.reading.HeightFor(l.page.width)+theme.Px(talkHeight)+below+2*theme.Px(gap))
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
