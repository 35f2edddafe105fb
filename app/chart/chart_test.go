package chart

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// typewriter is a font in which Han characters are one em wide and all others
// six tenths: enough to test layouts without a font file.
type typewriter struct{}

func (typewriter) Width(s string, size float32, _ bool) (w float32) {
	for _, r := range s {
		if r >= 0x2E80 {
			w += size
		} else {
			w += size * 0.6
		}
	}
	return w
}

var m = typewriter{}

func sound(t interface{ Fatalf(string, ...any) }, c Chart, w, h float32) *Scene {
	s := c.Scene(w, h, m)
	if faults := Faults(s, m); len(faults) > 0 {
		t.Fatalf("%T at %g×%g: %s", c, w, h, strings.Join(faults, "\n"))
	}
	return s
}

func rects(s *Scene, role Role) (out []Rect) {
	for _, shape := range s.Shapes {
		if r, ok := shape.(Rect); ok && r.Fill == role {
			out = append(out, r)
		}
	}
	return out
}

func polys(s *Scene, role Role) (out []Poly) {
	for _, shape := range s.Shapes {
		if p, ok := shape.(Poly); ok && p.Stroke == role {
			out = append(out, p)
		}
	}
	return out
}

func near(a, b float32) bool { return math.Abs(float64(a-b)) < 0.6 }

func TestWaterfallStepsAreAsHighAsTheirValues(t *testing.T) {
	s := sound(t, Waterfall{Steps: []Step{{Kind: PlanTotal, Name: "计划", Value: 1000, Label: "1,000"},
		{Name: "线索", Value: 100, Label: "+100"}, {Name: "转化", Value: -300, Label: "−300"}, {Kind: ActualTotal, Name: "实际", Value: 800, Label: "800"}}}, 500, 300)
	up, down, end := rects(s, Good)[0], rects(s, Bad)[0], rects(s, Actual)[0]
	unit := end.H / 800
	if !near(up.H, 100*unit) || !near(down.H, 300*unit) {
		t.Errorf("heights %g and %g, one unit is %g", up.H, down.H, unit)
	}
	if !near(up.Y, down.Y) || !near(down.Y+down.H, end.Y) {
		t.Errorf("steps do not join: %+v %+v %+v", up, down, end)
	}
}

func TestCurveRisesWithItsValues(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		steps := rapid.SliceOfN(rapid.Float64Range(0, 1e9), 2, 12).Draw(t, "months")
		values, sum := []Value{{}}, 0.0
		for i, v := range steps {
			sum += v
			values = append(values, Value{float64(i + 1), sum})
		}
		s := sound(t, Curve{Columns: make([]string, 12), Lines: []Line{{Kind: PlanLine, Values: values}}}, 600, 300)
		points := polys(s, Plan)[0].Points
		for i := 1; i < len(points); i++ {
			if points[i].X <= points[i-1].X || points[i].Y > points[i-1].Y {
				t.Fatalf("point %d: %v after %v", i, points[i], points[i-1])
			}
		}
	})
}

func TestCurveLeavesOutWhatIsNotANumber(t *testing.T) {
	nan := math.NaN()
	s := sound(t, Curve{Columns: []string{"1月", "2月"}, Today: nan, TodayName: "8月14日", Lines: []Line{
		{Kind: ActualLine, Name: "实际", Values: []Value{{0, 0}, {1, nan}, {1.5, 40}, {2, math.Inf(1)}}}}, Band: []Range{{0, nan, 1}}}, 400, 200)
	if n := len(polys(s, Actual)[0].Points); n != 2 {
		t.Errorf("%d points, want the 2 that are numbers", n)
	}
}

func TestCalloutAvoidsTheLines(t *testing.T) {
	plan := Line{Kind: PlanLine, Values: []Value{{0, 0}, {6, 1000}, {12, 2000}}}
	actual := Line{Kind: ActualLine, Name: "实际 700 万", Values: []Value{{0, 0}, {6, 700}}}
	s := sound(t, Curve{Columns: make([]string, 12), Lines: []Line{plan, actual}}, 600, 300)
	for _, shape := range s.Shapes {
		text, ok := shape.(Text)
		if !ok || text.S != actual.Name {
			continue
		}
		for _, line := range append(polys(s, Plan), polys(s, Actual)...) {
			for i := 1; i < len(line.Points); i++ {
				if textBox(text, m).cuts(line.Points[i-1], line.Points[i]) {
					t.Errorf("the name at %g,%g lies on a line", text.X, text.Y)
				}
			}
		}
		return
	}
	t.Error("the name of the actual line is missing")
}

func TestHeatKeepsTheRunningMonthWhenNarrow(t *testing.T) {
	row := HeatRow{Name: "华东", Light: Green}
	var months []string
	for i := range 12 {
		months = append(months, string(rune('一'+i)))
		row.Cells = append(row.Cells, HeatCell{Text: "100", Fill: HeatRole(1), Tip: []string{months[i]}})
	}
	c := Heat{Columns: months, Current: 7, Rows: []HeatRow{row}}
	if got := len(sound(t, c, 700, 100).Hits); got != 12 {
		t.Errorf("wide: %d months", got)
	}
	hits := sound(t, c, 160, 100).Hits
	if len(hits) == 0 || len(hits) > 8 || hits[len(hits)-1].Col != 7 {
		t.Errorf("narrow: %+v", hits)
	}
}

func TestHeatRoles(t *testing.T) {
	for share, want := range map[float64]Role{0.5: "h1", 0.8: "h2", 0.9: "h3", 0.97: "h4", 1.029: "h4", 1.03: "h5", 1.06: "h6", 9: "h6"} {
		if got := HeatRole(share); got != want {
			t.Errorf("%g is %s, want %s", share, got, want)
		}
	}
	if HeatRole(math.NaN()) != "h1" {
		t.Error("unknown must not look good")
	}
}

func TestFunnelBarsEndAtTheNeed(t *testing.T) {
	s := sound(t, Funnel{Rows: []FunnelRow{{Name: "线索", Share: 1, Value: "602"}, {Name: "签单", Share: 0.5, Value: "45", Weak: true}}}, 400, 60)
	need, full, half := rects(s, Plan)[0], rects(s, Actual)[0], rects(s, Bad)[0]
	if !near(full.X+full.W, need.X+1) || !near(half.W*2, full.W) {
		t.Errorf("need at %g, bars %g and %g", need.X, full.X+full.W, half.X+half.W)
	}
}

func TestGanttBarsLieInTheirMonths(t *testing.T) {
	c := Gantt{Columns: make([]string, 12), Today: 6, Rows: []GanttRow{{Name: "铺货", From: 3, To: 9, Done: 0.5}}}
	s := sound(t, c, 1000, c.Height())
	bar, done, today := rects(s, Band)[0], rects(s, Actual)[0], rects(s, Accent)[0]
	if !near(done.W*2, bar.W) || !near(bar.X+bar.W/2, today.X+1) {
		t.Errorf("bar %+v, done %+v, today %+v", bar, done, today)
	}
}

func TestAnchorsStandUnderTheTarget(t *testing.T) {
	c := Anchors{From: 9000, To: 13000, Target: 12000, TargetName: "目标 12,000", Rows: []Anchor{{Name: "承诺", Value: 12000}, {Name: "去年", Kind: Base, Value: 9860}}}
	s := sound(t, c, 800, c.Height())
	target, exact := rects(s, Plan)[0], rects(s, Forecast)[0]
	if !near(target.X+1, exact.X+exact.W) {
		t.Errorf("target at %g, the equal anchor ends at %g", target.X+1, exact.X+exact.W)
	}
}

func TestTicksAreRoundAndInside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		low := rapid.SampledFrom([]float64{0, -1, -250, -1e9}).Draw(t, "low")
		high := rapid.Float64Range(0.001, 1e15).Draw(t, "high")
		got := ticks(low, high, 5)
		if len(got) < 2 || len(got) > 8 {
			t.Fatalf("%v ticks in %g…%g", got, low, high)
		}
		for _, v := range got {
			if v < low*(1+1e-9) || v > high*(1+1e-9) {
				t.Fatalf("%g outside %g…%g", v, low, high)
			}
		}
	})
}

func TestFitCutsToTheWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.RuneFrom([]rune("ab c华东大区，1"))).Draw(t, "s")
		width := rapid.Float32Range(-5, 200).Draw(t, "width")
		got := Fit(m, s, 12, false, width)
		if got != "" && m.Width(got, 12, false) > width {
			t.Fatalf("%q is wider than %g", got, width)
		}
		if got != s && got != "" && !strings.HasPrefix(s, strings.TrimSuffix(got, "…")) {
			t.Fatalf("%q is not the start of %q", got, s)
		}
		if m.Width(s, 12, false) <= width && got != s {
			t.Fatalf("%q fits %g and was cut to %q", s, width, got)
		}
	})
}

func TestPlaceMovesShapesAndHits(t *testing.T) {
	inner := &Scene{W: 10, H: 10, Shapes: []Shape{Text{X: 1, Y: 2, S: "a", Size: 12}, Arc{X: 5, Y: 5, R: 2}}, Hits: []Hit{{X: 0, Y: 0, W: 10, H: 10, Name: "a"}}}
	var page Scene
	page.Place(inner, 100, 50)
	page.Place(inner, 200, 50)
	if h := page.HitAt(205, 55); h == nil || h.X != 200 {
		t.Errorf("hit %+v", h)
	}
	if page.HitAt(99, 55) != nil {
		t.Error("a hit beside the scene")
	}
	if got := page.Shapes[0].(Text); got.X != 101 || got.Y != 52 {
		t.Errorf("text at %g,%g", got.X, got.Y)
	}
	if got := page.Scaled(2).Shapes[0].(Text); got.X != 202 || got.Size != 24 {
		t.Errorf("scaled text %+v", got)
	}
}
