package data

// The kinds of what customers owe and pay.
const (
	Invoices         Kind = "invoices"
	Payments         Kind = "payments"
	CollectionLevels Kind = "collection_levels"
)

// An Invoice is money a customer owes until it is paid. A negative one is a
// credit note.
type Invoice struct {
	ID         ID     `json:"id"`
	Number     string `json:"number"` // identity; unique, leading zeros count
	CustomerID ID     `json:"customer_id"`
	RepID      ID     `json:"rep_id"` // who collects it; zero: who looks after the customer
	Date       Date   `json:"date"`
	Due        Date   `json:"due"`      // last day in time
	Amount     Money  `json:"amount"`   // minor units
	Promised   Date   `json:"promised"` // when the customer said it would pay; zero: no promise
	Note       string `json:"note"`
	ImportID   ID     `json:"import_id"`
}

// Check reports an invoice without number, customer or day, or due before its
// day.
func (i Invoice) Check() error {
	switch {
	case i.CustomerID == 0:
		return Problem{Key: "problem.order.customer", Field: "customer"}
	case i.Date == 0:
		return Problem{Key: "problem.invoice.date", Field: "date"}
	case i.Due == 0:
		return Problem{Key: "problem.invoice.until", Field: "due"}
	case i.Due < i.Date:
		return Problem{Key: "problem.invoice.due", Field: "due"}
	case i.Promised != 0 && i.Promised < i.Date:
		return Problem{Key: "problem.invoice.promised", Field: "promised"}
	}
	if err := checkAmount("amount", i.Amount); err != nil {
		return err
	}
	if err := checkText("note", i.Note, false); err != nil {
		return err
	}
	return checkTitle("number", i.Number)
}

// A Payment is money that came in for an invoice.
type Payment struct {
	ID        ID     `json:"id"`
	InvoiceID ID     `json:"invoice_id"`
	Date      Date   `json:"date"`
	Amount    Money  `json:"amount"` // minor units; negative: paid back
	Note      string `json:"note"`
	ImportID  ID     `json:"import_id"`
}

// Check reports a payment for nothing, without day or amount.
func (p Payment) Check() error {
	switch {
	case p.InvoiceID == 0:
		return Problem{Key: "problem.payment.invoice", Field: "invoice"}
	case p.Date == 0:
		return Problem{Key: "problem.payment.date", Field: "date"}
	case p.Amount == 0:
		return Problem{Key: "problem.payment.amount", Field: "amount"}
	}
	if err := checkAmount("amount", p.Amount); err != nil {
		return err
	}
	return checkText("note", p.Note, true)
}

// A CollectionLevel is one step of following up an unpaid invoice: what is done
// from a day on, and by which channel (S2-22).
type CollectionLevel struct {
	ID      ID      `json:"id"`
	Days    int     `json:"days"`    // identity; calendar days after the due day, negative: before it
	Key     string  `json:"key"`     // word of a shipped level; "": the text says it
	Text    string  `json:"text"`    // what is done; "" for a shipped one
	Channel Channel `json:"channel"` // "": any
}

// Check reports a level more than a year before or ten years after the due day,
// without words, or by an unknown channel.
func (l CollectionLevel) Check() error {
	if l.Days < -365 || l.Days > 3660 {
		return Problem{Key: "problem.level.days", Field: "levels", Args: []any{l.Days}}
	}
	if l.Channel != "" {
		if err := l.Channel.Check(); err != nil {
			return At("levels", err)
		}
	}
	if err := checkText("levels", l.Key, true); err != nil {
		return err
	}
	if l.Key != "" {
		return checkText("levels", l.Text, true)
	}
	return At("levels", checkTitle("levels", l.Text))
}
