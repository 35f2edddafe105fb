package targets_test

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/app/targets"
	"quarterdeck/data"
)

// TestFilledSpreadHoldsEveryTotal: regions by the policy's growth, products by
// their classes and quarters by the rhythm all hold exactly, at once.
func TestFilledSpreadHoldsEveryTotal(t *testing.T) {
	a := firm(t)
	do(t, a, targets.SetPolicy{Mature: 15_00, Growing: 30_00, Emerging: 50_00, CashCow: 10_00, Star: 40_00, Question: 30_00, LongTail: 30_00, Step: 1})
	view, err := targets.PolicyOf(a.Reader(), data.NewDate(2026, 8, 14), targets.PolicyIn{})
	if err != nil {
		t.Fatal(err)
	}
	setToday(t, a, newYear)
	unlock(t, a)
	do(t, a, targets.SpreadGoal{RegionsBy: targets.ByPolicy, ProductsBy: targets.ByPolicy, Fill: targets.FromHistory, Rhythm: "25-30-25-20"})
	tidy(t, a)
	reach := make([]data.Money, len(view.Regions))
	for i, x := range view.Regions {
		reach[i] = *x.Reach
	}
	goal := *view.Goal
	want := calc.Spread(goal, reach)
	c := cube(t, a, targets.CubeIn{Rows: targets.DimRegion, Columns: targets.DimPeriod})
	sound(t, c)
	for i, row := range c.Rows {
		if row.Total != want[i] {
			t.Errorf("%s has %d, want %d", row.Name, row.Total, want[i])
		}
	}
	quarters := cube(t, a, targets.CubeIn{Rows: targets.DimRegion, Columns: targets.DimPeriod, Periods: targets.Quarterly})
	for j, m := range calc.Spread(goal, []data.Money{25, 30, 25, 20}) {
		if quarters.Columns[j].Total != m {
			t.Errorf("quarter %d has %d, want %d", j+1, quarters.Columns[j].Total, m)
		}
	}
	classes := map[string]data.Money{}
	for _, row := range cube(t, a, targets.CubeIn{Rows: targets.DimProduct, Columns: targets.DimPeriod}).Rows {
		classes[row.Grade] += row.Total
	}
	weights := make([]data.Money, len(view.Classes))
	for i, x := range view.Classes {
		weights[i] = data.Money(x.Weight)
	}
	for i, m := range calc.Spread(goal, weights) {
		if got := classes[string(view.Classes[i].Class)]; got < m-2 || got > m+2 { // each product is rounded
			t.Errorf("class %s has %d, want %d", view.Classes[i].Class, got, m)
		}
	}
	if gap := goal - *view.Reach; *view.Gap != gap || gap == 0 {
		t.Error("the growth of all regions is not held against the goal", gap)
	}
}

// unlock frees every cell of the regions.
func unlock(t *testing.T, a *app.App) {
	t.Helper()
	do(t, a, targets.LockCubes{Refs: []targets.CubeRef{{}}})
}

// TestFilledSpreadKeepsWhatIsFixed spreads a plan with random locks and closed
// months: it holds the goal and what is fixed, or says what it cannot place.
func TestFilledSpreadKeepsWhatIsFixed(t *testing.T) {
	a := handmade(t)
	rapid.Check(t, func(t *rapid.T) {
		for range rapid.IntRange(0, 3).Draw(t, "changes") {
			if _, err := a.Do(anyCommand(t)); err != nil && !errors.As(err, &data.Problem{}) {
				t.Fatal(err)
			}
		}
		held := frozen(t, a, targets.Regions)
		goal := data.Money(rapid.Int64Range(0, 3_000_00).Draw(t, "goal"))
		_, err := a.Do(targets.SetGoal{Amount: &goal})
		if err == nil {
			_, err = a.Do(targets.SpreadGoal{ProductsBy: rapid.SampledFrom([]string{"", "equal", "last_year"}).Draw(t, "by"), Fill: targets.FromHistory,
				Rhythm: rapid.SampledFrom([]string{"even", "stairs", "history"}).Draw(t, "rhythm")})
		}
		tidy(t, a)
		var p data.Problem
		if errors.As(err, &p) {
			if m, ok := p.Args[0].(data.Money); !ok || m <= 0 {
				t.Fatalf("%+v does not say what cannot be placed", p)
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if c := cube(t, a, targets.CubeIn{}); c.Total != goal {
			t.Fatalf("the cells make %d, the goal is %d", c.Total, goal)
		}
		now := frozen(t, a, targets.Regions)
		for k, m := range held {
			if got, still := now[k]; still && got != m {
				t.Fatalf("%s went from %d to %d", k, m, got)
			}
		}
	})
}

func TestPolicyInPlainWords(t *testing.T) {
	a := blank(t, newYear)
	do(t, a, targets.SetGoal{Amount: money(100)})
	refused(t, a, targets.SetPolicy{}, "problem.policy.weights")
	refused(t, a, targets.SetPolicy{Star: 1, Mature: -101_00}, "problem.policy.growth")
	refused(t, a, targets.SetPolicy{Star: -1}, "problem.policy.weight")
	refused(t, a, targets.SetPolicy{Star: 1, Tiers: []data.TierWeight{{Tier: "x"}}}, "problem.customer.tier")
	refused(t, a, targets.SetPolicy{Star: 1, Tiers: []data.TierWeight{{Tier: data.High}}}, "problem.policy.weights")
	refused(t, a, targets.SpreadGoal{RegionsBy: targets.ByPolicy}, "problem.policy.last")
	refused(t, a, targets.SpreadGoal{ProductsBy: targets.ByPolicy}, "problem.policy.class")
	refused(t, a, targets.SpreadGoal{Fill: "x"}, "problem.spread.fill")
}
