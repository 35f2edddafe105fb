package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/diagnosis"
	"quarterdeck/app/team"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// talkFacts is one one-on-one on paper. Of the notes it knows the print layer
// alone; the blocker stays on the screen.
type talkFacts struct {
	v    *voice
	plan data.Plan
	x    team.Reading
	met  *team.Sheet // nil: no meeting yet
}

// OneOnOne makes the sheet of the latest one-on-one with a rep, named by code:
// figures, the gap in its causes, the weakest step, what is written for paper, and
// the actions with their days, to be signed. Without a code it has a sheet for
// everybody who is met today. Nobody to print is a document without pages.
func OneOnOne(r store.Reader, today data.Date, f text.Fmt, paper Paper, rep string) (Document, error) {
	v, err := newVoice(f, paper)
	if err != nil {
		return Document{}, err
	}
	plan, err := r.Plan()
	if err != nil {
		return Document{}, err
	}
	history, err := team.OneOnOnes(r, today, team.OneOnOnesIn{Rep: rep})
	if err != nil {
		return Document{}, err
	}
	title := v.T("talk.paper")
	doc := Document{Meta: Meta{Title: fmt.Sprintf("%s · %s · %s", plan.Firm, title, today), Author: plan.Firm, Subject: title, Lang: v.tag(), Date: today}}
	for _, h := range history {
		if rep == "" && h.Last != today {
			continue
		}
		x := &talkFacts{v: v, plan: plan}
		if err := x.ask(r, today, h); err != nil {
			return Document{}, err
		}
		w := fitted(v, x.lay)
		w.frame(plan, today, plan.DocNumber(max(1, plan.Version)).String())
		doc.Pages = append(doc.Pages, w.done()...)
	}
	return doc, nil
}

// ask reads what is known of the rep and the latest meeting up to today.
func (x *talkFacts) ask(r store.Reader, today data.Date, h team.History) (err error) {
	if x.x, err = team.ReadingOf(r, today, team.ReadingIn{Rep: h.Rep}); err != nil {
		return err
	}
	for _, m := range h.Meetings { // newest first
		if m.Date <= today {
			s, err := team.Meeting(r, m.ID, data.Print)
			x.met = &s
			return err
		}
	}
	return nil
}

func (x *talkFacts) lay(w *flow) {
	v := x.v
	w.s.mark(x.x.Name, 0, marginTop)
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.lines("talk.paper"), "  ")+"　"+x.x.Name)
	w.both(0, v.each(x.says))
	w.y += 4
	x.figures(w)
	x.funnel(w)
	x.strange(w)
	x.printed(w)
	x.actions(w)
	w.sign("report.sign.rep", "report.sign.manager", "report.sign.date")
}

// says is the meeting, and where the rep stands, in a sentence.
func (x *talkFacts) says(f text.Fmt) string {
	when := f.T("talk.paper.none")
	if x.met != nil {
		when = f.T("talk.paper.when", f.DateYear(x.met.Date), f.Weekday(x.met.Date), x.met.Number)
	}
	if gap := diagnosis.SayGap(f, x.x.Diagnosis); gap != "" && x.x.Diagnosis.Gap != nil {
		return f.Join(when, f.T("talk.paper.gap", f.Delta(*x.x.Diagnosis.Gap), gap))
	}
	return f.Join(when, diagnosis.SayWhy(f, x.x.Diagnosis))
}

// figures is the table of amounts: target, due, sold, gap in its parts, and where
// the year leads.
func (x *talkFacts) figures(w *flow) {
	v, d := x.v, x.x.Diagnosis
	w.section(v.T("talk.figures"), v.named("letter.unit", v.unit()), 80)
	fields := []field{{v.head("report.target"), true}, {v.head("report.due"), true}, {v.head("report.real"), true}, {v.head("diagnosis.gap"), true}}
	cells := []cell{x.amount(x.x.Target), x.amount(d.Plan), x.amount(d.Actual), x.delta(d.Gap)}
	for _, p := range diagnosis.PartsOf(d.Parts) {
		fields = append(fields, field{v.under(func(f text.Fmt) string { return diagnosis.PartName(f, p.Key) }), true})
		cells = append(cells, x.delta(&p.Amount))
	}
	fields, cells = append(fields, field{v.head("team.forecast"), true}), append(cells, x.amount(x.x.Forecast))
	w.table(fields, []line{{cells: cells}})
}

func (x *talkFacts) amount(m *data.Money) cell {
	if m == nil {
		return soft(unknown)
	}
	return plain(x.v.first().Money(*m))
}

func (x *talkFacts) delta(m *data.Money) cell {
	if m == nil {
		return soft(unknown)
	}
	c := plain(x.v.first().DeltaCell(*m))
	if *m < 0 {
		c.role, c.bold = chart.Bad, true
	}
	return c
}

// funnel is what was done against what was needed, and the weakest step in words.
func (x *talkFacts) funnel(w *flow) {
	v, d := x.v, x.x.Diagnosis
	if len(d.Steps) == 0 {
		return
	}
	w.section(v.T("diagnosis.funnel"), v.period(d.Period), 120)
	var lines []line
	for _, s := range d.Steps {
		name := plain(v.under(func(f text.Fmt) string { return diagnosis.StepName(f, s.Key) }))
		rate := plain(diagnosis.Rate(v.first(), s.Rate))
		if s.Key == d.Weakest {
			name.bold, rate.bold, rate.role = true, true, chart.Bad
		}
		lines = append(lines, line{cells: []cell{name, x.count(s.Actual), x.count(s.Need), rate, plain(diagnosis.Rate(v.first(), s.NeedRate)), plain(diagnosis.Rate(v.first(), s.Peers))}})
	}
	w.table([]field{{v.head("talk.step"), false}, {v.head("report.real"), true}, {v.head("talk.need"), true}, {v.head("talk.rate"), true},
		{v.head("talk.need_rate"), true}, {v.head("talk.peers"), true}}, lines)
	w.y += 4
	w.both(0, v.each(func(f text.Fmt) string { return diagnosis.SayWeakest(f, d) }))
}

func (x *talkFacts) count(n *int) cell {
	if n == nil {
		return soft(unknown)
	}
	return plain(x.v.first().Count(*n))
}

// strange is what the figures say beside, and what to ask.
func (x *talkFacts) strange(w *flow) {
	v := x.v
	var lines [][]string
	for _, a := range x.x.Diagnosis.Anomalies {
		lines = append(lines, v.each(a.Reason))
	}
	if c := x.x.Recent.Conversion; c != nil && x.x.Recent.Leads != nil && x.x.Recent.Deals != nil {
		lines = append(lines, v.each(func(f text.Fmt) string {
			return f.T("team.fact.conversion", diagnosis.Rate(f, c), *x.x.Recent.Leads, *x.x.Recent.Deals)
		}))
	}
	if len(lines) == 0 {
		return
	}
	w.section(v.T("talk.strange"), "", 60)
	for i, l := range lines {
		w.numbered(v.first().Count(i+1), l, 0)
	}
}

// printed is the layer of the notes that is for paper.
func (x *talkFacts) printed(w *flow) {
	v := x.v
	w.section(v.T("report.one_on_one"), v.T("report.print_only"), 50)
	words := ""
	if x.met != nil {
		words = x.met.Notes[data.Print]
	}
	if words == "" {
		words = v.T("report.nothing_printed")
	}
	w.para(0, textSize, 20, false, chart.T1, words)
	w.y += 4
}

// actions are those open, and those done since the meeting before.
func (x *talkFacts) actions(w *flow) {
	v := x.v
	rows := x.x.Actions
	if x.met != nil {
		rows = slices.Clone(x.met.Actions)
		slices.SortStableFunc(rows, func(a, b team.Agreed) int { return cmp.Compare(min(a.Done, 1), min(b.Done, 1)) }) // open ones first
	}
	w.section(v.T("report.actions"), v.T("talk.actions.note", len(rows)), 70)
	if len(rows) == 0 {
		w.both(0, v.lines("report.actions.none"))
		return
	}
	var lines []line
	for _, a := range rows {
		state := soft(v.T("talk.open"))
		switch {
		case a.Abandoned():
			state = soft(v.say(func(f text.Fmt) string { return f.T("team.dropped", f.Date(a.Done)) }))
		case a.Done != 0:
			state = plain(v.say(func(f text.Fmt) string { return f.T("team.done", f.Date(a.Done)) }))
		case a.Due < x.x.Date:
			state = cell{text: v.say(func(f text.Fmt) string { return f.T("report.late", int(x.x.Date-a.Due)) }), bold: true, role: chart.Bad}
		case a.Carried > 0:
			state = plain(v.say(func(f text.Fmt) string { return f.T("team.carried", a.Carried) }))
		}
		what := plain(a.Text)
		what.check = a.Done == 0
		lines = append(lines, line{cells: []cell{what, plain(cmp.Or(a.OwnerName, unknown)), plain(v.say(func(f text.Fmt) string { return f.Date(a.Due) })), state}})
	}
	w.table([]field{{v.head("talk.action"), false}, {v.head("talk.owner"), false}, {v.head("talk.due"), false}, {v.head("talk.state"), false}}, lines)
}
