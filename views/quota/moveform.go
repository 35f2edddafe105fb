package quota

import (
	"strings"

	"quarterdeck/app/quota"
	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// receivers is how many can take over, or give, in the dialog.
const receivers = 3

// askMove offers the three ways in which a target changes hands; rep is who is
// looked at, "" for the one selected.
func (p *Quotas) askMove(rep string) {
	h := p.host
	if rep == "" {
		if x, ok := p.table.Selected(); ok {
			rep = x.Rep
		}
	}
	if rep == "" {
		h.Toast(h.T("quotas.none"))
		return
	}
	sort := p.choice("quotas.move.sort.", []string{"leaver", "joiner", "account"}, "leaver")
	form := widgets.NewForm(widgets.FormItem{Field: "sort", Label: h.T("quotas.move.sort"), Object: sort, Hint: h.T("quotas.move.sort.hint", p.nameOf(rep))})
	d := widgets.NewDialog(h.T("quotas.move"), form, 440)
	d.Cancel(h.T("button.cancel"), h.HideOverlay)
	d.Action(h.T("button.next"), false, func() {
		h.HideOverlay()
		[]func(string){p.askLeaver, p.askJoiner, p.askAccount}[sort.Selected()](rep)
	})
	h.ShowOverlay(d)
	d.Focus()
}

func (p *Quotas) nameOf(rep string) string {
	for _, x := range p.answer.Rows {
		if x.Rep == rep {
			return x.Name
		}
	}
	return rep
}

// carries reports whether a person can carry a quota.
func carries(x data.Rep) bool { return x.Level != data.Manager }

// moveForm edits a move until nothing is wrong with it, and then shows what each
// has before and after, before it is made.
func (p *Quotas) moveForm(title string, form *widgets.Form, read func() (quota.MoveQuota, error)) {
	h := p.host
	d := widgets.NewDialog(title, form, 480)
	d.Cancel(h.T("button.cancel"), h.HideOverlay)
	d.Action(h.T("quotas.move.preview"), false, func() {
		form.Clear()
		c, err := read()
		var x quota.Preview
		if err == nil {
			err = h.Try(c)
		}
		if err == nil {
			x, err = quota.PreviewOf(h.Reader(), h.Today(), c)
		}
		switch {
		case err == nil:
			h.HideOverlay()
			h.Confirm(title, p.sayPreview(c, x), h.T("quotas.move.do"), false, func() { h.Do(c) })
		case form.Complain(h.Fmt(), err):
			d.Refresh()
		default:
			h.HideOverlay()
			h.Complain(err)
		}
	})
	h.ShowOverlay(d)
	d.Focus()
}

// sayPreview states each side before and after.
func (p *Quotas) sayPreview(c quota.MoveQuota, x quota.Preview) string {
	f := p.host.Fmt()
	lines := []string{f.T("quotas.preview.moved", x.Moved, f.Date(c.Day))}
	if c.Sort == string(data.MoveAccount) {
		lines = append(lines, f.T("quotas.preview.share", share(f, &x.Share)))
		if c.Share == nil {
			lines[1] += f.T("quotas.preview.sold", x.Part, x.Whole)
		}
	}
	for _, s := range x.Sides {
		lines = append(lines, f.T("quotas.preview.side", s.Name, f.Exact(s.Before), f.Exact(s.After)))
	}
	if x.Before != nil && *x.Before != *x.After {
		lines = append(lines, f.T("quotas.preview.pool", f.Exact(*x.Before), f.Exact(*x.After)))
	}
	if x.Stays != 0 {
		lines = append(lines, f.T("quotas.preview.stays", x.Stays))
	}
	lines = append(lines, sayHanded(f, x)...)
	return strings.Join(append(lines, f.T("quotas.preview.closed")), "\n")
}

// sayHanded states who takes over how many customers, and how many stay.
func sayHanded(f text.Fmt, x quota.Preview) (lines []string) {
	var each []string
	for _, s := range x.Handed {
		each = append(each, f.T("quotas.preview.customers.each", s.Name, s.Count))
	}
	if len(each) > 0 {
		lines = append(lines, f.T("quotas.preview.customers", strings.Join(each, f.T("list.comma"))))
	}
	if x.Kept > 0 {
		lines = append(lines, f.T("quotas.preview.customers.stay", x.Kept))
	}
	return lines
}

// others are choices of several people with weights.
type others struct {
	people  []*forms.People
	weights []*widgets.Field
}

func (p *Quotas) others(form *widgets.Form, label, nobody string, without string) *others {
	h, o := p.host, &others{}
	for i := range receivers {
		who := forms.NewPeople(h, "", map[bool]string{true: nobody, false: "—"}[i == 0], func(x data.Rep) bool { return carries(x) && x.Code != without })
		weight := widgets.NewField("1")
		o.people, o.weights = append(o.people, who), append(o.weights, weight)
		item := widgets.FormItem{Label: label, Object: who.Box}
		if i == 0 {
			item.Field = "with"
		}
		form.Add(item, widgets.FormItem{Label: h.T("quotas.move.weight"), Object: weight})
	}
	return o
}

// chosen are the people with their weights, one each when none is typed.
func (o *others) chosen() (rows []targets.Weight, err error) {
	for i, who := range o.people {
		if who.Code() == "" {
			continue
		}
		w := 1_00
		if forms.Trimmed(o.weights[i]) != "" {
			if w, err = percent("with", o.weights[i], false); err != nil {
				return nil, err
			}
		}
		rows = append(rows, targets.Weight{Code: who.Code(), Weight: int64(w)})
	}
	return rows, nil
}

func (p *Quotas) askLeaver(rep string) {
	h := p.host
	day, reason, leave := forms.Day(h, h.Today()+1), forms.Line(""), widgets.NewCheck(h.T("quotas.move.leave"), nil)
	leave.SetOn(true)
	form := widgets.NewForm(widgets.FormItem{Field: "day", Label: h.T("quotas.move.day"), Object: day})
	with := p.others(form, h.T("quotas.move.to"), h.T("quotas.pool"), rep)
	form.Add(widgets.FormItem{Field: "reason", Label: h.T("quotas.move.reason"), Object: reason})
	form.Add(widgets.FormItem{Field: "left", Object: leave})
	_, owned := p.customersOf(rep)
	customers := widgets.NewCheck(h.T("quotas.move.customers", len(owned)), nil)
	if customers.SetOn(len(owned) > 0); len(owned) > 0 {
		form.Add(widgets.FormItem{Field: "customers", Object: customers, Hint: h.T("quotas.move.customers.hint")})
	}
	p.moveForm(h.T("quotas.move.title.leaver", p.nameOf(rep)), form, func() (c quota.MoveQuota, err error) {
		c = quota.MoveQuota{Sort: string(data.MoveLeaver), Rep: rep, Leave: leave.On(), Customers: customers.On(), Reason: forms.Trimmed(reason)}
		if c.Day, err = day.Date(); err != nil {
			return c, data.At("day", err)
		}
		if c.With, err = with.chosen(); len(c.With) == 0 && err == nil {
			c.With = []targets.Weight{{Code: targets.None, Weight: 1}}
		}
		return c, err
	})
}

func (p *Quotas) askJoiner(rep string) {
	h := p.host
	day, reason := forms.Day(h, h.Today()+1), forms.Line("")
	amount := widgets.NewAmountField(h.Fmt(), false)
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "day", Label: h.T("quotas.move.day"), Object: day},
		widgets.FormItem{Field: "amount", Label: h.T("quotas.commit.amount", h.Fmt().BareUnit()), Object: amount})
	form.Add(widgets.FormItem{Field: "reason", Label: h.T("quotas.move.reason"), Object: reason, Hint: h.T("quotas.move.amount.hint")})
	with := p.others(form, h.T("quotas.move.from"), h.T("quotas.pool"), rep)
	p.moveForm(h.T("quotas.move.title.joiner", p.nameOf(rep)), form, func() (c quota.MoveQuota, err error) {
		c = quota.MoveQuota{Sort: string(data.MoveJoiner), Rep: rep, Reason: forms.Trimmed(reason)}
		if c.Day, err = day.Date(); err != nil {
			return c, data.At("day", err)
		}
		if c.Amount, err = amount.Amount(); err != nil {
			return c, data.At("amount", err)
		}
		c.With, err = with.chosen()
		return c, err
	})
}

func (p *Quotas) askAccount(rep string) {
	h := p.host
	names, codes := p.customersOf(rep)
	if len(codes) == 0 {
		h.Toast(h.T("quotas.move.no_customer", p.nameOf(rep)))
		return
	}
	customer := widgets.NewSelect(names, nil)
	customer.Select(0)
	to := forms.NewPeople(h, "", "", func(x data.Rep) bool { return carries(x) && x.Code != rep })
	day, reason, part := forms.Day(h, h.Today()+1), forms.Line(""), widgets.NewField(h.T("quotas.move.share.last")).WithUnit("%")
	form := widgets.NewForm(widgets.FormItem{Field: "customer", Label: h.T("quotas.move.customer"), Object: customer})
	form.Add(widgets.FormItem{Field: "rep", Label: h.T("quotas.move.to"), Object: to.Box}, widgets.FormItem{Field: "day", Label: h.T("quotas.move.day"), Object: day})
	form.Add(widgets.FormItem{Field: "share", Label: h.T("quotas.move.share"), Object: part, Hint: h.T("quotas.move.share.hint", p.nameOf(rep))})
	form.Add(widgets.FormItem{Field: "reason", Label: h.T("quotas.move.reason"), Object: reason})
	p.moveForm(h.T("quotas.move.title.account", p.nameOf(rep)), form, func() (c quota.MoveQuota, err error) {
		c = quota.MoveQuota{Sort: string(data.MoveAccount), Rep: to.Code(), Customer: codes[customer.Selected()], Reason: forms.Trimmed(reason)}
		if c.Rep == "" {
			return c, data.Problem{Key: "problem.move.nobody", Field: "rep"}
		}
		if c.Day, err = day.Date(); err != nil {
			return c, data.At("day", err)
		}
		if forms.Trimmed(part) != "" {
			x, err := percent("share", part, false)
			if err != nil {
				return c, err
			}
			c.Share = &x
		}
		return c, nil
	})
}

// customersOf are the names and codes of the customers that a rep looks after;
// of everybody's without a rep.
func (p *Quotas) customersOf(rep string) (names, codes []string) {
	rows, err := p.host.Reader().NamedCustomers()
	if err != nil {
		p.host.Complain(err)
	}
	for _, x := range rows {
		if rep == "" || x.Rep == rep {
			names, codes = append(names, x.Name), append(codes, x.Code)
		}
	}
	return names, codes
}
