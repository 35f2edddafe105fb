package report

import (
	"slices"

	"quarterdeck/app/letters"
	"quarterdeck/app/objectives"
	"quarterdeck/app/quota"
	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// letterFacts is everything the letters of a plan say, asked for once.
type letterFacts struct {
	v       *voice
	r       store.Reader
	plan    data.Plan
	today   data.Date
	goal    data.Goal
	entries []letters.Entry
	regions targets.Grid
	reps    targets.Grid
	clauses map[data.LetterKind][][]string // by clause, a line for each language

	objectives []objectives.Row // beside revenue, with numbers
	quotas     quota.Quotas     // asked for the letters of reps alone, as are the next two
	funnels    []quota.FunnelRow
	promises   map[string]data.Commitment // by rep
}

func askLetters(r store.Reader, today data.Date, f text.Fmt, paper Paper) (x *letterFacts, err error) {
	x = &letterFacts{r: r, today: today, clauses: map[data.LetterKind][][]string{}}
	if x.v, err = newVoice(f, paper); err != nil {
		return nil, err
	}
	if x.plan, err = r.Plan(); err != nil {
		return nil, err
	}
	if x.goal, err = r.Goal(data.Revenue); err != nil {
		return nil, err
	}
	reg, err := letters.RegisterOf(r, today, letters.RegisterIn{})
	if err != nil {
		return nil, err
	}
	x.entries = reg.Entries
	if x.regions, err = targets.GridOf(r, today, targets.GridIn{}); err != nil {
		return nil, err
	}
	if x.reps, err = targets.GridOf(r, today, targets.GridIn{By: targets.Reps}); err != nil {
		return nil, err
	}
	if err := x.askObjectives(); err != nil {
		return nil, err
	}
	return x, x.askClauses(r, today)
}

// askReps reads what only the letters of reps say.
func (x *letterFacts) askReps() error {
	funnels, err := quota.FunnelsOf(x.r, x.today, quota.FunnelsIn{Full: true})
	if err != nil {
		return err
	}
	if x.quotas, err = quota.QuotasOf(x.r, x.today, quota.QuotasIn{}); err != nil {
		return err
	}
	x.funnels, x.promises = funnels.Rows, map[string]data.Commitment{}
	reps, err := x.r.Reps()
	if err != nil {
		return err
	}
	promises, err := x.r.Commitments()
	for _, c := range promises {
		if i := slices.IndexFunc(reps, func(r data.Rep) bool { return r.ID == c.RepID }); i >= 0 {
			x.promises[reps[i].Code] = c
		}
	}
	return err
}

// exactly looks through the amounts of rows, by month or week where deep says
// so, else by quarter, and of last year, for the decimals of their table.
func (x *letterFacts) exactly(g targets.Grid, deep bool, whole data.Money, rows ...targets.GridRow) {
	now, before := []data.Money{whole}, []data.Money(nil)
	for _, row := range rows {
		now = append(now, row.Groups...)
		for i := 0; deep && i < len(row.Cells); i++ {
			now = append(now, row.Cells[i].Amount)
		}
		for _, span := range g.Groups {
			last, _ := g.LastIn(row, span.First, span.End)
			before = append(before, last)
		}
	}
	x.v.exactly(now, before)
}

// askClauses reads the clauses of both letters in the languages of the paper.
// Where one language has more, the other stays silent.
func (x *letterFacts) askClauses(r store.Reader, today data.Date) error {
	for _, kind := range []data.LetterKind{data.Responsibility, data.CommitmentLetter} {
		var rows [][]string
		for _, f := range x.v.fmts {
			t, err := letters.TextOf(r, today, letters.TextIn{Letter: kind, Lang: string(f.Lang)})
			if err != nil {
				return err
			}
			for i, c := range t.Clauses {
				if i == len(rows) {
					rows = append(rows, nil)
				}
				rows[i] = append(rows[i], c)
			}
		}
		x.clauses[kind] = rows
	}
	return nil
}

// entry is the plan's, a region's or a rep's; one that is not there is a problem.
func (x *letterFacts) entry(whose, code string) (letters.Entry, error) {
	i := slices.IndexFunc(x.entries, func(e letters.Entry) bool { return e.For == whose && e.Code == code })
	if i < 0 {
		return letters.Entry{}, data.Problem{Key: "problem.letter.unknown", Field: "code", Args: []any{code}}
	}
	return x.entries[i], nil
}

// groupHead names a quarter or block over a column: a line for each language.
func (x *letterFacts) groupHead(i int) string {
	return joined(x.v.each(func(f text.Fmt) string { return f.GroupName(x.plan, i) }), "\n")
}

// spell names a quarter with its months, or a block with its days: a line for
// each language, or two with a line feed between.
func (x *letterFacts) spell(i int, between string) string {
	g := x.regions.Groups[i]
	return joined(x.v.each(func(f text.Fmt) string {
		name := f.GroupName(x.plan, i) + between
		if x.plan.Span == data.Year {
			return name + f.Month(g.From.Month()) + "–" + f.Month((g.Until - 1).Month())
		}
		return name + f.Date(g.From) + "–" + f.Date(g.Until-1)
	}), "\n")
}

// byWeeks is the key of the words for a plan of weeks, which has blocks where
// others have quarters.
func (x *letterFacts) byWeeks(key string) string {
	if x.plan.Span == data.Year {
		return key
	}
	return key + ".weeks"
}

// held says whether the entry's letter has the amounts of today.
func held(e letters.Entry) bool {
	return e.Letter != nil && (e.State == letters.Issued || e.State == letters.Signed)
}

// number is the number of the letter as it would be printed now: its own while
// it holds, else that of the next.
func number(e letters.Entry) string {
	if held(e) {
		return e.Number
	}
	return e.Next
}

// document wraps finished pages.
func (x *letterFacts) document(pages []Page, title, subject string) Document {
	return Document{Pages: pages, Meta: Meta{Title: title, Author: x.plan.Firm, Subject: subject, Lang: x.v.tag(), Date: x.today}}
}

func pageOf(number, all int) func(text.Fmt) string {
	return func(f text.Fmt) string { return f.T("report.page", number, all) }
}
