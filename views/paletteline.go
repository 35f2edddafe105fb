package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A paletteLine is one line of the palette, 40 high.
type paletteLine struct {
	widget.BaseWidget
	choice choice
	tapped func()
	back   *canvas.Rectangle
	icon   *widgets.Picture
	name   *widgets.Text
	row    *fyne.Container
}

func newPaletteLine(c choice, tapped func()) *paletteLine {
	l := &paletteLine{choice: c, tapped: tapped, back: canvas.NewRectangle(nil)}
	l.back.CornerRadius = theme.Px(8)
	l.icon, l.name = widgets.NewPicture(c.icon, "t2", 16), widgets.Body(c.name)
	parts := []fyne.CanvasObject{l.icon, l.name, widgets.Caption(c.note), widgets.Grow(nil)}
	if c.stroke != "" {
		parts = append(parts, widgets.NewKbd(c.stroke))
	}
	l.row = widgets.Pad(0, 12, 0, 12, widgets.Row(12, parts...))
	l.ExtendBaseWidget(l)
	return l
}

// setOn marks the line that Enter would run.
func (l *paletteLine) setOn(on bool) {
	l.back.FillColor = theme.C("surface")
	token := theme.Token("t1")
	if on {
		l.back.FillColor = theme.C("asoft")
		token = "accent"
	}
	l.name.SetToken(token)
	l.name.SetBold(on)
	l.icon.Set(l.choice.icon, map[bool]theme.Token{true: "accent", false: "t2"}[on])
	l.back.Refresh()
}

// MinSize is 40 high.
func (l *paletteLine) MinSize() fyne.Size { return fyne.NewSize(theme.Px(200), theme.Px(40)) }

// Tapped runs the line.
func (l *paletteLine) Tapped(*fyne.PointEvent) { l.tapped() }

// Cursor is a hand.
func (l *paletteLine) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer paints the line.
func (l *paletteLine) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widgets.Stack(l.back, l.row))
}
