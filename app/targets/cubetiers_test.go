package targets_test

import (
	"slices"
	"testing"

	"quarterdeck/app/schemes"
	"quarterdeck/app/targets"
	"quarterdeck/data"
)

// TestTheCubeHasTheTiersThatAreOn: extra tiers become lines of the cube, whose
// sums stay exact, and take weights; a tier that is switched off keeps its line
// as long as a decided amount speaks of it.
func TestTheCubeHasTheTiersThatAreOn(t *testing.T) {
	a := firm(t)
	codes := func() (codes []string) {
		c := cube(t, a, targets.CubeIn{Rows: targets.DimRegion, Columns: targets.DimTier})
		sound(t, c)
		for _, x := range c.Columns {
			codes = append(codes, x.Code)
		}
		return codes
	}
	before := cube(t, a, targets.CubeIn{Rows: targets.DimRegion, Columns: targets.DimTier}).Total
	extra := []data.Tier{data.Newcomer, data.Cooling, data.AtRisk, data.SmallRegular}
	for _, tier := range extra {
		refused(t, a, targets.SetPolicy{Star: 1, Tiers: []data.TierWeight{{Tier: tier, Weight: 1}}}, "problem.customer.tier")
		do(t, a, schemes.SwitchTier{Tier: tier, On: true})
	}
	if got := codes(); len(got) != 9 || got[8] != "unclassified" {
		t.Fatal(got)
	}
	c := cube(t, a, targets.CubeIn{Rows: targets.DimTier, Columns: targets.DimPeriod, Periods: targets.Quarterly})
	sound(t, c)
	if c.Total != before {
		t.Errorf("%d, was %d", c.Total, before)
	}
	filled := 0
	for _, row := range c.Rows {
		if slices.Contains(extra, data.Tier(row.Code)) && row.Total > 0 {
			filled++
		}
	}
	if filled == 0 {
		t.Error("no extra tier has anything")
	}
	do(t, a, targets.SetPolicy{Star: 1, Tiers: []data.TierWeight{{Tier: data.AtRisk, Weight: 50}, {Tier: data.High, Weight: 50}}})
	codes()
	do(t, a, schemes.SwitchTier{Tier: data.High, On: false}) // the sample decides an amount of it
	if got := codes(); !slices.Contains(got, "high") {
		t.Error(got)
	}
	for _, pin := range pins(t, a) {
		if pin.Missing != 0 {
			t.Errorf("%+v", pin)
		}
	}
}
