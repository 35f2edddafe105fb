package execution_test

import (
	"fmt"
	"strings"
	"testing"

	"quarterdeck/app/execution"
	"quarterdeck/data"
)

func TestTheTemplateFollowsThePlan(t *testing.T) {
	for _, x := range []struct {
		name string
		plan func(*data.Plan)
		want string
	}{
		{"calendar year", nil, "启动 2026-01-01 2026-04-01\n增长 2026-04-01 2026-10-01\n冲刺 2026-10-01 2027-01-01"},
		{"fiscal year from April", func(p *data.Plan) { p.First = data.NewDate(2026, 4, 1); p.Language = "en" },
			"Launch 2026-04-01 2026-07-01\nGrowth 2026-07-01 2027-01-01\nSprint 2027-01-01 2027-04-01"},
		{"twelve weeks", func(p *data.Plan) { p.Span, p.First = data.Quarter12, data.NewDate(2026, 6, 29) },
			"启动 2026-06-29 2026-07-13\n攻坚 2026-07-13 2026-08-24\n收尾 2026-08-24 2026-09-21"},
		{"thirteen weeks", func(p *data.Plan) { p.Span, p.First = data.Quarter13, data.NewDate(2026, 6, 29) },
			"启动 2026-06-29 2026-07-13\n攻坚 2026-07-13 2026-08-24\n收尾 2026-08-24 2026-09-21\n缓冲 2026-09-21 2026-09-28"},
	} {
		t.Run(x.name, func(t *testing.T) {
			a := newPlan(t, x.plan)
			do(t, a, execution.UseStageTemplate{})
			stages, err := a.Reader().Stages()
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			by := map[data.ID]data.Period{}
			for _, s := range stages {
				got = append(got, fmt.Sprint(s.Name, " ", s.From, " ", s.Until))
				by[s.ID] = s.Period
			}
			if strings.Join(got, "\n") != x.want {
				t.Errorf("stages:\n%s\nwant\n%s", strings.Join(got, "\n"), x.want)
			}
			points, criteria := 0, 0
			for _, m := range milestones(t, a, "2026-01-01") {
				if !by[m.StageID].Contains(m.Period) {
					t.Errorf("%s %v lies outside its stage %v", m.Name, m.Period, by[m.StageID])
				}
				if m.Point {
					points++
				} else if len(m.Criteria) == 0 {
					t.Errorf("%s has no criterion", m.Name)
				}
				criteria += len(m.Criteria)
				if text := m.Name + fmt.Sprint(m.Criteria); strings.Contains(text, "⟦") {
					t.Errorf("a word is missing: %s", text)
				}
			}
			if points == 0 || criteria < 9 {
				t.Errorf("%d points, %d criteria", points, criteria)
			}
			refused(t, a, execution.UseStageTemplate{}, "problem.stages.exist")
		})
	}
}

func TestTheTemplateSpeaksTheAskedLanguage(t *testing.T) {
	a := newPlan(t, nil)
	refused(t, a, execution.UseStageTemplate{Lang: "fr"}, "problem.language")
	do(t, a, execution.UseStageTemplate{Lang: "en"})
	var names []string
	for _, m := range milestones(t, a, "2026-01-01") {
		names = append(names, m.Name)
	}
	if got := strings.Join(names, "\n"); !strings.Contains(got, "Leads in store for 2027") || strings.Contains(got, "复盘") {
		t.Error(got)
	}
}

// TestAnOwnTemplateKeepsWhatActionsServe: an action made from a template serves the
// milestone made from it, not the old one.
func TestAnOwnTemplateKeepsWhatActionsServe(t *testing.T) {
	a := newPlan(t, nil)
	do(t, a, execution.UseStageTemplate{})
	old := milestones(t, a, "2026-01-01")
	last := old[len(old)-1]
	do(t, a, execution.SaveAction{Text: "整理打法", Due: last.From, Stage: last.StageID, Milestone: &last.ID})
	do(t, a, execution.SaveStageTemplate{Name: "我的"})
	templates, err := execution.Templates(a.Reader(), 0, execution.TemplatesIn{})
	if err != nil {
		t.Fatal(err)
	}
	do(t, a, execution.UseStageTemplate{Own: templates[len(templates)-1].ID, Beside: true})
	actions, err := a.Reader().Actions()
	if err != nil || len(actions) != 2 {
		t.Fatalf("%d actions, %v", len(actions), err)
	}
	x := actions[1]
	m, err := a.Reader().Milestone(x.MilestoneID)
	if err != nil || m.ID == last.ID || m.Name != last.Name || m.StageID != x.StageID {
		t.Errorf("action of stage %d serves %+v (%v), want the new %s", x.StageID, m, err, last.Name)
	}
}
