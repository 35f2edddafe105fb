package targets_test

import (
	"errors"
	"fmt"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/app/targets"
	"quarterdeck/data"
)

// TestAnyTwoDimensionsAddUp asks for random views of a plan that is changed at
// random, and checks their sums, their totals against the slices, and that both
// ways round agree.
func TestAnyTwoDimensionsAddUp(t *testing.T) {
	a := handmade(t)
	rapid.Check(t, func(t *rapid.T) {
		if rapid.Bool().Draw(t, "change") {
			c := anyCommand(t)
			if _, err := a.Do(c); err != nil && !errors.As(err, &data.Problem{}) {
				t.Fatal(err)
			}
		}
		in := anyCube(t)
		c := cube(t, a, in)
		sound(t, c)
		if len(c.Left) > 0 {
			t.Fatal("something is left although no amount is decided", c.Left)
		}
		turned := cube(t, a, targets.CubeIn{Rows: in.Columns, Columns: in.Rows, Periods: in.Periods, Region: in.Region, Product: in.Product, Rep: in.Rep, Tier: in.Tier, From: in.From, Until: in.Until})
		if turned.Total != c.Total || len(turned.Rows) != len(c.Columns) {
			t.Fatal("the other way round is another cube")
		}
		for i := range c.Rows {
			for j := range c.Columns {
				if turned.Cells[j][i].Amount != c.Cells[i][j].Amount {
					t.Fatal("cell", i, j, "differs the other way round")
				}
			}
		}
	})
}

// TestCubeTotalsAreTheSlices: whatever is across, what a slice holds exactly
// stands as the total of its line.
func TestCubeTotalsAreTheSlices(t *testing.T) {
	a := handmade(t)
	rapid.Check(t, func(t *rapid.T) {
		if _, err := a.Do(anyCommand(t)); err != nil && !errors.As(err, &data.Problem{}) {
			t.Fatal(err)
		}
		day, err := a.Today()
		if err != nil {
			t.Fatal(err)
		}
		kept := map[string]data.Money{}
		for _, by := range []string{targets.Regions, targets.Reps} {
			g, err := targets.GridOf(a.Reader(), day, targets.GridIn{By: by})
			if err != nil {
				t.Fatal(err)
			}
			for _, row := range g.Rows {
				switch {
				case row.Rep != "":
					kept[targets.DimRep+row.Rep] += row.Amount
				case row.Leaf:
					kept[targets.DimRegion+row.Region] += row.Amount
					kept[targets.DimProduct+row.Product] += row.Amount
				}
			}
		}
		for _, rows := range []string{targets.DimRegion, targets.DimProduct, targets.DimRep} {
			for _, cols := range dimensions {
				if cols == rows {
					continue
				}
				for _, l := range cube(t, a, targets.CubeIn{Rows: rows, Columns: cols}).Rows {
					if l.Code != targets.None && l.Total != kept[rows+l.Code] {
						t.Fatalf("%s %s across %s: %d, the slice has %d", rows, l.Code, cols, l.Total, kept[rows+l.Code])
					}
				}
			}
		}
	})
}

// TestDecidedAmountsHold decides, locks, edits and forgets at random: what is on
// screen as decided is what was decided, locked amounts stay, refusals change
// nothing, and undo gives everything back.
func TestDecidedAmountsHold(t *testing.T) {
	a := handmade(t)
	first, err := a.File().Dump()
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		done := 0
		defer func() {
			for range done {
				if _, err := a.Undo(); err != nil {
					t.Fatal(err)
				}
			}
			if now, err := a.File().Dump(); err != nil || !reflect.DeepEqual(now, first) {
				t.Fatal("undo did not give the plan back", err)
			}
		}()
		for range rapid.IntRange(1, 5).Draw(t, "steps") {
			before, locked := pins(t, a), map[string]data.Money{}
			for _, p := range before {
				if p.Locked {
					locked[fmt.Sprint(p.CubeRef)] = p.Amount
				}
			}
			c := anyCubeCommand(t)
			step, err := a.Do(c)
			after := pins(t, a)
			switch {
			case err != nil && !errors.As(err, &data.Problem{}):
				t.Fatal(err)
			case err != nil && !reflect.DeepEqual(before, after):
				t.Fatalf("%+v was refused and changed something", c)
			case err == nil && len(step.Kinds) > 0:
				done++
			}
			for _, p := range after {
				if m, was := locked[fmt.Sprint(p.CubeRef)]; was && m != p.Amount && p.Locked {
					t.Fatalf("%+v changed the locked %+v from %d", c, p, m)
				}
			}
			in := anyCube(t)
			in.Region, in.Product, in.Rep, in.Tier = "", "", "", ""
			sound(t, cube(t, a, in))
		}
		for _, p := range pins(t, a) {
			if p.Product == "" && p.Tier == "" {
				onScreen(t, a, p)
			}
		}
	})
}

// onScreen finds a decided amount of a region and rep in its own view.
func onScreen(t *rapid.T, a *app.App, p targets.PinRow) {
	c := cube(t, a, targets.CubeIn{Rows: targets.DimRegion, Columns: targets.DimRep, From: p.From, Until: p.Until})
	for i, row := range c.Rows {
		for j, col := range c.Columns {
			x := c.Cells[i][j]
			if row.Code == p.Region && col.Code == p.Rep && (x.Amount != p.Amount || x.Source != targets.Decided || x.Locked != p.Locked) {
				t.Fatalf("decided %+v, on screen %+v", p, x)
			}
		}
	}
}

func pins(t fataler, a *app.App) []targets.PinRow {
	rows, err := targets.PinsOf(a.Reader(), data.NewDate(2026, 3, 20), targets.PinsIn{})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func anyCubeCommand(t *rapid.T) app.Command {
	one := func(name string, of ...string) string { return rapid.SampledFrom(of).Draw(t, name) }
	ref := targets.CubeRef{Region: one("region", "E", "S", ""), Product: one("product", "", "", "A"), Rep: one("rep", "1", "2", "3", ""), Tier: one("tier", "", "", "high")}
	if rapid.Bool().Draw(t, "time") {
		ref.From, ref.Until = month(rapid.IntRange(2, 6).Draw(t, "from")), month(rapid.IntRange(7, 11).Draw(t, "until"))
	}
	switch rapid.IntRange(0, 5).Draw(t, "command") {
	case 0:
		return targets.LockCubes{Refs: []targets.CubeRef{ref}, Locked: rapid.Bool().Draw(t, "lock")}
	case 1:
		return targets.ForgetPins{Refs: []targets.CubeRef{ref}}
	case 2:
		return targets.SetCubes{Cells: []targets.CubeAmount{{CubeRef: ref, Amount: data.Money(rapid.Int64Range(0, 50_000).Draw(t, "amount"))}}}
	}
	return targets.SetCube{CubeRef: ref, Amount: data.Money(rapid.Int64Range(0, 200_000).Draw(t, "amount"))}
}

func TestSetCubeRefusesWhatCannotBePlaced(t *testing.T) {
	a := handmade(t)
	whole := cube(t, a, targets.CubeIn{Rows: targets.DimRegion, Columns: targets.DimRep})
	east, rep := whole.Rows[0], whole.Columns[0]
	ref := targets.CubeRef{Region: east.Code, Rep: rep.Code}
	most := min(east.Total, rep.Total)
	p := refused(t, a, targets.SetCube{CubeRef: ref, Amount: most + 5}, "problem.cube.room")
	if p.Args[0].(data.Money) < 5 {
		t.Error(p)
	}
	refused(t, a, targets.SetCube{CubeRef: ref, Amount: -1}, "problem.target.negative")
	refused(t, a, targets.SetCube{CubeRef: ref, Amount: 1 << 60}, "problem.amount.size")
	refused(t, a, targets.SetCube{CubeRef: ref, To: "row"}, "problem.cube.to")
	refused(t, a, targets.SetCube{CubeRef: targets.CubeRef{Region: "-", Rep: "1"}}, "problem.pin.without")
	refused(t, a, targets.SetCube{CubeRef: targets.CubeRef{Region: "E", Rep: "1", Until: month(2)}, Amount: 1}, "problem.bucket.closed")
	refused(t, a, targets.SetCube{CubeRef: targets.CubeRef{Region: "E", Rep: "1", From: month(4) + 2}, Amount: 1}, "problem.bucket.unknown")
	refused(t, a, targets.SetCube{CubeRef: targets.CubeRef{Region: "E", Rep: "x"}}, "problem.unknown.reps")
	refused(t, a, targets.SetCube{CubeRef: targets.CubeRef{Region: "E", Tier: "x"}}, "problem.customer.tier")
	refused(t, a, targets.ForgetPins{Refs: []targets.CubeRef{ref}}, "problem.pin.none")
	part := targets.CubeRef{Region: "E", Rep: "1", From: month(5), Until: month(8)}
	do(t, a, targets.SetCube{CubeRef: part, Amount: 7})
	do(t, a, targets.LockCubes{Refs: []targets.CubeRef{part}, Locked: true})
	refused(t, a, targets.SetCube{CubeRef: part, Amount: 8}, "problem.pin.locked")
	if p := refused(t, a, targets.SetCube{CubeRef: ref, Amount: 3}, "problem.cube.inside"); p.Args[0] != data.Money(4) {
		t.Error(p)
	}
}

// TestLockedAmountsKeepTheirRoom: an edit of a slice that would take the room of a
// locked amount is refused with what would be missing; of an unlocked one the
// missing part is told.
func TestLockedAmountsKeepTheirRoom(t *testing.T) {
	a := handmade(t)
	ref := targets.CubeRef{Region: "E", Rep: "1", From: month(5), Until: month(6)}
	do(t, a, targets.SetCube{CubeRef: ref, Amount: 50_00})
	do(t, a, targets.LockCubes{Refs: []targets.CubeRef{ref}, Locked: true})
	less := targets.SetTotal{Region: "E", From: month(5), Until: month(6), Amount: 30_00}
	if p := refused(t, a, less, "problem.cube.held"); p.Args[1] != data.Money(20_00) {
		t.Error(p)
	}
	do(t, a, targets.LockCubes{Refs: []targets.CubeRef{ref}})
	do(t, a, less)
	if rows := pins(t, a); rows[0].Missing != 20_00 {
		t.Errorf("%+v", rows)
	}
	c := cube(t, a, targets.CubeIn{Rows: targets.DimRegion, Columns: targets.DimRep, From: month(5), Until: month(6)})
	if len(c.Left) == 0 {
		t.Error("what no table can hold is hidden")
	}
}

// TestPartsChangeWithTheirWhole: a decided amount inside another keeps its part.
func TestPartsChangeWithTheirWhole(t *testing.T) {
	a := handmade(t)
	whole, part := targets.CubeRef{Region: "E", Rep: "1"}, targets.CubeRef{Region: "E", Rep: "1", From: month(5), Until: month(8)}
	do(t, a, targets.SetCube{CubeRef: whole, Amount: 10_000})
	do(t, a, targets.SetCube{CubeRef: part, Amount: 4_000})
	do(t, a, targets.SetCube{CubeRef: whole, Amount: 20_000})
	for _, p := range pins(t, a) {
		if want := map[data.Date]data.Money{month(0): 20_000, month(5): 8_000}[p.From]; p.Amount != want {
			t.Errorf("%+v, want %d", p, want)
		}
	}
	do(t, a, targets.ForgetPins{Refs: []targets.CubeRef{whole}})
	if n := len(pins(t, a)); n != 1 {
		t.Error(n, "amounts are decided, want 1")
	}
}

func TestCubeOfTrees(t *testing.T) {
	a := handmade(t)
	tree(t, a)
	c := cube(t, a, targets.CubeIn{Rows: targets.DimRegion, Columns: targets.DimPeriod})
	sound(t, c)
	if c.Rows[0].Code != "CN" || c.Rows[0].Leaf || c.Rows[1].Parent != 0 || c.Rows[1].Level != 1 || c.Rows[0].Total != c.Total {
		t.Errorf("%+v", c.Rows)
	}
	do(t, a, targets.SetCube{CubeRef: targets.CubeRef{Region: "CN"}, Amount: 2 * c.Total})
	after := cube(t, a, targets.CubeIn{Rows: targets.DimRegion, Columns: targets.DimPeriod})
	if after.Total != 2*c.Total || after.Rows[0].Total != 2*c.Total {
		t.Error("the region's sum did not break back over its parts", after.Total)
	}
	do(t, a, targets.SetCube{CubeRef: targets.CubeRef{Region: "CN", Product: "A", Rep: "1", From: month(6), Until: month(7)}, Amount: 1_00})
	mixed := cube(t, a, targets.CubeIn{Rows: targets.DimRegion, Columns: targets.DimRep, Product: "A", From: month(6), Until: month(7)})
	if mixed.Cells[0][0].Amount != 1_00 || mixed.Cells[0][0].Source != targets.Decided {
		t.Errorf("%+v", mixed.Cells[0][0])
	}
}

func TestCubeQuestionsInPlainWords(t *testing.T) {
	a := handmade(t)
	for in, key := range map[targets.CubeIn]string{
		{Rows: "x"}:                       "problem.cube.dimension",
		{Rows: "rep", Columns: "rep"}:     "problem.cube.dimension",
		{Periods: "day"}:                  "problem.cube.periods",
		{Region: "x"}:                     "problem.unknown.regions",
		{Tier: "x"}:                       "problem.customer.tier",
		{From: month(3), Until: month(3)}: "problem.period.order",
		{From: data.NewDate(2026, 3, 2)}:  "problem.bucket.unknown",
		{Until: data.NewDate(2030, 1, 1)}: "problem.bucket.unknown",
	} {
		_, err := targets.CubeOf(a.Reader(), data.NewDate(2026, 3, 20), in)
		if p := (data.Problem{}); !errors.As(err, &p) || p.Key != key {
			t.Errorf("%+v: %v, want %s", in, err, key)
		}
	}
	if c := cube(t, blank(t, newYear), targets.CubeIn{}); c.Total != 0 || len(c.Rows) == 0 {
		t.Errorf("%+v", c)
	}
}

// TestStepsHoldTheTotals: with a step every total still is exact, and all but a
// few cells are multiples of it.
func TestStepsHoldTheTotals(t *testing.T) {
	a := firm(t)
	policy := data.DefaultPolicy()
	do(t, a, targets.SetPolicy{Mature: policy.Mature, Star: 1, Step: 1_000_00})
	c := cube(t, a, targets.CubeIn{Rows: targets.DimProduct, Columns: targets.DimRep})
	sound(t, c)
	odd := 0
	for i := range c.Rows {
		for j := range c.Columns {
			if c.Cells[i][j].Amount%1_000_00 != 0 {
				odd++
			}
		}
	}
	if odd >= len(c.Rows)+len(c.Columns) || c.Step != 1_000_00 {
		t.Errorf("%d of %d × %d cells are no multiples", odd, len(c.Rows), len(c.Columns))
	}
}

// TestTierWeightsHold: the tiers' totals are what the policy gives them.
func TestTierWeightsHold(t *testing.T) {
	a := firm(t)
	do(t, a, targets.SetPolicy{Star: 1, Tiers: []data.TierWeight{{Tier: data.High, Weight: 70}, {Tier: data.Potential, Weight: 30}}})
	c := cube(t, a, targets.CubeIn{Rows: targets.DimRegion, Columns: targets.DimTier})
	sound(t, c)
	want := calc.Spread(c.Total, []data.Money{70, 30, 0, 0, 0})
	for j, col := range c.Columns {
		if col.Total != want[j] {
			t.Errorf("%s has %d, want %d", col.Code, col.Total, want[j])
		}
	}
}

// TestSampleDecidesTwoAmounts: both stand on their screens, and nothing is left.
func TestSampleDecidesTwoAmounts(t *testing.T) {
	a := firm(t)
	rows := pins(t, a)
	if len(rows) != 2 || rows[0].Missing+rows[1].Missing != 0 || rows[0].Name != "华东 高价值 Q4" {
		t.Errorf("%+v", rows)
	}
	for _, in := range []targets.CubeIn{{Rows: targets.DimRegion, Columns: targets.DimTier}, {Rows: targets.DimRep, Columns: targets.DimPeriod, Product: "SPARKLING", Region: "SOUTH", Periods: targets.Quarterly}} {
		c := cube(t, a, in)
		sound(t, c)
		decided := 0
		for i := range c.Rows {
			for _, x := range c.Cells[i] {
				if x.Source == targets.Decided {
					decided++
				}
			}
		}
		if len(c.Left) > 0 || in.Rows == targets.DimRep && decided != 1 {
			t.Errorf("%d decided, left %v", decided, c.Left)
		}
	}
}
