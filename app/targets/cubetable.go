package targets

import (
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// A CubeTable is a cube as it is to leave the program: what a reader has on
// screen, in words.
type CubeTable struct {
	Name     string
	Currency data.Currency
	Header   []string // of the columns of names and of amounts
	Rows     []CubeTableRow
}

// A CubeTableRow is a row of a [CubeTable]: its names, the largest first, and its
// amounts in minor units, nil for what is not set.
type CubeTableRow struct {
	Names []string
	Cells []*data.Money
}

// Write writes the table, exact amounts in major units, whole or not at all: a
// workbook, or CSV when path ends so.
func (t CubeTable) Write(path string) error {
	return exchange.WriteTable(path, t.sheet())
}

// TSV is the table as [CubeTable.Write] writes it, for the clipboard.
func (t CubeTable) TSV() string { return exchange.TSV(t.sheet()) }

func (t CubeTable) sheet() exchange.Sheet {
	x := exchange.Sheet{Name: t.Name, Header: t.Header}
	for _, row := range t.Rows {
		cells := make([]any, len(t.Header)-len(row.Cells), len(t.Header))
		for i, name := range row.Names {
			cells[i] = name
		}
		for _, m := range row.Cells {
			if m == nil {
				cells = append(cells, nil)
			} else {
				cells = append(cells, exchange.MoneyCell(*m, t.Currency))
			}
		}
		x.Rows = append(x.Rows, cells)
	}
	return x
}
