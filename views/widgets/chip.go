package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/data"
	"quarterdeck/views/theme"
)

// Chip is a filter 28 high that is on or off. A chip alone turns over when it is
// tapped; chips of a [ChipGroup] know one another.
type Chip struct {
	widget.BaseWidget
	OnChanged func(on bool)

	label            string
	typed            func(label string) // in a group: picks the chip that says it
	light            *Light             // before the words; hidden when there is none
	on               bool
	hovered, focused bool
	ground           *canvas.Rectangle
	text             *canvas.Text
}

// NewChip is a chip that is off.
func NewChip(label string, changed func(on bool)) *Chip {
	c := &Chip{OnChanged: changed, label: label, ground: &canvas.Rectangle{}, text: canvas.NewText("", nil), light: NewLight(data.Ring, 14)}
	c.light.Hide()
	c.ExtendBaseWidget(c)
	c.paint()
	return c
}

// WithLight puts the shape of a status before the words.
func (c *Chip) WithLight(l data.Light) *Chip {
	c.light.SetLight(l)
	c.light.Show()
	c.Refresh()
	return c
}

// On tells whether the chip is on.
func (c *Chip) On() bool { return c.on }

// Label is the chip's words.
func (c *Chip) Label() string { return c.label }

// SetText changes the words, such as a count in them.
func (c *Chip) SetText(label string) {
	if c.label != label {
		c.label = label
		c.Refresh()
	}
}

// SetOn turns the chip on or off without telling.
func (c *Chip) SetOn(on bool) {
	if c.on != on {
		c.on = on
		c.Refresh()
	}
}

// Tapped turns the chip over.
func (c *Chip) Tapped(*fyne.PointEvent) {
	c.SetOn(!c.on)
	if c.OnChanged != nil {
		c.OnChanged(c.on)
	}
}

// TypedKey is Fyne's: Enter and Space turn the chip over.
func (c *Chip) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.Tapped(nil)
	default:
		passKey(e)
	}
}

// TypedRune is Fyne's: in a group, a digit picks the chip that says it.
func (c *Chip) TypedRune(r rune) {
	if c.typed != nil && r >= '0' && r <= '9' {
		c.typed(string(r))
	}
}

// FocusGained is Fyne's.
func (c *Chip) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost is Fyne's.
func (c *Chip) FocusLost() { c.focused = false; c.Refresh() }

// MouseIn is Fyne's.
func (c *Chip) MouseIn(*desktop.MouseEvent) { c.hovered = true; c.Refresh() }

// MouseMoved is Fyne's.
func (c *Chip) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is Fyne's.
func (c *Chip) MouseOut() { c.hovered = false; c.Refresh() }

// Cursor is Fyne's.
func (c *Chip) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (c *Chip) paint() {
	ground, border, ink := theme.Token("surface"), theme.Token("line2"), theme.Token("t2")
	switch {
	case c.on:
		ground, border, ink = "asoft", "accent", "accent"
	case c.hovered:
		ground = "sub"
	}
	c.ground.FillColor, c.ground.StrokeColor, c.ground.StrokeWidth = theme.C(ground), theme.C(border), 1
	if c.focused {
		c.ground.StrokeColor, c.ground.StrokeWidth = theme.C("accent"), 2
	}
	c.ground.CornerRadius = theme.Px(14)
	c.text.Text, c.text.Color, c.text.TextSize = c.label, theme.C(ink), theme.Table13()
	c.text.TextStyle.Bold, c.text.Alignment = c.on, fyne.TextAlignCenter
}

// MinSize is the same on and off, so that neighbours do not move: bold is wider.
func (c *Chip) MinSize() fyne.Size {
	w := fyne.MeasureText(c.label, theme.Table13(), fyne.TextStyle{Bold: true}).Width
	return fyne.NewSize(w+theme.Px(24)+c.lightWidth(), theme.Px(28))
}

func (c *Chip) lightWidth() float32 {
	if c.light.Hidden {
		return 0
	}
	return theme.Px(22)
}

func (c *Chip) lay(s fyne.Size) {
	place(c.ground, 0, 0, s.Width, s.Height)
	place(c.text, c.lightWidth(), 0, s.Width-c.lightWidth(), s.Height)
	place(c.light, theme.Px(12), (s.Height-theme.Px(14))/2, theme.Px(14), theme.Px(14))
}

// Refresh paints in the present state and colours.
func (c *Chip) Refresh() {
	c.paint()
	c.BaseWidget.Refresh()
}

// CreateRenderer is Fyne's.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	return &plainRenderer{objects: []fyne.CanvasObject{c.ground, c.text, c.light}, min: c.MinSize, layout: c.lay, refresh: c.paint}
}

// ChipGroup is a row of chips of which one is on, or any number if Multi.
type ChipGroup struct {
	widget.BaseWidget
	Chips []*Chip
	Multi bool
	row   *fyne.Container
}

// pick taps the chip with a label and gives it the keys.
func (g *ChipGroup) pick(label string) {
	for _, c := range g.Chips {
		if c.label != label {
			continue
		}
		c.Tapped(nil)
		if canvas := canvasOf(c); canvas != nil {
			canvas.Focus(c)
		}
		return
	}
}

// NewChipGroup is a row of chips, the first one on. Changed is told the index of
// a tapped chip; ask On which are on. With multi every chip turns over by itself.
func NewChipGroup(labels []string, multi bool, changed func(i int)) *ChipGroup {
	g := &ChipGroup{Multi: multi, row: Row(8)}
	g.ExtendBaseWidget(g)
	for i, label := range labels {
		g.Chips = append(g.Chips, NewChip(label, func(bool) {
			if !multi {
				g.Select(i)
			}
			if changed != nil {
				changed(i)
			}
		}))
		g.Chips[i].typed = g.pick
		g.row.Add(g.Chips[i])
	}
	if !multi {
		g.Select(0)
	}
	return g
}

// Select turns one chip on and, unless Multi, the others off; it does not tell.
func (g *ChipGroup) Select(i int) {
	for j, c := range g.Chips {
		if j == i || !g.Multi {
			c.SetOn(j == i)
		}
	}
}

// Selected is the index of the first chip that is on, or -1.
func (g *ChipGroup) Selected() int {
	for i, c := range g.Chips {
		if c.on {
			return i
		}
	}
	return -1
}

// CreateRenderer is Fyne's.
func (g *ChipGroup) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(g.row) }
