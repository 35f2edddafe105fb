package execution_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"quarterdeck/app/chart"
	app "quarterdeck/app/execution"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
	"quarterdeck/views/execution"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

// Pictures of the further tabs, for the eye.
func TestPicturesOfTheTabs(t *testing.T) {
	for _, x := range []struct {
		name string
		make func(page.Host) page.Page
	}{{"milestones", execution.NewMilestones}, {"curve", execution.NewCourse}, {"templates", execution.NewTemplates}} {
		pagetest.EachLook(t, "stages-"+x.name, func(h *pagetest.Host, name string, plain bool) {
			p := x.make(h)
			h.Put(p, 1440, 900)
			h.SaveShot(name)
			if plain {
				h = pagetest.Sample(t, h.Lang(), false)
				h.Put(x.make(h), 1280, 800)
				h.SaveShot(name + "-1280")
			}
		})
	}
}

// bar is the middle of a milestone's bar, and its grip's width of a column.
func bar(t *testing.T, c *widgets.GripChart, row int) (fyne.Position, float32) {
	t.Helper()
	for _, g := range c.Scene().Grips {
		if g.Row == row {
			return fyne.NewPos(g.X+g.W/2, g.Y+g.H/2), g.Step
		}
	}
	t.Fatalf("row %d cannot be dragged", row)
	return fyne.Position{}, 0
}

func row(t *testing.T, c *widgets.GripChart, name string) int {
	t.Helper()
	for _, h := range c.Scene().Hits {
		if h.Name == name && h.Col == 0 {
			return h.Row
		}
	}
	t.Fatalf("no row %s", name)
	return 0
}

func drag(c *widgets.GripChart, from fyne.Position, by float32) {
	c.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary})
	c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from.AddXY(by, 0)}, Dragged: fyne.NewDelta(by, 0)})
}

func TestABarIsDraggedToOtherDays(t *testing.T) {
	h, p := put(t)
	c := gantt(t, p)
	was := find(t, h, "华南紧急预案")
	at, step := bar(t, c, row(t, c, "华南紧急预案"))
	drag(c, at, step) // one month on
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	c.DragEnd()
	if m := find(t, h, "华南紧急预案"); m.Period != was.Period {
		t.Errorf("Esc moved it to %v", m.Period)
	}
	drag(c, at, step)
	c.DragEnd()
	m := find(t, h, "华南紧急预案")
	if moved := m.From - was.From; moved < 29 || moved > 31 || m.Days() != was.Days() {
		t.Errorf("%v became %v", was.Period, m.Period)
	}
	h.Undo()
	if m := find(t, h, "华南紧急预案"); m.Period != was.Period {
		t.Errorf("one undo leaves %v", m.Period)
	}
	tap(t, p, "华南紧急预案", 0)
	for _, x := range []struct {
		key         fyne.KeyName
		mod         fyne.KeyModifier
		from, until data.Date
	}{{fyne.KeyRight, fyne.KeyModifierAlt, 1, 1}, {fyne.KeyLeft, fyne.KeyModifierAlt | fyne.KeyModifierShift, -7, -7},
		{fyne.KeyRight, fyne.KeyModifierControl, 0, 1}, {fyne.KeyRight, fyne.KeyModifierControl | fyne.KeyModifierShift, 0, 7}} {
		before := find(t, h, "华南紧急预案")
		c.TypedShortcut(&desktop.CustomShortcut{KeyName: x.key, Modifier: x.mod})
		if m := find(t, h, "华南紧急预案"); m.From != before.From+x.from || m.Until != before.Until+x.until {
			t.Errorf("%v with %v: %v became %v", x.key, x.mod, before.Period, m.Period)
		}
	}
}

func TestEndsAndPointsAreDragged(t *testing.T) {
	h, p := put(t)
	c := gantt(t, p)
	was := find(t, h, "华南紧急预案")
	for _, g := range c.Scene().Grips {
		if g.Row == row(t, c, "华南紧急预案") {
			drag(c, fyne.NewPos(g.X+g.W-1, g.Y+g.H/2), g.Step/2)
			c.DragEnd()
			break
		}
	}
	if m := find(t, h, "华南紧急预案"); m.From != was.From || m.Until < was.Until+14 || m.Until > was.Until+16 {
		t.Errorf("%v became %v", was.Period, m.Period)
	}
	point := find(t, h, "600 店")
	at := slices.IndexFunc(c.Scene().Grips, func(g chart.Grip) bool { return g.From == g.To && g.Row == row(t, c, "增长") })
	g := c.Scene().Grips[at]
	drag(c, fyne.NewPos(g.X+g.W/2, g.Y+g.H/2), g.Step/2)
	c.DragEnd()
	if m := find(t, h, "600 店"); m.Days() != 1 || m.From < point.From+14 || m.From > point.From+16 {
		t.Errorf("%v became %v", point.Period, m.Period)
	}
}

// Who waits is asked for, and moves along in one step.
func TestFollowersAreAskedFor(t *testing.T) {
	h, p := put(t)
	c := gantt(t, p)
	was := find(t, h, "全年复盘")
	at, step := bar(t, c, row(t, c, "老客户续约"))
	drag(c, at, step)
	c.DragEnd()
	h.SaveShot("stages-follow")
	if h.Overlay == nil {
		t.Fatal("nobody was asked")
	}
	pagetest.Button(t, h.Overlay, "一起移").Tapped(nil)
	if m := find(t, h, "全年复盘"); m.From <= was.From || m.Early() != 0 {
		t.Errorf("%v became %v", was.Period, m.Period)
	}
	h.Undo()
	if m := find(t, h, "全年复盘"); m.Period != was.Period {
		t.Errorf("undo leaves %v", m.Period)
	}
}

func TestBaselinesAreSetComparedAndRemoved(t *testing.T) {
	h, p := put(t)
	pagetest.Button(t, p.Content(), "基线").Tapped(nil)
	h.SaveShot("stages-baselines")
	if got := words(h.Overlay); !strings.Contains(got, "“年初安排”之后移动 2 项") || !strings.Contains(got, "+16 天") {
		t.Error(got)
	}
	pagetest.Button(t, h.Overlay, "设基线").Tapped(nil)
	if n, _ := h.Reader().Count(data.Baselines); n != 3 {
		t.Errorf("%d baselines", n)
	}
	pagetest.Button(t, h.Overlay, "不对照").Tapped(nil)
	if got := words(h.Overlay); strings.Contains(got, "对照中") {
		t.Error(got)
	}
}

func TestMilestonesSortByWhatSlips(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := execution.NewMilestones(h)
	h.Put(p, 1440, 900)
	table := pagetest.Find[*widgets.Table[app.MilestoneRow]](p.Content())[0]
	if first := table.Rows()[0]; first.Slip == nil || *first.Slip != 16 {
		t.Errorf("first is %s", first.Name)
	}
	table.OnOpen(table.Rows()[0])
	if r := h.Routes[0]; r.Part != execution.Milestone || r.ID != table.Rows()[0].ID {
		t.Error(r)
	}
	pagetest.Find[*widgets.Chip](p.Content())[4].Tapped(nil)
	if n := len(table.Rows()); n != 15 {
		t.Errorf("%d milestones", n)
	}
}

func TestATemplateIsKeptAndUsedBeside(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := execution.NewTemplates(h)
	h.Put(p, 1440, 900)
	pagetest.Button(t, p.(page.Header).Control(), "存为模板").Tapped(nil)
	fields(h.Overlay)[0].SetText("山岚 2026")
	pagetest.Button(t, h.Overlay, "保存").Tapped(nil)
	if n, _ := h.Reader().Count(data.StageTemplates); n != 1 || len(h.Problems) > 0 {
		t.Fatal(n, h.Problems)
	}
	if !strings.Contains(words(p.Content()), "山岚 2026") {
		t.Error(words(p.Content()))
	}
	pagetest.Find[*widgets.ListRow](p.Content())[2].OnTap()
	pagetest.Button(t, p.Content(), "套用…").Tapped(nil)
	h.SaveShot("stages-template-use")
	pagetest.Button(t, h.Overlay, "保存").Tapped(nil)
	if n, _ := h.Reader().Count(data.Stages); n != 6 || len(h.Problems) > 0 {
		t.Error(n, h.Problems)
	}
}

// A drag follows the pointer in less than a frame of the screen, however many
// milestones there are.
func TestADragIsQuickWithManyMilestones(t *testing.T) {
	h := many(t, 300)
	p := execution.NewStages(h)
	h.Put(p, 1440, 900)
	h.SaveShot("stages-many")
	c := gantt(t, p)
	at, step := bar(t, c, 5)
	c.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
	var took []time.Duration
	for i := range 60 {
		began := time.Now()
		c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(step*float32(i)/30, 0)}})
		took = append(took, time.Since(began))
	}
	slices.Sort(took)
	t.Logf("median %v, slowest %v", took[30], took[59])
	if took[30] > 16*time.Millisecond {
		t.Errorf("a move of the pointer takes %v", took[30])
	}
}

// many is a plan with so many milestones in ten stages.
func many(t *testing.T, n int) *pagetest.Host {
	t.Helper()
	h := pagetest.Empty(t, text.ZH, false)
	first := h.Plan().First
	if _, err := h.App.File().Write("command.Sample", func(tx store.Tx) error {
		for s := range 10 {
			x, err := tx.SaveStage(data.Stage{Name: fmt.Sprintf("阶段 %d", s+1), Period: data.Period{From: first + data.Date(30*s), Until: first + data.Date(30*s+60)}, Position: s})
			if err != nil {
				return err
			}
			for i := range n / 10 {
				if _, err := tx.SaveMilestone(data.Milestone{StageID: x.ID, Name: fmt.Sprintf("任务 %d-%d", s+1, i+1), Position: i, Progress: i * 3,
					Period: data.Period{From: first + data.Date(30*s+i), Until: first + data.Date(30*s+i+20)}}); err != nil {
					return err
				}
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return h
}

// The outline of the keys lies on the row they are on.
func TestTheKeysWalkTheChart(t *testing.T) {
	h, p := put(t)
	c := gantt(t, p)
	h.Window().Canvas().Focus(c)
	for range 3 {
		c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	h.SaveShot("stages-keys")
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := words(p.Content()); !strings.Contains(got, "验收标准") {
		t.Error(got)
	}
}
