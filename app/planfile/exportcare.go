package planfile

import (
	"slices"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// The tables of what customers sign, owe, pay and say. They have the columns that
// their import reads, and no row of a sum, so that they can be imported again.

func (x *exporting) contactSheet() (exchange.Sheet, error) {
	s := x.sheet("contacts", "customer_code", "customer", "contact", "title", "role", "stance", "phone", "email", "note")
	contacts, err := x.Reader.Contacts()
	for _, c := range contacts {
		customer := x.names[data.Customers][c.CustomerID]
		s.Rows = append(s.Rows, []any{customer[0], customer[1], c.Name, c.Title, x.word("role.", string(c.Role)), x.word("stance.", string(c.Stance)),
			c.Phone, c.Email, c.Note})
	}
	return s, err
}

// touchSheet holds the touches, oldest first.
func (x *exporting) touchSheet() (exchange.Sheet, error) {
	s := x.sheet("touches", "date", "customer_code", "customer", "channel", "rep", "contact", "effective", "outcome", "next", "next_date")
	contacts, err := x.Reader.Contacts()
	if err != nil {
		return s, err
	}
	who := map[data.ID]string{}
	for _, c := range contacts {
		who[c.ID] = c.Name
	}
	touches, err := x.Reader.Touches()
	slices.Reverse(touches)
	for _, t := range touches {
		customer, effective := x.names[data.Customers][t.CustomerID], "export.no"
		if t.Effective {
			effective = "export.yes"
		}
		s.Rows = append(s.Rows, []any{t.Date, customer[0], customer[1], x.word("channel.", string(t.Channel)), x.names[data.Reps][t.RepID][0], who[t.ContactID],
			text.T(x.Lang, effective), t.Outcome, t.Next, day(t.NextDay)})
	}
	return s, err
}

func (x *exporting) contractSheet() (exchange.Sheet, error) {
	s := x.sheet("contracts", "contract", "contract_name", "customer_code", "customer", "first_day", "last_day", "rep", "contract_amount")
	contracts, err := x.Reader.Contracts()
	for _, c := range contracts {
		customer := x.names[data.Customers][c.CustomerID]
		s.Rows = append(s.Rows, []any{c.Number, c.Name, customer[0], customer[1], c.From, c.Until, x.names[data.Reps][c.RepID][0], x.money(c.Amount)})
	}
	return s, err
}

func (x *exporting) invoiceSheet() (exchange.Sheet, error) {
	s := x.sheet("invoices", "invoice", "invoice_date", "due_date", "customer_code", "customer", "rep", "promised", "note", "invoice_amount")
	invoices, err := x.Reader.Invoices()
	for _, i := range invoices {
		customer := x.names[data.Customers][i.CustomerID]
		s.Rows = append(s.Rows, []any{i.Number, i.Date, i.Due, customer[0], customer[1], x.names[data.Reps][i.RepID][0], day(i.Promised), i.Note, x.money(i.Amount)})
	}
	return s, err
}

func (x *exporting) paymentSheet() (exchange.Sheet, error) {
	s := x.sheet("payments", "invoice", "paid_date", "customer_code", "customer", "note", "paid_amount")
	invoices, err := x.Reader.Invoices()
	if err != nil {
		return s, err
	}
	of := map[data.ID]data.Invoice{}
	for _, i := range invoices {
		of[i.ID] = i
	}
	payments, err := x.Reader.Payments()
	for _, p := range payments {
		i := of[p.InvoiceID]
		customer := x.names[data.Customers][i.CustomerID]
		s.Rows = append(s.Rows, []any{i.Number, p.Date, customer[0], customer[1], p.Note, x.money(p.Amount)})
	}
	return s, err
}
