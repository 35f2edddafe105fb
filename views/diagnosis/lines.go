package diagnosis

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A line is one anomaly with its light, or one question with its number.
type line struct {
	light data.Light
	words string
}

// lines are as many lines as are set, each as tall as its words need.
type lines struct {
	content *fyne.Container
	rows    []*lineRow
}

type lineRow struct {
	content *hanging
	light   *widgets.Light
	words   *widgets.Wrap
}

// newLines has room for so many lines; numbered ones have no light.
func newLines(most int, numbered bool) *lines {
	l := &lines{content: widgets.Col(4)}
	for i := range most {
		row := &lineRow{light: widgets.NewLight(data.Ring, 12), words: widgets.NewWrap("", widgets.Style{Size: 13})}
		var head fyne.CanvasObject = widgets.Pad(3, 0, 0, 0, row.light)
		if numbered {
			head = widgets.NewText(strconv.Itoa(i+1), widgets.Style{Size: 13, Token: "t3"})
		}
		row.content = newHanging(head, row.words, nil, 0)
		row.content.Hidden = true
		l.rows = append(l.rows, row)
		l.content.Add(row.content)
	}
	return l
}

func (l *lines) set(rows []line) {
	for i, row := range l.rows {
		row.content.Hidden = i >= len(rows)
		if i < len(rows) {
			row.light.SetLight(rows[i].light)
			row.words.SetText(rows[i].words)
		}
	}
	l.content.Refresh()
}

// height is what the lines need at a width.
func (l *lines) height(width float32) (h float32) {
	for _, row := range l.rows {
		if !row.content.Hidden {
			h += row.content.HeightFor(width) + theme.Px(4)
		}
	}
	return h
}

// hang is the room before the words of a line.
const hang = 20

// A hanging is a paragraph behind a mark, on a ground or on none.
type hanging struct {
	widget.BaseWidget
	box   *fyne.Container
	words *widgets.Wrap
	pad   float32 // around it
}

func newHanging(mark fyne.CanvasObject, words *widgets.Wrap, ground fyne.CanvasObject, pad float32) *hanging {
	h := &hanging{words: words, pad: pad}
	h.box = container.New(hangingLayout{h}, mark, words)
	if ground != nil {
		h.box = container.NewStack(ground, h.box)
	}
	h.ExtendBaseWidget(h)
	return h
}

// HeightFor is the height the paragraph needs at a width.
func (h *hanging) HeightFor(width float32) float32 {
	pad := theme.Px(h.pad)
	return max(theme.Px(20), h.words.HeightFor(width-theme.Px(hang)-4*pad)+2*pad)
}

// MinSize asks for little width.
func (h *hanging) MinSize() fyne.Size {
	width := h.Size().Width
	if width <= 0 {
		width = theme.Px(320)
	}
	return fyne.NewSize(theme.Px(120), h.HeightFor(width))
}

// CreateRenderer is Fyne's.
func (h *hanging) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(h.box) }

// hangingLayout lays the mark beside the first line of the paragraph.
type hangingLayout struct{ h *hanging }

// Layout is Fyne's.
func (l hangingLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	pad, size := theme.Px(l.h.pad), objs[0].MinSize()
	widgets.Place(objs[0], 2*pad, pad, size.Width, size.Height)
	widgets.Place(objs[1], 2*pad+theme.Px(hang), pad, s.Width-theme.Px(hang)-4*pad, s.Height-2*pad)
}

// MinSize is small: the height follows from the width.
func (hangingLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// A weakBox says in a tinted box which step is the weakest.
type weakBox struct {
	content *hanging
	ground  *widgets.Rule
	light   *widgets.Light
	words   *widgets.Wrap
}

func newWeakBox() *weakBox {
	b := &weakBox{ground: widgets.Block("bsoft", 0, 0, 4), light: widgets.NewLight(data.Red, 12), words: widgets.NewWrap("", widgets.Style{Size: 12, Bold: true})}
	b.content = newHanging(widgets.Pad(2, 0, 0, 0, b.light), b.words, b.ground, 4)
	return b
}

func (b *weakBox) set(words string, light data.Light) {
	b.words.SetText(words)
	b.light.SetLight(light)
	ground, ink := theme.Token("gsoft"), theme.Token("good")
	switch light {
	case data.Red:
		ground, ink = "bsoft", "bad"
	case data.Amber:
		ground, ink = "wsoft", "warn"
	case data.Ring:
		ground, ink = "sub", "t2"
	}
	b.ground.SetToken(ground)
	b.words.SetToken(ink)
}
