package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"quarterdeck/views/theme"
)

// SearchBox looks like a field and opens the palette when it is pressed: the
// header's way to find and to run.
type SearchBox struct {
	press
	ground *canvas.Rectangle
	words  *Text
	inside *fyne.Container
}

// NewSearchBox is a search box 200 wide with grey words and the name of its key.
func NewSearchBox(words, key string, tapped func()) *SearchBox {
	b := &SearchBox{ground: &canvas.Rectangle{}, words: NewText(words, Style{Token: "t3", Elide: true})}
	b.inside = Pad(0, 8, 0, 12, Row(8, NewPicture("search", "t3", 16), Grow(b.words), NewKbd(key)))
	b.pressed = tapped
	b.ExtendBaseWidget(b)
	return b
}

// SetBrief leaves out the words, where there is no room for them beside tabs.
func (b *SearchBox) SetBrief(brief bool) {
	if b.words.Hidden != brief {
		b.words.Hidden = brief
		b.inside.Refresh()
	}
}

// MinSize is 200 by 32, or without words as wide as the picture and the key.
func (b *SearchBox) MinSize() fyne.Size {
	if b.words.Hidden {
		return fyne.NewSize(b.inside.MinSize().Width, theme.Px(32))
	}
	return fyne.NewSize(theme.Px(200), theme.Px(32))
}

// CreateRenderer is Fyne's.
func (b *SearchBox) CreateRenderer() fyne.WidgetRenderer {
	b.paint()
	return &plainRenderer{objects: []fyne.CanvasObject{b.ground, b.inside}, min: b.MinSize, layout: b.lay, refresh: b.paint}
}

func (b *SearchBox) paint() {
	border, width := theme.Token("line2"), float32(1)
	switch {
	case b.focused:
		border, width = "accent", 2
	case b.hovered:
		border = "ctl"
	}
	b.ground.FillColor, b.ground.CornerRadius = theme.C("surface"), theme.Px(6)
	b.ground.StrokeColor, b.ground.StrokeWidth = theme.C(border), width
}

func (b *SearchBox) lay(s fyne.Size) {
	place(b.ground, 0, 0, s.Width, s.Height)
	place(b.inside, 0, 0, s.Width, s.Height)
}
