package targets_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// wide is a plan of 30 regions × 40 products × 12 months × 60 reps with 30,000
// orders of last year.
func wide(b *testing.B) *app.App {
	path := filepath.Join(b.TempDir(), "wide.qdeck")
	p := data.NewPlan("Firm", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay = newYear
	if err := store.Create(path, p); err != nil {
		b.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { a.Close() })
	if _, err := a.File().Write("command.Sample", fillWide); err != nil {
		b.Fatal(err)
	}
	for _, c := range []app.Command{targets.SetGoal{Amount: money(1_200_000_000_00)}, targets.SpreadGoal{Rhythm: "stairs", ProductsBy: targets.ByLastYear}, targets.SpreadReps{}} {
		if _, err := a.Do(c); err != nil {
			b.Fatal(err)
		}
	}
	return a
}

func fillWide(tx store.Tx) error {
	var regions, products, reps, customers [60]data.ID
	for i := range 30 {
		x, err := tx.SaveRegion(data.Region{Code: fmt.Sprint("R", i), Name: fmt.Sprint("R", i), Position: i})
		if err != nil {
			return err
		}
		regions[i] = x.ID
	}
	for i := range 40 {
		x, err := tx.SaveProduct(data.Product{Code: fmt.Sprint("P", i), Name: fmt.Sprint("P", i), Position: i})
		if err != nil {
			return err
		}
		products[i] = x.ID
	}
	for i := range 60 {
		x, err := tx.SaveRep(data.Rep{Code: fmt.Sprint(i), Name: fmt.Sprint(i), RegionID: regions[i%30], Position: i})
		if err != nil {
			return err
		}
		reps[i] = x.ID
		c, err := tx.SaveCustomer(data.Customer{Code: fmt.Sprint("C", i), Name: fmt.Sprint("C", i)})
		if err != nil {
			return err
		}
		customers[i] = c.ID
	}
	for n := range 30_000 {
		rep := n * 7 % 60
		region := rep % 30
		if n%11 == 0 { // some sell elsewhere too
			region = n * 13 % 30
		}
		if _, err := tx.SaveOrder(data.Order{Key: fmt.Sprint(n), Number: fmt.Sprint(n), Date: data.NewDate(2025, 1, 1) + data.Date(n%365), CustomerID: customers[n*17%60],
			RegionID: regions[region], RepID: reps[rep], Lines: []data.OrderLine{{ProductID: products[n*n%40], Amount: data.Money(1000_00 + n*7919%100_000)}}}); err != nil {
			return err
		}
	}
	return nil
}

// BenchmarkCubeCold asks for regions × reps after a change each time.
func BenchmarkCubeCold(b *testing.B) {
	a := wide(b)
	for i := 0; b.Loop(); i++ {
		b.StopTimer()
		if _, err := a.Do(targets.SetCell{Region: "R3", Product: "P4", Bucket: month(8), Amount: data.Money(i + 1)}); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		if _, err := targets.CubeOf(a.Reader(), newYear, targets.CubeIn{Rows: targets.DimRegion, Columns: targets.DimRep}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkCubeCached asks for two views in turn without a change.
func BenchmarkCubeCached(b *testing.B) {
	a := wide(b)
	for i := 0; b.Loop(); i++ {
		in := targets.CubeIn{Rows: targets.DimRegion, Columns: targets.DimRep}
		if i%2 == 0 {
			in = targets.CubeIn{Rows: targets.DimProduct, Columns: targets.DimPeriod, Rep: "7"}
		}
		if _, err := targets.CubeOf(a.Reader(), newYear, in); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkCubeByTier asks for reps × tiers after a change each time.
func BenchmarkCubeByTier(b *testing.B) {
	a := wide(b)
	for i := 0; b.Loop(); i++ {
		b.StopTimer()
		if _, err := a.Do(targets.SetCell{Region: "R3", Product: "P4", Bucket: month(8), Amount: data.Money(i + 1)}); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		if _, err := targets.CubeOf(a.Reader(), newYear, targets.CubeIn{Rows: targets.DimRep, Columns: targets.DimTier}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkCubeEdit decides an amount of a region and rep, and asks again.
func BenchmarkCubeEdit(b *testing.B) {
	a := wide(b)
	for i := 0; b.Loop(); i++ {
		if _, err := a.Do(targets.SetCube{CubeRef: targets.CubeRef{Region: "R3", Rep: "3", From: month(5), Until: month(6)}, Amount: data.Money(1_000_00 + i)}); err != nil {
			b.Fatal(err)
		}
		if _, err := targets.CubeOf(a.Reader(), newYear, targets.CubeIn{Rows: targets.DimRegion, Columns: targets.DimRep}); err != nil {
			b.Fatal(err)
		}
	}
}
