package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/forecast"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	generators["SetForecastRules"] = func(t *rapid.T, _ store.Reader) app.Command {
		return forecast.SetForecastRules{Method: rapid.SampledFrom(append(data.ForecastMethods, "x")).Draw(t, "method"), Runs: rapid.IntRange(0, 2000).Draw(t, "runs"),
			Seed: rapid.Int64().Draw(t, "seed"), Minimum: rapid.IntRange(0, 40).Draw(t, "minimum"), RunRate: rapid.IntRange(-1, 100).Draw(t, "run rate"),
			Seasonal: rapid.IntRange(0, 100).Draw(t, "seasonal"), Weighted: rapid.IntRange(0, 1001).Draw(t, "weighted"),
			Slip: rapid.IntRange(0, 100_00).Draw(t, "slip"), Common: rapid.IntRange(0, 60_00).Draw(t, "common")}
	}
	seller := func(t *rapid.T, r store.Reader) string {
		rows, err := r.Reps()
		if err != nil {
			t.Fatal(err)
		}
		codes := []string{"", word(t, "rep")}
		for _, x := range rows {
			codes = append(codes, x.Code, x.Code)
		}
		return rapid.SampledFrom(codes).Draw(t, "rep")
	}
	quarter := func(t *rapid.T, r store.Reader) (from, until data.Date) {
		p, err := r.Plan()
		if err != nil {
			t.Fatal(err)
		}
		if rapid.Bool().Draw(t, "running") {
			return 0, 0
		}
		q := rapid.SampledFrom(append(forecast.CallPeriods(p), data.Period{From: day(t, "from"), Until: day(t, "until")})).Draw(t, "period")
		return q.From, q.Until - 1
	}
	generators["SubmitCall"] = func(t *rapid.T, r store.Reader) app.Command {
		c := forecast.SubmitCall{Rep: seller(t, r), Day: day(t, "day"), Commit: money(t), Best: money(t), Pipeline: money(t), Note: word(t, "note")}
		c.From, c.Until = quarter(t, r)
		return c
	}
	generators["AdjustCall"] = func(t *rapid.T, r store.Reader) app.Command {
		c := forecast.AdjustCall{Rep: seller(t, r), Day: day(t, "day"), Amount: money(t), Reason: word(t, "reason")}
		c.From, c.Until = quarter(t, r)
		return c
	}
	generators["FreezeWeek"] = func(t *rapid.T, _ store.Reader) app.Command { return forecast.FreezeWeek{Day: day(t, "day")} }
	generators["RemoveWeek"] = func(t *rapid.T, _ store.Reader) app.Command { return forecast.RemoveWeek{Reason: word(t, "reason")} }
}
