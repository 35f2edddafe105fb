package report

import (
	"cmp"

	"quarterdeck/app/chart"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// topics is the agenda: why each was on it, how far it came, and what was found.
func (x *recordFacts) topics(w *flow) {
	v, z := x.v, x.p.Frozen
	w.section(v.T("review.agenda"), v.T("review.agenda.note", len(x.p.Topics), x.p.Minutes), 60)
	if len(x.p.Topics) == 0 {
		w.both(0, v.lines("review.agenda.none"))
	}
	for i, t := range x.p.Topics {
		title := v.each(func(f text.Fmt) string {
			return f.T("review.topic", z.TopicTitle(f, t.ReviewTopic), f.T("review.topic.state."+cmp.Or(string(t.State), "open")))
		})
		w.numbered(v.first().Count(i+1), title, 20)
		for _, l := range v.each(func(f text.Fmt) string { return z.TopicWhy(f, t.ReviewTopic) }) {
			if l != "" && t.Source != data.OverdueTopic && t.Source != data.PromiseTopic { // their words may be of one-on-ones
				w.para(24, smallSize, minorLine, false, chart.T2, l)
			}
		}
		for _, l := range []struct{ key, words string }{{"review.topic.note", t.Note}, {"review.topic.reason", t.Reason}} {
			if l.words != "" {
				w.both(24, v.each(func(f text.Fmt) string { return f.T(l.key, l.words) }))
			}
		}
		w.y += 4
	}
}

// decisions is what was decided. While the review is held they have boxes to tick.
func (x *recordFacts) decisions(w *flow) {
	v := x.v
	w.section(v.T("review.decisions"), v.T("actionlist.count", len(x.p.Decisions)), 60)
	if len(x.p.Decisions) == 0 {
		w.both(0, v.lines("review.decisions.none"))
		return
	}
	titles := map[data.ID]string{}
	for _, t := range x.p.Topics {
		titles[t.ID] = v.under(func(f text.Fmt) string { return x.p.Frozen.TopicTitle(f, t.ReviewTopic) })
	}
	var lines []line
	for _, d := range x.p.Decisions {
		yes, no := plain(v.T("report.agree")), plain(v.T("report.refuse"))
		yes.check, no.check = true, true
		yes.ticked, no.ticked = d.State == data.Agreed, d.State == data.Refused
		expected := soft(unknown)
		if d.Expected != nil {
			expected = plain(v.first().Delta(*d.Expected))
		}
		lines = append(lines, line{cells: []cell{plain(d.Text), soft(cmp.Or(titles[d.TopicID], unknown)), soft(cmp.Or(d.Cost, unknown)), expected, yes, no}})
	}
	width := w.width()
	w.tableIn([]field{{v.head("review.decision"), false}, {v.head("review.on"), false}, {v.head("review.cost"), false}, {v.head("review.expected"), true}, {"", false}, {"", false}}, lines,
		[]float32{width * 0.32, width * 0.20, width * 0.14, width * 0.12, width * 0.11, width * 0.11})
}

// agreed is what is to be done, as it was agreed.
func (x *recordFacts) agreed(w *flow) {
	v := x.v
	w.section(v.T("report.actions"), v.T("actionlist.count", len(x.p.Actions)), 60)
	if len(x.p.Actions) == 0 {
		w.both(0, v.lines("review.actions.none"))
		return
	}
	var lines []line
	for _, a := range x.p.Actions {
		what := plain(a.Text)
		what.check, what.ticked = true, a.Done != 0
		lines = append(lines, line{cells: []cell{what, plain(cmp.Or(a.OwnerName, v.T("stages.nobody"))), plain(v.under(func(f text.Fmt) string { return f.Date(a.Due) })), plain(cmp.Or(a.Result, " "))}})
	}
	width := w.width()
	w.tableIn([]field{{v.head("talk.action"), false}, {v.head("talk.owner"), false}, {v.head("talk.due"), false}, {v.head("actionlist.shows"), false}}, lines,
		[]float32{width * 0.46, width * 0.15, width * 0.14, width * 0.25})
}

// adjusted is which adjustments of the plan the review set off.
func (x *recordFacts) adjusted(w *flow) {
	v := x.v
	if len(x.proposals) == 0 {
		return
	}
	w.section(v.T("review.adjusted"), "", 50)
	for _, p := range x.proposals {
		w.both(0, v.each(func(f text.Fmt) string { return f.T("review.proposal", p.Number, p.Title, p.Reason) }))
	}
}
