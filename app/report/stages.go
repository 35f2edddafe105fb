package report

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"quarterdeck/app/board"
	"quarterdeck/app/chart"
	"quarterdeck/app/execution"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// stageFacts are the stages of a plan on paper.
type stageFacts struct {
	v          *voice
	plan       data.Plan
	today      data.Date
	stages     []board.StageLine
	milestones []execution.MilestoneRow
	baseline   *data.Baseline
}

// Stages makes the paper of the stages: the chart over the plan's months, all
// milestones with their slip, and what each is accepted by with the proof of it. A
// plan without stages is a document without pages.
func Stages(r store.Reader, today data.Date, f text.Fmt, paper Paper) (Document, error) {
	x := &stageFacts{today: today}
	var err error
	if x.v, err = newVoice(f, paper); err != nil {
		return Document{}, err
	}
	if x.plan, err = r.Plan(); err != nil {
		return Document{}, err
	}
	lines, err := board.Stages(r, today, board.StagesIn{})
	if err != nil {
		return Document{}, err
	}
	x.stages = lines.Stages
	if x.milestones, err = execution.Milestones(r, today, execution.MilestonesIn{}); err != nil {
		return Document{}, err
	}
	moves, err := execution.Moved(r, today, execution.MovedIn{})
	if err != nil {
		return Document{}, err
	}
	x.baseline = moves.Baseline
	v := x.v
	title := v.T("stages.paper")
	doc := Document{Meta: Meta{Title: fmt.Sprintf("%s · %s · %s", x.plan.Firm, title, today), Author: x.plan.Firm, Subject: title, Lang: v.tag(), Date: today}}
	if len(x.stages) == 0 {
		return doc, nil
	}
	w := newFlow(v, true)
	w.s.mark(title, 0, marginTop)
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.lines("stages.paper"), "  "))
	for _, l := range x.stages {
		w.both(0, v.each(func(f text.Fmt) string { return l.Name + " · " + l.Why(f) }))
	}
	x.gantt(w)
	x.list(w)
	x.acceptance(w)
	w.frame(x.plan, today, v.day(today))
	doc.Pages = w.done()
	return doc, nil
}

// ganttRowHigh is the height of a row of the chart on paper.
const ganttRowHigh = 26

// gantt draws the chart, over as many pages as its rows need.
func (x *stageFacts) gantt(w *flow) {
	note := ""
	if x.baseline != nil {
		note = x.v.T("stages.card.base", x.baseline.Name)
	}
	w.section(x.v.T("stages.card"), note, 5*ganttRowHigh)
	c := x.chart()
	for rows := c.Rows; len(rows) > 0; {
		n := min(len(rows), max(1, int((w.bottom()-w.y-30)/ganttRowHigh)))
		part := c
		part.Rows = rows[:n]
		rows = rows[n:]
		w.s.Place(part.Scene(w.width(), part.Height(), Measure), marginX, w.y)
		w.y += part.Height() + 8
		if len(rows) > 0 {
			w.turn()
		}
	}
}

// chart is the stages and milestones over the months of the plan.
func (x *stageFacts) chart() chart.Gantt {
	f, span := x.v.first(), x.plan.Period()
	first, last := span.From.Month(), (span.Until - 1).Month()
	c := chart.Gantt{Every: 3, Today: -1, NameHead: x.v.T("stages.head.name"), OwnerHead: x.v.T("stages.head.owner"), RowHeight: ganttRowHigh}
	for m := first; m <= last; m++ {
		c.Columns = append(c.Columns, f.Month(m))
	}
	at := func(d data.Date) float64 {
		m := d.Month()
		return float64(m-first) + float64(d-m.Start())/float64((m+1).Start()-m.Start())
	}
	if span.Has(x.today) {
		c.Today = at(x.today)
	}
	for _, l := range x.stages {
		head := len(c.Rows)
		c.Rows = append(c.Rows, chart.GanttRow{Stage: true, Light: chart.Light(l.Light), Name: l.Name, From: at(l.From), To: at(l.Until), Done: l.Progress})
		for _, m := range x.milestones {
			switch {
			case m.StageID != l.ID:
			case m.Point:
				c.Rows[head].Diamonds = append(c.Rows[head].Diamonds, chart.Diamond{At: (at(m.From) + at(m.Until)) / 2, Name: m.Name, Met: m.Accepted != 0})
			default:
				row := chart.GanttRow{Name: m.Name, Owner: m.OwnerName, From: at(m.From), To: at(m.Until), Done: float64(m.Progress) / 100,
					Label: strconv.Itoa(m.Progress) + "%", Late: m.Light == data.Amber || m.Light == data.Red}
				if m.Base != nil && *m.Base != m.Period {
					row.Base = &chart.Span{From: at(m.Base.From), To: at(m.Base.Until)}
				}
				c.Rows = append(c.Rows, row)
			}
		}
	}
	return c
}

// list is the table of all milestones.
func (x *stageFacts) list(w *flow) {
	v := x.v
	w.section(v.T("stages.paper.milestones"), v.T("stages.tasks", len(x.milestones)), 90)
	var lines []line
	for _, m := range x.milestones {
		slip := soft(unknown)
		if m.Slip != nil {
			slip = plain(v.say(func(f text.Fmt) string { return f.T("stages.paper.slip", signed(*m.Slip)) }))
			if *m.Slip > 0 {
				slip.role, slip.bold = chart.Warn, true
			}
		}
		name := plain(m.Name)
		name.light, name.lit = chart.Light(m.Light), true
		lines = append(lines, line{cells: []cell{name, plain(m.Stage), plain(cmp.Or(m.OwnerName, unknown)), plain(v.say(func(f text.Fmt) string { return f.Period(m.Period) })),
			slip, plain(strconv.Itoa(m.Progress) + "%"), plain(fmt.Sprintf("%d / %d", m.Passed, len(m.Criteria))), x.state(m)}})
	}
	width := w.width()
	w.tableIn([]field{{v.head("milestones.column.name"), false}, {v.head("milestones.column.stage"), false}, {v.head("milestones.column.owner"), false}, {v.head("stages.paper.days"), false},
		{v.head("milestones.column.slip"), true}, {v.head("milestones.column.progress"), true}, {v.head("milestones.column.criteria"), true}, {v.head("milestones.column.state"), false}},
		lines, shares(width, 0.27, 0.09, 0.10, 0.20, 0.08, 0.07, 0.07, 0.12))
}

// shares are parts of a width.
func shares(width float32, parts ...float32) (out []float32) {
	for _, p := range parts {
		out = append(out, p*width)
	}
	return out
}

// signed is a number with its sign.
func signed(n int) string {
	switch {
	case n > 0:
		return "+" + strconv.Itoa(n)
	case n < 0:
		return "−" + strconv.Itoa(-n)
	}
	return "0"
}

// state says how a milestone stands.
func (x *stageFacts) state(m execution.MilestoneRow) cell {
	v := x.v
	switch {
	case m.Accepted != 0:
		return plain(v.say(func(f text.Fmt) string { return f.T("stages.accepted", f.Date(m.Accepted)) }))
	case m.Late > 0:
		return cell{text: v.say(func(f text.Fmt) string { return f.T("stages.late", m.Late) }), bold: true, role: chart.Bad}
	case x.today < m.From:
		return soft(v.say(func(f text.Fmt) string { return f.T("stages.state.waiting_start") }))
	}
	return plain(v.say(func(f text.Fmt) string { return f.T("milestones.running") }))
}

// acceptance is what each milestone is accepted by, with the value of today and
// what shows it.
func (x *stageFacts) acceptance(w *flow) {
	v := x.v
	var lines []line
	for _, m := range x.milestones {
		for i, c := range m.Criteria {
			name := plain("")
			if i == 0 {
				name = plain(m.Name)
			}
			text := plain(strings.TrimSuffix(c.Text+" · "+c.RecordName, " · "))
			text.light, text.lit = chart.Light(c.Light), true
			lines = append(lines, line{cells: []cell{name, text, plain(want(v, c.Criterion)), plain(have(v, c.Criterion)), plain(cmp.Or(c.OwnerName, unknown)), plain(proofOf(m, c.ID))}})
		}
	}
	if len(lines) == 0 {
		return
	}
	w.section(v.T("stages.criteria"), v.T("stages.paper.criteria", len(lines)), 90)
	w.tableIn([]field{{v.head("milestones.column.name"), false}, {v.head("stages.criteria"), false}, {v.head("stages.field.want"), true}, {v.head("stages.paper.today"), true},
		{v.head("stages.field.shows"), false}, {v.head("proof.badge"), false}}, lines, shares(w.width(), 0.22, 0.25, 0.10, 0.10, 0.10, 0.23))
}

// want is what a criterion has to reach, and have what it has reached.
func want(v *voice, c data.Criterion) string {
	if c.Want == nil {
		return v.T("stages.paper.yes")
	}
	sign := "≥ "
	if c.AtMost {
		sign = "≤ "
	}
	return sign + amountOf(*c.Want, c.Unit)
}

func have(v *voice, c data.Criterion) string {
	switch {
	case c.Want == nil && c.Met:
		return v.T("stages.paper.yes")
	case c.Want == nil || c.Have == nil:
		return unknown
	}
	return amountOf(*c.Have, c.Unit)
}

// amountOf writes thousandths of a unit.
func amountOf(n int64, unit string) string {
	s := strconv.FormatFloat(float64(n)/1000, 'f', -1, 64)
	if unit == "" || unit == "%" {
		return s + unit
	}
	return s + " " + unit
}

// proofOf is the newest proof of a criterion.
func proofOf(m execution.MilestoneRow, criterion data.ID) string {
	for _, p := range m.Proofs {
		if p.CriterionID == criterion {
			return strings.TrimSuffix(p.Text+" · "+p.File, " · ")
		}
	}
	return unknown
}
