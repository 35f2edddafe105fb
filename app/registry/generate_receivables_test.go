package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/receivables"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	customer := func(t *rapid.T, r store.Reader) string {
		rows, err := r.Customers()
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) == 0 || rapid.IntRange(0, 5).Draw(t, "customer unknown") == 0 {
			return word(t, "customer")
		}
		return rapid.SampledFrom(rows).Draw(t, "customer").Code
	}
	rep := func(t *rapid.T) string { return rapid.SampledFrom([]string{"", "", "E", "007"}).Draw(t, "rep") }
	due := func(t *rapid.T, from data.Date) data.Date {
		return from + data.Date(rapid.IntRange(-1, 60).Draw(t, "term"))
	}
	generators["SaveInvoice"] = func(t *rapid.T, r store.Reader) app.Command {
		c := receivables.SaveInvoice{ID: number(t), Number: word(t, "number"), Customer: customer(t, r), Rep: rep(t),
			Date: day(t, "date"), Amount: amount(t), Note: word(t, "note")}
		c.Due = due(t, c.Date)
		return c
	}
	generators["RemoveInvoice"] = func(t *rapid.T, _ store.Reader) app.Command {
		return receivables.RemoveInvoice{ID: number(t), WithPayments: rapid.Bool().Draw(t, "with payments")}
	}
	generators["PromisePayment"] = func(t *rapid.T, r store.Reader) app.Command {
		c := receivables.PromisePayment{Customer: customer(t, r), Day: day(t, "day")}
		if rapid.Bool().Draw(t, "one") {
			c.Invoices = []data.ID{number(t)}
		}
		return c
	}
	generators["SavePayment"] = func(t *rapid.T, _ store.Reader) app.Command {
		return receivables.SavePayment{ID: number(t), Invoice: number(t), Date: day(t, "date"), Amount: amount(t), Note: word(t, "note"),
			Over: rapid.Bool().Draw(t, "over")}
	}
	generators["RemovePayment"] = func(t *rapid.T, _ store.Reader) app.Command {
		return receivables.RemovePayment{ID: number(t)}
	}
	generators["AllocatePayment"] = func(t *rapid.T, r store.Reader) app.Command {
		return receivables.AllocatePayment{Customer: customer(t, r), Date: day(t, "date"), Amount: amount(t), Note: word(t, "note"),
			Over: rapid.Bool().Draw(t, "over")}
	}
	generators["SetCollectionRules"] = func(t *rapid.T, _ store.Reader) app.Command {
		var c receivables.SetCollectionRules
		if rapid.Bool().Draw(t, "rate") {
			n := rapid.IntRange(-1, 1001_00).Draw(t, "collected")
			c.Collected = &n
		}
		if rapid.Bool().Draw(t, "steps") {
			levels := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) receivables.Level {
				return receivables.Level{Days: rapid.IntRange(-8, 60).Draw(t, "days"), Key: rapid.SampledFrom([]string{"", "call", "x"}).Draw(t, "key"),
					Text: word(t, "text"), Channel: rapid.SampledFrom([]data.Channel{"", data.ByPhone, "x"}).Draw(t, "channel")}
			}), 0, 3).Draw(t, "levels")
			c.Levels = &levels
		}
		return c
	}
}
