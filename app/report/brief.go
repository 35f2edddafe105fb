package report

import (
	"fmt"
	"strings"

	"quarterdeck/app/board"
	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
	"quarterdeck/app/diagnosis"
	"quarterdeck/app/lights"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// brief is what the weekly and the monthly report tell of a span of days up to one
// of them. Amounts of a brief stand in the reader's unit, unless it is in two
// languages, whose units differ: then in whole units.
type brief struct {
	v    *voice
	kind string // weekly or monthly
	plan data.Plan
	day  data.Date

	span   data.Period // up to and with the day
	before data.Period // as many days of the week or month before
	whole  data.Period // the week or month itself
	n      board.Numbers
	says   board.Sentences
	sold   *[2]sales // of span and before; nil: nothing is known of orders
	team   diagnosis.Effectiveness
	weak   *diagnosis.Diagnosis // of the region that is behind the most; nil: none is
	acts   weekActions
	board  lights.Board
	turned []lights.Turn   // since the day before the span
	causes []cause         // of open deviations
	agreed []data.Decision // taken in reviews of the week or month
}

// A cause is an open deviation with the answers of its five whys.
type cause struct {
	title string
	whys  []string
}

// sales are sums by region, and of all.
type sales struct {
	by  map[data.ID]data.Money
	all data.Money
}

// newBrief reads what both reports tell.
func newBrief(r store.Reader, f text.Fmt, paper Paper, kind string, whole data.Period, day data.Date) (*brief, error) {
	x := &brief{kind: kind, day: day, whole: whole, span: data.Period{From: whole.From, Until: day + 1}}
	var err error
	if x.v, err = newVoice(f, paper); err != nil {
		return nil, err
	}
	if !x.v.both() {
		x.v.fmts[0].Unit = f.Unit
	}
	if x.n, err = board.Progress(r, day, board.ProgressIn{}); err != nil {
		return nil, err
	}
	x.plan, x.says = x.n.Plan, x.n.Sentences()
	if x.team, err = diagnosis.EffectivenessOf(r, day, diagnosis.EffectivenessIn{}); err != nil {
		return nil, err
	}
	until := whole.Until + 7
	x.before = data.Period{From: whole.From - 7, Until: day + 1 - 7}
	if kind == "monthly" {
		from := (whole.From - 1).Month().Start()
		x.before = data.Period{From: from, Until: min(from+data.Date(x.span.Days()), whole.From)}
		until = whole.Until.Month().Period().Until
	}
	if x.acts, err = actionsOf(r, day, whole, until, ""); err != nil {
		return nil, err
	}
	for _, read := range []func(store.Reader) error{x.readSales, x.readWeak, x.readLights, x.readCauses, x.readDecisions} {
		if err := read(r); err != nil {
			return nil, err
		}
	}
	return x, nil
}

// readSales reads what was sold in both spans.
func (x *brief) readSales(r store.Reader) error {
	known, err := r.Count(data.Orders)
	if err != nil || known == 0 {
		return err
	}
	rows, err := r.Sales([]data.Period{x.span, x.before})
	if err != nil {
		return err
	}
	x.sold = &[2]sales{{by: map[data.ID]data.Money{}}, {by: map[data.ID]data.Money{}}}
	for _, row := range rows {
		s := &x.sold[row.Bucket]
		s.by[row.RegionID] += row.Amount
		s.all += row.Amount
	}
	return nil
}

// readWeak finds the region that is behind the most, and why.
func (x *brief) readWeak(r store.Reader) error {
	var worst board.Row
	for _, row := range x.n.Regions {
		if row.Code != "" && row.Total.Judged() && row.Total.Gap() < min(0, worst.Total.Gap()) {
			worst = row
		}
	}
	if worst.Code == "" {
		return nil
	}
	t, err := diagnosis.TeamOf(r, x.day, diagnosis.TeamIn{Region: worst.Code})
	if err != nil {
		return err
	}
	x.weak = &t.Total
	x.weak.Region = worst.Name
	return nil
}

// document finishes the report.
func (x *brief) document(w *flow, today data.Date) Document {
	v := x.v
	title := v.T(x.kind + ".paper")
	doc := Document{Meta: Meta{Title: fmt.Sprintf("%s · %s · %s", x.plan.Firm, title, x.day), Author: x.plan.Firm, Subject: title, Lang: v.tag(), Date: today}}
	w.frame(x.plan, x.day, v.period(x.whole))
	doc.Pages = w.done()
	return doc
}

// empty says that there is nothing to report: neither target nor result.
func (x *brief) empty() bool {
	return !x.n.Total.Total.Planned && !x.n.Total.Total.Known
}

// head is the title, and how the plan stands in sentences.
func (x *brief) head(w *flow) {
	v := x.v
	w.s.mark(v.T(x.kind+".paper"), 0, marginTop)
	name := v.say(func(f text.Fmt) string { return f.Week(x.day) })
	if x.kind == "monthly" {
		name = v.say(func(f text.Fmt) string { return f.MonthYear(x.day.Month()) })
	}
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.lines(x.kind+".paper"), "  ")+"　"+name)
	w.both(0, v.each(func(f text.Fmt) string { return f.Join(x.says.Headline.Say(f), x.says.Where.Say(f)) }))
	w.y += 10
}

// strip is the four numbers a report begins with.
func (x *brief) strip(w *flow, rows []figure) {
	w.y = w.s.figures(marginX, w.y, w.width(), rows, 28) + 8
}

// amountOf is the figure of what was sold, beside as many days before.
func (x *brief) amountOf(title string) figure {
	v := x.v
	out := figure{title: v.T(title), value: unknown, note: v.first().T("brief.no_orders")}
	if x.sold == nil {
		return out
	}
	now, then := x.sold[0].all, x.sold[1].all
	out.value, out.bad = v.first().Money(now), now < then
	out.note = v.first().T(x.kind+".before") + " " + v.first().Money(then) + ", " + v.first().DeltaCell(now-then)
	return out
}

// attained is the figure of the plan to date.
func (x *brief) attained() figure {
	v, year := x.v, x.n.Total.Total
	out := figure{title: v.T("report.attainment"), value: unknown, note: v.T("report.no_paced")}
	if year.Judged() {
		out.value = v.first().Percent(year.Attainment.Num, year.Attainment.Den)
		out.note = v.first().Money(year.Actual) + " / " + v.first().Money(year.Paced) + ", " + v.first().DeltaCell(year.Gap())
		out.bad = year.Gap() < 0
	}
	return out
}

// rate is the figure of conversion in the last four weeks.
func (x *brief) rate() figure {
	v, d := x.v, x.team.Team.Weeks
	out := figure{title: v.T("brief.conversion"), value: diagnosis.Rate(v.first(), d.Rate), note: v.first().T("brief.no_need")}
	if d.NeedRate != nil {
		out.note = v.first().T("brief.need", diagnosis.Rate(v.first(), d.NeedRate))
		out.bad = d.Rate != nil && *d.Rate < *d.NeedRate
	}
	return out
}

// value is the figure of the average order of the last four weeks.
func (x *brief) value() figure {
	v, d := x.v, x.team.Team.Weeks
	out := figure{title: v.T("brief.value"), value: v.first().MoneyPtr(d.Value), note: v.first().T("brief.no_need")}
	if d.NeedValue != nil {
		out.note = v.first().T("brief.need", v.first().Money(*d.NeedValue))
		out.bad = d.Value != nil && *d.Value < *d.NeedValue
	}
	return out
}

// weakLink says where it fails: the funnel of all, then the region behind the most.
func (x *brief) weakLink(w *flow) {
	v := x.v
	w.section(v.T("brief.weak"), "", 50)
	w.both(0, v.each(func(f text.Fmt) string { return f.T("brief.weak.all", diagnosis.SayWeakest(f, x.team.Team.Year)) }))
	if x.weak == nil || x.weak.Gap == nil {
		x.whys(w)
		return
	}
	w.both(0, v.each(func(f text.Fmt) string {
		return f.T("brief.weak.region", x.weak.Region, f.Delta(*x.weak.Gap), diagnosis.SayGap(f, *x.weak), diagnosis.SayWeakest(f, *x.weak))
	}))
	x.whys(w)
}

// actions are what was done and what comes next, beside each other on one page.
func (x *brief) actions(w *flow) {
	room := float32(220)
	if x.v.both() {
		room = 300
	}
	w.need(room)
	w.columns(0.5, func() { x.doneActions(w) }, func() { x.nextActions(w) })
}

// share is a part of all in per cent; — where there is no whole.
func share(f text.Fmt, part, all data.Money) string {
	n, ok := calc.Points(part, all)
	if !ok {
		return unknown
	}
	return f.PercentOf(float64(n)/data.Rate, 1)
}
