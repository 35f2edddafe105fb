package session

import (
	"fmt"

	"fyne.io/fyne/v2"

	"quarterdeck/app/reviews"
	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// agenda is the list of topics with a timer each.
type agenda struct {
	s    *Session
	card *widgets.Card
	list *fyne.Container
	rows []*agendaRow
}

// agendaRow is a topic of the list.
type agendaRow struct {
	row    *widgets.ListRow
	number *widgets.Text
	mark   *widgets.Picture
	title  *widgets.Wrap
	time   *widgets.Text
	topic  reviews.Topic
}

func newAgenda(s *Session) *agenda {
	x := &agenda{s: s, list: widgets.Col(0)}
	x.card = widgets.NewCard(s.host.T("session.agenda"), "", nil, widgets.VScroll(x.list))
	return x
}

// fill shows the topics. Rows are made anew only when there are more or fewer.
func (x *agenda) fill() {
	topics := x.s.page.Topics
	if len(topics) != len(x.rows) {
		x.rows, x.list.Objects = nil, nil
		for i := range topics {
			r := x.row(i)
			x.rows = append(x.rows, r)
			x.list.Add(r.row)
		}
	}
	for i, t := range topics {
		x.rows[i].fill(x.s, t, i == x.s.at)
	}
	if len(topics) == 0 && len(x.list.Objects) == 0 {
		x.list.Add(widgets.Inset(widgets.Para(x.s.host.T("session.agenda.none"))))
	}
	x.list.Refresh()
}

// row makes the row of the topic at a place.
func (x *agenda) row(at int) *agendaRow {
	r := &agendaRow{number: widgets.NewText(fmt.Sprint(at+1), widgets.Style{Size: 14, Bold: true, Token: "t2"}), mark: widgets.NewPicture("", "t3", 16),
		title: widgets.NewWrap("", widgets.Style{Size: 15}), time: widgets.NewText("", widgets.Style{Size: 13, Token: "t2"})}
	r.title.MaxLines = 2
	left := widgets.Fixed(22, 0, widgets.Stack(r.number, r.mark))
	r.row = widgets.NewListRow(widgets.Pad(9, 14, 9, 16, widgets.Row(6, left, widgets.Grow(widgets.Col(2, r.title, r.time)))))
	r.row.OnTap = func() { x.s.move(at - x.s.at) }
	r.row.OnSpace = x.s.pause
	return r
}

// fill shows how a topic stands.
func (r *agendaRow) fill(s *Session, t reviews.Topic, front bool) {
	r.topic = t
	r.title.SetText(s.page.Frozen.TopicTitle(s.host.Fmt(), t.ReviewTopic))
	token := map[bool]theme.Token{true: "t3", false: "t1"}[t.State != data.TopicOpen && !front]
	r.title.SetToken(token)
	icon := map[data.TopicState]string{data.TopicDone: "check", data.TopicCarried: "right", data.TopicDropped: "x"}[t.State]
	show(r.mark, icon != "")
	show(r.number, icon == "")
	if icon != "" {
		r.mark.Set(icon, map[bool]theme.Token{true: "good", false: "t3"}[t.State == data.TopicDone])
	}
	r.row.SetSelected(front)
	r.tick(s)
}

// tick shows how long a topic has taken of what was planned.
func (r *agendaRow) tick(s *Session) {
	taken := s.clock.Of(r.topic.ID)
	words := clockText(taken)
	if r.topic.Minutes > 0 {
		words = s.host.T("session.time", words, r.topic.Minutes)
	}
	r.time.SetText(words)
	token := timeToken(timed(taken, r.topic.Minutes))
	if token == "t1" {
		token = "t2"
	}
	r.time.SetToken(token)
}

func (x *agenda) tick() {
	for _, r := range x.rows {
		r.tick(x.s)
	}
}
