package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/customers"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	code := func(t *rapid.T, r store.Reader, what string) string {
		rows, err := r.Customers()
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) == 0 || rapid.IntRange(0, 3).Draw(t, what+" unknown") == 0 {
			return word(t, what)
		}
		return rapid.SampledFrom(rows).Draw(t, what).Code
	}
	perhaps := func(t *rapid.T, what string) *string {
		if rapid.Bool().Draw(t, what+" given") {
			s := rapid.SampledFrom([]string{"", "E", "S", "007"}).Draw(t, what)
			return &s
		}
		return nil
	}
	tier := func(t *rapid.T) data.Tier {
		return data.Tier(rapid.SampledFrom([]string{"", "high", "low", "unclassified", "x"}).Draw(t, "tier"))
	}
	generators["SaveCustomer"] = func(t *rapid.T, r store.Reader) app.Command {
		c := customers.SaveCustomer{Code: code(t, r, "code"), Name: word(t, "name"), Sort: word(t, "sort"), Since: day(t, "since"),
			Outside: []string{word(t, "outside")}, Forget: []string{word(t, "forget")}}
		if region := perhaps(t, "region"); region != nil {
			c.Region = *region
		}
		if rapid.Bool().Draw(t, "renamed") {
			c.NewCode = word(t, "new")
		}
		return c
	}
	generators["RemoveCustomer"] = func(t *rapid.T, r store.Reader) app.Command {
		return customers.RemoveCustomer{Code: code(t, r, "code"), WithOrders: rapid.Bool().Draw(t, "with orders")}
	}
	generators["SetTier"] = func(t *rapid.T, r store.Reader) app.Command {
		return customers.SetTier{Code: code(t, r, "code"), Tier: tier(t), Reason: word(t, "reason")}
	}
	generators["AssignCustomers"] = func(t *rapid.T, r store.Reader) app.Command {
		return customers.AssignCustomers{Codes: []string{code(t, r, "a"), code(t, r, "b")}, Rep: perhaps(t, "rep"), Region: perhaps(t, "region")}
	}
	generators["RemoveCustomers"] = func(t *rapid.T, r store.Reader) app.Command {
		return customers.RemoveCustomers{Codes: []string{code(t, r, "a"), code(t, r, "b")}, WithOrders: rapid.Bool().Draw(t, "with orders")}
	}
	generators["MergeCustomers"] = func(t *rapid.T, r store.Reader) app.Command {
		return customers.MergeCustomers{Keep: code(t, r, "keep"), Drop: []string{code(t, r, "drop")}}
	}
	generators["LabelCustomers"] = func(t *rapid.T, r store.Reader) app.Command {
		return customers.LabelCustomers{Codes: []string{code(t, r, "a"), code(t, r, "b")}, Scene: rapid.SampledFrom([]string{"rival", "price", "x"}).Draw(t, "scene"), Day: day(t, "day")}
	}
}
