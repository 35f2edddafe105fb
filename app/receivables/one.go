package receivables

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// InvoicesIn asks for the invoices of a customer.
type InvoicesIn struct {
	Customer string    `json:"customer" doc:"code of the customer"`
	AsOf     data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
	Open     bool      `json:"open" doc:"only those that are not settled"`
}

// An Invoice is one invoice of a customer with its payments, in minor units.
type Invoice struct {
	ID       data.ID    `json:"id"`
	Number   string     `json:"number"`
	Rep      string     `json:"rep"` // code of who collects it; empty: nobody
	RepName  string     `json:"rep_name"`
	Date     data.Date  `json:"date"`
	Due      data.Date  `json:"due"`
	Amount   data.Money `json:"amount"`   // negative: a credit note
	Paid     data.Money `json:"paid"`     // came in for it up to the day
	Credited data.Money `json:"credited"` // taken off by credit notes of the customer
	Open     data.Money `json:"open"`     // still owed once credits are used up; negative: a credit
	Days     int        `json:"days"`     // overdue; 0 on the day it is due, negative before
	Promised data.Date  `json:"promised"` // zero: no promise
	Promise  string     `json:"promise"`  // waiting, kept, broken; empty: none
	Note     string     `json:"note"`
	Payments []Payment  `json:"payments"` // the oldest first, later ones than the day too
}

// A Payment is money that came in for an invoice, in minor units.
type Payment struct {
	ID     data.ID    `json:"id"`
	Date   data.Date  `json:"date"`
	Amount data.Money `json:"amount"` // negative: paid back
	Note   string     `json:"note"`
}

// Account is what a customer owes, invoice by invoice.
type Account struct {
	Code     string    `json:"code"`
	Name     string    `json:"name"`
	Sum      AgeingRow `json:"sum"`
	Invoices []Invoice `json:"invoices"` // the last to be due first; those written after the day are left out unless something was paid for them
}

// InvoicesOf answers what a customer owes.
func InvoicesOf(r store.Reader, plan data.Date, in InvoicesIn) (Account, error) {
	out := Account{Invoices: []Invoice{}}
	asOf := today(in.AsOf, plan)
	c, err := app.CustomerOf(r, in.Customer)
	if err != nil {
		return out, err
	}
	out.Code, out.Name = c.Code, c.Name
	n, err := namesOf(r, asOf)
	if err != nil {
		return out, err
	}
	all, err := accountOf(r, c.ID, asOf, n)
	if err != nil {
		return out, err
	}
	var s Standing
	for _, x := range all {
		if x.Open != 0 {
			i := item{}
			i.Open = x.Open
			s.add(i, x.Days)
		}
		if x.Open != 0 || !in.Open {
			out.Invoices = append(out.Invoices, x)
		}
	}
	out.Sum = ageingRow(c.Code, c.Name, s)
	return out, nil
}

func accountOf(r store.Reader, customer data.ID, asOf data.Date, n *names) ([]Invoice, error) {
	invoices, err := r.InvoicesOf(customer)
	if err != nil {
		return nil, err
	}
	payments, err := r.PaymentsOf(customer)
	if err != nil {
		return nil, err
	}
	by := map[data.ID][]Payment{}
	for i := len(payments) - 1; i >= 0; i-- { // the newest stands first
		p := payments[i]
		by[p.InvoiceID] = append(by[p.InvoiceID], Payment{p.ID, p.Date, p.Amount, p.Note})
	}
	b := book{asOf: asOf}
	for i := len(invoices) - 1; i >= 0; i-- { // the last to be due stands first
		x := item{Owing: store.Owing{Invoice: invoices[i], Paid: paidBy(by[invoices[i].ID], asOf)}}
		if x.Date > asOf {
			if x.Paid == 0 {
				continue
			}
			x.Amount = 0 // paid before it was written: a credit until then
		}
		b.items = append(b.items, x)
	}
	b.net()
	var out []Invoice
	for i := len(b.items) - 1; i >= 0; i-- {
		x := b.items[i]
		y := Invoice{ID: x.ID, Number: x.Number, Date: x.Date, Due: x.Due, Amount: x.Amount, Paid: x.Paid, Credited: x.Credited, Open: x.Open,
			Days: b.days(x), Promised: x.Promised, Note: x.Note, Payments: append([]Payment{}, by[x.ID]...)}
		y.Rep, y.RepName = n.collector(customer, x.RepID)
		y.Promise = promiseOf(y, asOf)
		out = append(out, y)
	}
	return out, nil
}

// paidBy is what has come in up to a day.
func paidBy(payments []Payment, day data.Date) (sum data.Money) {
	for _, p := range payments {
		if p.Date <= day {
			sum += p.Amount
		}
	}
	return sum
}

// promiseOf says what became of the promise for an invoice: it is kept when the
// invoice was settled by its day.
func promiseOf(x Invoice, asOf data.Date) string {
	switch {
	case x.Promised == 0:
		return ""
	case paidBy(x.Payments, min(x.Promised, asOf)) >= x.Amount-x.Credited:
		return Kept
	case x.Promised >= asOf:
		return Waiting
	}
	return Broken
}

// PaymentsIn asks for what came in.
type PaymentsIn struct {
	Customer string    `json:"customer" doc:"code of the customer; empty: of all"`
	From     data.Date `json:"from" doc:"first day; empty: no limit"`
	Until    data.Date `json:"until" doc:"last day; empty: no limit"`
}

// Received is what came in, in minor units.
type Received struct {
	Sum  data.Money    `json:"sum"`
	Rows []ReceivedRow `json:"payments"` // the newest first
}

// A ReceivedRow is one payment with its invoice and customer.
type ReceivedRow struct {
	Payment
	Invoice  data.ID `json:"invoice"` // number of its record
	Number   string  `json:"number"`
	Customer string  `json:"customer"` // code
	Name     string  `json:"name"`
}

// PaymentsOf answers what came in.
func PaymentsOf(r store.Reader, plan data.Date, in PaymentsIn) (Received, error) {
	out := Received{Rows: []ReceivedRow{}}
	only := data.ID(0)
	if in.Customer != "" {
		c, err := app.CustomerOf(r, in.Customer)
		if err != nil {
			return out, err
		}
		only = c.ID
	}
	n, err := namesOf(r, plan)
	if err != nil {
		return out, err
	}
	invoices, err := r.Invoices()
	if err != nil {
		return out, err
	}
	by := make(map[data.ID]*data.Invoice, len(invoices))
	for i := range invoices {
		by[invoices[i].ID] = &invoices[i]
	}
	payments, err := r.Payments()
	if err != nil {
		return out, err
	}
	for i := len(payments) - 1; i >= 0; i-- {
		p := payments[i]
		inv := by[p.InvoiceID]
		if p.Date < in.From || in.Until != 0 && p.Date > in.Until || only != 0 && inv.CustomerID != only {
			continue
		}
		c := n.customers[inv.CustomerID]
		out.Sum += p.Amount
		out.Rows = append(out.Rows, ReceivedRow{Payment{p.ID, p.Date, p.Amount, p.Note}, inv.ID, inv.Number, c.Code, c.Name})
	}
	return out, nil
}
