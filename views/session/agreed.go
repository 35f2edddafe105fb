package session

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/execution"
	"quarterdeck/app/reviews"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// agreed is what the meeting decides and agrees: written down as it falls, always in
// sight.
type agreed struct {
	s         *Session
	card      *widgets.Card
	decide    *widgets.Field
	decisions *fyne.Container
	act       *newAction
	actions   *fyne.Container
	typing    *fyne.Container // shown while the review is held
	acting    *fyne.Container
}

// newAction is the line in which an action is written.
type newAction struct {
	words *widgets.Field
	owner *widgets.Field
	due   *widgets.DateField
	reps  []data.Rep
	index *text.Index
}

func newAgreed(s *Session) *agreed {
	h := s.host
	x := &agreed{s: s, decisions: widgets.Col(0), actions: widgets.Col(0)}
	x.decide = forms.Line("")
	x.decide.OnKey(x.keys(x.addDecision))
	x.act = &newAction{words: forms.Line(""), owner: widgets.NewField(h.T("session.owner")), due: widgets.NewDateField(h.Fmt(), h.Today())}
	x.act.due.WithUnit(h.T("session.due"))
	for _, f := range []*widgets.Field{x.act.words, x.act.owner, &x.act.due.Field} {
		f.OnKey(x.keys(x.addAction))
	}
	x.act.owner.OnChanged = func(string) { x.act.say() }
	x.typing = widgets.Pad(0, 16, 10, 16, widgets.Col(4, widgets.NewText(h.T("session.decide"), widgets.Style{Size: 13, Token: "t2"}), x.decide))
	x.acting = widgets.Pad(0, 16, 12, 16, widgets.Col(6, widgets.NewText(h.T("session.act"), widgets.Style{Size: 13, Token: "t2"}), x.act.words,
		widgets.Split([]float32{1, 1}, 8, x.act.owner, x.act.due)))
	x.card = widgets.NewCard(h.T("session.agreed"), "", nil, widgets.VSplit([]float32{2, 3}, 0,
		widgets.Col(0, x.typing, widgets.Grow(widgets.VScroll(x.decisions))),
		widgets.Col(0, widgets.HR(), widgets.Pad(10, 0, 0, 0, x.acting), widgets.Grow(widgets.VScroll(x.actions)))))
	return x
}

// keys serves Enter, which adds what is typed, and Esc, which asks before anything
// typed is lost; other keys stay the field's.
func (x *agreed) keys(add func()) func(*fyne.KeyEvent) bool {
	return func(e *fyne.KeyEvent) bool {
		switch e.Name {
		case fyne.KeyReturn, fyne.KeyEnter:
			add()
		case fyne.KeyEscape:
			if x.typed() == "" {
				return false
			}
			x.s.host.Back()
		default:
			return false
		}
		return true
	}
}

// say shows behind the owner who is meant by what is typed.
func (n *newAction) say() {
	name := ""
	if x, ok := n.person(); ok && x.Name != strings.TrimSpace(n.owner.Text()) {
		name = x.Name
	}
	n.owner.WithUnit(name)
	n.owner.Refresh()
}

// person is who is meant: by name, code or pinyin, the best first.
func (n *newAction) person() (data.Rep, bool) {
	typed := strings.TrimSpace(n.owner.Text())
	if typed == "" {
		return data.Rep{}, false
	}
	if i := slices.IndexFunc(n.reps, func(x data.Rep) bool { return x.Name == typed || strings.EqualFold(x.Code, typed) }); i >= 0 {
		return n.reps[i], true
	}
	if found := n.index.Best(typed, 1); len(found) > 0 {
		return n.reps[found[0]], true
	}
	return data.Rep{}, false
}

// typed is what is written and not stored yet; "": nothing.
func (x *agreed) typed() string {
	return cmp.Or(forms.Trimmed(x.decide), forms.Trimmed(x.act.words))
}

// topic is the number of the topic in front.
func (x *agreed) topic() data.ID {
	t, _ := x.s.present()
	return t.ID
}

// addDecision writes a decision down. What is said in the meeting is agreed.
func (x *agreed) addDecision() {
	words := forms.Trimmed(x.decide)
	if words == "" {
		return
	}
	c := reviews.SaveReviewDecision{Review: x.s.review, Topic: x.topic(), Text: words, State: data.Agreed}
	if err := x.s.host.Try(c); err != nil {
		x.decide.SetProblem(x.s.host.Fmt().Sentence(err))
		return
	}
	if x.s.host.DoQuiet(c) {
		x.decide.SetProblem("")
		x.decide.Clear()
		x.s.Refresh()
	}
}

// addAction writes an action down. Without a day it is due when the next review is
// held.
func (x *agreed) addAction() {
	n, h := x.act, x.s.host
	words := forms.Trimmed(n.words)
	if words == "" {
		n.words.Focus()
		return
	}
	c := reviews.SaveReviewAction{Review: x.s.review, Topic: x.topic(), Text: words}
	n.owner.SetProblem("")
	n.due.SetProblem("")
	if p, ok := n.person(); ok {
		c.Owner = p.Code
	} else if forms.Trimmed(n.owner) != "" {
		n.owner.SetProblem(h.T("session.owner.none"))
		return
	}
	var err error
	if c.Due, err = n.due.Date(); err != nil {
		n.due.SetProblem(h.Fmt().Sentence(err))
		return
	}
	if err := h.Try(c); err != nil {
		n.words.SetProblem(h.Fmt().Sentence(err))
		return
	}
	if h.DoQuiet(c) {
		n.words.SetProblem("")
		n.words.Clear()
		n.owner.Clear()
		n.due.Clear()
		n.say()
		x.s.Refresh()
		n.words.Focus()
	}
}

// fill shows what was decided and agreed, the last first.
func (x *agreed) fill() {
	s, h := x.s, x.s.host
	reps, err := h.Reader().Reps()
	if err != nil {
		h.Complain(err)
	}
	x.act.reps = slices.DeleteFunc(reps, func(r data.Rep) bool { return !r.HereOn(h.Today()) })
	names := make([]string, len(x.act.reps))
	for i, r := range x.act.reps {
		names[i] = r.Name + " " + r.Code
	}
	x.act.index = text.NewIndex(names)
	show(x.typing, s.page.Held())
	show(x.acting, s.page.Held())
	x.decisions.Objects, x.actions.Objects = nil, nil
	for _, d := range slices.Backward(s.page.Decisions) {
		x.decisions.Add(x.decision(d))
	}
	for _, a := range slices.Backward(s.page.Actions) {
		x.actions.Add(x.action(a))
	}
	if len(s.page.Decisions) == 0 {
		x.decisions.Add(widgets.Inset(widgets.Para(h.T("session.decisions.none"))))
	}
	if len(s.page.Actions) == 0 {
		x.actions.Add(widgets.Inset(widgets.Para(h.T("session.actions.none"))))
	}
	x.decisions.Refresh()
	x.actions.Refresh()
}

// decision is a row of a decision: its words, and a box that says that it is agreed.
func (x *agreed) decision(d reviews.Decision) fyne.CanvasObject {
	h := x.s.host
	box := widgets.NewCheck("", func(on bool) {
		state := data.Open
		if on {
			state = data.Agreed
		}
		h.DoQuiet(reviews.SaveReviewDecision{ID: d.ID, Topic: d.TopicID, Text: d.Text, Cost: d.Cost, Expected: d.Expected, State: state})
		h.Window().Canvas().Unfocus()
	})
	box.SetOn(d.State == data.Agreed)
	if !x.s.page.Held() {
		box.Disable()
	}
	return widgets.Pad(5, 16, 5, 16, widgets.Row(8, box, widgets.Grow(widgets.NewWrap(d.Text, widgets.Style{Size: 15}))))
}

// action is a row of an action: what, who, until when, and a box for done.
func (x *agreed) action(a reviews.Agreed) fyne.CanvasObject {
	h := x.s.host
	who := widgets.NewText(h.T("session.who", cmp.Or(a.OwnerName, h.T("stages.nobody")), h.Fmt().Date(a.Due)), widgets.Style{Size: 13, Token: "t2"})
	return widgets.Pad(5, 16, 5, 16, widgets.Row(8, finishBox(x.s, a.ID, a.NowDone != 0), widgets.Grow(widgets.Col(1, widgets.NewWrap(a.Text, widgets.Style{Size: 15}), who))))
}

// finishBox is a box that says whether an action is done.
func finishBox(s *Session, id data.ID, done bool) *widgets.Check {
	h := s.host
	box := widgets.NewCheck("", func(on bool) {
		if on {
			h.DoQuiet(execution.FinishAction{ID: id, Day: h.Today()})
		} else {
			h.DoQuiet(execution.ReopenAction{ID: id})
		}
		h.Window().Canvas().Unfocus()
	})
	box.SetOn(done)
	return box
}
