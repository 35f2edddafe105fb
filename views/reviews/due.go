package reviews

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/reviews"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// dueBar says of each rhythm when its next review is held.
type dueBar struct {
	page    *Page
	card    *widgets.Card
	buttons []*widgets.Button
	row     *fyne.Container
}

func newDueBar(p *Page) *dueBar {
	b := &dueBar{page: p, row: widgets.Row(4)}
	for range data.ReviewRhythms {
		x := widgets.NewButton("", widgets.Quiet, nil).Small()
		b.buttons = append(b.buttons, x)
		b.row.Add(x)
	}
	b.card = widgets.NewCard("", "", nil, widgets.Pad(0, 12, 0, 12, b.row))
	return b
}

// set says what is due.
func (b *dueBar) set() {
	p := b.page
	for i, x := range b.buttons {
		x.Hidden = i >= len(p.all.Due)
		if x.Hidden {
			continue
		}
		d := p.all.Due[i]
		x.SetText(b.words(d))
		x.WithIcon(map[bool]string{true: "clock", false: "cal"}[d.Late > 0])
		x.SetKind(map[bool]widgets.Kind{true: widgets.Danger, false: widgets.Quiet}[d.Late > 0])
		x.OnTapped = func() {
			if d.Open != 0 {
				p.choose(d.Open)
				return
			}
			p.begin(d.Rhythm)
		}
	}
	b.row.Refresh()
}

// words say when a review is held, or that it is being held.
func (b *dueBar) words(d reviews.Due) string {
	h := b.page.host
	name := h.T("reviews.rhythm." + string(d.Rhythm))
	switch {
	case d.Open != 0:
		return h.T("reviews.due.held", name)
	case d.Late > 0:
		return h.T("reviews.due.late", name, d.Late)
	case d.Day == h.Today():
		return h.T("reviews.due.today", name)
	}
	return h.T("reviews.due.next", name, h.Fmt().DateIn(d.Day, h.Plan().Period()))
}
