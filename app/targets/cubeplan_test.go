package targets_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// fataler is a test or a property.
type fataler interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
}

func cube(t fataler, a *app.App, in targets.CubeIn) targets.Cube {
	t.Helper()
	day, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	c, err := targets.CubeOf(a.Reader(), day, in)
	if err != nil {
		t.Fatalf("%+v: %v", in, err)
	}
	return c
}

// sound checks what holds of every cube: leaves add up to lines, lines to the
// total, sums to their parts, and nothing is negative. What is left is counted.
func sound(t fataler, c targets.Cube) {
	t.Helper()
	left := map[string]data.Money{}
	for _, x := range c.Left {
		left[x.Row+"|"+x.Column] += x.Amount
	}
	whole := data.Money(0)
	for i, row := range c.Rows {
		sum := data.Money(0)
		for j, col := range c.Columns {
			if x := c.Cells[i][j]; x.Amount < 0 {
				t.Fatalf("%s %s is negative: %d", row.Code, col.Code, x.Amount)
			}
			if col.Leaf {
				sum += c.Cells[i][j].Amount
			}
		}
		if row.Leaf {
			whole += row.Total
			if sum+left[row.Code+"|"] != row.Total {
				t.Fatalf("%+v row %s: cells make %d, total %d, left %v", c.In, row.Code, sum, row.Total, c.Left)
			}
		}
	}
	across := data.Money(0)
	for j, col := range c.Columns {
		sum := data.Money(0)
		for i, row := range c.Rows {
			if row.Leaf {
				sum += c.Cells[i][j].Amount
			}
		}
		if col.Leaf {
			across += col.Total
			if sum+left["|"+col.Code] != col.Total {
				t.Fatalf("%+v column %s: cells make %d, total %d, left %v", c.In, col.Code, sum, col.Total, c.Left)
			}
		}
	}
	if whole != c.Total && across != c.Total || len(c.Left) == 0 && whole != across {
		t.Fatalf("%+v: rows make %d, columns %d, total %d", c.In, whole, across, c.Total)
	}
	for _, lines := range [][]targets.CubeLine{c.Rows, c.Columns} {
		parts := map[int]data.Money{}
		for _, l := range lines {
			if l.Parent >= 0 {
				parts[l.Parent] += l.Total
			}
		}
		for i, m := range parts {
			if lines[i].Total != m {
				t.Fatalf("%s is %d, its parts %d", lines[i].Code, lines[i].Total, m)
			}
		}
	}
}

var dimensions = []string{targets.DimRegion, targets.DimProduct, targets.DimPeriod, targets.DimRep, targets.DimTier}

// anyCube draws two dimensions and filters.
func anyCube(t *rapid.T) targets.CubeIn {
	two := rapid.Permutation(dimensions).Draw(t, "sides")
	one := func(name string, of ...string) string { return rapid.SampledFrom(of).Draw(t, name) }
	in := targets.CubeIn{Rows: two[0], Columns: two[1], Periods: one("periods", "", "year", "quarter", "month", "week"),
		Region: one("region", "", "", "E", "S", "-"), Product: one("product", "", "", "A", "-"), Rep: one("rep", "", "", "1", "3", "-"), Tier: one("tier", "", "", "", "high", "low")}
	if rapid.Bool().Draw(t, "time") {
		in.From, in.Until = month(rapid.IntRange(0, 5).Draw(t, "from")), month(rapid.IntRange(6, 11).Draw(t, "until"))
	}
	return in
}

// handmade is a small plan with both slices, history and tiers.
func handmade(t *testing.T) *app.App {
	t.Helper()
	a := spread(t, data.NewDate(2026, 3, 20))
	sell(t, a)
	do(t, a, targets.SpreadReps{})
	return a
}

// sell adds orders of last year: each rep sells most of one product in the own
// region, and rep 2 a little in the other.
func sell(t *testing.T, a *app.App) {
	t.Helper()
	_, err := a.File().Write("command.Sample", func(tx store.Tx) error {
		for n, x := range []struct {
			region, product, rep string
			amount               data.Money
		}{{"E", "A", "1", 500_00}, {"E", "B", "1", 100_00}, {"E", "A", "2", 200_00}, {"S", "B", "2", 40_00}, {"S", "A", "3", 90_00}, {"S", "B", "3", 700_00}} {
			region, err := tx.RegionByCode(x.region)
			if err != nil {
				return err
			}
			product, err := tx.ProductByCode(x.product)
			if err != nil {
				return err
			}
			rep, err := tx.RepByCode(x.rep)
			if err != nil {
				return err
			}
			c, err := tx.SaveCustomer(data.Customer{Code: fmt.Sprint("C", n), Name: fmt.Sprint("C", n), Override: data.Tiers[n%2], Reason: "r"})
			if err != nil {
				return err
			}
			if _, err := tx.SaveOrder(data.Order{Key: fmt.Sprint(n), Number: fmt.Sprint(n), Date: data.NewDate(2025, 3, 1+n), CustomerID: c.ID, RegionID: region.ID, RepID: rep.ID,
				Lines: []data.OrderLine{{ProductID: product.ID, Amount: x.amount}}}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// tree makes both regions parts of a third.
func tree(t *testing.T, a *app.App) {
	t.Helper()
	_, err := a.File().Write("command.SaveRegion", func(tx store.Tx) error {
		whole, err := tx.SaveRegion(data.Region{Code: "CN", Name: "China"})
		if err != nil {
			return err
		}
		for _, code := range []string{"E", "S"} {
			x, err := tx.RegionByCode(code)
			if err != nil {
				return err
			}
			x.ParentID = whole.ID
			if _, err := tx.SaveRegion(x); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
