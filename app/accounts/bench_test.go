package accounts_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/accounts"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// big is a plan of 100,000 customers with 1,000,000 orders and 200 key accounts.
func big(b *testing.B) *app.App {
	path := filepath.Join(b.TempDir(), "big.qdeck")
	if err := store.Create(path, data.NewPlan("firm", "CNY", data.NewMonth(2026, 1))); err != nil {
		b.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { a.Close() })
	if _, err := a.File().Write("test", func(tx store.Tx) error { return fillBig(tx) }); err != nil {
		b.Fatal(err)
	}
	return a
}

func fillBig(tx store.Tx) error {
	const people, orders = 100_000, 1_000_000
	dice := rand.New(rand.NewPCG(1, 2))
	sorts := []string{"便利店", "商超", "餐饮", "酒店", "茶咖", "商贸"}
	product, err := tx.SaveProduct(data.Product{Code: "P", Name: "P", Position: 1})
	if err != nil {
		return err
	}
	customers := make([]data.Customer, people)
	for i := range customers {
		customers[i] = data.Customer{Code: fmt.Sprintf("C%06d", i), Name: "n", Sort: sorts[i%len(sorts)]}
	}
	if err := tx.SaveCustomers(customers); err != nil {
		return err
	}
	rows := make([]data.Order, orders)
	for i := range rows {
		who := customers[i%people]
		amount := data.Money(dice.IntN(5_000_000))
		rows[i] = data.Order{Key: fmt.Sprint(i), Number: fmt.Sprint(i), Date: today - data.Date(dice.IntN(700)), CustomerID: who.ID,
			Lines: []data.OrderLine{{ProductID: product.ID, Amount: amount}}}
	}
	imported, err := tx.SaveImport(data.Import{Sort: "orders", File: "x", Day: today})
	if err != nil {
		return err
	}
	if err := tx.AddOrders(imported.ID, rows, func(int) error { return nil }); err != nil {
		return err
	}
	for i := range 200 {
		c := customers[i*401]
		if _, err := tx.SaveAccount(data.Account{CustomerID: c.ID, Period: data.Period{From: data.NewDate(2026, 7, 1), Until: data.NewDate(2026, 10, 1)}, Position: i}); err != nil {
			return err
		}
		for j := range 3 {
			if _, err := tx.SaveContact(data.Contact{CustomerID: c.ID, Name: "x", Position: j}); err != nil {
				return err
			}
		}
	}
	for _, s := range sorts {
		if _, err := tx.SavePortrait(data.Portrait{Name: s, Sort: s}); err != nil {
			return err
		}
	}
	return nil
}

// BenchmarkOfAMillionOrders asks for the battle table and the handbook of a plan
// of 100,000 customers, each time from the file.
func BenchmarkOfAMillionOrders(b *testing.B) {
	a := big(b)
	b.Run("table", func(b *testing.B) {
		for i := range b.N {
			x, err := accounts.TableOf(a.Reader(), today-data.Date(i+1), accounts.TableIn{}) // another day, so that nothing is kept
			if err != nil || len(x.Rows) != 200 {
				b.Fatal(len(x.Rows), err)
			}
		}
	})
	b.Run("kept", func(b *testing.B) {
		for range b.N {
			if _, err := accounts.TableOf(a.Reader(), today, accounts.TableIn{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("portraits", func(b *testing.B) {
		for i := range b.N {
			if _, err := accounts.PortraitsOf(a.Reader(), today-data.Date(i+1), accounts.PortraitsIn{}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
