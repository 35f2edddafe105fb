package customers_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/customers"
	"quarterdeck/app/schemes"
	"quarterdeck/data"
)

// million is a plan of 100,000 customers with 1,000,000 orders, and a day.
func million(b *testing.B) (*app.App, data.Date) {
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
	return planWith(b, raw), today
}

// BenchmarkTiersOfAMillionOrders puts them into tiers, each time from the file.
func BenchmarkTiersOfAMillionOrders(b *testing.B) {
	a, today := million(b)
	b.ResetTimer()
	for i := range b.N {
		s, err := customers.Stand(a.Reader(), today-data.Date(i%2)) // another day, so that nothing is kept from before
		if err != nil || s.Buyers < 50_000 {
			b.Fatal(s.Buyers, err)
		}
	}
}

// BenchmarkWhatIfOfAMillionOrders tries other rules on as many, with a window of
// its own, so that the orders are summed anew on both sides.
func BenchmarkWhatIfOfAMillionOrders(b *testing.B) {
	a, today := million(b)
	b.ResetTimer()
	for i := range b.N {
		window := 300 + i%2
		out, err := schemes.Suppose(a.Reader(), today-data.Date(i%2), schemes.WhatIfIn{Settings: schemes.Settings{Window: &window}})
		if err != nil || out.Moved == 0 {
			b.Fatal(out.Moved, err)
		}
	}
}

// BenchmarkRuleCheckOfAMillionOrders draws the holes for as many.
func BenchmarkRuleCheckOfAMillionOrders(b *testing.B) {
	a, today := million(b)
	b.ResetTimer()
	for i := range b.N {
		out, err := schemes.Check(a.Reader(), today-data.Date(i%2), schemes.CheckIn{List: true})
		if err != nil || out.Unclassified == 0 {
			b.Fatal(out.Unclassified, err)
		}
	}
}
