package exchange

import "quarterdeck/data"

// An Invoice is what a row of a file of invoices says.
type Invoice struct {
	Buyer
	Number   string // as it stands: 007 is not 7
	Date     data.Date
	Due      data.Date  // last day in time
	Promised data.Date  // zero: no promise
	Amount   data.Money // rounded to the minor unit; below zero it is a credit note
	Rest     int64      // exact amount − Amount, in millionths of a minor unit
	Rep      string     // "" when not said
	Note     string
}

// An InvoiceRow is one row of a file of invoices.
type InvoiceRow = Record[Invoice]

// Invoices reads every row of a table as an invoice. Two rows with one number
// and different content are both at fault; of equal content, the later is a twin.
// An invoice that does not say when it is due is due [Mapping.Term] days after
// its own day.
func Invoices(t *Table, m Mapping, c data.Currency) []InvoiceRow {
	rows := records(t, m, c, func(r *reader) Invoice {
		x := Invoice{Buyer: r.buyer(), Number: r.id(Number), Date: r.date(Date), Due: r.date(Due), Promised: r.date(Promised), Rep: r.text(Rep), Note: r.prose(Note)}
		x.Amount, x.Rest = r.amount(r.columns[Amount])
		if x.Due == 0 && x.Date != 0 {
			x.Due = x.Date + data.Date(m.Term())
		}
		return x
	})
	contradict(m, rows, Number, "problem.invoice.twice", func(x Invoice) string { return x.Number })
	return rows
}

// A Payment is what a row of a file of payments says.
type Payment struct {
	Buyer
	Invoice string // number of the invoice it pays
	Date    data.Date
	Amount  data.Money // below zero it was paid back
	Rest    int64      // exact amount − Amount, in millionths of a minor unit
	Note    string
}

// A PaymentRow is one row of a file of payments.
type PaymentRow = Record[Payment]

// Payments reads every row of a table as a payment. A payment has no number of
// its own: two that say the same are twins, and both may be right.
func Payments(t *Table, m Mapping, c data.Currency) []PaymentRow {
	return records(t, m, c, func(r *reader) Payment {
		x := Payment{Buyer: r.buyer(), Invoice: r.id(PaysInvoice), Date: r.date(Date), Note: r.text(Note)}
		x.Amount, x.Rest = r.amount(r.columns[Amount])
		return x
	})
}
