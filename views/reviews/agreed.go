package reviews

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/execution"
	"quarterdeck/app/plan"
	"quarterdeck/app/reviews"
	"quarterdeck/data"
	actions "quarterdeck/views/execution"
	"quarterdeck/views/forms"
	"quarterdeck/views/governance"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// agreedCard is what a review ends in: decisions and actions, each added by typing
// a line, and what was said beside the topics.
type agreedCard struct {
	page      *Page
	card      *widgets.Card
	decisions *lineList
	actions   *lineList
	owner     *forms.People
	note      *widgets.Field
	said      *widgets.Wrap
	noteHead  *fyne.Container
	owners    *fyne.Container
}

// A lineList is a list of lines under a head, with a field that adds one.
type lineList struct {
	head *widgets.Text
	rows []*agreedRow
	box  *fyne.Container
	none *widgets.Text
	add  *widgets.Field
	foot fyne.CanvasObject
}

// An agreedRow is a decision or an action: a box for done, the words over who and
// what, and how it stands.
type agreedRow struct {
	*widgets.ListRow
	check       *widgets.Check
	words, note *widgets.Text
	badge       *widgets.Badge
	side        *widgets.Text
	more        *widgets.Button
}

var decisionStates = []data.DecisionState{data.Open, data.Agreed, data.Refused}

func newAgreedCard(p *Page) *agreedCard {
	h := p.host
	c := &agreedCard{page: p, decisions: newLineList(h, "decisions"), actions: newLineList(h, "actions")}
	c.decisions.add.OnCommit = func(string) {
		words := forms.Trimmed(c.decisions.add)
		if words != "" && p.id != 0 && h.DoQuiet(reviews.SaveReviewDecision{Review: p.id, Topic: p.topics, Text: words}) {
			c.decisions.add.Clear()
		}
	}
	c.actions.add.OnCommit = func(string) {
		words := forms.Trimmed(c.actions.add)
		if words != "" && p.id != 0 && h.DoQuiet(reviews.SaveReviewAction{Review: p.id, Topic: p.topics, Text: words, Owner: c.owner.Code()}) {
			c.actions.add.Clear()
		}
	}
	c.owner = forms.NewPeople(h, "", h.T("stages.nobody"), nil)
	c.owners = widgets.Fixed(132, 0, c.owner.Box.Small())
	c.actions.foot = widgets.Row(8, widgets.Grow(c.actions.add), c.owners)
	c.note = widgets.NewArea(h.T("reviews.minute.hint"), 2)
	c.note.OnCommit = func(s string) {
		if p.id != 0 && p.shown.Held() && s != p.shown.Review.Note {
			h.DoQuiet(reviews.SaveReview{ID: p.id, Note: &s})
		}
	}
	c.said = widgets.NewWrap("", widgets.Style{Size: 13})
	c.noteHead = widgets.Col(6, widgets.Strong(h.T("reviews.minute")), c.note, c.said)
	c.card = widgets.NewCard("", "", nil, widgets.VScroll(widgets.Col(0, c.decisions.content(), widgets.HR(), c.actions.content(), widgets.HR(),
		widgets.Pad(10, 16, 12, 16, c.noteHead))))
	return c
}

func newLineList(h page.Host, key string) *lineList {
	l := &lineList{head: widgets.Strong(""), box: widgets.Rows(44, 52), none: widgets.NewText(h.T("reviews."+key+".none"), widgets.Style{Size: 13, Token: "t3", Elide: true})}
	l.add = widgets.NewField(h.T("reviews." + key + ".hint")).WithIcon("plus").Small()
	l.foot = l.add
	return l
}

// content is the list under its head.
func (l *lineList) content() fyne.CanvasObject {
	return widgets.Col(0, widgets.Pad(10, 16, 6, 16, widgets.Row(0, widgets.Grow(l.head))), widgets.Pad(0, 16, 4, 16, widgets.Row(0, widgets.Grow(l.none))), l.box,
		widgets.Pad(4, 12, 8, 12, l.foot))
}

// grow makes rows for so many lines, shows them and hides the others.
func (l *lineList) grow(n int, held bool) {
	for len(l.rows) < n {
		r := newAgreedRow()
		l.rows = append(l.rows, r)
		l.box.Add(r.ListRow)
	}
	for i, r := range l.rows {
		r.Hidden = i >= n
	}
	show(l.none, n == 0)
	show(l.foot, held)
}

func newAgreedRow() *agreedRow {
	r := &agreedRow{check: widgets.NewCheck("", nil), words: widgets.NewText("", widgets.Style{Size: 13, Elide: true}), note: widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true}),
		badge: widgets.NewBadge("", widgets.Outline), side: widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Align: fyne.TextAlignTrailing})}
	r.more = widgets.NewIconButton("more", "", nil).Small()
	r.ListRow = widgets.NewListRow(widgets.Pad(0, 8, 0, 16, widgets.Row(8, r.check, widgets.Grow(widgets.Middle(widgets.Row(0, widgets.Grow(r.words)), widgets.Row(0, widgets.Grow(r.note)))),
		r.badge, widgets.AtLeast(52, 0, r.side), r.more)))
	return r
}

// set shows what the review ends in.
func (c *agreedCard) set() {
	p := c.page
	h, x := p.host, p.shown
	c.decisions.head.SetText(h.T("reviews.decisions", len(x.Decisions)))
	c.decisions.grow(len(x.Decisions), x.Held())
	for i, d := range x.Decisions {
		c.decision(c.decisions.rows[i], d)
	}
	c.actions.head.SetText(h.T("reviews.actions", len(x.Actions)))
	c.actions.grow(len(x.Actions), x.Held())
	for i, a := range x.Actions {
		c.action(c.actions.rows[i], a)
	}
	c.note.SetText(x.Review.Note)
	c.said.SetText(x.Review.Note)
	show(c.note, x.Held())
	show(c.said, !x.Held())
	show(c.noteHead, x.Held() || x.Review.Note != "")
	c.card.Refresh()
}

// decisionTones are the tones of the states.
var decisionTones = map[data.DecisionState]widgets.Tone{data.Open: widgets.Outline, data.Agreed: widgets.Good, data.Refused: widgets.Neutral}

func (c *agreedCard) decision(r *agreedRow, d reviews.Decision) {
	p := c.page
	h, f := p.host, p.host.Fmt()
	r.check.Hide()
	r.words.SetText(d.Text)
	note := d.Cost
	if topic := c.topicOf(d.TopicID); topic != "" {
		note = joined(note, topic)
	}
	if !d.Gone && d.Now != d.State {
		note = joined(h.T("reviews.since", h.T("reviews.decision."+string(d.Now))), note)
	}
	r.note.SetText(note)
	show(r.note, note != "")
	r.badge.SetText(h.T("reviews.decision." + string(d.State)))
	r.badge.SetTone(decisionTones[d.State])
	r.side.SetText("")
	if d.Expected != nil {
		r.side.SetText(f.Delta(*d.Expected))
	}
	edit := func() { decisionForm(h, d.Decision) }
	r.OnTap = nil
	if p.shown.Held() {
		r.OnTap = edit
	}
	r.more.OnTapped = func() { c.decisionMenu(r.more, d) }
	show(r.more, !d.Gone)
}

// decisionMenu offers the states of a decision, and an adjustment of the targets
// that comes of it.
func (c *agreedCard) decisionMenu(below fyne.CanvasObject, d reviews.Decision) {
	p := c.page
	h := p.host
	why := ""
	if !p.shown.Held() {
		why = h.T("reviews.ended.why")
	}
	var items []widgets.MenuItem
	for _, s := range decisionStates {
		if s != d.State {
			items = append(items, widgets.MenuItem{Label: h.T("reviews.decide." + string(s)), Why: why, Do: func() { h.Do(saveDecision(d.Decision, d.Text, d.Cost, d.Expected, s)) }})
		}
	}
	items = append(items, widgets.MenuItem{Label: h.T("reviews.decision.edit"), Icon: "edit", Why: why, Do: func() { decisionForm(h, d.Decision) }})
	if d.ProposalID != 0 {
		items = append(items, widgets.MenuItem{Label: h.T("reviews.adjust.show"), Icon: "swap", Do: func() { h.Show(page.Route{Page: "targets", Part: "adjust", ID: d.ProposalID}) }})
	} else {
		items = append(items, widgets.MenuItem{Label: h.T("reviews.adjust"), Icon: "swap", Do: func() {
			p.commit()
			h.Show(page.Route{Page: "targets", Part: "adjust", Code: governance.FromDecision, ID: d.ID})
		}})
	}
	widgets.ShowMenu(below, items...)
}

// saveDecision changes a decision of a review.
func saveDecision(d data.Decision, words, cost string, expected *data.Money, s data.DecisionState) reviews.SaveReviewDecision {
	return reviews.SaveReviewDecision{ID: d.ID, Topic: d.TopicID, Text: words, Cost: cost, Expected: expected, State: s}
}

func removeDecision(id data.ID) app.Command { return plan.RemoveDecision{ID: id} }

// topicOf is the title of the topic something was decided on.
func (c *agreedCard) topicOf(id data.ID) string {
	for _, t := range c.page.shown.Topics {
		if t.ID == id {
			return c.page.shown.Frozen.TopicTitle(c.page.host.Fmt(), t.ReviewTopic)
		}
	}
	return ""
}

func (c *agreedCard) action(r *agreedRow, a reviews.Agreed) {
	p := c.page
	h, f := p.host, p.host.Fmt()
	done := a.NowDone != 0
	r.check.Show()
	r.check.SetOn(done && a.NowState != data.Dropped)
	r.check.OnChanged = func(on bool) {
		var do app.Command = execution.ReopenAction{ID: a.ID}
		if on {
			do = execution.FinishAction{ID: a.ID, Day: h.Today()}
		}
		p.commit()
		if !h.Do(do) {
			r.check.SetOn(!on)
		}
	}
	show(r.check, !a.Gone)
	r.words.SetText(a.Text)
	r.words.SetToken(map[bool]theme.Token{true: "t3", false: "t1"}[done])
	name := a.OwnerName
	if name == "" {
		name = h.T("stages.nobody")
	}
	r.note.SetText(name)
	r.note.Show()
	words, tone := actionBadge(h, a)
	r.badge.SetText(words)
	r.badge.SetTone(tone)
	r.side.SetText(f.Date(a.Due))
	edit := func() { actions.ActionForm(h, a.Action, nil) }
	r.OnTap = nil
	if p.shown.Held() && !a.Gone {
		r.OnTap = edit
	}
	r.OnSpace = func() { r.check.Tapped(nil) }
	r.more.OnTapped = edit
	show(r.more, p.shown.Held() && !a.Gone)
}

// actionBadge says how an action stands now.
func actionBadge(h page.Host, a reviews.Agreed) (string, widgets.Tone) {
	switch {
	case a.Gone:
		return h.T("reviews.action.gone"), widgets.Neutral
	case a.NowState == data.Dropped:
		return h.T("reviews.action.dropped"), widgets.Neutral
	case a.NowDone != 0:
		return h.T("reviews.action.done"), widgets.Good
	case a.Late > 0:
		return h.T("reviews.action.late", a.Late), widgets.Bad
	case a.NowState != data.ToDo:
		return h.T("reviews.action." + string(a.NowState)), widgets.Accented
	}
	return h.T("reviews.action.open"), widgets.Outline
}

// joined are two parts of a line; empty ones stay away.
func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " · " + b
}
