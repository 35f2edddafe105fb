package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A way is one of the large choices of the first-run window.
type way struct {
	widget.BaseWidget
	do      func()
	first   bool
	hovered bool
	focused bool
	back    *canvas.Rectangle
	row     fyne.CanvasObject
}

func newWay(icon, title, how, key string, first bool, do func()) *way {
	w := &way{do: do, first: first, back: canvas.NewRectangle(nil)}
	soft := canvas.NewRectangle(theme.C("asoft"))
	soft.CornerRadius = theme.Px(8)
	parts := []fyne.CanvasObject{
		widgets.Fixed(44, 44, widgets.Stack(soft, widgets.Centre(widgets.NewPicture(icon, "accent", 20)))),
		widgets.Grow(widgets.Col(2, widgets.Heading(title), widgets.NewText(how, widgets.Style{Size: 13, Token: "t2"}))),
	}
	if key != "" {
		parts = append(parts, widgets.NewKbd(key))
	}
	parts = append(parts, widgets.NewPicture("right", "t2", 16))
	w.row = widgets.Pad(14, 16, 14, 16, widgets.Row(12, parts...))
	w.ExtendBaseWidget(w)
	return w
}

func (w *way) paint() {
	w.back.FillColor, w.back.CornerRadius = theme.C("surface"), theme.Px(8)
	w.back.StrokeColor, w.back.StrokeWidth = theme.C("line2"), 1
	if w.hovered {
		w.back.FillColor = theme.C("sub")
	}
	if w.first || w.focused {
		w.back.StrokeColor, w.back.StrokeWidth = theme.C("accent"), 2
	}
}

// Refresh paints the present state.
func (w *way) Refresh() {
	w.paint()
	w.BaseWidget.Refresh()
}

// Tapped goes the way.
func (w *way) Tapped(*fyne.PointEvent) { w.do() }

// TypedKey goes the way on Enter or Space.
func (w *way) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter || e.Name == fyne.KeySpace {
		w.do()
	}
}

// TypedRune does nothing.
func (w *way) TypedRune(rune) {}

// FocusGained marks the way.
func (w *way) FocusGained() { w.focused = true; w.Refresh() }

// FocusLost unmarks it.
func (w *way) FocusLost() { w.focused = false; w.Refresh() }

// MouseIn marks the way.
func (w *way) MouseIn(*desktop.MouseEvent) { w.hovered = true; w.Refresh() }

// MouseMoved does nothing.
func (w *way) MouseMoved(*desktop.MouseEvent) {}

// MouseOut unmarks it.
func (w *way) MouseOut() { w.hovered = false; w.Refresh() }

// Cursor is a hand.
func (w *way) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer paints the way.
func (w *way) CreateRenderer() fyne.WidgetRenderer {
	w.paint()
	return widget.NewSimpleRenderer(widgets.Stack(w.back, w.row))
}
