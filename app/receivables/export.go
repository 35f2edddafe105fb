package receivables

import (
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// ExportTable writes the weekly table, exact amounts in major units, whole or not
// at all: a workbook, or CSV when path ends so. f gives words and currency.
func ExportTable(path string, f text.Fmt, t Table) error {
	return write(path, TableSheet(f, t))
}

// TableSheet is the weekly table with its sum and the weeks before.
func TableSheet(f text.Fmt, t Table) exchange.Sheet {
	x := exchange.Sheet{Name: strings.Trim(f.T("receivables.week.title"), "《》")}
	for _, key := range []string{"receivables.week.column.week", "receivables.group." + t.By, "receivables.week.column.start", "receivables.week.column.invoiced", "receivables.week.column.due",
		"receivables.week.column.promised", "receivables.week.column.planned", "receivables.week.column.collected", "receivables.week.column.rate",
		"receivables.week.column.end", "receivables.week.column.overdue"} {
		x.Header = append(x.Header, f.T(key))
	}
	add := func(week data.Period, name string, l Line) {
		row := []any{f.Period(week), name}
		for _, m := range []data.Money{l.Start, l.Invoiced, l.Due, l.Promised, l.Planned, l.Collected} {
			row = append(row, exchange.MoneyCell(m, f.Currency))
		}
		row = append(row, any(nil))
		if l.Rate != nil {
			row[len(row)-1] = f.Percent(data.Money(*l.Rate), 100_00)
		}
		x.Rows = append(x.Rows, append(row, exchange.MoneyCell(l.End, f.Currency), exchange.MoneyCell(l.Overdue, f.Currency)))
	}
	for _, l := range t.Rows {
		add(t.Week, AxisName(f, t.By, l.Code, l.Name), l)
	}
	add(t.Week, f.T("receivables.total"), t.Total)
	for _, b := range t.Before {
		add(b.Week, f.T("receivables.total"), b.Line)
	}
	return x
}

// ExportAgeing writes open money by age as one workbook, a sheet for each axis; as
// CSV by customer alone.
func ExportAgeing(path string, f text.Fmt, r store.Reader, day data.Date) error {
	var sheets []exchange.Sheet
	for _, by := range []string{ByCustomer, ByRep, ByRegion, ByTier} {
		t, err := AgeingOf(r, day, AgeingIn{By: by})
		if err != nil {
			return err
		}
		sheets = append(sheets, ageingSheet(f, t))
	}
	return write(path, sheets...)
}

func ageingSheet(f text.Fmt, t AgeingTable) exchange.Sheet {
	x := exchange.Sheet{Name: f.T("receivables.group." + t.By), Header: []string{f.T("receivables.code"), f.T("receivables.group." + t.By)}}
	for i := range 5 {
		x.Header = append(x.Header, f.T("receivables.age."+strconv.Itoa(i)))
	}
	x.Header = append(x.Header, f.T("receivables.age.credit"), f.T("receivables.column.open"), f.T("receivables.column.overdue"), f.T("receivables.column.oldest"))
	add := func(name string, l AgeingRow) {
		row := []any{l.Code, name}
		for _, m := range []data.Money{l.NotDue, l.To30, l.To60, l.To90, l.Over90, l.Credit, l.Open, l.Overdue} {
			row = append(row, exchange.MoneyCell(m, f.Currency))
		}
		x.Rows = append(x.Rows, append(row, max(0, l.Oldest)))
	}
	for _, l := range t.Rows {
		add(AxisName(f, t.By, l.Code, l.Name), l)
	}
	add(f.T("receivables.total"), t.Total)
	return x
}

func write(path string, sheets ...exchange.Sheet) error {
	return exchange.WriteFile(path, func(w io.Writer) error {
		if strings.EqualFold(filepath.Ext(path), ".csv") {
			return exchange.WriteCSV(w, sheets[0])
		}
		return exchange.WriteXLSX(w, sheets...)
	})
}
