package report

import (
	"io"
	"path/filepath"
	"strings"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// TierSheets are the tables of the tier list for other programs: the tiers with
// what they get, and every customer with its tier.
func TierSheets(r store.Reader, today data.Date, f text.Fmt, scheme string) ([]exchange.Sheet, error) {
	x, err := askTiers(r, today, f, Paper(f.Lang), scheme)
	if err != nil {
		return nil, err
	}
	f = x.v.first()
	heads := func(keys ...string) (words []string) {
		for _, k := range keys {
			words = append(words, f.T(k))
		}
		return words
	}
	list := exchange.Sheet{Name: f.T("tierlist.customers"), Header: heads("report.tier", "tierlist.code", "customers.column.name", "customers.column.region", "customers.column.rep",
		"tierlist.r", "tierlist.f", "tierlist.last", "tierlist.m")}
	tiers := exchange.Sheet{Name: f.T("tierlist.tiers"), Header: heads("report.tier", "tierlist.rule", "tierlist.column.cadence", "tierlist.column.channels", "tierlist.column.services", "report.customers", "report.money")}
	for _, t := range x.tiers {
		row := []any{t.name(f), x.rule(f, t), nil, nil, nil, t.Count, exchange.MoneyCell(t.Amount, f.Currency)}
		if t.gets != nil {
			row[2], row[3], row[4] = cadence(f, *t.gets), channelsOf(f, *t.gets), servicesOf(f, *t.gets)
		}
		tiers.Rows = append(tiers.Rows, row)
		for _, c := range t.rows {
			cells := []any{t.name(f), c.Code, c.Name, c.RegionName, c.RepName, nil, nil, nil, nil}
			if c.Bought {
				cells[5], cells[6], cells[7], cells[8] = c.R, c.F, c.Last, exchange.MoneyCell(c.M, f.Currency)
			}
			list.Rows = append(list.Rows, cells)
		}
	}
	return []exchange.Sheet{list, tiers}, nil
}

// WriteTierSheets writes the tables of the tier list: a workbook of both, or the
// customers alone where path ends in .csv.
func WriteTierSheets(path string, r store.Reader, today data.Date, f text.Fmt, scheme string) error {
	sheets, err := TierSheets(r, today, f, scheme)
	if err != nil {
		return err
	}
	return exchange.WriteFile(path, func(w io.Writer) error {
		if strings.EqualFold(filepath.Ext(path), ".csv") {
			return exchange.WriteCSV(w, sheets[0])
		}
		return exchange.WriteXLSX(w, sheets...)
	})
}
