package pay

import (
	"fmt"
	"testing"

	"quarterdeck/app/apptest"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func TestCommissionOnCash(t *testing.T) {
	a := firm(t)
	x := SavePayScheme{From: day(1, 1), When: data.OnCash, Tiers: []data.PayTier{{Rate: 1_00}}}
	do(t, a, x)
	sell(t, a, day(1, 5), 1, 1, 1, 10*wan)
	total(t, a, "R1", day(1, 1), 1000_00) // nothing is invoiced: by the day of the order
	write(t, a, func(tx store.Tx) error {
		i, err := tx.SaveInvoice(data.Invoice{Number: "F1", CustomerID: 1, Date: day(1, 5), Due: day(2, 5), Amount: 10 * wan})
		if err == nil {
			err = tx.SavePayments([]data.Payment{{InvoiceID: i.ID, Date: day(2, 1), Amount: 4 * wan}, {InvoiceID: i.ID, Date: day(5, 1), Amount: 6 * wan}, {InvoiceID: i.ID, Date: day(8, 1), Amount: -1 * wan}})
		}
		return err
	})
	x.ID, x.Tiers = 0, []data.PayTier{{Rate: 9_00}}
	x.From = day(4, 1) // the rate is still that of the order's day
	do(t, a, x)
	total(t, a, "R1", day(1, 1), 400_00)
	total(t, a, "R1", day(5, 1), 600_00)
	total(t, a, "R1", day(8, 1), -100_00)
}

func TestUnpaidInvoicesAreTakenBack(t *testing.T) {
	a := firm(t)
	do(t, a, SavePayScheme{From: day(1, 1), Tiers: []data.PayTier{{Rate: 1_00}}})
	do(t, a, SetPayRules{Span: data.PayQuarterly, Signing: 100_00, UnpaidDays: 60})
	sell(t, a, day(1, 5), 1, 1, 1, 10*wan)
	write(t, a, func(tx store.Tx) error {
		i, err := tx.SaveInvoice(data.Invoice{Number: "F1", CustomerID: 1, Date: day(1, 5), Due: day(2, 5), Amount: 10 * wan})
		if err == nil {
			err = tx.SavePayments([]data.Payment{{InvoiceID: i.ID, Date: day(2, 1), Amount: 4 * wan}, {InvoiceID: i.ID, Date: day(8, 1), Amount: 6 * wan}})
		}
		return err
	})
	total(t, a, "R1", day(1, 1), 1000_00)
	total(t, a, "R1", day(5, 1), -600_00)
	total(t, a, "R1", day(8, 1), 600_00)
}

func TestRenewalsOverTheirTarget(t *testing.T) {
	a := firm(t)
	do(t, a, SavePayScheme{From: day(1, 1), Tiers: []data.PayTier{{Rate: 5_00}}})
	write(t, a, func(tx store.Tx) error {
		for i, m := range []data.Money{11 * wan, 10*wan + 1} {
			if _, err := tx.SaveContract(data.Contract{Number: fmt.Sprint("H", i), CustomerID: 1, RepID: 1, From: day(1, 1), Until: day(6, 30), Amount: 10 * wan,
				Target: ptr(data.Money(10 * wan)), State: data.Renewed, Decided: day(6, 1), Renewed: ptr(m)}); err != nil {
				return err
			}
		}
		return nil
	})
	s := statement(t, a, "R1", day(6, 1)) // 11 万 × 5 % × 20 %
	if s.Uplift != 1100_00 || s.Total != 1100_00 {
		t.Errorf("%+v", s)
	}
}

func TestExpertsAndAwards(t *testing.T) {
	a := firm(t)
	do(t, a, usual())
	do(t, a, SaveExpertSigning{Date: day(2, 1), Customer: "C1", Expert: "王顾问", Amount: 100 * wan})
	do(t, a, SaveExpertSigning{Date: day(2, 2), Customer: "C1", Expert: "王顾问", Amount: 100*wan + 100})
	do(t, a, SaveExpertSigning{Date: day(2, 3), Customer: "C1", Rep: "R2", Amount: 200 * wan})
	do(t, a, SavePayAward{Date: day(3, 1), Rep: "R1", Amount: 5000_00, Reason: "新品首单"})
	s := summary(t, a, day(1, 1))
	if s.Outside != 5_0000_05 || len(s.Experts) != 3 || s.Experts[0].Fee != 0 {
		t.Errorf("%+v", s.Experts)
	}
	total(t, a, "R1", day(1, 1), 5000_00)
	total(t, a, "R2", day(1, 1), 10_0000_00)
}

// TestStatementsAddUpToThePool for any sales, collections and renewals.
func TestStatementsAddUpToThePool(t *testing.T) {
	a := firm(t)
	do(t, a, usual())
	sell(t, a, day(2, 1), 1, 1, 1, 7_0000_01)
	sell(t, a, day(2, 1), 2, 2, 1, 3_0000_00)
	do(t, a, SetPayPool{Period: day(2, 1), Amount: ptr(data.Money(1_0000_01)), Budget: ptr(data.Money(20 * wan))})
	s := summary(t, a, day(2, 1))
	if *s.Pool != 1_0000_01 || s.Pools+s.Kept != *s.Pool || s.Kept != 6000_00 || s.Team == nil || s.Team.Bonus != nil {
		t.Errorf("nothing was collected or renewed: %+v", s.Sums)
	}
	write(t, a, func(tx store.Tx) error {
		i, err := tx.SaveInvoice(data.Invoice{Number: "F1", CustomerID: 1, Date: day(1, 5), Due: day(2, 5), Amount: 10 * wan})
		if err == nil {
			err = tx.SavePayments([]data.Payment{{InvoiceID: i.ID, Date: day(2, 1), Amount: 9_5000_00}})
		}
		return err
	})
	s = summary(t, a, day(2, 1))
	if s.Kept != 2000_00 && s.Kept != 2000_01 || s.Pools+s.Kept != *s.Pool || *s.Team.Bonus != 1_0000_00 || !s.Team.Ended {
		t.Errorf("%+v %+v", s.Sums, s.Team)
	}
	p, err := PoolOf(a.Reader(), today, PoolIn{Period: day(2, 1)})
	if err != nil || !p.Set || p.Left != s.Kept || p.Awards[1].Share != 40_00 || p.Awards[1].Rows[0].Amount != p.Awards[1].Amount {
		t.Errorf("%+v %v", p, err)
	}
	refused(t, a, SetPayPool{Period: day(2, 1)}, "problem.pay.pool")
	refused(t, a, SetPayPool{Period: day(2, 1), Share: ptr(1_00), Signing: 1}, "problem.pay.parts")
	do(t, a, SetPayPool{Period: day(2, 1), Share: ptr(1_00)})
	if s := summary(t, a, day(2, 1)); *s.Pool != 1000_00 {
		t.Errorf("1 %% of 10 万 is %d", *s.Pool)
	}
	do(t, a, RemovePayPool{Period: day(3, 1)})
	refused(t, a, RemovePayPool{Period: day(3, 1)}, "problem.pay.pool.none")
}

func TestBadRulesAreRefused(t *testing.T) {
	a := firm(t)
	for key, change := range map[string]func(*SavePayScheme){
		"problem.pay.from":        func(x *SavePayScheme) { x.From = 0 },
		"problem.pay.tiers":       func(x *SavePayScheme) { x.Tiers = nil },
		"problem.pay.tiers.first": func(x *SavePayScheme) { x.Tiers[0].From = 1 },
		"problem.pay.tiers.order": func(x *SavePayScheme) { x.Tiers[2].From = 80_00 },
		"problem.pay.tiers.high":  func(x *SavePayScheme) { x.Tiers[2].From = 1000_01 },
		"problem.pay.rate":        func(x *SavePayScheme) { x.Tiers[2].Rate = 100_01 },
		"problem.pay.manager":     func(x *SavePayScheme) { x.Rep = "M1" },
		"problem.pay.scope":       func(x *SavePayScheme) { x.Rep, x.Level = "R1", data.Top },
		"problem.pay.guarantee":   func(x *SavePayScheme) { x.Cap, x.Guarantee = ptr(data.Money(1)), ptr(data.Money(2)) },
		"problem.pay.word":        func(x *SavePayScheme) { x.When = "later" },
		"problem.period.order":    func(x *SavePayScheme) { x.Until = x.From },
	} {
		x := usual()
		change(&x)
		refused(t, a, x, key)
	}
	do(t, a, usual())
	refused(t, a, usual(), "problem.pay.overlap")
	x := usual()
	x.ID, x.Until = 1, day(4, 1)
	do(t, a, x)
	x.ID, x.From, x.Until = 0, day(3, 1), 0
	refused(t, a, x, "problem.pay.overlap")
}

func TestPreviews(t *testing.T) {
	a := firm(t)
	do(t, a, usual())
	c, err := CurveOf(a.Reader(), today, CurveIn{Rep: "R1"})
	if err != nil || len(c.Marks) != 5 || c.Marks[0].Pay != 8000_00 || c.Marks[4].Pay != 8000_00+3000_00+4000_00 || c.Marks[4].Whole != 24000_00 {
		t.Errorf("%+v %v", c.Marks, err)
	}
	team, err := CurveOf(a.Reader(), today, CurveIn{})
	if err != nil || team.Marks[2].Pay != 2*11000_00 || *team.Marks[2].Cost != 1_10 || team.Left != 0 {
		t.Errorf("%+v %v", team.Marks, err)
	}
	sell(t, a, day(10, 1), 1, 1, 1, 50*wan)
	x := usual()
	x.From, x.Tiers = day(10, 1), []data.PayTier{{Rate: 2_00}}
	w, err := WhatIf(a.Reader(), today, WhatIfIn{Scheme: x})
	if err != nil || w.Before != 5000_00 || w.After != 10000_00 || w.Gain != 1 || w.Lose != 0 {
		t.Errorf("%+v %v", w, err)
	}
	if n, _ := a.Reader().Count(data.PaySchemes); n != 1 {
		t.Error("looking stored something")
	}
}

func TestAnEmptyPlanSaysSo(t *testing.T) {
	p := data.NewPlan("x", "CNY", data.NewMonth(2026, 1))
	a := apptest.Create(t, p)
	s, err := SummaryOf(a.Reader(), today, SummaryIn{})
	if err != nil || s.Schemes != 0 || s.Total != 0 || s.Cost != nil || len(s.Statements) != 0 {
		t.Errorf("%+v %v", s, err)
	}
	if c, err := CurveOf(a.Reader(), today, CurveIn{}); err != nil || c.Target != nil {
		t.Errorf("%+v %v", c, err)
	}
	if x, err := PoolOf(a.Reader(), today, PoolIn{}); err != nil || x.Set {
		t.Errorf("%+v %v", x, err)
	}
	if x, err := RulesOf(a.Reader(), today, RulesIn{}); err != nil || x.Rule != data.DefaultPayRule() {
		t.Errorf("%+v %v", x, err)
	}
	refused(t, a, SettlePay{}, "problem.pay.none")
}
