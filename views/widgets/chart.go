package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/app/chart"
	"quarterdeck/views/theme"
)

// Drawing shows a chart that only wants to be seen: a legend, a sparkline. It
// lays the chart out anew at every size and in every theme.
type Drawing struct {
	widget.BaseWidget
	chart chart.Chart
	least fyne.Size // at scale 1
	scene *chart.Scene
	laid  fyne.Size
	sheet *sheet
}

// NewDrawing is a drawing that needs at least w by h; c may be nil until
// [Drawing.SetChart].
func NewDrawing(c chart.Chart, w, h float32) *Drawing {
	d := &Drawing{}
	d.init(c, w, h)
	d.ExtendBaseWidget(d)
	return d
}

func (d *Drawing) init(c chart.Chart, w, h float32) {
	d.chart, d.least, d.scene, d.sheet = c, fyne.NewSize(w, h), &chart.Scene{}, newSheet()
}

// SetChart shows another chart.
func (d *Drawing) SetChart(c chart.Chart) {
	d.chart = c
	d.Refresh()
}

// SetLeast changes the least size.
func (d *Drawing) SetLeast(w, h float32) {
	d.least = fyne.NewSize(w, h)
	d.Refresh()
}

// Scene is what is shown, in pixels of the window.
func (d *Drawing) Scene() *chart.Scene { return d.scene }

// MinSize is the least size.
func (d *Drawing) MinSize() fyne.Size {
	return fyne.NewSize(theme.Px(d.least.Width), theme.Px(d.least.Height))
}

// Refresh lays the chart out anew, in the present colours.
func (d *Drawing) Refresh() {
	d.lay(d.laid)
	d.BaseWidget.Refresh()
}

// CreateRenderer is Fyne's.
func (d *Drawing) CreateRenderer() fyne.WidgetRenderer {
	return &sceneRenderer{sheet: d.sheet, min: d.MinSize, lay: d.lay}
}

// lay asks the chart for its scene. A window that is still being made has tiny
// or negative sizes; for those there is no scene.
func (d *Drawing) lay(s fyne.Size) {
	d.laid = s
	d.scene = &chart.Scene{}
	if d.chart != nil && s.Width >= 1 && s.Height >= 1 {
		k := theme.Px(1)
		d.scene = d.chart.Scene(s.Width/k, s.Height/k, Ruler{})
		if k != 1 {
			d.scene = d.scene.Scaled(k)
		}
	}
	d.sheet.show(d.scene, theme.C[chart.Role], fyne.Position{}, s)
}

// Chart is a drawing whose parts explain themselves: by tooltip under the
// pointer, and one after another with the arrow keys.
type Chart struct {
	Drawing
	OnTap func(chart.Hit) // a part was tapped, or Enter pressed on it; nil: nothing happens

	at      int // the part pointed at, −1 for none
	focused bool
	frame   *canvas.Rectangle
}

// NewChart is a chart that needs at least w by h; c may be nil until SetChart.
func NewChart(c chart.Chart, w, h float32) *Chart {
	x := &Chart{at: -1, frame: &canvas.Rectangle{StrokeWidth: 1}}
	x.init(c, w, h)
	x.frame.Hide()
	x.ExtendBaseWidget(x)
	return x
}

// SetChart shows another chart.
func (x *Chart) SetChart(c chart.Chart) {
	x.point(-1)
	x.Drawing.chart = c
	x.Refresh()
}

// CreateRenderer is Fyne's.
func (x *Chart) CreateRenderer() fyne.WidgetRenderer {
	return &sceneRenderer{sheet: x.sheet, over: x.frame, min: x.MinSize, lay: x.lay}
}

// Refresh lays the chart out anew, in the present colours.
func (x *Chart) Refresh() {
	x.Drawing.Refresh()
	if x.at >= len(x.scene.Hits) {
		x.at = -1
	}
	x.outline()
}

// point marks a part; −1 marks none.
func (x *Chart) point(at int) {
	if x.at == at {
		return
	}
	x.at = at
	x.outline()
	if at < 0 {
		HideTip(x)
		return
	}
	h := x.scene.Hits[at]
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(x)
	MoveTip(x, corner.Add(fyne.NewPos(h.X+h.W/2, h.Y+h.H/2)), h.Tip...)
}

// outline frames the part the keyboard is on.
func (x *Chart) outline() {
	x.frame.Hidden = x.at < 0 || !x.focused
	if !x.frame.Hidden {
		h := x.scene.Hits[x.at]
		dress(x.frame, "", "accent", 2)
		x.frame.CornerRadius = theme.Px(4)
		place(x.frame, h.X, h.Y, h.W, h.H)
	}
	canvas.Refresh(x.frame)
}

func (x *Chart) hitAt(p fyne.Position) int {
	for i := len(x.scene.Hits) - 1; i >= 0; i-- {
		if h := x.scene.Hits[i]; p.X >= h.X && p.X < h.X+h.W && p.Y >= h.Y && p.Y < h.Y+h.H {
			return i
		}
	}
	return -1
}

// MouseIn is Fyne's.
func (x *Chart) MouseIn(e *desktop.MouseEvent) { x.MouseMoved(e) }

// MouseMoved explains the part under the pointer.
func (x *Chart) MouseMoved(e *desktop.MouseEvent) { x.point(x.hitAt(e.Position)) }

// MouseOut is Fyne's.
func (x *Chart) MouseOut() { x.point(-1) }

// Cursor is Fyne's.
func (x *Chart) Cursor() desktop.Cursor {
	if x.OnTap != nil && x.at >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// Tapped tells OnTap which part was meant.
func (x *Chart) Tapped(e *fyne.PointEvent) {
	if at := x.hitAt(e.Position); at >= 0 && x.OnTap != nil {
		x.OnTap(x.scene.Hits[at])
	}
}

// FocusGained starts at the first part.
func (x *Chart) FocusGained() {
	x.focused = true
	if len(x.scene.Hits) > 0 {
		x.point(max(0, x.at))
	}
	x.outline()
}

// FocusLost is Fyne's.
func (x *Chart) FocusLost() {
	x.focused = false
	x.point(-1)
	x.outline()
}

// TypedRune is Fyne's.
func (x *Chart) TypedRune(rune) {}

// TypedKey walks the parts with the arrows, Home and End; Enter taps.
func (x *Chart) TypedKey(e *fyne.KeyEvent) {
	n := len(x.scene.Hits)
	if n == 0 {
		return
	}
	switch e.Name {
	case fyne.KeyRight:
		x.point(min(x.at+1, n-1))
	case fyne.KeyLeft:
		x.point(max(x.at-1, 0))
	case fyne.KeyDown:
		x.point(x.beside(1))
	case fyne.KeyUp:
		x.point(x.beside(-1))
	case fyne.KeyHome:
		x.point(0)
	case fyne.KeyEnd:
		x.point(n - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if x.at >= 0 && x.OnTap != nil {
			x.OnTap(x.scene.Hits[x.at])
		}
	}
}

// beside is the part of the next or former row in the same column, else the
// next or former part.
func (x *Chart) beside(by int) int {
	at := max(0, x.at)
	was := x.scene.Hits[at]
	for i := at + by; i >= 0 && i < len(x.scene.Hits); i += by {
		if h := x.scene.Hits[i]; h.Row != was.Row && h.Col == was.Col {
			return i
		}
	}
	return max(0, min(at+by, len(x.scene.Hits)-1))
}

// TypedShortcut hands shortcuts on to the window.
func (x *Chart) TypedShortcut(s fyne.Shortcut) { passShortcut(s) }
