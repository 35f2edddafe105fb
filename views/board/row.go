package board

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A row is one line of a list that goes somewhere when it is pressed: an icon or
// light, words, who, and when.
type row struct {
	widget.BaseWidget
	picture *widgets.Picture
	words   *widgets.Text
	who     *widgets.Text
	when    *widgets.Text
	ground  *canvas.Rectangle
	rule    *canvas.Rectangle
	line    *fyne.Container

	open             func()
	hovered, focused bool
}

// newRow is a row; who and when are the widths of its columns, shared by the
// rows of a list. Without them nobody is named, and the day takes what it needs.
func newRow(who, when *float32) *row {
	r := &row{
		picture: widgets.NewPicture("flag", "t3", 16),
		words:   widgets.NewText("", widgets.Style{Size: 13, Elide: true}),
		who:     widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true}),
		when:    widgets.NewText("", widgets.Style{Size: 13, Align: fyne.TextAlignTrailing}),
		ground:  &canvas.Rectangle{},
		rule:    &canvas.Rectangle{},
	}
	line := widgets.Row(8, r.picture, widgets.Grow(r.words), r.when)
	if who != nil {
		line = widgets.Row(8, r.picture, widgets.Grow(r.words), keepWidth(who, r.who), keepWidth(when, r.when))
	}
	r.line = widgets.Pad(0, 16, 0, 16, line)
	r.ExtendBaseWidget(r)
	return r
}

// Resize is Fyne's. A row that gets no room shows nothing.
func (r *row) Resize(s fyne.Size) {
	r.line.Hidden, r.rule.Hidden = s.Height == 0, s.Height == 0
	r.BaseWidget.Resize(s)
}

// Tapped goes where the row leads.
func (r *row) Tapped(*fyne.PointEvent) {
	if r.open != nil {
		r.open()
	}
}

// TypedKey is Fyne's: Enter and Space press.
func (r *row) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		r.Tapped(nil)
	}
}

// TypedRune is Fyne's.
func (r *row) TypedRune(rune) {}

// FocusGained is Fyne's.
func (r *row) FocusGained() { r.focused = true; r.Refresh() }

// FocusLost is Fyne's.
func (r *row) FocusLost() { r.focused = false; r.Refresh() }

// MouseIn is Fyne's.
func (r *row) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.Refresh() }

// MouseMoved is Fyne's.
func (r *row) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is Fyne's.
func (r *row) MouseOut() { r.hovered = false; r.Refresh() }

// Cursor is Fyne's.
func (r *row) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (r *row) paint() {
	r.ground.FillColor, r.ground.StrokeWidth = theme.C(""), 0
	if r.hovered {
		r.ground.FillColor = theme.C("sub")
	}
	if r.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = theme.C("accent"), 2
	}
	r.rule.FillColor = theme.C("line")
}

// Refresh paints in the present state and colours.
func (r *row) Refresh() {
	r.paint()
	r.BaseWidget.Refresh()
}

// CreateRenderer is Fyne's.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	r.paint()
	return widget.NewSimpleRenderer(widgets.Stack(r.ground, r.line, ruled(r.rule)))
}

// ruled keeps a hairline at the top of its room.
func ruled(line *canvas.Rectangle) *fyne.Container {
	return &fyne.Container{Layout: topLine{}, Objects: []fyne.CanvasObject{line}}
}

// keepWidth gives an object the width that its column has by now.
func keepWidth(width *float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: columnWidth{width}, Objects: []fyne.CanvasObject{o}}
}

type columnWidth struct{ width *float32 }

func (c columnWidth) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	objs[0].Move(fyne.Position{})
	objs[0].Resize(s)
}

func (c columnWidth) MinSize(objs []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(*c.width, objs[0].MinSize().Height)
}

type topLine struct{}

func (topLine) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	objs[0].Move(fyne.Position{})
	objs[0].Resize(fyne.NewSize(s.Width, 1))
}

func (topLine) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// rows lays a few lines of a list below one another: they share the height, up
// to what a list row takes. Those that have no room are not shown.
type rows struct{}

const (
	rowLeast = 26
	rowMost  = 44
)

func (rows) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	n := 0
	for _, o := range objs {
		if o.Visible() {
			n++
		}
	}
	high := min(theme.Px(rowMost), max(theme.Px(rowLeast), s.Height/float32(max(n, 1))))
	y := float32(0)
	for _, o := range objs {
		if !o.Visible() {
			continue
		}
		o.Move(fyne.NewPos(0, y))
		if y+high > s.Height+1 {
			o.Resize(fyne.Size{})
			continue
		}
		o.Resize(fyne.NewSize(s.Width, high))
		y += high
	}
}

func (rows) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, theme.Px(rowLeast)) }
