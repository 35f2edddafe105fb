package service

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// BenchmarkService asks for the indicators of 100,000 customers with 1,000,000
// orders and 5,000 complaints, each time after one more was made.
func BenchmarkService(b *testing.B) {
	const people, orders = 100_000, 1_000_000
	a := plan(b, nil)
	dice := rand.New(rand.NewPCG(1, 2))
	_, err := a.File().Write("test", func(tx store.Tx) error {
		customers := make([]data.Customer, people)
		for i := range customers {
			customers[i] = data.Customer{Code: fmt.Sprintf("K%06d", i), Name: fmt.Sprint("客户", i)}
		}
		if err := tx.SaveCustomers(customers); err != nil {
			return err
		}
		come, err := tx.SaveImport(data.Import{Sort: string(data.Orders), File: "a.csv", Day: today})
		if err != nil {
			return err
		}
		rows := make([]data.Order, orders)
		for i := range rows {
			m := data.Money(dice.IntN(5_000_000))
			rows[i] = data.Order{Key: fmt.Sprint(i), Number: fmt.Sprint(i), Date: today - data.Date(dice.IntN(700)), CustomerID: customers[int(float64(people)*dice.Float64()*dice.Float64())].ID, Amount: m,
				Lines: []data.OrderLine{{ProductID: 1, Amount: m}}}
		}
		if err := tx.AddOrders(come.ID, rows, nil); err != nil {
			return err
		}
		for range 5000 {
			day := today - data.Date(dice.IntN(300))
			if _, err := tx.SaveComplaint(data.Complaint{CustomerID: customers[dice.IntN(people)].ID, Date: day, Topic: "配送", Closed: min(today, day+3)}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		b.StopTimer()
		if _, err := a.Do(SaveComplaint{Customer: "K000001", Topic: "品质"}); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		if _, err := Service(a.Reader(), today, ServiceIn{}); err != nil {
			b.Fatal(err)
		}
	}
}
