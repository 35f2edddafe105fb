package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"quarterdeck/views/theme"
)

// A ChainStep is one step of a chain of reasons: a numbered circle joined to that
// of the next step by a line, a grey question over its answer, and at the right
// what shows it. The step that matters is red. It is pressed as a [ListRow] is.
type ChainStep struct {
	ListRow

	mark     *chainMark
	question *Wrap
	answer   *Wrap
	proof    *Badge
	root     *Badge
}

// NewChainStep is an empty step; root is the word on the one that matters.
func NewChainStep(root string) *ChainStep {
	s := &ChainStep{mark: newChainMark(), question: NewWrap("", Style{Size: 12, Token: "t3"}), answer: NewWrap("", Style{Size: 13}),
		proof: NewBadge("", Neutral), root: NewBadge(root, Bad)}
	body := &fyne.Container{Layout: chainLayout{}, Objects: []fyne.CanvasObject{s.mark.box, Col(1, s.question, s.answer), Col(4, s.proof, s.root)}}
	s.ListRow = ListRow{Bare: true, body: body, ground: &canvas.Rectangle{}, rule: &canvas.Rectangle{}}
	s.pressed = func() {
		if s.OnTap != nil {
			s.OnTap()
		}
	}
	s.ExtendBaseWidget(s)
	return s
}

// Set shows a step: its number, what is asked and answered, what shows it ("":
// nothing), whether it is the one that matters, and whether it is the last.
func (s *ChainStep) Set(number int, question, answer, proof string, root, last bool) {
	s.mark.set(number, root, last)
	s.question.SetText(question)
	s.answer.SetText(answer)
	s.answer.SetBold(root)
	s.proof.SetText(proof)
	s.proof.Hidden, s.root.Hidden = proof == "", !root
	s.Refresh()
}

// HeightFor is the height the step needs at a width.
func (s *ChainStep) HeightFor(width float32) float32 { return heightFor(s.body, width) }

// chainLayout places a step: the circle at the left, the badges at the right, as
// wide as they need up to two fifths, the words between them.
type chainLayout struct{}

const (
	chainMarkWidth = 34 // of the circle and the room after it
	chainBelow     = 12 // room under the words of a step
	chainAbove     = 2
)

func (chainLayout) widths(objs []fyne.CanvasObject, width float32) (left, words, right float32) {
	left, right = theme.Px(chainMarkWidth), min(objs[2].MinSize().Width, width*2/5)
	return left, max(1, width-left-right-theme.Px(8)), right
}

// Layout is Fyne's.
func (l chainLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	left, words, right := l.widths(objs, s.Width)
	top := theme.Px(chainAbove)
	place(objs[0], 0, 0, left, s.Height)
	place(objs[1], left, top, words, heightFor(objs[1], words))
	place(objs[2], s.Width-right, theme.Px(8), right, objs[2].MinSize().Height)
}

// MinSize asks for little width; the height is that of one line each.
func (l chainLayout) MinSize(objs []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(180), l.heightFor(objs, theme.Px(400)))
}

func (l chainLayout) heightFor(objs []fyne.CanvasObject, width float32) float32 {
	_, words, _ := l.widths(objs, width)
	return max(heightFor(objs[1], words)+theme.Px(chainAbove), objs[2].MinSize().Height+theme.Px(6)) + theme.Px(chainBelow)
}

// A chainMark is the numbered circle of a step and the line to the next one.
type chainMark struct {
	box        *fyne.Container
	circle     *canvas.Circle
	line       *canvas.Rectangle
	number     *canvas.Text
	root, last bool
}

func newChainMark() *chainMark {
	m := &chainMark{circle: &canvas.Circle{}, line: &canvas.Rectangle{}, number: canvas.NewText("", nil)}
	m.number.Alignment = fyne.TextAlignCenter
	m.box = &fyne.Container{Layout: m, Objects: []fyne.CanvasObject{m.line, m.circle, m.number}}
	return m
}

func (m *chainMark) set(n int, root, last bool) {
	m.root, m.last = root, last
	m.number.Text = strconv.Itoa(n)
	m.box.Refresh()
}

func (m *chainMark) paint() {
	m.line.FillColor, m.line.Hidden = theme.C("line2"), m.last
	m.circle.FillColor, m.circle.StrokeColor, m.circle.StrokeWidth = theme.C("surface"), theme.C("ctl"), 1.2
	m.number.Color, m.number.TextSize, m.number.TextStyle.Bold = theme.C("t2"), theme.Caption12(), true
	if m.root {
		m.circle.FillColor, m.circle.StrokeColor, m.number.Color = theme.C("bad"), theme.C("bad"), theme.C("onbad")
	}
}

// Layout is Fyne's: the circle above, the line from below it to the next step.
func (m *chainMark) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	side, y := theme.Px(22), theme.Px(4)
	place(m.circle, 0, y, side, side)
	place(m.number, 0, y, side, side)
	place(m.line, side/2-1, y+side, 2, max(0, s.Height-side))
}

// MinSize is Fyne's.
func (m *chainMark) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(22), theme.Px(28))
}

// Refresh paints the step in the present state and colours.
func (s *ChainStep) Refresh() {
	s.mark.paint()
	s.ListRow.Refresh()
}
