package accounts

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/accounts"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// showProposals lists the proposals that a grade asked for (S2-14).
func (p *Page) showProposals() {
	h, f := p.host, p.host.Fmt()
	x, err := accounts.ProposalsOf(h.Reader(), h.Today(), accounts.ProposalsIn{})
	if err != nil {
		h.Complain(err)
		return
	}
	list := widgets.Col(0)
	for _, r := range x.Rows {
		state, light := h.T("accounts.proposal.open", daysWord(f, r.Days)), data.Amber
		switch {
		case r.Contacted != 0 && r.InTime:
			state, light = h.T("accounts.proposal.sent", f.Date(r.Contacted)), data.Green
		case r.Contacted != 0:
			state, light = h.T("accounts.proposal.late", f.Date(r.Contacted), -r.Days), data.Red
		case !r.InTime:
			light = data.Red
		}
		list.Add(p.line(r.Customer, light, r.CustomerName, h.T("accounts.proposal.graded", f.Date(r.Opened), f.Date(r.Due)), state))
	}
	p.show(h.T("accounts.proposals"), h.T("accounts.proposals.sum", x.Sent, x.InTime, x.Open, x.Late), h.T("accounts.proposals.none"), list)
}

// showChanges lists the changes of a decision maker that run (S2-40).
func (p *Page) showChanges() {
	h, f := p.host, p.host.Fmt()
	rows, err := accounts.ChangesOf(h.Reader(), h.Today(), accounts.ChangesIn{})
	if err != nil {
		h.Complain(err)
		return
	}
	list := widgets.Col(0)
	for _, r := range rows {
		light := data.Green
		if r.Days < 0 {
			light = data.Red
		} else if r.Days <= soon {
			light = data.Amber
		}
		list.Add(p.line(r.Customer, light, r.CustomerName, changeWord(f, r), h.T("accounts.change.steps", r.Done, r.Steps)+sep+daysWord(f, r.Days)))
	}
	p.show(h.T("accounts.strip.changes"), h.T("accounts.changes.how"), h.T("accounts.changes.none"), list)
}

// changeWord says who decides now and who rebuilds the relation.
func changeWord(f text.Fmt, r accounts.Change) string {
	words := r.Decider
	if words == "" {
		words = f.T("accounts.decider.none")
	}
	if r.OwnerName != "" {
		words += sep + r.OwnerName
	}
	return words
}

// line is a row of a dialog's list; a press shows the customer.
func (p *Page) line(customer string, light data.Light, name, note, state string) fyne.CanvasObject {
	row := widgets.NewListRow(widgets.Pad(6, 8, 6, 8, widgets.Row(8, widgets.NewLight(light, 14),
		widgets.Grow(widgets.Middle(widgets.NewText(name, widgets.Style{Size: 13, Bold: true, Elide: true}), widgets.NewText(note, widgets.Style{Size: 12, Token: "t3", Elide: true}))),
		widgets.NewText(state, widgets.Style{Size: 13, Token: "t2"}))))
	row.OnTap = func() {
		p.host.HideOverlay()
		p.host.Show(page.Route{Page: "customers", Code: customer})
	}
	return widgets.AtLeast(0, 48, row)
}

// show puts a list into a dialog.
func (p *Page) show(title, sum, none string, list *fyne.Container) {
	h := p.host
	body := widgets.Col(8, widgets.Para(sum), list)
	if len(list.Objects) == 0 {
		body = widgets.Col(8, widgets.Para(none))
	}
	d := widgets.NewDialog(title, body, 560)
	d.Action(h.T("button.close"), false, h.HideOverlay)
	h.ShowOverlay(d)
	d.Focus()
}
