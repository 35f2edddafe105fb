package receivables

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveInvoice adds an invoice, or changes one. What was promised stays.
type SaveInvoice struct {
	ID       data.ID    `json:"id" doc:"number of the record; 0 adds one"`
	Number   string     `json:"number" doc:"number of the invoice; unique"`
	Customer string     `json:"customer" doc:"code of the customer"`
	Rep      string     `json:"rep" doc:"code of who collects it; empty: who looks after the customer"`
	Date     data.Date  `json:"date" doc:"day of the invoice"`
	Due      data.Date  `json:"due" doc:"last day to pay in time"`
	Amount   data.Money `json:"amount" doc:"in minor units; negative: a credit note"`
	Note     string     `json:"note" doc:"remark; may be empty"`
}

// Label names the change.
func (SaveInvoice) Label() string { return "command.SaveInvoice" }

// Apply stores the invoice.
func (c SaveInvoice) Apply(tx store.Tx) error {
	var x data.Invoice
	var err error
	if c.ID != 0 {
		if x, err = tx.Invoice(c.ID); err != nil {
			return err
		}
	}
	customer, err := app.CustomerOf(tx.Reader, c.Customer)
	if err != nil {
		return err
	}
	if x.RepID, err = app.RepOf(tx.Reader, "rep", c.Rep); err != nil {
		return err
	}
	for field, d := range map[string]data.Date{"date": c.Date, "due": c.Due} {
		if err := app.CheckDay(field, d); err != nil {
			return err
		}
	}
	if c.Amount == 0 {
		return data.Problem{Key: "problem.invoice.amount", Field: "amount"}
	}
	if err := checkMoney(tx.Reader, c.Amount); err != nil {
		return err
	}
	x.Number, x.CustomerID, x.Date, x.Due, x.Amount, x.Note = c.Number, customer.ID, c.Date, c.Due, c.Amount, c.Note
	same, err := tx.InvoiceByNumber(x.Number)
	if err != nil {
		return err
	}
	if same.ID != 0 && same.ID != x.ID {
		return data.Problem{Key: "problem.invoice.taken", Field: "number", Args: []any{x.Number}}
	}
	tx.About(customer.Name)
	_, err = tx.SaveInvoice(x)
	return err
}

// RemoveInvoice removes an invoice. What came in for it can only go with it, so
// one with payments stays unless that is said.
type RemoveInvoice struct {
	ID           data.ID `json:"id" doc:"number of the record"`
	WithPayments bool    `json:"with_payments" doc:"also remove what came in for it; without it an invoice with payments stays"`
}

// Label names the change.
func (RemoveInvoice) Label() string { return "command.RemoveInvoice" }

// Apply removes the invoice.
func (c RemoveInvoice) Apply(tx store.Tx) error {
	x, err := tx.Invoice(c.ID)
	if err != nil {
		return err
	}
	if !c.WithPayments {
		payments, err := tx.PaymentsFor(x.ID)
		if err != nil {
			return err
		}
		if len(payments) > 0 {
			return data.Problem{Key: "problem.invoice.payments", Field: "with_payments", Args: []any{x.Number, len(payments)}}
		}
	}
	tx.About(x.Number)
	return tx.Remove(data.Invoices, x.ID)
}

// PromisePayment writes down when a customer said it would pay, or takes that
// back.
type PromisePayment struct {
	Customer string    `json:"customer" doc:"code of the customer"`
	Invoices []data.ID `json:"invoices" doc:"numbers of the records it is about; empty: all that are overdue, else all that are open"`
	Day      data.Date `json:"day" doc:"day it will pay; empty: no promise any more"`
}

// Label names the change.
func (PromisePayment) Label() string { return "command.PromisePayment" }

// Apply stores the day with every invoice.
func (c PromisePayment) Apply(tx store.Tx) error {
	customer, err := app.CustomerOf(tx.Reader, c.Customer)
	if err != nil {
		return err
	}
	if err := app.CheckDay("day", c.Day); err != nil {
		return err
	}
	ids := c.Invoices
	if len(ids) == 0 {
		if ids, err = c.meant(tx, customer.ID); err != nil {
			return err
		}
	}
	if len(ids) == 0 {
		return data.Problem{Key: "problem.promise.nothing", Field: "customer", Args: []any{customer.Name}}
	}
	for _, id := range ids {
		x, err := tx.Invoice(id)
		if err != nil {
			return err
		}
		if x.CustomerID != customer.ID {
			return data.Problem{Key: "problem.invoice.other", Field: "invoices", Args: []any{x.Number, customer.Name}}
		}
		x.Promised = c.Day
		if _, err := tx.SaveInvoice(x); err != nil {
			return data.At("day", err)
		}
	}
	tx.About(customer.Name)
	return nil
}

// meant are the overdue invoices of the customer, else its open ones.
func (c PromisePayment) meant(tx store.Tx, customer data.ID) (ids []data.ID, err error) {
	day, err := app.TodayIn(tx)
	if err != nil {
		return nil, err
	}
	b, err := openBook(tx.Reader, day, never)
	if err != nil {
		return nil, err
	}
	var open []data.ID
	for _, x := range b.items {
		if x.CustomerID != customer || x.Open <= 0 {
			continue
		}
		open = append(open, x.ID)
		if b.days(x) > 0 {
			ids = append(ids, x.ID)
		}
	}
	if len(ids) == 0 {
		return open, nil
	}
	return ids, nil
}

// NextNumber proposes a number for a new invoice: the one after the last that was
// entered, when it ends in digits; else none.
func NextNumber(r store.Reader) (string, error) {
	rows, err := r.Invoices()
	if err != nil || len(rows) == 0 {
		return "", err
	}
	last := slices.MaxFunc(rows, func(a, b data.Invoice) int { return cmp.Compare(a.ID, b.ID) })
	taken := make(map[string]bool, len(rows))
	for _, x := range rows {
		taken[x.Number] = true
	}
	head := strings.TrimRight(last.Number, "0123456789")
	digits := last.Number[len(head):]
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || n > 1<<60 {
		return "", nil
	}
	for {
		n++
		if s := fmt.Sprintf("%s%0*d", head, len(digits), n); !taken[s] {
			return s, nil
		}
	}
}
