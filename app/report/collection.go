package report

import (
	"fmt"
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/receivables"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// collectionFacts is one week of what came in, by rep and by customer, with the
// rate of the quarter and how old the open money is.
type collectionFacts struct {
	v         *voice
	plan      data.Plan
	reps      receivables.Table
	customers receivables.Table
	rate      receivables.Rate
	age       receivables.AgeingTable
}

// Collection makes the weekly table of what came in (《回款进度表》, S2-22): plan
// and result of the week by rep and by customer, the four weeks before, the
// collection rate of the quarter, and open money by age. A zero week is that of
// the day; the figures are those known on the day.
func Collection(r store.Reader, today data.Date, f text.Fmt, paper Paper, week data.Date) (Document, error) {
	x := &collectionFacts{}
	var err error
	if x.v, err = newVoice(f, paper); err != nil {
		return Document{}, err
	}
	if err := x.ask(r, today, week); err != nil {
		return Document{}, err
	}
	v, w := x.v, newFlow(x.v, true)
	title := v.T("receivables.week.title")
	if len(x.customers.Rows) > 0 {
		w.s.mark(title, 0, marginTop)
		x.head(w)
		x.table(w, "collection.by.rep", x.reps, true)
		x.table(w, "collection.by.customer", x.customers, false)
		x.before(w)
		x.ageing(w)
		w.frame(x.plan, today, v.period(x.reps.Week))
	} else {
		w.pages = nil // nothing was owed: nothing to print
	}
	return Document{Pages: w.done(), Meta: Meta{Title: fmt.Sprintf("%s · %s · %s", x.plan.Firm, title, x.reps.Week.From), Author: x.plan.Firm,
		Subject: title, Lang: v.tag(), Date: today}}, nil
}

func (x *collectionFacts) ask(r store.Reader, today, week data.Date) (err error) {
	if x.plan, err = r.Plan(); err != nil {
		return err
	}
	if x.reps, err = receivables.TableOf(r, today, receivables.TableIn{Week: week, By: receivables.ByRep}); err != nil {
		return err
	}
	if x.customers, err = receivables.TableOf(r, today, receivables.TableIn{Week: week}); err != nil {
		return err
	}
	seen := min(today, x.reps.Week.Until-1)
	if x.rate, err = receivables.RateOf(r, today, receivables.RateIn{AsOf: seen}); err != nil {
		return err
	}
	x.age, err = receivables.AgeingOf(r, today, receivables.AgeingIn{AsOf: seen, By: receivables.ByRep})
	return err
}

// head says which week it is, what was planned and what came in.
func (x *collectionFacts) head(w *flow) {
	v, t := x.v, x.reps.Total
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.lines("receivables.week.title"), "  "))
	w.para(0, 15, 22, true, chart.T1, v.say(func(f text.Fmt) string { return f.Week(x.reps.Week.From) })+" · "+v.period(x.reps.Week))
	w.both(0, v.each(func(f text.Fmt) string {
		return f.T("collection.says", f.Exact(t.Planned), f.Exact(t.Collected), rated(f, t.Rate), f.Exact(t.End), f.Exact(t.Overdue))
	}))
	w.both(0, v.each(func(f text.Fmt) string {
		return f.T("collection.rate", rated(f, x.rate.Rate), rated(f, &x.rate.Goal), f.Exact(x.rate.Due), f.Exact(x.rate.Paid), f.Period(x.rate.Period))
	}))
	w.y += 4
}

// rated is a rate in hundredths of a per cent; — for none.
func rated(f text.Fmt, rate *int64) string {
	if rate == nil {
		return text.Unknown
	}
	return f.Percent(data.Money(*rate), 100_00)
}

// amounts are those of a line in the order of the columns.
func amounts(l receivables.Line) []data.Money {
	return []data.Money{l.Start, l.Invoiced, l.Due, l.Promised, l.Planned, l.Collected, l.End, l.Overdue}
}

// table adds the lines of one axis with their sum; an empty name is of nobody.
func (x *collectionFacts) table(w *flow, title string, t receivables.Table, whole bool) {
	v := x.v
	all := amounts(t.Total)
	for _, l := range t.Rows {
		all = append(all, amounts(l)...)
	}
	v.exactly(all, nil)
	note := v.named("letter.unit", v.unit())
	if !whole {
		note = v.T("collection.count", len(t.Rows)) + " · " + note
	}
	w.section(v.T(title), note, 90)
	fields := []field{{v.head("receivables.group." + t.By), false}}
	var lines []line
	for _, l := range t.Rows {
		lines = append(lines, line{cells: x.cells(v.say(func(f text.Fmt) string { return receivables.AxisName(f, t.By, l.Code, l.Name) }), l)})
	}
	lines = append(lines, line{cells: x.cells(v.T("report.total"), t.Total), total: true})
	w.table(append(fields, x.fields()...), lines)
}

func (x *collectionFacts) fields() (fields []field) {
	for _, key := range []string{"start", "invoiced", "due", "promised", "planned", "collected", "end", "overdue", "rate"} {
		fields = append(fields, field{x.v.head("receivables.week.column." + key), true})
	}
	return fields
}

func (x *collectionFacts) cells(name string, l receivables.Line) []cell {
	cells := []cell{plain(name)}
	for i, m := range amounts(l) {
		c := plain(x.v.money(m))
		if m == 0 {
			c = soft(x.v.first().BareExact(0))
		}
		c.bold = i == 5 && m != 0
		cells = append(cells, c)
	}
	return append(cells, plain(rated(x.v.first(), l.Rate)))
}

// before adds the four weeks before.
func (x *collectionFacts) before(w *flow) {
	v := x.v
	var all []data.Money
	for _, b := range x.reps.Before {
		all = append(all, amounts(b.Line)...)
	}
	v.exactly(all, nil)
	w.section(v.T("receivables.week.before"), v.named("letter.unit", v.unit()), 120)
	var lines []line
	for _, b := range x.reps.Before {
		f := v.first()
		name := f.Week(b.Week.From) + " · " + f.Date(b.Week.From) + "–" + f.Date(b.Week.Until-1)
		lines = append(lines, line{cells: x.cells(name, b.Line)})
	}
	w.table(append([]field{{v.head("receivables.week.column.week"), false}}, x.fields()...), lines)
}

// ageing adds open money by how long it is overdue, by rep.
func (x *collectionFacts) ageing(w *flow) {
	v := x.v
	parts := func(a receivables.AgeingRow) []data.Money {
		return []data.Money{a.NotDue, a.To30, a.To60, a.To90, a.Over90, a.Credit, a.Open}
	}
	var all []data.Money
	for _, a := range append(x.age.Rows, x.age.Total) {
		all = append(all, parts(a)...)
	}
	v.exactly(all, nil)
	w.section(v.T("receivables.age.title"), v.named("letter.unit", v.unit()), 120)
	fields := []field{{v.head("receivables.group.rep"), false}}
	for _, key := range []string{"age.0", "age.1", "age.2", "age.3", "age.4", "age.credit", "column.open"} {
		fields = append(fields, field{v.head("receivables." + key), true})
	}
	row := func(name string, a receivables.AgeingRow, total bool) line {
		cells := []cell{plain(name)}
		for _, m := range parts(a) {
			c := plain(v.money(m))
			if m == 0 {
				c = soft(v.first().BareExact(0))
			}
			cells = append(cells, c)
		}
		return line{cells: cells, total: total}
	}
	var lines []line
	for _, a := range x.age.Rows {
		lines = append(lines, row(v.say(func(f text.Fmt) string { return receivables.AxisName(f, receivables.ByRep, a.Code, a.Name) }), a, false))
	}
	w.table(fields, append(lines, row(v.T("report.total"), x.age.Total, true)))
}
