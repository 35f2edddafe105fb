package exchange

import (
	"slices"
	"strings"
	"time"

	"quarterdeck/data"
)

// A TargetRow is one target: a row of a long file, or one month's cell of a wide
// one. An empty dimension means "all".
type TargetRow struct {
	Line    int
	Column  int       // of the amount, from 0
	From    data.Date // first day
	Until   data.Date // first day after it; zero when the file does not say
	Region  string
	Product string
	Rep     string
	Amount  data.Money
	Rest    int64 // exact amount − Amount, in millionths of a minor unit

	Faults
}

// Targets reads a table as targets, one column a month or one row a target. A
// cell that is empty or a dash says that there is no target, which is not a
// target of zero: it gives no row and is counted in none.
func Targets(t *Table, m Mapping, c data.Currency) (rows []TargetRow, none int) {
	r := newReader(t, m, c)
	months := m.monthColumns()
	for _, row := range t.Rows {
		base := TargetRow{Line: row.Line, Column: -1}
		if !r.start(row) {
			base.Faults = r.faults
			rows = append(rows, base)
			continue
		}
		base.Region, base.Product, base.Rep = r.text(Region), r.text(Product), r.text(Rep)
		before := len(rows)
		if m.Wide {
			rows = r.wide(rows, base, months)
		} else {
			rows = r.long(rows, base)
		}
		none += max(len(months), 1) - (len(rows) - before)
	}
	return rows, none
}

// long reads the one target of a row.
func (r *reader) long(rows []TargetRow, base TargetRow) []TargetRow {
	i := r.columns[Amount]
	if noTarget(r.row.Cell(i)) {
		return rows
	}
	base.Column = i
	base.From, base.Until = r.span()
	base.Amount, base.Rest = r.amount(i)
	base.Faults = r.faults
	return append(rows, base)
}

// span is the time of a target of a long file: a month, or a first day with or
// without a last one.
func (r *reader) span() (from, until data.Date) {
	if i := r.columns[From]; i >= 0 {
		s := clean(r.row.Cell(i))
		if month, ok := wholeMonth(plainText(s)); ok && !dayGiven(s) {
			return month.Start(), (month + 1).Start()
		}
		from = r.date(From)
		r.need(From, "problem.date.empty", from == 0)
		if until = r.date(Until); until != 0 {
			if until < from {
				r.fault(r.columns[Until], Until, data.Problem{Key: "problem.period.order", Args: []any{from.String()}})
			}
			until++ // a file names the last day
		}
		return from, until
	}
	i := r.columns[Month]
	number := monthNumber(clean(r.row.Cell(i)))
	if number == 0 {
		r.fault(i, Month, data.Problem{Key: "problem.target.month", Args: []any{clean(r.row.Cell(i))}})
		return 0, 0
	}
	return r.month(number)
}

// dayGiven tells 2026-01-01, a day, from 2026-01, a month.
func dayGiven(s string) bool {
	_, err := ParseDate(s, DayFirst)
	return err == nil
}

// month is the span of month n in the row's year or, failing that, the mapping's.
func (r *reader) month(n int) (from, until data.Date) {
	year := r.m.Year
	if i := r.columns[Year]; i >= 0 {
		y, ok := yearOf(clean(r.row.Cell(i)))
		if !ok {
			r.need(Year, "problem.target.year", true)
			return 0, 0
		}
		year = y
	}
	if year == 0 {
		r.need(Year, "problem.target.year", true)
		return 0, 0
	}
	p := data.NewMonth(year, time.Month(n)).Period()
	return p.From, p.Until
}

// monthColumns lists the month columns from left to right.
func (m Mapping) monthColumns() (list []int) {
	if !m.Wide {
		return nil
	}
	for i, f := range m.Columns {
		if f.IsMonth() {
			list = append(list, i)
		}
	}
	slices.Sort(list)
	return list
}

// wide reads one target per month column. What is wrong with the row's names or
// year is a fault of each of them.
func (r *reader) wide(rows []TargetRow, base TargetRow, months []int) []TargetRow {
	shared := r.faults
	for _, i := range months {
		if noTarget(r.row.Cell(i)) {
			continue
		}
		r.faults = slices.Clone(shared)
		cell := base
		cell.Column = i
		word := strings.TrimPrefix(string(r.m.Columns[i]), monthPrefix)
		if month, err := data.ParseMonth(word); err == nil {
			cell.From, cell.Until = month.Start(), (month + 1).Start()
		} else if n := monthNumber(word); n > 0 {
			cell.From, cell.Until = r.month(n)
		} else {
			r.fault(i, r.m.Columns[i], data.Problem{Key: "problem.target.month", Args: []any{word}})
		}
		cell.Amount, cell.Rest = r.amount(i)
		cell.Faults = r.faults
		rows = append(rows, cell)
	}
	return rows
}

// noTarget reports a cell that says there is no target.
func noTarget(s string) bool {
	s = clean(s)
	return s == "" || isDash(s)
}
