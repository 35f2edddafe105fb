package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/quota"
	"quarterdeck/data/store"
)

func init() {
	maybe := func(t *rapid.T, name string) *int {
		if rapid.Bool().Draw(t, name+" set") {
			n := rapid.SampledFrom([]int{-1, 0, 1, 25_00, 100_00, 100_01}).Draw(t, name)
			return &n
		}
		return nil
	}
	generators["SetFunnel"] = func(t *rapid.T, _ store.Reader) app.Command {
		return quota.SetFunnel{Rep: word(t, "rep"), LeadRate: maybe(t, "lead"), ProposalRate: maybe(t, "proposal"),
			OrderValue: money(t), Visits: maybe(t, "visits"), DayMinutes: maybe(t, "minutes")}
	}
	generators["RemoveFunnel"] = func(t *rapid.T, _ store.Reader) app.Command {
		return quota.RemoveFunnel{Rep: word(t, "rep")}
	}
}
