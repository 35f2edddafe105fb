package evidence_test

import (
	"errors"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/app/evidence"
	"quarterdeck/app/objectives"
	"quarterdeck/app/plan"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

const wan = data.Money(10_000_00)

func ptr[T any](x T) *T { return &x }

func open(t *testing.T, create func(path string) error) *app.App {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.qdeck")
	if err := create(path); err != nil {
		t.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

func openSample(t *testing.T) *app.App {
	return open(t, func(path string) error { return sample.Create(path, "zh") })
}

func openEmpty(t *testing.T) *app.App {
	return open(t, func(path string) error {
		return store.Create(path, data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1)))
	})
}

func do(t *testing.T, a *app.App, c app.Command) {
	t.Helper()
	if _, err := a.Do(c); err != nil {
		t.Fatalf("%T: %v", c, err)
	}
}

func refused(t *testing.T, a *app.App, c app.Command, key, field string) {
	t.Helper()
	var p data.Problem
	if _, err := a.Do(c); !errors.As(err, &p) || p.Key != key || p.Field != field {
		t.Errorf("%T: %v at %q, want %s at %q", c, err, p.Field, key, field)
	}
}

func anchors(t *testing.T, a *app.App) evidence.Anchors {
	t.Helper()
	today, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	x, err := evidence.AnchorsOf(a.Reader(), today, evidence.AnchorsIn{})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func anchor(x evidence.Anchors, key string) *evidence.Anchor {
	for i := range x.Rows {
		if x.Rows[i].Key == key {
			return &x.Rows[i]
		}
	}
	return nil
}

// TestTheSampleIsHeldAgainstThePicture's anchors.
func TestTheSampleIsHeldAgainstThePicture(t *testing.T) {
	x := anchors(t, openSample(t))
	for key, want := range map[string]data.Money{"market": 12_080 * wan, "last_year": 9_860 * wan, "best_floor": 11_339 * wan,
		"funnel": 11_724*wan + 48*wan/100, "capacity": 11_880 * wan} {
		if a := anchor(x, key); a == nil || a.Value != want || *a.Above != 12_000*wan-want {
			t.Errorf("%s: %+v, want %d", key, a, want)
		}
	}
	if x.Levels[0].Reached == nil || !x.Ordered || len(x.Cited) != 4 {
		t.Errorf("%+v %v %v", x.Levels, x.Ordered, x.Cited)
	}
	if deals, leads, ok := x.Needs(x.Amount); !ok || deals != 1000 || leads != 5556 {
		t.Error(deals, leads, ok)
	}
}

// TestNothingIsMadeUp: an empty plan has no anchors and says which could be
// entered.
func TestNothingIsMadeUp(t *testing.T) {
	a := openEmpty(t)
	x := anchors(t, a)
	if len(x.Rows) != 0 || x.Binding != "" || x.Over != nil || len(x.Missing) != 7 {
		t.Errorf("%+v", x)
	}
	do(t, a, evidence.SetDrivers{Drivers: evidence.Drivers{Leads: ptr(int64(10)), Conversion: ptr(1000)}})
	if x := anchors(t, a); len(x.Rows) != 0 {
		t.Error("a funnel without any order value", x.Rows)
	}
	do(t, a, evidence.SetDrivers{Drivers: evidence.Drivers{Leads: ptr(int64(10)), Conversion: ptr(1000), OrderValue: ptr(wan)}})
	if x := anchors(t, a); x.Binding != "funnel" || x.Over != nil || x.Rows[0].Value != wan {
		t.Errorf("%+v", x)
	}
}

// TestWhoWasNotAskedIsNotZero: a sum of some promises is no limit, one of all is.
func TestWhoWasNotAskedIsNotZero(t *testing.T) {
	a := openEmpty(t)
	do(t, a, plan.SaveRep{Code: "A", Name: "陈"})
	do(t, a, plan.SaveRep{Code: "B", Name: "周"})
	promise := func(rep string, m data.Money) {
		if _, err := a.File().Write("test", func(tx store.Tx) error {
			x, err := tx.RepByCode(rep)
			if err != nil {
				return err
			}
			return tx.SaveCommitment(data.Commitment{RepID: x.ID, Amount: &m})
		}); err != nil {
			t.Fatal(err)
		}
	}
	promise("A", 7*wan)
	x := anchors(t, a)
	if c := anchor(x, "commitments"); c == nil || c.Sort != evidence.Part || c.Value != 7*wan || x.Binding != "" {
		t.Errorf("%+v", x)
	}
	promise("B", 0)
	x = anchors(t, a)
	if c := anchor(x, "commitments"); c == nil || c.Sort != evidence.Limit || c.Value != 7*wan || x.Binding != "commitments" {
		t.Errorf("%+v", x)
	}
}

// TestTheReadingOfTheMarketIsASetting (S0-9).
func TestTheReadingOfTheMarketIsASetting(t *testing.T) {
	a := openEmpty(t)
	d := evidence.Drivers{Market: ptr(100 * wan), MarketGrowth: ptr(1500), Share: ptr(7000), NewRate: ptr(2000)}
	do(t, a, evidence.SetDrivers{Drivers: d, LastYear: ptr(100_000 * wan)})
	if m := anchor(anchors(t, a), "market"); m == nil || m.Value != 100*wan*115*7/1000*100/80 {
		t.Errorf("%+v", m)
	}
	d.Reading = data.GrowthOnGrowth
	do(t, a, evidence.SetDrivers{Drivers: d, LastYear: ptr(100_000 * wan)})
	if m := anchor(anchors(t, a), "market"); m == nil || m.Value != 130_500*wan || m.Note != "anchors.market.growth.rate" {
		t.Errorf("%+v", m)
	}
}

func TestBadInputIsRefused(t *testing.T) {
	a := openEmpty(t)
	huge := data.Money(1_000_000_000_000_000_00)
	for _, x := range []struct {
		d          evidence.Drivers
		key, field string
	}{
		{evidence.Drivers{Market: &huge}, "problem.amount.size", "market"},
		{evidence.Drivers{Market: ptr(data.Money(-1))}, "problem.amount.negative", "market"},
		{evidence.Drivers{Share: ptr(100_01)}, "problem.rate", "share"},
		{evidence.Drivers{MarketGrowth: ptr(-100_01)}, "problem.rate", "market_growth"},
		{evidence.Drivers{NewRate: ptr(100_00)}, "problem.rate", "new_rate"},
		{evidence.Drivers{NewRate: ptr(1), NewAmount: ptr(wan)}, "problem.drivers.new", "new_rate"},
		{evidence.Drivers{Leads: ptr(int64(-1))}, "problem.drivers.leads", "leads"},
		{evidence.Drivers{Reading: "x"}, "problem.drivers.reading", "reading"},
		{evidence.Drivers{Leads: ptr(int64(data.MaxLeads)), Conversion: ptr(100_00), OrderValue: ptr(data.Money(1e15))}, "problem.amount.size", "leads"},
	} {
		refused(t, a, evidence.SetDrivers{Drivers: x.d}, x.key, x.field)
	}
	refused(t, a, evidence.SetDrivers{BestYear: 12}, "problem.goal.best_year", "best_year")
	refused(t, a, evidence.SaveInsight{Topic: "x", Title: "x"}, "problem.insight.topic", "topic")
	refused(t, a, evidence.SaveInsight{Topic: data.MarketSheet}, "problem.title", "title")
	refused(t, a, evidence.SaveInsight{Topic: data.MacroSheet, Title: "x", Size: ptr(wan)}, "problem.insight.alien", "size")
	refused(t, a, evidence.SaveInsight{Topic: data.ForcesSheet, Title: "x", Points: []evidence.Point{{Sort: data.Buyers, Number: ptr(6)}}}, "problem.point.rating", "buyers")
	refused(t, a, evidence.SaveInsight{Topic: data.ForcesSheet, Title: "x", Points: []evidence.Point{{Sort: data.NeedPain, Text: "x"}}}, "problem.point.sort", "points")
	refused(t, a, evidence.CiteInsights{Insights: []data.ID{9}}, "problem.gone.insights", "insights")
	refused(t, a, evidence.SaveScenario{Name: "A", Amount: huge}, "problem.amount.size", "amount")
	refused(t, a, evidence.SaveScenario{Name: "A", Amount: wan, Rhythm: "1-2"}, "problem.rhythm", "rhythm")
	refused(t, a, evidence.SaveScenario{Name: "A", Amount: wan, Base: ptr(2 * wan)}, "problem.levels.base", "base")
	do(t, a, evidence.SaveScenario{Name: "A", Amount: wan})
	refused(t, a, evidence.SaveScenario{Name: "A", Amount: wan}, "problem.scenario.name", "name")
}

func TestLevelsStandAroundTheGoal(t *testing.T) {
	a := openEmpty(t)
	do(t, a, targets.SetGoal{Amount: ptr(100 * wan)})
	refused(t, a, evidence.SetLevels{Base: ptr(101 * wan)}, "problem.levels.base", "base")
	refused(t, a, evidence.SetLevels{Challenge: ptr(99 * wan)}, "problem.levels.challenge", "challenge")
	do(t, a, evidence.SetLevels{Base: ptr(100 * wan), Challenge: ptr(100 * wan)})
	do(t, a, targets.SetGoal{Amount: ptr(120 * wan)}) // it informs and does not block
	if x := anchors(t, a); x.Ordered || *x.Levels[2].Amount != 100*wan {
		t.Errorf("%+v", x.Levels)
	}
}

// TestAdoptingIsOneStep: the goal becomes the scenario, and undo gives back what
// was.
func TestAdoptingIsOneStep(t *testing.T) {
	a := openSample(t)
	before := anchors(t, a)
	rows, err := a.Reader().Scenarios()
	if err != nil || len(rows) != 3 {
		t.Fatal(rows, err)
	}
	do(t, a, evidence.AdoptScenario{ID: rows[2].ID})
	now := anchors(t, a)
	goal, err := a.Reader().Goal(data.Revenue)
	if err != nil || *now.Amount != 12_600*wan || goal.Reason != rows[2].Reason || *now.Drivers.Conversion != 1950 || now.Levels[2].Amount != nil {
		t.Errorf("%+v %+v %v", now, goal, err)
	}
	if goal.OwnerID == 0 || goal.Growth == nil {
		t.Error("owner and floors are gone", goal)
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if x := anchors(t, a); *x.Amount != *before.Amount || *x.Drivers.Conversion != 1800 || *x.Levels[2].Amount != 12_600*wan {
		t.Errorf("%+v", x)
	}
}

// TestScenariosAddUp: quarters and regions of every column are its amount.
func TestScenariosAddUp(t *testing.T) {
	a := openSample(t)
	rapid.Check(t, func(rt *rapid.T) {
		m := data.Money(rapid.Int64Range(0, 1e14).Draw(rt, "amount"))
		rhythm := rapid.SampledFrom([]string{"", "even", "stairs", "history", "25-30-25-20", "1-2-3-94"}).Draw(rt, "rhythm")
		if _, err := a.Do(evidence.SaveScenario{Name: "随机", Amount: m, Rhythm: rhythm}); err != nil {
			rt.Fatal(err)
		}
		c, err := evidence.ScenariosOf(a.Reader(), data.NewDate(2026, 8, 14), evidence.ScenariosIn{})
		if err != nil || len(c.Rows) != 5 {
			rt.Fatal(len(c.Rows), err)
		}
		for _, x := range c.Rows {
			if calc.Sum(x.Quarters) != x.Amount || calc.Sum(x.Regions) != x.Amount {
				rt.Fatalf("%s: %v and %v do not add up to %d", x.Name, x.Quarters, x.Regions, x.Amount)
			}
		}
		if _, err := a.Undo(); err != nil {
			rt.Fatal(err)
		}
	})
}

// TestOwnYearCountsTheOrders of the sample, against the file itself.
func TestOwnYearCountsTheOrders(t *testing.T) {
	a := openSample(t)
	y, err := evidence.OwnYearOf(a.Reader(), data.NewDate(2026, 8, 14), evidence.OwnYearIn{})
	if err != nil || !y.Known || y.Sold != 9_860*wan || y.Repeat > y.Customers || y.Orders < y.Customers {
		t.Fatalf("%+v %v", y, err)
	}
	sum := data.Money(0)
	for _, p := range y.Regions {
		sum += p.Amount
		if p.Growth != nil {
			t.Error("growth over a year without orders", p)
		}
	}
	if sum != y.Sold || *y.Mean != y.Sold.MulDiv(1, int64(y.Orders)) {
		t.Error(sum, *y.Mean)
	}
	empty, err := evidence.OwnYearOf(openEmpty(t).Reader(), 0, evidence.OwnYearIn{})
	if err != nil || empty.Known || empty.Mean != nil || empty.New != nil {
		t.Errorf("%+v %v", empty, err)
	}
}

// TestSheetsAreCitedAndGrowStale.
func TestSheetsAreCitedAndGrowStale(t *testing.T) {
	a := openSample(t)
	today := data.NewDate(2026, 8, 14)
	rows, err := evidence.InsightsOf(a.Reader(), today, evidence.InsightsIn{Topic: data.MarketSheet})
	if err != nil || len(rows) != 2 || *rows[0].Reach != 12_080*wan || !rows[0].Goal || rows[0].Stale || !rows[1].Stale {
		t.Fatalf("%+v %v", rows, err)
	}
	do(t, a, evidence.RemoveInsight{ID: rows[0].ID})
	if x := anchors(t, a); len(x.Cited) != 3 {
		t.Error("a sheet that is gone is still cited", x.Cited)
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if x := anchors(t, a); len(x.Cited) != 4 {
		t.Error(x.Cited)
	}
	do(t, a, evidence.CiteInsights{Insights: []data.ID{rows[1].ID, rows[1].ID}})
	if x := anchors(t, a); len(x.Cited) != 1 {
		t.Error(x.Cited)
	}
	strategy, err := evidence.InsightsOf(a.Reader(), today, evidence.InsightsIn{Topic: data.StrategySheet})
	if err != nil || len(strategy) != 1 || strategy[0].ShareNow == nil {
		t.Errorf("%+v %v", strategy, err)
	}
}

// TestDriversNotTypedComeFromTheObjectives, and the SMART check holds the goal
// against the same funnel as the chart; two numbers for one thing are said.
func TestDriversNotTypedComeFromTheObjectives(t *testing.T) {
	a := openSample(t)
	has := func(key string) bool {
		d, err := targets.GoalOf(a.Reader(), data.NewDate(2026, 8, 14), targets.GoalIn{})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range d.Findings {
			if f.Key == key {
				return true
			}
		}
		return false
	}
	aim := func(m data.Metric) *int64 {
		l, err := objectives.ListOf(a.Reader(), data.NewDate(2026, 8, 14), objectives.ListIn{})
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range l.Rows {
			if o.Metric == m {
				return o.Aim
			}
		}
		return nil
	}
	leads, conversion := aim(data.Leads), aim(data.Conversion)
	if leads == nil || conversion == nil {
		t.Fatal("the sample has no objectives of the funnel")
	}
	do(t, a, evidence.SetDrivers{Drivers: evidence.Drivers{OrderValue: ptr(5 * wan)}})
	want, _ := calc.FromLeads(leads, ptr(int(*conversion)), ptr(5*wan))
	f := anchor(anchors(t, a), "funnel")
	if f == nil || f.Value != want || f.Note != "anchors.funnel.note.objectives" {
		t.Fatalf("%+v, want %d", f, want)
	}
	if !has("smart.beyond_by") { // the goal is 120 million
		t.Error("the check does not see the funnel of the chart")
	}
	if has("smart.driver_differs") {
		t.Error("nothing is typed, yet something differs")
	}
	do(t, a, evidence.SetDrivers{Drivers: evidence.Drivers{Leads: ptr(*leads + 1), OrderValue: ptr(100 * wan)}})
	if f := anchor(anchors(t, a), "funnel"); f == nil || f.Note != "anchors.funnel.note.objectives" || f.Args[0] != *leads+1 {
		t.Errorf("%+v", f)
	}
	if !has("smart.driver_differs") {
		t.Error("two numbers of leads, and nobody says so")
	}
	do(t, a, evidence.SetDrivers{Drivers: evidence.Drivers{PerMonth: ptr(wan)}})
	if !has("smart.beyond_team") {
		t.Error("the check does not see the team's capacity of the chart")
	}
}
