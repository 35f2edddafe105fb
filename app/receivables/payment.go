package receivables

import (
	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SavePayment adds what came in for an invoice, or changes it.
type SavePayment struct {
	ID      data.ID    `json:"id" doc:"number of the record; 0 adds one"`
	Invoice data.ID    `json:"invoice" doc:"number of the invoice's record"`
	Date    data.Date  `json:"date" doc:"day the money came in"`
	Amount  data.Money `json:"amount" doc:"in minor units; negative: paid back"`
	Note    string     `json:"note" doc:"remark; may be empty"`
	Over    bool       `json:"over" doc:"it may be more than the invoice: the rest stays as a credit"`
}

// Label names the change.
func (SavePayment) Label() string { return "command.SavePayment" }

// Apply stores the payment.
func (c SavePayment) Apply(tx store.Tx) error {
	var x data.Payment
	var err error
	if c.ID != 0 {
		if x, err = tx.Payment(c.ID); err != nil {
			return err
		}
	}
	if err := checkMoney(tx.Reader, c.Amount); err != nil {
		return err
	}
	invoice, err := tx.Invoice(c.Invoice)
	if err != nil {
		return data.At("invoice", err)
	}
	if err := app.Happened(tx, "date", c.Date); err != nil {
		return err
	}
	x.InvoiceID, x.Date, x.Amount, x.Note = c.Invoice, c.Date, c.Amount, c.Note
	if !c.Over {
		if err := fits(tx, invoice, x); err != nil {
			return err
		}
	}
	tx.About(invoice.Number)
	_, err = tx.SavePayment(x)
	return err
}

// fits refuses a payment with which more has come in than the invoice asks, or
// more was paid back than a credit note says.
func fits(tx store.Tx, invoice data.Invoice, x data.Payment) error {
	payments, err := tx.PaymentsFor(invoice.ID)
	if err != nil {
		return err
	}
	rest := invoice.Amount
	for _, p := range payments {
		if p.ID != x.ID {
			rest -= p.Amount
		}
	}
	if invoice.Amount >= 0 && x.Amount > max(0, rest) || invoice.Amount < 0 && x.Amount < min(0, rest) {
		return data.Problem{Key: "problem.payment.rest", Field: "amount", Args: []any{invoice.Number, rest}}
	}
	return nil
}

// RemovePayment removes what came in for an invoice.
type RemovePayment struct {
	ID data.ID `json:"id" doc:"number of the record"`
}

// Label names the change.
func (RemovePayment) Label() string { return "command.RemovePayment" }

// Apply removes the payment.
func (c RemovePayment) Apply(tx store.Tx) error {
	x, err := tx.Payment(c.ID)
	if err != nil {
		return err
	}
	invoice, err := tx.Invoice(x.InvoiceID)
	if err != nil {
		return err
	}
	tx.About(invoice.Number)
	return tx.Remove(data.Payments, x.ID)
}

// AllocatePayment lays one sum of money from a customer on its open invoices, the
// first to be due first, to the cent.
type AllocatePayment struct {
	Customer string     `json:"customer" doc:"code of the customer"`
	Date     data.Date  `json:"date" doc:"day the money came in"`
	Amount   data.Money `json:"amount" doc:"all that came in, in minor units"`
	Note     string     `json:"note" doc:"remark; may be empty"`
	Over     bool       `json:"over" doc:"it may be more than is open: the rest stays as a credit on the last invoice"`
}

// Label names the change.
func (AllocatePayment) Label() string { return "command.AllocatePayment" }

// Apply stores a payment for each invoice that gets something.
func (c AllocatePayment) Apply(tx store.Tx) error {
	if c.Amount <= 0 {
		return data.Problem{Key: "problem.payment.positive", Field: "amount"}
	}
	if err := checkMoney(tx.Reader, c.Amount); err != nil {
		return err
	}
	if err := app.Happened(tx, "date", c.Date); err != nil {
		return err
	}
	customer, err := app.CustomerOf(tx.Reader, c.Customer)
	if err != nil {
		return err
	}
	x, err := allocate(tx.Reader, customer, c.Amount)
	if err != nil {
		return err
	}
	if x.Over > 0 {
		switch {
		case len(x.Parts) == 0:
			return data.Problem{Key: "problem.payment.nothing", Field: "customer", Args: []any{customer.Name}}
		case !c.Over:
			return data.Problem{Key: "problem.payment.more", Field: "amount", Args: []any{customer.Name, c.Amount - x.Over, x.Over}}
		}
		x.Parts[len(x.Parts)-1].Amount += x.Over
	}
	for _, p := range x.Parts {
		if p.Amount == 0 {
			continue
		}
		if _, err := tx.SavePayment(data.Payment{InvoiceID: p.Invoice, Date: c.Date, Amount: p.Amount, Note: c.Note}); err != nil {
			return err
		}
	}
	tx.About(customer.Name)
	return nil
}

// AllocationIn asks what a sum of money from a customer would pay.
type AllocationIn struct {
	Customer string     `json:"customer" doc:"code of the customer"`
	Amount   data.Money `json:"amount" doc:"what came in, in minor units"`
}

// An Allocation is what each open invoice of a customer gets from a sum, in minor
// units.
type Allocation struct {
	Parts []AllocationPart `json:"parts"` // the first to be due first; the last invoice alone when none is open
	Rest  data.Money       `json:"rest"`  // stays open
	Over  data.Money       `json:"over"`  // found nothing to pay
}

// An AllocationPart is what one invoice gets.
type AllocationPart struct {
	Invoice data.ID    `json:"invoice"` // number of its record
	Number  string     `json:"number"`
	Due     data.Date  `json:"due"`
	Open    data.Money `json:"open"`   // before, in minor units
	Amount  data.Money `json:"amount"` // what it gets
}

// AllocationOf answers what a sum of money would pay.
func AllocationOf(r store.Reader, _ data.Date, in AllocationIn) (Allocation, error) {
	customer, err := app.CustomerOf(r, in.Customer)
	if err != nil {
		return Allocation{Parts: []AllocationPart{}}, err
	}
	return allocate(r, customer, in.Amount)
}

// allocate lays a sum on the open invoices, those not yet written on the plan's
// day included, as money knows no plan.
func allocate(r store.Reader, customer data.Customer, sum data.Money) (Allocation, error) {
	x := Allocation{Parts: []AllocationPart{}}
	invoices, err := r.InvoicesOf(customer.ID)
	if err != nil {
		return x, err
	}
	paid, err := paidOf(r, customer.ID)
	if err != nil {
		return x, err
	}
	var open []data.Money
	for i := len(invoices) - 1; i >= 0; i-- { // the last to be due stands first
		inv := invoices[i]
		rest := inv.Amount - paid[inv.ID]
		if rest <= 0 && (i > 0 || len(open) > 0) {
			continue
		}
		open = append(open, max(0, rest))
		x.Parts = append(x.Parts, AllocationPart{Invoice: inv.ID, Number: inv.Number, Due: inv.Due, Open: max(0, rest)})
	}
	parts, over := calc.Allocate(sum, open)
	x.Over = over
	for i := range parts {
		x.Parts[i].Amount = parts[i]
		x.Rest += open[i] - parts[i]
	}
	return x, nil
}

// paidOf is what came in for each invoice of a customer, whenever it was.
func paidOf(r store.Reader, customer data.ID) (map[data.ID]data.Money, error) {
	payments, err := r.PaymentsOf(customer)
	paid := map[data.ID]data.Money{}
	for _, p := range payments {
		paid[p.InvoiceID] += p.Amount
	}
	return paid, err
}
