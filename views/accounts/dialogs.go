package accounts

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/accounts"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// managers offers who may judge a row: managers, and of others everybody but its
// owner.
func (p *Page) managers(x accounts.Row) *forms.People {
	chosen := ""
	reps, err := p.host.Reader().Reps()
	if err != nil {
		p.host.Complain(err)
	}
	for _, r := range reps {
		if r.Level == data.Manager && (r.Left == 0 || r.Left > p.host.Today()) {
			chosen = r.Code
			break
		}
	}
	return forms.NewPeople(p.host, chosen, "", func(r data.Rep) bool { return r.Level == data.Manager || r.Code != x.Owner })
}

// approve approves a row, after showing what is approved.
func (p *Page) approve(x accounts.Row) {
	h := p.host
	if x.State == accounts.Approved {
		h.Toast(h.T("problem.account.approved", x.Account.Approved))
		return
	}
	if len(x.Lacks) > 0 {
		h.Toast(h.T("problem.account.lacks." + string(x.Lacks[0])))
		return
	}
	p.judge(h.T("accounts.approve.title", x.CustomerName), h.T("accounts.remark.free"), x, func(by string, day data.Date, remark string) app.Command {
		return accounts.ApproveAccount{ID: x.ID, By: by, Day: day, Remark: remark}
	})
}

// returns sends a row back with what is to be changed.
func (p *Page) returns(x accounts.Row) {
	p.judge(p.host.T("accounts.return.title", x.CustomerName), p.host.T("accounts.remark.hint"), x, func(by string, day data.Date, remark string) app.Command {
		return accounts.ReturnAccount{ID: x.ID, By: by, Day: day, Remark: remark}
	})
}

func (p *Page) judge(title, hint string, x accounts.Row, command func(by string, day data.Date, remark string) app.Command) {
	h := p.host
	by, day, remark := p.managers(x), forms.Day(h, h.Today()), widgets.NewArea(hint, 3)
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "remark", Label: h.T("accounts.remark"), Object: remark})
	form.Add(widgets.FormItem{Field: "by", Label: h.T("accounts.by"), Object: by.Box}, widgets.FormItem{Field: "day", Label: h.T("accounts.day"), Object: day})
	forms.Edit(h, title, form, func() (app.Command, error) {
		d, err := day.Date()
		return command(by.Code(), d, forms.Trimmed(remark)), data.At("day", err)
	}, nil)
}

// remove takes a row out of the table.
func (p *Page) remove(x accounts.Row) {
	h := p.host
	h.Confirm(h.T("accounts.remove.title", x.CustomerName), h.T("accounts.remove.how", len(x.Dates)), h.T("accounts.remove.do"), true, func() {
		h.Do(accounts.RemoveAccount{ID: x.ID})
	})
}

// dateForm edits a key date of a row; one without ID is added.
func (p *Page) dateForm(x accounts.Row, k data.KeyDate) {
	h := p.host
	day, words := forms.Day(h, k.Date), forms.Line(k.Text)
	form := widgets.NewForm(widgets.FormItem{Field: "date", Label: h.T("accounts.date"), Object: day},
		widgets.FormItem{Field: "text", Label: h.T("accounts.date.text"), Object: words, Hint: p.warning(x)})
	title, remove := h.T("accounts.date.new"), app.Command(nil)
	if k.ID != 0 {
		title, remove = h.T("accounts.date.edit"), accounts.RemoveKeyDate{ID: k.ID}
	}
	forms.Edit(h, title+sep+x.CustomerName, form, func() (app.Command, error) {
		d, err := day.Date()
		return accounts.SaveKeyDate{ID: k.ID, Account: x.ID, Date: d, Text: forms.Trimmed(words)}, data.At("date", err)
	}, remove)
}

// warning says before a change that it takes the approval of the row away; ""
// when there is none.
func (p *Page) warning(x accounts.Row) string {
	if x.State != accounts.Approved {
		return ""
	}
	return p.host.T("accounts.warning", p.host.Fmt().Date(x.Account.Approved), x.Approver)
}

// New adds a customer to the table.
func (p *Page) New() {
	h := p.host
	form := widgets.NewForm()
	customer := forms.NewCustomer(h, form, "")
	form.Add(widgets.FormItem{Field: "customers", Label: h.T("customers.column.name"), Object: customer, Hint: h.T("accounts.new.hint")})
	forms.EditThen(h, h.T("accounts.new.title", p.quarterName()), form, func() (app.Command, error) {
		code := customer.Code()
		if code == "" {
			return nil, data.Problem{Key: "problem.order.customer", Field: "customers"}
		}
		return accounts.AddAccounts{Day: p.t.Quarter.From, Customers: []string{code}}, nil
	}, nil, func() {
		rows := p.table.Rows()
		for _, x := range rows {
			if x.Customer == customer.Code() {
				p.table.SelectWhere(func(y accounts.Row) bool { return y.ID == x.ID })
				p.explain()
				p.edit(x)
			}
		}
	})
}

func (p *Page) quarterName() string {
	return quarterName(p.host.Fmt(), p.host.Plan(), p.t.Quarters, p.t.Quarter)
}

// mostSuggested is how many suggestions are ticked one by one; more are taken all
// together.
const mostSuggested = 60

// chooseSuggested lets one tick which of the suggested customers come in.
func (p *Page) chooseSuggested(f text.Fmt, rows []accounts.Suggestion) {
	h := p.host
	if len(rows) > mostSuggested {
		rows = rows[:mostSuggested]
	}
	checks := make([]*widgets.Check, len(rows))
	list := widgets.Col(2)
	for i, s := range rows {
		checks[i] = widgets.NewCheck(s.Name, nil)
		checks[i].SetOn(true)
		list.Add(widgets.Row(8, checks[i], widgets.Grow(widgets.NewText(accounts.TierWords(f, s.Tiers)+sep+s.RepName, widgets.Style{Size: 12, Token: "t3", Elide: true})),
			widgets.NewText(f.MoneyUnit(s.Amount), widgets.Style{Size: 13, Align: fyne.TextAlignTrailing})))
	}
	form := widgets.NewForm(widgets.FormItem{Object: widgets.Para(h.T("accounts.suggest.how"))}, widgets.FormItem{Field: "customers", Object: list})
	d := widgets.NewDialog(h.T("accounts.suggest.title", p.quarterName()), form, 560)
	d.Cancel(h.T("button.cancel"), h.HideOverlay)
	d.Action(h.T("accounts.suggest.do"), false, func() {
		var codes []string
		for i, c := range checks {
			if c.On() {
				codes = append(codes, rows[i].Customer)
			}
		}
		if len(codes) == 0 {
			form.SetProblem("customers", h.T("problem.customers.none"))
			d.Refresh()
			return
		}
		h.HideOverlay()
		h.Do(accounts.AddAccounts{Day: p.t.Quarter.From, Customers: codes})
	})
	h.ShowOverlay(d)
	d.Focus()
}

// replaceDecider says who decides now, and opens the play that follows.
func (p *Page) replaceDecider(x accounts.Row) { DeciderForm(p.host, x.Customer, nil) }
