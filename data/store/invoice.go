package store

import "quarterdeck/data"

// Invoices lists the invoices, the first to be due first.
func (r Reader) Invoices() ([]data.Invoice, error) { return list[data.Invoice](r, "due, id") }

// Invoice is the invoice with the ID.
func (r Reader) Invoice(id data.ID) (data.Invoice, error) {
	return one[data.Invoice](r, data.Invoices, id)
}

// SaveInvoice adds or replaces an invoice and returns it with its ID.
func (t Tx) SaveInvoice(x data.Invoice) (data.Invoice, error) {
	err := save(t, &x)
	return x, err
}

// InvoicesOf lists the invoices of one customer, the last to be due first.
func (r Reader) InvoicesOf(customer data.ID) (rows []data.Invoice, err error) {
	err = r.db.Where("customer_id = ?", int64(customer)).Order("due DESC, id DESC").Find(&rows).Error
	return rows, err
}

// Payments lists the payments, the oldest first.
func (r Reader) Payments() ([]data.Payment, error) { return list[data.Payment](r, "date, id") }

// Payment is the payment with the ID.
func (r Reader) Payment(id data.ID) (data.Payment, error) {
	return one[data.Payment](r, data.Payments, id)
}

// SavePayment adds or replaces a payment and returns it with its ID.
func (t Tx) SavePayment(x data.Payment) (data.Payment, error) {
	err := save(t, &x)
	return x, err
}
