package targets_test

import (
	"path/filepath"
	"testing"

	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

func TestGoalOfTheSample(t *testing.T) {
	a := firm(t)
	day, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	d, err := targets.GoalOf(a.Reader(), day, targets.GoalIn{})
	if err != nil {
		t.Fatal(err)
	}
	const wan = 10_000_00
	if *d.Amount != 12_000*wan || *d.LastYear != 9_860*wan || *d.Challenge != 11_339*wan || d.Cells != 240 {
		t.Errorf("goal %d, last year %d, challenge %d, %d cells", *d.Amount, *d.LastYear, *d.Challenge, d.Cells)
	}
	for i, want := range []struct {
		key   string
		value data.Money
	}{{"last_year", 9_860 * wan}, {"growth_floor", 11_161_52 * wan / 100}, {"best_floor", 11_339 * wan}} {
		if x := d.Anchors[i]; x.Key != want.key || x.Value != want.value {
			t.Errorf("anchor %+v, want %+v", x, want)
		}
	}
	for i, want := range []data.Money{3_000 * wan, 3_600 * wan, 3_000 * wan, 2_400 * wan} {
		if q := d.Groups[i]; *q.Target != want || !q.Kept || q.Last == nil {
			t.Errorf("quarter %d: %+v", i+1, q)
		}
	}
	if len(d.Findings) != 7 || d.Owner == "" || d.OwnerName == "" {
		t.Errorf("%+v", d)
	}
}

func TestGoalOfAnEmptyPlan(t *testing.T) {
	a := blank(t, newYear)
	d, err := targets.GoalOf(a.Reader(), newYear, targets.GoalIn{})
	if err != nil || d.Amount != nil || d.LastYear != nil || len(d.Anchors) != 0 || d.Challenge != nil || len(d.Groups) != 4 {
		t.Errorf("%+v %v", d, err)
	}
	if d.Groups[0].Target != nil || d.Total.Target != nil || len(d.Findings) != 1 {
		t.Errorf("%+v", d)
	}
}

func TestSetGoal(t *testing.T) {
	a := blank(t, newYear)
	growth := 1500
	do(t, a, targets.ApplyRhythm{Rhythm: "25-30-25-20", By: "none"})
	do(t, a, targets.SetGoal{Amount: money(1_000), Reason: "因为", Owner: "1", Growth: &growth, Best: money(800), BestYear: 2024, LastYear: money(700)})
	d, err := targets.GoalOf(a.Reader(), newYear, targets.GoalIn{})
	if err != nil || d.OwnerName != "Rep 1" || d.Anchors[0].Key != "last_typed" || d.Anchors[1].Value != 826 || d.Anchors[2].Value != 920 {
		t.Errorf("%+v %v", d, err)
	}
	if *d.Groups[1].Target != 300 || d.Groups[1].Kept || d.Groups[1].Last != nil || *d.Total.Last != 700 {
		t.Errorf("%+v %+v", d.Groups, d.Total)
	}
	refused(t, a, targets.SetGoal{Owner: "9"}, "problem.unknown.reps")
	refused(t, a, targets.SetGoal{Amount: money(-1)}, "problem.target.negative")
	refused(t, a, targets.SetGoal{Amount: money(1 << 62)}, "problem.amount.size")
	refused(t, a, targets.SetGoal{BestYear: 7}, "problem.goal.best_year")
	do(t, a, targets.SetGoal{})
	if g, err := a.Reader().Goal(data.Revenue); err != nil || g.Amount != nil || g.OwnerID != 0 || g.Rhythm != "25-30-25-20" {
		t.Errorf("%+v %v", g, err)
	}
}

func TestLastYearFromTypedResults(t *testing.T) {
	a := blank(t, newYear)
	_, err := a.File().Write("command.Sample", func(tx store.Tx) error {
		region, err := tx.RegionByCode("E")
		if err != nil {
			return err
		}
		return tx.SaveActuals([]data.Actual{{Period: data.Period{From: data.NewDate(2025, 1, 1), Until: data.NewDate(2025, 4, 1)},
			RegionID: region.ID, Amount: 64_00}})
	})
	if err != nil {
		t.Fatal(err)
	}
	d, err := targets.GoalOf(a.Reader(), newYear, targets.GoalIn{})
	if err != nil || *d.LastYear != 64_00 || *d.Groups[0].Last != 64_00 || d.Groups[1].Last != nil {
		t.Errorf("%+v %v", d, err)
	}
	do(t, a, targets.SetGoal{Amount: money(100_00)})
	do(t, a, targets.SpreadGoal{Rhythm: "history"})
	if g := grid(t, a, ""); g.Total.Groups[0] != 100_00 || g.Rows[0].Amount != 100_00 {
		t.Errorf("%v %+v", g.Total.Groups, g.Rows[0])
	}
	tidy(t, a)
}

func TestExportWritesWhatTheGridHolds(t *testing.T) {
	a := firm(t)
	g := grid(t, a, "")
	f := text.Fmt{Lang: text.ZH, Currency: "CNY"}
	rows := exchange.ParseTSV(g.TSV(f))
	if len(rows) != 1+25+1 || len(rows[0]) != 3+16 || rows[0][3] != "1月" || rows[1][0] != "华东" || rows[26][2] != "120000000.00" {
		t.Errorf("%d rows of %d, %q", len(rows), len(rows[0]), rows[0])
	}
	for _, name := range []string{"grid.csv", "grid.xlsx"} {
		path := filepath.Join(t.TempDir(), name)
		if err := g.Export(path, f); err != nil {
			t.Fatal(err)
		}
		table, err := exchange.Open(path, exchange.Options{})
		if err != nil || len(table.Rows) < 26 {
			t.Errorf("%s: %d rows, %v", name, len(table.Rows), err)
		}
	}
}
