package governance_test

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"quarterdeck/app"
	"quarterdeck/app/governance"
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

// small is a plan by hand: 2026, seen on a day, with regions E and S, products A
// and B, reps 1 in E and 2 in S; every cell from the seventh month on has a
// target of 100,00 in the region slice, 200,00 in the rep slice.
func small(t *testing.T, today data.Date) *app.App {
	t.Helper()
	p := data.NewPlan("Firm", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay, p.Language = today, "zh"
	path := filepath.Join(t.TempDir(), "small.qdeck")
	if err := store.Create(path, p); err != nil {
		t.Fatal(err)
	}
	a := opened(t, path)
	_, err := a.File().Write("command.Sample", func(tx store.Tx) error {
		var rows []data.Target
		cell := func(m int, amount data.Money) data.Target {
			return data.Target{Metric: data.Revenue, Period: (data.NewMonth(2026, 1) + data.Month(m)).Period(), Amount: amount}
		}
		var products []data.ID
		for i, code := range []string{"A", "B"} {
			x, err := tx.SaveProduct(data.Product{Code: code, Name: "Product " + code, Position: i})
			if err != nil {
				return err
			}
			products = append(products, x.ID)
		}
		for i, code := range []string{"E", "S"} {
			x, err := tx.SaveRegion(data.Region{Code: code, Name: "Region " + code, Position: i})
			if err != nil {
				return err
			}
			rep, err := tx.SaveRep(data.Rep{Code: []string{"1", "2"}[i], Name: "Rep", RegionID: x.ID, Position: i})
			if err != nil {
				return err
			}
			for m := 6; m < 12; m++ {
				for _, product := range products {
					c := cell(m, 100_00)
					c.RegionID, c.ProductID = x.ID, product
					rows = append(rows, c)
				}
				c := cell(m, 200_00)
				c.RepID = rep.ID
				rows = append(rows, c)
			}
		}
		goal := data.Money(2_400_00)
		if err := tx.SaveGoal(data.Goal{Metric: data.Revenue, Amount: &goal}); err != nil {
			return err
		}
		return tx.SaveTargets(rows)
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

func refused(t *testing.T, a *app.App, c app.Command, key string) {
	t.Helper()
	_, err := a.Do(c)
	if p := (data.Problem{}); !errors.As(err, &p) || p.Key != key {
		t.Fatalf("%T: want %s, got %v", c, key, err)
	}
}

func compared(t *testing.T, a *app.App, in governance.CompareIn) governance.Compared {
	t.Helper()
	day, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	c, err := governance.CompareOf(a.Reader(), day, in)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func listed(t *testing.T, a *app.App) governance.VersionList {
	t.Helper()
	day, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	list, err := governance.VersionsOf(a.Reader(), day, governance.None{})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// july is a day on which January to June of 2026 are closed.
var july = data.NewDate(2026, 7, 15)

func month(m int) data.Date { return data.NewMonth(2026, time.Month(m)).Start() }

func cents(m data.Money) *data.Money { return &m }

func setCell(region, product string, m int, amount data.Money) targets.SetCell {
	return targets.SetCell{Region: region, Product: product, Bucket: month(m), Amount: amount}
}
