package report

import (
	"cmp"
	"fmt"
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/governance"
	"quarterdeck/app/reviews"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// recordFacts is a review on paper: what was frozen when it was opened, and what it
// came to. Nothing of it is worked out again.
type recordFacts struct {
	v         *voice
	plan      data.Plan
	p         reviews.Page
	talks     map[data.ID]bool // actions of one-on-ones, whose words stay there
	proposals []data.Proposal  // filed in the period of the review, set off by a review
}

// Review makes the record of a review (S0-27, S2-33): its frozen figures, the lights
// as they were with their sentences, what was behind, the agenda with what was found
// and decided, the actions with owner and day, and who took part. With number 0 it is
// the latest review; where there is none, the document has no pages.
func Review(r store.Reader, today data.Date, f text.Fmt, paper Paper, id data.ID) (Document, error) {
	v, err := newVoice(f, paper)
	if err != nil {
		return Document{}, err
	}
	if !v.both() {
		v.fmts[0].Unit = f.Unit
	}
	x := &recordFacts{v: v}
	if x.plan, err = r.Plan(); err != nil {
		return Document{}, err
	}
	if id == 0 {
		if id, err = FindReview(r, "", 0); err != nil || id == 0 {
			return Document{Meta: Meta{Lang: v.tag(), Date: today}}, err
		}
	}
	if x.p, err = reviews.Of(r, today, id); err != nil {
		return Document{}, err
	}
	actions, err := r.Actions()
	if err != nil {
		return Document{}, err
	}
	x.talks = map[data.ID]bool{}
	for _, a := range actions {
		x.talks[a.ID] = a.RepID != 0
	}
	if err = x.readProposals(r, today); err != nil {
		return Document{}, err
	}
	w := newFlow(v, false)
	x.lay(w)
	w.frame(x.plan, x.p.Frozen.Basis.Date, v.say(x.name))
	title := x.name(v.first())
	return Document{Pages: w.done(), Meta: Meta{Title: fmt.Sprintf("%s · %s", x.plan.Firm, title), Author: x.plan.Firm, Subject: title, Lang: v.tag(), Date: today}}, nil
}

// FindReview is the latest review, of a rhythm where one is given, and of those whose
// period has a day where one is given; 0: there is none.
func FindReview(r store.Reader, rhythm data.Rhythm, day data.Date) (id data.ID, err error) {
	rows, err := r.Reviews()
	var latest data.Date
	for _, x := range rows {
		fits := (rhythm == "" || x.Rhythm == rhythm) && (day == 0 || x.Has(day))
		if fits && (id == 0 || x.Date > latest) {
			id, latest = x.ID, x.Date
		}
	}
	return id, err
}

// readProposals finds the adjustments that were filed in the period of the review
// and say that a review set them off.
func (x *recordFacts) readProposals(r store.Reader, today data.Date) error {
	g, err := governance.ProposalsOf(r, today, governance.None{})
	for _, p := range g.Proposals {
		if p.Cause == "review" && x.p.Review.Has(p.Day) {
			x.proposals = append(x.proposals, p.Proposal)
		}
	}
	return err
}

func (x *recordFacts) name(f text.Fmt) string { return reviews.Name(f, x.plan, x.p.Review) }

func (x *recordFacts) lay(w *flow) {
	v := x.v
	w.s.mark(v.say(x.name), 0, marginTop)
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.each(x.name), "  "))
	b := x.p.Frozen.Basis
	w.both(0, v.each(func(f text.Fmt) string {
		says := []string{f.T("review.basis", f.DateYear(b.Date), f.DateYear(b.Frozen))}
		if b.Through != 0 {
			says = append(says, f.T("review.through", f.Date(b.Through)))
		}
		if x.p.Held() {
			says = append(says, f.T("review.held"))
		} else {
			says = append(says, f.T("review.filed", f.DateYear(x.p.Review.Closed)))
		}
		return f.Join(says...)
	}))
	if who := x.p.Review.Attendees; who != "" {
		w.both(0, v.each(func(f text.Fmt) string { return f.T("review.attendees", who) }))
	}
	x.figures(w)
	x.lights(w)
	x.behind(w)
	x.topics(w)
	x.decisions(w)
	x.agreed(w)
	x.adjusted(w)
	if x.p.Review.Note != "" {
		w.section(v.T("review.note"), "", 40)
		for _, l := range strings.Split(x.p.Review.Note, "\n") {
			w.para(0, textSize, letterLine, false, chart.T1, l)
		}
	}
	for _, o := range x.p.Reopenings {
		w.both(0, v.each(func(f text.Fmt) string { return f.T("review.reopened", f.DateYear(o.Date), o.Reason) }))
	}
	w.sign("actionlist.sign.keeper", "report.sign.manager", "report.sign.date")
}

// figures are the firm and its regions as they were.
func (x *recordFacts) figures(w *flow) {
	v, f := x.v, x.v.first()
	w.section(v.T("review.figures"), v.named("letter.unit", v.unit()), 90)
	fields := []field{{v.head("report.region"), false}}
	for _, key := range []string{"review.span", "report.target", "report.due", "report.real", "report.rate", "report.gap", "report.run"} {
		fields = append(fields, field{v.head(key), true})
	}
	amount := func(m *data.Money) cell {
		if m == nil {
			return soft(unknown)
		}
		return plain(f.Money(*m))
	}
	cells := func(name cell, g reviews.Figure) []cell {
		percent, gap := soft(unknown), soft(unknown)
		if g.Attainment != nil {
			percent = fell(plain(f.Percent(data.Money(*g.Attainment), data.Rate)), g.Light == data.Red)
		}
		if g.Sold != nil && g.Due != nil {
			gap = fell(plain(f.DeltaCell(*g.Sold-*g.Due)), *g.Sold < *g.Due)
		}
		return []cell{name, amount(g.SpanSold), amount(g.Plan), amount(g.Due), amount(g.Sold), percent, gap, amount(g.Forecast)}
	}
	var lines []line
	for _, g := range x.p.Frozen.Figures {
		if g.Of == reviews.OfRegion {
			lines = append(lines, line{cells: cells(marked(g.Light, g.Name), g)})
		}
	}
	if firm, ok := x.p.Frozen.Firm(); ok {
		lines = append(lines, line{cells: cells(plain(v.T("report.total")), firm), total: true})
	}
	if len(lines) > 0 {
		w.table(fields, lines)
	}
}

// lights are those that were red or amber with their sentences; the others are named.
func (x *recordFacts) lights(w *flow) {
	v := x.v
	all := x.p.Frozen.Lights
	if len(all) == 0 {
		return
	}
	count := map[data.Light]int{}
	for _, l := range all {
		count[l.Light]++
	}
	w.section(v.T("review.lights"), v.say(func(f text.Fmt) string {
		return f.T("review.lights.note", count[data.Red], count[data.Amber], count[data.Green], count[data.Ring])
	}), 60)
	lines := lightLines(v, all)
	if len(lines) == 0 {
		w.both(0, v.lines("review.lights.none"))
		return
	}
	lightTable(w, lines)
}

// behind is what was late: milestones and actions.
func (x *recordFacts) behind(w *flow) {
	v := x.v
	var lines []line
	late := func(days int) cell {
		if days <= 0 {
			return soft(v.T("review.slow"))
		}
		return cell{text: v.under(func(f text.Fmt) string { return "◆ " + f.T("report.late", days) }), role: chart.Bad, bold: true}
	}
	day := func(d data.Date) cell { return plain(v.under(func(f text.Fmt) string { return f.Date(d) })) }
	for _, m := range x.p.Frozen.Milestones {
		lines = append(lines, line{cells: []cell{plain(v.T("review.milestone")), plain(m.Name), plain(cmp.Or(m.OwnerName, unknown)), day(m.Due), late(m.Late)}})
	}
	for _, a := range x.p.Frozen.Actions {
		if a.Late > 0 && !x.talks[a.ID] {
			lines = append(lines, line{cells: []cell{plain(v.T("talk.action")), plain(a.Text), plain(cmp.Or(a.OwnerName, unknown)), day(a.Due), late(a.Late)}})
		}
	}
	if len(lines) == 0 {
		return
	}
	w.section(v.T("review.behind"), v.T("actionlist.count", len(lines)), 60)
	width := w.width()
	w.tableIn([]field{{v.head("review.sort"), false}, {v.head("review.what"), false}, {v.head("talk.owner"), false}, {v.head("talk.due"), false}, {v.head("talk.state"), false}}, lines,
		[]float32{width * 0.14, width * 0.44, width * 0.13, width * 0.13, width * 0.16})
}
