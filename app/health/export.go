package health

import (
	"quarterdeck/app/calc"
	"quarterdeck/app/text"
	"quarterdeck/data/exchange"
)

// Export writes the list as a table, whole or not at all: a workbook, or CSV when
// path ends so. An input that is not known is an empty cell.
func Export(path string, f text.Fmt, rows []*Row) error {
	sheet := sheetOf(f, rows)
	return exchange.WriteTable(path, sheet)
}

func sheetOf(f text.Fmt, rows []*Row) exchange.Sheet {
	x := exchange.Sheet{Name: f.T("tab.customers.health")}
	for _, key := range []string{"code", "name", "region", "tier", "owner", "score", "light", "change"} {
		x.Header = append(x.Header, f.T("health.column."+key))
	}
	for _, input := range calc.HealthInputs {
		x.Header = append(x.Header, InputName(f, input))
	}
	x.Header = append(x.Header, f.T("health.column.weakest"), f.T("health.column.why"), f.T("health.column.play"))
	for _, r := range rows {
		cells := []any{r.Code, r.Name, r.Region, nil, r.RepName, cellOf(r.Score), f.T("health.light." + r.Light.String()), cellOf(r.Change)}
		if r.Tier != "" {
			cells[3] = f.TierName(r.Tier)
		}
		var weakest, why any
		for _, p := range r.Standing.Reasons() {
			var value any
			if p.Known {
				value = p.Value
			}
			cells = append(cells, value)
			if p.Input == r.Weakest {
				weakest, why = InputName(f, p.Input), SayWhy(f, r.Standing, p.Input)
			}
		}
		var play any
		if r.Play != 0 {
			play = PlayName(f, r.PlayKind)
		}
		x.Rows = append(x.Rows, append(cells, weakest, why, play))
	}
	return x
}

// cellOf is a number, or an empty cell.
func cellOf(n *int) any {
	if n == nil {
		return nil
	}
	return *n
}
