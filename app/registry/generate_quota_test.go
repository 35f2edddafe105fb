package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/quota"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	one := func(t *rapid.T, name string, of ...string) string { return rapid.SampledFrom(of).Draw(t, name) }
	code := func(t *rapid.T, r store.Reader, kind data.Kind) string {
		index, err := r.CodeIndex(kind)
		if err != nil {
			t.Fatal(err)
		}
		codes := []string{"", "nobody"}
		for _, w := range words { // in an order that does not change
			if index[w] != 0 {
				codes = append(codes, w, w, w)
			}
		}
		return one(t, string(kind), codes...)
	}
	share := func(t *rapid.T, name string) int {
		return rapid.SampledFrom([]int{-1, 0, 2500, 4000, 6000, 7500, 10_000, 20_000}).Draw(t, name)
	}
	generators["SetLadder"] = func(t *rapid.T, _ store.Reader) app.Command {
		return quota.SetLadder{TopFactor: share(t, "top"), CoreFactor: share(t, "core"), NewFactor: share(t, "new"), RestFactor: share(t, "rest"),
			Bands: one(t, "bands", "rank", "rank", "level", ""), TopUntil: 3000, CoreFrom: 4000, CoreUntil: share(t, "until"), Gap: one(t, "gap", "up", "down", "none", "x"),
			Mode: one(t, "mode", "normalised", "stated", ""), Ramp: []int{share(t, "ramp")}, Low: 8000, High: share(t, "high")}
	}
	generators["SpreadQuotas"] = func(t *rapid.T, _ store.Reader) app.Command {
		return quota.SpreadQuotas{Rhythm: one(t, "rhythm", "", "even", "stairs", "history", "x")}
	}
	generators["MoveQuota"] = func(t *rapid.T, r store.Reader) app.Command {
		c := quota.MoveQuota{Sort: one(t, "sort", "leaver", "joiner", "account", "x"), Rep: code(t, r, data.Reps), Customer: code(t, r, data.Customers),
			Day: day(t, "day"), Amount: money(t), Leave: rapid.Bool().Draw(t, "leave"), Customers: rapid.Bool().Draw(t, "customers"), Reason: word(t, "reason")}
		for range rapid.IntRange(0, 2).Draw(t, "others") {
			c.With = append(c.With, targets.Weight{Code: one(t, "with", "-", code(t, r, data.Reps)), Weight: rapid.Int64Range(-1, 3).Draw(t, "weight")})
		}
		if rapid.Bool().Draw(t, "by share") {
			x := share(t, "share")
			c.Share = &x
		}
		return c
	}
	generators["SetCredit"] = func(t *rapid.T, r store.Reader) app.Command {
		c := quota.SetCredit{Customer: code(t, r, data.Customers), From: day(t, "from"), Until: day(t, "until")}
		for range rapid.IntRange(0, 2).Draw(t, "parts") {
			c.Parts = append(c.Parts, quota.CreditPart{Rep: code(t, r, data.Reps), Share: share(t, "share")})
		}
		return c
	}
	generators["SetMentorship"] = func(t *rapid.T, r store.Reader) app.Command {
		return quota.SetMentorship{ID: number(t), Mentor: code(t, r, data.Reps), Rep: code(t, r, data.Reps), MentorShare: share(t, "mentor"), RepShare: share(t, "rep"),
			Double: rapid.Bool().Draw(t, "double"), From: day(t, "from"), Until: day(t, "until")}
	}
	generators["RemoveMentorship"] = func(t *rapid.T, _ store.Reader) app.Command { return quota.RemoveMentorship{ID: number(t)} }
	generators["SetCommitment"] = func(t *rapid.T, r store.Reader) app.Command {
		return quota.SetCommitment{Rep: code(t, r, data.Reps), Amount: money(t), Asked: day(t, "asked"), Answered: day(t, "answered"), Note: word(t, "note")}
	}
	generators["SignQuota"] = func(t *rapid.T, r store.Reader) app.Command {
		return quota.SignQuota{Rep: code(t, r, data.Reps), Day: day(t, "day")}
	}
	generators["WithdrawSignature"] = func(t *rapid.T, r store.Reader) app.Command {
		return quota.WithdrawSignature{Rep: code(t, r, data.Reps)}
	}
}
