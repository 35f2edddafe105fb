package targets_test

import (
	"errors"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/targets"
	"quarterdeck/data"
)

// frozen lists what must not change: the amounts of closed and locked cells.
func frozen(t *rapid.T, a *app.App, by string) map[string]data.Money {
	day, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	g, err := targets.GridOf(a.Reader(), day, targets.GridIn{By: by})
	if err != nil {
		t.Fatal(err)
	}
	held := map[string]data.Money{}
	for _, row := range g.Rows {
		for b, c := range row.Cells {
			if row.Leaf && (c.Locked || g.Buckets[b].Closed) {
				held[fmt.Sprint(row.Region, row.Product, row.Rep, b)] = c.Amount
			}
		}
	}
	return held
}

// TestEverythingAlwaysAddsUp changes a plan at random and checks after every
// change that sums reconcile, that trails replay, that closed and locked cells
// stay, and that a previewed edit is what the command then does.
func TestEverythingAlwaysAddsUp(t *testing.T) {
	a := spread(t, data.NewDate(2026, 5, 20))
	rapid.Check(t, func(t *rapid.T) {
		c := anyCommand(t)
		heldRegions, heldReps := frozen(t, a, targets.Regions), frozen(t, a, targets.Reps)
		want, previewed := preview(t, a, c)
		_, err := a.Do(c)
		if p := (data.Problem{}); err != nil && !errors.As(err, &p) {
			t.Fatal(err)
		}
		tidy(t, a)
		if err != nil {
			return
		}
		if previewed && want != sums(t, a) {
			t.Fatalf("previewed %s, done %s", want, sums(t, a))
		}
		for held, by := range map[*map[string]data.Money]string{&heldRegions: targets.Regions, &heldReps: targets.Reps} {
			now := frozen(t, a, by)
			for k, m := range *held {
				if got, still := now[k]; still && got != m {
					t.Fatalf("%T changed the held cell %s from %d to %d", c, k, m, got)
				}
			}
		}
	})
}

func anyCommand(t *rapid.T) app.Command {
	one := func(name string, of ...string) string { return rapid.SampledFrom(of).Draw(t, name) }
	region, product, rep := one("region", "", "E", "S"), one("product", "", "A", "B"), one("rep", "", "1", "2", "3")
	first := rapid.IntRange(0, 11).Draw(t, "first")
	end := rapid.IntRange(first+1, 12).Draw(t, "end")
	from, until := month(first), (data.NewMonth(2026, 1) + data.Month(end)).Start()
	amount := data.Money(rapid.Int64Range(0, 3_000_00).Draw(t, "amount"))
	to := one("to", "", "", "row", "column", "E", "S", "3")
	switch rapid.IntRange(0, 9).Draw(t, "command") {
	case 0:
		return targets.SetGoal{Amount: money(amount)}
	case 1:
		return targets.SpreadGoal{Rhythm: one("rhythm", "", "even", "25-30-25-20", "stairs", "history"), ProductsBy: one("by", "", "equal")}
	case 2:
		return targets.SpreadReps{By: one("reps by", "", "equal", "region")}
	case 3:
		return targets.ApplyRhythm{Rhythm: one("rhythm", "even", "30-25-25-20", "10-20-30-40"), By: one("slice", "", "reps", "none")}
	case 4:
		return targets.LockCells{Locked: rapid.Bool().Draw(t, "lock"), Cells: []targets.CellRef{{Region: region, Product: product, Bucket: from}}}
	case 5:
		return targets.SetCell{Region: region, Product: product, Bucket: from, Amount: amount, To: to}
	case 6:
		return targets.SetRepCell{Rep: rep, Bucket: from, Amount: amount, To: to}
	case 7:
		return targets.SetRepTotal{Rep: rep, Region: region, From: from, Until: until, Amount: amount, To: to}
	case 8:
		return targets.ReopenMonth{Bucket: from, Reason: "r"}
	}
	return targets.SetTotal{Region: region, Product: product, From: from, Until: until, Amount: amount, To: to}
}

// preview is what the grid says an edit of a total will do.
func preview(t *rapid.T, a *app.App, c app.Command) (string, bool) {
	set, ok := c.(targets.SetTotal)
	if !ok {
		return "", false
	}
	day, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	g, err := targets.GridOf(a.Reader(), day, targets.GridIn{})
	if err != nil {
		t.Fatal(err)
	}
	before := written(g)
	after, err := g.Preview(targets.Sum{Region: set.Region, Product: set.Product, From: set.From, Until: set.Until}, set.Amount, set.To)
	if written(g) != before {
		t.Fatal("a preview changed the grid it was asked of")
	}
	return written(after), err == nil
}

func sums(t *rapid.T, a *app.App) string {
	day, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	g, err := targets.GridOf(a.Reader(), day, targets.GridIn{})
	if err != nil {
		t.Fatal(err)
	}
	return written(g)
}

func written(g targets.Grid) (s string) {
	for _, row := range g.Rows {
		s += row.Region + row.Product
		for _, c := range row.Cells {
			s += fmt.Sprint(" ", c.Amount)
		}
	}
	return s
}
