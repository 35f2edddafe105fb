package forecast_test

import (
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/forecast"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func calls(t testing.TB, a *app.App, in forecast.CallsIn) forecast.Calls {
	t.Helper()
	x, err := forecast.ForecastCalls(a.Reader(), today, in)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// silent takes away what the sample firm has said.
func silent(t testing.TB) *app.App {
	a := openSample(t)
	write(t, a, func(tx store.Tx) error { return tx.Clear(data.ForecastCalls, data.ForecastAdjustments) })
	return a
}

// TestCallsAreASeries calls twice, adjusts in between, and looks at another period:
// nothing is overwritten and nothing reset.
func TestCallsAreASeries(t *testing.T) {
	a := silent(t)
	best := data.Money(500_0000_00)
	do(t, a, forecast.SubmitCall{Rep: "R01", Day: today - 30, Commit: said(400_0000_00), Best: &best, Note: "先稳"})
	do(t, a, forecast.AdjustCall{Rep: "R01", Day: today - 20, Amount: said(380_0000_00), Reason: "去年同期下滑"})
	x := calls(t, a, forecast.CallsIn{})
	row := x.Rows[0]
	if x.Period != (data.Period{From: data.NewDate(2026, 7, 1), Until: data.NewDate(2026, 10, 1)}) || *row.Commit != 400_0000_00 || *row.Best != best || row.Pipeline != nil ||
		*row.Final != 380_0000_00 || row.Reason != "去年同期下滑" || row.Since || x.Silent != 8 || *x.Firm.Final != 380_0000_00 {
		t.Errorf("%+v", row)
	}
	do(t, a, forecast.SubmitCall{Rep: "R01", Commit: said(450_0000_00)})
	row = calls(t, a, forecast.CallsIn{}).Rows[0]
	if *row.Commit != 450_0000_00 || row.Best != nil || !row.Since || *row.Final != 380_0000_00 || len(row.Series) != 3 {
		t.Errorf("%+v", row)
	}
	year := calls(t, a, forecast.CallsIn{From: data.NewDate(2026, 1, 1), Until: data.NewDate(2026, 12, 31)})
	if year.Rows[0].Commit != nil || year.Silent != 9 {
		t.Errorf("%+v", year.Rows[0])
	}
	if again := calls(t, a, forecast.CallsIn{}).Rows[0]; *again.Commit != 450_0000_00 || len(again.Series) != 3 {
		t.Errorf("%+v", again)
	}
	if early := calls(t, a, forecast.CallsIn{AsOf: today - 25}).Rows[0]; early.Adjusted != nil || *early.Commit != 400_0000_00 {
		t.Errorf("what was said later is seen: %+v", early)
	}
}

// TestCallsAreJudgedByWhatCame calls the second quarter, which is over.
func TestCallsAreJudgedByWhatCame(t *testing.T) {
	a := silent(t)
	second := forecast.CallsIn{From: data.NewDate(2026, 4, 1), Until: data.NewDate(2026, 6, 30)}
	came := *calls(t, a, second).Rows[0].Sold
	do(t, a, forecast.SubmitCall{Rep: "R01", From: second.From, Until: second.Until, Day: data.NewDate(2026, 4, 20), Commit: said(came.MulDiv(11, 10))})
	do(t, a, forecast.AdjustCall{Rep: "R01", From: second.From, Day: data.NewDate(2026, 4, 21), Amount: said(came.MulDiv(95, 100)), Reason: "x"})
	do(t, a, forecast.SubmitCall{Rep: "R01", From: second.From, Day: data.NewDate(2026, 7, 2), Commit: said(came)}) // too late to count
	row := calls(t, a, forecast.CallsIn{}).Rows[0]
	if row.Past.Count != 1 || *row.Past.WAPE != 10_00 || *row.Past.Bias != 10_00 || row.Managed.Count != 1 || *row.Managed.Bias != -5_00 {
		t.Errorf("%+v %+v", row.Past, row.Managed)
	}
	if row = calls(t, a, forecast.CallsIn{}).Rows[1]; row.Past.Count != 0 || row.Past.WAPE != nil {
		t.Errorf("%+v", row.Past)
	}
}

func TestCallsThatAreRefused(t *testing.T) {
	a := silent(t)
	low := data.Money(1)
	refuse(t, a, "problem.forecast.rep", forecast.SubmitCall{Commit: said(5)})
	refuse(t, a, "problem.forecast.commit", forecast.SubmitCall{Rep: "R01"})
	refuse(t, a, "problem.forecast.commit", forecast.AdjustCall{Rep: "R01", Reason: "x"})
	refuse(t, a, "problem.unknown.reps", forecast.SubmitCall{Rep: "nobody"})
	refuse(t, a, "problem.forecast.order", forecast.SubmitCall{Rep: "R01", Commit: said(5), Best: &low})
	refuse(t, a, "problem.forecast.reason", forecast.AdjustCall{Rep: "R01", Amount: said(5)})
	refuse(t, a, "problem.forecast.period", forecast.SubmitCall{Rep: "R01", Commit: said(5), From: data.NewDate(2026, 1, 9)})
	refuse(t, a, "problem.day.future", forecast.SubmitCall{Rep: "R01", Commit: said(5), Day: data.NewDate(2199, 1, 1)})
	refuse(t, a, "problem.amount.size", forecast.SubmitCall{Rep: "R01", Commit: said(5e17)})
}

func said(m data.Money) *data.Money { return &m }
