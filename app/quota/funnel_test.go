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
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

// open is the sample, seen on 14 August 2026.
func open(t testing.TB) *app.App {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sample.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	return opened(t, path)
}

func opened(t testing.TB, path string) *app.App {
	t.Helper()
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

func do(t testing.TB, a *app.App, c app.Command) {
	t.Helper()
	if _, err := a.Do(c); err != nil {
		t.Fatalf("%+v: %v", c, err)
	}
}

func refused(t *testing.T, a *app.App, c app.Command, key, field string) {
	t.Helper()
	_, err := a.Do(c)
	var p data.Problem
	if !errors.As(err, &p) || p.Key != key || p.Field != field {
		t.Errorf("%T: %v at %q, want %s at %q", c, err, p.Field, key, field)
	}
}

func of(t testing.TB, a *app.App, in quota.FunnelIn) quota.Funnel {
	t.Helper()
	today, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	f, err := quota.FunnelOf(a.Reader(), today, in)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func team(t testing.TB, a *app.App, full bool) quota.Funnels {
	t.Helper()
	today, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	f, err := quota.FunnelsOf(a.Reader(), today, quota.FunnelsIn{Full: full})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func p[T any](v T) *T { return &v }

// TestHuangsDayIsTooShort reads the sample: what is left of 15.8 m needs more
// visits than a day has room for.
func TestHuangsDayIsTooShort(t *testing.T) {
	a := open(t)
	all := team(t, a, false)
	if len(all.Rows) != 9 || all.Short != 1 || all.Unclear != 0 || all.Medians != (quota.FunnelRates{Lead: 35_00, Opportunity: 65_00, Proposal: 45_00}) {
		t.Fatalf("%d rows, %d short, %d unclear, %+v", len(all.Rows), all.Short, all.Unclear, all.Medians)
	}
	f := of(t, a, quota.FunnelIn{Rep: "R04"})
	if f.Target != 7_050_000_00 || f.Days != 99 || f.Light != data.Red || f.Weakest != "opportunity" || *f.Minutes <= 300 {
		t.Errorf("%+v", f)
	}
	if *f.Fits >= f.Target || *f.Fits <= 0 || f.Rate <= 60_50 || f.Value <= data.Money(f.Values.OrderValue.Value) {
		t.Errorf("fits %d, closing %d or value %d would do", *f.Fits, f.Rate, f.Value)
	}
	if f.Values.OrderValue.From != quota.FromRep || f.Values.VisitMinutes.From != quota.FromRep || f.Values.Visits.From != quota.FromTeam {
		t.Errorf("%+v", f.Values)
	}
	// What is said to make it fit does.
	do(t, a, quota.SetFunnel{Rep: "R04", LeadRate: p(40_00), OpportunityRate: p(62_00), ProposalRate: p(f.Rate), OrderValue: p(data.Money(f.Values.OrderValue.Value)), VisitMinutes: p(90)})
	if g := of(t, a, quota.FunnelIn{Rep: "R04"}); *g.Minutes > 300 || *g.Fits != g.Target {
		t.Errorf("it still does not fit: %d minutes", *g.Minutes)
	}
	if _, err := a.Undo(); err != nil || *of(t, a, quota.FunnelIn{Rep: "R04"}).Minutes != *f.Minutes {
		t.Error("undo does not bring the rates back", err)
	}
	do(t, a, quota.RemoveFunnel{Rep: "R04"})
	if g := of(t, a, quota.FunnelIn{Rep: "R04"}); g.Own || g.Values.ProposalRate != (quota.FunnelValue{Value: 45_00, From: quota.FromTeam}) {
		t.Errorf("%+v", g.Values)
	}
	refused(t, a, quota.RemoveFunnel{Rep: "R04"}, "problem.funnel.none", "rep")
	refused(t, a, quota.SetFunnel{Rep: "R04", LeadRate: p(100_01)}, "problem.funnel.rate", "lead_rate")
	refused(t, a, quota.SetFunnel{Rep: "R04", DayMinutes: p(1441)}, "problem.funnel.number", "day_minutes")
	refused(t, a, quota.SetFunnel{Rep: "nobody"}, "problem.unknown.reps", "rep")
}

// TestPartsMakeTheWhole adds up parts of time and reps, with holidays and without.
func TestPartsMakeTheWhole(t *testing.T) {
	a := open(t)
	for _, holidays := range []bool{false, true} {
		if holidays {
			do(t, a, plan.AddHolidays{Country: "CN"})
		}
		for _, full := range []bool{false, true} {
			all := team(t, a, full)
			var sum calc.Steps
			var target data.Money
			for _, row := range all.Rows {
				sum, target = sum.Plus(row.Need), target+row.Target
				for _, by := range []string{"month", "week", "day"} {
					f := of(t, a, quota.FunnelIn{Rep: row.Rep, By: by, Full: full})
					var parts calc.Steps
					days := 0
					for _, x := range f.Parts {
						parts, days = parts.Plus(x.Need), days+x.Days
					}
					if parts != row.Need || days != row.Days || f.Forward < f.Target || !f.Reaches {
						t.Errorf("%s by %s: %+v of %+v, %d of %d days, %d forwards", row.Rep, by, parts, row.Need, days, row.Days, f.Forward)
					}
				}
			}
			if sum != all.Need || target != all.Target {
				t.Errorf("the team needs %+v, its reps %+v", all.Need, sum)
			}
			if full && target != 12_000*10_000_00 {
				t.Errorf("the quotas make %d", target)
			}
		}
	}
	if d := of(t, a, quota.FunnelIn{Rep: "R04"}).Days; d != 95 {
		t.Errorf("%d working days are left with National Day and Mid-Autumn", d)
	}
}

// TestEveryReasonIsSaid walks to each of the sentences that stand for a need.
func TestEveryReasonIsSaid(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.qdeck")
	pl := data.NewPlan("x", "CNY", data.NewMonth(2026, 1))
	pl.AsOfDay, pl.Language = data.NewDate(2026, 6, 30), "zh"
	if err := store.Create(path, pl); err != nil {
		t.Fatal(err)
	}
	a := opened(t, path)
	if all := team(t, a, false); len(all.Rows) != 0 || all.Rows == nil {
		t.Error("nobody is there", all.Rows)
	}
	do(t, a, plan.SaveRep{Code: "1", Name: "林"})
	why := func(want string) quota.Funnel {
		t.Helper()
		f := of(t, a, quota.FunnelIn{Rep: "1"})
		if f.Why != want || f.Why != "" && (f.Need != (calc.Steps{}) || len(f.Parts) != 0) {
			t.Fatalf("%q, want %q; %+v", f.Why, want, f.Need)
		}
		return f
	}
	why(quota.FunnelNoQuota)
	do(t, a, targets.SetRepCell{Rep: "1", Bucket: data.NewDate(2026, 12, 1), Amount: 0})
	why(quota.FunnelReached)
	do(t, a, targets.SetRepCell{Rep: "1", Bucket: data.NewDate(2026, 12, 1), Amount: 1_000_000_00})
	why(quota.FunnelNoValue)
	do(t, a, quota.SetFunnel{OrderValue: p(data.Money(100_000_00)), LeadRate: p(0), OpportunityRate: p(50_00), ProposalRate: p(50_00)})
	why(quota.FunnelNoRate)
	do(t, a, quota.SetFunnel{OrderValue: p(data.Money(1)), LeadRate: p(1), OpportunityRate: p(1), ProposalRate: p(1)})
	why(quota.FunnelTooMany)
	do(t, a, quota.SetFunnel{OrderValue: p(data.Money(100_000_00)), LeadRate: p(50_00), OpportunityRate: p(50_00), ProposalRate: p(50_00)})
	if f := why(""); f.Need.Leads != 80 || f.Minutes != nil || f.Light != data.Ring || f.Fits != nil {
		t.Errorf("nobody says how long things take: %+v", f.FunnelRow)
	}
	do(t, a, quota.SetFunnel{OrderValue: p(data.Money(100_000_00)), LeadRate: p(50_00), OpportunityRate: p(50_00), ProposalRate: p(50_00), LeadMinutes: p(10), Visits: p(100), VisitMinutes: p(60), DayMinutes: p(240), CycleDays: p(400)})
	if f := why(""); !f.Late || f.LeadDays != 0 || f.Minutes == nil || f.PerDay.Leads != 0 {
		t.Errorf("no new lead is in time: %+v", f.FunnelRow)
	}
	do(t, a, plan.SetAsOf{Date: data.NewDate(2026, 12, 31)})
	why(quota.FunnelNoDays)
}

// TestAHigherQuotaNeverNeedsFewerLeads changes one cell of the sample.
func TestAHigherQuotaNeverNeedsFewerLeads(t *testing.T) {
	a := open(t)
	rapid.Check(t, func(rt *rapid.T) {
		low := data.Money(rapid.Int64Range(0, 5_000_000_00).Draw(rt, "low"))
		var leads [2]int64
		for i, m := range []data.Money{low, low + data.Money(rapid.Int64Range(0, 5_000_000_00).Draw(rt, "more"))} {
			if _, err := a.Do(targets.SetRepCell{Rep: "R01", Bucket: data.NewDate(2026, 12, 1), Amount: m}); err != nil {
				rt.Fatal(err)
			}
			leads[i] = of(t, a, quota.FunnelIn{Rep: "R01"}).Need.Leads
		}
		if leads[1] < leads[0] {
			rt.Fatalf("%d leads, then %d", leads[0], leads[1])
		}
	})
}

func BenchmarkFunnels(b *testing.B) {
	a := open(b)
	for b.Loop() {
		team(b, a, false)
	}
}
