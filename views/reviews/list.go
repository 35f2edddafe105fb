package reviews

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/reviews"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// listCard lists the reviews, the latest first, of one rhythm or of all.
type listCard struct {
	page   *Page
	card   *widgets.Card
	rhythm *widgets.Select
	rows   []*listRow
	box    *fyne.Container
	none   *fyne.Container // while none is of the rhythm
}

// A listRow is a review in the list.
type listRow struct {
	*widgets.ListRow
	title, note *widgets.Text
	badge       *widgets.Badge
}

func newListCard(p *Page) *listCard {
	h := p.host
	c := &listCard{page: p, box: widgets.Rows(52, 52)}
	names := []string{h.T("reviews.all")}
	for _, r := range data.ReviewRhythms {
		names = append(names, h.T("reviews.rhythm."+string(r)))
	}
	c.rhythm = widgets.NewSelect(names, func(int) { c.set() }).Small()
	c.rhythm.Select(0)
	c.none = widgets.NewEmpty("", h.T("reviews.list.none"), "")
	c.card = widgets.NewCard("", "", nil, widgets.Col(0, widgets.Pad(8, 12, 8, 12, c.rhythm), widgets.HR(), widgets.Grow(widgets.Stack(widgets.VScroll(c.box), c.none))))
	return c
}

// wanted is the rhythm that is chosen; "": all.
func (c *listCard) wanted() data.Rhythm {
	if i := c.rhythm.Selected(); i > 0 {
		return data.ReviewRhythms[i-1]
	}
	return ""
}

// set shows the reviews that fit.
func (c *listCard) set() {
	p := c.page
	var rows []reviews.Row
	for _, x := range p.all.Rows {
		if w := c.wanted(); w == "" || x.Rhythm == w {
			rows = append(rows, x)
		}
	}
	for len(c.rows) < len(rows) {
		r := &listRow{title: widgets.NewText("", widgets.Style{Size: 13, Bold: true, Elide: true}),
			note: widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true}), badge: widgets.NewBadge("", widgets.Neutral)}
		r.ListRow = widgets.NewListRow(widgets.Pad(0, 12, 0, 16, widgets.Row(8, widgets.Grow(widgets.Middle(widgets.Row(0, widgets.Grow(r.title)), widgets.Row(0, widgets.Grow(r.note)))), r.badge)))
		c.rows = append(c.rows, r)
		c.box.Add(r.ListRow)
	}
	for i, r := range c.rows {
		r.Hidden = i >= len(rows)
		if !r.Hidden {
			c.fill(r, rows[i])
		}
	}
	c.none.Hidden = len(rows) > 0
	c.card.Refresh()
}

func (c *listCard) fill(r *listRow, x reviews.Row) {
	p := c.page
	h := p.host
	r.title.SetText(reviews.PeriodName(h.Fmt(), h.Plan(), x.Rhythm, x.Period))
	words, tone := h.T("reviews.state.held"), widgets.Accented
	note := h.T("reviews.list.topics", x.Done, x.Topics)
	if x.Closed != 0 {
		words, tone, note = h.T("reviews.state.ended"), widgets.Neutral, ""
		if x.ActOpen > 0 {
			note = h.T("reviews.list.open", x.ActOpen)
		}
	}
	note = joined(h.T("reviews.list.rhythm."+string(x.Rhythm)), note)
	r.note.SetText(note)
	r.badge.SetText(words)
	r.badge.SetTone(tone)
	r.SetSelected(x.ID == p.id)
	r.OnTap = func() { p.choose(x.ID) }
}
