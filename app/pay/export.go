package pay

import (
	"io"
	"path/filepath"
	"strings"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// Export writes what everybody is paid for a period, exact amounts in major units,
// whole or not at all: a workbook with a second sheet of all lines, or the first
// alone as CSV when path ends so. f gives words and currency. With the code of a
// rep it holds that rep alone and no sums, since sums tell what the others get.
func Export(path string, f text.Fmt, r store.Reader, today, period data.Date, rep ...string) error {
	s, err := SummaryOf(r, today, SummaryIn{Period: period})
	if err != nil {
		return err
	}
	for _, code := range rep {
		one, err := StatementOf(r, today, StatementIn{Rep: code, Period: period})
		if err != nil {
			return err
		}
		s.Statements = []Statement{one}
	}
	sheets := []exchange.Sheet{summarySheet(f, s, len(rep) == 0), linesSheet(f, s)}
	return exchange.WriteFile(path, func(w io.Writer) error {
		if strings.EqualFold(filepath.Ext(path), ".csv") {
			return exchange.WriteCSV(w, sheets[0])
		}
		return exchange.WriteXLSX(w, sheets...)
	})
}

// summarySheet is a row for each statement, and their sums where sums is set.
func summarySheet(f text.Fmt, s Summary, sums bool) exchange.Sheet {
	x := exchange.Sheet{Name: f.T("pay.summary.title")}
	for _, key := range []string{"code", "rep", "period", "target", "base", "attainment", "commission", "uplift", "clawback", "pools", "other", "total"} {
		x.Header = append(x.Header, f.T("pay.column."+key))
	}
	money := func(m data.Money) any { return exchange.MoneyCell(m, f.Currency) }
	add := func(code, name string, target *data.Money, base data.Money, attainment *int64, sums Sums) {
		row := []any{code, name, f.Period(s.Period), nil, money(base), nil}
		if target != nil {
			row[3] = money(*target)
		}
		if attainment != nil {
			row[5] = f.Percent(data.Money(*attainment), 100_00)
		}
		x.Rows = append(x.Rows, append(row, money(sums.Commission), money(sums.Uplift), money(sums.Clawback), money(sums.Pools), money(sums.Other), money(sums.Total)))
	}
	for _, y := range s.Statements {
		add(y.Rep, y.Name, y.Target, y.Base, y.Attainment, y.Sums)
	}
	if sums {
		add("", f.T("pay.total"), &s.Target, s.Base, nil, s.Sums)
	}
	return x
}

func linesSheet(f text.Fmt, s Summary) exchange.Sheet {
	x := exchange.Sheet{Name: f.T("pay.lines.title")}
	for _, key := range []string{"code", "rep", "kind", "amount", "why"} {
		x.Header = append(x.Header, f.T("pay.column."+key))
	}
	for _, y := range s.Statements {
		for _, l := range y.Lines {
			x.Rows = append(x.Rows, []any{y.Rep, y.Name, f.T("pay.kind." + string(l.Kind)), exchange.MoneyCell(l.Amount, f.Currency), SayLine(f, l.PayLine)})
		}
	}
	return x
}
