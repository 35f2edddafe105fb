package targets

import (
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// Export writes the breakdown as a table, exact amounts in major units, whole or
// not at all: a workbook, or CSV when path ends so. f gives the words.
func (g Grid) Export(path string, f text.Fmt) error {
	sheet := g.table(f)
	return exchange.WriteTable(path, sheet)
}

// TSV is the breakdown as [Grid.Export] writes it, for the clipboard.
func (g Grid) TSV(f text.Fmt) string { return exchange.TSV(g.table(f)) }

// table is the breakdown with all rows, the sums of groups after their buckets.
func (g Grid) table(f text.Fmt) exchange.Sheet {
	plan := g.sheet.plan
	x := exchange.Sheet{Name: f.T("breakdown.by." + g.By)}
	x.Header = []string{f.T("targets.region"), f.T("targets." + map[string]string{Regions: "product", Reps: "rep"}[g.By]), f.T("breakdown.total")}
	for i, group := range g.Groups {
		for b := group.First; b < group.End; b++ {
			x.Header = append(x.Header, f.BucketName(plan, g.Buckets[b].Period))
		}
		x.Header = append(x.Header, f.GroupName(plan, i))
	}
	region := ""
	for _, row := range g.Rows {
		if row.Level == 0 {
			region = row.Name
		}
		name := ""
		if row.Level > 0 {
			name = row.Name
		}
		x.Rows = append(x.Rows, g.cells(row, region, name))
	}
	x.Rows = append(x.Rows, g.cells(g.Total, f.T("breakdown.total"), ""))
	return x
}

func (g Grid) cells(row GridRow, region, name string) []any {
	money := func(m data.Money) exchange.Decimal { return exchange.MoneyCell(m, g.sheet.plan.Currency) }
	cells := []any{region, name, money(row.Amount)}
	for i, group := range g.Groups {
		for b := group.First; b < group.End; b++ {
			if row.Cells[b].Have || row.Cells[b].Amount != 0 {
				cells = append(cells, money(row.Cells[b].Amount))
			} else {
				cells = append(cells, nil)
			}
		}
		cells = append(cells, money(row.Groups[i]))
	}
	return cells
}
