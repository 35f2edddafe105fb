package customers_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"quarterdeck/app/customers"
	"quarterdeck/data"
)

// BenchmarkTiersOfAMillionOrders puts 100,000 customers with 1,000,000 orders
// into tiers, each time from the file.
func BenchmarkTiersOfAMillionOrders(b *testing.B) {
	const people, orders = 100_000, 1_000_000
	dice := rand.New(rand.NewPCG(1, 2))
	today := data.NewDate(2026, 8, 14)
	raw := make([]rawOrder, orders)
	for i := range raw {
		who := i
		if i >= people {
			who = int(float64(people) * dice.Float64() * dice.Float64())
		}
		raw[i] = rawOrder{fmt.Sprintf("C%06d", who%people), today - data.Date(dice.IntN(700)), data.Money(dice.IntN(5_000_000))}
	}
	a := planWith(b, raw)
	b.ResetTimer()
	for i := range b.N {
		s, err := customers.Stand(a.Reader(), today-data.Date(i%2)) // another day, so that nothing is kept from before
		if err != nil || s.Buyers < people/2 {
			b.Fatal(s.Buyers, err)
		}
	}
}
