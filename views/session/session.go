// Package session is the full screen of a review while it is held: the agenda with
// its timers, the present topic large enough for a projector, and what is decided
// and agreed as it falls.
package session

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"quarterdeck/app/deviations"
	"quarterdeck/app/reviews"
	"quarterdeck/data"
	"quarterdeck/data/store"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// Session is the screen of one review. It shows what was frozen when the review was
// opened, and no word of anybody's one-on-ones or pay.
type Session struct {
	host    page.Host
	clock   *Clock
	review  data.ID
	page    reviews.Page
	at      int // number of the topic in front
	content *fyne.Container

	head   *head
	agenda *agenda
	topic  *topicCard
	agreed *agreed
	ask    func(title, body, action string, yes func()) // a question before what is typed is lost
}

// Current is the review that is held now, the one of the latest day; 0: none is.
func Current(r store.Reader) (id data.ID, err error) {
	rows, err := r.Reviews()
	var day data.Date
	for _, x := range rows {
		if x.Closed == 0 && (id == 0 || x.Date > day) {
			id, day = x.ID, x.Date
		}
	}
	return id, err
}

// New builds the screen of a review. The clock goes on where it is.
func New(h page.Host, clock *Clock, review data.ID) *Session {
	s := &Session{host: h, clock: clock, review: review, at: -1}
	s.ask = func(title, body, action string, yes func()) { h.Confirm(title, body, action, true, yes) }
	s.head, s.agenda, s.topic, s.agreed = newHead(s), newAgenda(s), newTopicCard(s), newAgreed(s)
	middle := widgets.Col(12, widgets.Grow(s.topic.card), s.topic.noteRow)
	body := container.New(besides{}, s.agenda.card, middle, s.agreed.card)
	s.content = widgets.Pad(14, 20, 12, 20, widgets.Col(12, s.head.row, widgets.Grow(body), s.head.keys))
	return s
}

// Title names the review.
func (s *Session) Title() string { return reviews.Name(s.host.Fmt(), s.host.Plan(), s.page.Review) }

// Content is the screen.
func (s *Session) Content() fyne.CanvasObject { return s.content }

// Shows lists what the screen is made from.
func (s *Session) Shows() []data.Kind {
	return append([]data.Kind{data.Reviews, data.ReviewTopics, data.Decisions, data.Reps}, deviations.Kinds()...)
}

// Refresh asks for the review again. The topic in front stays.
func (s *Session) Refresh() {
	p, err := reviews.Of(s.host.Reader(), s.host.Today(), s.review)
	if err != nil {
		s.host.Complain(err)
		return
	}
	var front data.ID
	if t, ok := s.present(); ok {
		front = t.ID
	}
	s.page = p
	at := slices.IndexFunc(p.Topics, func(t reviews.Topic) bool { return t.ID == front })
	if at < 0 {
		at = max(0, slices.IndexFunc(p.Topics, func(t reviews.Topic) bool { return t.State == data.TopicOpen }))
	}
	s.show(at)
	s.agreed.fill()
}

// present is the topic in front.
func (s *Session) present() (reviews.Topic, bool) {
	if s.at < 0 || s.at >= len(s.page.Topics) {
		return reviews.Topic{}, false
	}
	return s.page.Topics[s.at], true
}

// show brings a topic to the front.
func (s *Session) show(at int) {
	s.at = max(0, min(at, len(s.page.Topics)-1))
	if t, ok := s.present(); ok && s.page.Held() && t.ID != s.clock.topic {
		s.clock.Turn(t.ID)
	}
	s.head.fill()
	s.agenda.fill()
	s.topic.fill()
	s.Tick()
}

// move goes some topics on or back.
func (s *Session) move(by int) {
	s.topic.note.Commit()
	s.host.Window().Canvas().Unfocus()
	s.show(s.at + by)
}

// done marks the topic in front as spoken about and goes on to the next open one.
func (s *Session) done() { s.mark(data.TopicDone) }

// mark says how far the topic in front is. One that is marked already is open again.
func (s *Session) mark(state data.TopicState) {
	t, ok := s.present()
	if !ok || !s.page.Held() {
		return
	}
	s.topic.note.Commit()
	s.host.Window().Canvas().Unfocus()
	if t.State == state {
		s.host.DoQuiet(reviews.MarkReviewTopic{ID: t.ID})
		return
	}
	if !s.host.DoQuiet(reviews.MarkReviewTopic{ID: t.ID, State: state}) {
		return
	}
	s.Refresh()
	for i := range s.page.Topics {
		n := (s.at + 1 + i) % len(s.page.Topics)
		if s.page.Topics[n].State == data.TopicOpen {
			s.show(n)
			return
		}
	}
}

// Tick shows how late it is. Nothing else moves by itself.
func (s *Session) Tick() {
	s.head.tick()
	s.agenda.tick()
	s.topic.tick()
}

// pause stops the timers, or lets them go on.
func (s *Session) pause() {
	if s.page.Held() && len(s.page.Topics) > 0 {
		s.clock.Pause()
		s.Tick()
	}
}

// Key turns topics, as the keys of a clicker do, and begins what is typed.
func (s *Session) Key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyRight, fyne.KeyPageDown:
		s.move(1)
	case fyne.KeyLeft, fyne.KeyPageUp:
		s.move(-1)
	case fyne.KeyHome:
		s.move(-len(s.page.Topics))
	case fyne.KeyEnd:
		s.move(len(s.page.Topics))
	case fyne.KeySpace:
		s.pause()
	case fyne.KeyReturn, fyne.KeyEnter:
		s.done()
	case fyne.KeyD:
		s.agreed.decide.Focus()
	case fyne.KeyA:
		s.agreed.act.words.Focus()
	case fyne.KeyF11:
		s.fullScreen()
	case fyne.KeyEscape:
		s.host.Back()
	default:
		return false
	}
	return true
}

func (s *Session) fullScreen() {
	w := s.host.Window()
	w.SetFullScreen(!w.FullScreen())
}

// Leave lets another page come once nothing typed would be lost, or the person says
// that it may be.
func (s *Session) Leave(then func()) {
	s.topic.note.Commit()
	if words := s.agreed.typed(); words != "" {
		s.ask(s.host.T("session.leave"), s.host.T("session.leave.typed", words), s.host.T("session.leave.drop"), then)
		return
	}
	then()
}

// end files the review: open topics go to the next one. Then its record is offered
// for print.
func (s *Session) end() {
	h := s.host
	if words := s.agreed.typed(); words != "" {
		h.Toast(h.T("session.end.typed", words))
		return
	}
	s.topic.note.Commit()
	sentences := []string{h.T("session.end.body", len(s.page.Decisions), len(s.page.Actions))}
	if s.page.Open > 0 {
		sentences = append(sentences, h.T("session.end.open", s.page.Open))
	}
	h.Confirm(h.T("session.end"), h.Fmt().Join(sentences...), h.T("session.end.do"), false, func() {
		if !h.DoQuiet(reviews.EndReview{ID: s.review, Carry: true}) {
			return
		}
		s.clock.Stop()
		s.Refresh()
		h.Confirm(h.T("session.ended"), h.T("session.ended.body", strings.TrimSpace(s.Title())), h.T("session.ended.print"), false, s.print)
	})
}

// print shows the record of the review as it is printed.
func (s *Session) print() {
	s.host.Show(page.Route{Page: "reports", Part: "review", ID: s.review})
}
