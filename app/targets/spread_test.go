package targets_test

import (
	"testing"

	"quarterdeck/app/calc"
	"quarterdeck/app/targets"
	"quarterdeck/data"
)

var newYear = data.NewDate(2026, 1, 1)

func TestSpreadGoalFromNothing(t *testing.T) {
	a := blank(t, newYear)
	refused(t, a, targets.SpreadGoal{}, "problem.goal.none")
	do(t, a, targets.SetGoal{Amount: money(100_000_01)})
	do(t, a, targets.SpreadGoal{RegionsBy: targets.ByHand, Regions: []targets.Weight{{Code: "E", Weight: 3}, {Code: "S", Weight: 1}},
		ProductsBy: targets.Equally, Rhythm: "25-30-25-20"})
	tidy(t, a)
	g := grid(t, a, "")
	if *g.Unallocated != 0 || len(g.Rows) != 6 {
		t.Fatalf("unallocated %d, %d rows", *g.Unallocated, len(g.Rows))
	}
	if e := g.Rows[0]; e.Name != "E" || e.Leaf || e.Amount != 75_000_01 {
		t.Errorf("first row %+v", e)
	}
	quarters := calc.Spread(100_000_01, []data.Money{25, 30, 25, 20})
	for i, want := range quarters {
		if got := g.Total.Groups[i]; got < want-4 || got > want+4 { // a unit for each of four rows
			t.Errorf("quarter %d has %d, want %d", i+1, got, want)
		}
	}
	o, err := targets.OriginOf(a.Reader(), newYear, targets.CellRef{Region: "E", Product: "A", Bucket: month(4)})
	if err != nil || len(o.Steps) != 5 {
		t.Fatal(o, err)
	}
	keys := []string{"trail.goal", "trail.region", "trail.product", "trail.quarter", "trail.month"}
	for i, x := range o.Steps {
		if x.Key != keys[i] {
			t.Errorf("step %d is %s", i, x.Key)
		}
	}
	if o.Steps[4].Amount != o.Amount {
		t.Errorf("the trail ends at %d, the cell has %d", o.Steps[4].Amount, o.Amount)
	}
}

func TestSpreadGoalLeavesClosedAndLockedCells(t *testing.T) {
	a := blank(t, newYear)
	do(t, a, targets.SetGoal{Amount: money(120_000_00)})
	do(t, a, targets.SpreadGoal{Rhythm: "even"})
	do(t, a, targets.SetCell{Region: "E", Product: "A", Bucket: month(0), Amount: 20_000_00})
	do(t, a, targets.SetCell{Region: "S", Product: "B", Bucket: month(11), Amount: 7})
	do(t, a, targets.LockCells{Cells: []targets.CellRef{{Region: "S", Product: "B", Bucket: month(11)}}, Locked: true})
	setToday(t, a, data.NewDate(2026, 3, 1)) // January and February are closed
	do(t, a, targets.SetGoal{Amount: money(200_000_00)})
	do(t, a, targets.SpreadGoal{Rhythm: "25-30-25-20"})
	tidy(t, a)
	g := grid(t, a, "")
	if *g.Unallocated != 0 {
		t.Errorf("%d is unallocated", *g.Unallocated)
	}
	if got := amountOf(t, a, "", "E", "A", "", 0); got != 20_000_00 {
		t.Errorf("a closed cell became %d", got)
	}
	if got := amountOf(t, a, "", "S", "B", "", 11); got != 7 {
		t.Errorf("a locked cell became %d", got)
	}
	do(t, a, targets.SetGoal{Amount: money(1_000_00)})
	refused(t, a, targets.SpreadGoal{}, "problem.spread.fixed")
	setToday(t, a, data.NewDate(2027, 1, 1))
	refused(t, a, targets.SpreadGoal{}, "problem.spread.fixed")
	do(t, a, targets.SetGoal{Amount: money(900_000_00)})
	if p := refused(t, a, targets.SpreadGoal{}, "problem.spread.room"); p.Args[0].(data.Money) <= 0 {
		t.Error("the amount without a place is not named:", p.Args)
	}
}

func TestSpreadGoalWithoutRegionsOrProducts(t *testing.T) {
	p := data.NewPlan("Firm", "JPY", data.NewMonth(2026, 4))
	p.AsOfDay = newYear
	a := opened(t, newPlan(t, p))
	do(t, a, targets.SetGoal{Amount: money(1001)})
	do(t, a, targets.SpreadGoal{Rhythm: "stairs"})
	g := grid(t, a, "")
	if len(g.Rows) != 1 || !g.Rows[0].Leaf || g.Rows[0].Region != targets.None || g.Total.Amount != 1001 {
		t.Fatalf("%+v", g.Rows)
	}
	for i := 1; i < 4; i++ {
		if g.Total.Groups[i] <= g.Total.Groups[i-1] {
			t.Error("the stairs do not rise:", g.Total.Groups)
		}
	}
	tidy(t, a)
	refused(t, a, targets.SpreadReps{}, "problem.spread.reps")
}

func TestSpreadGoalByLastYear(t *testing.T) {
	a := firm(t)
	do(t, a, targets.SpreadGoal{})
	tidy(t, a)
	g := grid(t, a, "")
	if *g.Unallocated != 0 {
		t.Errorf("%d is unallocated", *g.Unallocated)
	}
}

func TestSpreadReps(t *testing.T) {
	a := blank(t, newYear)
	do(t, a, targets.SetGoal{Amount: money(100_000_00)})
	refused(t, a, targets.SpreadReps{By: targets.AfterRegion}, "problem.spread.regions")
	refused(t, a, targets.SpreadReps{By: "luck"}, "problem.spread.by")
	refused(t, a, targets.SpreadReps{By: targets.ByHand}, "problem.spread.weights")
	refused(t, a, targets.SpreadReps{By: targets.ByHand, Reps: []targets.Weight{{Code: "9", Weight: 1}}}, "problem.unknown.reps")
	do(t, a, targets.SpreadReps{By: targets.ByHand, Reps: []targets.Weight{{Code: "3", Weight: 1}, {Code: "1", Weight: 1}}})
	tidy(t, a)
	if g := grid(t, a, targets.Reps); *g.Unallocated != 0 || amountOf(t, a, targets.Reps, "E", "", "2", 3) != 0 {
		t.Errorf("unallocated %d", *g.Unallocated)
	}
	do(t, a, targets.SpreadGoal{RegionsBy: targets.ByHand, Regions: []targets.Weight{{Code: "E", Weight: 1}, {Code: "S", Weight: 1}}})
	do(t, a, targets.SpreadReps{By: targets.AfterRegion})
	tidy(t, a)
	regions, reps := grid(t, a, ""), grid(t, a, targets.Reps)
	for i := range regions.Total.Cells {
		if regions.Total.Cells[i].Amount != reps.Total.Cells[i].Amount {
			t.Errorf("month %d: regions have %d, reps %d", i+1, regions.Total.Cells[i].Amount, reps.Total.Cells[i].Amount)
		}
	}
}

func TestApplyRhythmKeepsRowsAndReachesTheQuarters(t *testing.T) {
	a := firm(t)
	before := grid(t, a, "")
	do(t, a, targets.ApplyRhythm{Rhythm: "30-25-25-20"})
	tidy(t, a)
	after := grid(t, a, "")
	changed := false
	for i, row := range after.Rows {
		was := before.Rows[i]
		if row.Amount != was.Amount {
			t.Errorf("%s had %d, has %d", row.Name, was.Amount, row.Amount)
		}
		for b, c := range row.Cells {
			if (after.Buckets[b].Closed || c.Locked) && row.Leaf && c.Amount != was.Cells[b].Amount {
				t.Errorf("%s bucket %d was closed or locked and changed", row.Name, b)
			}
			changed = changed || c.Amount != was.Cells[b].Amount
		}
	}
	if !changed || after.Rhythm != "30-25-25-20" {
		t.Error("nothing changed")
	}
	do(t, a, targets.ApplyRhythm{Rhythm: "20-30-27.5-22.5", By: "none"})
	do(t, a, targets.ApplyRhythm{Rhythm: "history", By: targets.Reps})
	tidy(t, a)
	for _, bad := range []string{"20-30-30", "50-50-50-50", "a-b-c-d", "fast", "-1-1-50-50", "NaN-0-50-50"} {
		refused(t, a, targets.ApplyRhythm{Rhythm: bad}, "problem.rhythm")
	}
}

func TestRhythmOnAYearAhead(t *testing.T) {
	a := blank(t, newYear)
	do(t, a, targets.SetGoal{Amount: money(100_000_00)})
	do(t, a, targets.SpreadGoal{Rhythm: "even"})
	do(t, a, targets.ApplyRhythm{Rhythm: "25-30-25-20"})
	g := grid(t, a, "")
	for i, want := range []data.Money{25_000_00, 30_000_00, 25_000_00, 20_000_00} {
		if g.Total.Groups[i] != want || *g.Groups[i].Want != want {
			t.Errorf("quarter %d has %d and should have %d, want %d", i+1, g.Total.Groups[i], *g.Groups[i].Want, want)
		}
	}
	tidy(t, a)
}
