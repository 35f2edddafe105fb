package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/accounts"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// someCustomer is the code of a customer there is, or a word.
func someCustomer(t *rapid.T, r store.Reader) string {
	rows, err := r.Customers()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) == 0 || rapid.IntRange(0, 5).Draw(t, "customer unknown") == 0 {
		return word(t, "customer")
	}
	return rapid.SampledFrom(rows).Draw(t, "customer").Code
}

func init() {
	role := func(t *rapid.T) data.Role {
		return rapid.SampledFrom([]data.Role{"", data.Decider, data.Decider, data.Buyer, "x"}).Draw(t, "role")
	}
	stance := func(t *rapid.T) data.Stance {
		return rapid.SampledFrom([]data.Stance{"", data.Supports, data.Neutral, data.Opposes, "x"}).Draw(t, "stance")
	}
	generators["SaveContact"] = func(t *rapid.T, r store.Reader) app.Command {
		return accounts.SaveContact{ID: number(t), Customer: someCustomer(t, r), Name: word(t, "name"), Title: word(t, "title"), Role: role(t),
			Stance: stance(t), Since: day(t, "since"), Left: day(t, "left"), Note: word(t, "note")}
	}
	generators["MoveContact"] = func(t *rapid.T, _ store.Reader) app.Command {
		return accounts.MoveContact{ID: number(t), By: rapid.IntRange(-3, 3).Draw(t, "by")}
	}
	generators["RemoveContact"] = func(t *rapid.T, _ store.Reader) app.Command { return accounts.RemoveContact{ID: number(t)} }
	generators["ReplaceDecider"] = func(t *rapid.T, r store.Reader) app.Command {
		return accounts.ReplaceDecider{Customer: someCustomer(t, r), Old: number(t), New: number(t), Stays: rapid.Bool().Draw(t, "stays"),
			Day: day(t, "day"), Name: word(t, "name"), Stance: stance(t), Owner: word(t, "owner")}
	}
}
