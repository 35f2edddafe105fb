package pipeline_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"quarterdeck/app"
	"quarterdeck/app/apptest"
	"quarterdeck/app/pipeline"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

var today = data.NewDate(2026, 8, 14)

// firm is a plan with two reps and a customer, seen on 14 August.
func firm(t testing.TB) *app.App {
	p := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay, p.Language = today, "zh"
	a := apptest.Create(t, p)
	_, err := a.File().Write("test", func(tx store.Tx) error {
		for i, name := range []string{"黄子墨", "陈思远"} {
			if _, err := tx.SaveRep(data.Rep{Code: fmt.Sprintf("R%d", i+1), Name: name, Level: data.Core}); err != nil {
				return err
			}
		}
		_, err := tx.SaveCustomer(data.Customer{Code: "C1", Name: "锦和便利"})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func do(t testing.TB, a *app.App, c app.Command) {
	t.Helper()
	if _, err := a.Do(c); err != nil {
		t.Fatalf("%T: %v", c, err)
	}
}

func refused(t testing.TB, a *app.App, c app.Command, key string) {
	t.Helper()
	_, err := a.Do(c)
	if p := (data.Problem{}); !errors.As(err, &p) || p.Key != key {
		t.Errorf("%T is refused with %v, want %s", c, err, key)
	}
}

// on is a day of the plan's year.
func on(m time.Month, d int) data.Date { return data.NewDate(2026, m, d) }

func shelves() pipeline.SaveOpportunity {
	return pipeline.SaveOpportunity{Name: "9 月陈列", Customer: "C1", Rep: "R1", Amount: 86_0000_00, Opened: on(6, 18), Close: on(7, 31), Next: "约罗敏", NextDay: on(8, 10)}
}

func list(t testing.TB, a *app.App, in pipeline.OpportunitiesIn) pipeline.List {
	t.Helper()
	x, err := pipeline.Opportunities(a.Reader(), today, in)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func story(t testing.TB, a *app.App, code string) pipeline.Story {
	t.Helper()
	x, err := pipeline.OpportunityOf(a.Reader(), today, pipeline.OpportunityIn{Code: code})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestAnOpportunityTellsHowItMoved(t *testing.T) {
	a := firm(t)
	do(t, a, shelves())
	do(t, a, pipeline.MoveOpportunities{Codes: []string{"OP-0001"}, Stage: "proposal", Day: on(7, 15)})
	do(t, a, pipeline.MoveOpportunities{Codes: []string{"OP-0001"}, Close: on(8, 7), Day: on(7, 31)})
	x := story(t, a, "OP-0001")
	if x.Age != 30 || !x.Aged || x.Late != 14 || x.Slips != 1 || !x.Past || !x.Overdue || x.Weighted != 86_0000_00*45/100 || x.Category != data.Best || x.Own || x.Light() != data.Red {
		t.Errorf("%+v", x.Row)
	}
	want := []string{"建立，阶段“意向确认”。金额 86 万。预计 2026年7月31日 签单。", "从“意向确认”到“方案报价”，用了 27 天。", "预计签单推迟到 2026年8月7日，晚 7 天。"}
	for i, s := range x.Steps {
		if s.Text != want[i] {
			t.Errorf("step %d is told as %s, want %s", i, s.Text, want[i])
		}
	}
	c := shelves()
	c.ID, c.Stage, c.Close, c.Amount, c.Category = x.ID, "negotiation", on(8, 28), 90_0000_00, data.Commit
	do(t, a, c)
	x = story(t, a, "OP-0001")
	if x.Age != 0 || x.Late != 28 || x.Slips != 2 || x.Past || !x.Own || x.Category != data.Commit || len(x.Steps) != 4 {
		t.Errorf("%+v", x.Row)
	}
	do(t, a, pipeline.MoveOpportunities{Codes: []string{"OP-0001"}, Stage: "verbal"})
	if x = story(t, a, "OP-0001"); x.Category != data.Commit || !x.Own {
		t.Error("moving on changed the category of its own")
	}
	do(t, a, pipeline.MoveOpportunities{Codes: []string{"OP-0001"}, Stage: "proposal", ByStage: true})
	if x = story(t, a, "OP-0001"); x.Category != data.Best || x.Own || len(x.Steps) != 4 {
		t.Errorf("by its stage it is %s; the last of two on a day holds: %d steps", x.Category, len(x.Steps))
	}
	if past := at(t, a, on(7, 20)); past.Rows[0].Stage != "proposal" || past.Rows[0].Close != on(7, 31) || past.Rows[0].Amount != 86_0000_00 {
		t.Errorf("on 20 July it stood as %+v", past.Rows[0])
	}
	replays(t, a.Reader())
}

func at(t testing.TB, a *app.App, d data.Date) pipeline.List {
	return list(t, a, pipeline.OpportunitiesIn{AsOf: d, Status: "all"})
}

func TestItIsWonLostAndReopened(t *testing.T) {
	a := firm(t)
	do(t, a, shelves())
	do(t, a, pipeline.WinOpportunity{Code: "OP-0001", Day: on(8, 3)})
	if x := story(t, a, "OP-0001"); x.Result != data.Won || x.Ended != on(8, 3) || x.Weighted != 0 || x.Light() != data.Ring {
		t.Errorf("%+v", x.Row)
	}
	refused(t, a, pipeline.LoseOpportunity{Code: "OP-0001", Reason: "价格"}, "problem.opportunity.over.won")
	refused(t, a, pipeline.MoveOpportunities{Codes: []string{"OP-0001"}, Stage: "verbal"}, "problem.opportunity.over.won")
	do(t, a, pipeline.MoveOpportunities{Codes: []string{"OP-0001"}, Rep: "R2"}) // who it belongs to may change
	do(t, a, pipeline.ReopenOpportunity{Code: "OP-0001", Day: on(8, 5)})
	refused(t, a, pipeline.ReopenOpportunity{Code: "OP-0001"}, "problem.opportunity.open")
	refused(t, a, pipeline.LoseOpportunity{Code: "OP-0001", Reason: " "}, "problem.opportunity.reason")
	do(t, a, pipeline.LoseOpportunity{Code: "OP-0001", Reason: "账期短", Rival: "禾露饮品"})
	x := story(t, a, "OP-0001")
	if x.Result != data.Lost || x.RepName != "陈思远" || x.Steps[len(x.Steps)-1].Text != "丢给禾露饮品：账期短。" {
		t.Errorf("%+v", x)
	}
	replays(t, a.Reader())
	for range 3 {
		if _, err := a.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if x := story(t, a, "OP-0001"); x.Result != data.Won || x.RepName != "黄子墨" {
		t.Errorf("after undo: %+v", x.Row)
	}
}

func TestWhatCannotBeIsRefused(t *testing.T) {
	a := firm(t)
	do(t, a, shelves())
	do(t, a, pipeline.MoveOpportunities{Codes: []string{"OP-0001"}, Stage: "needs", Day: on(7, 1)})
	for key, change := range map[string]func(*pipeline.SaveOpportunity){
		"problem.opportunity.with":        func(c *pipeline.SaveOpportunity) { c.Customer = "" },
		"problem.unknown.customers":       func(c *pipeline.SaveOpportunity) { c.Customer = "C9" },
		"problem.unknown.reps":            func(c *pipeline.SaveOpportunity) { c.Rep = "R9" },
		"problem.unknown.pipeline_stages": func(c *pipeline.SaveOpportunity) { c.Stage = "done" },
		"problem.unknown.products":        func(c *pipeline.SaveOpportunity) { c.Product = "X" },
		"problem.day.future":              func(c *pipeline.SaveOpportunity) { c.Opened = data.NewDate(2199, 1, 1) },
		"problem.opportunity.close":       func(c *pipeline.SaveOpportunity) { c.Close = c.Opened - 1 },
		"problem.opportunity.amount":      func(c *pipeline.SaveOpportunity) { c.Amount = -1 },
		"problem.amount.size":             func(c *pipeline.SaveOpportunity) { c.Amount = 1 << 62 },
		"problem.rate.none":               func(c *pipeline.SaveOpportunity) { c.Currency, c.Foreign = "USD", 100 },
		"problem.currency":                func(c *pipeline.SaveOpportunity) { c.Currency, c.Foreign = "dollar", 100 },
		"problem.category":                func(c *pipeline.SaveOpportunity) { c.Category = "sure" },
		"problem.code.taken":              func(c *pipeline.SaveOpportunity) { c.Code = "OP-0001" },
		"problem.opportunity.name":        func(c *pipeline.SaveOpportunity) { c.Name = "" },
		"problem.gone.opportunities":      func(c *pipeline.SaveOpportunity) { c.ID = 99 },
	} {
		c := shelves()
		change(&c)
		refused(t, a, c, key)
	}
	refused(t, a, pipeline.WinOpportunity{Code: "OP-0001", Day: on(6, 1)}, "problem.opportunity.day.opened")
	refused(t, a, pipeline.WinOpportunity{Code: "OP-0001", Day: on(6, 25)}, "problem.opportunity.day.moved")
	refused(t, a, pipeline.MoveOpportunities{Codes: []string{"OP-0001"}}, "problem.opportunities.nothing")
	refused(t, a, pipeline.RemoveOpportunities{}, "problem.opportunities.none")
	refused(t, a, pipeline.RemoveOpportunities{Codes: []string{"007"}}, "problem.unknown.opportunities")
	late := shelves()
	late.ID, late.Stage, late.Opened = 1, "needs", on(7, 2)
	refused(t, a, late, "problem.opportunity.opened.late")
	late.Opened = on(6, 30)
	do(t, a, late)
	if x := story(t, a, "OP-0001"); x.Steps[0].Day != on(6, 30) || x.Steps[1].Days != 1 {
		t.Errorf("%+v", x.Steps)
	}
}

func TestStagesStayWhileTheyAreUsed(t *testing.T) {
	a := firm(t)
	do(t, a, shelves())
	do(t, a, pipeline.MoveOpportunities{Codes: []string{"OP-0001"}, Stage: "needs"})
	refused(t, a, pipeline.RemovePipelineStage{ID: 1}, "problem.pipeline.used") // it was there
	do(t, a, pipeline.RemovePipelineStage{ID: 5})
	do(t, a, pipeline.SavePipelineStage{Code: "trial", Name: "试用", Chance: 50_00, Category: data.Best, Step: data.AtProposal})
	refused(t, a, pipeline.SavePipelineStage{Code: "trial", Chance: 50_00, Category: data.Best, Step: data.AtProposal}, "problem.code.taken")
	do(t, a, pipeline.OrderPipelineStages{Codes: []string{"trial", "qualified", "needs", "proposal", "negotiation"}})
	refused(t, a, pipeline.OrderPipelineStages{Codes: []string{"trial"}}, "problem.pipeline.order")
	rows, err := pipeline.Stages(a.Reader(), today, pipeline.StagesIn{})
	if err != nil || rows[0].Code != "trial" || rows[1].Used != 1 || rows[2].Used != 1 || rows[0].Used != 0 {
		t.Errorf("%+v %v", rows, err)
	}
}

func TestOtherCurrenciesCountAtTheRateOfTheDay(t *testing.T) {
	a := firm(t)
	do(t, a, pipeline.SetExchangeRate{Currency: "usd", From: on(1, 1), Rate: 7_180_000})
	do(t, a, pipeline.SetExchangeRate{Currency: "JPY", From: on(1, 1), Rate: 48_123})
	do(t, a, pipeline.SetExchangeRate{Currency: "USD", From: on(7, 1), Rate: 7_000_000})
	refused(t, a, pipeline.SetExchangeRate{Currency: "CNY", Rate: 1_000_000}, "problem.rate.own")
	c := shelves()
	c.Currency, c.Foreign = "USD", 60_000_00
	do(t, a, c)
	if x := list(t, a, pipeline.OpportunitiesIn{}).Rows[0]; x.Amount != 430_800_00 || x.Foreign != 60_000_00 || x.Currency != "USD" {
		t.Errorf("%+v", x)
	}
	c.ID, c.Next = 1, "寄样"
	do(t, a, c) // what was offered is as before: so is what it counts
	if x := list(t, a, pipeline.OpportunitiesIn{}).Rows[0]; x.Amount != 430_800_00 {
		t.Errorf("%+v", x)
	}
	c.Foreign = 70_000_00
	do(t, a, c)
	if x := list(t, a, pipeline.OpportunitiesIn{}).Rows[0]; x.Amount != 490_000_00 {
		t.Errorf("%+v", x)
	}
	c.ID, c.Currency, c.Foreign = 0, "JPY", 1_000_000 // yen have no smaller part
	do(t, a, c)
	if x := story(t, a, "OP-0002"); x.Amount != 48_123_00 {
		t.Errorf("%+v", x.Row)
	}
	c.Currency, c.Foreign = "USD", data.MaxMajor*100
	refused(t, a, c, "problem.amount.size")
}

func TestCoverageIsAgainstWhatIsLeft(t *testing.T) {
	a := firm(t)
	do(t, a, shelves())
	s, err := pipeline.Stand(a.Reader(), today)
	if err != nil || len(s) != 3 {
		t.Fatal(s, err)
	}
	id := repID(t, a, "R1")
	if x := s[id]; x.Coverage != nil || x.Open != 86_0000_00 || x.Count != 1 || x.Weighted != 8_6000_00 || x.Slipped != 1 || x.Overdue != 1 || x.Pipeline != 86_0000_00 {
		t.Errorf("without a target: %+v", x)
	}
	_, err = a.File().Write("test", func(tx store.Tx) error {
		return tx.SaveTargets([]data.Target{{Metric: data.Revenue, Period: data.Period{From: on(1, 1), Until: data.NewDate(2027, 1, 1)}, RepID: id, Amount: 43_0000_00}})
	})
	if err != nil {
		t.Fatal(err)
	}
	if s, err = pipeline.Stand(a.Reader(), today); err != nil || s[id].Coverage == nil || *s[id].Coverage != 2_00 || s[id].Left != 43_0000_00 {
		t.Errorf("%+v %v", s[id], err)
	}
	next := shelves()
	next.Close, next.Category = data.NewDate(2027, 1, 1), data.Omitted // after the plan, and in no forecast
	do(t, a, next)
	if s, err = pipeline.Stand(a.Reader(), today); err != nil || *s[id].Coverage != 2_00 || s[id].Open != 172_0000_00 || s[id].Inside != 86_0000_00 || s[id].Weighted != 8_6000_00 {
		t.Errorf("%+v %v", s[id], err)
	}
}

func TestWithoutOpportunitiesDealsAreOrders(t *testing.T) {
	a := firm(t)
	year := data.Period{From: on(1, 1), Until: data.NewDate(2027, 1, 1)}
	f, err := pipeline.Funnels(a.Reader(), year)
	if x := f[repID(t, a, "R1")]; err != nil || x.From != "" || x.Deals != nil || x.Leads != nil {
		t.Errorf("%+v %v", x, err)
	}
	id := repID(t, a, "R1")
	_, err = a.File().Write("test", func(tx store.Tx) error {
		_, err := tx.SaveOrder(data.Order{Key: "1", Number: "1", Date: on(3, 1), CustomerID: 1, RepID: id, Lines: []data.OrderLine{{Amount: 500_00}}})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	f, err = pipeline.Funnels(a.Reader(), year)
	if x := f[repID(t, a, "R1")]; err != nil || x.From != pipeline.FromOrders || *x.Deals != 1 || x.Opportunities != nil || x.Sales != 500_00 {
		t.Errorf("%+v %v", x, err)
	}
	do(t, a, shelves())
	f, err = pipeline.Funnels(a.Reader(), year)
	if x := f[repID(t, a, "R1")]; err != nil || x.From != pipeline.FromPipeline || *x.Deals != 0 || *x.Opportunities != 1 || *x.Proposals != 0 || x.Sales != 500_00 {
		t.Errorf("%+v %v", x, err)
	}
}

func TestTheListIsFiltered(t *testing.T) {
	a := firm(t)
	do(t, a, shelves())
	do(t, a, pipeline.SaveOpportunity{Name: "客房茶包", Prospect: "澜庭酒店", Rep: "R2", Stage: "verbal", Opened: on(8, 10)})
	for what, in := range map[string]pipeline.OpportunitiesIn{"OP-0001": {Search: "jinhe"}, "OP-0002": {Search: "澜庭 siyuan"}} {
		if x := list(t, a, in); len(x.Rows) != 1 || x.Rows[0].Code != what {
			t.Errorf("%+v finds %+v", in, x.Rows)
		}
	}
	for i, in := range []pipeline.OpportunitiesIn{{Rep: "R1"}, {Stage: "qualified"}, {Category: data.InPipeline}, {Aged: true}, {Slipped: true}, {Customer: "C1"}} {
		if x := list(t, a, in); len(x.Rows) != 1 || x.Rows[0].Code != "OP-0001" {
			t.Errorf("%d: %+v", i, x.Rows)
		}
	}
	if x := list(t, a, pipeline.OpportunitiesIn{NoNext: true}); len(x.Rows) != 2 {
		t.Errorf("%+v", x.Rows)
	}
	if x := list(t, a, pipeline.OpportunitiesIn{Status: "won"}); len(x.Rows) != 0 {
		t.Errorf("%+v", x.Rows)
	}
	if _, err := pipeline.Opportunities(a.Reader(), today, pipeline.OpportunitiesIn{Status: "x"}); err == nil {
		t.Error("an unknown status is accepted")
	}
	if codes := []string{list(t, a, pipeline.OpportunitiesIn{}).Rows[0].Code, list(t, a, pipeline.OpportunitiesIn{}).Rows[1].Code}; !slices.Equal(codes, []string{"OP-0001", "OP-0002"}) {
		t.Errorf("%v: those without an expected day come last", codes)
	}
}

func repID(t testing.TB, a *app.App, code string) data.ID {
	t.Helper()
	x, err := a.Reader().RepByCode(code)
	if err != nil {
		t.Fatal(err)
	}
	return x.ID
}
