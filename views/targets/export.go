package targets

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// offer opens the ways in which the breakdown leaves the window.
func (b *Breakdown) offer() {
	widgets.ShowMenu(b.leave, widgets.MenuItem{Label: b.host.T("breakdown.export.file"), Icon: "export", Do: b.Export},
		widgets.MenuItem{Label: b.host.T("breakdown.export.copy"), Icon: "copy", Do: b.copyAll})
}

// copyAll puts the whole breakdown with its heads on the clipboard.
func (b *Breakdown) copyAll() {
	fyne.CurrentApp().Clipboard().SetContent(b.table.grid.TSV(b.host.Fmt()))
	b.host.Toast(b.host.T("breakdown.copied", len(b.table.grid.Rows)))
}

// Export writes the breakdown as a workbook, or as CSV when the name says so.
func (b *Breakdown) Export() {
	b.drop()
	grid, f := b.table.grid, b.host.Fmt()
	b.host.AskSave(b.host.T("breakdown.file", b.host.Plan().Firm)+".xlsx", func(path string) {
		b.host.Run(page.Job{Title: b.host.T("breakdown.export"),
			Work: func(func(int, int) error) error { return grid.Export(path, f) },
			Done: func(err error) {
				if err != nil {
					b.host.Complain(err)
					return
				}
				b.host.Toast(b.host.T("breakdown.exported", filepath.Base(path)))
			}})
	})
}
