package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// press is what everything that can be pressed has in common: pointer, focus,
// Enter and Space, a tooltip. The widget's renderer paints its state.
type press struct {
	widget.DisableableWidget
	self             fyne.Widget
	pressed          func()
	tip              string
	hovered, focused bool
}

// ExtendBaseWidget is Fyne's.
func (p *press) ExtendBaseWidget(w fyne.Widget) {
	p.self = w
	p.DisableableWidget.ExtendBaseWidget(w)
}

// Tapped is Fyne's.
func (p *press) Tapped(*fyne.PointEvent) {
	if !p.Disabled() && p.pressed != nil {
		p.pressed()
	}
}

// TypedKey is Fyne's: Enter and Space press.
func (p *press) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.Tapped(nil)
	default:
		passKey(e)
	}
}

// TypedRune is Fyne's.
func (p *press) TypedRune(rune) {}

// FocusGained is Fyne's.
func (p *press) FocusGained() {
	p.focused = true
	p.Refresh()
	showTipUnder(p.self, p.tip)
}

// FocusLost is Fyne's.
func (p *press) FocusLost() {
	p.focused = false
	p.Refresh()
	HideTip(p.self)
}

// MouseIn is Fyne's.
func (p *press) MouseIn(e *desktop.MouseEvent) {
	p.hovered = true
	p.Refresh()
	ShowTip(p.self, e.AbsolutePosition, p.tip)
}

// MouseMoved is Fyne's.
func (p *press) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is Fyne's.
func (p *press) MouseOut() {
	p.hovered = false
	p.Refresh()
	HideTip(p.self)
}

// Cursor is Fyne's.
func (p *press) Cursor() desktop.Cursor {
	if p.Disabled() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}
