package report

import (
	"fmt"
	"strings"

	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
	"quarterdeck/app/pay"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// payFacts is the pay of one period.
type payFacts struct {
	v    *voice
	plan data.Plan
	all  pay.Summary
}

// Pay makes the papers of pay for the period of a day, zero being the plan's
// today: the statement of each of the reps named (《提成结算单》, S1-12), each on
// pages of its own with nobody else's figures, or without names the summary of
// all. There are no pages while nothing is paid.
func Pay(r store.Reader, today data.Date, f text.Fmt, paper Paper, day data.Date, codes ...string) (Document, error) {
	x := &payFacts{}
	var err error
	if x.v, err = newVoice(f, paper); err != nil {
		return Document{}, err
	}
	if x.plan, err = r.Plan(); err != nil {
		return Document{}, err
	}
	if x.all, err = pay.SummaryOf(r, today, pay.SummaryIn{Period: day}); err != nil {
		return Document{}, err
	}
	v, title, who := x.v, x.v.T("pay.paper"), ""
	var pages []Page
	switch {
	case x.all.Schemes == 0:
	case len(codes) == 0:
		title = v.T("pay.summary.title")
		pages = x.summary(today)
	default:
		for _, code := range codes {
			s, err := pay.StatementOf(r, today, pay.StatementIn{Rep: code, Period: day})
			if err != nil {
				return Document{}, err
			}
			w := fitted(v, func(w *flow) { x.statement(w, s); w.frame(x.plan, today, s.Rep) })
			pages = append(pages, w.done()...)
			who = " · " + s.Name
		}
		if len(codes) > 1 {
			who = ""
		}
	}
	return Document{Pages: pages, Meta: Meta{Title: fmt.Sprintf("%s · %s%s · %s", x.plan.Firm, strings.Trim(title, "《》"), who, x.all.Period.From), Author: x.plan.Firm,
		Subject: title, Lang: v.tag(), Date: today}}, nil
}

// named is what the period is called, with its days.
func (x *payFacts) named() string {
	return x.v.say(func(f text.Fmt) string { return pay.PeriodName(f, x.plan, x.all.Period) }) + " · " + x.v.period(x.all.Period)
}

// state says whether the figures are settled.
func (x *payFacts) state() []string {
	return x.v.each(func(f text.Fmt) string {
		if x.all.Settled != 0 {
			return f.T("pay.paper.settled", f.DateYear(x.all.Settled))
		}
		return f.T("pay.paper.open")
	})
}

// statement lays out what one rep is paid.
func (x *payFacts) statement(w *flow, s pay.Statement) {
	v := x.v
	w.s.mark(v.T("pay.paper"), 0, marginTop)
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.lines("pay.paper"), "  "))
	w.para(0, 15, 22, true, chart.T1, s.Name+" · "+s.Rep+" · "+x.named())
	w.both(0, v.each(func(f text.Fmt) string { return x.says(f, s) }))
	w.both(0, x.state())
	w.y += 4
	fields := []field{{v.head("pay.column.kind"), false}, {v.head("pay.column.why"), false}, {v.head("pay.column.amount"), true}}
	var lines []line
	for _, l := range s.Lines {
		amount := plain(v.first().Exact(l.Amount))
		if l.Amount < 0 {
			amount.role = chart.Bad
		}
		lines = append(lines, line{cells: []cell{{text: v.under(func(f text.Fmt) string { return f.T("pay.kind." + string(l.Kind)) }), bold: true},
			{text: v.under(func(f text.Fmt) string { return pay.SayLine(f, l.PayLine) }), role: chart.T2}, amount}})
	}
	lines = append(lines, line{cells: []cell{plain(v.T("pay.total")), plain(""), plain(v.first().Exact(s.Total))}, total: true})
	width := w.width()
	w.tableIn(fields, lines, []float32{width * 0.17, width * 0.67, width * 0.16})
	w.need(60)
	w.y += 26
	for _, s := range v.lines("pay.paper.sign") {
		w.para(0, 13, 24, false, chart.T2, s)
	}
}

// says is what was sold of what was wanted.
func (x *payFacts) says(f text.Fmt, s pay.Statement) string {
	says := f.T("pay.paper.says.none", f.Exact(s.Base))
	if s.Target != nil && s.Attainment != nil {
		says = f.T("pay.paper.says", f.Exact(s.Base), f.Exact(*s.Target), f.Percent(data.Money(*s.Attainment), 100_00))
	}
	if s.Left != 0 && s.Left < s.Period.Until {
		says = f.Join(says, f.T("pay.paper.left", f.DateYear(s.Left)))
	}
	return says
}

// summary lays out what all are paid.
func (x *payFacts) summary(today data.Date) []Page {
	v, w, s := x.v, newFlow(x.v, true), x.all
	w.s.mark(v.T("pay.summary.title"), 0, marginTop)
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.lines("pay.summary.title"), "  "))
	w.para(0, 15, 22, true, chart.T1, x.named())
	w.both(0, v.each(func(f text.Fmt) string {
		cost := text.Unknown
		if s.Cost != nil {
			cost = pay.Percent(*s.Cost)
		}
		return f.T("pay.paper.all", len(s.Statements), f.Exact(s.Total), cost)
	}))
	w.both(0, x.state())
	w.y += 4
	x.people(w)
	x.besides(w)
	w.frame(x.plan, today, v.period(s.Period))
	return w.done()
}

// people is the table of everybody's sums.
func (x *payFacts) people(w *flow) {
	v := x.v
	fields := []field{{v.head("pay.column.rep"), false}}
	for _, key := range []string{"base", "attainment", "commission", "uplift", "clawback", "pools", "other", "total"} {
		fields = append(fields, field{v.head("pay.column." + key), true})
	}
	f := v.first()
	row := func(name string, base data.Money, attainment *int64, s pay.Sums, total bool) line {
		rate := text.Unknown
		if attainment != nil {
			rate = f.Percent(data.Money(*attainment), 100_00)
		}
		cells := []cell{plain(name), plain(f.Exact(base)), plain(rate)}
		for _, m := range []data.Money{s.Commission, s.Uplift, s.Clawback, s.Pools, s.Other, s.Total} {
			c := plain(f.Exact(m))
			if m == 0 {
				c = soft("0")
			}
			cells = append(cells, c)
		}
		cells[len(cells)-1].bold = true
		return line{cells: cells, total: total}
	}
	var lines []line
	for _, s := range x.all.Statements {
		lines = append(lines, row(s.Name, s.Base, s.Attainment, s.Sums, false))
	}
	var rate *int64
	if n, ok := calc.Points(x.all.Base, x.all.Target); ok {
		rate = &n
	}
	w.table(fields, append(lines, row(v.T("pay.total"), x.all.Base, rate, x.all.Sums, true)))
}

// besides says what the pool and the experts cost, and what the figures leave out.
func (x *payFacts) besides(w *flow) {
	v, s := x.v, x.all
	say := func(one func(text.Fmt) string) { w.both(0, v.each(one)) }
	if s.Pool != nil {
		say(func(f text.Fmt) string {
			return f.T("pay.paper.pool", f.Exact(*s.Pool), f.Exact(s.Kept), f.Exact(-s.Floored))
		})
	}
	if s.Team != nil {
		say(func(f text.Fmt) string { return pay.SayTeam(f, *s.Team) })
	}
	if s.Outside != 0 {
		say(func(f text.Fmt) string { return f.T("pay.paper.experts", f.Exact(s.Outside)) })
	}
	if s.Loose != 0 {
		say(func(f text.Fmt) string { return f.T("pay.note.loose", f.Exact(s.Loose)) })
	}
}
