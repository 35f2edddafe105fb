package widgets

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"quarterdeck/app/chart"
	"quarterdeck/views/theme"
)

// black paints every role black.
func black(chart.Role) color.Color { return color.Black }

// darkness is the sum of alpha, 1 for each full pixel.
func darkness(img *image.RGBA) (sum float64) {
	for i := 3; i < len(img.Pix); i += 4 {
		sum += float64(img.Pix[i]) / 255
	}
	return sum
}

func TestPaintFillsWhatTheShapesCover(t *testing.T) {
	for name, c := range map[string]struct {
		shape chart.Shape
		area  float64
	}{
		"box":            {chart.Rect{X: 10, Y: 10, W: 20, H: 10, Fill: "t1"}, 200},
		"outline":        {chart.Rect{X: 10, Y: 10, W: 20, H: 10, Stroke: "t1", Width: 1}, 56},
		"thick outline":  {chart.Rect{X: 10, Y: 10, W: 20, H: 10, Stroke: "t1", Width: 2}, 22*12 - 18*8},
		"disc":           {chart.Arc{X: 30, Y: 30, R: 10, To: 360, Fill: "t1"}, 314},
		"ring":           {chart.Arc{X: 30, Y: 30, R: 10, In: 6, To: 360, Fill: "t1"}, 201},
		"quarter":        {chart.Arc{X: 30, Y: 30, R: 10, To: 90, Fill: "t1"}, 78.5},
		"triangle":       {chart.Poly{Points: []chart.Point{{X: 10, Y: 10}, {X: 30, Y: 10}, {X: 30, Y: 30}}, Closed: true, Fill: "t1"}, 200},
		"hairline":       {chart.Poly{Points: []chart.Point{{X: 10, Y: 20}, {X: 50, Y: 20}}, Stroke: "t1", Width: 1}, 40},
		"dashes":         {chart.Poly{Points: []chart.Point{{X: 10, Y: 20}, {X: 50, Y: 20}}, Stroke: "t1", Width: 2, Dash: []float32{6, 4}}, 48},
		"bend":           {chart.Poly{Points: []chart.Point{{X: 10, Y: 20}, {X: 30, Y: 20}, {X: 30, Y: 40}}, Stroke: "t1", Width: 4}, 4*20 + 4*20 - 4 + 4*3.1/4},
		"no colour":      {chart.Rect{X: 10, Y: 10, W: 20, H: 10}, 0},
		"outside":        {chart.Rect{X: 100, Y: 10, W: 20, H: 10, Fill: "t1"}, 0},
		"dash of length": {chart.Poly{Points: []chart.Point{{X: 10, Y: 20}, {X: 50, Y: 20}}, Stroke: "t1", Width: 1, Dash: []float32{0, 0}}, 40},
	} {
		colour := func(r chart.Role) color.Color {
			if r == "" {
				return color.Transparent
			}
			return color.Black
		}
		got := darkness(paint(&chart.Scene{W: 60, H: 60, Shapes: []chart.Shape{c.shape}}, 60, 60, colour))
		if got < c.area*0.985-0.5 || got > c.area*1.015+0.5 {
			t.Errorf("%s covers %.1f pixels, not %.1f", name, got, c.area)
		}
	}
}

func TestPaintBearsAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := rapid.OneOf(rapid.Float32Range(-50, 200), rapid.Float32())
		p := rapid.Custom(func(t *rapid.T) chart.Point { return chart.Point{X: f.Draw(t, "x"), Y: f.Draw(t, "y")} })
		s := &chart.Scene{W: 80, H: 60}
		s.Add(
			chart.Rect{X: f.Draw(t, "x"), Y: f.Draw(t, "y"), W: f.Draw(t, "w"), H: f.Draw(t, "h"), R: 4, Fill: "t1", Stroke: "t1", Width: 1.5},
			chart.Poly{Points: rapid.SliceOfN(p, 0, 5).Draw(t, "points"), Stroke: "t1", Width: 2, Closed: rapid.Bool().Draw(t, "closed")},
		)
		paint(s, rapid.IntRange(0, 100).Draw(t, "pw"), rapid.IntRange(0, 100).Draw(t, "ph"), black)
	})
}

func heat() chart.Heat {
	cell := func(s, tip string) chart.HeatCell { return chart.HeatCell{Text: s, Fill: "h4", Tip: []string{tip}} }
	return chart.Heat{Columns: []string{"1月", "2月"}, Current: 1, Rows: []chart.HeatRow{
		{Name: "华东", Light: chart.Green, Cells: []chart.HeatCell{cell("102", "华东 1月"), cell("97", "华东 2月")}},
		{Name: "华南", Light: chart.Red, Cells: []chart.HeatCell{cell("98", "华南 1月"), cell("74", "华南 2月")}},
	}}
}

func TestChartIsWalkedByKeysAndPointer(t *testing.T) {
	x := NewChart(heat(), 200, 100)
	var tapped []string
	x.OnTap = func(h chart.Hit) { tapped = append(tapped, h.Tip[0]) }
	win := window(t, x, 400, 200)
	win.Canvas().Focus(x)
	said := func() string {
		l := tipLayer(x)
		if l == nil || l.owner == nil {
			return ""
		}
		return x.scene.Hits[x.at].Tip[0]
	}
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{{"", "华东 1月"}, {fyne.KeyRight, "华东 2月"}, {fyne.KeyDown, "华南 2月"}, {fyne.KeyLeft, "华南 1月"}, {fyne.KeyUp, "华东 1月"}, {fyne.KeyEnd, "华南 2月"}, {fyne.KeyHome, "华东 1月"}} {
		if step.key != "" {
			x.TypedKey(&fyne.KeyEvent{Name: step.key})
		}
		if got := said(); got != step.want {
			t.Errorf("%s: %q, not %q", step.key, got, step.want)
		}
	}
	x.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	h := x.Scene().Hits[3]
	at := fyne.NewPos(h.X+h.W/2, h.Y+h.H/2)
	test.TapCanvas(win.Canvas(), at)
	test.MoveMouse(win.Canvas(), at)
	if got := said(); got != "华南 2月" || len(tapped) != 2 || tapped[0] != "华东 1月" || tapped[1] != "华南 2月" {
		t.Errorf("%q, tapped %q", got, tapped)
	}
	x.SetChart(nil)
	if said() != "" || len(x.Scene().Hits) != 0 {
		t.Error("an old tip stays")
	}
}

func TestDrawingFollowsThemeAndScale(t *testing.T) {
	d := NewDrawing(heat(), 200, 100)
	window(t, d, 400, 200)
	text := d.sheet.texts[0]
	was, size := text.Color, text.TextSize
	theme.Apply(fyne.CurrentApp(), theme.Options{Dark: true, Meeting: true})
	d.Refresh()
	if text = d.sheet.texts[0]; text.Color == was || text.TextSize != size*1.25 || d.MinSize().Width != 250 {
		t.Error(text.Color, text.TextSize, d.MinSize())
	}
	d.lay(fyne.NewSize(-3, 2))
	if len(d.Scene().Shapes) != 0 {
		t.Error("painted in no room")
	}
}

func TestSceneViewKeepsThePagesShape(t *testing.T) {
	page := &chart.Scene{W: 800, H: 400}
	page.Add(chart.Rect{W: 800, H: 400, Fill: "t1"})
	v := NewSceneView(page, 0)
	window(t, v, 432, 432)
	if got := v.paper.Size(); got != fyne.NewSize(400, 200) || v.paper.Position() != fyne.NewPos(16, 116) {
		t.Error(got, v.paper.Position())
	}
	theme.Apply(fyne.CurrentApp(), theme.Options{Dark: true})
	v.Refresh()
	if v.paper.FillColor != theme.Paper("surface") {
		t.Error("paper is not white")
	}
	v.SetZoom(1)
	if got := v.MinSize(); got != fyne.NewSize(832, 432) {
		t.Error(got)
	}
}
