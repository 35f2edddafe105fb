package targets_test

import (
	"reflect"
	"testing"

	"quarterdeck/app/targets"
	"quarterdeck/data"
)

// TestOverlappingAmountsContradictOneAnother decides what a rep makes in a region
// and of a product, each with room, and nothing where both meet: no total shows
// that together they are more than the rep has.
func TestOverlappingAmountsContradictOneAnother(t *testing.T) {
	a := handmade(t)
	has := cube(t, a, targets.CubeIn{Rows: targets.DimRep, Columns: targets.DimPeriod}).Rows[0].Total
	do(t, a, targets.SetCube{CubeRef: targets.CubeRef{Region: "E", Rep: "1", Product: "A"}})
	do(t, a, targets.SetCube{CubeRef: targets.CubeRef{Region: "E", Rep: "1"}, Amount: has * 2 / 5})
	do(t, a, targets.SetCube{CubeRef: targets.CubeRef{Product: "A", Rep: "1"}, Amount: has * 2 / 5})
	for _, p := range pins(t, a) {
		if p.Missing != 0 {
			t.Fatalf("what has room is said to miss %d: %+v", p.Missing, p)
		}
	}
	do(t, a, targets.SetCube{CubeRef: targets.CubeRef{Product: "A", Rep: "1"}, Amount: has * 4 / 5})
	for _, columns := range []string{targets.DimRegion, targets.DimProduct} {
		if c := cube(t, a, targets.CubeIn{Rows: targets.DimRep, Columns: columns}); len(c.Left) > 0 {
			t.Fatal("a single total shows it:", c.Left)
		}
	}
	missing := data.Money(0)
	for _, p := range pins(t, a) {
		missing += max(p.Missing, -p.Missing)
	}
	if want := has*6/5 - has; missing < want/2 {
		t.Errorf("%d is missing, want about %d: %+v", missing, want, pins(t, a))
	}
}

// TestAPreviewIsWhatTheCommandMakes compares them for every place of the
// difference.
func TestAPreviewIsWhatTheCommandMakes(t *testing.T) {
	a := handmade(t)
	in := targets.CubeIn{Rows: targets.DimRep, Columns: targets.DimProduct}
	before := cube(t, a, in)
	for _, c := range []targets.SetCube{
		{CubeRef: targets.CubeRef{Product: "A"}, Amount: 700_00},
		{CubeRef: targets.CubeRef{Region: "E", From: month(5), Until: month(8)}, Amount: 30_00, To: targets.ToRow},
		{CubeRef: targets.CubeRef{Region: "E", Product: "A", From: month(5), Until: month(6)}, Amount: 10_00, To: targets.ToColumn},
		{CubeRef: targets.CubeRef{Region: "E", From: month(5), Until: month(8)}, Amount: 30_00, To: "S"},
		{CubeRef: targets.CubeRef{Rep: "1", From: month(5), Until: month(8)}, Amount: 3_00, To: "2"},
	} {
		seen, err := c.Preview(a.Reader(), data.NewDate(2026, 3, 20), in)
		if err != nil {
			t.Fatalf("%+v: %v", c, err)
		}
		if now := cube(t, a, in); !reflect.DeepEqual(now, before) {
			t.Fatalf("the preview of %+v changed the plan", c)
		}
		do(t, a, c)
		if made := cube(t, a, in); !reflect.DeepEqual(made, seen) || reflect.DeepEqual(made, before) {
			t.Errorf("%+v made\n%+v, was shown as\n%+v", c, made, seen)
		}
		if _, err := a.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := (targets.SetCube{CubeRef: targets.CubeRef{Region: "E"}, Amount: -1}).Preview(a.Reader(), data.NewDate(2026, 3, 20), in); err == nil {
		t.Error("a negative amount is shown")
	}
}

// TestTierAmountsFitTheSlice: an amount decided for a tier alone has the room
// that the regions have, not what the reps have beyond them.
func TestTierAmountsFitTheSlice(t *testing.T) {
	a := handmade(t)
	do(t, a, targets.SetCube{Amount: 400_00})
	whole := cube(t, a, targets.CubeIn{Rows: targets.DimTier, Columns: targets.DimPeriod})
	if whole.Total != 400_00 {
		t.Fatal(whole.Total)
	}
	ref := targets.CubeRef{Tier: "high"}
	if p := refused(t, a, targets.SetCube{CubeRef: ref, Amount: 500_00}, "problem.cube.room"); p.Args[0] != data.Money(100_00) {
		t.Error(p)
	}
	do(t, a, targets.SetCube{CubeRef: ref, Amount: 400_00})
	sound(t, cube(t, a, targets.CubeIn{Rows: targets.DimTier, Columns: targets.DimPeriod, Periods: "quarter"}))
}
