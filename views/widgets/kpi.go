package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/views/theme"
)

// A Figure is a line at the right of a [KPI]: a grey name and a bold value.
type Figure struct {
	Name, Value string
	Token       theme.Token // of both; "": t2 and t1
}

// KPI is a key figure on a card: title and caption, the number large at the
// left, up to three lines at the right, and below them anything, such as a bar.
type KPI struct {
	widget.BaseWidget
	Title, Caption *Text
	Number, Unit   *Text

	figures, content *fyne.Container
}

// NewKPI is a key figure whose number is of a size: 40 for the one number of a
// page, 28, or 20 in a row of many. below may be nil.
func NewKPI(title, caption string, size float32, below fyne.CanvasObject) *KPI {
	k := &KPI{
		Title:   NewText(title, Style{Bold: true, Elide: true}),
		Caption: NewText(caption, Style{Size: 12, Token: "t3", Align: fyne.TextAlignTrailing}),
		Number:  NewText("", Style{Size: size, Bold: true}),
		Unit:    NewText("", Style{Size: 13, Token: "t3"}),
		figures: Col(0, Grow(nil)), // lines stand at the bottom, by the number's base line
	}
	number := container.New(onLine{}, k.Number, k.Unit)
	// the number's row takes the height a strip gives, so that numbers of neighbours
	// with fewer lines stand on one line
	k.content = Col(4, Row(8, Grow(k.Title), k.Caption), Grow(Row(8, number, Grow(k.figures))))
	if below != nil {
		k.content.Add(below)
	}
	k.ExtendBaseWidget(k)
	return k
}

// CreateRenderer is Fyne's.
func (k *KPI) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(k.content) }

// Set shows a number and its unit, which may be "", with the lines beside it.
func (k *KPI) Set(number, unit string, figures ...Figure) {
	k.Number.SetText(number)
	k.Unit.SetText(unit)
	for len(k.figures.Objects)-1 < len(figures) {
		k.figures.Add(Row(4, Grow(NewText("", Style{Size: 13, Token: "t2", Align: fyne.TextAlignTrailing, Elide: true})), NewText("", Style{Size: 13, Bold: true})))
	}
	for i, o := range k.figures.Objects[1:] {
		if i >= len(figures) {
			o.Hide()
			continue
		}
		o.Show()
		name, value := theme.Token("t2"), theme.Token("t1")
		if token := figures[i].Token; token != "" {
			name, value = token, token
		}
		line := o.(*fyne.Container)
		label := line.Objects[0].(*fyne.Container).Objects[0].(*Text)
		label.SetText(figures[i].Name)
		label.SetToken(name)
		number := line.Objects[1].(*Text)
		number.SetText(figures[i].Value)
		number.SetToken(value)
	}
	k.Refresh()
}

// SetNumberToken changes the colour of the number, such as "t3" for a quarter to
// come.
func (k *KPI) SetNumberToken(token theme.Token) { k.Number.SetToken(token) }

// onLine sets a small text behind a large one, both on one base line.
type onLine struct{}

func (onLine) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	large, small := objs[0].(*Text), objs[1].(*Text)
	w, unit := large.MinSize(), small.MinSize()
	gap := theme.Px(4)
	w.Width = min(w.Width, max(0, s.Width-gap-unit.Width))
	place(large, 0, (s.Height-w.Height)/2, w.Width, w.Height)
	place(small, w.Width+gap, (s.Height-w.Height)/2+large.base()-small.base(), unit.Width, unit.Height)
}

func (onLine) MinSize(objs []fyne.CanvasObject) fyne.Size {
	a, b := objs[0].MinSize(), objs[1].MinSize()
	return fyne.NewSize(a.Width+theme.Px(4)+b.Width, a.Height)
}

// base is how far below its top the text's base line lies, as it is painted.
func (t *Text) base() float32 {
	_, base := fyne.CurrentApp().Driver().RenderedTextSize("0", t.style.size(), fyne.TextStyle{Bold: t.style.Bold}, nil)
	return base - lift(t.style.size())
}
