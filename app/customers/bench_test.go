package customers_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/app/customers"
	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/app/touches"
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

// BenchmarkAMillionOrders is what a plan of 100,000 customers with 1,000,000
// orders takes: their tiers from the file, all that the list joins, the list after
// a touch, and after the rules have changed with their window and without.
func BenchmarkAMillionOrders(b *testing.B) {
	const people = 100_000
	a, today := million(b)
	change := func(b *testing.B, c app.Command) {
		b.StopTimer()
		if _, err := a.Do(c); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
	stand := func(b *testing.B, asOf data.Date) {
		s, err := customers.Stand(a.Reader(), asOf)
		if err != nil || s.Buyers < people/2 {
			b.Fatal(s.Buyers, err)
		}
	}
	b.Run("tiers", func(b *testing.B) {
		for i := range b.N {
			s, err := customers.Tiers(a.Reader(), today, customers.TiersIn{AsOf: today - data.Date(8+i)}) // another day, so that nothing is kept
			if err != nil || s.Buyers < people/2 {
				b.Fatal(s.Buyers, err)
			}
		}
	})
	b.Run("list", func(b *testing.B) {
		for i := range b.N {
			stand(b, today-data.Date(1+i))
		}
	})
	stand(b, today)
	b.Run("list after a touch", func(b *testing.B) {
		for i := range b.N {
			change(b, touchOf(fmt.Sprintf("C%06d", i)))
			stand(b, today)
		}
	})
	b.Run("retier by shares", func(b *testing.B) {
		for i := range b.N {
			change(b, schemes.SetRules{Settings: schemes.Settings{Top: calc.Limit(201 + i%2)}})
			stand(b, today)
		}
	})
	b.Run("retier by window", func(b *testing.B) {
		for i := range b.N {
			change(b, schemes.SetRules{Settings: schemes.Settings{Window: calc.Limit(364 - i)}})
			stand(b, today)
		}
	})
	b.Run("first search", func(b *testing.B) {
		s, err := customers.Stand(a.Reader(), today)
		if err != nil {
			b.Fatal(err)
		}
		for range b.N {
			x, err := customers.NewFinder(a.Reader().Apart(), text.Fmt{}, s.Rows)
			if err != nil || len(x.Find("c0001")) != people {
				b.Fatal(err)
			}
		}
	})
	b.Run("duplicates", func(b *testing.B) {
		for range b.N {
			if _, err := customers.Duplicates(a.Reader(), today, customers.DuplicatesIn{Limit: 200}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("months", func(b *testing.B) {
		for range b.N {
			if _, err := customers.Histories(a.Reader().Apart(), today, nil); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func touchOf(code string) app.Command {
	return touches.LogTouches{Customers: []string{code}, Channel: data.ByPhone, Effective: true}
}
