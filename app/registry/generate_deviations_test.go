package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/deviations"
	"quarterdeck/app/lights"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	id := func(t *rapid.T, r store.Reader, kind data.Kind) data.ID {
		n, err := r.Count(kind)
		if err != nil {
			t.Fatal(err)
		}
		return data.ID(rapid.IntRange(0, n+1).Draw(t, string(kind)))
	}
	cause := func(t *rapid.T) data.RootCause {
		return rapid.SampledFrom(append([]data.RootCause{"x"}, data.RootCauses...)).Draw(t, "cause")
	}
	code := func(t *rapid.T) string {
		return rapid.SampledFrom([]string{"", "emergency", "coaching", "own", "x"}).Draw(t, "response")
	}
	light := func(t *rapid.T, r store.Reader) string {
		return rapid.SampledFrom(append([]string{"", "x"}, lightKeys(t, r)...)).Draw(t, "light")
	}
	number := func(t *rapid.T, what string) *int64 {
		if rapid.Bool().Draw(t, what+" given") {
			n := rapid.Int64Range(-5, 100_00).Draw(t, what)
			return &n
		}
		return nil
	}
	measure := func(t *rapid.T) (code, scope, record string) {
		x := rapid.SampledFrom([][3]string{{}, {"revenue", "firm", ""}, {"revenue", "region", "EAST"}, {"completion", "rep", "R01"}, {"revenue", "product", "x"}, {"x", "", ""}}).Draw(t, "measure")
		return x[0], x[1], x[2]
	}
	generators["OpenDeviation"] = func(t *rapid.T, r store.Reader) app.Command {
		c := deviations.OpenDeviation{Light: light(t, r), Day: day(t, "day"), Title: word(t, "title"), Owner: someRep(t, r), Due: day(t, "due")}
		if rapid.Bool().Draw(t, "response given") {
			x := code(t)
			c.Response = &x
		}
		return c
	}
	generators["ReportDeviation"] = func(t *rapid.T, r store.Reader) app.Command {
		m, scope, record := measure(t)
		return deviations.ReportDeviation{Title: word(t, "title"), Text: word(t, "text"), Day: day(t, "day"), Owner: someRep(t, r), Due: day(t, "due"),
			Measure: m, Scope: scope, Record: record, Response: code(t)}
	}
	generators["SaveDeviation"] = func(t *rapid.T, r store.Reader) app.Command {
		return deviations.SaveDeviation{ID: id(t, r, data.Deviations), Title: word(t, "title"), Text: word(t, "text"), Owner: someRep(t, r), Due: day(t, "due"),
			Cause: cause(t), CheckDay: day(t, "check")}
	}
	generators["UseResponse"] = func(t *rapid.T, r store.Reader) app.Command {
		return deviations.UseResponse{ID: id(t, r, data.Deviations), Response: code(t), Day: day(t, "day")}
	}
	generators["AnalyseDeviation"] = func(t *rapid.T, r store.Reader) app.Command {
		return deviations.AnalyseDeviation{ID: id(t, r, data.Deviations), Root: word(t, "root"), Cause: cause(t), Day: day(t, "day")}
	}
	generators["StepDeviation"] = func(t *rapid.T, r store.Reader) app.Command {
		return deviations.StepDeviation{ID: id(t, r, data.Deviations), Day: day(t, "day"), Reason: word(t, "reason"),
			State: rapid.SampledFrom(append([]data.DeviationState{"", "x"}, data.DeviationStates...)).Draw(t, "state")}
	}
	generators["CheckDeviation"] = func(t *rapid.T, r store.Reader) app.Command {
		return deviations.CheckDeviation{ID: id(t, r, data.Deviations), Day: day(t, "day"), Value: number(t, "value"), Reason: word(t, "reason"),
			Outcome: rapid.SampledFrom(append([]data.Outcome{"x"}, data.Outcomes...)).Draw(t, "outcome")}
	}
	generators["SettleDeviation"] = func(t *rapid.T, r store.Reader) app.Command {
		return deviations.SettleDeviation{ID: id(t, r, data.Deviations), Day: day(t, "day"), Reason: word(t, "reason")}
	}
	generators["ReopenDeviation"] = func(t *rapid.T, r store.Reader) app.Command {
		return deviations.ReopenDeviation{ID: id(t, r, data.Deviations), Day: day(t, "day"), Reason: word(t, "reason")}
	}
	generators["RemoveDeviation"] = func(t *rapid.T, r store.Reader) app.Command {
		return deviations.RemoveDeviation{ID: id(t, r, data.Deviations)}
	}
	generators["SaveWhy"] = func(t *rapid.T, r store.Reader) app.Command {
		m, scope, record := measure(t)
		return deviations.SaveWhy{ID: id(t, r, data.Whys), Deviation: id(t, r, data.Deviations), Question: word(t, "question"), Answer: word(t, "answer"), Evidence: word(t, "evidence"),
			Measure: m, Scope: scope, Record: record, Root: rapid.Bool().Draw(t, "root"), Place: rapid.IntRange(0, 8).Draw(t, "place"),
			Customer:    rapid.SampledFrom([]string{"", "nobody", "C1", "C001"}).Draw(t, "customer"),
			Opportunity: rapid.SampledFrom([]string{"", "nobody", "O1"}).Draw(t, "opportunity")}
	}
	generators["MoveWhy"] = func(t *rapid.T, r store.Reader) app.Command {
		return deviations.MoveWhy{ID: id(t, r, data.Whys), To: rapid.IntRange(0, 8).Draw(t, "to")}
	}
	generators["RemoveWhy"] = func(t *rapid.T, r store.Reader) app.Command {
		return deviations.RemoveWhy{ID: id(t, r, data.Whys)}
	}
	generators["SaveFiveW"] = func(t *rapid.T, r store.Reader) app.Command {
		return deviations.SaveFiveW{Deviation: id(t, r, data.Deviations), Field: rapid.SampledFrom(append([]data.FiveWField{"x"}, data.FiveWFields...)).Draw(t, "field"),
			Text: word(t, "text"), Before: number(t, "before"), After: number(t, "after"), Unit: word(t, "unit")}
	}
	generators["UseFiveWExample"] = func(t *rapid.T, r store.Reader) app.Command {
		return deviations.UseFiveWExample{Deviation: id(t, r, data.Deviations)}
	}
	generators["SaveSwotPoint"] = func(t *rapid.T, r store.Reader) app.Command {
		return deviations.SaveSwotPoint{ID: id(t, r, data.SwotPoints), Deviation: id(t, r, data.Deviations),
			Side: rapid.SampledFrom(append([]data.SwotSide{"x"}, data.SwotSides...)).Draw(t, "side"), Text: word(t, "text")}
	}
	generators["RemoveSwotPoint"] = func(t *rapid.T, r store.Reader) app.Command {
		return deviations.RemoveSwotPoint{ID: id(t, r, data.SwotPoints)}
	}
	generators["KeepFunnel"] = func(t *rapid.T, r store.Reader) app.Command {
		return deviations.KeepFunnel{ID: id(t, r, data.Deviations)}
	}
	generators["SaveResponse"] = func(t *rapid.T, _ store.Reader) app.Command {
		days := rapid.SampledFrom([]int{0, 3, 7, 400, -1, 401})
		c := deviations.SaveResponse{Code: code(t), Name: word(t, "name"), Days: days.Draw(t, "days"), Verify: days.Draw(t, "verify"), Cause: cause(t)}
		for range rapid.IntRange(0, 3).Draw(t, "steps") {
			c.Steps = append(c.Steps, deviations.StepIn{Text: word(t, "text"), Role: rapid.SampledFrom(append([]data.StepRole{"x"}, data.StepRoles...)).Draw(t, "role"), Days: days.Draw(t, "due")})
		}
		return c
	}
	generators["RestoreResponse"] = func(t *rapid.T, _ store.Reader) app.Command {
		return deviations.RestoreResponse{Code: code(t)}
	}
}

// lightKeys are the keys of the plan's lights, on the day of its last order.
func lightKeys(t *rapid.T, r store.Reader) (keys []string) {
	today, err := app.AsOf(r, day(t, "lights"))
	if err != nil {
		t.Fatal(err)
	}
	board, err := lights.Of(r, today)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range board.Rows {
		keys = append(keys, x.Key)
	}
	return keys
}
