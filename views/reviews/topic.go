package reviews

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/reviews"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// topicCard is the topic that is spoken about: why it is there, what was found, and
// what becomes of it.
type topicCard struct {
	page    *Page
	card    *widgets.Card
	title   *widgets.Wrap
	why     *widgets.Wrap
	note    *widgets.Field
	said    *widgets.Wrap // the note of a review that has ended
	minutes *widgets.Field
	planned *fyne.Container
	done    *widgets.Button
	carry   *widgets.Button
	more    *widgets.Button
	foot    *fyne.Container
	none    *fyne.Container
	body    fyne.CanvasObject
	id      data.ID
}

func newTopicCard(p *Page) *topicCard {
	h := p.host
	c := &topicCard{page: p, title: widgets.NewWrap("", widgets.Style{Size: 16, Bold: true}), why: widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"}),
		said: widgets.NewWrap("", widgets.Style{Size: 13})}
	c.note = widgets.NewArea(h.T("reviews.note.hint"), 3)
	c.note.OnCommit = func(s string) {
		if t := c.find(); t != nil && p.shown.Held() && t.Note != s {
			h.DoQuiet(reviews.SaveReviewTopic{ID: t.ID, Note: &s})
		}
	}
	c.minutes = widgets.NewField("").WithUnit(h.T("reviews.minutes.unit")).Small()
	c.minutes.OnCommit = c.plan
	c.planned = widgets.Fixed(84, 0, c.minutes)
	c.done = widgets.NewButton("", widgets.Plain, func() {
		if t := c.find(); t != nil {
			p.mark(t.ID, t.State != data.TopicDone)
		}
	}).WithIcon("check").Small()
	c.carry = widgets.NewButton(h.T("reviews.carry"), widgets.Plain, func() { c.become(data.TopicCarried, "") }).Small()
	c.more = widgets.NewIconButton("more", h.T("button.more"), c.menu).Small()
	c.foot = widgets.Col(0, widgets.HR(), widgets.Pad(8, 12, 8, 16, widgets.Row(8, c.done, c.carry, widgets.Grow(nil), c.planned, c.more)))
	c.none = widgets.NewEmpty("", h.T("reviews.topic.none"), "")
	middle := widgets.VScroll(widgets.Pad(12, 16, 12, 16, widgets.Col(8, c.title, c.why, c.said, c.note)))
	c.body = widgets.Col(0, widgets.Grow(middle), c.foot)
	c.card = widgets.NewCard("", "", nil, widgets.Stack(c.body, c.none))
	return c
}

// find is the topic that is spoken about; nil: none.
func (c *topicCard) find() *reviews.Topic {
	for i, t := range c.page.shown.Topics {
		if t.ID == c.page.topics {
			return &c.page.shown.Topics[i]
		}
	}
	return nil
}

// set shows the topic.
func (c *topicCard) set() {
	p := c.page
	h, t := p.host, c.find()
	show(c.body, t != nil)
	show(c.none, t == nil)
	if t == nil {
		return
	}
	if t.ID != c.id {
		c.note.Clear()
		c.id = t.ID
	}
	z, held := p.shown.Frozen, p.shown.Held()
	c.title.SetText(z.TopicTitle(h.Fmt(), t.ReviewTopic))
	why := z.TopicWhy(h.Fmt(), t.ReviewTopic)
	if t.State == data.TopicDropped {
		why = strings.TrimSpace(why + "\n" + h.T("reviews.dropped", t.Reason))
	}
	c.why.SetText(why)
	show(c.why, why != "")
	c.note.SetText(t.Note)
	c.said.SetText(t.Note)
	show(c.note, held)
	show(c.said, !held && t.Note != "")
	c.minutes.SetText("")
	if t.Minutes > 0 {
		c.minutes.SetText(strconv.Itoa(t.Minutes))
	}
	c.done.SetText(h.T(map[bool]string{true: "reviews.again", false: "reviews.done"}[t.State == data.TopicDone]))
	why = ""
	if t.State == data.TopicCarried {
		why = h.T("reviews.carry.already")
	}
	c.carry.Allow(why)
	show(c.foot, held)
	c.card.Refresh()
}

// plan keeps the minutes that were typed.
func (c *topicCard) plan(s string) {
	p := c.page
	t := c.find()
	if t == nil || !p.shown.Held() {
		return
	}
	n := 0
	if s = strings.TrimSpace(s); s != "" {
		var err error
		if n, err = strconv.Atoi(s); err != nil {
			c.minutes.SetProblem(p.host.T("problem.topic.minutes"))
			return
		}
	}
	c.minutes.SetProblem("")
	if n != t.Minutes {
		p.host.DoQuiet(reviews.SaveReviewTopic{ID: t.ID, Minutes: &n})
	}
}

// become sets the state of the topic and goes on to the next open one.
func (c *topicCard) become(s data.TopicState, reason string) {
	p := c.page
	t := c.find()
	if t == nil {
		return
	}
	p.commit()
	next := p.after(t.ID)
	if p.host.DoQuiet(reviews.MarkReviewTopic{ID: t.ID, State: s, Reason: reason}) {
		p.topics = next
		p.Refresh()
	}
}

// menu offers what else can be done with the topic.
func (c *topicCard) menu() {
	p := c.page
	h, t := p.host, c.find()
	if t == nil {
		return
	}
	move := func(by int) func() { return func() { h.DoQuiet(reviews.MoveReviewTopic{ID: t.ID, By: by}) } }
	items := []widgets.MenuItem{
		{Label: h.T("reviews.topic.up"), Icon: "up", Do: move(-1)},
		{Label: h.T("reviews.topic.down"), Icon: "down", Do: move(1)},
		{Label: h.T("reviews.topic.words"), Icon: "edit", Do: func() { c.words(*t) }},
		{Label: h.T("reviews.topic.drop"), Icon: "x", Do: func() { dropForm(p, t.ID) }},
	}
	if t.State != data.TopicOpen {
		items = append(items, widgets.MenuItem{Label: h.T("reviews.topic.reopen"), Icon: "undo", Do: func() { h.DoQuiet(reviews.MarkReviewTopic{ID: t.ID}) }})
	}
	if r, words, ok := p.leads(*t); ok {
		items = append(items, widgets.MenuItem{Label: words, Icon: "right", Do: func() { p.commit(); h.Show(r) }})
	}
	if t.Source == data.OwnTopic {
		items = append(items, widgets.MenuItem{Label: h.T("button.delete"), Icon: "trash", Danger: true, Do: func() { h.Do(reviews.RemoveReviewTopic{ID: t.ID}) }})
	}
	widgets.ShowMenu(c.more, items...)
}

// leads is where a topic can be looked into: the lights, the deviations, the
// milestones, the actions, the pilots.
func (p *Page) leads(t reviews.Topic) (r page.Route, words string, ok bool) {
	h := p.host
	id, _ := strconv.Atoi(t.Ref)
	switch t.Source {
	case data.RedTopic, data.TurnedTopic:
		return page.Route{Page: "review", Part: "lights", Code: t.Ref}, h.T("reviews.lead.light"), true
	case data.CheckTopic:
		return page.Route{Page: "review", Part: "deviations", ID: data.ID(id)}, h.T("reviews.lead.deviation"), true
	case data.SlippedTopic:
		return page.Route{Page: "stages", ID: data.ID(id)}, h.T("reviews.lead.milestone"), true
	case data.OverdueTopic, data.PromiseTopic:
		return page.Route{Page: "review", Part: "actions"}, h.T("reviews.lead.actions"), true
	case data.PilotTopic:
		return page.Route{Page: "review", Part: "pilots", ID: data.ID(id)}, h.T("reviews.lead.pilot"), true
	}
	return r, "", false
}

// words asks for other words of a topic; none are the program's.
func (c *topicCard) words(t reviews.Topic) {
	h := c.page.host
	line := forms.Line(c.page.shown.Frozen.TopicTitle(h.Fmt(), t.ReviewTopic))
	said := line.Text()
	form := widgets.NewForm(widgets.FormItem{Field: "title", Label: h.T("reviews.topic.title"), Object: line})
	topicWordsForm(h, form, t.ReviewTopic, func() string {
		if s := forms.Trimmed(line); s != said {
			return s
		}
		return t.Title
	})
}
