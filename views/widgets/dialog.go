package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/views/theme"
)

// Dialog lies over the window on a scrim: a title that is a question or names
// the thing, a body, and buttons at the right, the safe one first. Enter presses
// the action unless it is dangerous, Esc the safe button. A body too tall for
// the window scrolls.
type Dialog struct {
	widget.BaseWidget
	width  float32
	title  *Wrap
	body   fyne.CanvasObject
	scroll *container.Scroll
	feet   *fyne.Container // buttons at the right
	extras *fyne.Container // and at the left

	cancel, action *Button
	scrim, ground  *canvas.Rectangle
	tips           *TipLayer
}

// ringRoom is the room a scroller leaves around fields for their focus ring: what
// it clips, it would cut.
const ringRoom = 4

// NewDialog is a dialog 400 or 560 wide, without buttons yet.
func NewDialog(title string, body fyne.CanvasObject, width float32) *Dialog {
	d := &Dialog{
		width: width, title: NewWrap(title, Style{Size: 16, Bold: true}), body: body,
		feet: Row(8), extras: Row(8), scrim: &canvas.Rectangle{}, ground: &canvas.Rectangle{},
	}
	d.scroll = VScroll(Pad(ringRoom, ringRoom, ringRoom, ringRoom, body))
	d.scroll.Content.(*fyne.Container).Layout.(*scrolled).taller = func() { d.lay(d.Size()) }
	d.tips = &TipLayer{layer: container.NewWithoutLayout()}
	d.tips.ExtendBaseWidget(d.tips)
	d.ExtendBaseWidget(d)
	return d
}

// Cancel adds the safe button, which Esc presses too.
func (d *Dialog) Cancel(label string, do func()) *Button {
	d.cancel = NewButton(label, Plain, do)
	d.feet.Add(d.cancel)
	return d.cancel
}

// Action adds the button that does it, blue, or red when it is dangerous.
func (d *Dialog) Action(label string, danger bool, do func()) *Button {
	kind := Primary
	if danger {
		kind = DangerFill
	}
	d.action = NewButton(label, kind, do)
	d.feet.Add(d.action)
	return d.action
}

// Extra adds a button of words at the left, for what is beside the question.
func (d *Dialog) Extra(label string, do func()) *Button {
	b := NewButton(label, Quiet, do)
	d.extras.Add(b)
	return b
}

// SetTitle changes the title.
func (d *Dialog) SetTitle(title string) {
	d.title.SetText(title)
	d.Refresh()
}

// Focus gives the dialog the keys: to its first field, to Cancel when the action
// is dangerous, else to the action. Call it when the dialog is shown.
func (d *Dialog) Focus() {
	c := canvasOf(d)
	if c == nil {
		return
	}
	if first := firstInput(d.body); first != nil {
		c.Focus(first)
		return
	}
	switch {
	case d.cancel != nil && (d.action == nil || d.action.kind == DangerFill):
		c.Focus(d.cancel)
	case d.action != nil:
		c.Focus(d.action)
	}
}

// firstInput is the first field one may type in, or nil.
func firstInput(o fyne.CanvasObject) fyne.Focusable {
	if !o.Visible() {
		return nil
	}
	switch o := o.(type) {
	case interface{ caret() fyne.Focusable }:
		if f := o.caret(); f != nil {
			return f
		}
	case *fyne.Container:
		for _, child := range o.Objects {
			if f := firstInput(child); f != nil {
				return f
			}
		}
	}
	return nil
}

// Key serves a key that nothing inside has used: Enter and Esc. It reports
// whether it did.
func (d *Dialog) Key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if d.action != nil && d.action.kind != DangerFill {
			d.action.Tapped(nil)
			return true
		}
	case fyne.KeyEscape:
		switch {
		case d.cancel != nil:
			d.cancel.Tapped(nil)
		case d.action != nil:
			d.action.Tapped(nil)
		}
		return true
	}
	return false
}

// Tapped is Fyne's: the scrim keeps taps from the page below.
func (d *Dialog) Tapped(*fyne.PointEvent) {}

// MinSize is nothing: a dialog covers the window.
func (d *Dialog) MinSize() fyne.Size { return fyne.Size{} }

// CreateRenderer is Fyne's.
func (d *Dialog) CreateRenderer() fyne.WidgetRenderer {
	d.paint()
	objects := []fyne.CanvasObject{d.scrim, d.ground, d.title, d.scroll, d.extras, d.feet, d.tips}
	return &plainRenderer{objects: objects, min: d.MinSize, layout: d.lay, refresh: d.paint}
}

func (d *Dialog) paint() {
	d.scrim.FillColor = theme.C("scrim")
	d.ground.FillColor, d.ground.CornerRadius = theme.C("surface"), theme.Px(12)
	d.ground.StrokeColor, d.ground.StrokeWidth = theme.C("line"), 1
	cast(d.ground)
}

func (d *Dialog) lay(room fyne.Size) {
	place(d.scrim, 0, 0, room.Width, room.Height)
	place(d.tips, 0, 0, room.Width, room.Height)
	pad, gap := theme.Px(20), theme.Px(16)
	w := min(theme.Px(d.width), room.Width-2*gap)
	inner := max(0, w-2*pad)
	title, feet := d.title.HeightFor(inner), max(d.feet.MinSize().Height, d.extras.MinSize().Height)
	body := heightFor(d.body, inner)
	rest := title + feet + 2*pad + theme.Px(8)
	if feet > 0 {
		rest += gap
	}
	body = max(0, min(body, room.Height-2*gap-rest))
	h := rest + body
	x, y := (room.Width-w)/2, max(gap, (room.Height-h)*0.42) // a little above the middle looks like the middle
	place(d.ground, x, y, w, h)
	place(d.title, x+pad, y+pad, inner, title)
	ring := theme.Px(ringRoom)
	place(d.scroll, x+pad-ring, y+pad+title+theme.Px(8)-ring, inner+2*ring, body+2*ring)
	foot := y + h - pad - feet
	place(d.extras, x+pad, foot, d.extras.MinSize().Width, feet)
	right := d.feet.MinSize().Width
	place(d.feet, x+w-pad-right, foot, right, feet)
}
