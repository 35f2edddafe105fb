package targets_test

import (
	"path/filepath"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/plan"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// TestFirstBreakdownFillsThePastToo makes a plan in November: the first breakdown
// fills every month, a second one leaves the closed ones alone.
func TestFirstBreakdownFillsThePastToo(t *testing.T) {
	path := filepath.Join(t.TempDir(), "late.qdeck")
	if err := store.Create(path, data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))); err != nil {
		t.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	amount := data.Money(1_200_000)
	for _, c := range []app.Command{plan.SetAsOf{Date: data.NewDate(2026, 11, 22)}, plan.SaveRegion{Code: "E", Name: "华东"},
		targets.SetGoal{Amount: &amount}, targets.SpreadGoal{RegionsBy: "equal", Rhythm: "even"}} {
		if _, err := a.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	january := func() (sum data.Money) {
		cells, err := a.Reader().Targets(data.Revenue, store.ByRegion, data.NewMonth(2026, 1).Period())
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range cells {
			sum += c.Amount
		}
		return sum
	}
	if got := january(); got != 100_000 {
		t.Fatal("January has", got)
	}
	more := data.Money(2_400_000)
	for _, c := range []app.Command{targets.SetGoal{Amount: &more}, targets.SpreadGoal{RegionsBy: "equal", Rhythm: "even"}} {
		if _, err := a.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	if got := january(); got != 100_000 {
		t.Error("a closed month was changed to", got)
	}
}
