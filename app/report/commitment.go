package report

import (
	"fmt"

	"quarterdeck/app/letters"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Commitment makes personal target commitment letters (S2-20), each on pages of
// its own: of the reps with the codes, without any of all reps.
func Commitment(r store.Reader, today data.Date, f text.Fmt, paper Paper, codes ...string) (Document, error) {
	x, err := askLetters(r, today, f, paper)
	if err != nil {
		return Document{}, err
	}
	if err := x.askReps(); err != nil {
		return Document{}, err
	}
	if len(codes) == 0 {
		for _, e := range x.entries {
			if e.For == letters.Rep {
				codes = append(codes, e.Code)
			}
		}
	}
	var pages []Page
	title := x.v.T("letter.commitment")
	for _, code := range codes {
		e, err := x.entry(letters.Rep, code)
		if err != nil {
			return Document{}, err
		}
		pages = append(pages, x.commitment(e)...)
		if len(codes) == 1 {
			title += " · " + number(e) + " · " + e.Name
		}
	}
	return x.document(pages, fmt.Sprintf("%s · %s", x.plan.Firm, title), title), nil
}

// commitment is the letter of a rep.
func (x *letterFacts) commitment(e letters.Entry) []Page {
	w := fitted(x.v, func(w *flow) { x.layCommitment(w, e) })
	w.frame(x.plan, x.today, number(e))
	return w.done()
}

func (x *letterFacts) layCommitment(w *flow, e letters.Entry) {
	v := x.v
	x.title(w, "letter.commitment", e, e.Name)
	role := e.Region
	if e.Level != "" {
		role = joinedWith(role, v.T("level."+string(e.Level)))
	}
	boss := x.superior(e)
	w.parties([2]party{{v.T("letter.promiser"), e.Name, joinedWith(e.Code, role)}, {v.T("letter.to"), x.plan.Firm, x.represents(boss)}})
	n := 0
	section := func(key, note string, below float32) {
		n++
		w.section(v.section(n, key), note, below)
	}
	section("letter.section.target", "", 100)
	x.amount(w, x.sentence("letter.promise.own"), e.Amount)
	section(x.byWeeks("letter.section.months"), v.named("letter.unit", v.unit()), 90)
	x.months(w, e)
	x.ladder(w, e)
	x.promised(w, e)
	if row, ok := x.process(e); ok {
		section("letter.section.process", v.named("letter.process.days", v.first().Count(row.Days)), 90)
		x.processTable(w, row)
	}
	section("letter.section.clauses", "", x.termsHigh(w, data.CommitmentLetter))
	x.terms(w, data.CommitmentLetter)
	var day data.Date
	if held(e) {
		day = e.Signed
	}
	x.sign(w, []signer{{v.T("letter.sign.own"), e.Name}, {v.T("letter.sign.manager"), boss}, {v.T("letter.sign.hr"), ""}}, day)
}

func (x *letterFacts) represents(boss string) string {
	if boss == "" {
		return ""
	}
	return x.v.named("letter.represented", boss)
}

func joinedWith(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " · " + b
}

// months adds a table with a row for each quarter and a column for each of its
// months, or weeks; rows and columns add up.
func (x *letterFacts) months(w *flow, e letters.Entry) {
	v, row, g := x.v, x.row(e), x.reps
	x.exactly(g, true, row.Amount, row)
	most := 0
	for _, span := range g.Groups {
		most = max(most, span.End-span.First)
	}
	what := "letter.month"
	if x.plan.Span != data.Year {
		what = "letter.week"
	}
	fields := []field{{v.head("report.period"), false}}
	for i := range most {
		fields = append(fields, field{v.head(what, i+1), true})
	}
	fields = append(fields, field{v.head("report.total"), true}, field{v.head("letter.share"), true},
		field{v.head("letter.last_year"), true}, field{v.head("letter.growth"), true})
	between := " · "
	if most > 3 && v.both() { // days in two languages, beside five weeks
		between = "\n"
	}
	var lines []line
	for i, span := range g.Groups {
		cells := []cell{plain(x.spell(i, between))}
		for b := span.First; b < span.First+most; b++ {
			switch {
			case b >= span.End:
				cells = append(cells, plain(""))
			case row.Cells[b].Have:
				cells = append(cells, plain(v.money(row.Cells[b].Amount)))
			default:
				cells = append(cells, soft(unknown))
			}
		}
		last, known := g.LastIn(row, span.First, span.End)
		lines = append(lines, line{cells: append(cells, x.yearCells(row.Groups[i], row.Amount, last, known)...)})
	}
	cells := []cell{plain(v.T("report.total"))}
	for range most {
		cells = append(cells, plain(""))
	}
	last, known := g.LastIn(row, 0, len(g.Buckets))
	lines = append(lines, line{cells: append(cells, x.yearCells(row.Amount, row.Amount, last, known)...), total: true})
	w.table(fields, lines)
}

// yearCells are an amount, its share, last year's and the growth.
func (x *letterFacts) yearCells(m, whole, last data.Money, known bool) []cell {
	return x.quarterCells("", m, whole, last, known)[1:]
}
