package reviews

import (
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/reviews"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// begin asks which review is to be opened and for what day, and opens it.
func (p *Page) begin(rhythm data.Rhythm) {
	p.commit()
	h := p.host
	BeginForm(h, rhythm, p.dayOf(rhythm), p.lastPeople(rhythm), func(id data.ID) {
		p.view = agendaView
		p.choose(id)
	})
}

// dayOf is the day a review of a rhythm looks at: that of a missed one, else today.
func (p *Page) dayOf(rhythm data.Rhythm) data.Date {
	for _, d := range p.all.Due {
		if d.Rhythm == rhythm && d.Open == 0 {
			return min(d.Until-1, p.host.Today())
		}
	}
	return p.host.Today()
}

// lastPeople are those who took part in the last review of the rhythm.
func (p *Page) lastPeople(rhythm data.Rhythm) string {
	for _, x := range p.all.Rows {
		if x.Rhythm == rhythm && x.Attendees != "" {
			return x.Attendees
		}
	}
	return ""
}

// BeginForm asks for rhythm, day and people of a review and opens it; then hears
// its ID.
func BeginForm(h page.Host, rhythm data.Rhythm, day data.Date, people string, then func(id data.ID)) {
	var names []string
	at := 0
	for i, r := range data.ReviewRhythms {
		names = append(names, h.T("reviews.rhythm."+string(r)))
		if r == rhythm {
			at = i
		}
	}
	choice := widgets.NewSelect(names, nil)
	choice.Select(at)
	date, who := forms.Day(h, day), forms.Line(people)
	form := widgets.NewForm(widgets.FormItem{Field: "rhythm", Label: h.T("reviews.field.rhythm"), Object: choice},
		widgets.FormItem{Field: "date", Label: h.T("reviews.field.date"), Object: date},
		widgets.FormItem{Field: "attendees", Label: h.T("reviews.people"), Object: who})
	chosen := data.ReviewRhythms[at]
	forms.EditThen(h, h.T("reviews.begin"), form, func() (app.Command, error) {
		chosen = data.ReviewRhythms[choice.Selected()]
		d, err := date.Date()
		return reviews.OpenReview{Rhythm: chosen, Date: d, Attendees: forms.Trimmed(who)}, data.At("date", err)
	}, nil, func() {
		rows, err := h.Reader().Reviews()
		if err != nil {
			h.Complain(err)
			return
		}
		newest := data.Review{}
		for _, x := range rows {
			if x.ID > newest.ID {
				newest = x
			}
		}
		then(newest.ID)
	})
}

// end ends the review shown; open topics go to the next one when the person says
// so.
func (p *Page) end() {
	h, x := p.host, p.shown
	if x.Open == 0 {
		h.Do(reviews.EndReview{ID: x.Review.ID})
		return
	}
	h.Confirm(h.T("reviews.end.ask", x.Open), h.T("reviews.end.how"), h.T("reviews.end.carry"), false,
		func() { h.Do(reviews.EndReview{ID: x.Review.ID, Carry: true}) })
}

// menu offers what else can be done with the review shown.
func (p *Page) menu() {
	h, x := p.host, p.shown
	p.commit()
	items := []widgets.MenuItem{{Label: h.T("reviews.begin.other"), Icon: "plus", Key: "Ctrl N", Do: p.New}}
	if x.Held() {
		items = append(items, widgets.MenuItem{Label: h.T("reviews.end"), Icon: "check", Do: p.end})
	} else {
		items = append(items, widgets.MenuItem{Label: h.T("reviews.reopen"), Icon: "unlock", Do: func() { reopenForm(h, x.Review.ID) }})
	}
	items = append(items, widgets.MenuItem{Label: h.T("reviews.remove"), Icon: "trash", Danger: true, Do: func() {
		h.Confirm(h.T("reviews.remove.ask", reviews.Name(h.Fmt(), h.Plan(), x.Review)), h.T("reviews.remove.how"), h.T("button.delete"), true,
			func() { h.Do(reviews.RemoveReview{ID: x.Review.ID}) })
	}})
	widgets.ShowMenu(p.more, items...)
}

// reopenForm asks why a review is opened again.
func reopenForm(h page.Host, id data.ID) {
	reason := forms.Line("")
	form := widgets.NewForm(widgets.FormItem{Field: "reason", Label: h.T("reviews.field.reason"), Object: reason})
	forms.Edit(h, h.T("reviews.reopen"), form, func() (app.Command, error) {
		return reviews.ReopenReview{ID: id, Reason: forms.Trimmed(reason)}, nil
	}, nil)
}

// dropForm asks why a topic is dropped.
func dropForm(p *Page, id data.ID) {
	h := p.host
	reason := forms.Line("")
	form := widgets.NewForm(widgets.FormItem{Field: "reason", Label: h.T("reviews.field.reason"), Object: reason})
	forms.Edit(h, h.T("reviews.topic.drop"), form, func() (app.Command, error) {
		return reviews.MarkReviewTopic{ID: id, State: data.TopicDropped, Reason: forms.Trimmed(reason)}, nil
	}, nil)
}

// topicWordsForm asks for the words of a topic.
func topicWordsForm(h page.Host, form *widgets.Form, t data.ReviewTopic, words func() string) {
	forms.Edit(h, h.T("reviews.topic.words"), form, func() (app.Command, error) {
		title := words()
		return reviews.SaveReviewTopic{ID: t.ID, Title: &title}, nil
	}, nil)
}

// decisionForm edits a decision of a review.
func decisionForm(h page.Host, d data.Decision) {
	what, cost := forms.Line(d.Text), forms.Line(d.Cost)
	expected := widgets.NewAmountField(h.Fmt(), false)
	expected.SetAmount(d.Expected)
	var names []string
	at := 0
	for i, s := range decisionStates {
		names = append(names, h.T("reviews.decision."+string(s)))
		if s == d.State {
			at = i
		}
	}
	state := widgets.NewSelect(names, nil)
	state.Select(at)
	form := widgets.NewForm(widgets.FormItem{Field: "text", Label: h.T("reviews.field.decision"), Object: what},
		widgets.FormItem{Field: "cost", Label: h.T("reviews.field.cost"), Object: cost},
		widgets.FormItem{Field: "expected", Label: h.T("reviews.field.expected"), Object: expected},
		widgets.FormItem{Field: "state", Label: h.T("reviews.field.state"), Object: state})
	forms.EditWide(h, h.T("reviews.decision.edit"), form, func() (app.Command, error) {
		m, err := expected.Amount()
		return saveDecision(d, strings.TrimSpace(what.Text()), strings.TrimSpace(cost.Text()), m, decisionStates[state.Selected()]), data.At("expected", err)
	}, removeDecision(d.ID))
}
