package execution

import (
	"fyne.io/fyne/v2"

	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// stagesLayout places the chart above, and criteria beside actions below. The
// chart takes what its rows need, as far as the cards below keep their least.
type stagesLayout struct {
	rows    func() int
	resized func(width float32) // told the width at scale 1
}

const (
	gap        = 12
	cardHead   = 41
	chartHead  = 31
	chartRow   = 30
	belowLeast = 216
	criteria   = 456 // width of the criteria
)

// Layout is Fyne's.
func (l *stagesLayout) Layout(cards []fyne.CanvasObject, s fyne.Size) {
	l.resized(s.Width / theme.Px(1))
	space := theme.Px(gap)
	need := theme.Px(cardHead + chartHead + chartRow*float32(l.rows()))
	above := max(theme.Px(150), min(need, s.Height-space-theme.Px(belowLeast)))
	below := max(0, s.Height-above-space)
	left := min(theme.Px(criteria), s.Width*0.42)
	widgets.Place(cards[0], 0, 0, s.Width, above)
	widgets.Place(cards[1], 0, above+space, left, below)
	widgets.Place(cards[2], left+space, above+space, s.Width-left-space, below)
}

// MinSize is small: cards scroll rather than widen the window.
func (l *stagesLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(640), theme.Px(420))
}

// shared gives an object the width that its column has by now: the rows of a
// list know a common width.
type shared struct{ width *float32 }

// Layout is Fyne's.
func (c shared) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	widgets.Place(objs[0], 0, 0, s.Width, s.Height)
}

// MinSize is the width of the column.
func (c shared) MinSize(objs []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(*c.width, objs[0].MinSize().Height)
}
