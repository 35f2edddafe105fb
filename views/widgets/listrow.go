package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"quarterdeck/views/theme"
)

// ListRow is one row of a list made of any parts, with a hairline above it. It
// is pressed by tap, Enter and Space.
type ListRow struct {
	press
	OnTap   func()
	OnSpace func() // nil: Space does what a tap does
	Bare    bool   // no hairline: the rows are joined by something else

	body         fyne.CanvasObject
	selected     bool
	ground, rule *canvas.Rectangle
}

// NewListRow is a row around its parts.
func NewListRow(body fyne.CanvasObject) *ListRow {
	r := &ListRow{body: body, ground: &canvas.Rectangle{}, rule: &canvas.Rectangle{}}
	r.pressed = func() {
		if r.OnTap != nil {
			r.OnTap()
		}
	}
	r.ExtendBaseWidget(r)
	return r
}

// SetSelected marks the row that the rest of the page is about.
func (r *ListRow) SetSelected(on bool) {
	if r.selected != on {
		r.selected = on
		r.Refresh()
	}
}

// TypedKey is Fyne's.
func (r *ListRow) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeySpace && r.OnSpace != nil {
		r.OnSpace()
		return
	}
	r.press.TypedKey(e)
}

// TypedShortcut hands shortcuts on to the window.
func (r *ListRow) TypedShortcut(s fyne.Shortcut) { passShortcut(s) }

// MinSize is the least its parts need.
func (r *ListRow) MinSize() fyne.Size { return r.body.MinSize() }

// Refresh paints the row and its parts in the present state and colours.
func (r *ListRow) Refresh() {
	r.body.Refresh()
	r.BaseWidget.Refresh()
}

// CreateRenderer is Fyne's.
func (r *ListRow) CreateRenderer() fyne.WidgetRenderer {
	r.paint()
	return &plainRenderer{objects: []fyne.CanvasObject{r.ground, r.body, r.rule}, min: r.MinSize, layout: r.lay, refresh: r.paint}
}

func (r *ListRow) paint() {
	fill, width := theme.Token(""), float32(0)
	switch {
	case r.selected:
		fill = "asoft"
	case r.hovered:
		fill = "sub"
	}
	if r.focused {
		width = 2
	}
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = theme.C(fill), theme.C("accent"), width
	r.rule.FillColor, r.rule.Hidden = theme.C("line"), r.Bare
}

func (r *ListRow) lay(s fyne.Size) {
	place(r.ground, 0, 0, s.Width, s.Height)
	place(r.body, 0, 0, s.Width, s.Height)
	place(r.rule, 0, 0, s.Width, 1)
}

// Rows lays the rows of a list below one another: they share the height there
// is, each within limits. Put it into a scroll where many may come.
func Rows(least, most float32, rows ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: rowsLayout{least, most}, Objects: rows}
}

type rowsLayout struct{ least, most float32 }

func (l rowsLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	n := visible(objs)
	high := min(theme.Px(l.most), max(theme.Px(l.least), s.Height/float32(max(n, 1))))
	y := float32(0)
	for _, o := range objs {
		if o.Visible() {
			place(o, 0, y, s.Width, high)
			y += high
		}
	}
}

func (l rowsLayout) MinSize(objs []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, theme.Px(l.least)*float32(visible(objs)))
}

func visible(objs []fyne.CanvasObject) (n int) {
	for _, o := range objs {
		if o.Visible() {
			n++
		}
	}
	return n
}
