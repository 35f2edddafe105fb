package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/views/theme"
)

// Check is a box that is on or off, with words.
type Check struct {
	press
	OnChanged func(on bool)

	label string
	on    bool
	round bool // one of a Radio
	box   *canvas.Rectangle
	dot   *canvas.Rectangle
	tick  *Picture
	text  *canvas.Text
}

// NewCheck is a box that is off.
func NewCheck(label string, changed func(on bool)) *Check {
	c := newCheck(label)
	c.OnChanged = changed
	c.pressed = func() {
		c.SetOn(!c.on)
		if c.OnChanged != nil {
			c.OnChanged(c.on)
		}
	}
	return c
}

func newCheck(label string) *Check {
	c := &Check{label: label, box: &canvas.Rectangle{}, dot: &canvas.Rectangle{}, tick: NewPicture("check", "onacc", 14), text: canvas.NewText(label, nil)}
	c.ExtendBaseWidget(c)
	return c
}

// On tells whether the box is on.
func (c *Check) On() bool { return c.on }

// SetOn turns the box on or off without telling.
func (c *Check) SetOn(on bool) {
	if c.on != on {
		c.on = on
		c.Refresh()
	}
}

// SetText changes the words.
func (c *Check) SetText(label string) {
	if c.label != label {
		c.label = label
		c.Refresh()
	}
}

// SetTip explains the box when the pointer rests on it.
func (c *Check) SetTip(tip string) { c.tip = tip }

// MinSize is a row 24 high.
func (c *Check) MinSize() fyne.Size {
	w := theme.Px(16)
	if c.label != "" {
		w += theme.Px(8) + fyne.MeasureText(c.label, theme.Table13(), fyne.TextStyle{}).Width
	}
	return fyne.NewSize(w, theme.Px(24))
}

// CreateRenderer is Fyne's.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	c.paint()
	return &plainRenderer{objects: []fyne.CanvasObject{c.box, c.dot, c.tick, c.text}, min: c.MinSize, layout: c.lay, refresh: c.paint}
}

func (c *Check) paint() {
	ground, border, ink, mark := theme.Token("surface"), theme.Token("ctl"), theme.Token("t1"), theme.Token("onacc")
	switch {
	case c.Disabled():
		ground, border, ink, mark = "sub", "line2", "t3", "t3"
	case c.on:
		ground, border = "accent", "accent"
	case c.hovered:
		border = "accent"
	}
	if c.round && c.on {
		ground = "surface"
	}
	c.box.FillColor, c.box.StrokeColor, c.box.StrokeWidth, c.box.CornerRadius = theme.C(ground), theme.C(border), 1.2, theme.Px(4)
	if c.focused {
		c.box.StrokeColor, c.box.StrokeWidth = theme.C("accent"), 2
	}
	c.dot.Hidden, c.tick.Hidden = !c.on || !c.round, !c.on || c.round
	if c.round {
		c.box.CornerRadius = theme.Px(8)
		c.dot.FillColor, c.dot.CornerRadius = theme.C(border), theme.Px(4)
	}
	c.tick.Set("check", mark)
	c.text.Color, c.text.TextSize = theme.C(ink), theme.Table13()
}

func (c *Check) lay(s fyne.Size) {
	box := theme.Px(16)
	y := (s.Height - box) / 2
	place(c.box, 0, y, box, box)
	place(c.dot, box/4, y+box/4, box/2, box/2)
	place(c.tick, theme.Px(1), y+theme.Px(1), theme.Px(14), theme.Px(14))
	x := box + theme.Px(8)
	c.text.Text = Cut(c.label, theme.Table13(), false, s.Width-x+1)
	place(c.text, x, 0, max(0, s.Width-x), s.Height)
}

// Radio is a choice of which all words are seen, one below another or, with
// Across, side by side.
type Radio struct {
	widget.BaseWidget
	checks []*Check
	box    *fyne.Container
}

// NewRadio is a choice, the first one on; changed is told the index of another
// choice.
func NewRadio(options []string, across bool, changed func(i int)) *Radio {
	r := &Radio{box: Col(4)}
	if across {
		r.box = Row(16)
	}
	for i, label := range options {
		c := newCheck(label)
		c.round, c.on = true, i == 0
		c.pressed = func() {
			if r.Selected() != i {
				r.Select(i)
				if changed != nil {
					changed(i)
				}
			}
		}
		r.checks = append(r.checks, c)
		r.box.Add(c)
	}
	r.ExtendBaseWidget(r)
	return r
}

// Select chooses without telling; -1 is nothing.
func (r *Radio) Select(i int) {
	for j, c := range r.checks {
		c.SetOn(i == j)
	}
}

// Selected is the index of the choice, or -1.
func (r *Radio) Selected() int {
	for i, c := range r.checks {
		if c.on {
			return i
		}
	}
	return -1
}

// Enable allows or refuses one of the choices; a refused one says why.
func (r *Radio) Enable(i int, why string) {
	r.checks[i].tip = why
	if why == "" {
		r.checks[i].Enable()
	} else {
		r.checks[i].Disable()
	}
}

// CreateRenderer is Fyne's.
func (r *Radio) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.box) }
