package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/objectives"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	one := func(t *rapid.T, name string, of ...string) string { return rapid.SampledFrom(of).Draw(t, name) }
	amount := func(t *rapid.T, name string) *int64 {
		if !rapid.Bool().Draw(t, name+" given") {
			return nil
		}
		n := rapid.SampledFrom([]int64{0, 1, -1, 450, 501, 2200, 10_000, 10_001, 1_000_000_000_000_000, 1 << 62}).Draw(t, name)
		return &n
	}
	metric := func(t *rapid.T) data.Metric {
		return rapid.SampledFrom(append([]data.Metric{data.OwnMetric, "x"}, data.Metrics...)).Draw(t, "metric")
	}
	span := func(t *rapid.T) data.Period {
		m := data.NewMonth(2026, 1) + data.Month(rapid.IntRange(0, 3).Draw(t, "quarter")*3)
		return data.Period{From: m.Start(), Until: (m + data.Month(rapid.SampledFrom([]int{1, 2, 3}).Draw(t, "months"))).Start()}
	}
	generators["SaveObjective"] = func(t *rapid.T, _ store.Reader) app.Command {
		c := objectives.SaveObjective{ID: number(t), Metric: metric(t), Target: amount(t, "target"), LastYear: amount(t, "last"),
			Level: data.ObjectiveLevel(one(t, "level", "", "", "stretch", "x")), Owner: word(t, "owner"), Drives: number(t),
			Reading: data.Reading(one(t, "reading", "", "points", "x")), Sort: data.Sort(one(t, "sort", "", "process", "x"))}
		if c.Metric == data.OwnMetric {
			c.Name, c.Unit = word(t, "name"), data.Unit(one(t, "unit", "money", "count", "ratio", "score", "x"))
		}
		if rapid.Bool().Draw(t, "growth given") {
			growth := rapid.SampledFrom([]int{-1500, 500, 1_000_000}).Draw(t, "growth")
			c.Growth = &growth
		}
		if rapid.Bool().Draw(t, "weight given") {
			weight := rapid.IntRange(-1, 10_001).Draw(t, "weight")
			c.Weight = &weight
		}
		return c
	}
	generators["RemoveObjective"] = func(t *rapid.T, _ store.Reader) app.Command {
		return objectives.RemoveObjective{ID: number(t)}
	}
	generators["SetMilestone"] = func(t *rapid.T, _ store.Reader) app.Command {
		p := span(t)
		return objectives.SetMilestone{Objective: number(t), From: p.From, Until: p.Until, Region: word(t, "region"),
			Amount: amount(t, "amount"), Base: amount(t, "base")}
	}
	generators["SetResult"] = func(t *rapid.T, _ store.Reader) app.Command {
		p := span(t)
		return objectives.SetResult{Objective: number(t), From: p.From, Until: p.Until, Region: word(t, "region"),
			Num: amount(t, "num"), Den: amount(t, "den")}
	}
	generators["SetNumbers"] = func(t *rapid.T, r store.Reader) app.Command {
		return objectives.SetNumbers{Milestones: []objectives.SetMilestone{generators["SetMilestone"](t, r).(objectives.SetMilestone)},
			Results: []objectives.SetResult{generators["SetResult"](t, r).(objectives.SetResult)}}
	}
	generators["ApplyObjectives"] = func(t *rapid.T, _ store.Reader) app.Command {
		return objectives.ApplyObjectives{Template: one(t, "template", "three-quarters", "sales-and-service", "dual-set", "customers-and-team", "long-and-short", "steady", "x")}
	}
}
