package customers

import (
	"fyne.io/fyne/v2"

	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// An entry is one line of a list of the customer's page.
type entry struct {
	title, note, side string
	token             theme.Token // of the side; "": t3
	check, on         bool        // a box before it, and whether it is on
	tick              func(on bool)
	press             func() // nil: nothing opens
	off               func() // nil: it is not taken away here
}

// listPart is a part of lines, made anew when another customer is shown.
type listPart struct {
	*part
	host  page.Host
	lines *fyne.Container
	none  *widgets.Wrap
}

// newListPart is a list whose title is under a key, and the words that it is
// empty under the same with .none.
func newListPart(h page.Host, key string) *listPart {
	x := &listPart{host: h, lines: widgets.Col(4), none: empty(h.T(key + ".none"))}
	x.part = newPart(h.T(key), widgets.Col(0, x.lines, x.none))
	return x
}

// start empties the list for n lines, and says how it stands.
func (x *listPart) start(n int, words string) {
	x.lines.Objects = nil
	show(n > 0, x.lines, x.none)
	if n == 0 {
		words = ""
	}
	x.say(words, "t3", false)
}

func (x *listPart) line(e entry) {
	token := e.token
	if token == "" {
		token = "t3"
	}
	var title fyne.CanvasObject = widgets.NewWrap(e.title, widgets.Style{Size: 13})
	row := widgets.Row(8)
	if e.check {
		box := widgets.NewCheck("", e.tick)
		box.SetOn(e.on)
		row.Add(box)
	}
	if e.on {
		title = widgets.NewWrap(e.title, widgets.Style{Size: 13, Token: "t3"})
	}
	row.Add(widgets.Grow(title))
	if e.side != "" {
		row.Add(widgets.NewText(e.side, widgets.Style{Size: 12, Token: token}))
	}
	if e.press != nil {
		row.Add(widgets.NewIconButton("edit", x.host.T("customers.action.edit"), e.press).Small())
	}
	if e.off != nil {
		row.Add(widgets.NewIconButton("x", x.host.T("customers.line.off"), e.off).Small())
	}
	body := widgets.Col(0, row)
	if e.note != "" {
		left := float32(0)
		if e.check {
			left = 24
		}
		body.Add(widgets.Pad(0, 0, 2, left, widgets.NewWrap(e.note, widgets.Style{Size: 12, Token: "t3"})))
	}
	x.lines.Add(body)
}
