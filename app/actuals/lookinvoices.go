package actuals

import (
	"slices"

	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// invoice is the invoice that a row says.
func (n *names) invoice(x exchange.Invoice) data.Invoice {
	return data.Invoice{Number: x.Number, CustomerID: n.customer(x.Customer), RepID: n.reps.find(x.Rep), Date: x.Date, Due: x.Due,
		Amount: x.Amount, Promised: x.Promised, Note: x.Note}
}

// lookAtInvoices judges every row of a file of invoices. An invoice that the plan
// has is repeated when customer, days and amount are the same, else it is wrong:
// whether the file or the plan is right, only a person knows.
func (p *Preview) lookAtInvoices(r store.Reader, n *names) error {
	p.invoices = exchange.Invoices(p.table, p.mapping, p.currency)
	invoices, err := r.Invoices()
	if err != nil {
		return err
	}
	have := keyedBy(invoices, func(x data.Invoice) string { return x.Number })
	saysDue := p.mapping.Column(exchange.Due) >= 0
	lookAt(p, n, p.invoices, n.invoice, func(x exchange.Invoice) fact {
		return fact{x.Buyer, x.Rep, x.Date, x.Amount, x.Rest}
	}, func(v *RowVerdict, says exchange.Invoice, x data.Invoice) {
		was, known := have[x.Number]
		switch {
		case v.Twin != 0, known && was.CustomerID == x.CustomerID && was.Date == x.Date && was.Amount == x.Amount && (!saysDue || was.Due == x.Due):
			v.Verdict = Repeated
		case known:
			v.Faults = append(v.Faults, p.fault(exchange.Number, data.Problem{Key: "problem.invoice.differs", Args: []any{x.Number}}))
		}
	})
	return nil
}

// Due is the day on which the invoice of a good row is due, said or worked out;
// zero for other rows and files.
func (p *Preview) Due(v *RowVerdict) data.Date {
	if p.As != exchange.AsInvoices || v.Verdict == Wrong {
		return 0
	}
	i, found := slices.BinarySearchFunc(p.invoices, v.Line, func(x exchange.InvoiceRow, line int) int { return x.Line - line })
	if !found {
		return 0
	}
	return p.invoices[i].Says.Due
}

func (p *Preview) bringInvoices(tx store.Tx, in incoming) error {
	n, err := p.namesAfter(tx, in)
	if err != nil {
		return err
	}
	list := bringIn(p, p.invoices, n.invoice)
	return tx.AddInvoices(in.id, list, in.told(len(list)))
}

// A paid is what tells one payment from another.
type paid struct {
	invoice data.ID
	date    data.Date
	amount  data.Money
}

// A ledger is the invoices of a plan with what is open of each.
type ledger struct {
	invoices map[string]data.Invoice // by number
	open     map[data.ID]data.Money
	paid     map[paid]int // how often such a payment is there
}

func readLedger(r store.Reader) (l ledger, err error) {
	invoices, err := r.Invoices()
	if err != nil {
		return l, err
	}
	payments, err := r.Payments()
	if err != nil {
		return l, err
	}
	l = ledger{keyedBy(invoices, func(x data.Invoice) string { return x.Number }), map[data.ID]data.Money{}, map[paid]int{}}
	for _, x := range invoices {
		l.open[x.ID] = x.Amount
	}
	for _, x := range payments {
		l.open[x.InvoiceID] -= x.Amount
		l.paid[paid{x.InvoiceID, x.Date, x.Amount}]++
	}
	return l, nil
}

// payment is the payment that a row says.
func (l ledger) payment(x exchange.Payment) data.Payment {
	return data.Payment{InvoiceID: l.invoices[x.Invoice].ID, Date: x.Date, Amount: x.Amount, Note: x.Note}
}

// lookAtPayments judges every row of a file of payments. It names its invoice,
// which has to be in the plan. A payment has no number: as many of one invoice,
// day and amount as the plan has are repeated, further ones come in. More than
// is open is worth a look.
func (p *Preview) lookAtPayments(r store.Reader, n *names) error {
	p.payments = exchange.Payments(p.table, p.mapping, p.currency)
	l, err := readLedger(r)
	if err != nil {
		return err
	}
	tell := func(x exchange.Payment) fact {
		return fact{Buyer: x.Buyer, day: x.Date, amount: x.Amount, rest: x.Rest}
	}
	makes := func(x exchange.Payment) data.Payment {
		made := l.payment(x)
		if made.InvoiceID == 0 {
			made.InvoiceID = unborn // said more clearly below
		}
		return made
	}
	lookAt(p, n, p.payments, makes, tell, func(v *RowVerdict, says exchange.Payment, x data.Payment) {
		invoice, known := l.invoices[says.Invoice]
		if !known {
			v.Faults = append(v.Faults, p.fault(exchange.PaysInvoice, data.Problem{Key: "problem.payment.unknown", Args: []any{says.Invoice}}))
			return
		}
		if says.Customer != "" && n.customers.find(says.Customer) != invoice.CustomerID {
			v.Faults = append(v.Faults, p.fault(exchange.Customer, data.Problem{Key: "problem.payment.customer", Args: []any{says.Invoice, n.customers.name(invoice.CustomerID)}}))
			return
		}
		k := paid{invoice.ID, x.Date, x.Amount}
		if l.paid[k] > 0 {
			l.paid[k]--
			v.Verdict = Repeated
			return
		}
		l.open[invoice.ID] -= x.Amount
		if over := overpaid(invoice.Amount, l.open[invoice.ID]); over != 0 {
			v.Warnings = append(v.Warnings, p.fault(exchange.Amount, data.Problem{Key: "problem.payment.over", Args: []any{says.Invoice, over}}))
		}
	})
	return nil
}

// overpaid is what was paid beyond an invoice, or paid back beyond a credit note.
func overpaid(amount, open data.Money) data.Money {
	switch {
	case amount >= 0 && open < 0:
		return -open
	case amount < 0 && open > 0:
		return open
	}
	return 0
}

func (p *Preview) bringPayments(tx store.Tx, in incoming) error {
	l, err := readLedger(tx.Reader)
	if err != nil {
		return err
	}
	list := bringIn(p, p.payments, l.payment)
	return tx.AddPayments(in.id, list, in.told(len(list)))
}
