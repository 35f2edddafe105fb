package report

import (
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/letters"
	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// title adds the name of the document, its number, and what plan it is of.
func (x *letterFacts) title(w *flow, key string, e letters.Entry, bookmark string) {
	v := x.v
	w.s.mark(bookmark, 0, marginTop)
	names := v.lines(key)
	w.centred(names[0], 26, 38, true, chart.T1)
	if len(names) > 1 {
		w.centred(names[1], 15, 22, false, chart.T2)
	}
	w.y += 2
	parts := []string{v.named("letter.number", number(e)), v.named("letter.period", v.period(x.plan.Period()))}
	if !held(e) {
		parts = append(parts, v.T("letter.draft"))
	}
	w.centred(strings.Join(parts, " · "), textSize, 20, false, chart.T2)
	if e.State == letters.Outdated {
		w.centred(v.named("letter.replaces", e.Number), smallSize, 18, false, chart.T2)
	}
	w.y += 8
}

// A party is one side of a letter.
type party struct {
	title, name, role string
}

// parties adds both sides, side by side; a name nobody knows is a line to write
// it on.
func (w *flow) parties(rows [2]party) {
	half := (w.width() - 32) / 2
	top, end := w.y, w.y
	for i, p := range rows {
		x := marginX + (half+32)*float32(i)
		y := top
		w.s.write(chart.Text{X: x, Y: y + 9, S: p.title, Size: shrunk(p.title, smallSize, false, half), Role: chart.T2}, half+1)
		y += 20
		if p.name == "" {
			w.s.Line(x, y+19, x+half, y+19, 1, chart.T2)
			y += 24
		} else {
			for _, l := range Wrap(Measure, Clean(p.name), 16, true, half) {
				w.s.write(chart.Text{X: x, Y: y + 11, S: l, Size: 16, Bold: true, Role: chart.T1}, half+1)
				y += 23
			}
		}
		for _, l := range Wrap(Measure, Clean(p.role), smallSize, false, half) {
			w.s.write(chart.Text{X: x, Y: y + 9, S: l, Size: smallSize, Role: chart.T2}, half+1)
			y += minorLine
		}
		end = max(end, y)
	}
	w.y = end + 4
}

// amount adds what is promised: in figures and, on Chinese paper, in capitals.
func (x *letterFacts) amount(w *flow, sentence []string, m *data.Money) {
	v := x.v
	w.both(0, sentence)
	if m == nil {
		w.para(0, 16, 28, true, chart.T1, v.T("letter.no_target"))
		return
	}
	figures := v.first().Exact(*m)
	w.need(60)
	w.y += 4
	w.s.write(chart.Text{X: marginX, Y: w.y + 17, S: figures, Size: shrunk(figures, 26, true, w.width()), Bold: true, Role: chart.T1}, w.width()+1)
	w.y += 38
	if v.first().Lang == text.ZH {
		w.para(0, 14, 22, true, chart.T1, v.lines("letter.capitals")[0]+text.Capitals(*m, x.plan.Currency))
	}
}

// quarters adds the table of quarters: target, share of the year, last year,
// growth, and further objectives. Last year of the whole plan may be typed, for
// the year alone.
func (x *letterFacts) quarters(w *flow, g targets.Grid, row targets.GridRow, amount *data.Money, plan bool, more []beside) {
	v := x.v
	fields := []field{{v.head("report.period"), false}, {v.head("letter.target"), true}, {v.head("letter.share"), true},
		{v.head("letter.last_year"), true}, {v.head("letter.growth"), true}}
	for _, b := range more {
		fields = append(fields, field{b.title, true})
	}
	whole := row.Amount
	if amount != nil {
		whole = *amount
	}
	x.exactly(g, false, whole, row)
	var lines []line
	for i, span := range g.Groups {
		last, known := g.LastIn(row, span.First, span.End)
		lines = append(lines, line{cells: x.quarterCells(x.spell(i, " · "), row.Groups[i], whole, last, known)})
		for _, b := range more {
			lines[i].cells = append(lines[i].cells, plain(b.parts[i]))
		}
	}
	if rest := whole - row.Amount; rest != 0 {
		lines = append(lines, line{cells: x.quarterCells(v.T("letter.unallocated"), rest, whole, 0, false)})
	}
	last, known := g.LastIn(row, 0, len(g.Buckets))
	if plan && x.goal.LastYear != nil {
		last, known = *x.goal.LastYear, true
	}
	sum := line{cells: x.quarterCells(v.T("report.total"), whole, whole, last, known), total: true}
	for _, b := range more {
		sum.cells = append(sum.cells, plain(b.whole))
	}
	lines = append(lines, sum)
	w.table(fields, lines)
}

func (x *letterFacts) quarterCells(name string, m, whole, last data.Money, known bool) []cell {
	f := x.v.first()
	before, growth := unknown, unknown
	if known {
		before, growth = x.v.past(last), f.Growth(m, last)
	}
	return []cell{plain(name), strong(x.v.money(m)), plain(f.Percent(m, whole)), soft(before), plain(growth)}
}

// parts adds a table of what the target is made of: regions or products by
// quarter. What is assigned to none, or not allocated, has a line of its own.
func (x *letterFacts) parts(w *flow, title string, rows []targets.GridRow, names []string, groups []data.Money, whole data.Money) {
	v := x.v
	fields := []field{{title, false}}
	for i := range groups {
		fields = append(fields, field{x.groupHead(i), true})
	}
	fields = append(fields, field{v.head("letter.year"), true}, field{v.head("letter.share"), true})
	x.exactly(x.regions, false, whole, rows...)
	var lines []line
	sums, sum := make([]data.Money, len(groups)), data.Money(0)
	add := func(name string, by []data.Money, m data.Money, total bool) {
		cells := []cell{plain(name)}
		for _, q := range by {
			cells = append(cells, plain(v.money(q)))
		}
		lines = append(lines, line{cells: append(cells, strong(v.money(m)), plain(v.first().Percent(m, whole))), total: total})
	}
	for i, row := range rows {
		add(names[i], row.Groups, row.Amount, false)
		sum += row.Amount
		for n := range sums {
			sums[n] += row.Groups[n]
		}
	}
	if rest := whole - sum; rest != 0 {
		cells := []cell{plain(v.T("letter.unallocated"))}
		for range groups {
			cells = append(cells, soft(unknown))
		}
		lines = append(lines, line{cells: append(cells, strong(v.money(rest)), plain(v.first().Percent(rest, whole)))})
	}
	add(v.T("report.total"), sums, whole, true)
	w.table(fields, lines)
}

// termsHigh is the height of the clauses with the signatures, as far as it is
// less than half a page: such a letter has them together.
func (x *letterFacts) termsHigh(w *flow, kind data.LetterKind) float32 {
	h := float32(signHigh) + 8
	for _, lines := range x.clauses[kind] {
		h += w.high(24, lines) + 3*w.dense
	}
	if h > w.s.H/2 {
		return 60
	}
	return h
}

// terms adds the clauses of a letter.
func (x *letterFacts) terms(w *flow, kind data.LetterKind) {
	rows := x.clauses[kind]
	for i, lines := range rows {
		below := float32(0)
		if i == len(rows)-1 {
			below = signHigh + 8 // no signature without a line of what is signed
		}
		w.numbered(clauseNumber(i+1), lines, below)
	}
}

// clauseNumber is the number before a clause.
func clauseNumber(n int) string { return text.Fmt{}.Count(n) + "." }

// signHigh is the height of signatures whose names take one line.
const signHigh = 104

// A signer is a line for one signature.
type signer struct{ title, name string }

// sign adds a line for each signature with room for the day, all on one page. The
// register knows the day of the first, who answers for the target; the others
// write theirs by hand.
func (x *letterFacts) sign(w *flow, rows []signer, day data.Date) {
	v := x.v
	high := float32(signHigh)
	gap := float32(28)
	width := (w.width() - gap*float32(len(rows)-1)) / float32(len(rows))
	names := 1
	for _, r := range rows {
		names = max(names, len(Wrap(Measure, Clean(r.name), textSize, true, width)))
	}
	high += float32(names-1) * 17
	w.y += 4
	w.need(high)
	if w.y+high+80 < w.bottom() {
		w.y += 24
	}
	if low := w.bottom() - high; w.y < low && low-w.y < 160 {
		w.y = low // near the foot: sit on it
	}
	blank := v.named("letter.date", joined(v.lines("letter.date.blank")[:1], ""))
	for i, r := range rows {
		date := blank
		if i == 0 && day != 0 {
			date = v.named("letter.date", v.day(day))
		}
		left := marginX + (width+gap)*float32(i)
		y := w.y + 46
		w.s.Line(left, y, left+width, y, 1, chart.T1)
		w.s.write(chart.Text{X: left, Y: y + 14, S: r.title, Size: shrunk(r.title, smallSize, false, width), Role: chart.T2}, width+1)
		for n, l := range Wrap(Measure, Clean(r.name), textSize, true, width) {
			w.s.write(chart.Text{X: left, Y: y + 33 + float32(n)*17, S: l, Size: textSize, Bold: true, Role: chart.T1}, width+1)
		}
		w.s.write(chart.Text{X: left, Y: w.y + high - 6, S: date, Size: shrunk(date, smallSize, false, width), Role: chart.T2}, width+1)
	}
	w.y += high
}
