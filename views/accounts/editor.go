package accounts

import (
	"quarterdeck/app"
	"quarterdeck/app/accounts"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// An editor is the dialog in which a row is edited as a whole: owner and target,
// pain and plan, the decision chain, the key dates.
type editor struct {
	page *Page
	x    accounts.Row

	owner      *forms.People
	target     *widgets.AmountField
	pain, plan *widgets.Field
	people     *personLines
	dates      *dateLines
	form       *widgets.Form
}

// edit opens the dialog of a row.
func (p *Page) edit(x accounts.Row) {
	h := p.host
	e := &editor{page: p, x: x}
	e.owner = forms.NewPeople(h, x.Owner, h.T("accounts.owner.none"), nil)
	e.target = widgets.NewAmountField(h.Fmt(), false)
	e.target.SetAmount(x.Target)
	e.pain, e.plan = widgets.NewArea(h.T("accounts.pain.hint"), 2), widgets.NewArea(h.T("accounts.plan.hint"), 2)
	e.pain.SetText(x.Pain)
	e.plan.SetText(x.Plan)
	relaid := func() {
		if e.form != nil {
			e.form.Refresh()
		}
	}
	e.people, e.dates = newPersonLines(h, x.Chain.Links, relaid), newDateLines(h, x.Dates, relaid)

	e.form = widgets.NewForm()
	if warning := p.warning(x); warning != "" {
		e.form.Add(widgets.FormItem{Object: widgets.NewWrap(warning, widgets.Style{Size: 13, Token: "warn"})})
	}
	e.form.Add(widgets.FormItem{Field: "pain", Label: h.T("accounts.pain"), Object: e.pain}, widgets.FormItem{Field: "plan", Label: h.T("accounts.plan"), Object: e.plan})
	e.form.Add(widgets.FormItem{Field: "owner", Label: h.T("accounts.column.owner"), Object: e.owner.Box},
		widgets.FormItem{Field: "target", Label: h.T("accounts.target", p.quarterName()), Object: e.target})
	e.form.Add(widgets.FormItem{Field: "people", Label: h.T("accounts.chain.label"), Object: e.people.content})
	e.form.Add(widgets.FormItem{Field: "dates", Label: h.T("accounts.dates"), Object: e.dates.content})

	d := widgets.NewDialog(h.T("accounts.edit.title", x.CustomerName, p.quarterName()), e.form, 760)
	d.Cancel(h.T("button.cancel"), h.HideOverlay)
	d.Action(h.T("button.save"), false, func() {
		e.form.Clear()
		c, err := e.read()
		if err == nil {
			err = h.Try(c)
		}
		switch {
		case err == nil:
			h.HideOverlay()
			h.Do(c)
		case e.form.Complain(h.Fmt(), err):
			d.Refresh()
		default:
			h.HideOverlay()
			h.Complain(err)
		}
	})
	h.ShowOverlay(d)
	d.Focus()
}

// read turns the fields into the command.
func (e *editor) read() (app.Command, error) {
	c := accounts.SaveAccount{ID: e.x.ID, Owner: e.owner.Code(), Pain: forms.Trimmed(e.pain), Plan: forms.Trimmed(e.plan)}
	var err error
	if c.Target, err = e.target.Amount(); err != nil {
		return nil, data.At("target", err)
	}
	people := e.people.read()
	c.People = &people
	dates, err := e.dates.read()
	c.Dates = &dates
	return c, data.At("dates", err)
}
