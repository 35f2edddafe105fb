package health_test

import (
	"errors"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/health"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func refused(t *testing.T, a *app.App, c app.Command, key, field string) {
	t.Helper()
	var p data.Problem
	if _, err := a.Do(c); !errors.As(err, &p) || p.Key != key || p.Field != field {
		t.Errorf("%#v: %v, want %s at %q", c, err, key, field)
	}
}

func plays(t *testing.T, a *app.App, in health.PlaysIn) []health.PlayRow {
	t.Helper()
	rows, err := health.PlaysOf(a.Reader(), today, in)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func per(n int) *int { return &n }

func TestRecordingOpensAPlayForTheRedOnce(t *testing.T) {
	a := firm(t)
	refused(t, a, health.RecordHealth{}, "problem.health.nothing", "")
	// a judgement that leaves the customer red from the start opens its play at once
	do(t, a, health.AssessCustomer{Customer: "C1", Need: per(80)})
	if n := len(plays(t, a, health.PlaysIn{})); n != 0 {
		t.Fatal(n, "plays with a green customer")
	}
	do(t, a, health.AssessCustomer{Customer: "C2", Need: per(10)})
	if p := plays(t, a, health.PlaysIn{Customer: "C2"}); len(p) != 1 || p[0].Kind != data.WinBack || *p[0].Score != 10 {
		t.Fatalf("%+v", p)
	}
	write(t, a, func(tx store.Tx) error { // as a file of before may have it: red, and no play
		c, err := tx.CustomerByCode("C1")
		if err != nil {
			return err
		}
		_, err = tx.SaveAssessment(data.Assessment{CustomerID: c.ID, Day: today - 1, Budget: per(0)})
		return err
	})
	rec, err := health.RecordingOf(a.Reader(), today, health.RecordingIn{})
	if err != nil || rec.Scores != 1 || len(rec.Plays) != 1 || rec.Plays[0] != "锦和便利" || rec.Again {
		t.Fatalf("%+v %v", rec, err)
	}
	do(t, a, health.RecordHealth{})
	p := plays(t, a, health.PlaysIn{Customer: "C1"})
	if len(p) != 1 || p[0].Owner != "r1" || p[0].Due != today+3 || p[0].Trigger != health.ByHealth || *p[0].Score != 40 || len(p[0].Steps) != len(data.Scripts[data.WinBack]) {
		t.Fatalf("%+v", p)
	}
	if p[0].Steps[0].Text != text.T(text.ZH, "play.step.ask") {
		t.Errorf("the first step is %q", p[0].Steps[0].Text)
	}
	do(t, a, health.RecordHealth{}) // again: the record is replaced, no second play
	if n := len(plays(t, a, health.PlaysIn{})); n != 2 {
		t.Error(n, "plays after recording twice")
	}
	history, err := health.HistoryOf(a.Reader(), today, health.HistoryIn{Customer: "C1"})
	if err != nil || len(history) != 1 || history[0].Score != 40 || history[0].Light != data.Red || len(history[0].Parts) != 2 {
		t.Errorf("%+v %v", history, err)
	}
}

func TestTheClockOfAPlay(t *testing.T) {
	a := firm(t)
	do(t, a, health.OpenPlay{Customer: "C1", Kind: data.WinBack, Opened: today - 5})
	refused(t, a, health.OpenPlay{Customer: "C1", Kind: data.WinBack}, "problem.play.open", "kind")
	p := plays(t, a, health.PlaysIn{Late: true})
	if len(p) != 1 || p[0].Light != data.Red || p[0].Late != 2 || p[0].Owner != "r1" {
		t.Fatalf("%+v", p)
	}
	id := p[0].ID
	do(t, a, health.ChangePlay{ID: id, Owner: "r1", Due: today, Trigger: health.ByHand})
	if x := plays(t, a, health.PlaysIn{})[0]; x.Light != data.Amber || x.Late != 0 {
		t.Errorf("on the last day %+v", x)
	}
	cause := "账期太短"
	do(t, a, health.ContactPlay{ID: id, Day: today, Cause: &cause})
	if x := plays(t, a, health.PlaysIn{})[0]; x.Light != data.Green || x.Cause != cause {
		t.Errorf("after a contact %+v", x)
	}
	refused(t, a, health.FinishPlay{ID: id, Day: today}, "problem.play.result", "result")
	do(t, a, health.FinishPlay{ID: id, Day: today, Won: true, Result: "恢复下单"})
	if n := len(plays(t, a, health.PlaysIn{Open: true})); n != 0 {
		t.Error(n, "open plays after closing")
	}
	do(t, a, health.OpenPlay{Customer: "C1", Kind: data.WinBack}) // the next one may be opened
}

func TestEachKindBringsItsClockAndSteps(t *testing.T) {
	a := firm(t)
	for kind, days := range map[data.PlayKind]data.Date{data.WinBack: 3, data.NewDecider: 14, data.ProposalPlay: 3, data.BudgetCut: 7, data.OtherPlay: 7} {
		do(t, a, health.OpenPlay{Customer: "C2", Kind: kind})
		p := plays(t, a, health.PlaysIn{Kind: kind})
		if len(p) != 1 || p[0].Due != today+days || len(p[0].Steps) != len(data.Scripts[kind]) {
			t.Errorf("%s: %+v", kind, p)
		}
	}
	refused(t, a, health.OpenPlay{Customer: "C2", Kind: "x"}, "problem.play.kind", "kind")
	refused(t, a, health.OpenPlay{Customer: "C9", Kind: data.WinBack}, "problem.unknown.customers", "customer")
}

func TestStepsOfAPlay(t *testing.T) {
	a := firm(t)
	do(t, a, health.OpenPlay{Customer: "C1", Kind: data.OtherPlay})
	id := plays(t, a, health.PlaysIn{})[0].ID
	do(t, a, health.SavePlayStep{Play: id, Text: "约拜访", Due: today - 1}, health.SavePlayStep{Play: id, Text: "报价", Owner: "r1", Due: today})
	x, err := health.PlayOf(a.Reader(), today, health.PlayIn{ID: id})
	if err != nil || len(x.Steps) != 2 || x.Steps[0].Late != 1 || x.Steps[0].OwnerName != "黄子墨" {
		t.Fatalf("%+v %v", x, err)
	}
	do(t, a, health.FinishPlayStep{ID: x.Steps[0].ID, Day: today}, health.RemovePlayStep{ID: x.Steps[1].ID})
	if x, _ = health.PlayOf(a.Reader(), today, health.PlayIn{ID: id}); x.Done != 1 || len(x.Steps) != 1 {
		t.Errorf("%+v", x)
	}
	refused(t, a, health.SavePlayStep{Play: 99, Text: "x", Due: today}, "problem.gone.plays", "play")
	do(t, a, health.RemovePlay{ID: id})
	if n, _ := a.Reader().Count(data.PlaySteps); n != 0 {
		t.Error(n, "steps are left of a play that is gone")
	}
}

func TestScenesAndTheirMessages(t *testing.T) {
	a := firm(t)
	do(t, a, health.LabelCustomer{Customer: "C1", Scene: "service"}, health.LabelCustomer{Customer: "C1", Scene: "service"},
		health.SaveScene{Name: "观望", Message: "给试用"}, health.SaveScene{Code: "service", Message: "本月免费巡检"})
	rows, err := health.ScenesOf(a.Reader(), today, health.ScenesIn{})
	if err != nil {
		t.Fatal(err)
	}
	by := map[string]health.SceneRow{}
	for _, x := range rows {
		by[x.Code] = x
	}
	if x := by["service"]; x.Customers != 1 || x.Message != "本月免费巡检" || x.Name != text.T(text.ZH, "scene.service") {
		t.Errorf("%+v", x)
	}
	if x := by["own1"]; x.Name != "观望" || x.Message != "给试用" {
		t.Errorf("%+v", x)
	}
	refused(t, a, health.SaveScene{Name: "观望"}, "problem.scene.taken", "name")
	refused(t, a, health.SaveScene{}, "problem.scene.name", "name")
	do(t, a, health.UnlabelCustomer{Customer: "C1", Scene: "service"}, health.RemoveScene{Code: "own1"})
	refused(t, a, health.LabelCustomer{Customer: "C1", Scene: "own1"}, "problem.scene.unknown", "scene")
}

func TestRulesAreTriedBeforeTheyHold(t *testing.T) {
	a := firm(t)
	do(t, a, health.AssessCustomer{Customer: "C1", Need: per(60)}, health.AssessCustomer{Customer: "C2", Need: per(70), Budget: per(90)})
	try := health.TryIn{Need: 1, Budget: 1, Red: 65, Amber: 79, Days: 90}
	trial, err := health.TryRules(a.Reader(), today, try)
	if err != nil || trial.Now != (health.Counts{Amber: 1, Green: 1}) || trial.Then != (health.Counts{Red: 1, Green: 1}) {
		t.Fatalf("%+v %v", trial, err)
	}
	rule := health.SetHealthRules(try)
	rule.LostDays = per(5)
	do(t, a, rule)
	list, err := health.ListOf(a.Reader(), today, health.ListIn{Reasons: true})
	if err != nil || list.Counts != trial.Then || list.Alone != 1 || list.Rows[0].Code != "C1" || len(list.Rows[0].Reasons) != 2 {
		t.Errorf("%+v %v", list, err)
	}
	care, _ := a.Reader().CareRule()
	if care.LostDays != 5 || care.DeciderDays != 14 {
		t.Errorf("%+v", care)
	}
	refused(t, a, health.SetHealthRules{Need: 1, Red: 80, Amber: 70, Days: 90}, "problem.health.bands", "amber")
}
