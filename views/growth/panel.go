package growth

import (
	"fyne.io/fyne/v2"

	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A panel explains what is selected: a title with a line below, parts in a column
// that scrolls, and buttons at the foot.
type panel struct {
	card       *widgets.Card
	title, sub *widgets.Text
	body, feet *fyne.Container
	foot       *fyne.Container
}

func newPanel() *panel {
	x := &panel{title: widgets.NewText("", widgets.Style{Size: 16, Bold: true, Elide: true}), sub: widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})}
	x.body, x.feet = widgets.Col(12), widgets.Row(8)
	head := widgets.Pad(12, 16, 10, 16, widgets.Col(2, x.title, x.sub))
	x.foot = widgets.Col(0, widgets.HR(), widgets.Pad(8, 16, 12, 16, x.feet))
	middle := widgets.VScroll(widgets.Pad(12, 16, 12, 16, x.body))
	x.card = widgets.NewCard("", "", nil, widgets.Col(0, head, widgets.HR(), widgets.Grow(middle), x.foot))
	return x
}

// set shows a title with parts below.
func (x *panel) set(title, sub string, parts ...fyne.CanvasObject) {
	x.title.SetText(title)
	x.sub.SetText(sub)
	x.body.Objects = parts
	x.body.Refresh()
}

// buttons puts buttons into the foot; none hides it.
func (x *panel) buttons(list ...fyne.CanvasObject) {
	x.feet.Objects = list
	x.foot.Hidden = len(list) == 0
	x.feet.Refresh()
	x.card.Refresh()
}

// section is a strong heading with lines below.
func section(title string, lines ...fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Col(6, append([]fyne.CanvasObject{widgets.Strong(title)}, lines...)...)
}

// fact is a line of a grey name and what it is.
func fact(name, value string) fyne.CanvasObject {
	return widgets.Row(8, widgets.Fixed(92, 0, widgets.NewText(name, widgets.Style{Size: 12, Token: "t3", Elide: true})),
		widgets.Grow(widgets.NewText(value, widgets.Style{Size: 13, Elide: true})))
}

// para is a paragraph.
func para(words string) fyne.CanvasObject {
	return widgets.NewWrap(words, widgets.Style{Size: 13, Token: "t2"})
}

// line is a light with words, a note below and buttons behind.
func line(light data.Light, words, note string, token theme.Token, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	lines := []fyne.CanvasObject{widgets.NewWrap(words, widgets.Style{Size: 13})}
	if note != "" {
		if token == "" {
			token = "t3"
		}
		lines = append(lines, widgets.NewWrap(note, widgets.Style{Size: 12, Token: token}))
	}
	row := []fyne.CanvasObject{widgets.Middle(widgets.NewLight(light, 14)), widgets.Grow(widgets.Col(0, lines...))}
	for _, b := range buttons {
		row = append(row, widgets.Middle(b))
	}
	return widgets.Row(8, row...)
}

// tools is a line of controls above a table.
func tools(objs ...fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Fixed(0, 47, widgets.Pad(0, 12, 0, 12, widgets.Row(8, objs...)))
}
