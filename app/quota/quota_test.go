package quota_test

import (
	"errors"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/app/plan"
	"quarterdeck/app/quota"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// blank is a plan of 2026 with a goal and nobody in it, seen on its first day.
func blank(t interface {
	Fatal(...any)
	Helper()
}, dir string, goal data.Money) *app.App {
	t.Helper()
	path := filepath.Join(dir, "plan.qdeck")
	p := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay = data.NewDate(2026, 1, 1)
	if err := store.Create(path, p); err != nil {
		t.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Do(targets.SetGoal{Amount: &goal}); err != nil {
		t.Fatal(err)
	}
	return a
}

// hired puts reps into a plan.
type hired []data.Rep

func (hired) Label() string { return "command.SaveRep" }

func (h hired) Apply(tx store.Tx) error {
	for _, x := range h {
		if _, err := tx.SaveRep(x); err != nil {
			return err
		}
	}
	return nil
}

func ask(t interface{ Fatal(...any) }, a *app.App) quota.Quotas {
	today, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	q, err := quota.QuotasOf(a.Reader(), today, quota.QuotasIn{})
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// ladder is the default one by level, but for what change changes.
func ladder(change func(*quota.SetLadder)) quota.SetLadder {
	l := data.DefaultLadder()
	c := quota.SetLadder{TopFactor: l.TopFactor, CoreFactor: l.CoreFactor, NewFactor: l.NewFactor, RestFactor: l.RestFactor,
		Bands: string(data.ByLevel), TopUntil: l.TopUntil, CoreFrom: l.CoreFrom, CoreUntil: l.CoreUntil, Gap: string(l.Gap),
		Mode: string(l.Mode), Ramp: l.Ramp, Low: l.Low, High: l.High, Growth: l.Growth}
	change(&c)
	return c
}

// TestOverAssignmentStatesItsPercent grades ten reps 3-4-3 as written: the mean
// factor is 1.13, so the quotas make 113 % of the total; normalised they make it
// exactly.
func TestOverAssignmentStatesItsPercent(t *testing.T) {
	a := blank(t, t.TempDir(), 100_000_000_01)
	defer a.Close()
	var team hired
	for i := range 10 {
		level := data.Core
		if i < 3 {
			level = data.Top
		} else if i >= 7 {
			level = data.New
		}
		team = append(team, data.Rep{Code: string(rune('A' + i)), Name: string(rune('A' + i)), Level: level})
	}
	do(t, a, team)
	do(t, a, ladder(func(c *quota.SetLadder) { c.Mode = string(data.AsStated) }))
	do(t, a, quota.SpreadQuotas{})
	q := ask(t, a)
	if q.Over == nil || *q.Over != 11300 || q.Mean != 10_000_000_00 || q.Heads != 1000 {
		t.Errorf("over %v, mean %d, heads %d", *q.Over, q.Mean, q.Heads)
	}
	if q.Rows[0].Quota != 15_000_000_00 || q.Rows[5].Quota != 11_000_000_00 || q.Rows[9].Quota != 8_000_000_00 {
		t.Errorf("%d %d %d", q.Rows[0].Quota, q.Rows[5].Quota, q.Rows[9].Quota)
	}
	do(t, a, ladder(func(c *quota.SetLadder) {}))
	do(t, a, quota.SpreadQuotas{})
	if q = ask(t, a); q.Sum != 100_000_000_01 || *q.Unallocated != 0 || *q.Over != calc.Full {
		t.Errorf("normalised to %d", q.Sum)
	}
	o, err := targets.OriginOf(a.Reader(), 0, targets.CellRef{Rep: "A", Bucket: data.NewDate(2026, 3, 1)})
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, s := range o.Steps {
		keys = append(keys, s.Key)
	}
	if len(keys) != 5 || keys[1] != "trail.mean" || keys[2] != "trail.factor.top" || keys[3] != "trail.normalised" || o.Steps[4].Amount != o.Amount {
		t.Errorf("%v", keys)
	}
}

// quarterly is the rhythm of the random teams: the quotas are asked and spread by
// the same one, as with amounts of a few cents it decides what rounds to nothing.
const quarterly = "25-30-25-20"

// staffed makes a plan anew in one step: its goal, its people and its ladder.
type staffed struct {
	goal   data.Money
	team   hired
	ladder quota.SetLadder
}

func (staffed) Label() string { return "command.SaveRep" }

func (c staffed) Apply(tx store.Tx) error {
	before, err := tx.Reps()
	if err != nil {
		return err
	}
	for _, x := range before {
		if err := tx.Remove(data.Reps, x.ID); err != nil {
			return err
		}
	}
	goal, err := tx.Goal(data.Revenue)
	if err != nil {
		return err
	}
	goal.Amount, goal.Rhythm = &c.goal, quarterly
	if err := tx.SaveGoal(goal); err != nil {
		return err
	}
	if err := c.team.Apply(tx); err != nil {
		return err
	}
	return c.ladder.Apply(tx)
}

func drawStaffed(t *rapid.T) staffed {
	c := staffed{goal: data.Money(rapid.Int64Range(0, 100_000_000_000_000).Draw(t, "goal"))}
	for i := range rapid.IntRange(1, 12).Draw(t, "reps") {
		x := data.Rep{Code: string(rune('A' + i)), Name: "人", Level: rapid.SampledFrom([]data.Level{"", data.Top, data.Core, data.New}).Draw(t, "level")}
		if rapid.Bool().Draw(t, "dated") {
			x.Joined = data.NewDate(2025, 6, 1) + data.Date(rapid.IntRange(0, 500).Draw(t, "joined"))
		}
		if rapid.IntRange(0, 4).Draw(t, "leaves") == 0 {
			x.Left = max(x.Joined, data.NewDate(2026, 1, 1)) + data.Date(rapid.IntRange(0, 300).Draw(t, "left"))
		}
		c.team = append(c.team, x)
	}
	c.ladder = ladder(func(c *quota.SetLadder) {
		c.Mode = rapid.SampledFrom([]string{string(data.Normalised), string(data.AsStated)}).Draw(t, "mode")
		c.Bands = rapid.SampledFrom([]string{"rank", "level"}).Draw(t, "bands")
		c.TopFactor, c.RestFactor = rapid.IntRange(1, 30_000).Draw(t, "top"), rapid.IntRange(1, 20_000).Draw(t, "rest")
	})
	return c
}

// TestQuotasAddUpForAnyTeam spreads any total over any people and ramps: the
// normalised quotas make the total, the stated ones what the answer says, undo
// gives back what was, and a spread is refused just when it would give nobody
// anything.
func TestQuotasAddUpForAnyTeam(t *testing.T) {
	a := blank(t, t.TempDir(), 0)
	defer a.Close()
	rapid.Check(t, func(rt *rapid.T) {
		c := drawStaffed(rt)
		do2(rt, a, c)
		before := ask(rt, a)
		if _, err := a.Do(quota.SpreadQuotas{Rhythm: quarterly}); err != nil {
			var p data.Problem
			if errors.As(err, &p); before.Want != 0 || p.Key != "problem.spread.reps" && (p.Key != "problem.ladder.zero" || c.goal == 0) {
				rt.Fatalf("%v with %d heads, who should have %d", err, before.Heads, before.Want)
			}
			return
		}
		q := ask(rt, a)
		if q.Sum == 0 && c.goal > 0 {
			rt.Fatal("nobody has anything, and nothing says so")
		}
		if c.ladder.Mode == string(data.Normalised) && q.Sum != c.goal || q.Sum != q.Want || q.Want != before.Want {
			rt.Fatalf("quotas make %d, the ladder %d, the goal %d", q.Sum, q.Want, c.goal)
		}
		if c.goal > 0 && *q.Over != mustPoints(q.Sum, c.goal) {
			rt.Fatal("the stated per cent is not that of the sum")
		}
		for _, x := range q.Rows {
			if x.Quota != x.Want {
				rt.Fatalf("%s has %d, the ladder says %d", x.Rep, x.Quota, x.Want)
			}
		}
		if _, err := a.Undo(); err != nil {
			rt.Fatal(err)
		}
		if ask(rt, a).Sum != before.Sum {
			rt.Fatal("undo left something")
		}
	})
}

func mustPoints(num, den data.Money) int64 {
	x, _ := calc.Points(num, den)
	return x
}

func do2(t *rapid.T, a *app.App, c app.Command) {
	t.Helper()
	if _, err := a.Do(c); err != nil {
		t.Fatalf("%+v: %v", c, err)
	}
}

// TestWhoIsInNoBandIsListed ranks ten by their result and wants the fourth in no
// band, up or down as the ladder says.
func TestWhoIsInNoBandIsListed(t *testing.T) {
	var reps []calc.Climber
	for i := range 10 {
		last := data.Money(1000 - i/2) // ties go by code
		reps = append(reps, calc.Climber{Code: string(rune('A' + i)), Last: &last})
	}
	bands := func(l data.Ladder) (s string) {
		for _, x := range calc.Rungs(l, reps) {
			s += map[data.Band]string{data.Top: "T", data.Core: "C", data.New: "N", "": "-"}[x.Band]
		}
		return s
	}
	l := data.DefaultLadder()
	for gap, want := range map[data.GapPlace]string{data.GapNone: "TTT-CCCNNN", data.GapUp: "TTTTCCCNNN", data.GapDown: "TTTCCCCNNN"} {
		if l.Gap = gap; bands(l) != want {
			t.Errorf("%s: %s, want %s", gap, bands(l), want)
		}
	}
	reps = append(reps[:1], calc.Climber{Code: "X", Newcomer: true}, calc.Climber{Code: "Y"})
	got := calc.Rungs(data.DefaultLadder(), reps)
	if got[1].Band != data.New || got[1].Why != calc.RungNewcomer || got[2].Band != "" || got[2].Why != calc.RungUnranked || got[2].Factor != 100_00 {
		t.Errorf("%+v", got)
	}
	if got[0].Band != data.Core { // the only one ranked stands in the middle
		t.Errorf("one alone is %s", got[0].Band)
	}
}

// TestAGoalOfCentsIsRefused is a total so small that the factors leave nobody a
// cent of it.
func TestAGoalOfCentsIsRefused(t *testing.T) {
	a := blank(t, t.TempDir(), 15)
	defer a.Close()
	do(t, a, hired{{Code: "A", Name: "甲"}, {Code: "B", Name: "乙"}})
	do(t, a, ladder(func(c *quota.SetLadder) { c.RestFactor = 11 }))
	refused(t, a, quota.SpreadQuotas{}, "problem.ladder.zero", "rest_factor")
	do(t, a, ladder(func(c *quota.SetLadder) { c.RestFactor = 1 }))
	goal := data.Money(10_000_000_01)
	do(t, a, targets.SetGoal{Amount: &goal})
	do(t, a, quota.SpreadQuotas{})
	if q := ask(t, a); q.Sum != goal {
		t.Errorf("the smallest factor for everybody makes %d of %d", q.Sum, goal)
	}
}

// TestEverybodyNewOrGone are the edges of a team.
func TestEverybodyNewOrGone(t *testing.T) {
	a := blank(t, t.TempDir(), 1_000_000_00)
	defer a.Close()
	refused(t, a, quota.SpreadQuotas{}, "problem.spread.reps", "")
	do(t, a, hired{{Code: "A", Name: "甲", Level: data.New, Joined: data.NewDate(2026, 12, 31)}})
	do(t, a, ladder(func(c *quota.SetLadder) {}))
	do(t, a, quota.SpreadQuotas{})
	if q := ask(t, a); q.Sum != 1_000_000_00 || q.Rows[0].Quota != q.Sum {
		t.Errorf("one newcomer of the last day carries %d", q.Sum)
	}
	do(t, a, hired{{ID: 1, Code: "A", Name: "甲", Left: data.NewDate(2026, 1, 2), Joined: data.NewDate(2026, 1, 2)}})
	if q := ask(t, a); q.Rows[0].Presence != 0 {
		t.Errorf("who left on the first day is there for %d", q.Rows[0].Presence)
	}
	refused(t, a, quota.SpreadQuotas{}, "problem.spread.reps", "")
}

// TestWhoLostTheirQuotaKeepsTheirRow says of a rep with targets that he left
// before the plan, and of another that she is the manager now: their rows stay,
// with no part in the ladder, so that the quotas still make their sum.
func TestWhoLostTheirQuotaKeepsTheirRow(t *testing.T) {
	goal := data.Money(900_000_01)
	a := blank(t, t.TempDir(), goal)
	defer a.Close()
	do(t, a, hired{{Code: "A", Name: "甲", Level: data.Core}, {Code: "B", Name: "乙", Level: data.Core}, {Code: "C", Name: "丙", Level: data.Core}})
	do(t, a, ladder(func(*quota.SetLadder) {}))
	do(t, a, quota.SpreadQuotas{})
	do(t, a, plan.SaveRep{Code: "A", Name: "甲", Left: data.NewDate(2025, 11, 9)})
	do(t, a, plan.SaveRep{Code: "B", Name: "乙", Level: data.Manager})
	q, sum := ask(t, a), data.Money(0)
	for i, code := range []string{"A", "B", "C"} {
		row := q.Rows[i]
		sum += row.Quota
		if row.Rep != code || row.Quota == 0 || (row.Why == quota.Apart) != (code != "C") {
			t.Errorf("%d is %+v", i, row)
		}
	}
	if len(q.Rows) != 3 || sum != goal || q.Sum != goal || q.NoBand != 0 || *q.Unallocated != 0 {
		t.Errorf("%d rows make %d, the answer says %d, %d in no band, %d unallocated", len(q.Rows), sum, q.Sum, q.NoBand, *q.Unallocated)
	}
}
