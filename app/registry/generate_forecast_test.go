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
}
