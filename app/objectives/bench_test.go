package objectives_test

import (
	"path/filepath"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/objectives"
	"quarterdeck/data/sample"
)

// BenchmarkList measures the page on the sample, sums of orders kept.
func BenchmarkList(b *testing.B) {
	path := filepath.Join(b.TempDir(), "sample.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		b.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer a.Close()
	today, err := a.Today()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := objectives.ListOf(a.Reader(), today, objectives.ListIn{}); err != nil {
			b.Fatal(err)
		}
	}
}
