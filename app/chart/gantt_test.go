package chart

import "testing"

// A head that stays, over a chart that scrolls, names the columns it stands on.
func TestGanttHeadStandsOverItsColumns(t *testing.T) {
	whole := Gantt{Columns: []string{"1月", "2月", "3月", "4月"}, Today: 2.5, NameHead: "任务", Rows: []GanttRow{
		{Stage: true, Name: "启动", From: 0, To: 3}, {Name: "客户分层与名单签字", Owner: "林知夏", From: 0, To: 2}}}
	bare := whole
	bare.Bare = true
	a, head, body := sound(t, whole, 700, whole.Height()), sound(t, GanttHead{whole}, 700, ganttHead), sound(t, bare, 700, bare.Height())
	if bare.Height() != whole.Height()-ganttHead {
		t.Errorf("heights %g and %g", whole.Height(), bare.Height())
	}
	at := func(s *Scene, word string) (x float32) {
		for _, shape := range s.Shapes {
			if text, ok := shape.(Text); ok && text.S == word {
				x = text.X
			}
		}
		return x
	}
	for _, month := range whole.Columns {
		if x := at(head, month); x == 0 || x != at(a, month) || at(body, month) != 0 {
			t.Errorf("%s at %g, %g", month, x, at(a, month))
		}
	}
	if rects(a, Band)[0].X != rects(body, Band)[0].X {
		t.Error("the bars moved")
	}
}

func TestGanttStagesFoldAndMilestonesCanBeHit(t *testing.T) {
	tip := []string{"tip"}
	c := Gantt{Columns: make([]string, 4), Today: -1, RowHeight: 26, Rows: []GanttRow{
		{Stage: true, Fold: Unfolded, Name: "启动", From: 0, To: 3, Tip: tip, Diamonds: []Diamond{{At: 1, Tip: tip}, {At: 2.5, Met: true, Tip: tip}}},
		{Name: "客户分层", From: 0, To: 2, Tip: tip}}}
	s := sound(t, c, 800, c.Height())
	var diamonds []Hit
	for _, h := range s.Hits {
		if h.Col >= HitDiamond {
			diamonds = append(diamonds, h)
		}
	}
	if len(diamonds) != 2 {
		t.Fatalf("%d milestones can be hit", len(diamonds))
	}
	last := diamonds[1]
	if h := s.HitAt(last.X+last.W/2, last.Y+last.H-7); h == nil || h.Col != HitDiamond+1 || h.Row != 0 {
		t.Errorf("on the second milestone: %+v", h)
	}
	if h := s.HitAt(8, ganttHead+13); h == nil || h.Col != HitFold {
		t.Errorf("on the arrow: %+v", h)
	}
	if h := s.HitAt(60, ganttHead+26+13); h == nil || h.Col != HitRow || h.Row != 1 {
		t.Errorf("on the task: %+v", h)
	}
}

// A bar that can be dragged says where it lies, and what a pixel means.
func TestGanttGripsLieOnTheirBars(t *testing.T) {
	base := 2.0
	c := Gantt{Columns: make([]string, 12), Today: -1, RowHeight: 26, Rows: []GanttRow{
		{Stage: true, Name: "增长", From: 0, To: 12, Tip: []string{"x"}, Diamonds: []Diamond{{At: 3, Tip: []string{"x"}, Movable: true, Base: &base}}},
		{Name: "铺货", From: 2, To: 6, Movable: true, Base: &Span{1, 5}},
		{Name: "验收过", From: 7, To: 9}},
		Arrows: []GanttArrow{{From: 1, To: 2}}}
	s := sound(t, c, 1000, c.Height())
	if len(s.Grips) != 2 {
		t.Fatalf("%d grips", len(s.Grips))
	}
	bar := rects(s, Band)[0]
	g := s.GripAt(bar.X+1, bar.Y+3, 3)
	if g == nil || g.Row != 1 || !near(g.Left+float32(g.From)*g.Step, bar.X) || !near(float32(g.To-g.From)*g.Step, bar.W) {
		t.Errorf("grip %+v on bar %+v", g, bar)
	}
	if shadow := rects(s, T3)[0]; !near(shadow.X, bar.X-g.Step) || !near(shadow.W, bar.W) || shadow.Y < bar.Y+bar.H {
		t.Errorf("shadow %+v under bar %+v", shadow, bar)
	}
	if k := s.Scaled(2).Grips[1]; k.Step != 2*g.Step || k.X != 2*g.X || k.From != g.From {
		t.Errorf("scaled %+v", k)
	}
	if n := len(polys(s, T2)); n == 0 {
		t.Error("no arrow")
	}
}
