package report

import (
	"fmt"
	"strings"

	"quarterdeck/app/letters"
	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Responsibility makes target responsibility letters (S1-4, S1-7, S1-15), each
// on pages of its own: of the whole plan for code "", else of the region.
func Responsibility(r store.Reader, today data.Date, f text.Fmt, paper Paper, codes ...string) (Document, error) {
	x, err := askLetters(r, today, f, paper)
	if err != nil {
		return Document{}, err
	}
	var pages []Page
	title := x.v.T("letter.responsibility")
	for _, code := range codes {
		whose := letters.Region
		if code == "" {
			whose = letters.Plan
		}
		e, err := x.entry(whose, code)
		if err != nil {
			return Document{}, err
		}
		more, err := x.besides(e, mostBeside)
		if err != nil {
			return Document{}, err
		}
		pages = append(pages, x.responsibility(e, more)...)
		if len(codes) == 1 {
			title += " · " + number(e)
			if e.Name != "" {
				title += " · " + e.Name
			}
		}
	}
	return x.document(pages, fmt.Sprintf("%s · %s", x.plan.Firm, title), title), nil
}

// responsibility is the letter of the plan or of a region.
func (x *letterFacts) responsibility(e letters.Entry, more []beside) []Page {
	w := fitted(x.v, func(w *flow) { x.layResponsibility(w, e, more) })
	w.frame(x.plan, x.today, number(e))
	return w.done()
}

func (x *letterFacts) layResponsibility(w *flow, e letters.Entry, more []beside) {
	v := x.v
	name := e.Name
	if name == "" {
		name = v.T("letter.whole")
	}
	x.title(w, "letter.responsibility", e, name)
	role := v.T("letter.director")
	if e.For == letters.Region {
		role = v.T("letter.regional", e.Name)
	}
	w.parties([2]party{{v.T("letter.party_a"), x.plan.Firm, x.representative(e)}, {v.T("letter.party_b"), e.Person, role}})

	n := 0
	section := func(key, note string, below float32) {
		n++
		w.section(v.section(n, key), note, below)
	}
	section("letter.section.target", "", 100)
	x.amount(w, x.sentence("letter.promise"), e.Amount)
	row := x.row(e)
	section(x.byWeeks("letter.section.quarters"), v.named("letter.unit", v.unit()), 90)
	x.quarters(w, x.regions, row, e.Amount, e.For == letters.Plan, more)
	if rows, names, key := x.below(e); len(rows) > 0 {
		section("letter.section."+key, v.named("letter.unit", v.unit()), 90)
		whole := row.Amount
		if e.Amount != nil {
			whole = *e.Amount
		}
		x.parts(w, v.head("letter."+key), rows, names, row.Groups, whole)
	}
	section("letter.section.basis", "", 40)
	w.both(0, x.basis(e))
	section("letter.section.clauses", "", x.termsHigh(w, data.Responsibility))
	x.terms(w, data.Responsibility)
	var day data.Date
	if held(e) {
		day = e.Signed
	}
	x.sign(w, []signer{{v.T("letter.sign.responsible"), e.Person}, {v.T("letter.sign.manager"), x.superior(e)}, {v.T("letter.sign.hr"), ""}}, day)
}

// representative says who speaks for the firm: for a region the one who answers
// for the whole.
func (x *letterFacts) representative(e letters.Entry) string {
	if s := x.superior(e); s != "" {
		return x.v.named("letter.represented", s)
	}
	return ""
}

func (x *letterFacts) superior(e letters.Entry) string {
	if e.For == letters.Plan {
		return ""
	}
	return x.entries[0].Person // the plan's own entry is the first
}

// row is the row of the entry in its grid.
func (x *letterFacts) row(e letters.Entry) targets.GridRow {
	g := x.regions
	if e.For == letters.Rep {
		g = x.reps
	}
	if e.For == letters.Plan {
		return g.Total
	}
	for _, row := range g.Rows {
		if e.For == letters.Region && row.Level == 0 && row.Region == e.Code || e.For == letters.Rep && row.Rep == e.Code {
			return row
		}
	}
	return targets.GridRow{Groups: make([]data.Money, len(g.Groups)), Cells: make([]targets.GridCell, len(g.Buckets)), Region: e.Code, Rep: e.Code}
}

// below lists what the target of a letter is made of: regions of the plan, or
// the products of a region, as far as they have targets.
func (x *letterFacts) below(e letters.Entry) (rows []targets.GridRow, names []string, key string) {
	key = "regions"
	if e.For == letters.Region {
		key = "products"
	}
	for _, row := range x.regions.Rows {
		fits := row.Level == 0 && e.For == letters.Plan || row.Level == 1 && e.For == letters.Region && row.Region == e.Code
		if !fits || row.Amount == 0 {
			continue
		}
		name := row.Name
		if name == "" {
			name = x.v.T("board.unassigned")
		}
		rows, names = append(rows, row), append(names, name)
	}
	if len(rows) == 1 && names[0] == x.v.T("board.unassigned") {
		return nil, nil, key
	}
	return rows, names, key
}

// basis says what the target rests on, one paragraph in each language.
func (x *letterFacts) basis(e letters.Entry) []string {
	last, known := x.regions.LastIn(x.row(e), 0, len(x.regions.Buckets))
	if e.For == letters.Plan && x.goal.LastYear != nil {
		last, known = *x.goal.LastYear, true
	}
	return x.v.each(func(f text.Fmt) string {
		var says []string
		if x.goal.Reason != "" && f.Lang == x.written() { // the firm wrote it once
			says = append(says, closed(f, x.goal.Reason))
		}
		if e.For == letters.Region && e.Amount != nil && x.goal.Amount != nil && *x.goal.Amount > 0 {
			says = append(says, f.T("letter.basis.part", f.Exact(*x.goal.Amount), f.Percent(*e.Amount, *x.goal.Amount)))
		}
		if known && e.Amount != nil && last > 0 {
			says = append(says, f.T("letter.basis.last", f.Exact(last), f.Growth(*e.Amount, last)))
		}
		if x.goal.Growth != nil {
			says = append(says, f.T("letter.basis.industry", f.Percent(data.Money(*x.goal.Growth), 10_000)))
		}
		if x.goal.Best != nil && e.For == letters.Plan && x.goal.BestYear != 0 {
			says = append(says, f.T("letter.basis.best", f.Exact(*x.goal.Best), fmt.Sprint(x.goal.BestYear)))
		}
		switch {
		case len(says) == 0 && x.goal.Reason != "":
			return "" // said in the other language
		case len(says) == 0:
			return f.T("letter.basis.none")
		}
		if f.Lang != text.ZH {
			return strings.Join(says, " ")
		}
		if strings.HasSuffix(says[0], ".") { // the reason is in English
			says[0] += " "
		}
		return strings.Join(says, "")
	})
}

// written is the language of the paper that the firm's own words stand in: the
// plan's, where the paper has it.
func (x *letterFacts) written() text.Lang {
	for _, f := range x.v.fmts {
		if string(f.Lang) == x.plan.Language {
			return f.Lang
		}
	}
	return x.v.first().Lang
}

// closed ends a sentence that the firm wrote without a full stop.
func closed(f text.Fmt, s string) string {
	s = strings.TrimSpace(s)
	if strings.HasSuffix(s, "。") || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "！") || strings.HasSuffix(s, "!") {
		return s
	}
	if f.Lang == text.ZH {
		return s + "。"
	}
	return s + "."
}

// sentence is a promise for the plan's period, in each language.
func (x *letterFacts) sentence(key string) []string {
	return x.v.each(func(f text.Fmt) string { return f.T(key, f.Period(x.plan.Period())) })
}
