package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// hint is an unseen area with a tooltip.
type hint struct {
	widget.BaseWidget
	lines []string
}

func newHint(lines ...string) *hint {
	h := &hint{lines: lines}
	h.ExtendBaseWidget(h)
	return h
}

// Tip gives any object a tooltip of one or more lines. The object itself still
// gets taps; the pointer's coming and going is the tooltip's.
func Tip(obj fyne.CanvasObject, lines ...string) *fyne.Container {
	return Stack(obj, newHint(lines...))
}

// MouseIn is Fyne's.
func (h *hint) MouseIn(e *desktop.MouseEvent) { ShowTip(h, e.AbsolutePosition, h.lines...) }

// MouseMoved is Fyne's.
func (h *hint) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is Fyne's.
func (h *hint) MouseOut() { HideTip(h) }

// MinSize is nothing: a hint takes the size of what it explains.
func (h *hint) MinSize() fyne.Size { return fyne.Size{} }

// CreateRenderer is Fyne's.
func (h *hint) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}
