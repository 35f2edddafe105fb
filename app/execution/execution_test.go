package execution_test

import (
	"encoding/json"
	"errors"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/execution"
	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

// a plan of 2026 with the rep 黄子墨 (H), opened to be changed.
func newPlan(t *testing.T, change func(*data.Plan)) *app.App {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.qdeck")
	p := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	p.Language = "zh"
	if change != nil {
		change(&p)
	}
	if err := store.Create(path, p); err != nil {
		t.Fatal(err)
	}
	a := opened(t, path)
	if _, err := a.File().Write("command.Sample", func(tx store.Tx) error {
		_, err := tx.SaveRep(data.Rep{Code: "H", Name: "黄子墨"})
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return a
}

func opened(t *testing.T, path string) *app.App {
	t.Helper()
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

func do(t *testing.T, a *app.App, c app.Command) {
	t.Helper()
	if _, err := a.Do(c); err != nil {
		t.Fatalf("%T: %v", c, err)
	}
}

// refused wants a problem with the key, and a plan as it was.
func refused(t *testing.T, a *app.App, c app.Command, key string) data.Problem {
	t.Helper()
	before, err := a.File().Dump()
	if err != nil {
		t.Fatal(err)
	}
	_, err = a.Do(c)
	var p data.Problem
	if !errors.As(err, &p) || p.Key != key {
		t.Errorf("%T: %v, want %s", c, err, key)
	}
	after, err := a.File().Dump()
	if err != nil || !reflect.DeepEqual(before, after) {
		t.Errorf("%T changed the plan although it was refused (%v)", c, err)
	}
	return p
}

func milestones(t *testing.T, a *app.App, today string) []execution.MilestoneRow {
	t.Helper()
	rows, err := execution.Milestones(a.Reader(), day(today), execution.MilestonesIn{})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func day(s string) data.Date {
	d, err := data.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func of[T any](x T) *T { return &x }

// growth adds a stage with one milestone of ten days.
func growth(t *testing.T, a *app.App) {
	t.Helper()
	do(t, a, execution.SaveStage{Name: "增长", From: day("2026-04-01"), Until: day("2026-10-01")})
	do(t, a, execution.SaveMilestone{Stage: 1, Name: "铺货 600 店", Owner: "H", From: day("2026-08-01"), Until: day("2026-08-11")})
}

func TestAMilestoneIsAcceptedOnlyWhenAllCriteriaPass(t *testing.T) {
	a := newPlan(t, nil)
	growth(t, a)
	do(t, a, execution.SaveCriterion{Milestone: 1, Text: "上架门店", Want: of[int64](600_000), Unit: "家", Owner: "H"})
	do(t, a, execution.SaveCriterion{Milestone: 1, Text: "协议已签"})
	do(t, a, execution.MeasureCriterion{ID: 1, Have: of[int64](599_999)})

	p := refused(t, a, execution.AcceptMilestone{ID: 1, Day: day("2026-08-12")}, "problem.milestone.criteria")
	if len(p.Args) != 2 || p.Args[0] != 2 || p.Args[1] != "上架门店、协议已签" {
		t.Errorf("does not say which criteria: %v", p.Args)
	}
	do(t, a, execution.MeasureCriterion{ID: 1, Have: of[int64](600_000)})
	do(t, a, execution.MeasureCriterion{ID: 2, Met: true})
	refused(t, a, execution.AcceptMilestone{ID: 1}, "problem.milestone.day")
	do(t, a, execution.AcceptMilestone{ID: 1, Day: day("2026-08-12")})

	row := milestones(t, a, "2026-08-20")[0]
	if row.Accepted != day("2026-08-12") || row.Progress != 100 || row.Passed != 2 || row.Light != data.Green || row.Late != 0 {
		t.Errorf("after acceptance: %+v", row)
	}
	refused(t, a, execution.SetProgress{ID: 1, Progress: 90}, "problem.milestone.accepted")
	refused(t, a, execution.MeasureCriterion{ID: 2}, "problem.criterion.accepted")
	refused(t, a, execution.SaveCriterion{Milestone: 1, Text: "再加一条"}, "problem.criterion.accepted")
	refused(t, a, execution.RemoveCriterion{ID: 2}, "problem.criterion.accepted")

	do(t, a, execution.Unaccept{ID: 1})
	do(t, a, execution.RemoveCriterion{ID: 2})
	do(t, a, execution.SetProgress{ID: 1, Progress: 90})
	if row := milestones(t, a, "2026-08-05")[0]; row.Accepted != 0 || len(row.Criteria) != 1 || row.Progress != 90 {
		t.Errorf("after withdrawing: %+v", row)
	}
}

func TestAMilestoneIsJudgedByTheTimeElapsed(t *testing.T) {
	a := newPlan(t, nil)
	growth(t, a)
	for _, x := range []struct {
		today    string
		progress int
		should   int
		light    data.Light
		late     int
	}{
		{"2026-07-31", 0, 0, data.Ring, 0},
		{"2026-07-31", 5, 0, data.Green, 0}, // begun early
		{"2026-08-01", 0, 10, data.Green, 0},
		{"2026-08-05", 40, 50, data.Green, 0}, // within the tolerance
		{"2026-08-05", 39, 50, data.Amber, 0},
		{"2026-08-10", 100, 100, data.Green, 0}, // the last day is in time
		{"2026-08-11", 100, 100, data.Red, 1},   // done, but not accepted
		{"2026-08-20", 80, 100, data.Red, 10},
	} {
		do(t, a, execution.SetProgress{ID: 1, Progress: x.progress})
		row := milestones(t, a, x.today)[0]
		if row.Should != x.should || row.Light != x.light || row.Late != x.late {
			t.Errorf("%s at %d: should %d %v late %d, want %+v", x.today, x.progress, row.Should, row.Light, row.Late, x)
		}
	}
	do(t, a, execution.MoveMilestone{ID: 1, From: day("2026-08-10")})
	row := milestones(t, a, "2026-08-09")[0]
	if !row.Point || row.Until != day("2026-08-11") || row.Owner != "H" || row.OwnerName != "黄子墨" || row.Stage != "增长" {
		t.Errorf("a point: %+v", row)
	}
}

func TestCriteriaSayWhatTheyAre(t *testing.T) {
	a := newPlan(t, nil)
	growth(t, a)
	do(t, a, execution.SaveCriterion{Milestone: 1, Text: "回款率", Want: of[int64](95_000), Unit: "%", Met: true})
	c := milestones(t, a, "2026-08-01")[0].Criteria[0]
	if c.Met || c.Passed || c.Light != data.Ring {
		t.Errorf("a number that is not measured: %+v", c)
	}
	do(t, a, execution.MeasureCriterion{ID: 1, Have: of[int64](0)})
	if c := milestones(t, a, "2026-08-01")[0].Criteria[0]; c.Light != data.Amber || *c.Have != 0 {
		t.Errorf("nothing reached is not the same as not measured: %+v", c)
	}
	do(t, a, execution.SaveCriterion{ID: 1, Milestone: 1, Text: "已回款", Unit: "%", Have: of[int64](1), Met: true})
	if c := milestones(t, a, "2026-08-01")[0].Criteria[0]; !c.Passed || c.Have != nil || c.Unit != "" {
		t.Errorf("made a yes or no: %+v", c)
	}
}

func TestCommandsRefuseWhatCannotBe(t *testing.T) {
	a := newPlan(t, nil)
	refused(t, a, execution.SaveStage{Name: "增长", From: day("2026-01-01"), Until: day("2226-01-01")}, "problem.date.range")
	refused(t, a, execution.SaveStage{From: day("2026-01-01"), Until: day("2026-02-01")}, "problem.title")
	refused(t, a, execution.SaveStage{Name: "增长"}, "problem.period.from")
	refused(t, a, execution.SaveStage{Name: "增长", From: day("2026-02-02"), Until: day("2026-02-01")}, "problem.period.order")
	refused(t, a, execution.SaveStage{ID: 9, Name: "增长"}, "problem.gone.stages")
	refused(t, a, execution.SaveMilestone{Name: "铺货", From: day("2026-02-01")}, "problem.milestone.stage")
	refused(t, a, execution.SaveAction{Text: "约罗敏"}, "problem.action.due")
	refused(t, a, execution.SaveAction{Text: "约罗敏", Due: day("2026-02-01"), Stage: 7}, "problem.gone.stages")
	refused(t, a, execution.FinishAction{ID: 7, Day: day("2026-02-01")}, "problem.gone.actions")
	growth(t, a)
	if p := refused(t, a, execution.SaveMilestone{ID: 1, Stage: 1, Name: "铺货", Owner: "X", From: day("2026-08-01")}, "problem.unknown.reps"); p.Field != "owner" {
		t.Errorf("field %q", p.Field)
	}
	refused(t, a, execution.SetProgress{ID: 1, Progress: 101}, "problem.milestone.progress")
	refused(t, a, execution.SaveCriterion{Text: "签字"}, "problem.criterion.milestone")
	refused(t, a, execution.SaveCriterion{Milestone: 1}, "problem.title")
	do(t, a, execution.SaveAction{Text: "约罗敏", Due: day("2026-02-01"), Stage: 1})
	refused(t, a, execution.FinishAction{ID: 1}, "problem.action.day")
}

func TestRemovingAStageTakesAllOfItAndUndoBringsItBack(t *testing.T) {
	a := newPlan(t, nil)
	growth(t, a)
	do(t, a, execution.SaveCriterion{Milestone: 1, Text: "签字"})
	do(t, a, execution.SaveAction{Stage: 1, Text: "约罗敏", Owner: "H", Due: day("2026-08-18")})
	before, _ := a.File().Dump()
	do(t, a, execution.RemoveStage{ID: 1})
	for _, kind := range []data.Kind{data.Stages, data.Milestones, data.Criteria, data.Actions} {
		if n, err := a.Reader().Count(kind); n != 0 || err != nil {
			t.Errorf("%d %s left, %v", n, kind, err)
		}
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if after, _ := a.File().Dump(); !reflect.DeepEqual(before, after) {
		t.Error("undo did not bring everything back")
	}
}

func TestActionsAreFilteredAndLate(t *testing.T) {
	a := newPlan(t, nil)
	growth(t, a)
	do(t, a, execution.SaveAction{Stage: 1, Text: "七月", Owner: "H", Due: day("2026-07-31")})
	do(t, a, execution.SaveAction{Stage: 1, Text: "八月", Due: day("2026-08-31")})
	do(t, a, execution.SaveAction{Text: "无阶段", Owner: "H", Due: day("2026-08-14")})
	do(t, a, execution.SaveAction{Stage: 1, Text: "办好", Due: day("2026-08-01")})
	do(t, a, execution.FinishAction{ID: 4, Day: day("2026-08-02")})
	for _, x := range []struct {
		in   execution.ListIn
		want string
	}{
		{execution.ListIn{}, "七月 无阶段 八月 办好"},
		{execution.ListIn{Stage: 1}, "七月 八月 办好"},
		{execution.ListIn{Rep: "H"}, "七月 无阶段"},
		{execution.ListIn{Overdue: true}, "七月"},
		{execution.ListIn{Month: true}, "无阶段 八月 办好"},
		{execution.ListIn{Month: true, Open: true, Stage: 1}, "八月"},
	} {
		rows, err := execution.List(a.Reader(), day("2026-08-14"), x.in)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range rows {
			got = append(got, r.Text)
		}
		if strings.Join(got, " ") != x.want {
			t.Errorf("%+v: %v, want %s", x.in, got, x.want)
		}
	}
	rows, _ := execution.List(a.Reader(), day("2026-08-14"), execution.ListIn{})
	if rows[0].Late != 14 || rows[1].Late != 0 || rows[3].Late != 0 || rows[0].Stage != "增长" || rows[0].OwnerName != "黄子墨" {
		t.Errorf("%+v", rows)
	}
	do(t, a, execution.ReopenAction{ID: 4})
	do(t, a, execution.RemoveAction{ID: 1})
	if rows, _ := execution.List(a.Reader(), day("2026-08-14"), execution.ListIn{Overdue: true}); len(rows) != 1 || rows[0].Late != 13 {
		t.Errorf("%+v", rows)
	}
	if _, err := execution.List(a.Reader(), 0, execution.ListIn{Rep: "X"}); err == nil {
		t.Error("asks for somebody unknown without a problem")
	}
}

// In the sample firm everything accepted has passed, and what the pictures show
// as behind is behind.
func TestSampleStages(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		path := filepath.Join(t.TempDir(), lang+".qdeck")
		if err := sample.Create(path, lang); err != nil {
			t.Fatal(err)
		}
		a := opened(t, path)
		behind := 0
		for _, m := range milestones(t, a, "2026-08-14") {
			if m.Accepted != 0 && m.Passed != len(m.Criteria) {
				t.Errorf("%s is accepted although %d of %d passed", m.Name, m.Passed, len(m.Criteria))
			}
			if m.Light == data.Amber || m.Light == data.Red {
				behind++
				if m.Progress != 71 || m.Should != 86 {
					t.Errorf("%s: %d, should be %d", m.Name, m.Progress, m.Should)
				}
			}
		}
		if behind != 1 {
			t.Errorf("%d milestones are behind, want the one of the 600 stores", behind)
		}
		if _, err := json.Marshal(milestones(t, a, "2026-08-14")); err != nil {
			t.Error(err)
		}
	}
}
