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
	people := func(t *rapid.T) *[]accounts.AccountPerson {
		if rapid.Bool().Draw(t, "people as they are") {
			return nil
		}
		return &[]accounts.AccountPerson{{ID: number(t), Name: word(t, "person"), Role: role(t), Stance: stance(t)}, {Name: "罗敏", Role: data.Decider, Stance: data.Supports}}
	}
	dates := func(t *rapid.T) *[]accounts.AccountDate {
		if rapid.Bool().Draw(t, "dates as they are") {
			return nil
		}
		return &[]accounts.AccountDate{{ID: number(t), Date: day(t, "date"), Text: word(t, "text")}, {Date: 20700, Text: "x"}}
	}
	generators["SaveAccount"] = func(t *rapid.T, r store.Reader) app.Command {
		return accounts.SaveAccount{ID: number(t), Customer: someCustomer(t, r), Day: day(t, "day"), Owner: rapid.SampledFrom([]string{"", "E", "S"}).Draw(t, "owner"),
			Pain: word(t, "pain"), Plan: word(t, "plan"), Target: money(t), Dates: dates(t), People: people(t)}
	}
	generators["AddAccounts"] = func(t *rapid.T, r store.Reader) app.Command {
		c := accounts.AddAccounts{Day: day(t, "day")}
		if rapid.Bool().Draw(t, "some") {
			c.Customers = []string{someCustomer(t, r), someCustomer(t, r)}
		}
		return c
	}
	generators["CopyAccounts"] = func(t *rapid.T, _ store.Reader) app.Command { return accounts.CopyAccounts{Day: day(t, "day")} }
	generators["RemoveAccount"] = func(t *rapid.T, _ store.Reader) app.Command { return accounts.RemoveAccount{ID: number(t)} }
	generators["ApproveAccount"] = func(t *rapid.T, _ store.Reader) app.Command {
		return accounts.ApproveAccount{ID: number(t), By: rapid.SampledFrom([]string{"", "E", "S"}).Draw(t, "by"), Day: day(t, "day"), Remark: word(t, "remark")}
	}
	generators["ReturnAccount"] = func(t *rapid.T, _ store.Reader) app.Command {
		return accounts.ReturnAccount{ID: number(t), By: rapid.SampledFrom([]string{"", "E", "S"}).Draw(t, "by"), Day: day(t, "day"), Remark: word(t, "remark")}
	}
	generators["SaveKeyDate"] = func(t *rapid.T, _ store.Reader) app.Command {
		return accounts.SaveKeyDate{ID: number(t), Account: number(t), Date: day(t, "date"), Text: word(t, "text")}
	}
	generators["FinishKeyDate"] = func(t *rapid.T, _ store.Reader) app.Command {
		return accounts.FinishKeyDate{ID: number(t), Day: day(t, "day")}
	}
	generators["RemoveKeyDate"] = func(t *rapid.T, _ store.Reader) app.Command { return accounts.RemoveKeyDate{ID: number(t)} }
	generators["SavePortrait"] = func(t *rapid.T, _ store.Reader) app.Command {
		return accounts.SavePortrait{ID: number(t), Name: word(t, "name"), Sort: word(t, "sort"), Pain: word(t, "pain"), Answer: word(t, "answer")}
	}
	generators["RemovePortrait"] = func(t *rapid.T, _ store.Reader) app.Command { return accounts.RemovePortrait{ID: number(t)} }
	generators["SaveNeedReview"] = func(t *rapid.T, _ store.Reader) app.Command {
		return accounts.SaveNeedReview{ID: number(t), Date: day(t, "date"), Summary: word(t, "summary")}
	}
	generators["RemoveNeedReview"] = func(t *rapid.T, _ store.Reader) app.Command { return accounts.RemoveNeedReview{ID: number(t)} }
	generators["SaveNeedSample"] = func(t *rapid.T, r store.Reader) app.Command {
		return accounts.SaveNeedSample{ID: number(t), Review: number(t), Customer: someCustomer(t, r), Portrait: number(t), Pain: word(t, "pain"),
			Sort: rapid.SampledFrom([]data.SampleSort{data.SampleSigned, data.SampleLost, data.SampleProspect, "x"}).Draw(t, "sort")}
	}
	generators["RemoveNeedSample"] = func(t *rapid.T, _ store.Reader) app.Command { return accounts.RemoveNeedSample{ID: number(t)} }
	generators["TakeOverSample"] = func(t *rapid.T, _ store.Reader) app.Command { return accounts.TakeOverSample{ID: number(t)} }
}
