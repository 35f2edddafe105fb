package exchange

import (
	"errors"
	"slices"
	"unicode/utf8"

	"quarterdeck/data"
)

// longestText is how many characters a code or a name may have in a plan.
const longestText = 200

// A Fault is a reason why a row cannot be imported. Its Problem.Field is the
// [Field] that is wrong, or "" for the row as a whole.
type Fault struct {
	data.Problem
	Column int // the cell to point at, from 0; −1 is the whole row
}

// Faults are all the reasons of one row; none means that the row is good.
type Faults []Fault

// Bad reports a row that cannot be imported.
func (f Faults) Bad() bool { return len(f) > 0 }

// A reader takes the cells of one row after the other as the mapping says.
type reader struct {
	t       *Table
	m       Mapping
	c       data.Currency
	unit    data.Money
	columns map[Field]int
	aliases []int
	commas  map[int]bool // columns of amounts with a decimal comma
	row     Row
	faults  Faults
}

func newReader(t *Table, m Mapping, c data.Currency) *reader {
	r := &reader{t: t, m: m, c: c, unit: c.Minor() * data.Money(max(m.Unit, 1)), columns: map[Field]int{}, commas: map[int]bool{}}
	for _, spec := range Fields(m.As) {
		r.columns[spec.Field] = m.Column(spec.Field)
	}
	r.aliases = m.columnsOf(Alias)
	for i, f := range m.Columns {
		if (f == Amount || f.IsMonth()) && t.hasCommas(i) {
			r.commas[i] = true
		}
	}
	return r
}

// start begins a row. It reports false when the row as a whole is not to be
// trusted; its cells are then not read.
func (r *reader) start(row Row) bool {
	r.row, r.faults = row, nil
	if row.Problem != nil {
		r.faults = Faults{{Problem: *row.Problem, Column: -1}}
		return false
	}
	return true
}

// fault notes what is wrong with a cell.
func (r *reader) fault(column int, f Field, err error) {
	var p data.Problem
	if !errors.As(err, &p) {
		p = data.Problem{Key: "problem.cell", Args: []any{err.Error()}}
	}
	p.Field = string(f)
	r.faults = append(r.faults, Fault{Problem: p, Column: column})
}

// text is the cell of a field on one line, "" when there is no such column.
func (r *reader) text(f Field) string {
	i := r.columns[f]
	if i < 0 {
		return ""
	}
	return r.checked(i, f)
}

func (r *reader) checked(i int, f Field) string {
	s := clean(r.row.Cell(i))
	if len(s) > longestText && utf8.RuneCountInString(s) > longestText {
		r.fault(i, f, data.Problem{Key: "problem.text", Args: []any{longestText}})
	}
	return s
}

// date is the day in a field's cell; zero when the cell is empty or wrong.
func (r *reader) date(f Field) data.Date {
	i := r.columns[f]
	if i < 0 || r.row.Cell(i) == "" {
		return 0
	}
	s := r.row.Cell(i)
	if clean(s) == "" {
		return 0
	}
	d, err := ParseDate(s, r.m.DayOrder)
	if err != nil {
		r.fault(i, f, err)
		return 0
	}
	if r.t.date1904 {
		if _, serial := serialDate(clean(s)); serial {
			d += offset1904
		}
	}
	return d
}

// need notes a missing value; it does so once per cell.
func (r *reader) need(f Field, key string, missing bool) {
	if !missing || slices.ContainsFunc(r.faults, func(x Fault) bool { return x.Field == string(f) }) {
		return
	}
	r.fault(r.columns[f], f, data.Problem{Key: key})
}

// amount is the money in column i, read with a decimal comma where the column
// makes that certain.
func (r *reader) amount(i int) (data.Money, int64) {
	s, certain := r.row.Cell(i), true
	if r.commas[i] {
		s, certain = swapped(s)
	}
	m, rest, err := data.ParseAmount(s, r.c, r.unit)
	if !certain || err != nil && markOf(r.row.Cell(i)) >= commaed {
		m, rest, err = 0, 0, data.Problem{Key: "problem.amount.comma", Args: []any{r.row.Cell(i)}}
	}
	if err != nil {
		r.fault(i, Amount, err)
	}
	return m, rest
}
