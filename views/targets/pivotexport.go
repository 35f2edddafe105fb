package targets

import (
	"io"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/data/exchange"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// offer opens the ways in which the pivot leaves the window.
func (p *Pivot) offer() {
	widgets.ShowMenu(p.leave, widgets.MenuItem{Label: p.host.T("breakdown.export.file"), Icon: "export", Do: p.Export},
		widgets.MenuItem{Label: p.host.T("breakdown.export.copy"), Icon: "copy", Do: p.copyAll})
}

// copyAll puts the pivot as it is on screen, with its heads, on the clipboard.
func (p *Pivot) copyAll() {
	fyne.CurrentApp().Clipboard().SetContent(exchange.TSV(p.sheet()))
	p.host.Toast(p.host.T("breakdown.copied", len(p.table.rows)))
}

// Export writes the pivot as it is on screen: a workbook, or CSV when the name
// says so.
func (p *Pivot) Export() {
	p.drop()
	sheet := p.sheet()
	p.host.AskSave(p.host.T("pivot.file", p.host.Plan().Firm)+".xlsx", func(path string) {
		p.host.Run(page.Job{Title: p.host.T("breakdown.export"),
			Work: func(func(int, int) error) error {
				return exchange.WriteFile(path, func(w io.Writer) error {
					if strings.EqualFold(filepath.Ext(path), ".csv") {
						return exchange.WriteCSV(w, sheet)
					}
					return exchange.WriteXLSX(w, sheet)
				})
			},
			Done: func(err error) {
				if err != nil {
					p.host.Complain(err)
					return
				}
				p.host.Toast(p.host.T("breakdown.exported", filepath.Base(path)))
			}})
	})
}

// sheet is the pivot as it is on screen, exact amounts in major units: one
// column of names for each level of the rows, and the total below.
func (p *Pivot) sheet() exchange.Sheet {
	t := p.table
	money := func(r, c int) any {
		if x := t.at(r, c); x.Have || x.Amount != 0 {
			return exchange.MoneyCell(x.Amount, t.plan.Currency)
		}
		return nil
	}
	depth := 0
	for _, i := range t.rows {
		depth = max(depth, t.cube.Rows[i].Level)
	}
	x := exchange.Sheet{Name: p.host.T("tab.breakdown.pivot"), Header: []string{p.grid.NameTitle}}
	for range depth {
		x.Header = append(x.Header, "")
	}
	for _, col := range t.gridCols() {
		x.Header = append(x.Header, col.Title)
	}
	for r, i := range t.rows {
		row := make([]any, depth+1, depth+1+len(t.cols))
		for n, name := range t.names.chain(t.cube.In.Rows, t.cube.Rows, i) {
			row[n] = name
		}
		for c := range t.cols {
			row = append(row, money(r, c))
		}
		x.Rows = append(x.Rows, row)
	}
	total := make([]any, depth+1, depth+1+len(t.cols))
	total[0] = p.host.T("breakdown.total")
	for _, c := range t.cols {
		sum := t.cube.Total
		if c != totalColumn {
			sum = t.cube.Columns[c].Total
		}
		total = append(total, exchange.MoneyCell(sum, t.plan.Currency))
	}
	x.Rows = append(x.Rows, total)
	return x
}
