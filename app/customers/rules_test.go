package customers_test

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/app/customers"
	"quarterdeck/app/schemes"
	"quarterdeck/data"
)

func tierCounts(t *testing.T, a *app.App) map[data.Tier]int {
	t.Helper()
	counts := map[data.Tier]int{}
	for _, x := range standing(t, a).Tiers {
		counts[x.Tier] = x.Count
	}
	return counts
}

func TestExtraTiersTakeInWhatTheRulesLeaveOut(t *testing.T) {
	a := firm(t)
	check, err := schemes.Check(a.Reader(), today, schemes.CheckIn{List: true})
	if err != nil || check.Unclassified != 1 || len(check.Sheets) != 1 {
		t.Fatal(check.Unclassified, err)
	}
	var gap []string
	for _, x := range check.Customers {
		if x.Hole != "" {
			gap = append(gap, x.Code+" "+string(x.Hole))
		}
	}
	if !slices.Equal(gap, []string{"gap between"}) {
		t.Error(gap)
	}
	for _, s := range check.Suggested {
		if want := map[data.Tier]int{data.Cooling: 1}[s.Tier]; s.Count != want {
			t.Errorf("%+v, want %d", s, want)
		}
	}
	do(t, a, schemes.SwitchTier{Tier: data.Cooling, On: true})
	counts := tierCounts(t, a)
	if counts[data.Cooling] != 1 || counts[data.Unclassified] != 0 || len(counts) != 6 {
		t.Error(counts)
	}
	do(t, a, customers.SetTier{Code: "gap", Tier: data.Cooling, Reason: "观察"}, schemes.SwitchTier{Tier: data.Cooling, On: false})
	if x := row(t, standing(t, a), "gap"); x.Tier != data.Unclassified || x.Override != data.Cooling {
		t.Errorf("a judgement for a tier that is off still holds: %+v", x)
	}
	refused(t, a, schemes.SwitchTier{Tier: data.Unclassified, On: false}, "problem.tier.unclassified", "tier")
	refused(t, a, schemes.SwitchTier{Tier: "gold", On: true}, "problem.rules.tier", "tier")
}

// A what-if changes nothing, and applying it makes what it said.
func TestWhatIfIsWhatApplyingMakes(t *testing.T) {
	a := firm(t)
	before, _ := a.File().Dump()
	on := []data.Tier{data.High, data.Potential, data.Low, data.Dormant, data.Cooling, data.AtRisk}
	settings := schemes.Settings{Window: calc.Limit(180), Top: calc.Limit(300), On: &on, Order: []data.Tier{data.Dormant, data.Low}}
	what, err := schemes.Suppose(a.Reader(), today, schemes.WhatIfIn{Settings: settings})
	if err != nil || what.Moved == 0 || len(what.Moves) != what.Moved {
		t.Fatalf("%+v %v", what, err)
	}
	asked, err := customers.Tiers(a.Reader(), today, customers.TiersIn{Settings: settings})
	if err != nil {
		t.Fatal(err)
	}
	if after, _ := a.File().Dump(); !reflect.DeepEqual(before, after) {
		t.Error("a what-if changed something")
	}
	now := tierCounts(t, a)
	do(t, a, schemes.SetRules{Settings: settings})
	applied := tierCounts(t, a)
	for i, x := range what.Tiers {
		if x.Before != now[x.Tier] || x.After != applied[x.Tier] || asked.Tiers[i].Tier != x.Tier || asked.Tiers[i].Count != x.After {
			t.Errorf("%+v, now %d, applied %d, asked %+v", x, now[x.Tier], applied[x.Tier], asked.Tiers[i])
		}
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if after, _ := a.File().Dump(); !reflect.DeepEqual(before, after) {
		t.Error("one undo does not take the new rules back")
	}
}

func TestRulesThatCannotBeAreRefused(t *testing.T) {
	a := firm(t)
	for _, c := range []struct {
		settings   schemes.Settings
		key, field string
	}{
		{schemes.Settings{Window: calc.Limit(0)}, "problem.scheme.window", "window"},
		{schemes.Settings{Top: calc.Limit(600), Bottom: calc.Limit(401)}, "problem.scheme.shares", "bottom"},
		{schemes.Settings{Order: []data.Tier{"gold"}}, "problem.rules.tier", "order"},
		{schemes.Settings{Bands: &[]schemes.Band{{Tier: data.High, MinDays: calc.Limit(9), MaxDays: calc.Limit(8)}}}, "problem.band.days", "max_days"},
		{schemes.Settings{Bands: &[]schemes.Band{{Tier: data.High, MinDays: calc.Limit(-9)}}}, "problem.band.negative", "min_days"},
		{schemes.Settings{Bands: &[]schemes.Band{{Tier: data.Unclassified}}}, "problem.rules.tier", "bands"},
	} {
		refused(t, a, schemes.SetRules{Settings: c.settings}, c.key, c.field)
		if _, err := customers.Tiers(a.Reader(), today, customers.TiersIn{Settings: c.settings}); err == nil {
			t.Errorf("%+v is answered", c.settings)
		}
	}
	refused(t, a, schemes.SetRules{Scheme: "abc"}, "problem.rules.method", "scheme")
	refused(t, a, schemes.RemoveScheme{Code: data.RFM}, "problem.scheme.rfm", "code")
	refused(t, a, schemes.RemoveSchemeTier{Tier: data.Low}, "problem.tier.shipped", "tier")
	refused(t, a, schemes.SaveSchemeTier{Scheme: "abc", Tier: "a", Ideal: 9, Max: 8}, "problem.tier.max", "max")
}

func TestBandsOfAKindOfBusiness(t *testing.T) {
	a := firm(t)
	do(t, a, customers.SaveCustomer{Code: "gap", Name: "项目客户", Sort: "工程"})
	x, err := schemes.RulesOf(a.Reader(), "")
	if err != nil {
		t.Fatal(err)
	}
	var bands []schemes.Band
	for _, b := range x.Bands {
		bands = append(bands, schemes.BandOf(b))
	}
	do(t, a, schemes.SetBands{Bands: append(bands, schemes.Band{Tier: data.High, Sort: "工程", MaxDays: calc.Limit(180)})})
	if x := row(t, standing(t, a), "gap"); x.Tier != data.High {
		t.Errorf("%+v", x)
	}
	check, err := schemes.Check(a.Reader(), today, schemes.CheckIn{})
	if err != nil || len(check.Sheets) != 2 || check.Sheets[1].Sort != "工程" || check.Sheets[1].Buyers != 1 || check.Unclassified != 0 {
		t.Errorf("%+v %v", check, err)
	}
}

func TestAnAGradeOpensAProposal(t *testing.T) {
	a := firm(t)
	full := map[string]int{"budget": 5, "intent": 5, "chain": 4}
	score, err := schemes.Score(a.Reader(), today, schemes.ScoreIn{Scores: full})
	if err != nil || score.Points != 475 || score.Tier != "a" {
		t.Fatalf("%+v %v", score, err)
	}
	do(t, a, schemes.GradeCustomers{Scheme: "abc", Codes: []string{"fresh", "high"}, Day: today, Scores: full},
		schemes.GradeCustomers{Scheme: "abc", Codes: []string{"low"}, Day: today, Scores: map[string]int{"budget": 1}})
	plays, err := a.Reader().Plays()
	if err != nil || len(plays) != 2 {
		t.Fatalf("%+v %v", plays, err)
	}
	for _, p := range plays {
		if p.Kind != data.ProposalPlay || p.Opened != today || p.Due != today+3 || p.Trigger != "grade" {
			t.Errorf("%+v", p)
		}
	}
	do(t, a, schemes.GradeCustomers{Scheme: "abc", Codes: []string{"fresh"}, Day: today + 1, Scores: full}) // still A: no second one
	if plays, _ := a.Reader().Plays(); len(plays) != 2 {
		t.Errorf("%+v", plays)
	}
	s, err := customers.Tiers(a.Reader(), today+1, customers.TiersIn{Scheme: "abc", List: true})
	if err != nil || s.Tiers[0].Tier != "a" || s.Tiers[0].Count != 2 || s.Tiers[2].Count != 1 || s.None != 4 {
		t.Errorf("%+v %v", s.Tiers, err)
	}
	do(t, a, schemes.RemoveGrade{Scheme: "abc", Customer: "low"})
	refused(t, a, schemes.RemoveGrade{Scheme: "abc", Customer: "low"}, "problem.grade.none", "customer")
	refused(t, a, schemes.GradeCustomers{Scheme: "abc", Codes: []string{"low"}, Scores: map[string]int{"budget": 6}}, "problem.grade.score", "scores")
	refused(t, a, schemes.GradeCustomers{Scheme: "abc", Codes: []string{"low"}, Scores: map[string]int{"mood": 3}}, "problem.grade.trait", "scores")
	refused(t, a, schemes.GradeCustomers{Scheme: "value", Codes: []string{"low"}, Scores: map[string]int{"budget": 3}}, "problem.grade.hand", "tier")
	refused(t, a, schemes.GradeCustomers{Scheme: "rfm", Codes: []string{"low"}, Tier: data.High}, "problem.grade.method", "scheme")
	refused(t, a, schemes.GradeCustomers{Scheme: "value", Codes: []string{"low", "nobody"}, Tier: "strategic"}, "problem.unknown.customers", "codes")
}

// A scheme of the manager's own stands beside the shipped ones.
func TestASchemeOfOnesOwn(t *testing.T) {
	a := firm(t)
	do(t, a, schemes.SaveScheme{Code: "region", Name: "区域分层", Method: data.ByHand, Leads: true},
		schemes.SaveSchemeTier{Scheme: "region", Tier: "下沉市场", Ideal: 5, Max: 9, First: []data.Channel{data.ByPhone}},
		schemes.OrderSchemes{Codes: []string{"region"}},
		schemes.GradeCustomers{Scheme: "region", Codes: []string{"high"}, Day: today, Tier: "下沉市场"})
	list, err := schemes.List(a.Reader(), today, schemes.ListIn{})
	if err != nil || len(list) != 5 || list[0].Code != "region" || list[0].Placed != 1 || list[0].Tiers[0].Count != 1 {
		t.Fatalf("%+v %v", list, err)
	}
	c, err := a.Reader().CustomerByCode("high")
	if err != nil {
		t.Fatal(err)
	}
	p, err := schemes.Place(a.Reader(), today)
	if err != nil {
		t.Fatal(err)
	}
	if cadence, ok := p.Cadence(c.ID); !ok || cadence.Scheme.Code != "region" || cadence.Tier.Ideal != 5 {
		t.Errorf("%+v", cadence)
	}
	do(t, a, schemes.RemoveScheme{Code: "region"})
	if p, err = schemes.Place(a.Reader(), today); err != nil {
		t.Fatal(err)
	}
	if cadence, ok := p.Cadence(c.ID); !ok || cadence.Scheme.Code != data.RFM || cadence.Tier.Tier != data.High {
		t.Errorf("%+v", cadence)
	}
}

// Everyone is in exactly one tier of every scheme that speaks of them, whatever
// the rules; list, placing and movement agree.
func TestEveryoneIsInOneTier(t *testing.T) {
	a := firm(t)
	rapid.Check(t, func(rt *rapid.T) {
		settings := schemes.Settings{Window: calc.Limit(rapid.IntRange(30, 500).Draw(rt, "window")), Active: new(bool)}
		*settings.Active = rapid.Bool().Draw(rt, "active")
		on := rapid.SliceOfDistinct(rapid.SampledFrom([]data.Tier{data.High, data.Potential, data.Low, data.Dormant, data.Newcomer, data.Cooling, data.AtRisk, data.SmallRegular}),
			rapid.ID[data.Tier]).Draw(rt, "on")
		settings.On = &on
		if _, err := a.Do(schemes.SetRules{Settings: settings}); err != nil {
			rt.Fatal(err)
		}
		asOf := today - data.Date(rapid.IntRange(0, 200).Draw(rt, "ago"))
		s, err := customers.Stand(a.Reader(), asOf)
		if err != nil {
			rt.Fatal(err)
		}
		p, err := schemes.Place(a.Reader(), asOf)
		if err != nil {
			rt.Fatal(err)
		}
		all, err := a.Reader().Customers()
		if err != nil {
			rt.Fatal(err)
		}
		sum := s.None
		for _, x := range s.Tiers {
			sum += x.Count
		}
		if sum != len(all) {
			rt.Errorf("%d of %d customers", sum, len(all))
		}
		for _, c := range all {
			if i := slices.IndexFunc(s.Rows, func(x customers.Row) bool { return x.Code == c.Code }); s.Rows[i].Tier != p.Tier(data.RFM, c.ID) {
				rt.Errorf("%s is %s in the list and %s in the placing", c.Code, s.Rows[i].Tier, p.Tier(data.RFM, c.ID))
			}
		}
		m, err := schemes.Moved(a.Reader(), today, schemes.MovementIn{From: asOf - 30, Until: asOf})
		if err != nil {
			rt.Fatal(err)
		}
		count := 0
		for _, x := range m.Moves {
			count += x.Count
		}
		if count != len(all) {
			rt.Errorf("%d customers move or stay, of %d", count, len(all))
		}
	})
}
