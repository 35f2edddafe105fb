package store_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Cancellations and returns net out and never make a purchase: an order whose
// lines come to nothing by a return, or to less, counts neither for frequency nor
// for recency; its money counts all the same.
func TestReturnsAreNoPurchases(t *testing.T) {
	for _, c := range []struct {
		name   string
		orders [][]data.Money // lines of orders on day 1000, 1010, 1020 …
		want   store.CustomerSale
		bought int
	}{
		{"a purchase", [][]data.Money{{100}}, store.CustomerSale{Last: 1000, Orders: 1, Amount: 100}, 1},
		{"cancelled whole", [][]data.Money{{100}, {100, -100}}, store.CustomerSale{Last: 1000, Orders: 1, Amount: 100}, 1},
		{"returned in part", [][]data.Money{{100, -40}}, store.CustomerSale{Last: 1000, Orders: 1, Amount: 60}, 1},
		{"returned beyond it", [][]data.Money{{100}, {50, -80}}, store.CustomerSale{Last: 1000, Orders: 1, Amount: 70}, 1},
		{"an order of returns", [][]data.Money{{100}, {-100}}, store.CustomerSale{Last: 1000, Orders: 1, Amount: 0}, 1},
		{"returned before it was bought", [][]data.Money{{-100}, {100}}, store.CustomerSale{Last: 1010, Orders: 1, Amount: 0}, 1},
		{"nothing but returns", [][]data.Money{{-100}, {5, -5}}, store.CustomerSale{}, 0},
	} {
		f := open(t)
		customer := sell(t, f, "C", c.orders)
		rows, err := f.CustomerSales(1100, 365)
		got := store.CustomerSale{}
		if len(rows) == 1 {
			got = rows[0]
		}
		if c.want.Last != 0 {
			c.want.CustomerID, c.want.First = customer, c.want.Last
		}
		if err != nil || len(rows) > 1 || got != c.want {
			t.Errorf("%s: %+v, want %+v, %v", c.name, rows, c.want, err)
		}
		bought, err := f.Buying([]data.Period{{From: 900, Until: 1100}})
		if err != nil || bought[0].Orders != c.bought || bought[0].New != min(c.bought, 1) {
			t.Errorf("%s: %+v, want %d purchases, %v", c.name, bought, c.bought, err)
		}
	}
}

// sell writes orders of one customer, ten days apart.
func sell(t testing.TB, f *store.File, code string, orders [][]data.Money) (customer data.ID) {
	t.Helper()
	do(t, f, func(tx store.Tx) error {
		c, err := tx.SaveCustomer(data.Customer{Code: code, Name: code})
		if err != nil {
			return err
		}
		customer = c.ID
		for i, lines := range orders {
			o := data.Order{Key: fmt.Sprint(code, i), Date: data.Date(1000 + 10*i), CustomerID: c.ID}
			for _, m := range lines {
				o.Lines = append(o.Lines, data.OrderLine{Amount: m})
			}
			if _, err := tx.SaveOrder(o); err != nil {
				return err
			}
		}
		return nil
	})
	return customer
}

// Whatever is bought and given back, further orders of returns change neither how
// often nor when a customer bought, and take exactly their money away.
func TestFurtherReturnsOnlyTakeMoney(t *testing.T) {
	f, n := open(t), 0
	sales := func(orders [][]data.Money) store.CustomerSale {
		n++
		customer := sell(t, f, fmt.Sprint("C", n), orders)
		rows, err := f.CustomerSales(1100, 365)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range rows {
			if x.CustomerID == customer {
				x.CustomerID = 0
				return x
			}
		}
		return store.CustomerSale{}
	}
	rapid.Check(t, func(r *rapid.T) {
		line := rapid.Int64Range(-100, 100)
		var orders [][]data.Money
		for range rapid.IntRange(1, 5).Draw(r, "orders") {
			var lines []data.Money
			for range rapid.IntRange(1, 3).Draw(r, "lines") {
				lines = append(lines, data.Money(line.Draw(r, "line")))
			}
			orders = append(orders, lines)
		}
		back := data.Money(-rapid.Int64Range(1, 1000).Draw(r, "back"))
		before, after := sales(orders), sales(append(orders[:len(orders):len(orders)], []data.Money{back}))
		if before.Last != 0 {
			before.Amount += back
		}
		if before != after {
			t.Fatalf("%v: %+v, after a return of %d %+v", orders, before, back, after)
		}
	})
}
