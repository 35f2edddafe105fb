package store

import (
	"slices"

	"quarterdeck/data"
)

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

// PaymentsOf lists the payments for the invoices of one customer, the newest
// first.
func (r Reader) PaymentsOf(customer data.ID) (rows []data.Payment, err error) {
	err = r.db.Where("invoice_id IN (SELECT id FROM invoices WHERE customer_id = ?)", int64(customer)).Order("date DESC, id DESC").Find(&rows).Error
	return rows, err
}

// PaymentsFor lists the payments for one invoice, the oldest first.
func (r Reader) PaymentsFor(invoice data.ID) (rows []data.Payment, err error) {
	err = r.db.Where("invoice_id = ?", int64(invoice)).Order("date, id").Find(&rows).Error
	return rows, err
}

// An Owing is an invoice as it stood on a day.
type Owing struct {
	data.Invoice
	Paid data.Money // come in for it up to the day, in minor units
}

// owing works out once for each invoice what was paid: LIMIT keeps SQLite from
// putting the inner question into the condition, where it would be asked twice.
const owing = `SELECT id, number, customer_id, rep_id, date, due, amount, promised, paid FROM (
	SELECT id, number, customer_id, rep_id, date, due, promised, amount * (date <= ?) AS amount,
	(SELECT IFNULL(SUM(p.amount), 0) FROM payments p WHERE p.invoice_id = i.id AND p.date <= ?) AS paid FROM invoices i LIMIT -1)
	WHERE amount <> paid OR date <= ? AND due >= ? ORDER BY customer_id, due, id`

// Owing lists the invoices written up to a day that were not settled on it, and
// those due on the day since or later whether settled or not; those of a
// customer stand together, the first to be due first. What was paid before its
// invoice was written stands with an amount of 0: a credit until then.
func (r Reader) Owing(asOf, since data.Date) (rows []Owing, err error) {
	found, err := r.db.Raw(owing, asOf, asOf, asOf, since).Rows()
	if err != nil {
		return nil, err
	}
	defer found.Close()
	for found.Next() {
		var x Owing
		if err := found.Scan(&x.ID, &x.Number, &x.CustomerID, &x.RepID, &x.Date, &x.Due, &x.Amount, &x.Promised, &x.Paid); err != nil {
			return nil, err
		}
		rows = append(rows, x)
	}
	return rows, found.Err()
}

// A Flow is what came in from a customer and what it was invoiced in one span,
// in minor units, by who collects the invoice (zero: who looks after the
// customer).
type Flow struct {
	CustomerID, RepID data.ID
	Cash, Invoiced    data.Money // credit notes and what was paid back netted
}

// Flows adds up payments and invoices of a span by customer and rep.
func (r Reader) Flows(p data.Period) (rows []Flow, err error) {
	err = r.db.Raw(`SELECT customer_id, rep_id, SUM(cash) AS cash, SUM(invoiced) AS invoiced FROM (
		SELECT i.customer_id, i.rep_id, p.amount AS cash, 0 AS invoiced FROM payments p JOIN invoices i ON i.id = p.invoice_id
		WHERE p.date >= ? AND p.date < ?
		UNION ALL SELECT customer_id, rep_id, 0, amount FROM invoices WHERE date >= ? AND date < ?)
		GROUP BY customer_id, rep_id ORDER BY customer_id, rep_id`, p.From, p.Until, p.From, p.Until).Scan(&rows).Error
	return rows, err
}

// CollectionLevels lists the steps of following up, the earliest first.
func (r Reader) CollectionLevels() ([]data.CollectionLevel, error) {
	return list[data.CollectionLevel](r, "days")
}

// SetCollectionLevels makes the steps of following up exactly these. A day that
// is named twice is a problem.
func (t Tx) SetCollectionLevels(levels []data.CollectionLevel) error {
	if err := t.db.Exec("DELETE FROM collection_levels").Error; err != nil {
		return err
	}
	levels = slices.Clone(levels)
	for i := range levels {
		levels[i].ID = 0
		for _, x := range levels[:i] {
			if x.Days == levels[i].Days {
				return data.Problem{Key: "problem.level.twice", Field: "levels", Args: []any{x.Days}}
			}
		}
	}
	return saveAll(t, levels)
}

// InvoiceByNumber is the invoice with the number; without one its ID is zero.
func (r Reader) InvoiceByNumber(number string) (data.Invoice, error) {
	var rows []data.Invoice
	err := r.db.Where("number = ?", number).Limit(1).Find(&rows).Error
	if err != nil || len(rows) == 0 {
		return data.Invoice{}, err
	}
	return rows[0], nil
}

// SaveInvoices adds or replaces many invoices and gives new ones their IDs.
func (t Tx) SaveInvoices(rows []data.Invoice) error { return saveAll(t, rows) }

// SavePayments adds or replaces many payments and gives new ones their IDs.
func (t Tx) SavePayments(rows []data.Payment) error { return saveAll(t, rows) }

// TouchDays is the day of the newest touch of every customer on or before a day,
// effective or not; customers without one are left out.
func (r Reader) TouchDays(asOf data.Date) (map[data.ID]data.Date, error) {
	var rows []struct {
		CustomerID data.ID
		Date       data.Date
	}
	err := r.db.Raw("SELECT customer_id, MAX(date) AS date FROM touches WHERE date <= ? GROUP BY customer_id", asOf).Scan(&rows).Error
	last := make(map[data.ID]data.Date, len(rows))
	for _, x := range rows {
		last[x.CustomerID] = x.Date
	}
	return last, err
}
