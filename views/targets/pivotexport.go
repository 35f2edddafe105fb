package targets

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"quarterdeck/app/targets"
	"quarterdeck/data"
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
	fyne.CurrentApp().Clipboard().SetContent(p.sheet().TSV())
	p.host.Toast(p.host.T("breakdown.copied", len(p.table.rows)))
}

// Export writes the pivot as it is on screen: a workbook, or CSV when the name
// says so.
func (p *Pivot) Export() {
	p.drop()
	sheet := p.sheet()
	p.host.AskSave(p.host.T("pivot.file", p.host.Plan().Firm)+".xlsx", func(path string) {
		p.host.Run(page.Job{Title: p.host.T("breakdown.export"),
			Work: func(func(int, int) error) error { return sheet.Write(path) },
			Done: func(err error) {
				if err != nil {
					p.host.Complain(err)
					return
				}
				p.host.Toast(p.host.T("breakdown.exported", filepath.Base(path)))
			}})
	})
}

// sheet is the pivot as it is on screen: one column of names for each level of
// the rows, and the total below.
func (p *Pivot) sheet() targets.CubeTable {
	t := p.table
	x := targets.CubeTable{Name: p.host.T("tab.breakdown.pivot"), Currency: t.plan.Currency, Header: []string{p.grid.NameTitle}}
	for range t.depth() {
		x.Header = append(x.Header, "")
	}
	for _, col := range t.gridCols() {
		x.Header = append(x.Header, col.Title)
	}
	for r, i := range t.rows {
		row := targets.CubeTableRow{Names: t.names.chain(t.cube.In.Rows, t.cube.Rows, i), Cells: make([]*data.Money, len(t.cols))}
		for c := range t.cols {
			if cell := t.at(r, c); cell.Have || cell.Amount != 0 {
				row.Cells[c] = &cell.Amount
			}
		}
		x.Rows = append(x.Rows, row)
	}
	total := targets.CubeTableRow{Names: []string{p.host.T("breakdown.total")}, Cells: make([]*data.Money, len(t.cols))}
	for c, col := range t.cols {
		total.Cells[c] = &t.cube.Total
		if col != totalColumn {
			total.Cells[c] = &t.cube.Columns[col].Total
		}
	}
	x.Rows = append(x.Rows, total)
	return x
}

// depth is the level of the deepest row on screen.
func (t *pivotTable) depth() (depth int) {
	for _, i := range t.rows {
		depth = max(depth, t.cube.Rows[i].Level)
	}
	return depth
}
