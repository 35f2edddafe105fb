package actuals_test

import (
	"testing"

	"quarterdeck/app/apptest"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

const opportunities = "商机编号,商机名称,客户编号,客户名称,潜在客户,业务员,商机阶段,商机金额,币种,建立日期,预计签单日,结果,结束日期,丢单原因\n" +
	"007,9 月陈列,C1,锦和便利,,R1,方案报价,860000,,2026-06-18,2026-08-28,进行中,,\n" +
	"7,客房茶包,,,澜庭酒店,R1,Needs clear,,,2026-07-01,,,,\n" +
	"8,国庆堆头,C1,锦和便利,,R9,verbal,100,,2026-07-01,2026-08-01,赢单,,\n" +
	"9,茶底,C1,锦和便利,,R1,谈判,100,,2026-07-01,2026-08-01,丢单,2026-08-03,价格\n" +
	"10,茶底,C1,锦和便利,,R1,不知道,100,,2026-07-01,,,,\n" +
	"11,出口,C1,锦和便利,,R1,谈判,100,USD,2026-07-01,,,,\n" +
	"12,出口,C1,锦和便利,,R1,谈判,100,JPY,2026-07-01,,,,\n"

func TestOpportunitiesComeInAndChange(t *testing.T) {
	p := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay, p.Language = data.NewDate(2026, 8, 14), "zh"
	a := apptest.Create(t, p)
	_, err := a.File().Write("test", func(tx store.Tx) error {
		if _, err := tx.SaveExchangeRate(data.ExchangeRate{Currency: "USD", From: data.NewDate(2026, 1, 1), Rate: 7_180_000}); err != nil {
			return err
		}
		_, err := tx.SaveRep(data.Rep{Code: "R1", Name: "黄子墨"})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	x := look(t, a, exchange.AsOpportunities, opportunities)
	is(t, verdicts(x), "ready, ready, ready, ready, wrong problem.unknown.pipeline_stages@6, ready, wrong problem.rate.none@8")
	if len(x.UnknownReps) != 1 || x.UnknownReps[0] != "R9" {
		t.Errorf("unknown %v", x.UnknownReps)
	}
	bring(t, a, exchange.AsOpportunities, opportunities)
	rows := map[string]data.Opportunity{}
	for _, o := range must[[]data.Opportunity](t)(a.Reader().Opportunities()) {
		rows[o.Code] = o
	}
	if o := rows["007"]; o.StageID != 3 || o.Amount != 860000_00 || o.CustomerID == 0 || o.Close != data.NewDate(2026, 8, 28) {
		t.Errorf("%+v", o)
	}
	if o := rows["7"]; o.Prospect != "澜庭酒店" || o.CustomerID != 0 || o.StageID != 2 || o.Amount != 0 {
		t.Errorf("%+v", o)
	}
	if o := rows["8"]; o.Result != data.Won || o.Ended != data.NewDate(2026, 8, 1) || o.RepID != 0 {
		t.Errorf("%+v", o)
	}
	if o := rows["9"]; o.Result != data.Lost || o.Ended != data.NewDate(2026, 8, 3) || o.Reason != "价格" {
		t.Errorf("%+v", o)
	}
	if o := rows["11"]; o.Foreign != 100_00 || o.Amount != 718_00 || o.Currency != "USD" {
		t.Errorf("%+v", o)
	}
	if n := len(must[[]data.OpportunityMove](t)(a.Reader().OpportunityMoves())); n != 7 {
		t.Errorf("%d moves, want 7: two of those that ended", n)
	}
	again := "商机编号,商机阶段,预计签单日,结果\n007,谈判,2026-09-10,\n7,,,\n9,,,丢单\n11,,,赢单\n"
	x = look(t, a, exchange.AsOpportunities, again)
	is(t, verdicts(x), "ready, repeated, repeated, wrong problem.opportunity.ended@-1")
	if !x.Rows[0].Update {
		t.Error("a known one is not changed")
	}
	bring(t, a, exchange.AsOpportunities, again)
	o := must[data.Opportunity](t)(a.Reader().OpportunityByCode("007"))
	moves := must[[]data.OpportunityMove](t)(a.Reader().MovesOf([]data.ID{o.ID}))
	if o.StageID != 4 || o.Amount != 860000_00 || len(moves) != 2 || moves[1].Close != data.NewDate(2026, 9, 10) || moves[1].Date != data.NewDate(2026, 8, 14) {
		t.Errorf("%+v %+v", o, moves)
	}
	for range 2 {
		if _, err := a.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if n := must[int](t)(a.Reader().Count(data.Opportunities)) + must[int](t)(a.Reader().Count(data.OpportunityMoves)); n != 0 {
		t.Errorf("%d are left after undo", n)
	}
}

func TestDailyReportsComeIn(t *testing.T) {
	p := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay = data.NewDate(2026, 8, 14)
	a := apptest.Create(t, p)
	_, err := a.File().Write("test", func(tx store.Tx) error {
		rep, err := tx.SaveRep(data.Rep{Code: "007", Name: "黄子墨"})
		if err != nil {
			return err
		}
		five := 5
		_, err = tx.SaveActivity(data.Activity{RepID: rep.ID, Date: data.NewDate(2026, 8, 3), Leads: &five, Visits: &five})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	text := "日期,业务员,线索,拜访,有效沟通,方案\n2026-08-03,007,5,,,\n2026-08-04,黄子墨,3,0,,2\n2026-08-05,7,1,1,1,1\n2026-08-06,007,-1,,,\n2190-08-20,007,1,,,\n2026-08-07,007,2.0,4,,\n2026-08-07,007,2,5,,\n2026-08-03,黄子墨,6,,,\n"
	x := look(t, a, exchange.AsActivities, text)
	is(t, verdicts(x), "repeated, ready, wrong problem.unknown.reps@1, wrong problem.activity.number@2, wrong problem.day.future@0, wrong problem.activity.twice@0, wrong problem.activity.twice@0, ready")
	if len(x.UnknownReps) != 1 || x.UnknownReps[0] != "7" {
		t.Errorf("unknown %v", x.UnknownReps)
	}
	bring(t, a, exchange.AsActivities, text)
	rows := must[[]data.Activity](t)(a.Reader().Activities(data.Period{}))
	if len(rows) != 2 || *rows[0].Leads != 6 || *rows[0].Visits != 5 || *rows[1].Visits != 0 || rows[1].Talks != nil || *rows[1].Proposals != 2 {
		t.Errorf("%+v", rows)
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if rows = must[[]data.Activity](t)(a.Reader().Activities(data.Period{})); len(rows) != 1 || *rows[0].Leads != 5 {
		t.Errorf("after undo %+v", rows)
	}
}
