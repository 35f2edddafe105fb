package execution_test

import (
	"fmt"
	"strings"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/execution"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// today is the day that the lists of these tests are asked for, a Friday.
var today = day("2026-08-14")

// listed is the texts of a list in its order.
func listed(t *testing.T, a *app.App, in execution.ListIn) string {
	t.Helper()
	rows, err := execution.List(a.Reader(), today, in)
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, x := range rows {
		words = append(words, x.Text)
	}
	return strings.Join(words, " ")
}

// sources writes a stage with a milestone, a review, a deviation, a pilot and a
// customer, each with the number 1.
func sources(t *testing.T, a *app.App) {
	t.Helper()
	year := data.Period{From: day("2026-01-01"), Until: day("2027-01-01")}
	if _, err := a.File().Write("command.Sample", func(tx store.Tx) (err error) {
		s, err := tx.SaveStage(data.Stage{Name: "冲刺期", Period: year})
		if err != nil {
			return err
		}
		if _, err = tx.SaveMilestone(data.Milestone{StageID: s.ID, Name: "华南 600 店", Period: year}); err != nil {
			return err
		}
		if _, err = tx.SaveReview(data.Review{Rhythm: data.Weekly, Date: today, Period: year}); err != nil {
			return err
		}
		if _, err = tx.SaveDeviation(data.Deviation{Title: "华南线索转化率", State: data.Identified, Opened: today}); err != nil {
			return err
		}
		if _, err = tx.SavePilot(data.Pilot{Name: "视频提案", Period: year, State: data.PilotRunning, Change: data.NewTrack}); err != nil {
			return err
		}
		_, err = tx.SaveCustomer(data.Customer{Code: "C1", Name: "海岸茶行"})
		return err
	}); err != nil {
		t.Fatal(err)
	}
}

func to[T any](x T) *T { return &x }

func TestActionsSayWhereTheyComeFrom(t *testing.T) {
	a := newPlan(t, nil)
	sources(t, a)
	one := to(data.ID(1))
	for _, c := range []execution.SaveAction{
		{Text: "补案例", Deviation: one, Review: one, Owner: "H", Due: day("2026-08-12")},
		{Text: "拍样片", Pilot: one, Due: day("2026-08-16")},
		{Text: "定开店表", Milestone: one, Due: day("2026-08-17")},
		{Text: "约罗敏", Customer: to("C1"), Owner: "H", Due: day("2026-08-14")},
		{Text: "买样品", Due: day("2026-08-13")},
	} {
		do(t, a, c)
	}
	rows, err := execution.List(a.Reader(), today, execution.ListIn{})
	if err != nil {
		t.Fatal(err)
	}
	f := text.Fmt{Lang: text.ZH}
	var got []string
	for _, x := range rows {
		got = append(got, fmt.Sprint(x.Text, " ", x.Source, " ", x.SourceWords(f), " ", len(x.Links)))
	}
	want := "补案例 deviation 华南线索转化率 2, 买样品 own 自拟 0, 约罗敏 customer 海岸茶行 1, 拍样片 pilot 视频提案 1, 定开店表 stage 华南 600 店 1"
	if strings.Join(got, ", ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, ", "), want)
	}
	if words := rows[0].Links[1].Words(f); words != "周复盘 8月14日" {
		t.Errorf("the review is called %q", words)
	}
	for _, x := range []struct {
		in   execution.ListIn
		want string
	}{
		{execution.ListIn{Source: execution.FromReview}, "补案例"},
		{execution.ListIn{Source: execution.FromNowhere}, "买样品"},
		{execution.ListIn{Review: 1}, "补案例"},
		{execution.ListIn{Deviation: 1}, "补案例"},
		{execution.ListIn{Pilot: 1}, "拍样片"},
		{execution.ListIn{Week: true}, "补案例 买样品 约罗敏 拍样片"}, // Sunday is in the week, Monday is not
		{execution.ListIn{Overdue: true}, "补案例 买样品"},
		{execution.ListIn{NoOwner: true}, "买样品 拍样片 定开店表"},
		{execution.ListIn{Owner: "H", Overdue: true}, "补案例"},
		{execution.ListIn{Text: "zhuanhua"}, "补案例"},
		{execution.ListIn{Text: "hzm 约"}, "约罗敏"},
		{execution.ListIn{Text: "haian"}, "约罗敏"},
	} {
		if got := listed(t, a, x.in); got != x.want {
			t.Errorf("%+v lists %q, want %q", x.in, got, x.want)
		}
	}
	do(t, a, execution.SaveAction{ID: rows[0].ID, Text: "补 6 个案例", Due: today}) // what it comes from stays
	if got := listed(t, a, execution.ListIn{Deviation: 1, Review: 1}); got != "补 6 个案例" {
		t.Errorf("the deviation has %q", got)
	}
	do(t, a, execution.SaveAction{ID: rows[0].ID, Text: "补 6 个案例", Due: today, Deviation: to(data.ID(0))})
	if got := listed(t, a, execution.ListIn{Deviation: 1}); got != "" {
		t.Errorf("the deviation still has %q", got)
	}
	refused(t, a, execution.SaveAction{Text: "x", Due: today, Review: to(data.ID(9))}, "problem.gone.reviews")
}

func TestActionsChangeTheirState(t *testing.T) {
	a := newPlan(t, nil)
	do(t, a, execution.SaveAction{Text: "补案例", Owner: "H", Due: day("2026-08-12")})
	status := func() string {
		rows, err := execution.List(a.Reader(), today, execution.ListIn{})
		if err != nil {
			t.Fatal(err)
		}
		return fmt.Sprint(rows[0].Status, " ", rows[0].Late, " ", rows[0].Done, " ", rows[0].Result)
	}
	save := execution.SaveAction{ID: 1, Text: "补案例", Owner: "H", Due: day("2026-08-12")}
	for _, x := range []struct {
		do   app.Command
		want string
	}{
		{with(save, func(c *execution.SaveAction) { c.State = to(data.Waiting) }), "waiting 2  "},
		{execution.FinishAction{ID: 1, Day: today, Result: to("6 个已入库")}, "done 0 2026-08-14 6 个已入库"},
		{with(save, func(c *execution.SaveAction) { c.State = to(data.ToDo) }), "done 0 2026-08-14 6 个已入库"},
		{with(save, func(c *execution.SaveAction) { c.State = to(data.Doing) }), "doing 2  6 个已入库"},
		{execution.DropAction{ID: 1, Day: today - 1, Reason: "门店关了"}, "dropped 0 2026-08-13 门店关了"},
		{with(save, func(c *execution.SaveAction) { c.Done = to(today) }), "dropped 0 2026-08-14 门店关了"},
		{execution.FinishAction{ID: 1, Day: today}, "done 0 2026-08-14 门店关了"},
		{execution.EditActions{IDs: []data.ID{1}, State: to(data.Dropped), Done: today, Result: to("不做了")}, "dropped 0 2026-08-14 不做了"},
		{execution.ReopenAction{ID: 1}, "to_do 2  不做了"},
		{execution.EditActions{IDs: []data.ID{1}, Done: today - 2, Shift: 7}, "done 0 2026-08-12 不做了"},
		{execution.EditActions{IDs: []data.ID{1}, State: to(data.ToDo), Due: today - 1, Result: to("")}, "to_do 1  "},
	} {
		do(t, a, x.do)
		if got := status(); got != x.want {
			t.Errorf("after %T: %q, want %q", x.do, got, x.want)
		}
	}
	refused(t, a, execution.DropAction{ID: 1, Day: today}, "problem.action.reason")
	refused(t, a, execution.EditActions{IDs: []data.ID{1}, State: to(data.Dropped)}, "problem.action.reason")
	refused(t, a, execution.EditActions{}, "problem.actions.none")
	refused(t, a, execution.EditActions{IDs: []data.ID{1}, Due: today, Shift: 1}, "problem.actions.both")
	refused(t, a, execution.EditActions{IDs: []data.ID{1}, Shift: 5000}, "problem.actions.shift")
	refused(t, a, execution.EditActions{IDs: []data.ID{1, 9}, Shift: 1}, "problem.gone.actions")
	refused(t, a, with(save, func(c *execution.SaveAction) { c.State = to(data.ActionState("x")) }), "problem.action.state")
}

func with(c execution.SaveAction, change func(*execution.SaveAction)) execution.SaveAction {
	change(&c)
	return c
}

func TestManyActionsChangeInOneStep(t *testing.T) {
	a := newPlan(t, nil)
	for i := range 3 {
		do(t, a, execution.SaveAction{Text: fmt.Sprint("第", i+1), Due: today + data.Date(i)})
	}
	before := listed(t, a, execution.ListIn{NoOwner: true})
	do(t, a, execution.EditActions{IDs: []data.ID{1, 3}, Owner: to("H"), Shift: 2})
	if got := listed(t, a, execution.ListIn{Owner: "H"}); got != "第1 第3" {
		t.Errorf("H has %q", got)
	}
	rows, _ := execution.List(a.Reader(), today, execution.ListIn{Owner: "H"})
	if rows[0].Due != today+2 || rows[1].Due != today+4 {
		t.Errorf("due %v and %v", rows[0].Due, rows[1].Due)
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if got := listed(t, a, execution.ListIn{NoOwner: true}); got != before {
		t.Errorf("after undo nobody has %q, want %q", got, before)
	}
}

func TestActionsAreCounted(t *testing.T) {
	a := newPlan(t, nil)
	sources(t, a)
	one := to(data.ID(1))
	for _, c := range []app.Command{
		execution.SaveAction{Text: "a", Deviation: one, Review: one, Owner: "H", Due: today - 20},
		execution.SaveAction{Text: "b", Due: today},
		execution.SaveAction{Text: "c", Due: today, Stage: 1},
		execution.SaveAction{Text: "d", Due: today + 30, Owner: "H"},
		execution.FinishAction{ID: 3, Day: today},
		execution.DropAction{ID: 4, Day: today, Reason: "x"},
	} {
		do(t, a, c)
	}
	c, err := execution.CountActions(a.Reader(), today, execution.ListIn{})
	if err != nil {
		t.Fatal(err)
	}
	want := "{2 1 2 1 1 1 4 [{H 黄子墨 1 1} {  1 0}] [{deviation 1} {review 1} {own 1}]}"
	if got := fmt.Sprint(c); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
