package chart

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// TestChartsBearAnything feeds every chart with no data, one point, negative,
// huge and impossible numbers, and names of any length, at any size.
func TestChartsBearAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := rapid.Float32Range(-50, 1600).Draw(t, "w")
		h := rapid.Float32Range(-50, 900).Draw(t, "h")
		for _, c := range wildCharts(t) {
			sound(t, c, w, h)
		}
	})
}

func wildCharts(t *rapid.T) []Chart {
	number := rapid.OneOf(rapid.Float64Range(-10, 10), rapid.Float64(),
		rapid.SampledFrom([]float64{0, math.NaN(), math.Inf(1), math.Inf(-1), math.MaxFloat64, -1e18, 1e-300}))
	word := rapid.StringOfN(rapid.RuneFrom([]rune("华南大区Leads 1,0%")), 0, 40, -1)
	light := rapid.SampledFrom([]Light{NoLight, Ring, Green, Amber, Red})
	n := rapid.IntRange(0, 9).Draw(t, "n")
	v := func() float64 { return number.Draw(t, "v") }
	s := func() string { return word.Draw(t, "s") }
	l := func() Light { return light.Draw(t, "l") }
	var (
		curve     = Curve{Today: v(), TodayName: s(), Label: func(float64) string { return "12,000" }, LowName: s(), HighName: s()}
		heat      = Heat{Current: n - 2, Last: s()}
		gantt     = Gantt{Every: 3, Today: v(), NameHead: s(), OwnerHead: s(), RowHeight: float32(v()), Bare: n%2 == 0}
		waterfall Waterfall
		funnel    Funnel
		bars      Bars
		quarters  Quarters
		anchors   = Anchors{NameHead: s(), Heads: []string{s(), s()}, From: v(), To: v(), Target: v(), TargetName: s()}
		bullet    = Bullet{From: v(), To: v(), Value: v(), Tick: v(), HasTick: true, Low: v(), High: v(), Marker: n%2 == 0, Start: s(), End: s()}
		spark     = Spark{Target: v(), HasTarget: n%2 == 0}
		rhythm    Rhythm
		legend    Legend
		plane     = Plane{Across: s(), Up: s()}
		shares    Shares
	)
	for i := range n {
		tip := []string{s()}
		curve.Columns = append(curve.Columns, s())
		curve.Band = append(curve.Band, Range{float64(i), v(), v()})
		curve.Lines = append(curve.Lines, Line{Kind: LineKind(i % 5), Name: s(), Values: []Value{{0, v()}, {float64(i), v()}, {float64(n), v()}}})
		curve.Tips = append(curve.Tips, tip)
		heat.Columns = append(heat.Columns, s())
		heat.Rows = append(heat.Rows, HeatRow{Name: s(), Light: l(), Last: s(), Total: i == n-1, Cells: []HeatCell{{s(), HeatRole(v()), tip}, {s(), "", tip}}})
		gantt.Columns = append(gantt.Columns, s())
		gantt.Rows = append(gantt.Rows, GanttRow{Stage: i%3 == 0, Light: l(), Name: s(), Note: s(), Owner: s(), From: v(), To: v(), Done: v(), Label: s(),
			Late: i%2 == 0, Fold: Fold(i % 3), Diamonds: []Diamond{{At: v(), Name: s(), Tip: tip}, {At: float64(i), Name: s()}, {At: float64(i) + 0.3, Name: s(), Movable: true}}, Tip: tip, Movable: i%2 == 0, Base: &Span{v(), v()}})
		gantt.Arrows = append(gantt.Arrows, GanttArrow{From: i, To: n - 2 - i, Early: i%2 == 0})
		waterfall.Steps = append(waterfall.Steps, Step{Kind: StepKind(i % 4), Name: s(), Label: s(), Value: v(), Tip: tip})
		funnel.Rows = append(funnel.Rows, FunnelRow{Name: s(), Share: v(), Value: s(), Need: s(), Rate: s(), Weak: i%2 == 0, Tip: tip})
		bars.Rows = append(bars.Rows, BarRow{Name: s(), Light: l(), Value: v(), Tick: v(), Text: s(), Note: s(), Tip: tip})
		quarters.Cells = append(quarters.Cells, Quarter{Name: s(), Light: l(), State: s(), Value: s(), Detail: s(), Done: v(), Tick: v(), Tip: tip})
		anchors.Rows = append(anchors.Rows, Anchor{Kind: AnchorKind(i % 3), Name: s(), Note: s(), Value: v(), Columns: []string{s(), s()}, Tip: tip})
		bullet.Captions = append(bullet.Captions, Caption{At: v(), S: s()})
		spark.Values = append(spark.Values, v())
		rhythm.Values = append(rhythm.Values, v())
		plane.Columns, plane.Rows = append(plane.Columns, s()), append(plane.Rows, s())
		plane.Cells = append(plane.Cells, []PlaneCell{{}, {Strips: []PlaneStrip{{Name: s(), Count: s(), Kind: PlaneKind(i % 3), Strong: i%2 == 0, Tip: tip},
			{Name: s(), Count: s(), Kind: Open, Chosen: i%2 == 0, Tip: tip}}}})
		shares.Parts = append(shares.Parts, Share{Name: s(), Text: s(), Value: v(), Role: Bad, Tip: tip})
		legend.Entries = append(legend.Entries, LegendEntry{Name: s(), Role: Actual, Thick: float32(i)})
	}
	return []Chart{curve, heat, gantt, GanttHead{gantt}, waterfall, funnel, bars, quarters, anchors, bullet, spark, rhythm, legend, plane, shares,
		Progress{Done: v(), Tick: v()}, Dial{Done: v(), Tick: v(), Text: s()}}
}
