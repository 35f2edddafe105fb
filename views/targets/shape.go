package targets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A shape is a button that shows how a rhythm lies on the months: small bars and
// its name.
type shape struct {
	widget.BaseWidget
	label            string
	bars             []data.Money
	icon             *widgets.Picture // in place of the bars; nil: none
	on               bool
	hovered, focused bool
	pressed          func()
	tip              string

	ground *canvas.Rectangle
	text   *canvas.Text
	rects  []*canvas.Rectangle
	all    *fyne.Container
}

func newShape(label string, pressed func()) *shape {
	s := &shape{label: label, pressed: pressed, ground: &canvas.Rectangle{}, text: canvas.NewText(label, nil)}
	s.all = &fyne.Container{Layout: shapeLayout{s}, Objects: []fyne.CanvasObject{s.ground, s.text}}
	s.ExtendBaseWidget(s)
	return s
}

// set changes the bars and says whether this is the chosen one.
func (s *shape) set(bars []data.Money, on bool) {
	s.bars, s.on = bars, on
	s.Refresh()
}

func (s *shape) Tapped(*fyne.PointEvent) { s.pressed() }

func (s *shape) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter || e.Name == fyne.KeySpace {
		s.pressed()
	}
}

func (s *shape) TypedRune(rune) {}
func (s *shape) FocusGained()   { s.focused = true; s.Refresh() }
func (s *shape) FocusLost()     { s.focused = false; s.Refresh() }

func (s *shape) MouseIn(e *desktop.MouseEvent) {
	s.hovered = true
	s.Refresh()
	widgets.ShowTip(s, e.AbsolutePosition, s.tip)
}
func (s *shape) MouseMoved(*desktop.MouseEvent) {}
func (s *shape) MouseOut() {
	s.hovered = false
	s.Refresh()
	widgets.HideTip(s)
}
func (s *shape) Cursor() desktop.Cursor { return desktop.PointerCursor }

// iconWidth is the room of bars or icon: a bar is 2 wide, 1 from the next.
func (s *shape) iconWidth() float32 {
	if s.icon != nil {
		return theme.Px(14)
	}
	return theme.Px(float32(3*len(s.bars) - 1))
}

func (s *shape) lead() float32 {
	if s.icon == nil && len(s.bars) == 0 {
		return 0
	}
	return s.iconWidth() + theme.Px(8)
}

// words is as wide as the bold name, so that neighbours stay when it is chosen.
func (s *shape) words() float32 { return widgets.Ruler{}.Width(s.label, theme.Table13(), true) }

// MinSize is 32 high.
func (s *shape) MinSize() fyne.Size {
	return fyne.NewSize(s.lead()+s.words()+theme.Px(20), theme.Px(32))
}

// Refresh paints in the present state and colours.
func (s *shape) Refresh() {
	s.paint()
	s.lay(s.Size())
	s.BaseWidget.Refresh()
}

func (s *shape) paint() {
	ground, border, width, ink := theme.Token("surface"), theme.Token("line2"), float32(1), theme.Token("t2")
	switch {
	case s.on:
		ground, border, width, ink = "asoft", "accent", 2, "accent"
	case s.hovered:
		ground = "sub"
	}
	if s.focused {
		border, width = "accent", 2
	}
	s.ground.FillColor, s.ground.StrokeColor, s.ground.StrokeWidth = theme.C(ground), theme.C(border), width
	s.ground.CornerRadius = theme.Px(6)
	s.text.Text, s.text.TextSize, s.text.TextStyle.Bold, s.text.Color = s.label, theme.Table13(), s.on, theme.C(ink)
	for len(s.rects) < len(s.bars) {
		r := &canvas.Rectangle{}
		s.rects = append(s.rects, r)
		s.all.Objects = append(s.all.Objects, r)
	}
	for i, r := range s.rects {
		r.FillColor, r.Hidden = theme.C(ink), i >= len(s.bars) || s.icon != nil
	}
	if s.icon != nil {
		s.icon.Set("edit", ink)
	}
}

// lay places bars and name.
func (s *shape) lay(size fyne.Size) {
	widgets.Place(s.ground, 0, 0, size.Width, size.Height)
	x, most := theme.Px(10), data.Money(1)
	for _, b := range s.bars {
		most = max(most, b)
	}
	for i, b := range s.bars {
		h := max(1, theme.Px(16)*float32(b)/float32(most))
		widgets.Place(s.rects[i], x+float32(i)*theme.Px(3), (size.Height+theme.Px(16))/2-h, theme.Px(2), h)
	}
	if s.icon != nil {
		widgets.Place(s.icon, x, (size.Height-theme.Px(14))/2, theme.Px(14), theme.Px(14))
	}
	words := s.text.MinSize()
	widgets.Place(s.text, x+s.lead()+(s.words()-words.Width)/2, (size.Height-words.Height)/2, words.Width, words.Height)
}

// CreateRenderer is Fyne's.
func (s *shape) CreateRenderer() fyne.WidgetRenderer {
	if s.icon != nil {
		s.all.Objects = append(s.all.Objects, s.icon)
	}
	s.paint()
	return widget.NewSimpleRenderer(s.all)
}

// shapeLayout lays the parts of a shape out.
type shapeLayout struct{ shape *shape }

func (l shapeLayout) Layout(_ []fyne.CanvasObject, s fyne.Size) { l.shape.lay(s) }

func (l shapeLayout) MinSize([]fyne.CanvasObject) fyne.Size { return l.shape.MinSize() }
