package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/views/theme"
)

// Tabs is a row of names of which one is open; a blue line stands under it. It
// shows no content: its owner does, when told.
type Tabs struct {
	widget.BaseWidget
	tabs  []*tab
	row   *fyne.Container
	close bool
}

// NewTabs is a row of tabs, the first one open; changed is told the index of a
// tapped one.
func NewTabs(labels []string, changed func(i int)) *Tabs {
	t := &Tabs{row: Row(4)}
	for i, label := range labels {
		one := &tab{label: label, text: canvas.NewText(label, nil), bar: &canvas.Rectangle{}, side: tabSide, on: i == 0}
		one.pressed = func() {
			t.Select(i)
			if changed != nil {
				changed(i)
			}
		}
		one.ExtendBaseWidget(one)
		t.tabs = append(t.tabs, one)
		t.row.Add(one)
	}
	t.ExtendBaseWidget(t)
	return t
}

// Select opens a tab without telling.
func (t *Tabs) Select(i int) {
	for j, one := range t.tabs {
		if one.on != (i == j) {
			one.on = i == j
			one.Refresh()
		}
	}
}

// SetClose moves the names closer together, where there is little room.
func (t *Tabs) SetClose(yes bool) {
	if t.close == yes {
		return
	}
	t.close = yes
	for _, one := range t.tabs {
		one.side = map[bool]float32{true: tabSideClose, false: tabSide}[yes]
		one.Refresh()
	}
	t.row.Refresh()
}

// Selected is the index of the open tab, or -1.
func (t *Tabs) Selected() int {
	for i, one := range t.tabs {
		if one.on {
			return i
		}
	}
	return -1
}

func (t *Tabs) fillsRow() bool { return true }

// CreateRenderer is Fyne's.
func (t *Tabs) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.row) }

// The room at either side of a tab's name.
const (
	tabSide      = 12
	tabSideClose = 6
)

type tab struct {
	press
	label string
	side  float32
	on    bool
	text  *canvas.Text
	bar   *canvas.Rectangle
}

func (t *tab) fillsRow() bool { return true }

func (t *tab) MinSize() fyne.Size {
	w := fyne.MeasureText(t.label, theme.Body14(), fyne.TextStyle{Bold: true}).Width
	return fyne.NewSize(w+2*theme.Px(t.side), theme.Px(32))
}

func (t *tab) CreateRenderer() fyne.WidgetRenderer {
	t.paint()
	return &plainRenderer{objects: []fyne.CanvasObject{t.text, t.bar}, min: t.MinSize, layout: t.lay, refresh: t.paint}
}

func (t *tab) paint() {
	token := theme.Token("t2")
	if t.on {
		token = "accent"
	} else if t.hovered || t.focused {
		token = "t1"
	}
	t.text.Color, t.text.TextSize, t.text.TextStyle.Bold = theme.C(token), theme.Body14(), t.on
	t.text.Alignment = fyne.TextAlignCenter
	t.bar.FillColor = theme.C("accent")
	t.bar.Hidden = !t.on && !t.focused
}

func (t *tab) lay(s fyne.Size) {
	side := theme.Px(t.side)
	place(t.text, 0, 0, s.Width, s.Height)
	place(t.bar, side, s.Height-theme.Px(2), max(0, s.Width-2*side), theme.Px(2))
}
