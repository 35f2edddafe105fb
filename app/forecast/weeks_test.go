package forecast_test

import (
	"errors"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/apptest"
	"quarterdeck/app/calc"
	"quarterdeck/app/forecast"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// pipelined is a plan with one rep and opportunities that move; it is seen from a
// Friday.
func pipelined(t testing.TB) *app.App {
	t.Helper()
	a := apptest.Create(t, data.NewPlan("甲", "CNY", data.NewMonth(2026, 1)))
	a.AskAsOf(today)
	write(t, a, func(tx store.Tx) error {
		if _, err := tx.SaveRep(data.Rep{Code: "R1", Name: "李"}); err != nil {
			return err
		}
		for _, code := range []string{"stays", "grows", "slips", "wins", "loses"} {
			if err := opportunity(tx, code, 100, data.NewDate(2026, 9, 30), today-60); err != nil {
				return err
			}
		}
		return nil
	})
	return a
}

func opportunity(tx store.Tx, code string, amount data.Money, close, opened data.Date) error {
	o, err := tx.SaveOpportunity(data.Opportunity{Code: code, Name: code, RepID: 1, StageID: 3, Amount: amount, Close: close, Opened: opened})
	if err != nil {
		return err
	}
	return tx.SaveOpportunityMoves([]data.OpportunityMove{{OpportunityID: o.ID, Date: opened, StageID: 3, Amount: amount, Close: close}})
}

// move changes an opportunity on a day and writes it down.
func move(t testing.TB, a *app.App, code string, day data.Date, change func(*data.Opportunity)) {
	t.Helper()
	write(t, a, func(tx store.Tx) error {
		o, err := tx.OpportunityByCode(code)
		if err != nil {
			return err
		}
		change(&o)
		if _, err := tx.SaveOpportunity(o); err != nil {
			return err
		}
		return tx.SaveOpportunityMoves([]data.OpportunityMove{{OpportunityID: o.ID, Date: day, StageID: o.StageID, Amount: o.Amount, Close: o.Close, Result: o.Result}})
	})
}

// TestWaterfallBetweenFrozenWeeks freezes a week, lets everything happen, and asks
// for the way to now, to the next frozen week, and again after that has passed.
func TestWaterfallBetweenFrozenWeeks(t *testing.T) {
	a := pipelined(t)
	do(t, a, forecast.FreezeWeek{Day: today - 7})
	move(t, a, "grows", today-3, func(o *data.Opportunity) { o.Amount = 150 })
	move(t, a, "slips", today-3, func(o *data.Opportunity) { o.Close = data.NewDate(2027, 2, 1) })
	move(t, a, "wins", today-2, func(o *data.Opportunity) { o.Result, o.Ended = data.Won, today-2 })
	move(t, a, "loses", today-1, func(o *data.Opportunity) { o.Result, o.Ended, o.Reason = data.Lost, today-1, "x" })
	write(t, a, func(tx store.Tx) error { return opportunity(tx, "comes", 70, data.NewDate(2026, 12, 1), today-1) })
	want := map[calc.BridgeStep]data.Money{calc.BridgeNew: 70, calc.BridgeGrown: 50, calc.BridgeMovedOut: -100, calc.BridgeWon: -100, calc.BridgeLost: -100}
	check := func(in forecast.WaterfallIn) {
		t.Helper()
		x, err := forecast.PipelineWaterfall(a.Reader(), today, in)
		if err != nil {
			t.Fatal(err)
		}
		sum := x.Opening
		for _, s := range x.Steps {
			sum += s.Amount
			if s.Amount != want[s.Step] {
				t.Errorf("%s: %d, not %d: %+v", s.Step, s.Amount, want[s.Step], s.Rows)
			}
			for _, r := range s.Rows {
				if r.Rep != "李" || r.ID == 0 {
					t.Errorf("%+v", r)
				}
			}
		}
		if x.Opening != 500 || x.Closing != 320 || sum != x.Closing || x.From != today-7 {
			t.Errorf("%d to %d, steps make %d", x.Opening, x.Closing, sum)
		}
	}
	check(forecast.WaterfallIn{})
	do(t, a, forecast.FreezeWeek{})
	check(forecast.WaterfallIn{To: today})
	// What is frozen changes no more, whatever becomes of the opportunities.
	move(t, a, "stays", today, func(o *data.Opportunity) { o.Amount = 999 })
	write(t, a, func(tx store.Tx) error {
		o, err := tx.OpportunityByCode("grows")
		if err != nil {
			return err
		}
		return tx.Remove(data.Opportunities, o.ID)
	})
	if x, err := forecast.PipelineWaterfall(a.Reader(), today, forecast.WaterfallIn{From: today - 7, To: today}); err != nil || x.Closing != 320 || x.Opening != 500 {
		t.Errorf("%+v %v", x, err)
	}
	weeks, err := forecast.PipelineWeeks(a.Reader(), today, forecast.WeeksIn{Rep: "R1"})
	if err != nil || len(weeks.Rows) != 2 || weeks.Due || weeks.Rows[0].Amount != 500 || weeks.Rows[0].Expected != 225 || weeks.Rows[0].Best != 500 {
		t.Errorf("%+v %v", weeks, err)
	}
	if faults, err := a.File().Check(); err != nil || len(faults) > 0 {
		t.Error(faults, err)
	}
}

// TestWeeksAreFrozenOnceAndInOrder refuses what would rewrite the past.
func TestWeeksAreFrozenOnceAndInOrder(t *testing.T) {
	a := pipelined(t)
	if x, err := forecast.PipelineWaterfall(a.Reader(), today, forecast.WaterfallIn{}); err != nil || x.From != 0 || len(x.Steps) != 0 {
		t.Errorf("without frozen weeks: %+v %v", x, err)
	}
	refuse(t, a, "problem.week.none", forecast.RemoveWeek{Reason: "x"})
	do(t, a, forecast.FreezeWeek{Day: today - 7})
	refuse(t, a, "problem.week.frozen", forecast.FreezeWeek{Day: today - 9})
	do(t, a, forecast.FreezeWeek{})
	refuse(t, a, "problem.week.order", forecast.FreezeWeek{Day: today - 14})
	refuse(t, a, "problem.week.reason", forecast.RemoveWeek{})
	if _, err := forecast.PipelineWaterfall(a.Reader(), today, forecast.WaterfallIn{From: today, To: today - 7}); problem(err) != "problem.waterfall.order" {
		t.Error(err)
	}
	if _, err := forecast.PipelineWaterfall(a.Reader(), today, forecast.WaterfallIn{From: today - 70}); problem(err) != "problem.week.unknown" {
		t.Error(err)
	}
	do(t, a, forecast.RemoveWeek{Reason: "x"})
	weeks, err := a.Reader().PipelineWeeks()
	if err != nil || len(weeks) != 1 || weeks[0].Day != today-7 {
		t.Error(weeks, err)
	}
	empty := apptest.Create(t, data.NewPlan("甲", "CNY", data.NewMonth(2026, 1)))
	refuse(t, empty, "problem.week.empty", forecast.FreezeWeek{})
}

func do(t testing.TB, a *app.App, c app.Command) {
	t.Helper()
	if _, err := a.Do(c); err != nil {
		t.Fatal(err)
	}
}

func refuse(t testing.TB, a *app.App, key string, c app.Command) {
	t.Helper()
	if _, err := a.Do(c); problem(err) != key {
		t.Errorf("%+v: %v, not %s", c, err, key)
	}
}

func problem(err error) string {
	p := data.Problem{}
	errors.As(err, &p)
	return p.Key
}

// TestTheSampleFrozeWhatItWouldFreeze takes the newest frozen week of the sample
// away and freezes the same day: nothing is different.
func TestTheSampleFrozeWhatItWouldFreeze(t *testing.T) {
	a := openSample(t)
	weeks, err := a.Reader().PipelineWeeks()
	if err != nil || len(weeks) != 8 {
		t.Fatal(len(weeks), err)
	}
	last := weeks[7]
	read := func() (map[string]data.WeekRow, []data.WeekSale) {
		rows, err := a.Reader().WeekRows(last.Week, last.Week)
		if err != nil {
			t.Fatal(err)
		}
		by := map[string]data.WeekRow{}
		for _, x := range rows {
			x.ID, x.WeekID = 0, 0
			by[x.Code] = x
		}
		sales, err := a.Reader().WeekSales()
		if err != nil {
			t.Fatal(err)
		}
		return by, sales[len(sales)-10:]
	}
	was, sold := read()
	do(t, a, forecast.RemoveWeek{Reason: "x"})
	do(t, a, forecast.FreezeWeek{Day: last.Day})
	is, sum := read()
	if len(was) != len(is) || len(was) < 100 {
		t.Fatalf("%d rows became %d", len(was), len(is))
	}
	for code, x := range was {
		if is[code] != x {
			t.Errorf("%+v became %+v", x, is[code])
		}
	}
	for i, s := range sum {
		if s.RepID != sold[i].RepID || s.Sold != sold[i].Sold {
			t.Errorf("%+v became %+v", sold[i], s)
		}
	}
}
