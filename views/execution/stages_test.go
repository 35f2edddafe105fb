package execution_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	app "quarterdeck/app/execution"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/execution"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

// words are all lines of text in a tree, one below another.
func words(o fyne.CanvasObject) string {
	var lines []string
	for _, x := range pagetest.Find[*widgets.Text](o) {
		lines = append(lines, x.String())
	}
	for _, x := range pagetest.Find[*widgets.Badge](o) {
		lines = append(lines, x.Text())
	}
	return strings.Join(lines, "\n")
}

func put(t *testing.T) (*pagetest.Host, page.Page) {
	t.Helper()
	h := pagetest.Sample(t, text.ZH, false)
	p := execution.NewStages(h)
	h.Put(p, 1440, 900)
	return h, p
}

// gantt is the chart whose rows can be tapped.
func gantt(t *testing.T, p page.Page) *widgets.GripChart {
	t.Helper()
	for _, c := range pagetest.Find[*widgets.GripChart](p.Content()) {
		if c.OnTap != nil {
			return c
		}
	}
	t.Fatal("no chart")
	return nil
}

// tap taps the part of the chart that has a name, in a column of hits.
func tap(t *testing.T, p page.Page, name string, column int) {
	t.Helper()
	c := gantt(t, p)
	for _, hit := range c.Scene().Hits {
		if hit.Name == name && hit.Col == column {
			c.OnTap(hit)
			return
		}
	}
	t.Fatalf("%s is not in the chart", name)
}

// The page opens on what is behind: the 600 stores at 71 % instead of 86 %.
func TestWhatIsBehindIsSelected(t *testing.T) {
	_, p := put(t)
	for _, want := range []string{"气泡果茶铺货 600 店", "71%，应达 86%", "428 / 600 家", "13,100 / 12,000 元", "— / 95%", "逾期 9 天", "增长 19 项，未完 6 项"} {
		if !strings.Contains(words(p.Content()), want) {
			t.Errorf("%s is not shown:\n%s", want, words(p.Content()))
		}
	}
	if control := words(p.(page.Header).Control()); !strings.Contains(control, "增长 68%") {
		t.Errorf("the header says %s", control)
	}
}

func TestAcceptance(t *testing.T) {
	h, p := put(t)
	if b := pagetest.Button(t, p.Content(), "提交验收"); !b.Disabled() {
		t.Error("can be accepted although criteria have not passed")
	}
	tap(t, p, "华南紧急预案", 0)
	accept := pagetest.Button(t, p.Content(), "提交验收")
	if !accept.Disabled() {
		t.Error("can be accepted although criteria have not passed")
	}
	for _, m := range find(t, h, "华南紧急预案").Criteria {
		if m.Want == nil {
			pagetest.Find[*widgets.Check](p.Content())[0].Tapped(nil)
			continue
		}
		if !h.DoQuiet(app.MeasureCriterion{ID: m.ID, Have: m.Want}) {
			t.Fatal(h.Problems)
		}
	}
	if accept.Disabled() {
		t.Fatalf("cannot be accepted: %+v", find(t, h, "华南紧急预案"))
	}
	accept.Tapped(nil)
	if m := find(t, h, "华南紧急预案"); m.Accepted != h.Today() || m.Progress != 100 {
		t.Errorf("%+v", m)
	}
	if last := h.Toasts[len(h.Toasts)-1]; last != "验收 华南紧急预案" {
		t.Errorf("says %s", last)
	}
	pagetest.Button(t, p.Content(), "撤回验收").Tapped(nil)
	if m := find(t, h, "华南紧急预案"); m.Accepted != 0 {
		t.Errorf("%+v", m)
	}
}

func find(t *testing.T, h *pagetest.Host, name string) app.MilestoneRow {
	t.Helper()
	rows, err := app.Milestones(h.Reader(), h.Today(), app.MilestonesIn{})
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range rows {
		if m.Name == name {
			return m
		}
	}
	t.Fatalf("no milestone %s", name)
	return app.MilestoneRow{}
}

func TestAnActionIsDoneWithOneTap(t *testing.T) {
	h, p := put(t)
	before := open(t, h)
	checks := pagetest.Find[*widgets.Check](p.Content())
	checks[0].Tapped(nil)
	if open(t, h) != before-1 {
		t.Errorf("%d open, before %d", open(t, h), before)
	}
	h.Undo()
	if open(t, h) != before || pagetest.Find[*widgets.Check](p.Content())[0].On() {
		t.Error("undo does not open it again")
	}
}

func open(t *testing.T, h *pagetest.Host) (n int) {
	t.Helper()
	rows, err := app.List(h.Reader(), h.Today(), app.ListIn{Open: true})
	if err != nil {
		t.Fatal(err)
	}
	return len(rows)
}

func TestStagesFoldAndAreLeftByTheirMilestones(t *testing.T) {
	_, p := put(t)
	before := len(gantt(t, p).Scene().Hits)
	tap(t, p, "增长", 1)
	if after := len(gantt(t, p).Scene().Hits); after != before-5 {
		t.Errorf("folding a stage of five tasks leaves %d of %d hits", after, before)
	}
	tap(t, p, "增长", 0)
	for _, want := range []string{"7 项任务", "半年校准", "战略客户定制方案与高层拜访"} {
		if !strings.Contains(words(p.Content()), want) {
			t.Errorf("%s is not shown for the stage", want)
		}
	}
	tap(t, p, "600 店", 3)
	if got := words(p.Content()); !strings.Contains(got, "还没有验收标准") || !strings.Contains(got, "8月31日") {
		t.Error("the point was not selected")
	}
}

func TestARouteLeadsToAStageAndToAMilestone(t *testing.T) {
	h, p := put(t)
	stages, err := h.Reader().Stages()
	if err != nil {
		t.Fatal(err)
	}
	p.(page.Goer).Go(page.Route{Page: "stages", ID: stages[2].ID})
	if !strings.Contains(words(p.Content()), "冲刺 14 项，未完 14 项") {
		t.Error(words(p.Content()))
	}
	p.(page.Goer).Go(page.Route{Page: "stages", Part: execution.Milestone, ID: find(t, h, "直播带货试点").ID})
	if !strings.Contains(words(p.Content()), "8月3日 已验收") {
		t.Error(words(p.Content()))
	}
}

func TestTheTemplateFillsAnEmptyPlan(t *testing.T) {
	h := pagetest.Empty(t, text.EN, false)
	p := execution.NewStages(h)
	h.Put(p, 1440, 900)
	pagetest.Button(t, p.Content(), "Use the template").Tapped(nil)
	if n, err := h.Reader().Count(data.Stages); n != 3 || err != nil {
		t.Fatal(n, err, h.Problems)
	}
	if got := words(p.Content()); strings.Contains(got, "No stages yet") || !strings.Contains(got, "Criteria") {
		t.Error(got)
	}
	h.Undo()
	if !strings.Contains(words(p.Content()), "No stages yet") {
		t.Error("undo does not empty the page")
	}
}
