package widgets

import (
	"fyne.io/fyne/v2"

	"quarterdeck/views/theme"
)

// boxHeight is the height of the box without the sentence below.
func (f *Field) boxHeight() float32 {
	switch {
	case f.rows > 0:
		return fyne.MeasureText("汉", theme.Body14(), fyne.TextStyle{}).Height*float32(f.rows) + theme.Px(12)
	case f.small:
		return theme.Px(28)
	case f.large:
		return theme.Px(48)
	}
	return theme.Px(32)
}

// HeightFor is the height the field needs at a width: more while a problem shows.
func (f *Field) HeightFor(width float32) float32 {
	if f.wrong.Hidden {
		return f.boxHeight()
	}
	return f.boxHeight() + theme.Px(4) + f.wrong.HeightFor(width)
}

// MinSize is 120 wide at least.
func (f *Field) MinSize() fyne.Size {
	width := f.Size().Width
	if width <= 0 {
		width = theme.Px(240)
	}
	return fyne.NewSize(theme.Px(120), f.HeightFor(width))
}

func (f *Field) paint() {
	ground, border, width := theme.Token("surface"), theme.Token("line2"), float32(1)
	switch {
	case f.input.Disabled():
		ground, border = "sub", "line"
	case !f.wrong.Hidden:
		border = "bad"
	case f.input.hasFocus:
		border, width = "accent", 2
	case f.hovered:
		border = "ctl"
	}
	if !f.wrong.Hidden && f.input.hasFocus {
		width = 2
	}
	f.ground.FillColor, f.ground.StrokeColor, f.ground.StrokeWidth = theme.C(ground), theme.C(border), width
	f.ground.CornerRadius = theme.Px(6)
	style := f.suffix.style
	style.Size = 14
	switch {
	case f.small:
		style.Size = 13
	case f.large:
		style.Size = 12
	}
	f.suffix.SetStyle(style)
}

// Refresh paints the field in the present state and colours.
func (f *Field) Refresh() {
	f.paint()
	f.BaseWidget.Refresh()
}

// CreateRenderer is Fyne's.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	f.paint()
	objects := []fyne.CanvasObject{f.ground, f.icon, f.typing, f.suffix, f.diamond, f.wrong}
	if f.after != nil {
		objects = append(objects, f.after)
	}
	return &fieldRenderer{plainRenderer{objects: objects, min: f.MinSize, layout: f.lay}, f}
}

type fieldRenderer struct {
	plainRenderer
	field *Field
}

// Refresh goes around a look of its own, which each refresh would make anew.
func (r *fieldRenderer) Refresh() {
	r.layout(r.size)
	for _, o := range r.objects {
		if o == r.field.typing {
			o = r.field.input
		}
		o.Refresh()
	}
}

// crowded reports whether large figures leave no room for the unit after them.
func (f *Field) crowded(room float32) bool {
	if !f.large {
		return false
	}
	figures := fyne.MeasureText(f.input.Text, theme.Kpi28(), fyne.TextStyle{Bold: true}).Width
	return figures+f.suffix.MinSize().Width > room
}

// lay puts icon, typing, unit, diamond and the control after them side by side,
// and the sentence below.
func (f *Field) lay(s fyne.Size) {
	h, side, gap := f.boxHeight(), theme.Px(12), theme.Px(8)
	if f.rows > 0 && f.wrong.Hidden { // several lines take the height they are given
		h = max(h, s.Height)
	}
	place(f.ground, 0, 0, s.Width, h)
	left, right := side, s.Width-side
	if !f.icon.Hidden {
		icon := f.icon.MinSize()
		place(f.icon, left, (h-icon.Height)/2, icon.Width, icon.Height)
		left += icon.Width + gap
	}
	if f.after != nil {
		m := f.after.MinSize()
		place(f.after, s.Width-m.Width-theme.Px(2), (h-m.Height)/2, m.Width, m.Height)
		right = s.Width - m.Width - theme.Px(4)
	}
	if !f.diamond.Hidden {
		m := f.diamond.MinSize()
		place(f.diamond, right-m.Width, (h-m.Height)/2, m.Width, m.Height)
		right -= m.Width + gap
	}
	f.suffix.Hidden = f.crowded(right - left - gap)
	if f.suffix.String() != "" && !f.suffix.Hidden {
		m := f.suffix.MinSize()
		place(f.suffix, right-m.Width, 0, m.Width, h)
		right -= m.Width + gap
	}
	inset := theme.Px(4) // the entry's own padding
	typing := f.input.MinSize().Height
	top := (h-typing)/2 - lift(theme.Body14())
	if f.rows > 0 {
		top, typing = theme.Px(2), h-theme.Px(4)
	}
	place(f.typing, left-inset, top, max(0, right-left+2*inset), typing)
	if !f.wrong.Hidden {
		place(f.wrong, 0, h+theme.Px(4), s.Width, f.wrong.HeightFor(s.Width))
	}
}
