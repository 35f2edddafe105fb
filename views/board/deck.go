// Package board holds the deck: the page that says in ten seconds whether the
// year holds, and what to do today.
package board

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/board"
	"quarterdeck/app/chart"
	"quarterdeck/app/lights"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// Deck is the first page of the window.
type Deck struct {
	host    page.Host
	numbers board.Numbers
	content *fyne.Container
	asOf    *asOf
	control *fyne.Container

	toDate, runRate, quarters *widgets.Card
	toDateChart, rateChart    *widgets.Chart
	quarterChart              *widgets.Chart
	curve                     *chartCard
	method                    *widgets.Text // of the forecast
	heat                      *chartCard
	stand                     *standCard
	todos                     *todoList
	stages                    *stageCard
}

// NewDeck builds the deck.
func NewDeck(h page.Host) page.Page {
	d := &Deck{host: h, asOf: newAsOf(h)}
	d.toDateChart, d.rateChart, d.quarterChart = widgets.NewChart(nil, 80, 60), widgets.NewChart(nil, 80, 60), widgets.NewChart(nil, 80, 60)
	d.toDate = widgets.NewCard(h.T("deck.ytd"), "", widgets.NewText(h.T("deck.ytd.note"), note), widgets.Pad(0, 16, 8, 16, d.toDateChart))
	d.method = widgets.NewText("", note)
	d.runRate = widgets.NewCard(h.T("deck.forecast"), "", d.method, widgets.Pad(0, 16, 8, 16, d.rateChart))
	d.quarters = widgets.NewCard(h.T("deck.quarters"), "", nil, widgets.Pad(0, 16, 8, 16, d.quarterChart))
	d.curve = newChartCard(h, "deck.curve", "deck", curveLegend(h), d.way("deck.go.target", "targets"), d.way("deck.go.import", "import"))
	d.heat = newChartCard(h, "deck.heat", "grid", heatLegend())
	d.stand = newStandCard(h)
	d.todos, d.stages = newTodoList(h), newStageCard(h)
	d.heat.chart.OnTap = d.openRegion
	cards := &fyne.Container{Layout: deckLayout{resized: d.fold}, Objects: []fyne.CanvasObject{
		d.toDate, d.runRate, d.quarters, d.curve.card, d.heat.card, d.stand.card, d.todos.card, d.stages.card}}
	d.content = widgets.Pad(16, 20, 16, 20, cards)
	brief := widgets.NewButton(h.T("deck.brief"), widgets.Primary, d.Print).WithIcon("print")
	d.control = widgets.Row(16, d.asOf.button, brief)
	return d
}

// way is a button to another page, for a card with nothing to show.
func (d *Deck) way(key, to string) *widgets.Button {
	return widgets.NewButton(d.host.T(key), widgets.Plain, func() { d.host.Show(page.Route{Page: to}) })
}

// note is the look of a grey word in the head of a card.
var note = widgets.Style{Size: 12, Token: "t3"}

// Title names the page.
func (d *Deck) Title() string { return d.host.T("deck.title") }

// Content is the page.
func (d *Deck) Content() fyne.CanvasObject { return d.content }

// Tabs are none.
func (d *Deck) Tabs() fyne.CanvasObject { return nil }

// Control is the as-of date and the way to the brief.
func (d *Deck) Control() fyne.CanvasObject { return d.control }

// Print opens the brief.
func (d *Deck) Print() { d.host.Show(page.Route{Page: "reports"}) }

// Shows lists what the figures are made of: lights look at everything.
func (d *Deck) Shows() []data.Kind { return data.Kinds }

// Refresh asks for the figures and hands them over.
func (d *Deck) Refresh() {
	r, today := d.host.Reader(), d.host.Today()
	n, err := board.Progress(r, today, board.ProgressIn{})
	if err != nil {
		d.host.Complain(err)
		return
	}
	due, err := board.TodosDue(r, today, board.TodosIn{})
	if err != nil {
		d.host.Complain(err)
		return
	}
	stages, err := board.Stages(r, today, board.StagesIn{})
	if err != nil {
		d.host.Complain(err)
		return
	}
	lit, err := lights.Of(r, today)
	if err != nil {
		d.host.Complain(err)
		return
	}
	d.numbers = n
	d.asOf.set(today)
	draw := newDrawing(n, d.host.Fmt())
	draw.regionLights = completionLights(lit)
	d.show(draw, n.Sentences())
	d.stand.set(lit, draw.people())
	d.todos.set(due)
	d.stages.set(stages)
}

func (d *Deck) show(draw drawing, says board.Sentences) {
	t := d.host.T
	d.toDate.SetTitle(draw.spanKey("deck.ytd"), "")
	d.toDateChart.SetChart(draw.toDate())
	d.runRate.SetTitle(draw.spanKey("deck.forecast"), "")
	d.rateChart.SetChart(draw.runRate())
	d.method.SetText(draw.fmt.T(draw.Numbers.MethodKey()))
	d.quarters.SetTitle(draw.spanKey("deck.quarters"), t("deck.quarters.note", draw.unit()))
	d.quarterChart.SetChart(draw.quarters())
	curve := draw.curve()
	d.curve.set(curve, 60, draw.said(says.Missing, says.Basis, says.Unallocated, says.LastYear), len(curve.Lines) == 0)
	d.heat.card.SetTitle(draw.spanKey("deck.heat"), "")
	d.heat.aside.SetText(t("deck.heat.note", draw.unit()))
	heat := draw.heat()
	d.heat.set(heat, heatLeast(heat), draw.said(says.Where), len(draw.Regions) == 0)
}

// fold gives up legends in a narrow window.
func (d *Deck) fold(width float32) {
	d.curve.fold(width < 1240)
	d.heat.fold(width < 1100)
}

// openRegion goes to the targets of the region that was pressed.
func (d *Deck) openRegion(hit chart.Hit) {
	route := page.Route{Page: "breakdown"}
	if hit.Row < len(d.numbers.Regions) {
		route.Code = d.numbers.Regions[hit.Row].Code
	}
	d.host.Show(route)
}
