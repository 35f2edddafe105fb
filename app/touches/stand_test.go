package touches_test

import (
	"errors"
	"path/filepath"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/touches"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// day is a Friday.
var day = data.NewDate(2026, 8, 14)

// open is a plan with four customers: H of high tier, P of potential, L of low,
// which is automatic, and N in no tier; R1 looks after H and L, R2 after P.
func open(t testing.TB) *app.App {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.qdeck")
	plan := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	plan.AsOfDay = day
	if err := store.Create(path, plan); err != nil {
		t.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	write(t, a, func(tx store.Tx) error {
		var reps []data.ID
		for i, code := range []string{"R1", "R2"} {
			rep, err := tx.SaveRep(data.Rep{Code: code, Name: []string{"黄子墨", "梁咏诗"}[i], Level: data.Core, Position: i + 1})
			if err != nil {
				return err
			}
			reps = append(reps, rep.ID)
		}
		for _, c := range []data.Customer{
			{Code: "H", Name: "锦和便利", Override: data.High, Reason: "x", RepID: reps[0]},
			{Code: "P", Name: "楚味轩", Override: data.Potential, Reason: "x", RepID: reps[1]},
			{Code: "L", Name: "街角小铺", Override: data.Low, Reason: "x", RepID: reps[0]},
			{Code: "N", Name: "未名"},
		} {
			if _, err := tx.SaveCustomer(c); err != nil {
				return err
			}
		}
		return nil
	})
	return a
}

func write(t testing.TB, a *app.App, change func(store.Tx) error) {
	t.Helper()
	if _, err := a.File().Write("test", change); err != nil {
		t.Fatal(err)
	}
}

func do(t testing.TB, a *app.App, c app.Command) {
	t.Helper()
	if _, err := a.Do(c); err != nil {
		t.Fatalf("%+v: %v", c, err)
	}
}

func refused(t *testing.T, a *app.App, key string, c app.Command) {
	t.Helper()
	_, err := a.Do(c)
	if p := (data.Problem{}); !errors.As(err, &p) || p.Key != key {
		t.Fatalf("%+v: %v, want %s", c, err, key)
	}
}

func standing(t testing.TB, a *app.App, code string, asOf data.Date) touches.Standing {
	t.Helper()
	all, err := touches.Stand(a.Reader(), asOf)
	if err != nil {
		t.Fatal(err)
	}
	c, err := a.Reader().CustomerByCode(code)
	if err != nil {
		t.Fatal(err)
	}
	return all[c.ID]
}

func TestNextIsCountedFromTheLastRealTouch(t *testing.T) {
	a := open(t)
	do(t, a, touches.LogTouch{Customer: "H", Date: day - 8, Channel: data.ByPhone, Effective: true, Outcome: "要报价"})
	s := standing(t, a, "H", day)
	if s.Last != day-8 || s.Next != day-5 || s.Over != 4 || s.Level != touches.TellRep || s.Wanted != 2 || s.Scheme != data.RFM || s.Tier != data.High {
		t.Fatalf("ideal 3, at most 4 days: %+v", s)
	}
	do(t, a, touches.LogTouch{Customer: "H", Date: day - 1, Channel: data.ByPhone})
	if s := standing(t, a, "H", day); s.Last != day-8 || s.Over != 4 || s.Week != 0 || !s.Failed {
		t.Fatalf("nobody was reached: %+v", s)
	}
	do(t, a, touches.SetTouchRules{AnyTouch: true, TellRep: 3, TellManager: 5, HighRisk: 7})
	if s := standing(t, a, "H", day); s.Last != day-1 || s.Next != day+2 || s.Over != 0 || s.Level != "" || s.Week != 1 {
		t.Fatalf("any touch counts: %+v", s)
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if s := standing(t, a, "H", day); s.Last != day-8 {
		t.Fatalf("undo left %+v", s)
	}
}

func TestSilenceEscalatesAfterThreeFiveAndSevenDays(t *testing.T) {
	a := open(t)
	do(t, a, touches.LogTouch{Customer: "P", Date: day - 30, Channel: data.ByWeCom, Effective: true})
	limit := day - 20 // at most 10 days
	for _, x := range []struct {
		day   data.Date
		over  int
		level touches.Level
	}{{limit, 0, ""}, {limit + 2, 2, ""}, {limit + 3, 3, touches.TellRep}, {limit + 4, 4, touches.TellRep}, {limit + 5, 5, touches.TellManager},
		{limit + 6, 6, touches.TellManager}, {limit + 7, 7, touches.HighRisk}, {limit + 20, 20, touches.HighRisk}} {
		if s := standing(t, a, "P", x.day); s.Over != x.over || s.Level != x.level {
			t.Errorf("day %v: %d %q, want %d %q", x.day, s.Over, s.Level, x.over, x.level)
		}
	}
}

func TestADayAgreedCountsWhereItIsEarlier(t *testing.T) {
	a := open(t)
	do(t, a, touches.LogTouch{Customer: "P", Date: day - 4, Channel: data.ByWeCom, Effective: true, Next: "送样", NextDay: day - 1})
	if s := standing(t, a, "P", day); s.Next != day-1 || s.Over != 1 {
		t.Fatalf("a promise has no slack: %+v", s)
	}
	do(t, a, touches.LogTouch{Customer: "P", Date: day, Channel: data.ByWeCom, Effective: true, NextDay: day + 30})
	if s := standing(t, a, "P", day); s.Next != day+7 || s.Over != 0 {
		t.Fatalf("a late day does not put the cadence off: %+v", s)
	}
	do(t, a, touches.LogTouch{Customer: "L", Date: day - 40, Channel: data.ByEmail})
	if s := standing(t, a, "L", day); s.Next != 0 || s.Over != 0 || !s.Automatic {
		t.Fatalf("nobody is reminded of an automatic tier: %+v", s)
	}
	do(t, a, touches.LogTouch{Customer: "L", Date: day - 9, Channel: data.ByPhone, NextDay: day - 7})
	if s := standing(t, a, "L", day); s.Next != day-7 || s.Level != touches.HighRisk {
		t.Fatalf("but of what was agreed: %+v", s)
	}
}

func TestSilenceBeforeTheFirstTouchOfThePlanSaysNothing(t *testing.T) {
	a := open(t)
	if s := standing(t, a, "H", day); s.Basis != touches.NotBegun || s.Next != day || s.Over != 0 {
		t.Fatalf("nothing was ever logged: %+v", s)
	}
	if s := standing(t, a, "N", day); s.Next != 0 {
		t.Fatalf("no tier, no clock: %+v", s)
	}
	do(t, a, touches.LogTouch{Customer: "P", Date: day - 6, Channel: data.ByWeCom, Effective: true})
	if s := standing(t, a, "H", day); s.Basis != touches.SinceLog || s.From != day-6 || s.Over != 2 {
		t.Fatalf("%+v", s)
	}
	write(t, a, func(tx store.Tx) error {
		c, err := tx.CustomerByCode("H")
		c.Since = day - 2
		if err == nil {
			_, err = tx.SaveCustomer(c)
		}
		return err
	})
	if s := standing(t, a, "H", day); s.Basis != touches.SinceCustomer || s.Next != day+1 {
		t.Fatalf("a new customer has its time: %+v", s)
	}
	do(t, a, touches.LogTouch{Customer: "P", Date: data.NewDate(2025, 11, 3), Channel: data.ByWeCom, Effective: true})
	if s := standing(t, a, "P", day); s.Last != day-6 {
		t.Fatalf("an older touch came later: %+v", s)
	}
	if s := standing(t, a, "N", day); s.Basis != touches.SincePlan {
		t.Fatalf("%+v", s)
	}
}

// TestTheDayFollowsTheLog: orders come at the end of the month, a call is logged
// on its day.
func TestTheDayFollowsTheLog(t *testing.T) {
	a := open(t)
	last := data.NewDate(2026, 8, 10)
	write(t, a, func(tx store.Tx) error {
		plan, err := tx.Plan()
		if err != nil {
			return err
		}
		plan.AsOfDay = 0
		if err := tx.SavePlan(plan); err != nil {
			return err
		}
		c, err := tx.CustomerByCode("N")
		if err != nil {
			return err
		}
		batch, err := tx.SaveImport(data.Import{Sort: "orders", File: "a.csv"})
		if err != nil {
			return err
		}
		return tx.AddOrders(batch.ID, []data.Order{{Key: "1", Date: last, CustomerID: c.ID, Lines: []data.OrderLine{{Amount: 1_00}}}}, nil)
	})
	do(t, a, touches.LogTouch{Customer: "H", Date: day, Channel: data.ByPhone, Effective: true})
	if s := standing(t, a, "H", last); s.Last != day || s.Week != 1 {
		t.Fatalf("%+v", s)
	}
	if s := standing(t, a, "H", last-1); s.Last != 0 {
		t.Fatalf("asked for an earlier day: %+v", s)
	}
	refused(t, a, "problem.touch.future", touches.LogTouch{Customer: "H", Date: a.Calendar() + 1, Channel: data.ByPhone})
}
