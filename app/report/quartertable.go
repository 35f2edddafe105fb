package report

import (
	"fmt"
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/letters"
	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// QuarterTable makes the table of quarters (S1-4): regions by quarter with the
// year, its share, last year and growth. Rows and columns add up to the goal.
func QuarterTable(r store.Reader, today data.Date, f text.Fmt, paper Paper) (Document, error) {
	x, err := askLetters(r, today, f, paper)
	if err != nil {
		return Document{}, err
	}
	v, w := x.v, newFlow(x.v, true)
	title := v.T(x.byWeeks("letter.quarters"))
	w.s.mark(title, 0, marginTop)
	x.quarterTitle(w)
	if len(x.quarterRows()) == 0 {
		w.both(0, v.lines("letter.quarters.none"))
	} else {
		w.section(v.T(x.byWeeks("letter.section.quarters")), v.named("letter.unit", v.unit()), 90)
		more, err := x.besides(letters.Entry{For: letters.Plan}, mostBesideWide)
		if err != nil {
			return Document{}, err
		}
		x.quarters(w, x.regions, x.regions.Total, x.goal.Amount, true, more)
		w.section(v.T("letter.section.regions"), v.named("letter.unit", v.unit()), 90)
		w.table(x.quarterFields(), x.quarterRows())
	}
	w.frame(x.plan, today, x.plan.DocNumber(max(1, x.plan.Version)).String())
	return x.document(w.done(), fmt.Sprintf("%s · %s", x.plan.Firm, title), title), nil
}

func (x *letterFacts) quarterTitle(w *flow) {
	v := x.v
	names := v.lines(x.byWeeks("letter.quarters"))
	w.para(0, 24, 34, true, chart.T1, strings.Join(names, "  "))
	whole := x.regions.Total.Amount
	if x.goal.Amount != nil {
		whole = *x.goal.Amount
	}
	if len(x.quarterRows()) == 0 { // no target is not a target of nothing
		w.y += 10
		return
	}
	w.both(0, v.each(func(f text.Fmt) string {
		return f.T(x.byWeeks("letter.quarters.says"), f.Period(x.plan.Period()), f.Exact(whole), len(x.regions.Groups))
	}))
	w.y += 10
}

func (x *letterFacts) quarterFields() []field {
	v := x.v
	fields := []field{{v.head("report.region"), false}}
	for i := range x.regions.Groups {
		fields = append(fields, field{x.groupHead(i), true})
	}
	return append(fields, field{v.head("letter.year"), true}, field{v.head("letter.share"), true},
		field{v.head("letter.last_year"), true}, field{v.head("letter.growth"), true})
}

// quarterRows are the regions, what is unallocated, what last year was sold
// outside them, the total, and the shares of the quarters.
func (x *letterFacts) quarterRows() (lines []line) {
	v, f, g := x.v, x.v.first(), x.regions
	whole := g.Total.Amount
	if x.goal.Amount != nil {
		whole = *x.goal.Amount
	}
	shown := []targets.GridRow{g.Total}
	for _, r := range g.Rows {
		if r.Level == 0 {
			shown = append(shown, r)
		}
	}
	x.exactly(g, false, whole, shown...)
	lastAll, known := g.LastIn(g.Total, 0, len(g.Buckets))
	before := data.Money(0)
	row := func(name string, r targets.GridRow, m, last data.Money, known, total bool) {
		cells := []cell{plain(name)}
		for _, q := range r.Groups {
			cells = append(cells, plain(v.money(q)))
		}
		lines = append(lines, line{cells: append(cells, x.yearCells(m, whole, last, known)...), total: total})
	}
	for _, r := range g.Rows {
		last, ok := g.LastIn(r, 0, len(g.Buckets))
		if r.Level != 0 || r.Amount == 0 && last == 0 && r.Region == targets.None {
			continue
		}
		name := r.Name
		if name == "" {
			name = v.T("board.unassigned")
		}
		row(name, r, r.Amount, last, ok, false)
		before += last
	}
	rest, other := whole-g.Total.Amount, lastAll-before
	if len(lines) == 0 && whole == 0 {
		return nil
	}
	if rest != 0 || known && other != 0 {
		cells := []cell{plain(v.T("letter.unallocated"))}
		for range g.Groups {
			cells = append(cells, soft(unknown))
		}
		lines = append(lines, line{cells: append(cells, x.yearCells(rest, whole, other, known && other != 0)...)})
	}
	row(v.T("report.total"), g.Total, whole, lastAll, known, true)
	cells := []cell{soft(v.T("letter.share.of_year"))}
	for _, q := range g.Total.Groups {
		cells = append(cells, soft(f.Percent(q, whole)))
	}
	return append(lines, line{cells: append(cells, soft(f.Percent(whole, whole)))})
}
