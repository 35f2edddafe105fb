package touches

import (
	"fmt"
	"path/filepath"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

const benchDay = data.Date(20679) // 2026-08-14

// crowd is a plan of 100,000 customers, a million orders and 600,000 touches.
func crowd(b *testing.B) *app.App {
	b.Helper()
	path := filepath.Join(b.TempDir(), "crowd.qdeck")
	plan := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	plan.AsOfDay = benchDay
	if err := store.Create(path, plan); err != nil {
		b.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { a.Close() })
	_, err = a.File().Write("command.ImportFile", func(tx store.Tx) error {
		people := make([]data.Customer, 100_000)
		for i := range people {
			people[i] = data.Customer{Code: fmt.Sprintf("C%06d", i), Name: fmt.Sprintf("锦和商贸%d", i), Since: data.Date(i % 2 * int(benchDay-900))}
		}
		if err := tx.SaveCustomers(people); err != nil {
			return err
		}
		batch, err := tx.SaveImport(data.Import{Sort: "orders", File: "a.csv"})
		if err != nil {
			return err
		}
		orders := make([]data.Order, 10*len(people))
		for i := range orders {
			orders[i] = data.Order{Key: fmt.Sprint(i), Date: benchDay - data.Date(i*7%500), CustomerID: people[i%len(people)].ID,
				Lines: []data.OrderLine{{Amount: data.Money(i * 37 % 900_000)}}}
		}
		if err := tx.AddOrders(batch.ID, orders, nil); err != nil {
			return err
		}
		log := make([]data.Touch, 6*len(people))
		for i := range log {
			log[i] = data.Touch{CustomerID: people[i*7919%90_000].ID, Date: benchDay - data.Date(i%200), Channel: data.Channels[i%len(data.Channels)], Effective: i%4 > 0,
				Outcome: "9 月陈列位待定，先要报价"}
		}
		return tx.AddTouches(batch.ID, log, nil)
	})
	if err != nil {
		b.Fatal(err)
	}
	return a
}

// BenchmarkStand is what the list of customers waits for after a touch was
// logged, the tiers being known.
func BenchmarkStand(b *testing.B) {
	r := crowd(b).Reader()
	if _, err := schemes.Place(r, benchDay); err != nil {
		b.Fatal(err)
	}
	b.Run("stand", func(b *testing.B) {
		for b.Loop() {
			if all, err := stand(r, benchDay); err != nil || len(all) != 100_000 {
				b.Fatal(err, len(all))
			}
		}
	})
	b.Run("calls", func(b *testing.B) { // what the tab waits for
		for b.Loop() {
			if _, err := Calls(r, benchDay, CallsIn{}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
