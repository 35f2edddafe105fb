package targets_test

import (
	"testing"

	"quarterdeck/app/calc"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// TestQuartersAreCutWhenOneMonthChanges keeps targets that came for longer than
// a month whole until one of their months is edited.
func TestQuartersAreCutWhenOneMonthChanges(t *testing.T) {
	a := blank(t, newYear)
	imported := []data.TrailStep{{Op: data.TrailSet, Key: "trail.import", Value: 300_00}}
	_, err := a.File().Write("command.Sample", func(tx store.Tx) error {
		rep, err := tx.RepByCode("1")
		if err != nil {
			return err
		}
		var rows []data.Target
		for _, p := range []data.Period{{From: month(0), Until: month(3)}, {From: month(3), Until: month(6)},
			{From: month(11), Until: month(11) + 90}} { // the last one leaves the plan
			rows = append(rows, data.Target{Metric: data.Revenue, Period: p, RepID: rep.ID, Amount: 300_00, Trail: imported})
		}
		return tx.SaveTargets(rows)
	})
	if err != nil {
		t.Fatal(err)
	}
	g := grid(t, a, targets.Reps)
	if g.Total.Groups[0] != 300_00 || g.Total.Groups[1] != 300_00 || g.Total.Groups[3] >= 300_00 {
		t.Fatal(g.Total.Groups)
	}
	count := func(want int) {
		t.Helper()
		if n, err := a.Reader().Count(data.Targets); err != nil || n != want {
			t.Errorf("%d targets, want %d, %v", n, want, err)
		}
	}
	all := func() data.Money {
		rows, err := a.Reader().AllTargets(data.Revenue)
		if err != nil {
			t.Fatal(err)
		}
		var sum data.Money
		for _, x := range rows {
			sum += x.Amount
		}
		return sum
	}
	before := amountOf(t, a, targets.Reps, "E", "", "1", 1)
	if before != data.Money(300_00).MulDiv(20, 64) { // working days of February and of the quarter
		t.Errorf("February has %d", before)
	}
	do(t, a, targets.SetRepCell{Rep: "1", Bucket: month(1), Amount: before + 5})
	count(5) // three months, and two targets left whole
	if all() != 900_05 {
		t.Errorf("all targets make %d", all())
	}
	tidy(t, a)
	do(t, a, targets.SetRepCell{Rep: "1", Bucket: month(11), Amount: 0, To: "row"})
	if all() != 900_05 {
		t.Errorf("all targets make %d", all())
	}
	tidy(t, a)
	o, err := targets.OriginOf(a.Reader(), newYear, targets.CellRef{Rep: "1", Bucket: month(11)})
	if err != nil || o.Amount != 0 || len(o.Steps) != 2 || o.Steps[0].Key != "trail.span" {
		t.Errorf("%+v %v", o, err)
	}
	rows, err := a.Reader().Targets(data.Revenue, store.ByRep, data.Period{From: month(12), Until: month(15)})
	if err != nil || len(rows) != 1 || calc.Replay(rows[0].Trail) != rows[0].Amount || rows[0].Amount == 0 {
		t.Errorf("what lay beyond the plan: %+v %v", rows, err)
	}
}
