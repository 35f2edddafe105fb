package forms

import (
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// NewCustomer is a field that finds a customer by name, code or the initials of
// its pinyin, with the one of the code in it; "" leaves it empty. What it offers
// takes room in the form, which it lays anew.
func NewCustomer(h page.Host, form *widgets.Form, code string) *widgets.Finder {
	customers, err := h.Reader().Customers()
	if err != nil {
		h.Complain(err)
	}
	list, at := make([]widgets.Named, len(customers)), -1
	for i, c := range customers {
		list[i] = widgets.Named{Code: c.Code, Name: c.Name}
		if c.Code == code && code != "" {
			at = i
		}
	}
	f := widgets.NewFinder(h.T("orders.find"), list, func() {
		form.Refresh()
		if form.OnGrow != nil {
			form.OnGrow()
		}
	})
	f.Choose(at)
	return f
}
