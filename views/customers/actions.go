package customers

import (
	"quarterdeck/app"
	"quarterdeck/app/customers"
	"quarterdeck/app/execution"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// action asks what is to be done with a customer, by whom and by when; an action
// with an ID is changed.
func (p *Page) action(c customers.Customer, a data.Action, owner string) {
	h := p.host
	title := h.T("customers.action.title", c.Name)
	if a.ID != 0 {
		title = h.T("customers.action.change", c.Name)
	} else {
		owner = c.Rep
		if a.Due == 0 {
			a.Due = h.Today() + 7
		}
	}
	words, day := forms.Line(a.Text), forms.Day(h, a.Due)
	people := forms.NewPeople(h, owner, h.T("customers.no_rep"), nil)
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "text", Label: h.T("customers.action.text"), Object: words})
	form.Add(widgets.FormItem{Field: "owner", Label: h.T("customers.column.rep"), Object: people.Box},
		widgets.FormItem{Field: "due", Label: h.T("customers.action.due"), Object: day})
	var remove app.Command
	if a.ID != 0 {
		remove = execution.RemoveAction{ID: a.ID}
	}
	forms.EditWide(h, title, form, func() (app.Command, error) {
		due, err := day.Date()
		return execution.SaveAction{ID: a.ID, Stage: a.StageID, Customer: &c.Code, Text: forms.Trimmed(words), Owner: people.Code(), Due: due}, data.At("due", err)
	}, remove)
}

// visit arranges a visit: an action for who looks after the customer, on the next
// working day from tomorrow on.
func (p *Page) visit(c customers.Customer) {
	h := p.host
	calendar, err := h.Reader().Calendar()
	if err != nil {
		h.Complain(err)
		return
	}
	day := h.Today() + 1
	for range 30 {
		if calendar.IsWorkday(day) {
			break
		}
		day++
	}
	words := h.T("customers.visit.text", c.Name)
	if c.Chain.Decider != nil {
		words = h.T("customers.visit.whom", c.Name, c.Chain.Decider.Name)
	}
	p.action(c, data.Action{Text: words, Due: day}, "")
}
