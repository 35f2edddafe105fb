package accounts

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// lights are what a stance looks like.
var lights = map[data.Stance]data.Light{"": data.Ring, data.Supports: data.Green, data.Neutral: data.Amber, data.Opposes: data.Red}

// A Chain draws a decision chain: a box for each person with title and stance,
// who decides outlined, in the order in which a decision passes. It is as high as
// its boxes need.
type Chain struct {
	widget.BaseWidget
	host    page.Host
	press   func(data.Contact)
	content *fyne.Container
	boxes   []*personBox
	arrows  []*widgets.Picture
	shown   int
}

// NewChain is an empty chain; press is told whose box was pressed.
func NewChain(h page.Host, press func(data.Contact)) *Chain {
	c := &Chain{host: h, press: press}
	c.content = &fyne.Container{Layout: chainLayout{c}}
	c.ExtendBaseWidget(c)
	return c
}

// Set shows these people.
func (c *Chain) Set(links []data.Contact) {
	for len(c.boxes) < len(links) {
		box, arrow := newPersonBox(c.host, c.press), widgets.NewPicture("right", "t3", 12)
		c.boxes, c.arrows = append(c.boxes, box), append(c.arrows, arrow)
		c.content.Add(box)
		c.content.Add(arrow)
	}
	c.shown = len(links)
	for i, b := range c.boxes {
		b.Hidden = i >= len(links)
		c.arrows[i].Hidden = i+1 >= len(links)
		if !b.Hidden {
			b.set(links[i])
		}
	}
	c.content.Refresh()
	c.Refresh()
}

const (
	boxHeight = 68
	arrowRoom = 20
	rowSpace  = 8
)

// boxLeast is the width below which a box would cut most titles and stances.
var boxLeast = map[text.Lang]float32{text.ZH: 78, text.EN: 98}

// least is the least width of a box in the language of the screen.
func (c *Chain) least() float32 { return boxLeast[c.host.Lang()] }

// abreast is how many boxes stand beside one another at a width.
func (c *Chain) abreast(width float32) int {
	n := int((width + theme.Px(arrowRoom)) / theme.Px(c.least()+arrowRoom))
	return max(1, min(n, 3, c.shown))
}

// HeightFor is the height the boxes need at a width.
func (c *Chain) HeightFor(width float32) float32 {
	if c.shown == 0 {
		return 0
	}
	rows := (c.shown + c.abreast(width) - 1) / c.abreast(width)
	return float32(rows)*theme.Px(boxHeight) + float32(rows-1)*theme.Px(rowSpace)
}

// MinSize asks for little width, and for the height that its width needs.
func (c *Chain) MinSize() fyne.Size {
	width := c.Size().Width
	if width == 0 {
		width = theme.Px(3*c.least() + 2*arrowRoom)
	}
	return fyne.NewSize(theme.Px(c.least()), c.HeightFor(width))
}

// CreateRenderer is Fyne's.
func (c *Chain) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.content) }

// chainLayout lays boxes out in rows, an arrow behind each but the last; an arrow
// at the end of a row points on to the next.
type chainLayout struct{ chain *Chain }

// Layout is Fyne's.
func (l chainLayout) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	c := l.chain
	if c.shown == 0 {
		return
	}
	n := c.abreast(s.Width)
	room, high := theme.Px(arrowRoom), theme.Px(boxHeight)
	width := (s.Width - room*float32(n-1)) / float32(n)
	if c.shown > n { // the arrow at the end of a row needs room
		width = (s.Width - room*float32(n)) / float32(n)
	}
	for i := range c.shown {
		x, y := float32(i%n)*(width+room), float32(i/n)*(high+theme.Px(rowSpace))
		widgets.Place(c.boxes[i], x, y, width, high)
		size := theme.Px(12)
		widgets.Place(c.arrows[i], x+width+(room-size)/2, y+(high-size)/2, size, size)
	}
}

// MinSize is Fyne's.
func (l chainLayout) MinSize([]fyne.CanvasObject) fyne.Size { return l.chain.MinSize() }

// A personBox is one person of a chain. A press opens the person.
type personBox struct {
	widget.BaseWidget
	host             page.Host
	press            func(data.Contact)
	contact          data.Contact
	hovered, focused bool

	ground      *canvas.Rectangle
	name, title *widgets.Text
	light       *widgets.Light
	stance      *widgets.Text
	body        *fyne.Container
}

func newPersonBox(h page.Host, press func(data.Contact)) *personBox {
	b := &personBox{host: h, press: press, ground: &canvas.Rectangle{}, light: widgets.NewLight(data.Ring, 12)}
	b.name = widgets.NewText("", widgets.Style{Size: 13, Bold: true, Elide: true})
	b.title = widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})
	b.stance = widgets.NewText("", widgets.Style{Size: 12, Elide: true})
	b.body = widgets.Stack(b.ground, widgets.Pad(6, 6, 6, 8, widgets.Col(1, b.name, b.title, widgets.Row(5, b.light, widgets.Grow(b.stance)))))
	b.ExtendBaseWidget(b)
	b.paint()
	return b
}

func (b *personBox) set(c data.Contact) {
	b.contact = c
	b.name.SetText(c.Name)
	b.title.SetText(cmp.Or(c.Title, b.host.T("role."+string(c.Role))))
	b.light.SetLight(lights[c.Stance])
	b.stance.SetText(b.host.T("stance." + string(c.Stance)))
	b.Refresh()
}

func (b *personBox) paint() {
	border, width := theme.Token("line2"), float32(1)
	if b.contact.Role == data.Decider {
		border, width = "accent", 2
	}
	fill := theme.Token("surface")
	if b.hovered {
		fill = "sub"
	}
	if b.focused {
		border, fill, width = "accent", "asoft", 2
	}
	b.ground.FillColor, b.ground.StrokeColor, b.ground.StrokeWidth, b.ground.CornerRadius = theme.C(fill), theme.C(border), width, theme.Px(6)
}

// Refresh paints the box in its present state and colours.
func (b *personBox) Refresh() {
	b.paint()
	b.ground.Refresh()
	b.BaseWidget.Refresh()
}

// CreateRenderer is Fyne's.
func (b *personBox) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(b.body) }

// Tapped is Fyne's.
func (b *personBox) Tapped(*fyne.PointEvent) {
	if b.press != nil {
		b.press(b.contact)
	}
}

// TypedKey is Fyne's: Enter and Space press.
func (b *personBox) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.Tapped(nil)
	default:
		if widgets.Keys != nil {
			widgets.Keys(e)
		}
	}
}

// TypedRune is Fyne's.
func (b *personBox) TypedRune(rune) {}

// FocusGained is Fyne's.
func (b *personBox) FocusGained() { b.focused = true; b.Refresh() }

// FocusLost is Fyne's.
func (b *personBox) FocusLost() { b.focused = false; b.Refresh() }

// MouseIn is Fyne's.
func (b *personBox) MouseIn(e *desktop.MouseEvent) {
	b.hovered = true
	b.Refresh()
	c := b.contact
	lines := []string{b.host.T("role." + string(c.Role))}
	if c.Since != 0 {
		lines = append(lines, b.host.T("chain.since", c.Since))
	}
	if c.Phone != "" {
		lines = append(lines, c.Phone)
	}
	widgets.ShowTip(b, e.AbsolutePosition, lines...)
}

// MouseMoved is Fyne's.
func (b *personBox) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is Fyne's.
func (b *personBox) MouseOut() {
	b.hovered = false
	b.Refresh()
	widgets.HideTip(b)
}

// Cursor is Fyne's.
func (b *personBox) Cursor() desktop.Cursor { return desktop.PointerCursor }
