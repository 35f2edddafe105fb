package calc_test

import (
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

func anyFunnel(t *rapid.T) calc.Funnel {
	rate := func(name string) int { return rapid.IntRange(1, data.Rate).Draw(t, name) }
	return calc.Funnel{LeadRate: rate("lead"), OpportunityRate: rate("opportunity"), ProposalRate: rate("proposal"),
		OrderValue: data.Money(rapid.Int64Range(100, 100_000_000_00).Draw(t, "value")), Visits: rapid.IntRange(0, 1000).Draw(t, "visits"),
		LeadMinutes: rapid.Int64Range(0, 60).Draw(t, "lead minutes"), VisitMinutes: rapid.Int64Range(0, 600).Draw(t, "visit minutes"),
		ProposalMinutes: rapid.Int64Range(0, 600).Draw(t, "proposal minutes")}
}

func anyQuota(t *rapid.T, name string) data.Money {
	return data.Money(rapid.Int64Range(0, 1_000_000_000_000_00).Draw(t, name))
}

// TestBackwardsThenForwardsReachesTheQuota is the funnel read both ways.
func TestBackwardsThenForwardsReachesTheQuota(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, quota := anyFunnel(t), anyQuota(t, "quota")
		s, ok := f.Backwards(quota)
		if !ok {
			return // beyond all reason
		}
		if got := f.Forwards(s.Leads); got < min(quota, data.MaxMajor*1000) {
			t.Fatalf("%d leads bring %d, less than %d", s.Leads, got, quota)
		}
	})
}

// TestAHigherQuotaNeverNeedsLess compares two quotas step by step.
func TestAHigherQuotaNeverNeedsLess(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, low := anyFunnel(t), anyQuota(t, "low")
		a, okA := f.Backwards(low)
		b, okB := f.Backwards(low + anyQuota(t, "more"))
		if okB && (!okA || b.Leads < a.Leads || b.Visits < a.Visits || b.Proposals < a.Proposals || b.Deals < a.Deals) {
			t.Fatalf("%+v before %+v", a, b)
		}
	})
}

// TestWhatFitsIsTheMost finds that one deal more would not fit, and that what is
// said to make a quota fit does, with nothing to spare.
func TestWhatFitsIsTheMost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, quota := anyFunnel(t), anyQuota(t, "quota")
		days := rapid.IntRange(0, 260).Draw(t, "days")
		time := calc.Time{Days: days, LeadDays: rapid.IntRange(0, days).Draw(t, "lead days"), Minutes: rapid.Int64Range(0, 600).Draw(t, "minutes")}
		steps, amount := f.Room(quota, time)
		if load, ok := f.Load(steps, time); !ok || load > time.Minutes || amount > quota {
			t.Fatalf("%+v takes %d of %d minutes for %d", steps, load, time.Minutes, amount)
		}
		if f.Fits(quota, time) {
			if amount != quota {
				t.Fatalf("all fits, but only %d is said to", amount)
			}
			return
		}
		if _, ok := f.Backwards(quota); ok && f.Fits(amount+f.OrderValue, time) {
			t.Fatalf("more fits than %d", amount)
		}
		rate, value := f.Needed(quota, time)
		if g := f; rate > 0 {
			if g.ProposalRate = rate; !g.Fits(quota, time) {
				t.Fatal("the rate is not enough")
			}
			if g.ProposalRate = rate - 1; g.Fits(quota, time) {
				t.Fatal("a lower rate is enough")
			}
		}
		if g := f; value > 0 {
			if g.OrderValue = value; !g.Fits(quota, time) {
				t.Fatal("the value is not enough")
			}
			if g.OrderValue = value - 1; g.Fits(quota, time) {
				t.Fatal("a lower value is enough")
			}
		}
	})
}

func TestFunnelEdges(t *testing.T) {
	f := calc.Funnel{LeadRate: 40_00, OpportunityRate: 50_00, ProposalRate: 25_00, OrderValue: 10_000_00, Visits: 250,
		LeadMinutes: 10, VisitMinutes: 60, ProposalMinutes: 90}
	s, ok := f.Backwards(100_000_01) // a cent above ten deals
	if want := (calc.Steps{Deals: 11, Proposals: 44, Opportunities: 88, Visits: 220, Leads: 220}); !ok || s != want {
		t.Errorf("%+v, want %+v", s, want)
	}
	if load, ok := f.Load(s, calc.Time{Days: 22, LeadDays: 11}); !ok || load != 200+600+180 {
		t.Error(load, ok)
	}
	if got := f.Forwards(220); got != 110_000_00 {
		t.Error(got)
	}
	if s, ok := f.Backwards(-5); !ok || s != (calc.Steps{}) {
		t.Error("nothing is left to reach, and nothing is needed", s)
	}
	for _, broken := range []func(*calc.Funnel){
		func(f *calc.Funnel) { f.LeadRate = 0 }, func(f *calc.Funnel) { f.OpportunityRate = 0 },
		func(f *calc.Funnel) { f.ProposalRate = 0 }, func(f *calc.Funnel) { f.OrderValue = 0 },
		func(f *calc.Funnel) { f.OrderValue, f.LeadRate, f.OpportunityRate, f.ProposalRate = 1, 1, 1, 1 },
	} {
		g := f
		broken(&g)
		if s, ok := g.Backwards(data.MaxMajor * 100); ok || s != (calc.Steps{}) {
			t.Errorf("%+v needs %+v", g, s)
		}
	}
	if _, ok := f.Load(s, calc.Time{Minutes: 400}); ok {
		t.Error("there is no day to work on")
	}
}
