package board_test

import (
	"path/filepath"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/board"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/sample"
)

// BenchmarkOpen opens the sample, checks included, and closes it again.
func BenchmarkOpen(b *testing.B) {
	path := filepath.Join(b.TempDir(), "sample.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		a, err := app.Open(path)
		if err != nil {
			b.Fatal(err)
		}
		if err := a.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkCommandToFigures changes one cell of the sample's plan, durably, and
// asks for every figure of the deck again.
func BenchmarkCommandToFigures(b *testing.B) {
	path := filepath.Join(b.TempDir(), "sample.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		b.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer a.Close()
	for i := 0; b.Loop(); i++ {
		if _, err := a.Do(targets.SetCell{Region: "NORTH", Product: "BOTTLED", Bucket: day("2026-11-01"), Amount: data.Money(100_000_000 + i)}); err != nil {
			b.Fatal(err)
		}
		if _, err := board.Progress(a.Reader(), day("2026-08-14"), board.ProgressIn{}); err != nil {
			b.Fatal(err)
		}
	}
}
