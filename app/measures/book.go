package measures

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Book reads measures and keeps what it has read of the file, so that many
// measures over many periods ask the file once. It is for one answer: it does not
// notice changes.
type Book struct {
	r    store.Reader
	kept map[string]any
}

// NewBook is a book of the file.
func NewBook(r store.Reader) *Book { return &Book{r: r, kept: map[string]any{}} }

// Read answers a measure for several periods. A measure that there is not, or not
// for the scope, is a problem.
func (b *Book) Read(code string, scope Scope, spans []data.Period) (Table, error) {
	m, ok := Of(code)
	switch {
	case !ok:
		return nil, data.Problem{Key: "problem.light.measure", Field: "measure", Args: []any{code}}
	case !m.Has(scope):
		return nil, data.Problem{Key: "problem.light.scope", Field: "scope", Args: []any{scope}}
	case m.Typed:
		return b.told(m, scope, spans)
	}
	return m.read(b, scope, spans)
}

// told reads a typed measure: what the records of the plan tell, where there are
// any, else what was entered.
func (b *Book) told(m Measure, scope Scope, spans []data.Period) (Table, error) {
	t, err := b.typed(m.Code, scope, spans)
	if err != nil || m.read == nil {
		return t, err
	}
	records, err := m.read(b, scope, spans)
	for i, rows := range records {
		for id, x := range rows {
			if x.Value != nil {
				t[i][id] = x
			}
		}
	}
	return t, err
}

// once reads something of the file the first time it is asked for.
func once[T any](b *Book, key string, ask func() (T, error)) (T, error) {
	if x, ok := b.kept[key]; ok {
		return x.(T), nil
	}
	x, err := ask()
	if err == nil {
		b.kept[key] = x
	}
	return x, err
}

// homes is the region of every rep.
func (b *Book) homes() (map[data.ID]data.ID, error) {
	return once(b, "homes", func() (map[data.ID]data.ID, error) {
		reps, err := b.r.Reps()
		home := make(map[data.ID]data.ID, len(reps))
		for _, x := range reps {
			home[x.ID] = x.RegionID
		}
		return home, err
	})
}

// place is where a record of money or work belongs.
type place struct{ region, product, rep data.ID }

// of is the record of a scope; ok is false where it belongs to none.
func (p place) of(scope Scope) (id data.ID, ok bool) {
	switch scope {
	case Firm:
		return 0, true
	case Region:
		id = p.region
	case Product:
		id = p.product
	case Rep:
		id = p.rep
	}
	return id, id != 0
}

// share is a numerator and its base while they are added up.
type share struct{ num, den int64 }

// A tally adds up shares by period and record.
type tally struct {
	scope Scope
	rows  []map[data.ID]share
}

func newTally(scope Scope, spans int) tally {
	t := tally{scope, make([]map[data.ID]share, spans)}
	for i := range t.rows {
		t.rows[i] = map[data.ID]share{}
	}
	return t
}

// add adds to a record in one period.
func (t tally) add(span int, at place, num, den int64) {
	if id, ok := at.of(t.scope); ok {
		x := t.rows[span][id]
		t.rows[span][id] = share{x.num + num, x.den + den}
	}
}

// table makes readings of what was added up.
func (t tally) table(make func(share) Reading) Table {
	out := newTable(len(t.rows))
	for i, rows := range t.rows {
		for id, x := range rows {
			out[i][id] = make(x)
		}
	}
	return out
}

func newTable(spans int) Table {
	t := make(Table, spans)
	for i := range t {
		t[i] = map[data.ID]Reading{}
	}
	return t
}

// ratio is num ÷ den in hundredths of a per cent, on the base den.
func ratio(x share) Reading {
	out := Reading{Sample: &x.den}
	if points, ok := calc.Points(data.Money(x.num), data.Money(x.den)); ok {
		out.Value = &points
	}
	return out
}

// mean is num ÷ den rounded, on the base den.
func mean(x share) Reading {
	out := Reading{Sample: &x.den}
	if x.den > 0 {
		n := int64(data.Money(x.num).MulDiv(1, x.den))
		out.Value = &n
	}
	return out
}

// count is the numerator itself.
func count(x share) Reading { return Reading{Value: &x.num, Sample: &x.den} }

// in are the numbers of the spans that have a day.
func in(spans []data.Period, d data.Date, do func(span int)) {
	for i, p := range spans {
		if p.Has(d) {
			do(i)
		}
	}
}

// until is the first day after all spans, and from the first day of all.
func stretch(spans []data.Period) (p data.Period) {
	for i, s := range spans {
		if i == 0 {
			p = s
		}
		p = data.Period{From: min(p.From, s.From), Until: max(p.Until, s.Until)}
	}
	return p
}
