package execution

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A line is one row of a list: a box to check or a light, words, a badge, a
// value, who, and when. Parts that a list has no use for stay hidden.
type line struct {
	*widgets.ListRow
	check *widgets.Check
	light *widgets.Light
	words *widgets.Text
	badge *widgets.Badge
	value *widgets.Text
	who   *widgets.Text
	when  *widgets.Text

	whoIn, whenIn *fyne.Container // columns as wide as the list's widest
}

// A list is lines that share the widths of their columns and scroll when they
// have no room. It makes a line once and fills it again with every change.
type list struct {
	content   *container.Scroll
	box       *fyne.Container
	lines     []*line
	who, when float32
	whole     *fyne.Container
	nothing   *fyne.Container
}

// newList is a list with rows of a height within limits; nothing stands in its
// place while it is empty.
func newList(least, most float32, nothing *fyne.Container) *list {
	l := &list{box: widgets.Rows(least, most), nothing: nothing}
	l.content = container.NewVScroll(l.box)
	l.whole = widgets.Stack(l.content, nothing)
	return l
}

// set fills n lines and hides the others.
func (l *list) set(n int, fill func(i int, row *line)) {
	for len(l.lines) < n {
		row := newLine(&l.who, &l.when)
		l.lines = append(l.lines, row)
		l.box.Add(row.ListRow)
	}
	l.who, l.when = 0, 0
	for i, row := range l.lines {
		row.Hidden = i >= n
		if i >= n {
			continue
		}
		fill(i, row)
		l.who = max(l.who, min(width(row.who), theme.Px(96)))
		l.when = max(l.when, width(row.when))
	}
	for _, row := range l.lines[:n] {
		row.whoIn.Hidden, row.whenIn.Hidden = l.who == 0, l.when == 0
	}
	l.nothing.Hidden = n > 0
	for _, row := range l.lines[:n] {
		row.Refresh()
	}
	l.box.Refresh()
	l.whole.Refresh()
}

// width is what a text needs; nothing when it is hidden.
func width(t *widgets.Text) float32 {
	if !t.Visible() || t.String() == "" {
		return 0
	}
	return fyne.MeasureText(t.String(), theme.Table13(), fyne.TextStyle{}).Width
}

func newLine(who, when *float32) *line {
	l := &line{
		check: widgets.NewCheck("", nil),
		light: widgets.NewLight(0, 14),
		words: widgets.NewText("", widgets.Style{Size: 13, Elide: true}),
		badge: widgets.NewBadge("", widgets.Neutral),
		value: widgets.NewText("", widgets.Style{Size: 13, Bold: true, Align: fyne.TextAlignTrailing}),
		who:   widgets.NewText("", widgets.Style{Size: 13, Token: "t2", Elide: true}),
		when:  widgets.NewText("", widgets.Style{Size: 13, Align: fyne.TextAlignTrailing}),
	}
	l.whoIn = &fyne.Container{Layout: shared{who}, Objects: []fyne.CanvasObject{l.who}}
	l.whenIn = &fyne.Container{Layout: shared{when}, Objects: []fyne.CanvasObject{l.when}}
	body := widgets.Pad(0, 16, 0, 16, widgets.Row(12, widgets.Row(8, l.check, l.light), widgets.Grow(l.words), l.badge, l.value, l.whoIn, l.whenIn))
	l.ListRow = widgets.NewListRow(body)
	l.OnSpace = func() {
		if l.check.Visible() {
			l.check.Tapped(nil)
		}
	}
	return l
}
