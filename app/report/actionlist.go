package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/execution"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// listFacts is the weekly list of actions on paper.
type listFacts struct {
	v    *voice
	plan data.Plan
	l    weekActions
}

// ActionList makes the weekly list of actions (《周优化行动清单》, S2-33, S4-28): what
// is late, what falls due by the end of next week, what reviews and deviations ask
// for whenever it is due, and what was done in the week, by where it comes from. It
// is signed. A zero day is today. With the code of a rep it is that rep's alone; only
// then it has the words of what was agreed in one-on-ones, else their number.
func ActionList(r store.Reader, today data.Date, f text.Fmt, paper Paper, day data.Date, rep string) (Document, error) {
	v, err := newVoice(f, paper)
	if err != nil {
		return Document{}, err
	}
	plan, err := r.Plan()
	if err != nil {
		return Document{}, err
	}
	x := &listFacts{v: v, plan: plan}
	if x.l, err = actionsOfWeek(r, cmp.Or(day, today), rep); err != nil {
		return Document{}, err
	}
	title := v.T("actionlist.paper")
	doc := Document{Meta: Meta{Title: fmt.Sprintf("%s · %s · %s", plan.Firm, title, x.l.Day), Author: plan.Firm, Subject: title, Lang: v.tag(), Date: today}}
	if len(x.l.Rows)+x.l.Talks == 0 {
		return doc, nil
	}
	w := fitted(v, x.lay)
	w.frame(plan, today, v.period(x.l.Week))
	doc.Pages = w.done()
	return doc, nil
}

func (x *listFacts) lay(w *flow) {
	v, l := x.v, x.l
	w.s.mark(v.T("actionlist.paper"), 0, marginTop)
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.lines("actionlist.paper"), "  "))
	w.both(0, v.each(func(f text.Fmt) string {
		says := []string{f.T("actionlist.week", f.Week(l.Week.From), f.Period(l.Week), f.Date(l.Until-1))}
		if l.Name != "" {
			says = append([]string{f.T("actionlist.of", l.Name)}, says...)
		}
		return f.Join(append(says, f.T("actionlist.says", l.Late, l.Due, l.Done))...)
	}))
	if l.Talks > 0 {
		w.both(0, v.lines("actionlist.talks", l.Talks))
	}
	widths := x.widths(w)
	last := x.lastSource()
	for _, source := range actionSources {
		if source == last {
			w.foot = 70 // the signatures
		}
		x.group(w, source, widths)
	}
	w.sign("actionlist.sign.keeper", "report.sign.manager", "report.sign.date")
}

// lastSource is the sort of source whose part ends the list.
func (x *listFacts) lastSource() (last execution.Source) {
	for _, source := range actionSources {
		if slices.ContainsFunc(x.l.Rows, func(a listedAction) bool { return a.source() == source }) {
			last = source
		}
	}
	return last
}

// widths are those of the columns, the same in every part.
func (x *listFacts) widths(w *flow) (widths []float32) {
	for _, share := range []float32{0.33, 0.15, 0.10, 0.10, 0.13, 0.19} {
		widths = append(widths, share*w.width())
	}
	return widths
}

// group is what comes from one sort of source: causes in a line each, then what is
// to be done, the latest first.
func (x *listFacts) group(w *flow, source execution.Source, widths []float32) {
	v := x.v
	var lines []line
	var causes []string // in the words they were written in, once
	said := map[string]bool{}
	for _, a := range x.l.Rows {
		if a.source() != source {
			continue
		}
		if name := a.from(v.first()); len(a.Whys) > 0 && !said[name] {
			said[name] = true
			f := v.first()
			causes = append(causes, f.T("actionlist.whys", name, strings.Join(a.Whys, f.T("actionlist.because"))))
		}
		lines = append(lines, line{cells: x.cells(a)})
	}
	if len(lines) == 0 {
		return
	}
	fields := []field{}
	for _, key := range []string{"talk.action", "actionlist.source", "talk.owner", "talk.due", "talk.state", "actionlist.shows"} {
		fields = append(fields, field{v.head(key), false})
	}
	below := float32(2*len(causes))*letterLine*w.dense + w.start(fields, lines, widths) + w.after(0, fields, lines, widths)
	w.section(v.T("actionlist.from."+string(source)), v.T("actionlist.count", len(lines)), below)
	for _, c := range causes {
		w.both(0, []string{c})
	}
	w.tableIn(fields, lines, widths)
}

// cells are the row of an action. What is open has a box to tick, and room to write
// where nothing says yet what shows that it is done.
func (x *listFacts) cells(a listedAction) []cell {
	v := x.v
	what := plain(a.Text)
	what.check = a.Done == 0
	name := soft(v.under(a.from))
	state := plain(v.under(func(f text.Fmt) string { return f.T("actionlist.state." + a.stateKey()) }))
	switch {
	case a.State == data.Dropped:
		state.role = chart.T2
	case a.Done != 0:
		state = cell{text: v.under(func(f text.Fmt) string { return f.T("team.done", f.Date(a.Done)) }), role: chart.Good}
	case a.Late > 0:
		state = cell{text: v.under(func(f text.Fmt) string { return "◆ " + f.T("report.late", a.Late) }), bold: true, role: chart.Bad}
	}
	shows := plain(a.Result)
	if a.Result == "" {
		shows = soft("……………………")
	}
	return []cell{what, name, plain(cmp.Or(a.OwnerName, v.T("stages.nobody"))), plain(v.under(func(f text.Fmt) string { return f.Date(a.Due) })), state, shows}
}

// A listedAction is an action of the weekly list with the causes it goes against.
type listedAction struct {
	execution.ActionRow
	Whys []string // answers of the five whys of its deviation, the first first
}

// stateKey names the state of an action.
func (a listedAction) stateKey() string {
	if a.Done != 0 && a.State != data.Dropped {
		return "done"
	}
	return cmp.Or(string(a.State), "todo")
}

// weekActions are the actions of a week with how many there are of each sort.
type weekActions struct {
	Day             data.Date
	Week            data.Period
	Until           data.Date // the first day after next week
	Name            string    // of the rep it is about; "": of all
	Rows            []listedAction
	Late, Due, Done int // late, open and in time, done in the week
	Talks           int // open ones of one-on-ones, which are not listed
}

// sortActions puts the late ones first, then open ones by day, then what is done.
func sortActions(rows []listedAction) {
	slices.SortStableFunc(rows, func(a, b listedAction) int {
		return cmp.Or(cmp.Compare(b.Late, a.Late), cmp.Compare(min(a.Action.Done, 1), min(b.Action.Done, 1)), cmp.Compare(a.Due, b.Due), cmp.Compare(a.ID, b.ID))
	})
}
