package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"quarterdeck/app/chart"
	"quarterdeck/views/theme"
)

func TestProgressFillsWithinItsBar(t *testing.T) {
	p := NewProgress(8)
	window(t, p, 200, 14)
	for _, c := range []struct {
		done, tick float64
		width      float32
		mark       bool
	}{{0, 0, 0, false}, {0.5, 0.74, 100, true}, {1.4, 1, 200, false}, {0.001, 0, 8, false}} {
		p.Set(c.done, c.tick)
		if c.width > 0 && p.fill.Size().Width != c.width || p.fill.Hidden != (c.width == 0) || p.mark.Hidden == c.mark {
			t.Errorf("%v: %v %v %v", c, p.fill.Size(), p.fill.Hidden, p.mark.Hidden)
		}
	}
}

func TestAllocationShowsTheSmallestRest(t *testing.T) {
	a := NewAllocation()
	window(t, a, 300, 40)
	a.Set(119_999_99, 120_000_00, "未分配 0.01", "")
	if a.rest.Hidden || a.rest.Size().Width <= 0 || a.rest.FillColor != theme.C("wfill") {
		t.Error("the rest is not seen", a.rest.Size())
	}
	a.Set(130, 120, "超分配 10", "130 / 120")
	if a.mark.Hidden || a.rest.FillColor != theme.C("bad") || a.rest.Position().X < a.mark.Position().X {
		t.Error("the red end is not beyond the mark")
	}
	a.Set(120, 120, "已分完", "")
	if !a.rest.Hidden || !a.fill.Hidden || a.light.name != "light-green" {
		t.Error("a bar stays when all is given out")
	}
}

func TestInitialsOfNames(t *testing.T) {
	for name, want := range map[string]string{"黄子墨": "黄", "Ada Lovelace": "AL", "ada": "A", "": "", "  ": "", "Mary Ann Evans": "ME"} {
		if got := initial(name); got != want {
			t.Errorf("%q: %q", name, got)
		}
	}
}

func TestToastUndoesOnceAndTheNewestReplaces(t *testing.T) {
	l := NewToasts()
	win := window(t, l, 600, 300)
	undone := 0
	l.Say("已删除区域 华中", "撤销", "Ctrl Z", func() { undone++ })
	l.Say("已登记拜访：万嘉连锁", "撤销", "Ctrl Z", func() { undone += 10 })
	if l.Message() != "已登记拜访：万嘉连锁" || len(l.layer.Objects) != 1 {
		t.Fatal(l.Message())
	}
	toast := l.shown
	if bottom := toast.Position().Y + toast.Size().Height; bottom != 300-44 {
		t.Error("bottom at", bottom)
	}
	toast.MouseIn(nil)
	if l.timer.Stop() {
		t.Error("goes while the pointer rests on it")
	}
	toast.MouseOut()
	if !l.timer.Stop() {
		t.Error("stays for ever")
	}
	win.Canvas().Focus(toast.undo)
	toast.undo.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if undone != 10 || l.Message() != "" || len(l.layer.Objects) != 0 {
		t.Error(undone, l.Message())
	}
}

func TestTimelineIsAsHighAsItsWords(t *testing.T) {
	line := NewTimeline(0)
	moments := []Moment{
		{When: "8月7日", Side: "行动 1 / 3", Title: "转化 8.9%", Note: "拜访达标，报价偏慢", Token: "bad", Now: true},
		{When: "7月31日", Title: strings.Repeat("很长的标题要换行", 6)},
		{When: "7月24日"},
	}
	line.Set(moments)
	window(t, Col(0, line), 220, 600)
	last := line.moments[2]
	if bottom := last.when.Position().Y + last.when.Size().Height; bottom > line.HeightFor(220) || len(line.moments[1].title.Lines()) < 3 {
		t.Errorf("last line ends at %v of %v", bottom, line.HeightFor(220))
	}
	if !last.line.Hidden || line.moments[0].line.Hidden || line.moments[0].dot.FillColor != theme.C("accent") {
		t.Error("the line is wrong")
	}
	line.Set(moments[:1])
	if len(line.moments) != 1 {
		t.Error("old entries stay")
	}
}

func TestKPIShowsAsManyFiguresAsGiven(t *testing.T) {
	k := NewKPI("年累计达成", "对进度计划", 40, nil)
	window(t, k, 360, 160)
	k.Set("96.3%", "", Figure{Name: "实际", Value: "7,914 万"}, Figure{Name: "差额", Value: "−305 万", Token: "bad"})
	k.Set("95.1%", "万", Figure{Name: "实际", Value: "7,900 万"})
	if !k.figures.Objects[1].Visible() || k.figures.Objects[2].Visible() || k.Number.Shown() != "95.1%" {
		t.Error("old figures stay")
	}
	large, small := k.Number.Position().Y+k.Number.base(), k.Unit.Position().Y+k.Unit.base()
	if d := large - small; d < -0.5 || d > 0.5 {
		t.Errorf("unit stands %.1f off the line", d)
	}
}

func TestSearchBoxOpensByPointerAndKey(t *testing.T) {
	n := 0
	b := NewSearchBox("搜索或执行命令", "Ctrl K", func() { n++ })
	win := window(t, Centre(b), 300, 60)
	test.Tap(b)
	win.Canvas().Focus(b)
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if n != 2 {
		t.Error(n)
	}
}

// Parts that the sheet of components does not hold, for the eye.
func TestPartsSheet(t *testing.T) {
	for name, o := range map[string]theme.Options{"parts": {Still: true}, "parts-dark": {Still: true, Dark: true}, "parts-meeting": {Still: true, Meeting: true}} {
		a := test.NewTempApp(t)
		theme.Apply(a, o)
		win := test.NewTempWindow(t, nil)
		win.SetPadded(false)
		toasts := NewToasts()
		win.SetContent(Stack(canvas.NewRectangle(theme.C("bg")), Pad(16, 20, 16, 20, otherParts()), toasts))
		win.Resize(fyne.NewSize(theme.Px(1200), theme.Px(760)))
		toasts.Say("已登记拜访：万嘉连锁", "撤销", "Ctrl Z", nil)
		shot(t, win, name)
		toasts.Clear()
	}
}

func otherParts() fyne.CanvasObject {
	bar, job, tier := NewProgress(8), NewProgress(6), NewProgress(6)
	bar.Set(0.68, 0.74)
	job.Set(0.42, 0)
	tier.Set(0.52, 0)
	under, over, even := NewAllocation(), NewAllocation(), NewAllocation()
	under.Set(11988, 12000, "未分配 12 万", "11,988 / 12,000")
	over.Set(12600, 12000, "超分配 600 万", "12,600 / 12,000")
	even.Set(12000, 12000, "已分完", "12,000 / 12,000")
	bullet := NewDrawing(chart.Bullet{To: 120, Value: 66, Tick: 68.5, HasTick: true, Start: "全年完成 66.0% · 应达 68.5%", End: "12,000 万"}, 120, 44)
	year := NewKPI("年累计达成", "对进度计划", 40, bullet)
	year.Set("96.3%", "", Figure{Name: "实际", Value: "7,914 万"}, Figure{Name: "进度计划", Value: "8,219 万"}, Figure{Name: "差额", Value: "−305 万", Token: "bad"})
	top := NewKPI("高价值", "每周 ≥2 次", 20, tier)
	top.Set("18", "家", Figure{Value: "5,790 万 · 52%"})
	meetings := NewTimeline(0)
	meetings.Set([]Moment{
		{When: "8月7日", Side: "行动 1 / 3", Title: "转化 8.9%", Token: "bad", Note: "拜访达标，报价偏慢", Now: true},
		{When: "7月31日", Side: "行动 1 / 3", Title: "转化 9.1%", Token: "bad", Note: "模板未完成，结转"},
		{When: "7月24日", Side: "行动 2 / 3", Title: "转化 10.4%", Note: "丢单 4 个，3 个输在账期"},
	})
	touches := NewTimeline(56)
	touches.Set([]Moment{
		{When: "今天", Title: "应触达：8月10日已到期", Token: "bad", Now: true},
		{When: "8月6日", Title: "电话 · 何俊", Note: "9 月陈列位待定，先要报价"},
		{When: "7月29日", Title: "拜访 · 罗敏", Note: "嫌账期 30 天短，对比对手 45 天"},
	})
	empty := NewEmpty("users", "还没有客户", "导入订单后，会自动按 R、F、M 分层。", NewButton("导入订单", Primary, nil).WithIcon("import"), NewButton("手工新增", Plain, nil))
	return VSplit([]float32{1, 1}, 12,
		Split(nil, 12,
			NewCard("进度", "", nil, Inset(Col(10, bar, NewWrap("实际 68%，竖线为应达 74%", Style{Size: 12, Token: "t2"}), job, under, over, even))),
			NewCard("", "", nil, Pad(12, 16, 12, 16, year)),
			NewCard("", "", nil, Pad(12, 16, 12, 16, Col(12, top, Row(8, NewAvatar("黄子墨", 36), NewAvatar("Ada Lovelace", 28), Body("黄子墨")), NewSearchBox("搜索或执行命令", "Ctrl K", nil))))),
		Split(nil, 12, NewCard("历史", "", nil, Inset(meetings)), NewCard("触达", "", nil, Inset(touches)), NewCard("空状态", "", nil, empty)))
}
