package customers

import (
	"path/filepath"
	"strings"

	"quarterdeck/app/customers"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// judge asks which tier a customer belongs to, and why.
func (p *Page) judge(c customers.Customer) {
	h := p.host
	var judged []data.Tier
	names := []string{h.T("customers.tier.rules")}
	if c.Bought {
		names[0] = h.T("customers.tier.rules.now", tierWords(h, p.standing, data.RFM, c.Computed))
	}
	for _, t := range p.standing.Tiers {
		if t.Tier != data.Unclassified {
			judged, names = append(judged, t.Tier), append(names, tierWords(h, p.standing, data.RFM, t.Tier))
		}
	}
	reason := widgets.NewField(h.T("customers.tier.reason.hint"))
	reason.SetText(c.Reason)
	choice := widgets.NewRadio(names, false, func(i int) {
		if i == 0 {
			reason.Disable()
		} else {
			reason.Enable()
		}
	})
	reason.Disable()
	for i, t := range judged {
		if t == c.Override {
			choice.Select(i + 1)
			reason.Enable()
		}
	}
	form := widgets.NewForm(
		widgets.FormItem{Field: "override", Object: choice},
		widgets.FormItem{Field: "reason", Label: h.T("customers.tier.reason"), Object: reason})
	d := widgets.NewDialog(h.T("customers.tier.title", c.Name), form, 400)
	d.Cancel(h.T("button.cancel"), h.HideOverlay)
	d.Action(h.T("button.save"), false, func() {
		defer d.Refresh() // a problem takes room
		form.Clear()
		change := customers.SetTier{Code: c.Code}
		if i := choice.Selected(); i > 0 {
			change.Tier, change.Reason = judged[i-1], strings.TrimSpace(reason.Text())
		}
		if err := h.File().Try(change.Apply); err != nil {
			if !form.Complain(h.Fmt(), err) {
				h.Complain(err)
			}
			return
		}
		h.HideOverlay()
		h.Do(change)
	})
	h.ShowOverlay(d)
	d.Focus()
}

// remove asks before a customer goes, and says what goes with it.
func (p *Page) remove(c customers.Customer) {
	h := p.host
	orders, amount, err := customers.OrdersOf(h.Reader(), c.Code)
	if err != nil {
		h.Complain(err)
		return
	}
	body := h.T("customers.remove.bare")
	if orders > 0 {
		body = h.Fmt().T("customers.remove.orders", orders, amount)
	}
	h.Confirm(h.T("customers.remove.title", c.Name), body, h.T("customers.remove.action", c.Name), true, func() {
		h.Do(customers.RemoveCustomer{Code: c.Code, WithOrders: true})
	})
}

// assign asks to whom customers shall go.
func (p *Page) assign(rows []line) {
	h := p.host
	region, regions, err := regionSelect(h, "")
	if err != nil {
		h.Complain(err)
		return
	}
	rep, reps, err := repSelect(h, "")
	if err != nil {
		h.Complain(err)
		return
	}
	region.Select(-1)
	rep.Select(-1)
	region.WithPlaceholder(h.T("customers.assign.keep"))
	rep.WithPlaceholder(h.T("customers.assign.keep"))
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "codes", Object: widgets.Para(h.T("customers.assign.how", len(rows)))})
	form.Add(widgets.FormItem{Field: "rep", Label: h.T("customers.column.rep"), Object: rep},
		widgets.FormItem{Field: "region", Label: h.T("customers.column.region"), Object: region})
	d := widgets.NewDialog(h.T("customers.assign.title", len(rows)), form, 560)
	d.Cancel(h.T("button.cancel"), h.HideOverlay)
	d.Action(h.T("customers.assign", len(rows)), false, func() {
		c := customers.AssignCustomers{Codes: codesOf(rows)}
		if i := rep.Selected(); i >= 0 {
			c.Rep = &reps[i]
		}
		if i := region.Selected(); i >= 0 {
			c.Region = &regions[i]
		}
		if c.Rep == nil && c.Region == nil {
			defer d.Refresh()
			form.SetProblem("rep", h.T("customers.assign.choose"))
			return
		}
		h.HideOverlay()
		h.Do(c)
	})
	h.ShowOverlay(d)
	d.Focus()
}

// export writes customers as a workbook, or as CSV when the name says so.
func (p *Page) export(lines []line) {
	h, f := p.host, p.host.Fmt()
	rows := make([]*customers.Row, len(lines))
	for i, x := range lines {
		rows[i] = x.Row
	}
	h.AskSave(h.T("customers.file", h.Plan().Firm)+".xlsx", func(path string) {
		h.Run(page.Job{Title: h.T("customers.export", len(rows)),
			Work: func(func(int, int) error) error { return customers.Export(path, f, rows) },
			Done: func(err error) {
				if err != nil {
					h.Complain(err)
					return
				}
				h.Toast(h.T("file.written", filepath.Base(path)))
			}})
	})
}
