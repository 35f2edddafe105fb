package session

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"quarterdeck/app/reviews"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page/pagetest"
)

// meeting opens the weekly review of the sample and its screen, with a clock that the
// test turns.
func meeting(t *testing.T, h *pagetest.Host, w, height float32) (*Session, *time.Time) {
	t.Helper()
	id, err := Current(h.Reader())
	if err != nil {
		t.Fatal(err)
	}
	if id == 0 {
		if !h.DoQuiet(reviews.OpenReview{Rhythm: data.Weekly}) {
			t.Fatal(h.Problems)
		}
		if id, err = Current(h.Reader()); err != nil || id == 0 {
			t.Fatal(id, err)
		}
	}
	now := time.Unix(0, 0)
	s := New(h, NewClock(func() time.Time { return now }), id)
	h.Put(s, w+80, height+56+28) // the whole screen is the page's
	return s, &now
}

func key(s *Session, name fyne.KeyName) { s.Key(&fyne.KeyEvent{Name: name}) }

// The keys of a clicker turn the topics, each with a time of its own.
func TestTheClickerTurnsTopics(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	s, now := meeting(t, h, 1440, 900)
	n := len(s.page.Topics)
	if n < 5 {
		t.Fatal(n, "topics")
	}
	first := s.at
	*now = now.Add(70 * time.Second)
	key(s, fyne.KeyPageDown)
	*now = now.Add(30 * time.Second)
	key(s, fyne.KeyLeft)
	if a, b := s.clock.Of(s.page.Topics[first].ID), s.clock.Of(s.page.Topics[first+1].ID); a != 70*time.Second || b != 30*time.Second {
		t.Error(a, b)
	}
	key(s, fyne.KeySpace)
	*now = now.Add(time.Hour)
	if s.clock.All() != 100*time.Second {
		t.Error("the pause counted:", s.clock.All())
	}
	key(s, fyne.KeyHome)
	key(s, fyne.KeyLeft)
	if s.at != 0 {
		t.Error("before the first:", s.at)
	}
	key(s, fyne.KeyEnd)
	key(s, fyne.KeyRight)
	if s.at != n-1 {
		t.Error("after the last:", s.at)
	}
}

// A timer is amber beyond what was planned and red from a quarter more.
func TestATopicThatTakesTooLongIsSeen(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	s, now := meeting(t, h, 1440, 900)
	planned := time.Duration(s.page.Topics[s.at].Minutes) * time.Minute
	if planned == 0 {
		t.Fatal("the topic has no minutes")
	}
	*now = now.Add(planned * 2)
	s.Tick()
	if got := timeToken(timed(s.clock.Of(s.page.Topics[s.at].ID), s.page.Topics[s.at].Minutes)); got != "bad" {
		t.Error(got)
	}
	if !pagetest.Said(s.Content(), clockText(planned*2)) {
		t.Error("nobody says how late it is")
	}
}

// What is decided and agreed is typed in line: Enter adds it, the owner is found by
// pinyin, the day by words.
func TestDecisionsAndActionsAreTypedAsTheyFall(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	s, _ := meeting(t, h, 1440, 900)
	decided, agreed := len(s.page.Decisions), len(s.page.Actions)
	s.agreed.decide.SetText("模板列入月战略会")
	s.agreed.addDecision()
	s.agreed.act.words.SetText("补三家便利店案例")
	s.agreed.act.owner.SetText("zrl") // 周若琳
	s.agreed.act.due.SetText("+7")
	s.agreed.addAction()
	if len(h.Problems) > 0 || len(s.page.Decisions) != decided+1 || len(s.page.Actions) != agreed+1 {
		t.Fatal(h.Problems, len(s.page.Decisions), len(s.page.Actions))
	}
	a := s.page.Actions[agreed]
	if a.OwnerName != "周若琳" || a.Due != h.Today()+7 || s.agreed.typed() != "" {
		t.Error(a.OwnerName, a.Due, s.agreed.typed())
	}
	if d := s.page.Decisions[decided]; d.State != data.Agreed || d.TopicID != s.page.Topics[s.at].ID {
		t.Error(d)
	}
	s.agreed.act.words.SetText("没有负责人")
	s.agreed.act.owner.SetText("查无此人")
	s.agreed.addAction()
	if len(s.page.Actions) != agreed+1 || s.agreed.act.owner.Problem() == "" {
		t.Error("an owner that nobody is was taken")
	}
}

// Leaving asks only while something typed is not stored; ending files the review and
// carries what was not spoken about.
func TestLeavingAsksAndEndingFiles(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	s, _ := meeting(t, h, 1440, 900)
	asked, left := 0, 0
	s.ask = func(_, _, _ string, yes func()) { asked++ }
	s.Leave(func() { left++ })
	s.agreed.decide.SetText("还没存")
	if esc := (&fyne.KeyEvent{Name: fyne.KeyEscape}); !s.agreed.keys(func() {})(esc) || s.agreed.typed() == "" {
		t.Error("Esc drops what is typed without asking")
	}
	s.Leave(func() { left++ })
	s.end()
	if asked != 1 || left != 1 || !s.page.Held() || len(h.Toasts) != 1 {
		t.Fatal(asked, left, s.page.Held(), h.Toasts)
	}
	s.agreed.decide.SetText("")
	key(s, fyne.KeyReturn) // the first topic is spoken about
	if s.page.Topics[0].State != data.TopicDone || s.at == 0 {
		t.Error("the first topic is", s.page.Topics[0].State, "and topic", s.at, "in front")
	}
	s.end() // the window of the test says yes to everything
	if s.page.Held() || s.page.Open != 0 || s.clock.Running() {
		t.Error("not ended", s.page.Open)
	}
	if n := len(h.Routes); n != 1 || h.Routes[0].Part != "review" || h.Routes[0].ID != s.review {
		t.Error("no record is offered:", h.Routes)
	}
	if s.agreed.typing.Visible() {
		t.Error("an ended review takes decisions")
	}
}

// No word of a one-on-one is on the screen, whichever topic is in front.
func TestNoWordOfAOneOnOne(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	s, _ := meeting(t, h, 1440, 900)
	private := []string{}
	rows, err := h.Reader().Actions()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range rows {
		if a.RepID != 0 {
			private = append(private, a.Text)
		}
	}
	if len(private) == 0 {
		t.Fatal("the sample agrees nothing in one-on-ones")
	}
	for i := range s.page.Topics {
		s.show(i)
		for _, words := range private {
			if pagetest.Said(s.Content(), words) {
				t.Errorf("topic %d says %s", i, words)
			}
		}
	}
}

// Overdue actions have boxes, and ticking one finishes it.
func TestAnOverdueActionIsFinishedInTheMeeting(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	s, _ := meeting(t, h, 1440, 900)
	for i, x := range s.page.Topics {
		if x.Source == data.OverdueTopic {
			s.show(i)
			for _, a := range s.page.Frozen.Actions {
				if a.Late == 0 {
					continue
				}
				test.Tap(finishBox(s, a.ID, false))
				now, err := h.Reader().Action(a.ID)
				if err != nil || now.Done != h.Today() {
					t.Error(now, err)
				}
				return
			}
		}
	}
	t.Fatal("the sample has no overdue actions on the agenda")
}
