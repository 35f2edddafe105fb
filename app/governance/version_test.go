package governance_test

import (
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/governance"
	"quarterdeck/app/plan"
	"quarterdeck/app/targets"
	"quarterdeck/data"
)

func TestDecidingFreezesAndCounts(t *testing.T) {
	a := small(t, july)
	refused(t, a, governance.DecideVersion{}, "problem.version.reason")
	do(t, a, governance.DecideVersion{Reason: "first", By: "M"})
	refused(t, a, governance.DecideVersion{Reason: "again"}, "problem.version.same")
	do(t, a, setCell("E", "A", 9, 150_00))
	do(t, a, governance.DecideVersion{Reason: "second", Effective: month(9)})
	p, err := a.Reader().Plan()
	if err != nil || p.Version != 2 || p.Number != "SN-GG-2026-02" {
		t.Fatal(p.Version, p.Number, err)
	}
	list := listed(t, a)
	if list.Changed || len(list.Rows) != 2 || list.Rows[0].State != governance.InForce || list.Rows[1].State != governance.Superseded ||
		list.Rows[0].Cells != 1 || list.Rows[0].Since != 50_00 || list.Rows[1].Total != 2_400_00 {
		t.Fatalf("%+v", list)
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if p, _ = a.Reader().Plan(); p.Version != 1 || p.Number != "SN-GG-2026-01" {
		t.Fatal("undo gives the number back", p.Version, p.Number)
	}
}

func TestAFirmsOwnNumberStays(t *testing.T) {
	a := small(t, july)
	do(t, a, plan.SetPlan{Firm: "Firm", Number: "Plan A"})
	do(t, a, governance.DecideVersion{Reason: "first"})
	p, _ := a.Reader().Plan()
	v, err := a.Reader().Version(1)
	if err != nil || p.Number != "Plan A" || v.Number != "SN-GG-2026-01" {
		t.Fatal(p.Number, v.Number, err)
	}
}

func TestAVersionOutlivesWhatItNames(t *testing.T) {
	a := small(t, july)
	do(t, a, governance.DecideVersion{Reason: "first"})
	do(t, a, plan.SaveRegion{Code: "S", NewCode: "S", Name: "Renamed"})
	do(t, a, plan.RemoveRegion{Code: "E", Release: true})
	v, err := a.Reader().Version(1)
	if err != nil {
		t.Fatal(err)
	}
	s, err := a.Reader().Snapshot(v.ID)
	if err != nil || s.Body.Total(false) != 2_400_00 || s.Body.Total(true) != 2_400_00 {
		t.Fatal(s.Body.Total(false), s.Body.Total(true), err)
	}
	if n := data.FindNamed(s.Body.Regions, "S").Name; n != "Region S" {
		t.Fatal("the old name is kept", n)
	}
	c := compared(t, a, governance.CompareIn{Old: 1})
	if c.Total.Sum.By != -1_200_00 || len(c.Rows) != 3 || c.Rows[1].Mark != governance.RemovedLine || c.Rows[0].Name != "Region E" {
		t.Fatalf("%+v", c.Rows)
	}
}

func TestTheSamplesVersions(t *testing.T) {
	a := firm(t)
	list := listed(t, a)
	if list.Changed || len(list.Rows) != 3 || list.Rows[0].Number != "SN-SL-2026-03" || list.Working.Number != "SN-SL-2026-04" {
		t.Fatalf("%+v", list.Working)
	}
	for _, by := range []string{targets.Regions, targets.Reps} {
		if c := compared(t, a, governance.CompareIn{Old: 3, By: by}); c.Cells != 0 || len(c.Rows) != 0 {
			t.Fatal("the third version is the plan as it stands", c.Cells)
		}
		if c := compared(t, a, governance.CompareIn{Old: 1, New: 2, By: by}); c.Total.Sum.By != 200*1_000_000 || c.Cells != 15 {
			t.Fatal(by, c.Total.Sum.By, c.Cells)
		}
		if c := compared(t, a, governance.CompareIn{Old: 2, New: 3, By: by}); c.Total.Sum.By != 0 || c.Cells != 6 {
			t.Fatal(by, c.Total.Sum.By, c.Cells)
		}
		for _, r := range list.Rows {
			if *r.Goal != r.Total || r.Total != r.Reps {
				t.Fatal("every version is fully allocated", r.Version)
			}
		}
	}
}

func TestCompareKnowsWhatItIsAsked(t *testing.T) {
	a := small(t, july)
	day, _ := a.Today()
	for _, in := range []governance.CompareIn{{Old: 7}, {New: -1}, {By: "x"}} {
		if _, err := governance.CompareOf(a.Reader(), day, in); err == nil {
			t.Fatalf("%+v was answered", in)
		}
	}
}

// TestCompareAddsUp edits a plan at random between two versions.
func TestCompareAddsUp(t *testing.T) {
	a := small(t, july)
	do(t, a, governance.DecideVersion{Reason: "first"})
	rapid.Check(t, func(rt *rapid.T) {
		for range rapid.IntRange(0, 4).Draw(rt, "edits") {
			one := func(name string, of ...string) string { return rapid.SampledFrom(of).Draw(rt, name) }
			amount := data.Money(rapid.SampledFrom([]int64{0, 1, 100_00, 7_777_77, 1_000_000_000_000_000}).Draw(rt, "amount"))
			m := rapid.IntRange(7, 12).Draw(rt, "month")
			if rapid.Bool().Draw(rt, "rep") {
				_, _ = a.Do(targets.SetRepCell{Rep: one("rep", "1", "2"), Bucket: month(m), Amount: amount})
			} else { // also one of a whole region: a line that the version does not have
				_, _ = a.Do(setCell(one("region", "E", "S", ""), one("product", "A", "B", ""), m, amount))
			}
		}
		for _, by := range []string{targets.Regions, targets.Reps} {
			there := compared(t, a, governance.CompareIn{Old: 1, By: by})
			back := compared(t, a, governance.CompareIn{New: 1, By: by})
			addsUp(rt, there)
			addsUp(rt, compared(t, a, governance.CompareIn{Old: 1, By: by, All: true}))
			if there.Cells != back.Cells || there.Total.Sum.By != -back.Total.Sum.By || len(there.Rows) != len(back.Rows) {
				rt.Fatal("there and back differ")
			}
			for i, x := range there.Rows {
				for b := range x.Cells {
					if x.Cells[b].By != -back.Rows[i].Cells[b].By {
						rt.Fatalf("row %d, bucket %d: %d and %d", i, b, x.Cells[b].By, back.Rows[i].Cells[b].By)
					}
				}
			}
			if c := compared(t, a, governance.CompareIn{By: by}); c.Cells != 0 || len(c.Rows) != 0 {
				rt.Fatal("the working copy differs from itself")
			}
		}
	})
}

// addsUp checks every sum of a comparison.
func addsUp(t *rapid.T, c governance.Compared) {
	sum := make([]data.Money, len(c.Buckets))
	take := func(x governance.ComparedRow) {
		var row data.Money
		for b, cell := range x.Cells {
			if value(cell.New)-value(cell.Old) != cell.By {
				t.Fatalf("%+v", cell)
			}
			row += cell.By
			if x.Leaf {
				sum[b] += cell.By
			}
		}
		var groups data.Money
		for _, g := range x.Groups {
			groups += g.By
		}
		if row != x.Sum.By || groups != row {
			t.Fatalf("row %s %s %s: %d, %d, %d", x.Region, x.Product, x.Rep, row, groups, x.Sum.By)
		}
	}
	for _, x := range c.Rows {
		take(x)
	}
	take(c.Rest)
	take(c.Total)
	for b := range sum {
		if sum[b]+c.Rest.Cells[b].By != c.Total.Cells[b].By {
			t.Fatalf("bucket %d: rows make %d, the total says %d", b, sum[b], c.Total.Cells[b].By)
		}
	}
}

func value(m *data.Money) data.Money {
	if m == nil {
		return 0
	}
	return *m
}
