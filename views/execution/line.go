package execution

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A line is one row of a list: a box to check or a light, words, a badge, a
// value, who, and when. Parts that a list has no use for stay hidden.
type line struct {
	widget.BaseWidget
	check *widgets.Check
	light *widgets.Light
	words *widgets.Text
	badge *widgets.Badge
	value *widgets.Text
	who   *widgets.Text
	when  *widgets.Text
	open  func()

	whoIn, whenIn    *fyne.Container // columns as wide as the list's widest
	ground, rule     *canvas.Rectangle
	body             *fyne.Container
	hovered, focused bool
}

// A list is lines that share the widths of their columns and scroll when they
// have no room. It makes a line once and fills it again with every change.
type list struct {
	content   *container.Scroll
	box       *fyne.Container
	lines     []*line
	who, when float32
	whole     *fyne.Container
	nothing   *fyne.Container
}

// newList is a list with rows of a height within limits; nothing stands in its
// place while it is empty.
func newList(least, most float32, nothing *fyne.Container) *list {
	l := &list{box: &fyne.Container{Layout: listLayout{least, most}}, nothing: nothing}
	l.content = container.NewVScroll(l.box)
	l.whole = widgets.Stack(l.content, nothing)
	return l
}

// set fills n lines and hides the others.
func (l *list) set(n int, fill func(i int, row *line)) {
	for len(l.lines) < n {
		row := newLine(&l.who, &l.when)
		l.lines = append(l.lines, row)
		l.box.Add(row)
	}
	l.who, l.when = 0, 0
	for i, row := range l.lines {
		row.Hidden = i >= n
		if i >= n {
			continue
		}
		fill(i, row)
		l.who = max(l.who, min(width(row.who), theme.Px(96)))
		l.when = max(l.when, width(row.when))
	}
	for _, row := range l.lines[:n] {
		row.whoIn.Hidden, row.whenIn.Hidden = l.who == 0, l.when == 0
	}
	l.nothing.Hidden = n > 0
	for _, row := range l.lines[:n] {
		row.Refresh()
	}
	l.box.Refresh()
	l.whole.Refresh()
}

// width is what a text needs; nothing when it is hidden.
func width(t *widgets.Text) float32 {
	if !t.Visible() || t.String() == "" {
		return 0
	}
	return fyne.MeasureText(t.String(), theme.Table13(), fyne.TextStyle{}).Width
}

func newLine(who, when *float32) *line {
	l := &line{
		check: widgets.NewCheck("", nil),
		light: widgets.NewLight(0, 14),
		words: widgets.NewText("", widgets.Style{Size: 13, Elide: true}),
		badge: widgets.NewBadge("", widgets.Neutral),
		value: widgets.NewText("", widgets.Style{Size: 13, Bold: true, Align: fyne.TextAlignTrailing}),
		who:   widgets.NewText("", widgets.Style{Size: 13, Token: "t2", Elide: true}),
		when:  widgets.NewText("", widgets.Style{Size: 13, Align: fyne.TextAlignTrailing}),

		ground: &canvas.Rectangle{},
		rule:   &canvas.Rectangle{},
	}
	l.whoIn = &fyne.Container{Layout: shared{who}, Objects: []fyne.CanvasObject{l.who}}
	l.whenIn = &fyne.Container{Layout: shared{when}, Objects: []fyne.CanvasObject{l.when}}
	l.body = widgets.Pad(0, 16, 0, 16, widgets.Row(12, widgets.Row(8, l.check, l.light), widgets.Grow(l.words), l.badge, l.value, l.whoIn, l.whenIn))
	l.ExtendBaseWidget(l)
	return l
}

// Tapped opens the row.
func (l *line) Tapped(*fyne.PointEvent) {
	if l.open != nil {
		l.open()
	}
}

// TypedKey is Fyne's: Enter opens, Space checks.
func (l *line) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeySpace && l.check.Visible():
		l.check.Tapped(nil)
	case e.Name == fyne.KeyReturn, e.Name == fyne.KeyEnter, e.Name == fyne.KeySpace:
		l.Tapped(nil)
	default:
		if widgets.Keys != nil {
			widgets.Keys(e)
		}
	}
}

// TypedRune is Fyne's.
func (l *line) TypedRune(rune) {}

// TypedShortcut hands shortcuts on to the window.
func (l *line) TypedShortcut(s fyne.Shortcut) {
	if widgets.Shortcuts != nil {
		widgets.Shortcuts(s)
	}
}

// FocusGained is Fyne's.
func (l *line) FocusGained() { l.focused = true; l.Refresh() }

// FocusLost is Fyne's.
func (l *line) FocusLost() { l.focused = false; l.Refresh() }

// MouseIn is Fyne's.
func (l *line) MouseIn(*desktop.MouseEvent) { l.hovered = true; l.Refresh() }

// MouseMoved is Fyne's.
func (l *line) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is Fyne's.
func (l *line) MouseOut() { l.hovered = false; l.Refresh() }

// Cursor is Fyne's.
func (l *line) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Refresh paints in the present state and colours.
func (l *line) Refresh() {
	l.paint()
	l.BaseWidget.Refresh()
}

func (l *line) paint() {
	l.ground.FillColor, l.ground.StrokeWidth = theme.C(""), 0
	if l.hovered {
		l.ground.FillColor = theme.C("sub")
	}
	if l.focused {
		l.ground.StrokeColor, l.ground.StrokeWidth = theme.C("accent"), 2
	}
	l.rule.FillColor = theme.C("line")
}

// CreateRenderer is Fyne's.
func (l *line) CreateRenderer() fyne.WidgetRenderer {
	l.paint()
	top := &fyne.Container{Layout: topRule{}, Objects: []fyne.CanvasObject{l.rule}}
	return widget.NewSimpleRenderer(widgets.Stack(l.ground, l.body, top))
}

// topRule keeps a hairline at the top of its room.
type topRule struct{}

// Layout is Fyne's.
func (topRule) Layout(objs []fyne.CanvasObject, s fyne.Size) { put(objs[0], 0, 0, s.Width, 1) }

// MinSize is nothing.
func (topRule) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
