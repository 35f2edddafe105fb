package sample

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"quarterdeck/data"
)

// terms are the days a kind of business has to pay.
var terms = map[kind]int{chain: 45, hotel: 45}

const usualTerm = 30

// invoicedFrom is the day of the first order that the sample has an invoice of.
var invoicedFrom = data.NewDate(2026, 1, 5)

// A debt is what a customer of the pictures still owes of one of its orders.
type debt struct {
	customer string // its English name
	back     int    // orders after it
	open     data.Money
	promised data.Date // zero: nothing was promised
}

// whole says that nothing was paid of an order.
const whole = data.Money(-1)

// debts are the invoices that stay open, besides those of the last weeks. Those
// of Jinhe Mart come to 260,000 yuan one to thirty days over and 180,000 yuan
// thirty-one to sixty.
var debts = []debt{
	{"Jinhe Mart", 0, whole, 0},
	{"Jinhe Mart", 1, whole, 0},
	{"Jinhe Mart", 2, 34_304_05, 0},
	{"Jinhe Mart", 3, whole, data.NewDate(2026, 8, 18)},
	{"Jinhe Mart", 4, 18 * wan, data.NewDate(2026, 8, 12)},
	{"Yueman Supermarket", 2, 20 * wan, data.NewDate(2026, 8, 20)},
	{"Shiwei Café", 1, 12 * wan, data.NewDate(2026, 8, 10)},
	{"Tongfuli Hotel", 1, whole, 0},
	{"Sensan Coffee", 0, 6 * wan, 0},
	{"Dachuan Trading", 0, 9 * wan, data.NewDate(2026, 7, 24)},
	{"Yuegang Kitchen", 0, 8 * wan, data.NewDate(2026, 7, 31)},
}

// notDue is what Jinhe Mart owes that is not due yet.
const notDue = 74 * wan

// receivables writes an invoice for every order since the start of the year, what
// came in for it, and what was promised.
func (w *writer) receivables() error {
	customers, list := trade()
	after := make([]int, len(customers)) // orders after the one at hand
	b := &biller{r: rand.New(rand.NewPCG(2026, 8142)), lang: w.lang, w: w}
	for _, p := range slices.Backward(list) {
		if p.date >= invoicedFrom && p.date <= asOf {
			b.bill(p, customers[p.customer], after[p.customer])
		}
		after[p.customer]++
	}
	slices.Reverse(b.invoices)
	slices.Reverse(b.paid)
	b.rest(customers)
	b.number()
	if err := w.tx.SaveInvoices(b.invoices); err != nil {
		return err
	}
	var payments []data.Payment
	for i, x := range b.invoices {
		for _, p := range b.paid[i] {
			p.InvoiceID = x.ID
			payments = append(payments, p)
		}
	}
	slices.SortStableFunc(payments, func(a, b data.Payment) int { return int(a.Date - b.Date) })
	return w.tx.SavePayments(payments)
}

// A biller writes invoices and what came in for each.
type biller struct {
	r        *rand.Rand
	lang     string
	w        *writer
	invoices []data.Invoice
	paid     [][]data.Payment
}

// bill writes the invoice of an order with so many orders of the customer after
// it. Most are paid in the days before they are due, some late.
func (b *biller) bill(p purchase, c customer, after int) {
	term := usualTerm
	if n, ok := terms[c.kind]; ok {
		term = n
	}
	x := data.Invoice{CustomerID: b.w.customers[p.customer], Date: p.date, Due: p.date + data.Date(term), Amount: p.amount}
	day, late := x.Due-data.Date(between(b.r, 0, 4)), b.r.IntN(100)
	switch {
	case late < 3:
		day = x.Due + data.Date(between(b.r, 6, 21))
	case late < 12:
		day = x.Due + data.Date(between(b.r, 1, 6))
	}
	if late < 8 { // asked for when it was due, and promised
		x.Promised = max(x.Due, day-data.Date(between(b.r, -2, 3)))
	}
	for !workday(day) {
		day--
	}
	open := data.Money(0)
	for _, d := range debts {
		if d.customer == c.name.en && d.back == after {
			day, open, x.Promised = min(day, asOf-9), d.open, d.promised
		}
	}
	if open == whole || day > asOf || p.amount < 0 {
		open = p.amount
	}
	if x.Promised > asOf+14 || x.Promised != 0 && day > asOf && x.Due > asOf {
		x.Promised = 0
	}
	var paid []data.Payment
	if open != p.amount {
		paid = append(paid, data.Payment{Date: max(day, x.Date), Amount: p.amount - open})
	}
	b.invoices, b.paid = append(b.invoices, x), append(b.paid, paid)
}

// rest writes what Jinhe Mart owes besides its orders, so that what is not due
// comes to the sum of the pictures.
func (b *biller) rest(customers []customer) {
	at := slices.IndexFunc(customers, func(c customer) bool { return c.name.en == "Jinhe Mart" })
	id := b.w.customers[at]
	left := notDue
	for i, x := range b.invoices {
		if x.CustomerID == id && x.Due >= asOf && len(b.paid[i]) == 0 {
			left -= x.Amount
		}
	}
	b.invoices = append(b.invoices, data.Invoice{CustomerID: id, Date: data.NewDate(2026, 7, 31), Due: data.NewDate(2026, 8, 31), Amount: left,
		Note: words{"2026 年度陈列与冷柜尾款", "Balance for displays and coolers 2026"}.in(b.lang)})
	b.paid = append(b.paid, nil)
}

// number gives the invoices their numbers in the order of their days.
func (b *biller) number() {
	order := make([]int, len(b.invoices))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return int(b.invoices[x].Date - b.invoices[y].Date) })
	for n, i := range order {
		b.invoices[i].Number = fmt.Sprintf("FP26%02d-%04d", int(b.invoices[i].Date.Time().Month()), n+1)
	}
}
