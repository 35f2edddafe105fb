package targets_test

import (
	"reflect"
	"testing"

	"quarterdeck/app/calc"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// TestAnEditOfManyCellsIsOneStroke changes a total of 10,080 cells: every trail
// leads to its cell's amount, sums hold, and undo and redo swap exactly.
func TestAnEditOfManyCellsIsOneStroke(t *testing.T) {
	a := large(t)
	state := func() map[data.Kind][]string {
		d, err := a.Reader().Dump()
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	do := func(c interface {
		Label() string
		Apply(store.Tx) error
	}) {
		t.Helper()
		if _, err := a.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	sums := func(want data.Money) {
		t.Helper()
		rows, err := a.Reader().Targets(data.Revenue, store.ByRegion, data.Period{From: newYear, Until: newYear + 365})
		if err != nil || len(rows) != 28*30*12 {
			t.Fatal(len(rows), err)
		}
		sum := data.Money(0)
		for _, x := range rows {
			sum += x.Amount
			if got := calc.Replay(x.Trail); got != x.Amount {
				t.Fatalf("a trail leads to %d, the cell has %d: %+v", got, x.Amount, x.Trail)
			}
		}
		if sum != want {
			t.Fatalf("the cells add up to %d, not %d", sum, want)
		}
	}
	first := state()
	do(targets.SetTotal{Amount: 13_000_000_01})
	sums(13_000_000_01)
	second := state()
	do(targets.SetTotal{Region: "R3", Amount: 1_000_000_00, To: "column"}) // 360 cells, and the others give
	sums(13_000_000_01)
	do(targets.SetCell{Region: "R3", Product: "P4", Bucket: month(8), Amount: 5, To: ""})
	ref := targets.CellRef{Region: "R3", Product: "P5", Bucket: month(8)}
	o, err := targets.OriginOf(a.Reader(), newYear, ref)
	if err != nil || o.Steps[len(o.Steps)-1].Op != data.TrailShare || o.Steps[len(o.Steps)-1].Amount != o.Amount {
		t.Errorf("the story of a cell that changed in proportion: %+v, %v", o.Steps, err)
	}
	o, err = targets.OriginOf(a.Reader(), newYear, targets.CellRef{Region: "R4", Product: "P5", Bucket: month(8)})
	if err != nil || o.Steps[len(o.Steps)-1].Op != data.TrailAdd || o.Steps[len(o.Steps)-1].Amount != o.Amount {
		t.Errorf("the story of a cell that gave way: %+v, %v", o.Steps, err)
	}
	last := state()
	undo, redo := func() { _, err = a.Undo() }, func() { _, err = a.Redo() }
	for _, step := range []struct {
		do   func()
		want map[data.Kind][]string
	}{{undo, nil}, {undo, second}, {undo, first}, {redo, second}, {redo, nil}, {redo, last}} {
		if step.do(); err != nil {
			t.Fatal(err)
		}
		if step.want != nil && !reflect.DeepEqual(state(), step.want) {
			t.Fatal("undo or redo leaves another plan")
		}
	}
}
