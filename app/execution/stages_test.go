package execution_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/app/execution"
	"quarterdeck/data"
)

// chain adds three milestones of ten days, each waiting for the one before.
func chain(t *testing.T, a *app.App) {
	t.Helper()
	do(t, a, execution.SaveStage{Name: "增长", From: day("2026-04-01"), Until: day("2026-10-01")})
	for i, from := range []string{"2026-04-01", "2026-04-11", "2026-05-01"} {
		do(t, a, execution.SaveMilestone{Stage: 1, Name: fmt.Sprint("任务", i+1), Owner: "H", From: day(from), Until: day(from) + 10})
	}
	do(t, a, execution.SaveDependency{Milestone: 2, After: 1})
	do(t, a, execution.SaveDependency{Milestone: 3, After: 2, Lag: 3})
}

func TestACircleOfDependenciesIsRefusedByName(t *testing.T) {
	a := newPlan(t, nil)
	chain(t, a)
	p := refused(t, a, execution.SaveDependency{Milestone: 1, After: 3}, "problem.dependency.circle")
	if len(p.Args) != 1 || p.Args[0] != "任务1 → 任务2 → 任务3 → 任务1" {
		t.Error(p.Args)
	}
	refused(t, a, execution.SaveDependency{Milestone: 1, After: 1}, "problem.dependency.after")
	refused(t, a, execution.SaveDependency{Milestone: 1, After: 2, Lag: 400}, "problem.dependency.lag")
	refused(t, a, execution.RemoveDependency{Milestone: 1, After: 2}, "problem.dependency.gone")
	do(t, a, execution.RemoveDependency{Milestone: 2, After: 1})
	do(t, a, execution.SaveDependency{Milestone: 1, After: 3})
}

func TestFollowersMoveInOneStep(t *testing.T) {
	a := newPlan(t, nil)
	chain(t, a)
	if early := milestones(t, a, "2026-04-01")[1].Early(); early != 0 {
		t.Errorf("begins %d days too early", early)
	}
	move := execution.MoveMilestone{ID: 1, From: day("2026-04-06"), Until: day("2026-04-26")} // ends 15 days later
	rows, err := execution.Followers(a.Reader(), 0, execution.FollowersIn{ID: 1, From: move.From, Until: move.Until})
	if err != nil || len(rows) != 2 || rows[0].Days != 15 || rows[1].Days != 8 {
		t.Fatal(rows, err)
	}
	do(t, a, move)
	if m := milestones(t, a, "2026-04-01")[1]; m.Early() != 15 || m.Waits[0].Name != "任务1" {
		t.Errorf("%+v", m.Waits)
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	move.Follow = true
	do(t, a, move)
	for _, m := range milestones(t, a, "2026-04-01") {
		if m.Early() != 0 || m.ID > 1 && m.Days() != 10 {
			t.Errorf("%s %v", m.Name, m.Period)
		}
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if m := milestones(t, a, "2026-04-01")[2]; m.From != day("2026-05-01") {
		t.Errorf("undo left %v", m.Period)
	}
}

// However milestones are linked and moved: there is never a circle, one that was
// moved keeps its length, and the slip is the difference to the baseline.
func TestMovesAgainstTheBaseline(t *testing.T) {
	a := newPlan(t, nil)
	chain(t, a)
	do(t, a, execution.SetBaseline{Name: "v1", Day: day("2026-04-01")})
	was := map[data.ID]data.Period{}
	for _, m := range milestones(t, a, "2026-04-01") {
		was[m.ID] = m.Period
	}
	rapid.Check(t, func(t2 *rapid.T) {
		id := func(name string) data.ID { return data.ID(rapid.IntRange(1, 3).Draw(t2, name)) }
		a.Do(execution.SaveDependency{Milestone: id("next"), After: id("before"), Lag: rapid.IntRange(0, 5).Draw(t2, "lag")}) // may be refused
		one := id("moved")
		m, err := a.Reader().Milestone(one)
		if err != nil {
			t2.Fatal(err)
		}
		by := data.Date(rapid.IntRange(-40, 40).Draw(t2, "by"))
		if _, err := a.Do(execution.MoveMilestone{ID: one, From: m.From + by, Until: m.Until + by, Follow: rapid.Bool().Draw(t2, "follow")}); err != nil {
			t2.Fatal(err)
		}
		all, err := a.Reader().Dependencies()
		if err != nil {
			t2.Fatal(err)
		}
		var links []calc.Link
		for _, d := range all {
			links = append(links, calc.Link{Before: d.AfterID, Next: d.MilestoneID})
		}
		if c := calc.Circle(links); c != nil {
			t2.Fatal(c)
		}
		moves, err := execution.Moved(a.Reader(), 0, execution.MovedIn{})
		if err != nil {
			t2.Fatal(err)
		}
		told := map[data.ID]int{}
		for _, x := range moves.Rows {
			told[x.MilestoneID] = x.Slip
		}
		for _, m := range milestones(t, a, "2026-04-01") {
			want := int(m.Until - was[m.ID].Until)
			if m.Days() != 10 || m.Slip == nil || *m.Slip != want || told[m.ID] != want {
				t2.Fatalf("%s %v, was %v: slip %v, told %d", m.Name, m.Period, was[m.ID], m.Slip, told[m.ID])
			}
		}
	})
}

func TestBaselines(t *testing.T) {
	a := newPlan(t, nil)
	refused(t, a, execution.SetBaseline{Name: "v1", Day: day("2026-04-01")}, "problem.baseline.empty")
	growth(t, a)
	for i := range data.BaselinesMost {
		do(t, a, execution.SetBaseline{Name: fmt.Sprint("v", i), Day: day("2026-04-01") + data.Date(i)})
	}
	refused(t, a, execution.SetBaseline{Name: "v", Day: day("2026-04-01")}, "problem.baseline.most")
	compared := func() (names []string) {
		rows, err := a.Reader().Baselines()
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range rows {
			if b.Compared {
				names = append(names, b.Name)
			}
		}
		return names
	}
	if got := compared(); len(got) != 1 || got[0] != "v0" {
		t.Error(got)
	}
	do(t, a, execution.CompareBaseline{ID: 4})
	if got := compared(); len(got) != 1 || got[0] != "v3" {
		t.Error(got)
	}
	do(t, a, execution.RemoveBaseline{ID: 4})
	if got := compared(); len(got) != 1 || got[0] != "v9" {
		t.Error(got)
	}
	do(t, a, execution.SaveMilestone{Stage: 1, Name: "新任务", From: day("2026-05-01")})
	do(t, a, execution.RemoveMilestone{ID: 1})
	moves, err := execution.Moved(a.Reader(), 0, execution.MovedIn{})
	if err != nil || len(moves.Rows) != 2 {
		t.Fatal(moves, err)
	}
	for _, x := range moves.Rows {
		if x.Name == "新任务" != x.Added() || x.Name == "铺货 600 店" != x.Removed() {
			t.Errorf("%+v", x)
		}
	}
	do(t, a, execution.CompareBaseline{})
	if got := compared(); len(got) != 0 {
		t.Error(got)
	}
}

// The first acceptance of a plan keeps where everything lay.
func TestTheFirstAcceptanceSetsABaseline(t *testing.T) {
	a := newPlan(t, nil)
	growth(t, a)
	do(t, a, execution.AcceptMilestone{ID: 1, Day: day("2026-08-10")})
	rows, err := a.Reader().Baselines()
	if err != nil || len(rows) != 1 || rows[0].Name != "首次验收" || rows[0].Day != day("2026-08-10") {
		t.Fatal(rows, err)
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if n, _ := a.Reader().Count(data.Baselines); n != 0 {
		t.Error("the baseline was not undone")
	}
}

func TestProofsBelongToTheirMilestone(t *testing.T) {
	a := newPlan(t, nil)
	chain(t, a)
	do(t, a, execution.SaveCriterion{Milestone: 1, Text: "协议已签"})
	refused(t, a, execution.SaveProof{Milestone: 2, Criterion: 1, Text: "照片", Day: day("2026-04-03")}, "problem.proof.criterion")
	refused(t, a, execution.SaveProof{Milestone: 1, Text: "照片"}, "problem.proof.day")
	do(t, a, execution.SaveProof{Milestone: 1, Criterion: 1, Text: "签字页照片", Day: day("2026-04-03"), Rep: "H", File: "签字页.pdf"})
	m := milestones(t, a, "2026-04-04")[0]
	if len(m.Proofs) != 1 || m.Proofs[0].RepName != "黄子墨" || m.Proofs[0].Criterion != "协议已签" || m.Criteria[0].Proofs != 1 {
		t.Errorf("%+v", m)
	}
	do(t, a, execution.RemoveCriterion{ID: 1}) // the proof stays with the milestone
	if m := milestones(t, a, "2026-04-04")[0]; len(m.Proofs) != 1 || m.Proofs[0].CriterionID != 0 {
		t.Errorf("%+v", m.Proofs)
	}
}

func TestOwnTemplatesComeBackAsTheyWere(t *testing.T) {
	a := newPlan(t, nil)
	refused(t, a, execution.SaveStageTemplate{Name: "我的"}, "problem.template.empty")
	chain(t, a)
	do(t, a, execution.SaveCriterion{Milestone: 2, Text: "上架门店", Want: of[int64](600_000), Have: of[int64](1000), Unit: "家"})
	do(t, a, execution.SaveAction{Stage: 1, Text: "跑店", Owner: "H", Due: day("2026-04-08")})
	do(t, a, execution.SaveStageTemplate{Name: "我的"})
	rows, err := execution.Templates(a.Reader(), 0, execution.TemplatesIn{})
	if err != nil || len(rows) != 4 || rows[3].Name != "我的" || strings.Join(rows[3].Roles, "") != "黄子墨" || rows[3].Days != 183 {
		t.Fatal(rows, err)
	}
	do(t, a, execution.UseStageTemplate{Own: rows[3].ID, Beside: true, From: day("2027-01-01"), Owners: []execution.RoleOwner{{Role: "黄子墨", Rep: "H"}}})
	all := milestones(t, a, "2026-04-01")
	if len(all) != 6 {
		t.Fatalf("%d milestones", len(all))
	}
	for i, m := range all[3:] {
		was := all[i]
		if m.Name != was.Name || m.Owner != "H" || m.Days() != was.Days() || m.From-day("2027-01-01") != was.From-day("2026-04-01") || len(m.Waits) != len(was.Waits) || len(m.Criteria) != len(was.Criteria) {
			t.Errorf("%+v\nof\n%+v", m, was)
		}
	}
	if c := all[4].Criteria[0]; c.Have != nil || *c.Want != 600_000 {
		t.Errorf("%+v", c)
	}
	actions, err := execution.List(a.Reader(), day("2026-04-01"), execution.ListIn{})
	if err != nil || len(actions) != 2 || actions[1].Due != day("2027-01-08") || actions[1].Owner != "H" {
		t.Error(actions, err)
	}
}

// The preparation of six weeks has the owners of its table as roles.
func TestThePreparationHasRoles(t *testing.T) {
	a := newPlan(t, nil)
	growth(t, a)
	refused(t, a, execution.UseStageTemplate{Template: "preparation"}, "problem.stages.exist")
	refused(t, a, execution.UseStageTemplate{Template: "other", Beside: true}, "problem.template.unknown")
	do(t, a, execution.UseStageTemplate{Template: "preparation", Beside: true, From: day("2026-11-16"), Owners: []execution.RoleOwner{{Role: "市场部", Rep: "H"}}})
	var got []string
	for _, m := range milestones(t, a, "2026-11-16")[1:] {
		got = append(got, fmt.Sprint(m.Stage, " ", m.Name, " ", m.From, "–", m.Until-1, " ", m.Owner, " ", len(m.Waits)))
		if m.Early() != 0 {
			t.Errorf("%s begins %d days too early", m.Name, m.Early())
		}
	}
	want := `市场调研 竞品分析 2026-11-16–2026-11-22 H 0
市场调研 客户需求挖掘 2026-11-23–2026-11-29  1
产品策略 产品定位优化 2026-11-30–2026-12-13  1
产品策略 价格策略制定 2026-12-07–2026-12-13  0
执行准备 销售团队培训 2026-12-14–2026-12-20  1
执行准备 宣传资料准备 2026-12-14–2026-12-27 H 1`
	if s := strings.Join(got, "\n"); s != want {
		t.Errorf("%s\nwant\n%s", s, want)
	}
}
