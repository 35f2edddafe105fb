package targets_test

import (
	"errors"
	"path/filepath"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

// firm is the sample, opened to be changed.
func firm(t *testing.T) *app.App {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sample.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	return opened(t, path)
}

// blank is a plan by hand: 2026, seen on a day, with regions E and S, products
// A and B, reps 1 and 2 in E and 3 in S.
func blank(t *testing.T, today data.Date) *app.App {
	t.Helper()
	p := data.NewPlan("Firm", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay, p.Language = today, "zh"
	a := opened(t, newPlan(t, p))
	_, err := a.File().Write("command.Sample", func(tx store.Tx) error {
		regions := map[string]data.ID{}
		for i, code := range []string{"E", "S"} {
			x, err := tx.SaveRegion(data.Region{Code: code, Name: code, Position: i})
			if err != nil {
				return err
			}
			regions[code] = x.ID
		}
		for i, code := range []string{"A", "B"} {
			if _, err := tx.SaveProduct(data.Product{Code: code, Name: code, Position: i}); err != nil {
				return err
			}
		}
		for i, code := range []string{"1", "2", "3"} {
			region := regions["E"]
			if code == "3" {
				region = regions["S"]
			}
			if _, err := tx.SaveRep(data.Rep{Code: code, Name: "Rep " + code, RegionID: region, Position: i}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func opened(t *testing.T, path string) *app.App {
	t.Helper()
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

func do(t *testing.T, a *app.App, c app.Command) {
	t.Helper()
	if _, err := a.Do(c); err != nil {
		t.Fatalf("%T: %v", c, err)
	}
}

// refused wants a command to be refused with a problem, and nothing to change.
func refused(t *testing.T, a *app.App, c app.Command, key string) data.Problem {
	t.Helper()
	before, err := a.File().Dump()
	if err != nil {
		t.Fatal(err)
	}
	_, err = a.Do(c)
	var p data.Problem
	if !errors.As(err, &p) || p.Key != key {
		t.Fatalf("%+v: %v, want %s", c, err, key)
	}
	after, err := a.File().Dump()
	if err != nil {
		t.Fatal(err)
	}
	if len(before[data.Targets]) != len(after[data.Targets]) {
		t.Fatalf("%T was refused and changed something", c)
	}
	return p
}

func grid(t *testing.T, a *app.App, by string) targets.Grid {
	t.Helper()
	day, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	g, err := targets.GridOf(a.Reader(), day, targets.GridIn{By: by})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// tidy checks what must always hold: rows, groups and totals add up, cells and
// the unallocated amount make the goal, and every trail replays to its amount.
func tidy(t interface {
	Helper()
	Fatalf(string, ...any)
}, a *app.App) {
	t.Helper()
	day, err := a.Today()
	if err != nil {
		t.Fatalf("%v", err)
	}
	for _, by := range []string{targets.Regions, targets.Reps} {
		g, err := targets.GridOf(a.Reader(), day, targets.GridIn{By: by})
		if err != nil {
			t.Fatalf("%v", err)
		}
		var cells data.Money
		columns := make([]data.Money, len(g.Buckets))
		for _, row := range g.Rows {
			if got := calc.Sum(row.Groups); got != row.Amount {
				t.Fatalf("%s: groups make %d, row %d", row.Name, got, row.Amount)
			}
			if !row.Leaf {
				continue
			}
			for i, c := range row.Cells {
				columns[i] += c.Amount
				cells += c.Amount
			}
		}
		for i, c := range g.Total.Cells {
			if c.Amount != columns[i] {
				t.Fatalf("column %d: %d, cells make %d", i, c.Amount, columns[i])
			}
		}
		if g.Total.Amount != cells || g.Goal != nil && *g.Goal != cells+*g.Unallocated {
			t.Fatalf("total %d, cells %d, goal %v, unallocated %v", g.Total.Amount, cells, g.Goal, g.Unallocated)
		}
	}
	rows, err := a.Reader().AllTargets(data.Revenue)
	if err != nil {
		t.Fatalf("%v", err)
	}
	for _, x := range rows {
		if got := calc.Replay(x.Trail); got != x.Amount {
			t.Fatalf("trail %+v makes %d, the cell has %d", x.Trail, got, x.Amount)
		}
	}
}

// amountOf is the amount of a leaf in a bucket of the grid.
func amountOf(t *testing.T, a *app.App, by, region, product, rep string, bucket int) data.Money {
	t.Helper()
	for _, row := range grid(t, a, by).Rows {
		if row.Leaf && row.Region == region && row.Product == product && row.Rep == rep {
			return row.Cells[bucket].Amount
		}
	}
	t.Fatalf("no row %s %s %s", region, product, rep)
	return 0
}

func money(m data.Money) *data.Money { return &m }

// month is the first day of a month of 2026, counted from zero.
func month(m int) data.Date { return (data.NewMonth(2026, 1) + data.Month(m)).Start() }

func newPlan(t *testing.T, p data.Plan) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.qdeck")
	if err := store.Create(path, p); err != nil {
		t.Fatal(err)
	}
	return path
}

func setToday(t *testing.T, a *app.App, d data.Date) {
	t.Helper()
	_, err := a.File().Write("command.SetAsOf", func(tx store.Tx) error {
		p, err := tx.Plan()
		if err != nil {
			return err
		}
		p.AsOfDay = d
		return tx.SavePlan(p)
	})
	if err != nil {
		t.Fatal(err)
	}
}
