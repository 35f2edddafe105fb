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

// large is a plan of 28 regions, 30 products and so 10,080 cells.
func large(b testing.TB) *app.App {
	path := filepath.Join(b.TempDir(), "large.qdeck")
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
	_, err = a.File().Write("command.Sample", func(tx store.Tx) error {
		for i := range 28 {
			if _, err := tx.SaveRegion(data.Region{Code: fmt.Sprint("R", i), Name: fmt.Sprint("R", i), Position: i}); err != nil {
				return err
			}
		}
		for i := range 30 {
			if _, err := tx.SaveProduct(data.Product{Code: fmt.Sprint("P", i), Name: fmt.Sprint("P", i), Position: i}); err != nil {
				return err
			}
		}
		return nil
	})
	for _, c := range []app.Command{targets.SetGoal{Amount: money(12_000_000_00)}, targets.SpreadGoal{Rhythm: "stairs"}} {
		if _, e := a.Do(c); err != nil || e != nil {
			b.Fatal(err, e)
		}
	}
	return a
}

func BenchmarkEditIn10000Cells(b *testing.B) {
	a := large(b)
	for i := 0; b.Loop(); i++ {
		if _, err := a.Do(targets.SetCell{Region: "R3", Product: "P4", Bucket: month(8), Amount: data.Money(i), To: "column"}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkGridOf10000Cells(b *testing.B) {
	a := large(b)
	for b.Loop() {
		if _, err := targets.GridOf(a.Reader(), newYear, targets.GridIn{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPreviewIn10000Cells(b *testing.B) {
	g, err := targets.GridOf(large(b).Reader(), newYear, targets.GridIn{})
	if err != nil {
		b.Fatal(err)
	}
	for i := 0; b.Loop(); i++ {
		if _, err := g.Preview(targets.Sum{Region: "R3"}, data.Money(i), "row"); err == nil {
			b.Fatal("a whole year has no other buckets")
		}
		if _, err := g.Preview(targets.Sum{Region: "R3"}, data.Money(i), "column"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTotalOf10000Cells(b *testing.B) {
	a := large(b)
	for i := 0; b.Loop(); i++ {
		if _, err := a.Do(targets.SetTotal{Amount: data.Money(13_000_000_00 - i%2*1_000_000_00)}); err != nil {
			b.Fatal(err)
		}
	}
}
