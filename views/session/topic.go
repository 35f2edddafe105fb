package session

import (
	"strconv"

	"fyne.io/fyne/v2"

	"quarterdeck/app/lights"
	"quarterdeck/app/reviews"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// topicCard is the topic in front, large.
type topicCard struct {
	s       *Session
	card    *widgets.Card
	title   *widgets.Wrap
	light   *widgets.Light
	time    *widgets.Text
	why     *widgets.Wrap
	body    *fyne.Container
	buttons *fyne.Container
	done    *widgets.Button
	carry   *widgets.Button
	back    *widgets.Button
	next    *widgets.Button
	note    *widgets.Field
	noteRow fyne.CanvasObject
	noteOf  data.ID // topic whose note is in the field
}

func newTopicCard(s *Session) *topicCard {
	h := s.host
	x := &topicCard{s: s, title: widgets.NewWrap("", widgets.Style{Size: 26, Bold: true}), light: widgets.NewLight(data.Ring, 22),
		time: widgets.NewText("", widgets.Style{Size: 22, Bold: true, Align: fyne.TextAlignTrailing}), why: widgets.NewWrap("", widgets.Style{Size: 18, Token: "t2"}), body: widgets.Stack()}
	x.title.MaxLines, x.why.MaxLines = 2, 3
	x.back = widgets.NewIconButton("left", h.T("session.back"), func() { s.move(-1) })
	x.next = widgets.NewIconButton("right", h.T("session.next"), func() { s.move(1) })
	x.done = widgets.NewButton("", widgets.Plain, s.done)
	x.carry = widgets.NewButton("", widgets.Quiet, func() { s.mark(data.TopicCarried) })
	x.buttons = widgets.Row(8, x.done, x.carry)
	top := widgets.Row(12, x.light, widgets.Grow(x.title), widgets.Fixed(176, 0, x.time))
	foot := widgets.Row(8, x.back, x.next, widgets.Grow(nil), x.buttons)
	x.card = widgets.NewCard("", "", nil, widgets.Pad(18, 22, 14, 22, widgets.Col(12, top, x.why, widgets.Grow(x.body), foot)))
	x.note = forms.Line("")
	x.note.OnCommit = x.keep
	x.noteRow = widgets.Row(10, widgets.NewText(h.T("session.note"), widgets.Style{Size: 14, Token: "t2"}), widgets.Grow(x.note))
	return x
}

// keep stores what was found on the topic that the field is about.
func (x *topicCard) keep(words string) {
	if x.noteOf != 0 && x.s.page.Held() {
		x.s.host.DoQuiet(reviews.SaveReviewTopic{ID: x.noteOf, Note: &words})
	}
}

// fill shows the topic in front.
func (x *topicCard) fill() {
	s, h := x.s, x.s.host
	t, ok := s.present()
	show(x.noteRow, ok)
	show(x.buttons, ok && s.page.Held())
	if !ok {
		x.title.SetText(h.T("session.agenda.none"))
		x.why.SetText("")
		show(x.light, false)
		x.set(widgets.Stack())
		return
	}
	f := h.Fmt()
	x.title.SetText(s.page.Frozen.TopicTitle(f, t.ReviewTopic))
	why := ""
	if t.Source != data.OverdueTopic && t.Source != data.PromiseTopic { // their rows say it, without the words of one-on-ones
		why = s.page.Frozen.TopicWhy(f, t.ReviewTopic)
	}
	x.why.SetText(why)
	x.back.Allow(unless(s.at > 0, h.T("session.first")))
	x.next.Allow(unless(s.at < len(s.page.Topics)-1, h.T("session.last")))
	x.mark(t)
	if x.noteOf != t.ID {
		x.noteOf = t.ID
		x.note.SetText(t.Note)
	}
	if s.page.Held() {
		x.note.Enable()
	} else {
		x.note.Disable()
	}
	light, body := x.of(t)
	show(x.light, light != nil)
	if light != nil {
		x.light.SetLight(light.Light)
	}
	x.set(body)
}

// unless is why a button cannot be pressed; "" when it can.
func unless(can bool, why string) string {
	if can {
		return ""
	}
	return why
}

// mark says how far the topic is.
func (x *topicCard) mark(t reviews.Topic) {
	done, carry := "session.done", "session.carry"
	if t.State == data.TopicDone {
		done = "session.undone"
	}
	if t.State == data.TopicCarried {
		carry = "session.uncarry"
	}
	x.done.SetText(x.s.host.T(done))
	x.carry.SetText(x.s.host.T(carry))
}

func (x *topicCard) set(body fyne.CanvasObject) {
	x.body.Objects = []fyne.CanvasObject{body}
	x.body.Refresh()
	x.card.Refresh()
}

func (x *topicCard) tick() {
	t, ok := x.s.present()
	show(x.time, ok)
	taken := x.s.clock.Of(t.ID)
	words := clockText(taken)
	if t.Minutes > 0 {
		words = x.s.host.T("session.time", words, t.Minutes)
	}
	x.time.SetText(words)
	x.time.SetToken(timeToken(timed(taken, t.Minutes)))
}

// measured are the measures that standing topics look at, whose light is shown.
var measured = map[string]string{"conversion": "lead_conversion", "market": "industry_growth"}

// of is what a topic shows, and its light; nil: it has none.
func (x *topicCard) of(t reviews.Topic) (*lights.Row, fyne.CanvasObject) {
	f := x.s.page.Frozen
	if l, ok := f.LightOf(t.Ref); ok && t.Ref != "" {
		return &l, lightBody(x.s, l)
	}
	switch t.Source {
	case data.CheckTopic:
		return nil, checkBody(x.s, idOf(t.Ref))
	case data.SlippedTopic:
		return nil, milestonesBody(x.s, idOf(t.Ref))
	case data.OverdueTopic:
		return nil, overdueBody(x.s)
	case data.PromiseTopic:
		return nil, promisesBody(x.s)
	case data.PilotTopic:
		return nil, pilotsBody(x.s, idOf(t.Ref))
	case data.StandingTopic:
		return x.standing(t.Ref)
	}
	return nil, widgets.Stack()
}

// standing is a topic that the rhythm always looks at.
func (x *topicCard) standing(code string) (*lights.Row, fyne.CanvasObject) {
	switch code {
	case "milestones":
		return nil, milestonesBody(x.s, 0)
	case "pilots":
		return nil, pilotsBody(x.s, 0)
	case "collection":
		return nil, collectionBody(x.s)
	case "region_share":
		return nil, figuresBody(x.s, reviews.OfRegion, true)
	}
	if rows := x.s.page.Frozen.Read(reviews.Measured[code]); len(rows) > 0 {
		return nil, readingsBody(x.s, rows)
	}
	if code == "order_value" {
		return nil, figuresBody(x.s, reviews.OfProduct, true)
	}
	for _, l := range x.s.page.Frozen.Lights {
		if m := measured[code]; m != "" && l.Rule.Measure == m && l.Value != nil {
			return &l, lightBody(x.s, l)
		}
	}
	return nil, figuresBody(x.s, reviews.OfRegion, false)
}

// idOf is the number a topic refers to; 0: none.
func idOf(ref string) data.ID {
	n, _ := strconv.ParseInt(ref, 10, 64) // not a number: no record has it
	return data.ID(n)
}
