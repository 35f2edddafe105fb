package customers

import (
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// Export writes customers as a table, exact amounts in major units, whole or not
// at all: a workbook, or CSV when path ends so. f gives words and currency.
func Export(path string, f text.Fmt, rows []*Row) error {
	sheet := sheetOf(f, rows)
	return exchange.WriteTable(path, sheet)
}

func sheetOf(f text.Fmt, rows []*Row) exchange.Sheet {
	x := exchange.Sheet{Name: f.T("customers.title")}
	for _, key := range []string{"code", "name", "region", "sort", "tier", "computed", "r", "f", "m", "last", "rep", "reason"} {
		x.Header = append(x.Header, f.T("customers.column."+key))
	}
	for _, r := range rows {
		cells := []any{r.Code, r.Name, r.RegionName, r.Sort, tierCell(f, r.Tier), tierCell(f, r.Computed), nil, nil, nil, nil, r.RepName, r.Reason}
		if r.Bought {
			cells[6], cells[7], cells[8], cells[9] = r.R, r.F, exchange.MoneyCell(r.M, f.Currency), r.Last
		}
		x.Rows = append(x.Rows, cells)
	}
	return x
}

// tierCell is a tier's name, or an empty cell.
func tierCell(f text.Fmt, t data.Tier) any {
	if t == "" {
		return nil
	}
	return TierName(f, t)
}
