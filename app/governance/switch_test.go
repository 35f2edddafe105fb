package governance_test

import (
	"strings"
	"testing"

	"quarterdeck/app/governance"
	"quarterdeck/app/targets"
	"quarterdeck/data"
)

func TestTheSwitchIsPrepared(t *testing.T) {
	a := firm(t)
	day, _ := a.Today()
	c, err := governance.SwitchOf(a.Reader(), day, governance.SwitchIn{Percent: 9_000})
	if err != nil || c.Effective != month(8) || len(c.Changes) != 2 || *c.Coupled[2].Percent != 8_500 {
		t.Fatalf("%+v %v", c, err)
	}
	w, err := governance.PreviewOf(a.Reader(), day, c)
	if err != nil || w.Regions >= 0 || w.Regions != w.Reps || *w.GoalAfter-*w.GoalBefore != w.Regions || w.Major[1] != governance.MajorType {
		t.Fatalf("%d %d %v %v", w.Regions, w.Reps, w.Major, err)
	}
	c, err = governance.SwitchOf(a.Reader(), day, governance.SwitchIn{From: month(10)})
	if err != nil {
		t.Fatal(err)
	}
	w, err = governance.PreviewOf(a.Reader(), day, c) // 640 + 631 + 690 in units of 10,000
	if err != nil || w.Regions != (1961-2400)*1_000_000 {
		t.Fatal(w.Regions, err)
	}
}

// TestTheSwitchIsMade applies the whole of it: cells, goal, type and marketing.
func TestTheSwitchIsMade(t *testing.T) {
	a := governed(t, 1)
	day, _ := a.Today()
	c, err := governance.SwitchOf(a.Reader(), day, governance.SwitchIn{From: month(10), Percent: 9_000})
	if err != nil {
		t.Fatal(err)
	}
	c.Title, c.Reason = "Steady", "downturn"
	do(t, a, c)
	accept(t, a, 1)
	do(t, a, governance.ApplyProposal{ID: 1})
	goal, _ := a.Reader().Goal(data.Revenue)
	cost, err := a.Reader().ObjectiveOf(data.MarketingCost)
	if goal.Type != data.SteadyGoal || *goal.Amount != 2_280_00 || cost.ID == 0 || *cost.Growth != -1_500 || err != nil {
		t.Fatalf("%+v %+v %v", goal, cost, err)
	}
	if x := compared(t, a, governance.CompareIn{Old: 1, New: 2}); x.Old.Type != "" || x.New.Type != data.SteadyGoal || x.Total.Sum.By != -120_00 {
		t.Fatalf("%+v", x.New)
	}
	target := int64(500_000_00) // with a number of its own it is that which falls
	if n, g := governance.ObjectiveAfter(data.Objective{Target: &target}, c.Coupled[2]); *n != 425_000_00 || g != nil {
		t.Fatal(*n, g)
	}
}

func TestTheSamplesProposals(t *testing.T) {
	a := firm(t)
	rows := proposals(t, a)
	open, applied := rows[0], rows[1]
	if open.Stale != 0 || open.Votes.Yes != 2 || open.Votes.Need != 4 || !open.Votes.Possible || open.Regions != open.Reps || open.Regions != -153_100_000 {
		t.Fatalf("%+v %d %d %d", open.Votes, open.Stale, open.Regions, open.Reps)
	}
	// What the sample says is what the plan would say.
	do(t, a, governance.RenewProposal{ID: open.ID})
	again := proposals(t, a)[0]
	if len(again.Cells) != len(open.Cells) || *again.GoalAfter != *open.GoalAfter || strings.Join(again.Major, " ") != strings.Join(open.Major, " ") {
		t.Fatal(len(again.Cells), len(open.Cells), again.Major)
	}
	for i, c := range again.Cells {
		if was := open.Cells[i]; c.Region != was.Region || c.Product != was.Product || c.Rep != was.Rep || c.Bucket != was.Bucket ||
			*c.Before != *was.Before || *c.After != *was.After {
			t.Fatalf("%+v and %+v", c, was)
		}
	}
	for _, by := range []string{targets.Regions, targets.Reps} {
		c := compared(t, a, governance.CompareIn{Old: 2, New: 3, By: by})
		for _, row := range c.Rows {
			for b, x := range row.Cells {
				for _, said := range applied.Cells {
					if row.Leaf && said.Bucket == c.Buckets[b].From && said.Rep == row.Rep && (said.Rep != "" || said.Region == row.Region && said.Product == row.Product) &&
						(*said.Before != *x.Old || *said.After != *x.New) {
						t.Fatalf("%s %s: %d → %d, the adjustment said %d → %d", row.Name, said.Bucket, *x.Old, *x.New, *said.Before, *said.After)
					}
				}
			}
		}
	}
}
