package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/views/theme"
)

// Card is a white panel with a head 40 high: a bold title, a grey caption, and
// at the right one control or count. The body fills the rest, up to the edges.
type Card struct {
	widget.BaseWidget
	Title   *Text
	Caption *Text

	ground *canvas.Rectangle
	head   *fyne.Container
	body   *fyne.Container
}

// NewCard is a card. Without title and right there is no head; right may be nil.
// The body has no padding of its own: wrap it in [Inset] where it needs some.
func NewCard(title, caption string, right, body fyne.CanvasObject) *Card {
	c := &Card{
		Title:   NewText(title, Style{Bold: true, Elide: true}),
		Caption: NewText(caption, Style{Size: 12, Token: "t3", Elide: true}),
		ground:  &canvas.Rectangle{},
	}
	head := []fyne.CanvasObject{c.Title, Grow(c.Caption)}
	if right != nil {
		head = append(head, right)
	}
	c.head = cardHead(head)
	c.head.Hidden = title == "" && right == nil
	c.body = Stack()
	if body != nil {
		c.body.Add(body)
	}
	c.ExtendBaseWidget(c)
	c.paint()
	return c
}

// Inset pads a card's body as every card does: 16 at the sides and below.
func Inset(body fyne.CanvasObject) *fyne.Container { return Pad(0, 16, 16, 16, body) }

func cardHead(head []fyne.CanvasObject) *fyne.Container {
	return Fixed(0, 40, Pad(0, 16, 0, 16, &fyne.Container{Layout: headLine{}, Objects: head}))
}

// SetTitle changes title and caption.
func (c *Card) SetTitle(title, caption string) {
	c.Title.SetText(title)
	c.Caption.SetText(caption)
	c.head.Refresh()
}

// SetBody puts another body in.
func (c *Card) SetBody(body fyne.CanvasObject) {
	c.body.Objects = []fyne.CanvasObject{body}
	c.body.Refresh()
}

// HeightFor is the height the card needs at a width, for cards with paragraphs.
func (c *Card) HeightFor(width float32) float32 {
	return c.headHeight() + heightFor(c.body, width-2) + 2
}

func (c *Card) headHeight() float32 {
	if c.head.Hidden {
		return 0
	}
	return theme.Px(40)
}

func (c *Card) paint() {
	c.ground.FillColor, c.ground.StrokeColor = theme.C("surface"), theme.C("line")
	c.ground.StrokeWidth, c.ground.CornerRadius = 1, theme.Px(8)
}

// Refresh paints the card in the present colours.
func (c *Card) Refresh() {
	c.paint()
	c.BaseWidget.Refresh()
}

// MinSize is the size of head and body.
func (c *Card) MinSize() fyne.Size {
	s := c.body.MinSize()
	if !c.head.Hidden {
		s.Width = max(s.Width, c.head.MinSize().Width)
	}
	return s.AddWidthHeight(2, c.headHeight()+2)
}

// CreateRenderer is Fyne's.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	return &plainRenderer{objects: []fyne.CanvasObject{c.ground, c.head, c.body}, min: c.MinSize, layout: c.lay}
}

func (c *Card) lay(s fyne.Size) {
	place(c.ground, 0, 0, s.Width, s.Height)
	top := c.headHeight()
	place(c.head, 1, 0, max(0, s.Width-2), top)
	place(c.body, 1, top+1, max(0, s.Width-2), max(0, s.Height-top-2))
}

// headLine lays the head of a card: the title as long as it is, the caption in
// what is left, a control at the right end.
type headLine struct{}

func (headLine) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	gap, right := theme.Px(8), s.Width
	if len(objs) > 2 {
		w := min(objs[2].MinSize().Width, s.Width)
		h := min(objs[2].MinSize().Height, s.Height)
		right -= w
		place(objs[2], right, (s.Height-h)/2, w, h)
		right -= gap
	}
	title := objs[0].(*Text)
	w := min(max(0, right), fyne.MeasureText(title.s, title.style.size(), fyne.TextStyle{Bold: true}).Width)
	place(title, 0, 0, w, s.Height)
	place(objs[1], w+gap, 0, max(1, right-w-gap), s.Height)
}

func (headLine) MinSize(objs []fyne.CanvasObject) fyne.Size {
	return row{gap: 8}.MinSize(objs)
}
