package receivables

import (
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/receivables"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// InvoiceForm opens the dialog of an invoice of the customer, a new one when the
// ID is zero. Without a customer's code a new invoice asks whose it is. Done, when
// not nil, is called once it is saved or removed.
func InvoiceForm(h page.Host, customerCode string, id data.ID, done func()) {
	was, rep, err := invoiceOf(h, id)
	if err != nil {
		h.Complain(err)
		return
	}
	title := h.T("receivables.invoice.title", was.Number)
	number := forms.Line(was.Number)
	amount, remark := widgets.NewAmountField(h.Fmt(), true), forms.Line(was.Note)
	date, due := forms.Day(h, was.Date), forms.Day(h, was.Due)
	if id == 0 {
		title = h.T("receivables.invoice.new")
	} else {
		amount.SetAmount(&was.Amount)
	}
	who := forms.NewPeople(h, rep, h.T("receivables.invoice.rep"), func(r data.Rep) bool { return r.Level != data.Manager })
	form := widgets.NewForm()
	customer := forms.NewCustomer(h, form, customerCode)
	if customerCode == "" {
		form.Add(widgets.FormItem{Field: "customer", Label: h.T("receivables.customer"), Object: customer})
	} else if c, err := h.Reader().CustomerByCode(customerCode); err == nil && id == 0 {
		title = h.T("receivables.invoice.of", c.Name)
	}
	form.Add(widgets.FormItem{Field: "number", Label: h.T("receivables.number"), Object: number},
		widgets.FormItem{Field: "amount", Label: h.T("receivables.amount"), Object: amount, Hint: h.T("receivables.amount.hint")})
	form.Add(widgets.FormItem{Field: "date", Label: h.T("receivables.date"), Object: date},
		widgets.FormItem{Field: "due", Label: h.T("receivables.due.day"), Object: due})
	form.Add(widgets.FormItem{Field: "rep", Label: h.T("receivables.collector"), Object: who.Box},
		widgets.FormItem{Field: "note", Label: h.T("receivables.remark"), Object: remark})
	read := func() (app.Command, error) {
		c := receivables.SaveInvoice{ID: id, Number: forms.Trimmed(number), Customer: customer.Code(), Rep: who.Code(), Note: forms.Trimmed(remark)}
		if c.Customer == "" {
			return nil, data.Problem{Key: "problem.order.customer", Field: "customer"}
		}
		var err error
		if c.Date, err = date.Date(); err != nil {
			return nil, data.At("date", err)
		}
		if c.Due, err = due.Date(); err != nil {
			return nil, data.At("due", err)
		}
		m, err := amount.Amount()
		if m != nil {
			c.Amount = *m
		}
		return c, data.At("amount", err)
	}
	var remove app.Command
	if id != 0 {
		remove = receivables.RemoveInvoice{ID: id}
		if payments, err := h.Reader().PaymentsFor(id); err == nil && len(payments) > 0 {
			remove = nil // the menu of the invoice asks first
		}
	}
	forms.EditThen(h, title, form, read, remove, done)
}

// invoiceOf is the invoice to be edited with the code of who collects it, or a
// proposal for a new one.
func invoiceOf(h page.Host, id data.ID) (was data.Invoice, rep string, err error) {
	if id == 0 {
		was = data.Invoice{Date: h.Today(), Due: h.Today() + usualTerm}
		was.Number, err = receivables.NextNumber(h.Reader())
		return was, "", err
	}
	if was, err = h.Reader().Invoice(id); err != nil || was.RepID == 0 {
		return was, "", err
	}
	r, err := h.Reader().Rep(was.RepID)
	return was, r.Code, err
}

// usualTerm is how many days a new invoice gives.
const usualTerm = 30

// PaymentForm opens the dialog in which money from the customer is registered:
// for one invoice, or with ID zero laid on the open ones, the oldest first. It
// says what the amount pays while it is typed. Done may be nil.
func PaymentForm(h page.Host, customerCode string, invoice data.ID, done func()) {
	c, err := h.Reader().CustomerByCode(customerCode)
	if err != nil {
		h.Complain(err)
		return
	}
	f := h.Fmt()
	open, err := receivables.AllocationOf(h.Reader(), h.Today(), receivables.AllocationIn{Customer: customerCode})
	if err != nil {
		h.Complain(err)
		return
	}
	amount, date, remark := widgets.NewAmountField(f, true), forms.Day(h, h.Today()), forms.Line("")
	over := widgets.NewCheck(h.T("receivables.over.keep"), nil)
	title, says := h.T("receivables.pay.title", c.Name), widgets.Para("")
	if invoice == 0 {
		says.SetText(f.T("receivables.pay.open", open.Rest, len(open.Parts)))
	}
	for _, p := range open.Parts {
		if p.Invoice == invoice {
			title = h.T("receivables.pay.title", p.Number)
			amount.SetAmount(&p.Open)
			says.SetText(f.T("receivables.pay.one", p.Open))
		}
	}
	amount.OnChanged = func(string) {
		if m, err := amount.Amount(); err == nil && m != nil && invoice == 0 {
			says.SetText(sayAllocation(h, customerCode, *m))
		}
	}
	form := widgets.NewForm(widgets.FormItem{Field: "customer", Object: says})
	form.Add(widgets.FormItem{Field: "amount", Label: h.T("receivables.amount"), Object: amount},
		widgets.FormItem{Field: "date", Label: h.T("receivables.paid.day"), Object: date})
	form.Add(widgets.FormItem{Field: "note", Label: h.T("receivables.remark"), Object: remark})
	form.Add(widgets.FormItem{Field: "over", Object: over})
	forms.EditThen(h, title, form, func() (app.Command, error) {
		day, err := date.Date()
		if err != nil {
			return nil, data.At("date", err)
		}
		m, err := amount.Amount()
		if err != nil {
			return nil, data.At("amount", err)
		}
		sum := data.Money(0)
		if m != nil {
			sum = *m
		}
		if invoice != 0 {
			return receivables.SavePayment{Invoice: invoice, Date: day, Amount: sum, Note: forms.Trimmed(remark), Over: over.On()}, nil
		}
		return receivables.AllocatePayment{Customer: customerCode, Date: day, Amount: sum, Note: forms.Trimmed(remark), Over: over.On()}, nil
	}, nil, done)
}

// sayAllocation says which invoices an amount pays.
func sayAllocation(h page.Host, customer string, m data.Money) string {
	f := h.Fmt()
	x, err := receivables.AllocationOf(h.Reader(), h.Today(), receivables.AllocationIn{Customer: customer, Amount: m})
	if err != nil {
		return f.Sentence(err)
	}
	var parts []string
	for _, p := range x.Parts {
		if p.Amount > 0 {
			parts = append(parts, f.T("receivables.pay.part", p.Number, p.Amount))
		}
	}
	if len(parts) > 4 {
		parts = append(parts[:3], f.T("receivables.pay.others", len(parts)-3))
	}
	words := f.T("receivables.pay.rest", strings.Join(parts, f.T("receivables.pay.and")), x.Rest)
	if len(parts) == 0 {
		words = ""
	}
	if x.Over > 0 {
		words = strings.TrimSpace(f.Join(words, f.T("receivables.pay.over", x.Over)))
	}
	return words
}

// changePayment opens the dialog of a payment that is there.
func changePayment(h page.Host, i receivables.Invoice, p receivables.Payment) {
	amount, date, remark := widgets.NewAmountField(h.Fmt(), true), forms.Day(h, p.Date), forms.Line(p.Note)
	amount.SetAmount(&p.Amount)
	over := widgets.NewCheck(h.T("receivables.over.keep"), nil)
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "amount", Label: h.T("receivables.amount"), Object: amount},
		widgets.FormItem{Field: "date", Label: h.T("receivables.paid.day"), Object: date})
	form.Add(widgets.FormItem{Field: "note", Label: h.T("receivables.remark"), Object: remark})
	form.Add(widgets.FormItem{Field: "over", Object: over})
	forms.EditWide(h, h.T("receivables.pay.title", i.Number), form, func() (app.Command, error) {
		day, err := date.Date()
		if err != nil {
			return nil, data.At("date", err)
		}
		c := receivables.SavePayment{ID: p.ID, Invoice: i.ID, Date: day, Note: forms.Trimmed(remark), Over: over.On()}
		m, err := amount.Amount()
		if m != nil {
			c.Amount = *m
		}
		return c, data.At("amount", err)
	}, receivables.RemovePayment{ID: p.ID})
}

// PromiseForm opens the dialog in which it is written down when the customer said
// it would pay: one invoice, or with ID zero all that are overdue, else all that
// are open. Done may be nil.
func PromiseForm(h page.Host, customerCode string, invoice data.ID, done func()) {
	c, err := h.Reader().CustomerByCode(customerCode)
	if err != nil {
		h.Complain(err)
		return
	}
	title, was := h.T("receivables.promise.title", c.Name), data.Date(0)
	command := receivables.PromisePayment{Customer: customerCode}
	hint := h.T("receivables.promise.hint")
	if invoice != 0 {
		x, err := h.Reader().Invoice(invoice)
		if err != nil {
			h.Complain(err)
			return
		}
		title, was, hint = h.T("receivables.promise.title", x.Number), x.Promised, h.T("receivables.promise.one")
		command.Invoices = []data.ID{invoice}
	}
	day := forms.Day(h, was)
	form := widgets.NewForm(widgets.FormItem{Field: "day", Label: h.T("receivables.promise.day"), Object: day, Hint: hint})
	forms.EditThen(h, title, form, func() (app.Command, error) {
		var err error
		command.Day, err = day.Date()
		return command, data.At("day", err)
	}, nil, done)
}
