package report

import (
	"cmp"
	"fmt"
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/pipeline"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// reviewFacts is the pipeline on a day.
type reviewFacts struct {
	v    *voice
	plan data.Plan
	x    pipeline.Review
	open []pipeline.Row
}

// openTold is how many of the largest open opportunities a paper lists, and how
// many of the latest.
const openTold = 20

// PipelineReview makes the review of the pipeline (《商机盘点表》): what covers the rest
// of each target, the stages, what is late, the largest open opportunities, and
// why others were lost.
func PipelineReview(r store.Reader, today data.Date, f text.Fmt, paper Paper) (Document, error) {
	x := &reviewFacts{}
	var err error
	if x.v, err = newVoice(f, paper); err != nil {
		return Document{}, err
	}
	if x.plan, err = r.Plan(); err != nil {
		return Document{}, err
	}
	if x.x, err = pipeline.Pipeline(r, today, pipeline.PipelineIn{}); err != nil {
		return Document{}, err
	}
	list, err := pipeline.Opportunities(r, today, pipeline.OpportunitiesIn{})
	if err != nil {
		return Document{}, err
	}
	x.open = list.Rows
	v, w := x.v, newFlow(x.v, true)
	title := v.T("pipeline.paper")
	if x.x.Kept {
		w.s.mark(title, 0, marginTop)
		x.head(w)
		x.people(w)
		x.stages(w)
		x.causes(w)
		x.deals(w, "pipeline.paper.slipped", x.x.Slipped)
		x.deals(w, "pipeline.paper.largest", largest(x.open))
		w.frame(x.plan, today, v.period(x.x.Span))
	} else {
		w.pages = nil // no opportunity: nothing to print
	}
	return Document{Pages: w.done(), Meta: Meta{Title: fmt.Sprintf("%s · %s · %s", x.plan.Firm, title, today), Author: x.plan.Firm,
		Subject: title, Lang: v.tag(), Date: today}}, nil
}

// head is the title, and how the team stands in a sentence.
func (x *reviewFacts) head(w *flow) {
	v, t := x.v, x.x.Team
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.lines("pipeline.paper"), "  "))
	w.both(0, v.each(func(f text.Fmt) string {
		if t.Coverage == nil {
			return f.T("pipeline.paper.says.bare", f.DateYear(x.x.AsOf), t.Count, f.Exact(t.Open), f.Exact(t.Weighted), t.Slipped)
		}
		return f.T("pipeline.paper.says", f.DateYear(x.x.AsOf), t.Count, f.Exact(t.Open), f.Exact(t.Weighted), t.Slipped, f.Exact(t.Left), times(f, t.Coverage))
	}))
	w.both(0, v.each(func(f text.Fmt) string { return f.T("pipeline.paper.orders") }))
	w.y += 4
}

// times writes hundredths as a factor: ×2.4; — for what is not known.
func times(f text.Fmt, hundredths *int) string {
	if hundredths == nil {
		return text.Unknown
	}
	return "×" + f.Decimal(float64(*hundredths)/100, 1)
}

// pointsOf writes hundredths of a per cent; — for what is not known.
func pointsOf(f text.Fmt, points *int) string {
	if points == nil {
		return text.Unknown
	}
	return f.Percent(data.Money(*points), data.Rate)
}

// peopleHeads are the columns of the table by person, after the name.
var peopleHeads = []string{"opportunities", "proposals", "deals", "wins", "cycle", "count", "open", "weighted", "left", "cover", "aged", "slipped"}

// people is the table by person, the team last.
func (x *reviewFacts) people(w *flow) {
	v := x.v
	lines := append(x.x.People[:len(x.x.People):len(x.x.People)], x.x.Team)
	var all []data.Money
	for _, l := range lines {
		all = append(all, l.Open, l.Weighted, l.Left)
	}
	v.exactly(all, nil)
	w.section(v.T("pipeline.paper.people"), v.period(x.x.Span)+" · "+v.named("letter.unit", v.unit()), 90)
	fields := []field{{v.head("pipeline.column.rep"), false}}
	for _, key := range peopleHeads {
		fields = append(fields, field{v.head("pipeline.paper." + key), true})
	}
	var rows []line
	for i, l := range lines {
		name := cmp.Or(l.Name, v.T("pipeline.nobody"))
		if i == len(lines)-1 {
			name = v.T("report.total")
		}
		rows = append(rows, line{cells: x.personCells(name, l), total: i == len(lines)-1})
	}
	w.table(fields, rows)
}

func (x *reviewFacts) personCells(name string, l pipeline.Line) []cell {
	v, f := x.v, x.v.first()
	left := soft(text.Unknown)
	if l.Target != 0 {
		left = plain(v.money(l.Left))
	}
	cover := plain(times(f, l.Coverage))
	if l.Coverage != nil && *l.Coverage < 1_00 {
		cover.text, cover.role, cover.bold = "◆ "+cover.text, chart.Bad, true
	}
	return []cell{plain(name), plain(numbered(f, l.Funnel.Opportunities)), plain(numbered(f, l.Funnel.Proposals)), plain(numbered(f, l.Funnel.Deals)), plain(pointsOf(f, l.Result.Rate)),
		plain(numbered(f, l.Result.Cycle)), plain(f.Count(l.Count)), plain(v.money(l.Open)), plain(v.money(l.Weighted)), left, cover, plain(f.Count(l.Aged)), plain(f.Count(l.Slipped))}
}

// stages is the table of stages.
func (x *reviewFacts) stages(w *flow) {
	v, f := x.v, x.v.first()
	var all []data.Money
	for _, s := range x.x.Stages {
		all = append(all, s.Amount, s.Weighted)
	}
	v.exactly(append(all, x.x.Team.Open, x.x.Team.Weighted), nil)
	w.section(v.T("pipeline.paper.stages"), v.named("letter.unit", v.unit()), 90)
	fields := []field{{v.head("pipeline.column.stage"), false}}
	for _, key := range []string{"chance", "count", "open", "weighted", "days", "limit", "aged"} {
		fields = append(fields, field{v.head("pipeline.paper." + key), true})
	}
	var lines []line
	for _, s := range x.x.Stages {
		limit := plain(text.Unknown)
		if s.Limit > 0 {
			limit = plain(f.Count(s.Limit))
		}
		lines = append(lines, line{cells: []cell{plain(v.under(func(f text.Fmt) string { return f.PipelineStage(s.Of) })), plain(f.PercentWhole(data.Money(s.Chance), data.Rate)),
			plain(f.Count(s.Count)), plain(v.money(s.Amount)), plain(v.money(s.Weighted)), plain(numbered(f, s.Days)), limit, plain(f.Count(s.Aged))}})
	}
	none := plain("")
	w.table(fields, append(lines, line{cells: []cell{plain(v.T("report.total")), none, plain(f.Count(x.x.Team.Count)), plain(v.money(x.x.Team.Open)), plain(v.money(x.x.Team.Weighted)), none, none,
		plain(f.Count(x.x.Team.Aged))}, total: true}))
}

// largest are the open opportunities with the largest amounts.
func largest(rows []pipeline.Row) []pipeline.Row {
	return sortedBy(rows, func(a, b pipeline.Row) int { return cmp.Compare(b.Amount, a.Amount) })
}

// deals is a table of some opportunities, twenty at most.
func (x *reviewFacts) deals(w *flow, key string, rows []pipeline.Row) {
	if len(rows) == 0 {
		return
	}
	v := x.v
	said := v.T("pipeline.paper.told", min(len(rows), openTold), len(rows))
	rows = rows[:min(len(rows), openTold)]
	var all []data.Money
	for _, d := range rows {
		all = append(all, d.Amount)
	}
	v.exactly(all, nil)
	w.section(v.T(key), said+" · "+v.named("letter.unit", v.unit()), 90)
	var fields []field
	for _, c := range []string{"name", "customer", "rep", "stage", "amount", "close", "late", "next"} {
		fields = append(fields, field{v.head("pipeline.column." + c), c == "amount" || c == "late"})
	}
	var lines []line
	for _, d := range rows {
		lines = append(lines, line{cells: x.dealCells(d)})
	}
	width := w.width()
	w.tableIn(fields, lines, []float32{width * 0.17, width * 0.14, width * 0.09, width * 0.10, width * 0.09, width * 0.10, width * 0.10, width * 0.21})
}

func (x *reviewFacts) dealCells(d pipeline.Row) []cell {
	v, f, plan := x.v, x.v.first(), x.plan.Period()
	when := soft(text.Unknown)
	if d.Close != 0 {
		if when = plain(f.DateIn(d.Close, plan)); d.Past {
			when.text, when.role = "◆ "+when.text, chart.Bad
		}
	}
	late := soft(text.Unknown)
	if d.Late > 0 {
		late = plain(v.under(func(f text.Fmt) string { return f.T("pipeline.paper.late", d.Late, d.Slips) }))
	}
	amount := soft(text.Unknown)
	if d.Amount != 0 {
		amount = plain(v.money(d.Amount))
	}
	next := soft(v.T("pipeline.next.none"))
	switch {
	case d.Overdue:
		next = cell{text: f.T("pipeline.next.overdue", d.Next, f.DateIn(d.NextDay, plan)), role: chart.Bad}
	case d.NextDay != 0 && d.Next != "":
		next = plain(f.T("pipeline.next.on", d.Next, f.DateIn(d.NextDay, plan)))
	case d.Next != "":
		next = plain(d.Next)
	}
	return []cell{{text: d.Name, bold: true}, plain(d.CustomerName), plain(cmp.Or(d.RepName, text.Unknown)), plain(v.under(func(f text.Fmt) string { return f.PipelineStage(d.Of) })), amount, when, late, next}
}

// causes tells why opportunities were lost, to whom, and what the sources brought.
func (x *reviewFacts) causes(w *flow) {
	v := x.v
	w.section(v.T("pipeline.paper.causes"), v.period(x.x.Span), 60)
	w.both(0, v.each(func(f text.Fmt) string {
		var said []string
		for _, r := range x.x.Reasons[:min(len(x.x.Reasons), 6)] {
			said = append(said, f.T("pipeline.people.reason", r.Name, r.Count, r.Amount))
		}
		return f.T("pipeline.people.reasons") + " " + cmp.Or(strings.Join(said, " · "), text.Unknown)
	}))
	w.both(0, v.each(func(f text.Fmt) string {
		var said []string
		for _, s := range x.x.Sources[:min(len(x.x.Sources), 6)] {
			said = append(said, f.T("pipeline.people.source", cmp.Or(s.Name, f.T("pipeline.people.unsaid")), s.Cohort.Opened, pointsOf(f, s.Rate)))
		}
		return f.T("pipeline.people.sources") + " " + cmp.Or(strings.Join(said, " · "), text.Unknown)
	}))
}
