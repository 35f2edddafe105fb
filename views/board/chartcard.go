package board

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"quarterdeck/app/board"
	"quarterdeck/app/chart"
	"quarterdeck/app/text"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A chartCard is a card with a chart, a sentence below it, and an empty state in
// place of both.
type chartCard struct {
	card   *widgets.Card
	chart  *widgets.Chart
	legend *widgets.Drawing
	foot   *widgets.Text // a sentence below the chart
	aside  *widgets.Text // a grey word at its right

	foldedTo float32 // width the legend asks for
	scroll   *container.Scroll
	full     *fyne.Container
	none     *fyne.Container
}

// newChartCard is a card named by key; its empty state says the keys with .none
// and .none.how under an icon, and offers ways out of it.
func newChartCard(h page.Host, key, icon string, legend chart.Legend, ways ...*widgets.Button) *chartCard {
	c := &chartCard{chart: widgets.NewChart(nil, 80, 40), legend: widgets.NewDrawing(legend, legendWidth, 20),
		foldedTo: legendWidth,
		foot:     widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true}), aside: widgets.NewText("", note)}
	c.scroll = container.NewVScroll(c.chart)
	c.full = widgets.Pad(0, 16, 10, 16, widgets.Col(2, widgets.Grow(c.scroll), widgets.Row(12, widgets.Grow(c.foot), c.aside)))
	c.none = widgets.NewEmpty(icon, h.T(key+".none"), h.T(key+".none.how"), ways...)
	c.card = widgets.NewCard(h.T(key), "", c.legend, widgets.Stack(c.full, c.none))
	return c
}

// legendWidth is the room a legend asks for; it draws nothing when that is short.
const legendWidth = 340

// set shows another chart, which scrolls when it needs more than least of
// height, or the empty state.
func (c *chartCard) set(x chart.Chart, least float32, foot string, empty bool) {
	c.none.Hidden, c.full.Hidden = !empty, empty
	c.legend.Hidden = empty
	c.foot.SetText(foot)
	c.chart.SetChart(x)
	c.chart.SetLeast(80, least)
	c.scroll.Refresh()
	c.card.Refresh()
}

// fold hides the legend where room is short: lines carry their names, and cells
// their numbers.
func (c *chartCard) fold(short bool) {
	w := float32(legendWidth)
	if short {
		w = 0
	}
	if c.foldedTo != w {
		c.foldedTo = w
		c.legend.SetLeast(w, 20)
	}
}

// said joins the sentences that apply.
func (d drawing) said(sentences ...board.Sentence) string {
	var words []string
	for _, s := range sentences {
		if !s.Empty() {
			words = append(words, s.Say(d.fmt))
		}
	}
	if d.fmt.Lang == text.ZH { // full stops bring their own room
		return strings.Join(words, "")
	}
	return strings.Join(words, " ")
}

func curveLegend(h page.Host) chart.Legend {
	return chart.Legend{Entries: []chart.LegendEntry{
		{Name: h.T("deck.legend.actual"), Role: chart.Actual, Thick: 4}, {Name: h.T("deck.legend.plan"), Role: chart.Plan, Thick: 2},
		{Name: h.T("deck.legend.forecast"), Role: chart.Forecast, Thick: 3}, {Name: h.T("deck.legend.last_year"), Role: chart.LastYear, Thick: 2}}}
}

// heatLegend names the lower end of each step of tint.
func heatLegend() chart.Legend {
	var l chart.Legend
	for _, step := range []struct {
		name  string
		share float64
	}{{"<80", 0.5}, {"80", 0.8}, {"90", 0.9}, {"97", 0.97}, {"103", 1.03}, {"≥106", 1.06}} {
		l.Entries = append(l.Entries, chart.LegendEntry{Name: step.name, Role: chart.HeatRole(step.share)})
	}
	return l
}
