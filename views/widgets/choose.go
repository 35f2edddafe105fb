package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"quarterdeck/views/theme"
)

// Select is a box with one of several choices; tapping it, Enter or ↓ opens the
// list.
type Select struct {
	press
	OnChanged func(i int)

	options     []string
	selected    int
	placeholder string
	icon        string
	small       bool

	ground       *canvas.Rectangle
	text         *canvas.Text
	before, down *Picture
}

// NewSelect is a box with choices and none chosen yet; changed is told the index
// of a choice that is another than before.
func NewSelect(options []string, changed func(i int)) *Select {
	s := &Select{
		OnChanged: changed, options: options, selected: -1,
		ground: &canvas.Rectangle{}, text: canvas.NewText("", nil), before: NewPicture("", "t2", 16), down: NewPicture("down", "t2", 14),
	}
	s.pressed = s.open
	s.ExtendBaseWidget(s)
	return s
}

// WithIcon puts an icon before the words.
func (s *Select) WithIcon(name string) *Select { s.icon = name; s.Refresh(); return s }

// WithPlaceholder says what to choose while nothing is chosen.
func (s *Select) WithPlaceholder(words string) *Select { s.placeholder = words; s.Refresh(); return s }

// Small makes the box 28 high, for toolbars.
func (s *Select) Small() *Select { s.small = true; s.Refresh(); return s }

// SetOptions changes the choices and chooses one of them, -1 for none, without
// telling.
func (s *Select) SetOptions(options []string, selected int) {
	s.options = options
	s.selected = -2 // so that it is painted even when the index is the same
	s.Select(selected)
}

// Select chooses without telling; -1 is nothing.
func (s *Select) Select(i int) {
	if i >= len(s.options) {
		i = -1
	}
	if s.selected != i {
		s.selected = i
		s.Refresh()
	}
}

// Selected is the index of the choice, or -1.
func (s *Select) Selected() int { return s.selected }

// Value is the words of the choice, or "".
func (s *Select) Value() string {
	if s.selected < 0 {
		return ""
	}
	return s.options[s.selected]
}

func (s *Select) choose(i int) {
	if i == s.selected || i < 0 || i >= len(s.options) {
		return
	}
	s.Select(i)
	if s.OnChanged != nil {
		s.OnChanged(i)
	}
}

func (s *Select) open() {
	items := make([]MenuItem, len(s.options))
	for i, label := range s.options {
		items[i] = MenuItem{Label: label, Do: func() { s.choose(i) }}
	}
	if len(items) > 0 {
		showMenu(s, items, s.selected, nil)
	}
}

// TypedKey is Fyne's: ↑ and ↓ open the list too.
func (s *Select) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown, fyne.KeyUp:
		s.Tapped(nil)
	default:
		s.press.TypedKey(e)
	}
}

func (s *Select) textSize() float32 {
	if s.small {
		return theme.Table13()
	}
	return theme.Body14()
}

// MinSize is as wide as the widest choice, up to 280.
func (s *Select) MinSize() fyne.Size {
	w := fyne.MeasureText(s.placeholder, s.textSize(), fyne.TextStyle{}).Width
	for _, o := range s.options {
		w = max(w, fyne.MeasureText(o, s.textSize(), fyne.TextStyle{}).Width)
	}
	w = min(w, theme.Px(220)) + theme.Px(12+8+14+10)
	if s.icon != "" {
		w += theme.Px(24)
	}
	if s.small {
		return fyne.NewSize(w, theme.Px(28))
	}
	return fyne.NewSize(w, theme.Px(32))
}

// CreateRenderer is Fyne's.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	s.paint()
	return &plainRenderer{objects: []fyne.CanvasObject{s.ground, s.before, s.text, s.down}, min: s.MinSize, layout: s.lay, refresh: s.paint}
}

func (s *Select) paint() {
	ground, border, ink := theme.Token("surface"), theme.Token("line2"), theme.Token("t1")
	switch {
	case s.Disabled():
		ground, border, ink = "sub", "line", "t3"
	case s.hovered:
		ground = "sub"
	}
	s.ground.FillColor, s.ground.StrokeColor, s.ground.StrokeWidth = theme.C(ground), theme.C(border), 1
	if s.focused {
		s.ground.StrokeColor, s.ground.StrokeWidth = theme.C("accent"), 2
	}
	s.ground.CornerRadius = theme.Px(6)
	if s.selected < 0 {
		ink = "t3"
	}
	s.text.Color, s.text.TextSize = theme.C(ink), s.textSize()
	s.before.Set(s.icon, "t2")
	s.down.Refresh()
}

func (s *Select) lay(size fyne.Size) {
	place(s.ground, 0, 0, size.Width, size.Height)
	left, arrow := theme.Px(12), theme.Px(14)
	right := size.Width - theme.Px(10) - arrow
	place(s.down, right, (size.Height-arrow)/2, arrow, arrow)
	if s.icon != "" {
		icon := theme.Px(16)
		place(s.before, left, (size.Height-icon)/2, icon, icon)
		left += theme.Px(24)
	}
	words := s.Value()
	if s.selected < 0 {
		words = s.placeholder
	}
	w := max(0, right-theme.Px(6)-left)
	s.text.Text = Cut(words, s.textSize(), false, w+1)
	place(s.text, left, 0, w, size.Height)
}
