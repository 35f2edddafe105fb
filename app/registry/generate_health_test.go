package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/health"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	customer := func(t *rapid.T, r store.Reader) string {
		all, err := r.Customers()
		if err != nil {
			t.Fatal(err)
		}
		codes := []string{"", "nobody"}
		for _, x := range all {
			codes = append(codes, x.Code, x.Code)
		}
		return rapid.SampledFrom(codes).Draw(t, "customer")
	}
	id := func(t *rapid.T, r store.Reader, kind data.Kind) data.ID {
		n, err := r.Count(kind)
		if err != nil {
			t.Fatal(err)
		}
		return data.ID(rapid.IntRange(0, n+1).Draw(t, string(kind)))
	}
	judged := func(t *rapid.T, what string) *int {
		if rapid.Bool().Draw(t, what+" given") {
			n := rapid.SampledFrom([]int{0, 10, 60, 100, -1, 101}).Draw(t, what)
			return &n
		}
		return nil
	}
	scene := func(t *rapid.T) string {
		return rapid.SampledFrom([]string{"decision", "price", "own1", "", "x"}).Draw(t, "scene")
	}
	kind := func(t *rapid.T) data.PlayKind {
		return rapid.SampledFrom(append([]data.PlayKind{"", "x"}, data.PlayKinds...)).Draw(t, "kind")
	}
	generators["AssessCustomer"] = func(t *rapid.T, r store.Reader) app.Command {
		return health.AssessCustomer{Customer: customer(t, r), Day: day(t, "day"), Need: judged(t, "need"), Budget: judged(t, "budget"), Note: word(t, "note")}
	}
	generators["RecordHealth"] = func(*rapid.T, store.Reader) app.Command { return health.RecordHealth{} }
	generators["SetHealthRules"] = func(t *rapid.T, _ store.Reader) app.Command {
		weight := rapid.IntRange(-1, 1001)
		band := rapid.IntRange(0, 101)
		return health.SetHealthRules{Interaction: weight.Draw(t, "i"), Need: weight.Draw(t, "n"), Budget: 1, Complaints: 2, Overdue: 3, Trend: 0,
			Red: band.Draw(t, "red"), Amber: band.Draw(t, "amber"), Days: rapid.SampledFrom([]int{7, 90, 730, 6}).Draw(t, "days"), Stale: 180,
			LostDays: judged(t, "lost"), DeciderDays: judged(t, "decider")}
	}
	generators["OpenPlay"] = func(t *rapid.T, r store.Reader) app.Command {
		return health.OpenPlay{Customer: customer(t, r), Kind: kind(t), Contact: id(t, r, data.Contacts), Owner: someRep(t, r),
			Opened: day(t, "opened"), Due: day(t, "due"), Trigger: word(t, "trigger"), Cause: word(t, "cause"), Offer: word(t, "offer")}
	}
	generators["ChangePlay"] = func(t *rapid.T, r store.Reader) app.Command {
		return health.ChangePlay{ID: id(t, r, data.Plays), Contact: id(t, r, data.Contacts), Owner: someRep(t, r), Due: day(t, "due"),
			Trigger: word(t, "trigger"), Cause: word(t, "cause"), Offer: word(t, "offer")}
	}
	generators["ContactPlay"] = func(t *rapid.T, r store.Reader) app.Command {
		cause := word(t, "cause")
		return health.ContactPlay{ID: id(t, r, data.Plays), Day: day(t, "day"), Cause: &cause}
	}
	generators["FinishPlay"] = func(t *rapid.T, r store.Reader) app.Command {
		return health.FinishPlay{ID: id(t, r, data.Plays), Day: day(t, "day"), Won: rapid.Bool().Draw(t, "won"), Result: word(t, "result")}
	}
	generators["RemovePlay"] = func(t *rapid.T, r store.Reader) app.Command { return health.RemovePlay{ID: id(t, r, data.Plays)} }
	generators["SavePlayStep"] = func(t *rapid.T, r store.Reader) app.Command {
		return health.SavePlayStep{ID: id(t, r, data.PlaySteps), Play: id(t, r, data.Plays), Text: word(t, "text"), Owner: someRep(t, r), Due: day(t, "due")}
	}
	generators["FinishPlayStep"] = func(t *rapid.T, r store.Reader) app.Command {
		return health.FinishPlayStep{ID: id(t, r, data.PlaySteps), Day: day(t, "day")}
	}
	generators["RemovePlayStep"] = func(t *rapid.T, r store.Reader) app.Command {
		return health.RemovePlayStep{ID: id(t, r, data.PlaySteps)}
	}
	generators["LabelCustomer"] = func(t *rapid.T, r store.Reader) app.Command {
		return health.LabelCustomer{Customer: customer(t, r), Scene: scene(t), Day: day(t, "day")}
	}
	generators["UnlabelCustomer"] = func(t *rapid.T, r store.Reader) app.Command {
		return health.UnlabelCustomer{Customer: customer(t, r), Scene: scene(t)}
	}
	generators["SaveScene"] = func(t *rapid.T, r store.Reader) app.Command {
		return health.SaveScene{Code: scene(t), Name: word(t, "name"), Message: word(t, "message")}
	}
	generators["RemoveScene"] = func(t *rapid.T, r store.Reader) app.Command { return health.RemoveScene{Code: scene(t)} }
}
