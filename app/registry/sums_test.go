package registry_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/governance"
	"quarterdeck/app/letters"
	"quarterdeck/app/plan"
	"quarterdeck/app/planfile"
	"quarterdeck/app/quota"
	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// summed are the commands that move targets about.
var summed = []string{"ApplyProposal", "ApplyRhythm", "DecideProposal", "DecideVersion", "FileProposal", "ForgetPins", "LockCells", "LockCubes", "MoveQuota",
	"RemoveProduct", "RemoveRegion", "RemoveRep", "ReopenMonth", "SaveProposal", "SaveRegion", "SaveRep", "SetCell", "SetCells", "SetCube", "SetCubes", "SetGoal",
	"SetLadder", "SetPolicy", "SetRepCell", "SetRepTotal", "SetTotal", "SpreadGoal", "SpreadQuotas", "SpreadReps"}

// divided is a plan whose codes the generators know, spread over its regions and
// reps and decided once.
func divided(t interface{ Fatal(...any) }, path string) *app.App {
	p := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay = data.NewDate(2026, 5, 20)
	if err := store.Create(path, p); err != nil {
		t.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	goal := data.Money(120_000_000_01)
	for _, c := range []app.Command{plan.SaveRegion{Code: "E", Name: "华东"}, plan.SaveRegion{Code: "S", Name: "华南"},
		plan.SaveProduct{Code: "007", Name: "原叶茶"}, plan.SaveProduct{Code: "7", Name: "瓶装茶"}, plan.SaveRep{Code: "E", Name: "陈思远", Region: "E"},
		plan.SaveRep{Code: "S", Name: "黄子墨", Region: "S"}, plan.SaveRep{Code: "007", Name: "吴桐", Region: "S"},
		targets.SetGoal{Amount: &goal}, targets.SpreadGoal{RegionsBy: "equal", ProductsBy: "equal", Rhythm: "25-30-25-20"}, targets.SpreadReps{By: "equal"},
		governance.DecideVersion{Reason: "年初"}} {
		if _, err := a.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	return a
}

// TestSumsHoldWhateverIsDone runs random sequences of the commands that move
// targets, and holds every answer that adds them up against the others.
func TestSumsHoldWhateverIsDone(t *testing.T) {
	dir, plans, done := t.TempDir(), 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		plans++
		a := divided(rt, filepath.Join(dir, fmt.Sprint(plans, ".qdeck")))
		defer a.Close()
		for range rapid.IntRange(5, 40).Draw(rt, "commands") {
			name := rapid.SampledFrom(summed).Draw(rt, "name")
			if _, err := a.Do(generators[name](rt, a.Reader())); err != nil {
				continue
			}
			done++
		}
		today, err := a.Today()
		if err != nil {
			rt.Fatal(err)
		}
		s := summing{rt, a.Reader(), today}
		regions, reps := s.grid(targets.Regions), s.grid(targets.Reps)
		s.cubes(regions, reps)
		s.versions()
		s.letters()
		s.quotas(reps)
		s.sheets(regions, reps)
	})
	if done < 200 {
		t.Errorf("only %d commands were done", done)
	}
}

// summing is a plan whose answers are held against one another.
type summing struct {
	t     *rapid.T
	r     store.Reader
	today data.Date
}

func (s summing) must(err error) {
	if err != nil {
		s.t.Fatal(err)
	}
}

// grid adds a slice up: leaves to totals, buckets to groups, groups to rows, and
// what is unallocated to the goal.
func (s summing) grid(by string) data.Money {
	g, err := targets.GridOf(s.r, s.today, targets.GridIn{By: by})
	s.must(err)
	var leaves data.Money
	for _, row := range append(g.Rows, g.Total) {
		var cells, groups data.Money
		for _, c := range row.Cells {
			cells += c.Amount
		}
		for _, m := range row.Groups {
			groups += m
		}
		if cells != row.Amount || groups != row.Amount {
			s.t.Fatalf("%s %s: cells %d, quarters %d, sum %d", by, row.Name, cells, groups, row.Amount)
		}
		if row.Leaf {
			leaves += row.Amount
		}
	}
	if leaves != g.Total.Amount || g.Goal != nil && *g.Goal != leaves+*g.Unallocated {
		s.t.Fatalf("%s: leaves %d, total %d, goal %v, unallocated %v", by, leaves, g.Total.Amount, g.Goal, g.Unallocated)
	}
	return leaves
}

// cubes turns every pair of dimensions both ways: the leaves of rows, columns and
// cells make the total, but for what locks and decided amounts leave impossible.
// Views of one slice have its total, those that mix both have one total.
func (s summing) cubes(regions, reps data.Money) {
	dims := []string{targets.DimRegion, targets.DimProduct, targets.DimPeriod, targets.DimRep, targets.DimTier}
	totals := map[data.Money]string{}
	for _, rows := range dims {
		for _, cols := range dims {
			if rows == cols {
				continue
			}
			c, err := targets.CubeOf(s.r, s.today, targets.CubeIn{Rows: rows, Columns: cols})
			s.must(err)
			var sum, cells, left data.Money
			for _, x := range c.Left {
				if x.Row != "" {
					left += x.Amount
				}
			}
			for i, row := range c.Rows {
				if !row.Leaf {
					continue
				}
				sum += row.Total
				for j, col := range c.Columns {
					if col.Leaf {
						cells += c.Cells[i][j].Amount
					}
				}
			}
			if sum != c.Total || cells+left != sum {
				s.t.Fatalf("%s × %s: rows %d, cells %d, left %v, total %d", rows, cols, sum, cells, c.Left, c.Total)
			}
			byRep := rows == targets.DimRep || cols == targets.DimRep
			switch byTime := rows == targets.DimPeriod || cols == targets.DimPeriod; {
			case byRep && byTime && c.Total != reps, !byRep && c.Total != regions:
				s.t.Fatalf("%s × %s: %d, the slices have %d and %d", rows, cols, c.Total, regions, reps)
			case byRep && !byTime: // both slices, with what one has and the other has not
				totals[c.Total] = rows + " × " + cols
			}
		}
	}
	if len(totals) != 1 {
		s.t.Fatalf("mixes of both slices have several totals: %v", totals)
	}
}

// versions are compared there and back.
func (s summing) versions() {
	for _, by := range []string{targets.Regions, targets.Reps} {
		there, err := governance.CompareOf(s.r, s.today, governance.CompareIn{Old: 1, By: by, All: true})
		s.must(err)
		back, err := governance.CompareOf(s.r, s.today, governance.CompareIn{New: 1, By: by, All: true})
		s.must(err)
		if there.Total.Sum.By != -back.Total.Sum.By || there.Cells != back.Cells {
			s.t.Fatalf("%s: there %d in %d cells, back %d in %d", by, there.Total.Sum.By, there.Cells, back.Total.Sum.By, back.Cells)
		}
	}
}

// letters promise by quarter what they promise in all; of the plan all but what
// is unallocated.
func (s summing) letters() {
	register, err := letters.RegisterOf(s.r, s.today, letters.RegisterIn{})
	s.must(err)
	for _, e := range register.Entries {
		var quarters data.Money
		for _, m := range e.Groups {
			quarters += m
		}
		if e.For != "plan" && e.Amount != nil && quarters != *e.Amount {
			s.t.Fatalf("letter of %s %s: quarters %d, amount %d", e.For, e.Name, quarters, *e.Amount)
		}
	}
}

// quotas add up to the slice of the reps, and with what is left to the goal.
func (s summing) quotas(reps data.Money) {
	q, err := quota.QuotasOf(s.r, s.today, quota.QuotasIn{})
	s.must(err)
	var sum data.Money
	for _, row := range q.Rows {
		sum += row.Quota
	}
	if sum != q.Sum || sum != reps || q.Goal != nil && *q.Goal != q.Sum+*q.Unallocated {
		s.t.Fatalf("quotas %d, sum %d, slice %d", sum, q.Sum, reps)
	}
}

// sheets export what the grids answer, in both languages.
func (s summing) sheets(regions, reps data.Money) {
	for _, lang := range []text.Lang{text.ZH, text.EN} {
		sheets, err := planfile.Export{Reader: s.r, Today: s.today, Lang: lang}.Sheets()
		s.must(err)
		found := 0
		for name, want := range map[string]data.Money{text.T(lang, "export.targets"): regions, text.T(lang, "export.quotas"): reps} {
			for _, sheet := range sheets {
				if sheet.Name != name || len(sheet.Rows) == 0 {
					continue
				}
				found++
				var sum int64
				for _, row := range sheet.Rows[:len(sheet.Rows)-1] {
					sum += row[len(row)-1].(exchange.Decimal).Value
				}
				if last := sheet.Rows[len(sheet.Rows)-1]; sum != int64(want) || last[len(last)-1].(exchange.Decimal).Value != sum {
					s.t.Fatalf("%s: rows %d, the grid %d", name, sum, want)
				}
			}
		}
		if found == 0 && regions+reps > 0 {
			s.t.Fatal("no sheet of targets was found")
		}
	}
}
