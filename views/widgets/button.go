package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// A Kind is the weight of a button.
type Kind int

// The kinds of button. A page has at most one Primary. Danger is red words; red
// ground, DangerFill, stands only inside the dialog that confirms.
const (
	Plain Kind = iota
	Primary
	Quiet // words alone, in the colour of a link
	Danger
	DangerFill
)

// Button is a button with words, an icon, or both. Enter and Space press it
// when it has the focus.
type Button struct {
	widget.DisableableWidget
	OnTapped func()

	kind    Kind
	label   string
	icon    string
	tip     string
	why     string // why it is disabled
	small   bool
	hovered bool
	focused bool

	ground, ring *canvas.Rectangle
	picture      *canvas.Image
	text         *canvas.Text
}

// NewButton is a button 32 high.
func NewButton(label string, kind Kind, tapped func()) *Button {
	b := &Button{
		OnTapped: tapped, kind: kind, label: label,
		ground: &canvas.Rectangle{}, ring: &canvas.Rectangle{}, picture: &canvas.Image{FillMode: canvas.ImageFillContain}, text: canvas.NewText("", nil),
	}
	b.ExtendBaseWidget(b)
	b.paint()
	return b
}

// NewIconButton is a square button with an icon and no words; the tooltip says
// what it does.
func NewIconButton(icon, tip string, tapped func()) *Button {
	return NewButton("", Quiet, tapped).WithIcon(icon).WithTip(tip).Small()
}

// WithIcon puts an icon before the words; see assets.IconNames.
func (b *Button) WithIcon(name string) *Button { b.icon = name; b.Refresh(); return b }

// WithTip explains the button when the pointer rests on it.
func (b *Button) WithTip(tip string) *Button { b.tip = tip; return b }

// Small makes the button 28 high, for toolbars and rows.
func (b *Button) Small() *Button { b.small = true; b.Refresh(); return b }

// SetText changes the words.
func (b *Button) SetText(label string) {
	if b.label != label {
		b.label = label
		b.Refresh()
	}
}

// Label is the button's words.
func (b *Button) Label() string { return b.label }

// SetKind changes the button's weight.
func (b *Button) SetKind(kind Kind) {
	if b.kind != kind {
		b.kind = kind
		b.Refresh()
	}
}

// Allow enables the button when why is ""; otherwise it disables it and the
// tooltip says why.
func (b *Button) Allow(why string) {
	b.why = why
	if why == "" {
		b.Enable()
	} else {
		b.Disable()
	}
}

// Tapped presses the button.
func (b *Button) Tapped(*fyne.PointEvent) {
	if !b.Disabled() && b.OnTapped != nil {
		HideTip(b)
		b.OnTapped()
	}
}

// MouseIn is Fyne's.
func (b *Button) MouseIn(e *desktop.MouseEvent) {
	b.hovered = true
	b.Refresh()
	ShowTip(b, e.AbsolutePosition, b.explained())
}

// explained is the tooltip, or why the button is disabled.
func (b *Button) explained() string {
	if b.Disabled() && b.why != "" {
		return b.why
	}
	return b.tip
}

// MouseMoved is Fyne's.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is Fyne's.
func (b *Button) MouseOut() {
	b.hovered = false
	b.Refresh()
	HideTip(b)
}

// Cursor is Fyne's.
func (b *Button) Cursor() desktop.Cursor {
	if b.Disabled() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// FocusGained is Fyne's.
func (b *Button) FocusGained() {
	b.focused = true
	b.Refresh()
	showTipUnder(b, b.explained())
}

// FocusLost is Fyne's.
func (b *Button) FocusLost() {
	b.focused = false
	b.Refresh()
	HideTip(b)
}

// TypedRune is Fyne's.
func (b *Button) TypedRune(rune) {}

// TypedKey is Fyne's: Enter and Space press.
func (b *Button) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.Tapped(nil)
	default:
		passKey(e)
	}
}
