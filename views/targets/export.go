package targets

import (
	"path/filepath"

	"quarterdeck/views/page"
)

// export writes the breakdown as a workbook, or as CSV when the name says so.
func (b *Breakdown) export() {
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
