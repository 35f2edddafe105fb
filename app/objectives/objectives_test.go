package objectives_test

import (
	"errors"
	"path/filepath"
	"slices"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/objectives"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

var (
	q1 = data.Period{From: data.NewDate(2026, 1, 1), Until: data.NewDate(2026, 4, 1)}
	q2 = data.Period{From: data.NewDate(2026, 4, 1), Until: data.NewDate(2026, 7, 1)}
	q4 = data.Period{From: data.NewDate(2026, 10, 1), Until: data.NewDate(2027, 1, 1)}
)

func n(x int64) *int64 { return &x }

func open(t *testing.T) *app.App {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.qdeck")
	if err := store.Create(path, data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))); err != nil {
		t.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

func do(t *testing.T, a *app.App, commands ...app.Command) {
	t.Helper()
	for _, c := range commands {
		if _, err := a.Do(c); err != nil {
			t.Fatalf("%+v: %v", c, err)
		}
	}
}

func list(t *testing.T, a *app.App, today data.Date) objectives.List {
	t.Helper()
	l, err := objectives.ListOf(a.Reader(), today, objectives.ListIn{})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func found(l objectives.List, key string) bool {
	return slices.ContainsFunc(l.Findings, func(f objectives.Finding) bool { return f.Key == "objective.finding."+key })
}

func row(t *testing.T, l objectives.List, m data.Metric) objectives.Row {
	t.Helper()
	for _, r := range l.Rows {
		if r.Metric == m {
			return r
		}
	}
	t.Fatalf("no objective of %s", m)
	return objectives.Row{}
}

func TestTheTableOfThreeQuartersLeavesTheFourthOpen(t *testing.T) {
	a := open(t)
	do(t, a, objectives.ApplyObjectives{Template: "three-quarters"})
	l := list(t, a, q1.From)
	customers := row(t, l, data.NewCustomers)
	if customers.Entered != 3 || customers.Year != nil || *customers.Quarters[2].Amount != 300 || customers.Quarters[3].Amount != nil {
		t.Fatalf("%+v", customers)
	}
	if !found(l, "quarters") {
		t.Error("the missing quarter is not said")
	}
	do(t, a, objectives.SetMilestone{Objective: customers.ID, From: q4.From, Until: q4.Until, Amount: n(0)})
	if r := row(t, list(t, a, q1.From), data.NewCustomers); r.Entered != 4 || r.Year == nil || *r.Year != 750 {
		t.Errorf("none is a number: %+v", r)
	}
	conversion := row(t, l, data.Conversion)
	do(t, a, objectives.SetMilestone{Objective: conversion.ID, From: q4.From, Until: q4.Until, Amount: n(25_00)})
	if l := list(t, a, q1.From); row(t, l, data.Conversion).Year != nil || !found(l, "base") {
		t.Error("rates without bases were averaged")
	}
	do(t, a, objectives.ApplyObjectives{Template: "three-quarters"})
	if len(list(t, a, q1.From).Rows) != 3 {
		t.Error("a template applied twice adds twice")
	}
}

func TestAttainmentOfRatesAndCosts(t *testing.T) {
	a := open(t)
	weight := 99_00
	do(t, a,
		objectives.SaveObjective{Metric: data.Conversion, Target: n(25_00), Weight: &weight},
		objectives.SaveObjective{Metric: data.MarketingCost, LastYear: n(1_000_000), Growth: new(int)},
		objectives.SaveObjective{Metric: data.Profit, Target: n(5)})
	growth := -15_00
	l := list(t, a, q2.Until)
	cost := row(t, l, data.MarketingCost)
	do(t, a, objectives.SaveObjective{ID: cost.ID, Metric: data.MarketingCost, LastYear: n(1_000_000), Growth: &growth})
	conversion := row(t, l, data.Conversion)
	do(t, a,
		objectives.SetMilestone{Objective: conversion.ID, From: q1.From, Until: q1.Until, Amount: n(20_00), Base: n(1000)},
		objectives.SetMilestone{Objective: conversion.ID, From: q2.From, Until: q2.Until, Amount: n(30_00), Base: n(3000)},
		objectives.SetResult{Objective: conversion.ID, From: q1.From, Until: q1.Until, Num: n(220), Den: n(1000)},
		objectives.SetResult{Objective: conversion.ID, From: q2.From, Until: q2.Until, Num: n(0), Den: n(0)},
		objectives.SetMilestone{Objective: cost.ID, From: q1.From, Until: q1.Until, Amount: n(200_000)},
		objectives.SetResult{Objective: cost.ID, From: q1.From, Until: q1.Until, Num: n(250_000)})
	l = list(t, a, q2.Until)
	conversion, cost = row(t, l, data.Conversion), row(t, l, data.MarketingCost)
	if *conversion.Actual != 22_00 || *conversion.Expected != 20_00 || *conversion.Attained != 110_00 || conversion.Light != data.Green {
		t.Errorf("%+v", conversion)
	}
	if conversion.Measured != 1 || conversion.Quarters[1].Actual != nil {
		t.Error("0 of 0 is a number")
	}
	if *cost.Aim != 850_000 || *cost.Attained != 75_00 || cost.Light != data.Red {
		t.Errorf("%+v", cost)
	}
	if l.Weights != 99_00 || !found(l, "weights") || *l.Weighted != 110_00 || l.Counted != 1 || len(l.LeftOut) != 2 {
		t.Errorf("%+v", l)
	}
}

func TestLeadsTimesConversionAreTheDeals(t *testing.T) {
	a := open(t)
	do(t, a, objectives.SaveObjective{Metric: data.Leads, Target: n(5428)},
		objectives.SaveObjective{Metric: data.Conversion, Target: n(18_00)},
		objectives.SaveObjective{Metric: data.Signed, Target: n(1000)})
	if l := list(t, a, q1.From); !found(l, "signed") {
		t.Error("977 deals pass for 1,000")
	}
	do(t, a, objectives.SaveObjective{ID: 3, Metric: data.Signed, Target: n(977)})
	if l := list(t, a, q1.From); found(l, "signed") {
		t.Error("977 deals do not pass for 977")
	}
}

// TestBadInputChangesNothing types what cannot be, and undoes what can.
func TestBadInputChangesNothing(t *testing.T) {
	a := open(t)
	do(t, a, objectives.SaveObjective{Metric: data.Conversion}, objectives.SaveObjective{Metric: data.NewCustomers},
		objectives.SaveObjective{Metric: data.Satisfaction}, objectives.SaveObjective{Metric: data.Profit})
	before, err := a.File().Dump()
	if err != nil {
		t.Fatal(err)
	}
	set := func(id data.ID, x int64) app.Command {
		return objectives.SetMilestone{Objective: id, From: q1.From, Until: q1.Until, Amount: &x}
	}
	for want, c := range map[string]app.Command{
		"problem.objective.ratio":    set(1, 100_01),
		"problem.objective.negative": set(2, -1),
		"problem.objective.count":    set(2, 1_000_000_000_000_001),
		"problem.objective.score":    set(3, 5_01),
		"problem.amount.size":        set(4, 1_000_000_000_000_001),
		"problem.objective.zero":     objectives.SetResult{Objective: 1, From: q1.From, Until: q1.Until, Num: n(1), Den: n(0)},
		"problem.objective.den":      objectives.SetResult{Objective: 1, From: q1.From, Until: q1.Until, Num: n(1)},
		"problem.objective.period":   objectives.SetMilestone{Objective: 1, From: q1.From, Until: q2.Until, Amount: n(1)},
		"problem.objective.taken":    objectives.SaveObjective{Metric: data.Profit},
		"problem.objective.both":     objectives.SaveObjective{Metric: data.Leads, Target: n(1), Growth: new(int)},
		"problem.objective.revenue":  objectives.SaveObjective{Metric: data.Revenue, Target: n(1)},
		"problem.objective.pair":     objectives.SaveObjective{ID: 4, Metric: data.Profit, Drives: 2},
	} {
		_, err := a.Do(c)
		var p data.Problem
		if !errors.As(err, &p) || p.Key != want {
			t.Errorf("%s: %v", want, err)
		}
	}
	after, err := a.File().Dump()
	if err != nil {
		t.Fatal(err)
	}
	for kind := range before {
		if !slices.Equal(before[kind], after[kind]) {
			t.Errorf("%s changed", kind)
		}
	}
	do(t, a, set(1, 22_00))
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if after, _ = a.File().Dump(); !slices.Equal(after[data.ObjectiveParts], before[data.ObjectiveParts]) {
		t.Error("undo leaves a milestone")
	}
}
