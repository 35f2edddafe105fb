package targets_test

import (
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/targets"
	"quarterdeck/data"
)

// spread is a blank plan whose goal of 2,400.00 lies evenly on 48 cells of 50.00
// each, and on 36 cells of reps.
func spread(t *testing.T, today data.Date) *app.App {
	t.Helper()
	a := blank(t, newYear)
	do(t, a, targets.SetGoal{Amount: money(2_400_00)})
	do(t, a, targets.SpreadGoal{Rhythm: "even"})
	do(t, a, targets.SpreadReps{Rhythm: "even"})
	setToday(t, a, today)
	return a
}

func TestSetCell(t *testing.T) {
	for _, c := range []struct {
		to          string
		unallocated data.Money
		region      string
		product     string
		bucket      int
		want        data.Money
	}{
		{"", 12_00, "E", "A", 9, 50_00},
		{"row", 0, "E", "A", 9, 50_00 + 1_09},
		{"column", 0, "E", "B", 8, 62_00},
		{"S", 0, "S", "A", 8, 62_00},
	} {
		a := spread(t, newYear)
		do(t, a, targets.SetCell{Region: "E", Product: "A", Bucket: month(8), Amount: 38_00, To: c.to})
		tidy(t, a)
		if got := *grid(t, a, "").Unallocated; got != c.unallocated {
			t.Errorf("%q: %d is unallocated, want %d", c.to, got, c.unallocated)
		}
		if got := amountOf(t, a, "", c.region, c.product, "", c.bucket); got != c.want {
			t.Errorf("%q: %s %s has %d, want %d", c.to, c.region, c.product, got, c.want)
		}
	}
}

func TestSetCellSaysWhereItCameFrom(t *testing.T) {
	a := spread(t, newYear)
	ref := targets.CellRef{Region: "E", Product: "A", Bucket: month(8)}
	do(t, a, targets.SetCell{Region: "E", Product: "A", Bucket: month(8), Amount: 38_00, To: "S"})
	do(t, a, targets.SetCell{Region: "E", Product: "A", Bucket: month(8), Amount: 37_00})
	o, err := targets.OriginOf(a.Reader(), newYear, ref)
	if err != nil || len(o.Steps) != 6 || o.Steps[5].Key != "trail.typed" || o.Steps[5].Amount != 37_00 || o.Steps[4].Amount != 50_00 {
		t.Errorf("%+v %v", o.Steps, err)
	}
	if len(o.Reps) != 2 || o.LastYear != nil {
		t.Errorf("reps %+v, last year %v", o.Reps, o.LastYear)
	}
	o, err = targets.OriginOf(a.Reader(), newYear, targets.CellRef{Region: "S", Product: "A", Bucket: month(8)})
	if last := o.Steps[len(o.Steps)-1]; err != nil || last.Key != "trail.moved" || last.Args[0] != "E A 9月" {
		t.Errorf("%+v %v", o.Steps, err)
	}
	for i := range 30 { // trails do not grow for ever
		do(t, a, targets.SetTotal{Region: "E", Amount: data.Money(1_000_00 + i*7)})
	}
	o, _ = targets.OriginOf(a.Reader(), newYear, ref)
	if len(o.Steps) > 12 {
		t.Errorf("%d steps", len(o.Steps))
	}
	tidy(t, a)
}

func TestSetCellRefuses(t *testing.T) {
	a := spread(t, data.NewDate(2026, 8, 14))
	cell := func(b int, m data.Money, to string) targets.SetCell {
		return targets.SetCell{Region: "E", Product: "A", Bucket: month(b), Amount: m, To: to}
	}
	if p := refused(t, a, cell(6, 1, ""), "problem.bucket.closed"); p.Args[0] != (data.NewMonth(2026, 7).Period()) {
		t.Error("the closed month is not named:", p.Args)
	}
	refused(t, a, cell(8, -1, ""), "problem.target.negative")
	refused(t, a, cell(8, 1<<60, ""), "problem.amount.size")
	refused(t, a, cell(12, 1, ""), "problem.bucket.unknown")
	refused(t, a, cell(8, 1, "X"), "problem.unknown.regions")
	refused(t, a, targets.SetCell{Region: "X", Bucket: month(8)}, "problem.unknown.regions")
	refused(t, a, targets.SetCell{Region: "E", Product: "X", Bucket: month(8)}, "problem.unknown.products")
	refused(t, a, targets.SetRepCell{Rep: "X", Bucket: month(8)}, "problem.unknown.reps")
	refused(t, a, targets.SetRepCell{Bucket: month(8)}, "problem.target.slice")
	// The row's four other open months hold 200.00; 250.01 cannot come from them.
	if p := refused(t, a, cell(8, 50_00+200_01, "row"), "problem.move.floor"); p.Args[0] != data.Money(1) {
		t.Error("the amount without a place is not named:", p.Args)
	}
	do(t, a, cell(8, 50_00+200_00, "row"))
	tidy(t, a)
}

func TestLocks(t *testing.T) {
	a := spread(t, newYear)
	september := targets.CellRef{Region: "E", Product: "A", Bucket: month(8)}
	do(t, a, targets.LockCells{Cells: []targets.CellRef{september}, Locked: true})
	refused(t, a, targets.SetCell{Region: "E", Product: "A", Bucket: month(8), Amount: 1}, "problem.cell.locked")
	do(t, a, targets.SetTotal{From: month(8), Until: month(9), Amount: 350_00})
	if got := amountOf(t, a, "", "E", "A", "", 8); got != 50_00 {
		t.Errorf("the locked cell has %d", got)
	}
	if got := amountOf(t, a, "", "S", "B", "", 8); got != 100_00 {
		t.Errorf("an open cell has %d", got)
	}
	refused(t, a, targets.SetTotal{From: month(8), Until: month(9), Amount: 49_99}, "problem.move.floor")
	p := refused(t, a, targets.SetCell{Region: "S", Product: "A", Bucket: month(8), Amount: 99_00, To: "E"}, "problem.move.locked")
	if p.Args[0] != data.Money(1_00) {
		t.Error("the amount without a place is not named:", p.Args)
	}
	tidy(t, a)
	do(t, a, targets.LockCells{Cells: []targets.CellRef{september}})
	do(t, a, targets.SetCell{Region: "E", Product: "A", Bucket: month(8), Amount: 1})
}

func TestSetTotal(t *testing.T) {
	for name, c := range map[string]struct {
		set         targets.SetTotal
		unallocated data.Money
	}{
		"row":         {targets.SetTotal{Region: "E", Product: "A", Amount: 500_00}, 100_00},
		"column":      {targets.SetTotal{From: month(3), Until: month(4), Amount: 100_01}, 99_99},
		"quarter":     {targets.SetTotal{From: month(3), Until: month(6), Amount: 700_00}, -100_00},
		"region":      {targets.SetTotal{Region: "S", From: month(3), Until: month(6), Amount: 0}, 300_00},
		"to region":   {targets.SetTotal{Region: "S", From: month(3), Until: month(6), Amount: 0, To: "E"}, 0},
		"to column":   {targets.SetTotal{Region: "S", Amount: 900_01, To: "column"}, 0},
		"to row":      {targets.SetTotal{From: month(9), Until: month(12), Amount: 899_99, To: "row"}, 0},
		"of product":  {targets.SetTotal{Product: "B", Amount: 1_300_00}, -100_00},
		"all to goal": {targets.SetTotal{Amount: 2_400_07}, -7},
	} {
		a := spread(t, newYear)
		do(t, a, c.set)
		tidy(t, a)
		if got := *grid(t, a, "").Unallocated; got != c.unallocated {
			t.Errorf("%s: %d is unallocated, want %d", name, got, c.unallocated)
		}
	}
	a := spread(t, data.NewDate(2026, 8, 14))
	refused(t, a, targets.SetTotal{From: month(0), Until: month(3), Amount: 1}, "problem.bucket.closed")
	refused(t, a, targets.SetTotal{From: month(3), Until: month(3), Amount: 1}, "problem.period.order")
	refused(t, a, targets.SetTotal{Amount: 1, To: "column"}, "problem.move.locked")
	do(t, a, targets.SetRepTotal{Region: "E", Amount: 1_000_00, To: "3"})
	do(t, a, targets.SetRepTotal{Rep: "1", From: month(8), Until: month(9), Amount: 0, To: "column"})
	do(t, a, targets.SetRepCell{Rep: "2", Bucket: month(8), Amount: 5, To: "row"})
	tidy(t, a)
	if got := *grid(t, a, targets.Reps).Unallocated; got != 0 {
		t.Errorf("%d is unallocated", got)
	}
}

func TestTiesGoToTheEarlierRow(t *testing.T) {
	a := spread(t, newYear)
	do(t, a, targets.SetTotal{From: month(0), Until: month(1), Amount: 200_02})
	for i, want := range []data.Money{50_01, 50_01, 50_00, 50_00} {
		row := []string{"E A", "E B", "S A", "S B"}[i]
		if got := amountOf(t, a, "", row[:1], row[2:], "", 0); got != want {
			t.Errorf("%s has %d, want %d", row, got, want)
		}
	}
}

func TestSetCellsIsOneStep(t *testing.T) {
	a := spread(t, data.NewDate(2026, 8, 14))
	block := func(first data.Money, from int) (c targets.SetCells) {
		for i := range 3 {
			c.Cells = append(c.Cells, targets.Amount{CellRef: targets.CellRef{Region: "E", Product: "A", Bucket: month(from + i)}, Amount: first + data.Money(i)})
		}
		return c
	}
	refused(t, a, block(1, 5), "problem.bucket.closed")
	do(t, a, block(10, 8))
	tidy(t, a)
	if got := amountOf(t, a, "", "E", "A", "", 10); got != 12 {
		t.Errorf("the third cell has %d", got)
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if got := amountOf(t, a, "", "E", "A", "", 10); got != 50_00 {
		t.Errorf("after one undo the third cell has %d", got)
	}
	mixed := block(1, 8)
	mixed.Cells[1].Rep = "1"
	refused(t, a, mixed, "problem.target.slice")
	// A closed cell may stay in the block when its amount stays.
	same := block(50_00, 6)
	same.Cells[1].Amount, same.Cells[2].Amount = 51_00, 52_00
	do(t, a, same)
}

func TestReopen(t *testing.T) {
	a := spread(t, data.NewDate(2026, 8, 14))
	set := targets.SetCell{Region: "E", Product: "A", Bucket: month(2), Amount: 1}
	refused(t, a, set, "problem.bucket.closed")
	refused(t, a, targets.ReopenMonth{Bucket: month(2)}, "problem.reopening.reason")
	refused(t, a, targets.ReopenMonth{Bucket: month(8), Reason: "r"}, "problem.bucket.open")
	refused(t, a, targets.CloseAgain{Bucket: month(2)}, "problem.bucket.not_reopened")
	do(t, a, targets.ReopenMonth{Bucket: month(2), Reason: "补录合同"})
	refused(t, a, targets.ReopenMonth{Bucket: month(2), Reason: "again"}, "problem.bucket.open")
	do(t, a, set)
	if b := grid(t, a, "").Buckets[2]; b.Closed || !b.Reopened || b.Reason != "补录合同" {
		t.Errorf("%+v", b)
	}
	do(t, a, targets.CloseAgain{Bucket: month(2)})
	refused(t, a, set, "problem.bucket.closed")
	tidy(t, a)
}
