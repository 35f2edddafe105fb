package receivables_test

import (
	"fmt"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/receivables"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// bulk is a plan of 100,000 customers with 300,000 invoices, of which a tenth is
// open.
func bulk(b *testing.B) *app.App {
	b.Helper()
	a := open(b)
	_, err := a.File().Write("test", func(tx store.Tx) error {
		people := make([]data.Customer, 100_000)
		for i := range people {
			people[i] = data.Customer{Code: fmt.Sprintf("K%06d", i), Name: fmt.Sprint("客户", i), RepID: data.ID(i%2 + 1), RegionID: data.ID(i%2 + 1)}
		}
		if err := tx.SaveCustomers(people); err != nil {
			return err
		}
		invoices := make([]data.Invoice, 300_000)
		for i := range invoices {
			d := day - data.Date(i*7%500)
			invoices[i] = data.Invoice{Number: fmt.Sprint(i), CustomerID: people[i%len(people)].ID, Date: d, Due: d + 30, Amount: data.Money(i%900_000 + 1)}
		}
		if err := tx.SaveInvoices(invoices); err != nil {
			return err
		}
		var payments []data.Payment
		for i, x := range invoices {
			if i%10 != 0 {
				payments = append(payments, data.Payment{InvoiceID: x.ID, Date: x.Date + 20, Amount: x.Amount})
			}
		}
		return tx.SavePayments(payments)
	})
	if err != nil {
		b.Fatal(err)
	}
	return a
}

// BenchmarkThreeHundredThousandInvoices is what the pages wait for after a change.
func BenchmarkThreeHundredThousandInvoices(b *testing.B) {
	a := bulk(b)
	forget := func() {
		b.StopTimer()
		defer b.StartTimer()
		if _, err := a.File().Write("test", func(tx store.Tx) error {
			c, err := tx.CustomerByCode("C0")
			if err == nil {
				_, err = tx.SaveInvoice(data.Invoice{Number: fmt.Sprint("x", b.Elapsed()), CustomerID: c.ID, Date: day, Due: day, Amount: 1})
			}
			return err
		}); err != nil {
			b.Fatal(err)
		}
	}
	for name, question := range map[string]func(store.Reader) error{
		"stand": func(r store.Reader) error { _, err := receivables.Stand(r, day); return err },
		"work": func(r store.Reader) error {
			_, err := receivables.Collections(r, day, receivables.CollectionsIn{})
			return err
		},
		"week": func(r store.Reader) error {
			_, err := receivables.TableOf(r, day, receivables.TableIn{By: "rep"})
			return err
		},
		"rate": func(r store.Reader) error {
			_, err := receivables.RateOf(r, day, receivables.RateIn{By: "rep"})
			return err
		},
	} {
		b.Run(name, func(b *testing.B) {
			for range b.N {
				forget()
				if err := question(a.Reader()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
