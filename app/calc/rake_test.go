package calc_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/calc"
)

// TestRakeHoldsRowsColumnsAndABox fits random tables to sums and a box taken
// from another random table, so that they can be held together. Where a box
// leaves almost nothing beside it the fit comes near slowly, hence the bound.
func TestRakeHoldsRowsColumnsAndABox(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, m, layers := rapid.IntRange(2, 5).Draw(t, "rows"), rapid.IntRange(2, 5).Draw(t, "columns"), rapid.IntRange(1, 3).Draw(t, "layers")
		draw := func(label string) []float64 {
			cells := make([]float64, n*m)
			for i := range cells {
				cells[i] = float64(rapid.IntRange(10_000, 1_000_000).Draw(t, label))
			}
			return cells
		}
		r := calc.Rake{Seed: draw("seed"), Rows: make([][]float64, layers), Cols: make([][]float64, layers)}
		box := calc.Box{Layers: make([]bool, layers), Rows: make([]bool, n), Cols: make([]bool, m)}
		box.Rows[0], box.Cols[0] = true, true
		for b := range layers {
			box.Layers[b] = b != 1
			cells := draw("truth")
			r.Rows[b], r.Cols[b] = make([]float64, n), make([]float64, m)
			for i, x := range cells {
				r.Rows[b][i/m] += x
				r.Cols[b][i%m] += x
			}
			if box.Layers[b] {
				box.Amount += cells[0]
			}
		}
		r.Boxes = []calc.Box{box}
		got, missed := r.Fit()
		for b := range layers {
			for i := range n {
				sum := 0.0
				for j := range m {
					sum += got[b][i*m+j]
				}
				if math.Abs(sum-r.Rows[b][i]) > 1+0.03*r.Rows[b][i] {
					t.Fatal("row", sum, r.Rows[b][i])
				}
			}
		}
		if missed[0] > 1+0.03*box.Amount {
			t.Fatal("the box is missed by", missed[0], "of", box.Amount)
		}
	})
}

func TestRakeTellsWhatABoxMisses(t *testing.T) {
	r := calc.Rake{Seed: []float64{1, 1, 1, 1}, Rows: [][]float64{{100, 100}}, Cols: [][]float64{{100, 100}},
		Boxes: []calc.Box{{Layers: []bool{true}, Rows: []bool{true, false}, Cols: []bool{true, false}, Amount: 130}}}
	if _, missed := r.Fit(); missed[0] < 25 {
		t.Error("30 of 130 cannot be placed, but", missed)
	}
}

// TestRakeWidens: what the seed leaves impossible, the wide one makes possible.
func TestRakeWidens(t *testing.T) {
	r := calc.Rake{Seed: []float64{1, 0, 0, 1}, Wide: []float64{1, 0.01, 0.01, 1}, Rows: [][]float64{{100, 50}}, Cols: [][]float64{{60, 90}}}
	got, _ := r.Fit()
	for i, want := range []float64{60, 40, 0, 50} {
		if math.Abs(got[0][i]-want) > 2 {
			t.Errorf("cell %d: %f, want about %f", i, got[0][i], want)
		}
	}
	narrow := calc.Rake{Seed: r.Seed, Wide: r.Wide, Rows: [][]float64{{100, 50}}, Cols: [][]float64{{100, 50}}}
	if got, _ := narrow.Fit(); got[0][1] != 0 || got[0][2] != 0 {
		t.Error("cells without history were filled although nothing asked for it", got)
	}
}
