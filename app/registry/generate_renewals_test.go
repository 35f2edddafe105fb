package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/app/renewals"
	"quarterdeck/app/service"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ids are numbers of records that are there, and one that is not.
func ids[T any](t *rapid.T, rows []T, err error, of func(T) data.ID) data.ID {
	if err != nil {
		t.Fatal(err)
	}
	all := []data.ID{0, 77}
	for _, x := range rows {
		all = append(all, of(x), of(x), of(x))
	}
	return rapid.SampledFrom(all).Draw(t, "record")
}

// buyer is the code of a customer that is there, mostly.
func buyer(t *rapid.T, r store.Reader) string {
	rows, err := r.Customers()
	if err != nil {
		t.Fatal(err)
	}
	codes := []string{word(t, "customer")}
	for _, x := range rows {
		codes = append(codes, x.Code, x.Code, x.Code)
	}
	return rapid.SampledFrom(codes).Draw(t, "buyer")
}

func init() {
	contract := func(t *rapid.T, r store.Reader) data.ID {
		rows, err := r.Contracts()
		return ids(t, rows, err, func(x data.Contract) data.ID { return x.ID })
	}
	generators["SaveContract"] = func(t *rapid.T, r store.Reader) app.Command {
		c := renewals.SaveContract{ID: contract(t, r), Number: word(t, "number"), Name: word(t, "name"), Customer: buyer(t, r), From: day(t, "from"),
			Until: day(t, "until"), Amount: amount(t), Target: money(t), Offer: word(t, "offer")}
		if rapid.Bool().Draw(t, "judged") {
			n := rapid.IntRange(-1, 101).Draw(t, "probability")
			c.Probability = &n
		}
		return c
	}
	generators["RemoveContract"] = func(t *rapid.T, r store.Reader) app.Command { return renewals.RemoveContract{ID: contract(t, r)} }
	generators["ContactRenewal"] = func(t *rapid.T, r store.Reader) app.Command {
		return renewals.ContactRenewal{ID: contract(t, r), Day: day(t, "day"), Undo: rapid.Bool().Draw(t, "undo")}
	}
	generators["HandOver"] = func(t *rapid.T, r store.Reader) app.Command {
		return renewals.HandOver{ID: contract(t, r), What: rapid.SampledFrom([]string{"report", "plan", "x"}).Draw(t, "what"), Day: day(t, "day"), Undo: rapid.Bool().Draw(t, "undo")}
	}
	generators["Renew"] = func(t *rapid.T, r store.Reader) app.Command {
		return renewals.Renew{ID: contract(t, r), Amount: amount(t), Until: day(t, "until"), Number: word(t, "number"), Day: day(t, "day")}
	}
	generators["LoseRenewal"] = func(t *rapid.T, r store.Reader) app.Command {
		return renewals.LoseRenewal{ID: contract(t, r), Reason: word(t, "reason"), Day: day(t, "day")}
	}
	generators["ReopenRenewal"] = func(t *rapid.T, r store.Reader) app.Command { return renewals.ReopenRenewal{ID: contract(t, r)} }
	generators["SetRenewalRules"] = func(t *rapid.T, _ store.Reader) app.Command {
		return renewals.SetRenewalRules{Ahead: rapid.IntRange(-1, 60).Draw(t, "ahead"), Over: rapid.IntRange(-1, 2000).Draw(t, "over"), Reward: rapid.IntRange(0, 3000).Draw(t, "reward")}
	}

	complaint := func(t *rapid.T, r store.Reader) data.ID {
		rows, err := r.Complaints()
		return ids(t, rows, err, func(x data.Complaint) data.ID { return x.ID })
	}
	rating := func(t *rapid.T, r store.Reader) data.ID {
		rows, err := r.Ratings()
		return ids(t, rows, err, func(x data.Rating) data.ID { return x.ID })
	}
	generators["SaveComplaint"] = func(t *rapid.T, r store.Reader) app.Command {
		return service.SaveComplaint{ID: complaint(t, r), Customer: buyer(t, r), Date: day(t, "date"), Topic: word(t, "topic"), Text: word(t, "text")}
	}
	generators["SettleComplaint"] = func(t *rapid.T, r store.Reader) app.Command {
		return service.SettleComplaint{ID: complaint(t, r), Day: day(t, "day"), Answer: word(t, "answer")}
	}
	generators["ReopenComplaint"] = func(t *rapid.T, r store.Reader) app.Command { return service.ReopenComplaint{ID: complaint(t, r)} }
	generators["RemoveComplaint"] = func(t *rapid.T, r store.Reader) app.Command { return service.RemoveComplaint{ID: complaint(t, r)} }
	generators["SaveRating"] = func(t *rapid.T, r store.Reader) app.Command {
		return service.SaveRating{ID: rating(t, r), Customer: buyer(t, r), Date: day(t, "date"), Score: calc.Limit(rapid.IntRange(-1, 501).Draw(t, "score")), Text: word(t, "text")}
	}
	generators["RemoveRating"] = func(t *rapid.T, r store.Reader) app.Command { return service.RemoveRating{ID: rating(t, r)} }
	generators["SetServiceRules"] = func(t *rapid.T, _ store.Reader) app.Command {
		return service.SetServiceRules{Fine: rapid.IntRange(0, 200).Draw(t, "fine"), Bad: rapid.IntRange(0, 300).Draw(t, "bad"), Days: rapid.IntRange(0, 9).Draw(t, "days"),
			Satisfaction: rapid.IntRange(0, 500).Draw(t, "satisfaction"), RepurchaseLow: rapid.IntRange(0, 2000).Draw(t, "low"),
			Repurchase: data.Reading(rapid.SampledFrom([]string{"", "relative", "points", "x"}).Draw(t, "reading"))}
	}
}
