package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"quarterdeck/app/chart"
	"quarterdeck/views/theme"
)

// A GripPart is the part of a bar that is dragged.
type GripPart int

// The parts. A point of time is always dragged whole.
const (
	GripWhole GripPart = iota
	GripStart
	GripEnd
)

// GripChart is a chart whose bars can be dragged, and moved by keys. While one is
// dragged only its outline is drawn anew, so it follows the pointer however much
// the chart shows. Esc leaves the bar where it was.
type GripChart struct {
	Chart
	// OnGrip says where a bar comes to lie when a part of it is dragged by so many
	// steps of the scale, and what the pointer is told.
	OnGrip func(g chart.Grip, part GripPart, by float64) (from, to float64, tip []string)
	// OnDrop is told when the bar is let go.
	OnDrop func(g chart.Grip, part GripPart, by float64)
	// OnStroke is offered strokes of keys with Ctrl or Alt, and reports whether it
	// used one.
	OnStroke func(desktop.CustomShortcut) bool

	held  *held
	ghost *canvas.Rectangle
	under fyne.Position // where the pointer is
}

// held is the bar under the pressed pointer.
type held struct {
	grip  chart.Grip
	part  GripPart
	from  float32 // place of the pointer when it was pressed
	by    float64
	moved bool
}

// NewGripChart is a chart that needs at least w by h; c may be nil until SetChart.
func NewGripChart(c chart.Chart, w, h float32) *GripChart {
	x := &GripChart{ghost: &canvas.Rectangle{}}
	x.at, x.frame = -1, &canvas.Rectangle{StrokeWidth: 1}
	x.init(c, w, h)
	x.frame.Hide()
	x.ghost.Hide()
	x.ExtendBaseWidget(x)
	return x
}

// SetChart shows another chart. The keys stay on the part they were on.
func (x *GripChart) SetChart(c chart.Chart) {
	at := x.at
	x.letGo()
	x.Chart.SetChart(c)
	if x.focused && at < len(x.scene.Hits) {
		x.at = at
		x.outline()
	}
}

// CreateRenderer is Fyne's.
func (x *GripChart) CreateRenderer() fyne.WidgetRenderer {
	return &sceneRenderer{sheet: x.sheet, over: x.frame, above: x.ghost, min: x.MinSize, lay: x.lay}
}

// gripAt is the bar at a place and the part of it that would be dragged: near an
// end that end, as long as the bar is wide enough to be held in its middle.
func (x *GripChart) gripAt(p fyne.Position) (*chart.Grip, GripPart) {
	near := theme.Px(5)
	g := x.scene.GripAt(p.X, p.Y, near)
	switch {
	case g == nil || x.OnDrop == nil:
		return nil, GripWhole
	case g.From == g.To || g.W < 3*near:
		return g, GripWhole
	case p.X < g.X+near:
		return g, GripStart
	case p.X >= g.X+g.W-near:
		return g, GripEnd
	}
	return g, GripWhole
}

// MouseDown takes hold of the bar under the pointer.
func (x *GripChart) MouseDown(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	if c := canvasOf(x); c != nil {
		c.Focus(x)
	}
	if g, part := x.gripAt(e.Position); g != nil {
		x.held = &held{grip: *g, part: part, from: e.Position.X}
	}
}

// MouseUp lets go of a bar that was not dragged.
func (x *GripChart) MouseUp(*desktop.MouseEvent) {
	if x.held != nil && !x.held.moved {
		x.letGo()
	}
}

// Dragged draws where the bar would come to lie.
func (x *GripChart) Dragged(e *fyne.DragEvent) {
	h := x.held
	if h == nil || h.grip.Step <= 0 || x.OnGrip == nil {
		return
	}
	h.moved = true
	h.by = float64((e.Position.X - h.from) / h.grip.Step)
	from, to, tip := x.OnGrip(h.grip, h.part, h.by)
	left, right := h.grip.Left+float32(from)*h.grip.Step, h.grip.Left+float32(to)*h.grip.Step
	if h.grip.From == h.grip.To { // a point stands in the middle of its day
		half := h.grip.W / 2
		left, right = left-half, left+half
	}
	left, right = max(h.grip.Left, left), min(x.Size().Width, right)
	high := theme.Px(18)
	dress(x.ghost, "", "accent", 2)
	x.ghost.CornerRadius = theme.Px(4)
	place(x.ghost, left, h.grip.Y+(h.grip.H-high)/2, max(2, right-left), high)
	x.ghost.Show()
	canvas.Refresh(x.ghost)
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(x)
	MoveTip(x, corner.Add(fyne.NewPos(e.Position.X, h.grip.Y+h.grip.H)), tip...)
}

// DragEnd puts the bar where it was dragged to.
func (x *GripChart) DragEnd() {
	h := x.held
	x.letGo()
	if h != nil && h.moved && x.OnDrop != nil {
		x.OnDrop(h.grip, h.part, h.by)
	}
}

func (x *GripChart) letGo() {
	if x.held == nil {
		return
	}
	x.held = nil
	x.ghost.Hide()
	canvas.Refresh(x.ghost)
	HideTip(x)
}

// MouseMoved explains the part under the pointer, unless a bar is held.
func (x *GripChart) MouseMoved(e *desktop.MouseEvent) {
	if x.held != nil {
		return
	}
	x.Chart.MouseMoved(e)
	x.under = e.Position
}

// MouseIn is Fyne's.
func (x *GripChart) MouseIn(e *desktop.MouseEvent) { x.MouseMoved(e) }

// Cursor says that an end can be dragged.
func (x *GripChart) Cursor() desktop.Cursor {
	if _, part := x.gripAt(x.under); part != GripWhole {
		return desktop.HResizeCursor
	}
	return x.Chart.Cursor()
}

// TypedKey leaves a held bar where it was with Esc; other keys walk the parts.
func (x *GripChart) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape && x.held != nil {
		x.letGo()
		return
	}
	x.Chart.TypedKey(e)
}

// TypedShortcut offers strokes before it hands them on to the window.
func (x *GripChart) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && x.OnStroke != nil && x.OnStroke(*c) {
		return
	}
	x.Chart.TypedShortcut(s)
}
