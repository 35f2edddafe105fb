package deviations

import (
	"errors"
	"strconv"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/apptest"
	"quarterdeck/app/execution"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

var today = data.NewDate(2026, 8, 14)

// plan is a plan of 2026 with a manager, a senior rep and a rep in the south.
func plan(t testing.TB) *app.App {
	t.Helper()
	p := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay, p.Language = today, "zh"
	a := apptest.Create(t, p)
	_, err := a.File().Write("test", func(tx store.Tx) error {
		region, err := tx.SaveRegion(data.Region{Code: "SOUTH", Name: "华南"})
		if err != nil {
			return err
		}
		for _, x := range []data.Rep{{Code: "R1", Name: "陈思远", Level: data.Top}, {Code: "R4", Name: "黄子墨", Level: data.Core, RegionID: region.ID}, {Code: "M", Name: "林知夏", Level: data.Manager}} {
			if _, err := tx.SaveRep(x); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func do(t testing.TB, a *app.App, commands ...app.Command) {
	t.Helper()
	for _, c := range commands {
		if _, err := a.Do(c); err != nil {
			t.Fatalf("%#v: %v", c, err)
		}
	}
}

// refused expects that a change is refused with a key.
func refused(t testing.TB, a *app.App, c app.Command, key string) {
	t.Helper()
	var p data.Problem
	if _, err := a.Do(c); !errors.As(err, &p) || p.Key != key {
		t.Errorf("%#v: %v, want %s", c, err, key)
	}
}

func one(t testing.TB, a *app.App) Record {
	t.Helper()
	x, err := One(a.Reader(), today, OneIn{ID: 1})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestAResponseBecomesActionsWithOwnersAndAClock(t *testing.T) {
	a := plan(t)
	do(t, a, ReportDeviation{Title: "华南落后", Owner: "R4", Day: today - 5, Response: "emergency"})
	x := one(t, a)
	if x.Due != today+2 || x.CheckDay != today+23 || x.Cause != data.WeakWork {
		t.Errorf("due %v, check %v, cause %q", x.Due, x.CheckDay, x.Cause)
	}
	want := []struct {
		owner string
		due   data.Date
	}{{"M", today - 4}, {"R1", today - 2}, {"R4", today}, {"R4", today + 9}}
	if len(x.Actions) != len(want) {
		t.Fatalf("%d actions, want %d", len(x.Actions), len(want))
	}
	for i, w := range want {
		if x.Actions[i].Owner != w.owner || x.Actions[i].Due != w.due || x.Actions[i].Text != text.T("zh", "response.emergency."+strconv.Itoa(i+1)) {
			t.Errorf("action %d is %+v, want of %s due %v", i, x.Actions[i].Action, w.owner, w.due)
		}
	}
	if !x.Asks() || x.LateActions != 2 {
		t.Errorf("late actions %d, asks %v", x.LateActions, x.Asks())
	}
	refused(t, a, UseResponse{ID: 1, Response: "emergency"}, "problem.response.used")
	do(t, a, UseResponse{ID: 1, Response: "coaching"})
	if x = one(t, a); len(x.Actions) != 7 {
		t.Errorf("%d actions after a second response, want 7", len(x.Actions))
	}
	refused(t, a, ReportDeviation{Title: "x", Response: "nowhere"}, "problem.response.unknown")
}

func TestStatesComeOneByOneAndSayWhatTheyNeed(t *testing.T) {
	a := plan(t)
	do(t, a, ReportDeviation{Title: "报价慢", Owner: "R4", Day: today - 20})
	refused(t, a, StepDeviation{ID: 1, State: data.Solving}, "problem.deviation.skip.analysed")
	refused(t, a, StepDeviation{ID: 1, State: data.Analysed}, "problem.deviation.need.root")
	refused(t, a, AnalyseDeviation{ID: 1, Root: "黄子墨"}, "problem.why.person")
	refused(t, a, AnalyseDeviation{ID: 1, Root: "黄子墨不积极"}, "problem.why.person")
	do(t, a, AnalyseDeviation{ID: 1, Root: "报价没有模板", Cause: data.Workflow, Day: today - 15})
	if x := one(t, a); x.Root != "报价没有模板" || x.State != data.Analysed || x.Analysed != today-15 {
		t.Errorf("after the analysis: %+v", x.Deviation)
	}
	refused(t, a, StepDeviation{ID: 1, State: data.Solving, Day: today - 16}, "problem.deviation.order")
	refused(t, a, StepDeviation{ID: 1, State: data.Solving}, "problem.deviation.need.action")
	id := data.ID(1)
	do(t, a, execution.SaveAction{Text: "做模板", Owner: "R4", Due: today - 3, Deviation: &id})
	refused(t, a, CheckDeviation{ID: 1}, "problem.deviation.early")
	do(t, a, StepDeviation{ID: 1, State: data.Solving, Day: today - 14})
	refused(t, a, StepDeviation{ID: 1, State: data.Verifying}, "problem.deviation.need.done")
	do(t, a, SaveDeviation{ID: 1, Title: "报价慢", Owner: "R4", Due: today, Cause: data.Workflow})
	do(t, a, execution.FinishAction{ID: 1, Day: today - 4})
	refused(t, a, StepDeviation{ID: 1, State: data.Verifying}, "problem.deviation.need.check_day")
	do(t, a, SaveDeviation{ID: 1, Title: "报价慢", Owner: "R4", Due: today, Cause: data.Workflow, CheckDay: today - 1}, StepDeviation{ID: 1, State: data.Verifying, Day: today - 3})
	if x := one(t, a); !x.CheckDue || !x.Asks() || x.Ready() {
		t.Errorf("check due %v, asks %v, ready %v", x.CheckDue, x.Asks(), x.Ready())
	}
	refused(t, a, SettleDeviation{ID: 1}, "problem.deviation.need.compared")
	refused(t, a, CheckDeviation{ID: 1}, "problem.deviation.unknown")
	do(t, a, SettleDeviation{ID: 1, Reason: "没有指标"})
	refused(t, a, SaveDeviation{ID: 1, Title: "x"}, "problem.deviation.settled.already")
	refused(t, a, ReopenDeviation{ID: 1}, "problem.deviation.reopen")
	do(t, a, ReopenDeviation{ID: 1, Reason: "又慢了"})
	if x := one(t, a); x.State != data.Solving || x.Closed != 0 || x.Reason != "" || x.Root == "" {
		t.Errorf("after reopening: %+v", x.Deviation)
	}
	do(t, a, StepDeviation{ID: 1, State: data.Identified})
	if x := one(t, a); x.Analysed != 0 || x.Solving != 0 {
		t.Errorf("after going back: %+v", x.Deviation)
	}
}

func TestACheckComparesWithTheDayOfOpening(t *testing.T) {
	for _, c := range []struct {
		value int64
		want  data.Outcome
	}{{20_00, data.Worked}, {15_00, data.Worked}, {12_00, data.Improved}, {9_00, data.Failed}, {5_00, data.Failed}} {
		a := plan(t)
		_, err := a.File().Write("test", func(tx store.Tx) error {
			before, target := int64(9_00), int64(15_00)
			_, err := tx.SaveDeviation(data.Deviation{Title: "转化低", State: data.Solving, Opened: today - 30, Measure: "lead_conversion", Scope: "firm", Unit: data.RatioUnit, Value: &before, Target: &target})
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		do(t, a, CheckDeviation{ID: 1, Value: &c.value})
		if x := one(t, a); x.Ruled != c.want || x.Outcome != c.want || x.Checked != today {
			t.Errorf("from 9%% to %d: %q, want %q", c.value, x.Outcome, c.want)
		}
		against := data.Failed
		if c.want == data.Failed {
			against = data.Worked
		}
		refused(t, a, CheckDeviation{ID: 1, Value: &c.value, Outcome: against}, "problem.deviation.overrule")
		do(t, a, CheckDeviation{ID: 1, Value: &c.value, Outcome: against, Reason: "促销所致"})
		if x := one(t, a); x.Ruled != c.want || x.Outcome != against {
			t.Errorf("overruled: by rule %q, in force %q", x.Ruled, x.Outcome)
		}
	}
}

func TestAChainOfWhysEndsAtOneRootAndCanBeReordered(t *testing.T) {
	a := plan(t)
	do(t, a, ReportDeviation{Title: "转化低"})
	for i := range data.MostWhys {
		do(t, a, SaveWhy{Deviation: 1, Answer: strconv.Itoa(i + 1)})
	}
	refused(t, a, SaveWhy{Deviation: 1, Answer: "8"}, "problem.why.many")
	do(t, a, MoveWhy{ID: 7, To: 1}, RemoveWhy{ID: 3})
	refused(t, a, MoveWhy{ID: 7, To: 7}, "problem.why.place")
	var order string
	for i, w := range one(t, a).Whys {
		order += w.Answer
		if w.Position != i+1 {
			t.Errorf("%q stands at %d, want %d", w.Answer, w.Position, i+1)
		}
	}
	if order != "712456" {
		t.Errorf("order %s, want 712456", order)
	}
	do(t, a, SaveWhy{ID: 1, Deviation: 1, Answer: "1", Root: true}, SaveWhy{ID: 6, Deviation: 1, Answer: "6", Root: true})
	roots := 0
	for _, w := range one(t, a).Whys {
		if w.Root {
			roots++
		}
	}
	if roots != 1 || one(t, a).Root != "6" {
		t.Errorf("%d roots, the root is %q", roots, one(t, a).Root)
	}
	refused(t, a, SaveWhy{Deviation: 1, Answer: "9"}, "problem.why.rooted")
	do(t, a, AnalyseDeviation{ID: 1})
	refused(t, a, RemoveWhy{ID: 6}, "problem.why.needed")
}

func TestNamesOfPeopleAreFoundAsWholeNames(t *testing.T) {
	for _, c := range []struct {
		s, name string
		want    bool
	}{{"黄子墨", "黄子墨", true}, {"因为黄子墨没去", "黄子墨", true}, {"模板没人管", "黄子墨", false}, {"Sun Yue forgot", "Sun Yue", true},
		{"Sunday", "Sun", false}, {"a Sunday, then Sun", "Sun", true}, {"王", "王", false}, {"", "He Jia", false}} {
		if got := names(c.s, c.name); got != c.want {
			t.Errorf("%q names %q: %v", c.s, c.name, got)
		}
	}
}

func TestEveryShippedResponseHasWordsAndEveryRuleHasAResponse(t *testing.T) {
	codes := map[string]bool{}
	for _, p := range presets {
		codes[p.code] = true
		for _, lang := range text.Langs {
			if !text.Has(lang, "response."+p.code) {
				t.Errorf("%s: no name of the response %s", lang, p.code)
			}
			for i := range p.steps {
				if key := "response." + p.code + "." + strconv.Itoa(i+1); !text.Has(lang, key) {
					t.Errorf("%s: no words for %s", lang, key)
				}
			}
			if key := "response." + p.code + "." + strconv.Itoa(len(p.steps)+1); text.Has(lang, key) {
				t.Errorf("%s: words for %s, which is no step", lang, key)
			}
		}
		if x := p.worded(text.Fmt{Lang: text.ZH}, 1); x.Response.Check() != nil || p.source == "" || len(p.steps) == 0 {
			t.Errorf("%s is not whole: %v", p.code, x.Response.Check())
		}
		for i, s := range p.steps {
			if s.days > p.verify {
				t.Errorf("step %d of %s comes after its check", i+1, p.code)
			}
		}
	}
	for _, x := range data.DefaultLightRules() {
		if x.Response != "" && !codes[x.Response] {
			t.Errorf("the rule %s names the response %s, which there is not", x.Code, x.Response)
		}
	}
}

func TestAShippedResponseCanBeChangedAndRestored(t *testing.T) {
	a := plan(t)
	refused(t, a, RestoreResponse{Code: "emergency"}, "problem.response.unchanged")
	do(t, a, SaveResponse{Code: "emergency", Name: "华南预案", Days: 2, Verify: 9, Steps: []StepIn{{Text: "开会", Role: data.ManagerRole, Days: 1}}},
		SaveResponse{Code: "own", Name: "自定", Verify: 3})
	rows, err := Responses(a.Reader())
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != len(presets)+1 {
		t.Errorf("%d responses, want %d", len(rows), len(presets)+1)
	}
	x, ok, err := responseOf(a.Reader(), "emergency")
	if err != nil || !ok || !x.Changed || !x.Shipped || x.Name != "华南预案" || len(x.Steps) != 1 || x.Source != "S0-29" {
		t.Errorf("changed: %+v, %v", x, err)
	}
	do(t, a, RestoreResponse{Code: "emergency"}, RestoreResponse{Code: "own"})
	if x, _, _ = responseOf(a.Reader(), "emergency"); x.Changed || len(x.Steps) != 4 {
		t.Errorf("restored: %+v", x)
	}
}
