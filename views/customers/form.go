package customers

import (
	"slices"
	"strings"

	"quarterdeck/app/customers"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// form is the dialog of one customer.
type form struct {
	host page.Host
	was  customers.Customer
	code string // it was opened for; "": a new customer
	done func(code string)

	dialog             *widgets.Dialog
	form               *widgets.Form
	name, number, sort *widgets.Field
	outside            *widgets.Field
	since              *widgets.DateField
	region, rep        *widgets.Select
	regions, reps      []string // codes in the order of the choices; "" is unassigned
}

// CustomerForm opens the dialog of the customer with the code, or of a new one
// when the code is "". Done, when not nil, is told the code of what was saved.
func CustomerForm(h page.Host, code string, done func(code string)) {
	f := &form{host: h, code: code, done: done}
	var err error
	if code == "" {
		f.was.Code, err = customers.NextCode(h.Reader())
	} else {
		f.was, err = customers.One(h.Reader(), h.Today(), customers.OneIn{Code: code})
	}
	if err == nil {
		err = f.build()
	}
	if err != nil {
		h.Complain(err)
		return
	}
	title, action := h.T("customers.form.edit", f.was.Name), h.T("button.save")
	if code == "" {
		title, action = h.T("customers.form.new"), h.T("customers.form.add")
	}
	d := widgets.NewDialog(title, f.form, 560)
	d.Cancel(h.T("button.cancel"), h.HideOverlay)
	d.Action(action, false, f.save)
	f.dialog = d
	h.ShowOverlay(d)
	d.Focus()
}

func (f *form) build() (err error) {
	h, c := f.host, f.was
	f.name, f.number, f.sort = widgets.NewField(h.T("customers.form.name.hint")), widgets.NewField(""), widgets.NewField(h.T("customers.form.sort.hint"))
	f.outside = widgets.NewField(h.T("customers.form.outside.hint"))
	f.since = widgets.NewDateField(h.Fmt(), h.Today())
	f.name.SetText(c.Name)
	f.number.SetText(c.Code)
	f.sort.SetText(c.Sort)
	f.since.SetDate(c.Since)
	f.outside.SetText(strings.Join(c.Outside, ", "))
	if f.region, f.regions, err = regionSelect(h, c.Region); err != nil {
		return err
	}
	if f.rep, f.reps, err = repSelect(h, c.Rep); err != nil {
		return err
	}
	f.form = widgets.NewForm()
	f.form.Add(widgets.FormItem{Field: "name", Label: h.T("customers.form.name"), Object: f.name})
	f.form.Add(widgets.FormItem{Field: "code", Label: h.T("customers.column.code"), Object: f.number},
		widgets.FormItem{Field: "sort", Label: h.T("customers.column.sort"), Object: f.sort})
	f.form.Add(widgets.FormItem{Field: "region", Label: h.T("customers.column.region"), Object: f.region},
		widgets.FormItem{Field: "rep", Label: h.T("customers.column.rep"), Object: f.rep})
	f.form.Add(widgets.FormItem{Field: "since", Label: h.T("customers.form.since"), Object: f.since},
		widgets.FormItem{Field: "outside", Label: h.T("customers.form.outside"), Object: f.outside})
	return nil
}

// regionSelect is a choice of regions, and their codes in its order.
func regionSelect(h page.Host, chosen string) (*widgets.Select, []string, error) {
	rows, err := h.Reader().Regions()
	names, codes := []string{h.T("customers.no_region")}, []string{""}
	for _, x := range rows {
		names, codes = append(names, x.Name), append(codes, x.Code)
	}
	s := widgets.NewSelect(names, nil)
	s.Select(max(0, slices.Index(codes, chosen)))
	return s, codes, err
}

// repSelect is a choice of people who are still here, and their codes in its
// order. Whoever is chosen now stays in it.
func repSelect(h page.Host, chosen string) (*widgets.Select, []string, error) {
	rows, err := h.Reader().Reps()
	names, codes := []string{h.T("customers.no_rep")}, []string{""}
	for _, x := range rows {
		if (x.Left == 0 || x.Left > h.Today()) && x.Level != data.Manager || x.Code == chosen {
			names, codes = append(names, x.Name), append(codes, x.Code)
		}
	}
	s := widgets.NewSelect(names, nil)
	s.Select(max(0, slices.Index(codes, chosen)))
	return s, codes, err
}

// save makes the change, or shows what is wrong beside its field.
func (f *form) save() {
	defer f.dialog.Refresh() // a problem takes room
	f.form.Clear()
	h := f.host
	c := customers.SaveCustomer{Code: f.code, Name: strings.TrimSpace(f.name.Text()), Sort: strings.TrimSpace(f.sort.Text()),
		Region: f.regions[max(0, f.region.Selected())], Rep: f.reps[max(0, f.rep.Selected())]}
	number := strings.TrimSpace(f.number.Text())
	var err error
	if c.Since, err = f.since.Date(); err != nil {
		f.form.SetProblem("since", h.Fmt().Sentence(err))
		return
	}
	if f.code == "" {
		c.Code = number
		if _, taken := h.Reader().CustomerByCode(number); taken == nil {
			f.form.SetProblem("code", h.T("problem.code.taken", number))
			return
		}
	} else if number == "" {
		f.form.SetProblem("code", h.T("problem.customer.code"))
		return
	} else if number != f.code {
		c.NewCode = number
	}
	c.Outside, c.Forget = f.codes()
	if err := h.File().Try(c.Apply); err != nil {
		if !f.form.Complain(h.Fmt(), err) {
			h.Complain(err)
		}
		return
	}
	h.HideOverlay()
	if h.Do(c) && f.done != nil {
		f.done(number)
	}
}

// codes are the outside codes that were added and those that were taken away.
func (f *form) codes() (added, gone []string) {
	typed := strings.FieldsFunc(f.outside.Text(), func(r rune) bool { return strings.ContainsRune(",，、;；", r) })
	for i := range typed {
		typed[i] = strings.TrimSpace(typed[i])
	}
	for _, code := range typed {
		if code != "" && !slices.Contains(f.was.Outside, code) {
			added = append(added, code)
		}
	}
	for _, code := range f.was.Outside {
		if !slices.Contains(typed, code) {
			gone = append(gone, code)
		}
	}
	return added, gone
}
