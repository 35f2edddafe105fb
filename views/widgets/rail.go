package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"quarterdeck/views/theme"
)

// RailButton is a page in the rail: an icon above a word, 68 by 52, and a red
// count when something there is late.
type RailButton struct {
	press
	icon, label string
	on, bare    bool

	ground  *canvas.Rectangle
	picture *canvas.Image
	text    *canvas.Text
	count   *Count
}

// NewRailButton is a rail button; the tooltip names its key.
func NewRailButton(icon, label, tip string, tapped func()) *RailButton {
	r := &RailButton{
		icon: icon, label: label,
		ground: &canvas.Rectangle{}, picture: &canvas.Image{FillMode: canvas.ImageFillContain},
		text: canvas.NewText(label, nil), count: NewCount(""),
	}
	r.pressed, r.tip = tapped, tip
	r.ExtendBaseWidget(r)
	return r
}

// SetOn marks the page that is open.
func (r *RailButton) SetOn(on bool) {
	if r.on != on {
		r.on = on
		r.Refresh()
	}
}

// On tells whether the page is open.
func (r *RailButton) On() bool { return r.on }

// SetCount shows a red number; "" shows none.
func (r *RailButton) SetCount(s string) {
	r.count.SetText(s)
	r.Refresh()
}

// SetBare hides the word, for low windows.
func (r *RailButton) SetBare(bare bool) {
	if r.bare != bare {
		r.bare = bare
		r.Refresh()
	}
}

// railWide is the width of a rail button, and the room of its word.
const railWide = 68

// MinSize is 68 by 52, or by 40 without the word.
func (r *RailButton) MinSize() fyne.Size {
	if r.bare {
		return fyne.NewSize(theme.Px(railWide), theme.Px(40))
	}
	return fyne.NewSize(theme.Px(railWide), theme.Px(52))
}

// CreateRenderer is Fyne's.
func (r *RailButton) CreateRenderer() fyne.WidgetRenderer {
	r.paint()
	return &plainRenderer{objects: []fyne.CanvasObject{r.ground, r.picture, r.text, r.count}, min: r.MinSize, layout: r.lay, refresh: r.paint}
}

func (r *RailButton) paint() {
	ground, ink := theme.Token(""), theme.Token("t2")
	switch {
	case r.on:
		ground, ink = "asoft", "accent"
	case r.hovered:
		ground = "line"
	}
	dress(r.ground, ground, "", 0)
	if r.focused {
		dress(r.ground, ground, "accent", 2)
	}
	r.ground.CornerRadius = theme.Px(8)
	// A long word gives up its weight before it gives up letters.
	bold := r.on && fyne.MeasureText(r.label, theme.Caption12(), fyne.TextStyle{Bold: true}).Width <= theme.Px(railWide)
	r.text.Color, r.text.TextSize, r.text.TextStyle.Bold = theme.C(ink), theme.Caption12(), bold
	r.text.Text = Cut(r.label, theme.Caption12(), bold, theme.Px(railWide))
	r.text.Alignment, r.text.Hidden = fyne.TextAlignCenter, r.bare
	r.picture.Resource = theme.Icon(r.icon, ink)
}

func (r *RailButton) lay(s fyne.Size) {
	place(r.ground, 0, 0, s.Width, s.Height)
	icon, word := theme.Px(20), theme.Px(16)
	top := (s.Height - icon - theme.Px(3) - word) / 2
	if r.bare {
		top = (s.Height - icon) / 2
	}
	place(r.picture, (s.Width-icon)/2, top, icon, icon)
	place(r.text, 0, top+icon+theme.Px(3), s.Width, word)
	count := r.count.MinSize().Max(fyne.NewSquareSize(theme.Px(16)))
	place(r.count, s.Width-theme.Px(8)-count.Width, theme.Px(4), count.Width, count.Height)
}
