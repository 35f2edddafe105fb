package reviews

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/reviews"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// agendaCard lists the topics of a review; the chosen one is spoken about beside
// it. A topic of one's own is typed below them.
type agendaCard struct {
	page *Page
	card *widgets.Card
	rows []*topicRow
	box  *fyne.Container
	none *fyne.Container
	own  *widgets.Field
	foot *fyne.Container
}

// A topicRow is a topic: a box for done, its words over why it is there, where it
// comes from, and the minutes planned.
type topicRow struct {
	*widgets.ListRow
	check      *widgets.Check
	title, why *widgets.Text
	badge      *widgets.Badge
	minutes    *widgets.Text
}

func newAgendaCard(p *Page) *agendaCard {
	h := p.host
	c := &agendaCard{page: p, box: widgets.Rows(52, 52)}
	c.own = widgets.NewField(h.T("reviews.own.hint")).WithIcon("plus").Small()
	c.own.OnCommit = func(s string) {
		title := forms.Trimmed(c.own)
		if title != "" && p.id != 0 && h.DoQuiet(reviews.SaveReviewTopic{Review: p.id, Title: &title}) {
			c.own.Clear()
		}
	}
	c.none = widgets.NewEmpty("", h.T("reviews.agenda.none"), "")
	c.foot = widgets.Col(0, widgets.HR(), widgets.Pad(8, 12, 8, 12, c.own))
	c.card = widgets.NewCard(h.T("reviews.agenda"), "", nil, widgets.Col(0, widgets.Grow(widgets.Stack(widgets.VScroll(c.box), c.none)), c.foot))
	return c
}

func newTopicRow() *topicRow {
	r := &topicRow{check: widgets.NewCheck("", nil), title: widgets.NewText("", widgets.Style{Size: 13, Bold: true, Elide: true}),
		why: widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true}), badge: widgets.NewBadge("", widgets.Outline),
		minutes: widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Align: fyne.TextAlignTrailing})}
	r.ListRow = widgets.NewListRow(widgets.Pad(0, 16, 0, 12, widgets.Row(8, r.check, widgets.Grow(widgets.Middle(widgets.Row(0, widgets.Grow(r.title)), widgets.Row(0, widgets.Grow(r.why)))),
		r.badge, widgets.AtLeast(44, 0, r.minutes))))
	r.OnSpace = func() { r.check.Tapped(nil) }
	return r
}

// set shows the topics.
func (c *agendaCard) set() {
	p := c.page
	h, x := p.host, p.shown
	if p.topic.find() == nil {
		p.topics = c.firstOpen()
	}
	for len(c.rows) < len(x.Topics) {
		r := newTopicRow()
		c.rows = append(c.rows, r)
		c.box.Add(r.ListRow)
	}
	for i, r := range c.rows {
		r.Hidden = i >= len(x.Topics)
		if !r.Hidden {
			c.fill(r, x.Topics[i])
		}
	}
	c.none.Hidden = len(x.Topics) > 0
	show(c.foot, x.Held())
	c.card.SetTitle(h.T("reviews.agenda"), h.T("reviews.agenda.note", x.Open, x.Minutes))
	c.card.Refresh()
}

// firstOpen is the first topic still to be spoken about, else the first; 0: none.
func (c *agendaCard) firstOpen() data.ID {
	rows := c.page.shown.Topics
	for _, t := range rows {
		if t.State == data.TopicOpen {
			return t.ID
		}
	}
	if len(rows) > 0 {
		return rows[0].ID
	}
	return 0
}

// badges are the words and tones of where a topic comes from or what became of it.
var badges = map[data.TopicSource]widgets.Tone{data.RedTopic: widgets.Bad, data.TurnedTopic: widgets.Warning, data.OverdueTopic: widgets.Bad, data.SlippedTopic: widgets.Bad,
	data.PromiseTopic: widgets.Warning, data.CheckTopic: widgets.Accented, data.PilotTopic: widgets.Accented}

func (c *agendaCard) fill(r *topicRow, t reviews.Topic) {
	p := c.page
	h, z := p.host, p.shown.Frozen
	r.title.SetText(z.TopicTitle(h.Fmt(), t.ReviewTopic))
	why := z.TopicWhy(h.Fmt(), t.ReviewTopic)
	if t.Note != "" {
		why = t.Note
	}
	if t.State == data.TopicDropped {
		why = h.T("reviews.dropped", t.Reason)
	}
	r.why.SetText(why)
	settled := t.State != data.TopicOpen
	r.title.SetToken(map[bool]theme.Token{true: "t3", false: "t1"}[settled])
	r.badge.SetText(h.T("reviews.source." + string(t.Source)))
	r.badge.SetTone(widgets.Outline)
	if tone, ok := badges[t.Source]; ok {
		r.badge.SetTone(tone)
	}
	if t.State == data.TopicCarried || t.State == data.TopicDropped {
		r.badge.SetText(h.T("reviews.topic.state." + string(t.State)))
		r.badge.SetTone(widgets.Neutral)
	}
	r.minutes.SetText("")
	if t.Minutes > 0 {
		r.minutes.SetText(h.T("reviews.minutes", t.Minutes))
	}
	r.check.SetOn(t.State == data.TopicDone)
	r.check.OnChanged = func(on bool) { p.mark(t.ID, on) }
	show(r.check, p.shown.Held())
	r.SetSelected(t.ID == p.topics)
	r.OnTap = func() { c.choose(t.ID) }
}

// choose speaks about a topic.
func (c *agendaCard) choose(id data.ID) {
	p := c.page
	p.commit()
	p.topics = id
	p.show()
}

// step goes to the topic so many further.
func (c *agendaCard) step(by int) {
	rows := c.page.shown.Topics
	for i, t := range rows {
		if t.ID == c.page.topics {
			c.choose(rows[min(max(0, i+by), len(rows)-1)].ID)
			return
		}
	}
}

// mark marks a topic done and goes on to the next open one, or opens it again.
func (p *Page) mark(id data.ID, done bool) {
	p.commit()
	state := data.TopicOpen
	if done {
		state = data.TopicDone
	}
	if p.host.DoQuiet(reviews.MarkReviewTopic{ID: id, State: state}) && done && id == p.topics {
		p.topics = p.after(id)
	}
	p.Refresh()
}

// after is the next open topic after one, else any open one, else itself.
func (p *Page) after(id data.ID) data.ID {
	seen, open := false, id
	for _, t := range p.shown.Topics {
		switch {
		case t.ID == id:
			seen = true
		case t.State == data.TopicOpen && seen:
			return t.ID
		case t.State == data.TopicOpen && open == id:
			open = t.ID
		}
	}
	return open
}
