package renewals

import (
	"strconv"
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/renewals"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// contractForm is the dialog of one contract.
type contractForm struct {
	was            data.Contract
	form           *widgets.Form
	customer       *widgets.Finder
	number, name   *widgets.Field
	rep            *forms.People
	from, until    *widgets.DateField
	amount, target *widgets.AmountField
	chance, offer  *widgets.Field
}

// ContractForm opens the dialog of the contract with the ID, or of a new one with
// the customer when id is 0; without a code the customer is chosen there. Done,
// when not nil, is called after the change was made.
func ContractForm(h page.Host, customerCode string, id data.ID, done func()) {
	f := &contractForm{form: widgets.NewForm()}
	if err := f.begin(h, customerCode, id); err != nil {
		h.Complain(err)
		return
	}
	title, remove := h.T("renewals.new"), app.Command(nil)
	if id != 0 {
		title, remove = h.T("renewals.form.edit", f.was.Number), renewals.RemoveContract{ID: id}
	}
	forms.EditThen(h, title, f.form, f.read, remove, done)
}

// begin fills the dialog with the contract, or with one of a year from today.
func (f *contractForm) begin(h page.Host, code string, id data.ID) (err error) {
	r, rep := h.Reader(), data.Rep{}
	if id != 0 {
		if f.was, err = r.Contract(id); err != nil {
			return err
		}
		customer, err := r.Customer(f.was.CustomerID)
		if err != nil {
			return err
		}
		code = customer.Code
	} else {
		from := h.Today()
		t := from.Time()
		f.was = data.Contract{Name: h.T("renewals.form.framework"), From: from, Until: data.NewDate(t.Year()+1, t.Month(), t.Day()) - 1}
		if f.was.Number, err = renewals.NextNumber(r); err != nil {
			return err
		}
		if c, err := r.CustomerByCode(code); err == nil {
			f.was.RepID = c.RepID
		}
	}
	if f.was.RepID != 0 {
		if rep, err = r.Rep(f.was.RepID); err != nil {
			return err
		}
	}
	f.fields(h, code, rep.Code)
	return nil
}

// fields makes the fields and puts in what the contract says.
func (f *contractForm) fields(h page.Host, code, rep string) {
	was := f.was
	f.customer = forms.NewCustomer(h, f.form, code)
	f.number, f.name = forms.Line(was.Number), forms.Line(was.Name)
	f.rep = forms.NewPeople(h, rep, h.T("renewals.form.nobody"), nil)
	f.from, f.until = forms.Day(h, was.From), forms.Day(h, was.Until)
	f.amount, f.target = widgets.NewAmountField(h.Fmt(), true), widgets.NewAmountField(h.Fmt(), true)
	if was.ID != 0 {
		f.amount.SetAmount(&was.Amount)
	}
	f.target.SetAmount(was.Target)
	f.chance = widgets.NewField(h.T("renewals.form.chance.hint")).WithUnit("%")
	if was.Probability != nil {
		f.chance.SetText(strconv.Itoa(*was.Probability))
	}
	f.offer = widgets.NewField(h.T("renewals.form.offer.hint"))
	f.offer.SetText(was.Offer)
	f.form.Add(widgets.FormItem{Field: "customer", Label: h.T("renewals.column.customer"), Object: f.customer})
	f.form.Add(widgets.FormItem{Field: "number", Label: h.T("renewals.form.number"), Object: f.number},
		widgets.FormItem{Field: "name", Label: h.T("renewals.form.name"), Object: f.name})
	f.form.Add(widgets.FormItem{Field: "from", Label: h.T("renewals.form.from"), Object: f.from},
		widgets.FormItem{Field: "until", Label: h.T("renewals.form.until"), Object: f.until})
	f.form.Add(widgets.FormItem{Field: "amount", Label: h.T("renewals.form.amount"), Object: f.amount},
		widgets.FormItem{Field: "target", Label: h.T("renewals.form.target"), Object: f.target})
	f.form.Add(widgets.FormItem{Field: "probability", Label: h.T("renewals.form.chance"), Object: f.chance},
		widgets.FormItem{Field: "rep", Label: h.T("renewals.column.rep"), Object: f.rep.Box})
	f.form.Add(widgets.FormItem{Field: "offer", Label: h.T("renewals.form.offer"), Object: f.offer})
}

// read turns the fields into the command.
func (f *contractForm) read() (app.Command, error) {
	c := renewals.SaveContract{ID: f.was.ID, Customer: f.customer.Code(), Number: forms.Trimmed(f.number), Name: forms.Trimmed(f.name), Rep: f.rep.Code(), Offer: forms.Trimmed(f.offer)}
	var err error
	if c.From, err = f.from.Date(); err != nil {
		return nil, data.At("from", err)
	}
	if c.Until, err = f.until.Date(); err != nil {
		return nil, data.At("until", err)
	}
	if c.Amount, err = wanted(f.amount); err != nil {
		return nil, err
	}
	if c.Target, err = f.target.Amount(); err != nil {
		return nil, data.At("target", err)
	}
	if words := strings.TrimSuffix(forms.Trimmed(f.chance), "%"); words != "" {
		n, err := strconv.Atoi(words)
		if err != nil {
			return nil, data.Problem{Key: "problem.contract.probability", Field: "probability"}
		}
		c.Probability = &n
	}
	return c, nil
}

// wanted is an amount that must not be missing.
func wanted(field *widgets.AmountField) (data.Money, error) {
	m, err := field.Amount()
	switch {
	case err != nil:
		return 0, data.At("amount", err)
	case m == nil:
		return 0, data.Problem{Key: "problem.contract.amount", Field: "amount"}
	}
	return *m, nil
}
