package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	scheme := func(t *rapid.T) string {
		return rapid.SampledFrom([]string{"", data.RFM, "abc", "value", "quintiles", "own", "own", "x"}).Draw(t, "scheme")
	}
	tier := func(t *rapid.T) data.Tier {
		return data.Tier(rapid.SampledFrom([]string{"", "high", "cooling", "at_risk", "unclassified", "a", "b", "strategic", "own"}).Draw(t, "tier"))
	}
	limit := func(t *rapid.T, what string) *int {
		if rapid.Bool().Draw(t, what+" given") {
			n := rapid.IntRange(-1, 400).Draw(t, what)
			return &n
		}
		return nil
	}
	band := func(t *rapid.T) schemes.Band {
		return schemes.Band{Tier: tier(t), Sort: rapid.SampledFrom([]string{"", "酒店"}).Draw(t, "sort"), MinDays: limit(t, "min days"),
			MaxDays: limit(t, "max days"), MinCount: limit(t, "min count"), MinRate: rapid.SampledFrom([]data.Frequency{"", data.PerMonth, "x"}).Draw(t, "rate"),
			MaxCount: limit(t, "max count"), Newcomer: limit(t, "newcomer"), Money: rapid.SampledFrom([]data.MoneyClass{"", data.TopMoney, "x"}).Draw(t, "money")}
	}
	people := func(t *rapid.T, r store.Reader) []string {
		rows, err := r.Customers()
		if err != nil {
			t.Fatal(err)
		}
		codes := []string{"nobody"}
		for _, c := range rows {
			codes = append(codes, c.Code, c.Code)
		}
		return rapid.SliceOfN(rapid.SampledFrom(codes), 0, 3).Draw(t, "customers")
	}
	generators["SaveScheme"] = func(t *rapid.T, _ store.Reader) app.Command {
		return schemes.SaveScheme{Code: scheme(t), NewCode: rapid.SampledFrom([]string{"", "", "own", "rfm"}).Draw(t, "new"), Name: word(t, "name"),
			Method: rapid.SampledFrom([]data.Method{"", data.ByBands, data.ByScore, data.ByHand, data.ByQuintiles, "x"}).Draw(t, "method"), Leads: rapid.Bool().Draw(t, "leads")}
	}
	generators["RemoveScheme"] = func(t *rapid.T, _ store.Reader) app.Command { return schemes.RemoveScheme{Code: scheme(t)} }
	generators["OrderSchemes"] = func(t *rapid.T, _ store.Reader) app.Command {
		return schemes.OrderSchemes{Codes: []string{scheme(t), scheme(t)}}
	}
	generators["SaveSchemeTier"] = func(t *rapid.T, _ store.Reader) app.Command {
		return schemes.SaveSchemeTier{Scheme: scheme(t), Tier: tier(t), Name: word(t, "name"), Floor: limit(t, "floor"),
			Ideal: rapid.IntRange(0, 20).Draw(t, "ideal"), Max: rapid.IntRange(-1, 30).Draw(t, "max"),
			First:    []data.Channel{rapid.SampledFrom([]data.Channel{data.ByPhone, data.ByVisit, "x"}).Draw(t, "channel")},
			Services: []data.Service{{Text: word(t, "service"), Every: rapid.IntRange(-1, 30).Draw(t, "every")}}, Proposal: rapid.IntRange(0, 5).Draw(t, "proposal")}
	}
	generators["RemoveSchemeTier"] = func(t *rapid.T, _ store.Reader) app.Command {
		return schemes.RemoveSchemeTier{Scheme: scheme(t), Tier: tier(t)}
	}
	generators["SwitchTier"] = func(t *rapid.T, _ store.Reader) app.Command {
		return schemes.SwitchTier{Scheme: scheme(t), Tier: tier(t), On: rapid.Bool().Draw(t, "on")}
	}
	generators["SetBands"] = func(t *rapid.T, _ store.Reader) app.Command {
		return schemes.SetBands{Scheme: rapid.SampledFrom([]string{"", "own", "abc"}).Draw(t, "scheme"), Bands: rapid.SliceOfN(rapid.Custom(band), 0, 4).Draw(t, "bands")}
	}
	generators["SetRules"] = func(t *rapid.T, _ store.Reader) app.Command {
		c := schemes.SetRules{Settings: schemes.Settings{Window: limit(t, "window"), Top: limit(t, "top"), Bottom: limit(t, "bottom")}}
		if rapid.Bool().Draw(t, "switched") {
			on := []data.Tier{tier(t), tier(t)}
			c.On = &on
		}
		if rapid.Bool().Draw(t, "ordered") {
			c.Order = []data.Tier{tier(t), data.Low}
		}
		return c
	}
	generators["SetTraits"] = func(t *rapid.T, _ store.Reader) app.Command {
		c := schemes.SetTraits{Scheme: rapid.SampledFrom([]string{"", "abc", "rfm"}).Draw(t, "scheme")}
		for range rapid.IntRange(0, 3).Draw(t, "traits") {
			c.Traits = append(c.Traits, schemes.Trait{Code: rapid.SampledFrom([]string{"budget", "intent", "chain", "", "own"}).Draw(t, "code"), Weight: rapid.IntRange(-1, 60).Draw(t, "weight")})
		}
		return c
	}
	generators["GradeCustomers"] = func(t *rapid.T, r store.Reader) app.Command {
		c := schemes.GradeCustomers{Scheme: rapid.SampledFrom([]string{"abc", "value", "rfm"}).Draw(t, "scheme"), Codes: people(t, r), Day: day(t, "day"), Reason: word(t, "reason")}
		if rapid.Bool().Draw(t, "scored") {
			c.Scores = map[string]int{rapid.SampledFrom([]string{"budget", "intent", "x"}).Draw(t, "trait"): rapid.IntRange(0, 6).Draw(t, "score")}
		} else {
			c.Tier = tier(t)
		}
		return c
	}
	generators["RemoveGrade"] = func(t *rapid.T, r store.Reader) app.Command {
		return schemes.RemoveGrade{Scheme: rapid.SampledFrom([]string{"abc", "value"}).Draw(t, "scheme"), Customer: append(people(t, r), "x")[0]}
	}
}
