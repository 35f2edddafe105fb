package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/views/theme"
)

// popup floats a panel over a window, beside the object that opened it. A tap
// outside closes it.
type popup struct {
	widget.BaseWidget
	canvas  fyne.Canvas
	content fyne.CanvasObject
	ground  *canvas.Rectangle
	beside  fyne.CanvasObject
	closed  func()
	before  fyne.Focusable
}

// openPopup shows content below the object, or above it where there is no room.
// closed, which may be nil, is told when it is gone.
func openPopup(beside, content fyne.CanvasObject, closed func()) *popup {
	c := canvasOf(beside)
	if c == nil {
		return nil
	}
	p := &popup{canvas: c, content: content, ground: &canvas.Rectangle{}, beside: beside, closed: closed, before: c.Focused()}
	p.ExtendBaseWidget(p)
	c.Overlays().Add(p)
	p.Resize(c.Size())
	return p
}

func (p *popup) close() {
	p.canvas.Overlays().Remove(p)
	if p.closed != nil {
		p.closed()
	}
	if p.before != nil {
		p.canvas.Focus(p.before)
	}
}

// Tapped is Fyne's: outside the panel.
func (p *popup) Tapped(*fyne.PointEvent) { p.close() }

// TappedSecondary is Fyne's.
func (p *popup) TappedSecondary(*fyne.PointEvent) { p.close() }

// MinSize is nothing: a popup covers the window.
func (p *popup) MinSize() fyne.Size { return fyne.Size{} }

// CreateRenderer is Fyne's.
func (p *popup) CreateRenderer() fyne.WidgetRenderer {
	return &plainRenderer{objects: []fyne.CanvasObject{p.ground, p.content}, min: p.MinSize, layout: p.lay}
}

func (p *popup) lay(room fyne.Size) {
	p.ground.FillColor, p.ground.StrokeColor, p.ground.StrokeWidth = theme.C("surface"), theme.C("line2"), 1
	p.ground.CornerRadius = theme.Px(8)
	cast(p.ground)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.beside)
	pad, gap := theme.Px(4), theme.Px(4)
	inner := p.content.MinSize()
	inner.Width = max(inner.Width, p.beside.Size().Width-2*pad)
	inner.Height = min(inner.Height, room.Height-4*pad)
	w, h := inner.Width+2*pad, inner.Height+2*pad
	x := max(gap, min(at.X, room.Width-w-gap))
	y := at.Y + p.beside.Size().Height + gap
	if y+h > room.Height-gap {
		y = max(gap, at.Y-h-gap)
		if y+h > at.Y {
			y = max(gap, room.Height-h-gap)
		}
	}
	place(p.ground, x, y, w, h)
	place(p.content, x+pad, y+pad, inner.Width, inner.Height)
}
