package accounts

import (
	"cmp"

	"quarterdeck/app"
	"quarterdeck/app/accounts"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// DeciderForm opens the dialog that says who decides at a customer now (S2-40).
// Done, when not nil, is called after the change was made.
func DeciderForm(h page.Host, customerCode string, done func()) {
	chain, err := accounts.ChainOf(h.Reader(), h.Today(), accounts.ChainIn{Customer: customerCode})
	if err != nil {
		h.Complain(err)
		return
	}
	customer, err := h.Reader().CustomerByCode(customerCode)
	if err != nil {
		h.Complain(err)
		return
	}
	rule, err := h.Reader().CareRule()
	if err != nil {
		h.Complain(err)
		return
	}
	ids, names := []data.ID{0}, []string{h.T("decider.somebody")}
	for _, c := range chain.Links {
		if chain.Decider == nil || c.ID != chain.Decider.ID {
			ids, names = append(ids, c.ID), append(names, c.Name+sep+cmp.Or(c.Title, h.T("role."+string(c.Role))))
		}
	}
	who := widgets.NewSelect(names, nil)
	who.Select(0)
	name, post, stance := forms.Line(""), forms.Line(""), stanceChoice(h, "")
	day, stays := forms.Day(h, h.Today()), widgets.NewCheck("", nil)
	owner := forms.NewPeople(h, "", h.T("decider.owner.rep"), nil)

	form := widgets.NewForm()
	if chain.Decider != nil {
		stays.SetText(h.T("decider.stays", chain.Decider.Name))
		form.Add(widgets.FormItem{Field: "old", Label: h.T("decider.old", chain.Decider.Name+sep+cmp.Or(chain.Decider.Title, h.T("role.decider"))), Object: stays})
	}
	form.Add(widgets.FormItem{Field: "new", Label: h.T("decider.new"), Object: who}, widgets.FormItem{Field: "day", Label: h.T("decider.day"), Object: day})
	form.Add(widgets.FormItem{Field: "name", Label: h.T("contact.name"), Object: name}, widgets.FormItem{Field: "title", Label: h.T("contact.title"), Object: post},
		widgets.FormItem{Field: "stance", Label: h.T("contact.stance"), Object: stance.box})
	form.Add(widgets.FormItem{Field: "owner", Label: h.T("decider.owner"), Object: owner.Box, Hint: h.T("decider.hint", rule.DeciderDays)})
	forms.EditThen(h, h.T("decider.title", customer.Name), form, func() (app.Command, error) {
		c := accounts.ReplaceDecider{Customer: customerCode, Stays: stays.On(), New: ids[max(0, who.Selected())], Owner: owner.Code()}
		if c.New == 0 {
			c.Name, c.Title, c.Stance = forms.Trimmed(name), forms.Trimmed(post), stance.value()
		}
		var err error
		c.Day, err = day.Date()
		return c, data.At("day", err)
	}, nil, done)
}
