package team

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/team"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// notesCard keeps what is written down in three layers that never mix. A note is
// kept when its box is left, so that typing, also of composed Chinese, is never
// disturbed.
type notesCard struct {
	page  *Team
	card  *widgets.Card
	boxes []*noteBox
	body  *fyne.Container
	none  *fyne.Container
}

// A noteBox is the note of one layer. The private one has a button that goes with
// what [privateNote] says.
type noteBox struct {
	layer   data.Layer
	area    *widgets.Field
	sub     *widgets.Text
	act     *widgets.Button
	shut    *widgets.Wrap // in the place of the area while the note cannot be read
	content fyne.CanvasObject
}

func newNotesCard(t *Team) *notesCard {
	h := t.host
	c := &notesCard{page: t}
	c.body = widgets.Col(4)
	for _, x := range []struct {
		layer data.Layer
		icon  string
	}{{data.Private, "lock"}, {data.Shared, "users"}, {data.Print, "print"}} {
		box := c.newBox(x.layer, x.icon)
		c.boxes = append(c.boxes, box)
		c.body.Add(box.content)
	}
	begin := widgets.NewButton(h.T("team.start"), widgets.Plain, func() { t.head.proceed() })
	c.none = widgets.NewEmpty("", h.T("team.notes.none"), h.T("team.notes.none.how"), begin)
	c.card = widgets.NewCard(h.T("team.notes"), h.T("team.notes.note"), nil, widgets.Stack(widgets.Pad(0, 16, 10, 16, c.body), c.none))
	return c
}

func (c *notesCard) newBox(layer data.Layer, icon string) *noteBox {
	t := c.page
	h := t.host
	b := &noteBox{layer: layer, area: widgets.NewArea(h.T("team.note."+string(layer)+".hint"), 1), sub: widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true})}
	b.area.OnCommit = func(s string) {
		if x := t.sheet; x != nil {
			h.DoQuiet(team.SaveNote{Meeting: x.ID, Layer: layer, Text: s})
		}
	}
	head := widgets.Row(6, widgets.NewPicture(icon, "t2", 14), head13(h.T("team.note."+string(layer))), widgets.Grow(b.sub))
	b.content = widgets.Grow(widgets.Col(0, head, widgets.Grow(b.area)))
	if layer == data.Private {
		b.area.OnChanged = func(string) { h.File().Touch() }
		b.act = widgets.NewButton("", widgets.Quiet, func() { c.act() }).Small()
		b.shut = widgets.NewWrap("", widgets.Style{Size: 13, Token: "t3"})
		head.Add(b.act)
		b.content = widgets.Grow(widgets.Col(0, head, widgets.Grow(widgets.Stack(b.area, widgets.Pad(6, 8, 0, 8, b.shut)))))
	}
	return b
}

// commit keeps words that wait under the caret.
func (c *notesCard) commit() {
	for _, b := range c.boxes {
		b.area.Commit()
	}
}

func (c *notesCard) set() {
	t := c.page
	s := t.sheet
	c.none.Hidden, c.body.Hidden = s != nil, s == nil
	for _, b := range c.boxes {
		show(b.content, b.layer != data.Private || !t.sharing)
		words := ""
		if s != nil {
			words = s.Notes[b.layer]
			b.sub.SetText(t.host.T("team.note."+string(b.layer)+".sub", s.Rep.Name))
		}
		if b.layer == data.Private {
			c.setPrivate(b, words)
			continue
		}
		t.fill(b.area, words)
	}
	c.card.SetTitle(t.host.T("team.notes"), c.caption())
}

// caption says which meeting the notes are of, when it is not today's.
func (c *notesCard) caption() string {
	t := c.page
	s := t.sheet
	switch {
	case s == nil:
		return ""
	case s.Closed:
		return t.host.T("team.filed", t.host.Fmt().Date(s.Date))
	case s.Date != t.host.Today():
		return t.host.Fmt().Date(s.Date)
	case t.sharing:
		return t.host.T("team.notes.shared")
	}
	return t.host.T("team.notes.note")
}
