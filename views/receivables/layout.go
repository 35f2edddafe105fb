package receivables

import (
	"fyne.io/fyne/v2"

	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

const gap = 12 // between cards

// widthPrefix and weekPrefix stand before the names of columns where their widths
// are kept.
const (
	widthPrefix = "receivables."
	weekPrefix  = widthPrefix + "week."
)

// note is the look of a grey word beside others.
var note = widgets.Style{Size: 12, Token: "t3"}

// toolLayout keeps the chips at the left and the search and buttons at the right.
// When the room is short the chips leave out their counts.
type toolLayout struct{ say func(brief bool) }

// Layout is Fyne's.
func (l toolLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	chips, right := objs[0], objs[1]
	pad, least := theme.Px(12), right.MinSize()
	l.say(false)
	width := least.Width + theme.Px(60)
	if chips.MinSize().Width+width+3*pad > s.Width {
		l.say(true)
		width = least.Width
	}
	h := chips.MinSize().Height
	widgets.Place(chips, pad, (s.Height-h)/2, min(chips.MinSize().Width, s.Width-width-3*pad), h)
	widgets.Place(right, s.Width-width-pad, (s.Height-least.Height)/2, width, least.Height)
}

// MinSize is the height of a toolbar.
func (toolLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, theme.Px(46)) }
