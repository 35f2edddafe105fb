package pipeline

import (
	"path/filepath"

	"quarterdeck/app/report"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// Print opens the preview of the review.
func (p *Page) Print() { p.host.Show(page.Route{Page: "reports", Part: "pipeline"}) }

// papers offers the review on paper or as tables.
func (p *Page) papers() {
	widgets.ShowMenu(p.tools.paper, widgets.MenuItem{Label: p.host.T("pipeline.print"), Icon: "print", Do: p.Print},
		widgets.MenuItem{Label: p.host.T("pipeline.export"), Icon: "export", Do: p.export})
}

// export writes the review as a workbook or CSV.
func (p *Page) export() {
	h := p.host
	h.AskSave(h.T("pipeline.file", h.Plan().Firm, h.Today().String())+".xlsx", func(path string) {
		if err := report.WritePipelineSheets(path, h.Reader(), h.Today(), h.Fmt()); err != nil {
			h.Complain(err)
			return
		}
		h.Toast(h.T("file.written", filepath.Base(path)))
	})
}
