package widgets

import (
	"fyne.io/fyne/v2"

	"quarterdeck/views/theme"
)

// tokens are the colours of ground, border and ink in the present state. An
// empty token paints nothing.
func (b *Button) tokens() (ground, border, ink theme.Token) {
	switch b.kind {
	case Primary:
		ground, border, ink = "accent", "accent", "onacc"
	case DangerFill:
		ground, border, ink = "bad", "bad", "onbad"
	case Danger:
		ground, border, ink = "surface", "line2", "bad"
	case Quiet:
		ink = "accent"
		if b.label == "" {
			ink = "t2"
		}
	default:
		ground, border, ink = "surface", "line2", "t1"
	}
	switch {
	case b.Disabled():
		ink = "t3"
		if b.kind != Quiet {
			ground, border = "sub", "line"
		}
	case b.hovered && b.kind != Primary && b.kind != DangerFill:
		ground = "sub"
		if b.kind == Quiet {
			ground = "asoft"
		}
	}
	return ground, border, ink
}

func (b *Button) paint() {
	ground, border, ink := b.tokens()
	dress(b.ground, ground, border, 1)
	dress(b.ring, "", "accent", 2)
	b.ground.CornerRadius, b.ring.CornerRadius = theme.Px(6), theme.Px(10)
	b.ring.Hidden = !b.focused || b.Disabled()
	b.text.Text, b.text.Color, b.text.TextSize = b.label, theme.C(ink), b.textSize()
	b.text.TextStyle.Bold = b.kind == Primary || b.kind == DangerFill
	b.picture.Hidden = b.icon == ""
	if b.icon != "" {
		if icon := theme.Icon(b.icon, ink); b.picture.Resource != icon {
			b.picture.Resource = icon
			b.picture.Refresh()
		}
	}
}

func (b *Button) textSize() float32 {
	if b.small {
		return theme.Table13()
	}
	return theme.Body14()
}

// iconSize and the room between icon and words.
func (b *Button) iconSize() float32 { return theme.Px(16) }

func (b *Button) inside() (width, icon, gap float32) {
	if b.icon != "" {
		icon = b.iconSize()
	}
	if b.icon != "" && b.label != "" {
		gap = theme.Px(6)
	}
	if b.label != "" {
		width = b.text.MinSize().Width
	}
	return width + icon + gap, icon, gap
}

// MinSize is as wide as the words need, and 32 or 28 high.
func (b *Button) MinSize() fyne.Size {
	h, side := theme.Px(32), theme.Px(12)
	if b.small {
		h, side = theme.Px(28), theme.Px(10)
	}
	w, _, _ := b.inside()
	if b.label == "" {
		return fyne.NewSize(h, h)
	}
	return fyne.NewSize(w+2*side, h)
}

// Refresh paints the button in the present state and colours.
func (b *Button) Refresh() {
	b.paint()
	b.BaseWidget.Refresh()
}

// CreateRenderer is Fyne's.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	return &plainRenderer{objects: []fyne.CanvasObject{b.ring, b.ground, b.picture, b.text}, min: b.MinSize, layout: b.lay}
}

func (b *Button) lay(s fyne.Size) {
	out := theme.Px(2) + 2 // a gap, and the ring's own width
	b.ring.Move(fyne.NewPos(-out, -out))
	b.ring.Resize(s.AddWidthHeight(2*out, 2*out))
	b.ground.Move(fyne.Position{})
	b.ground.Resize(s)
	w, icon, gap := b.inside()
	x := max((s.Width-w)/2, 0)
	b.picture.Move(fyne.NewPos(x, (s.Height-icon)/2))
	b.picture.Resize(fyne.NewSize(icon, icon))
	b.text.Move(fyne.NewPos(x+icon+gap, 0))
	b.text.Resize(fyne.NewSize(w-icon-gap, s.Height))
}

// plainRenderer draws fixed objects where a widget's own method lays them.
type plainRenderer struct {
	objects []fyne.CanvasObject
	min     func() fyne.Size
	layout  func(fyne.Size)
	refresh func()
	size    fyne.Size
}

func (r *plainRenderer) Destroy()                     {}
func (r *plainRenderer) MinSize() fyne.Size           { return r.min() }
func (r *plainRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *plainRenderer) Layout(s fyne.Size) {
	r.size = s
	r.layout(s)
}

func (r *plainRenderer) Refresh() {
	if r.refresh != nil {
		r.refresh()
	}
	r.layout(r.size)
	for _, o := range r.objects {
		o.Refresh()
	}
}
