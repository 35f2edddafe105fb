package rituals

import (
	"quarterdeck/app/rituals"
	"quarterdeck/views/page"
)

// export writes the rhythms that are on as a calendar file.
func (p *Page) export() {
	h := p.host
	sequence, err := h.File().Sequence()
	if err != nil {
		h.Complain(err)
		return
	}
	calendar, err := rituals.ICS(h.Reader(), h.Today(), h.Fmt(), sequence)
	if err != nil {
		h.Complain(err)
		return
	}
	h.AskSave(h.T("rituals.ics.file", h.Plan().Firm)+".ics", func(path string) {
		h.Run(page.Job{Title: h.T("rituals.ics"),
			Work: func(func(done, all int) error) error { return rituals.Export(path, calendar) },
			Done: func(err error) {
				if err != nil {
					h.Complain(err)
					return
				}
				h.Toast(h.T("rituals.ics.done"))
			}})
	})
}

// print shows the customer-need response list among the papers.
func (p *Page) print() { p.host.Show(page.Route{Page: "reports", Part: "responses"}) }
