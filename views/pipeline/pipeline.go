// Package pipeline is the tab of opportunities: what is open and how sure it is,
// what is late, and how each one came to stand where it does.
package pipeline

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/pipeline"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A row of the list.
type row = *pipeline.Row

// Page is the tab of the pipeline.
type Page struct {
	host    page.Host
	content *fyne.Container
	control fyne.CanvasObject
	strip   *strip
	stages  *widgets.Chart
	funnel  *widgets.Chart
	tools   *tools
	bulk    *bulk
	table   *widgets.Table[row]
	panel   *panel
	left    *fyne.Container   // the list with what stands above it
	none    fyne.CanvasObject // stands in the table while there is no opportunity
	nothing fyne.CanvasObject // and while none fits

	all    []row
	review pipeline.Review
	owner  string // code of the person looked at; "": all
	query  string
}

// NewPipeline builds the tab.
func NewPipeline(h page.Host) page.Page {
	p := &Page{host: h}
	p.strip = newStrip(p)
	p.stages, p.funnel = widgets.NewChart(nil, 200, 96), widgets.NewChart(nil, 160, 96)
	p.tools, p.table, p.panel = newTools(p), newTable(p), newPanel(p)
	p.bulk = newBulk(p)
	p.none = widgets.NewEmpty("stages", h.T("pipeline.none"), h.T("pipeline.none.how"),
		widgets.NewButton(h.T("pipeline.new"), widgets.Plain, p.New),
		widgets.NewButton(h.T("pipeline.none.import"), widgets.Plain, func() { h.Show(page.Route{Page: "import"}) }))
	p.nothing = widgets.NewEmpty("search", h.T("pipeline.nothing"), h.T("pipeline.nothing.how"),
		widgets.NewButton(h.T("pipeline.nothing.all"), widgets.Plain, p.showAll))
	p.left = widgets.Col(0, p.tools.content, p.bulk.content, widgets.HR(), widgets.Grow(p.table))
	legend := widgets.Fixed(210, 20, widgets.NewDrawing(stageLegend(h.Fmt()), 0, 0))
	people := widgets.NewButton(h.T("pipeline.people"), widgets.Plain, p.showPeople).WithIcon("team").Small()
	body := &fyne.Container{Layout: pageLayout{}, Objects: []fyne.CanvasObject{p.strip.content,
		widgets.NewCard(h.T("pipeline.chart.stages"), h.Fmt().ShortUnit(), legend, widgets.Pad(0, 16, 8, 16, p.stages)),
		widgets.NewCard(h.T("pipeline.chart.funnel"), "", people, widgets.Pad(0, 16, 8, 16, p.funnel)),
		widgets.NewCard("", "", nil, p.left), p.panel.card}}
	p.content = widgets.Pad(16, 20, 16, 20, body)
	p.control = widgets.NewButton(h.T("pipeline.new"), widgets.Primary, p.New).WithIcon("plus").WithTip("Ctrl N")
	p.panel.card.Hidden = true
	return p
}

// Title names the page.
func (p *Page) Title() string { return p.host.T("nav.team") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control adds an opportunity.
func (p *Page) Control() fyne.CanvasObject { return p.control }

// Shows lists what the page is made of.
func (p *Page) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Opportunities, data.OpportunityMoves, data.PipelineStages, data.ExchangeRates, data.Customers, data.Reps, data.Products,
		data.Targets, data.Orders, data.OrderLines, data.Activities, data.Credits, data.Mentorships, data.DaysOff}
}

// Refresh asks for the opportunities and what they come to, and hands them over.
func (p *Page) Refresh() {
	h := p.host
	list, err := pipeline.Opportunities(h.Reader(), h.Today(), pipeline.OpportunitiesIn{Status: "all"})
	if err != nil {
		h.Complain(err)
		return
	}
	p.all = make([]row, len(list.Rows))
	for i := range list.Rows {
		p.all[i] = &list.Rows[i]
	}
	p.tools.owners(list.Rows)
	p.look()
}

// look asks for the figures of the person looked at, and lists what fits.
func (p *Page) look() {
	h := p.host
	var err error
	if p.review, err = pipeline.Pipeline(h.Reader(), h.Today(), pipeline.PipelineIn{Rep: p.owner}); err != nil {
		h.Complain(err)
		return
	}
	p.strip.set(h.Fmt(), p.review)
	p.stages.SetChart(stageBars{h.Fmt(), p.review.Stages})
	p.funnel.SetChart(funnelBars{h.Fmt(), p.review.Team})
	p.tools.count()
	p.list()
}

// list hands the rows that fit to the table, and explains the selected one.
func (p *Page) list() {
	rows := p.tools.fitting()
	p.table.Empty = p.nothing
	if len(p.all) == 0 {
		p.table.Empty = p.none
	}
	p.table.SetRows(rows)
	p.bulk.set()
	p.table.SelectFirst()
	p.explain()
}

// explain shows the selected opportunity beside the list.
func (p *Page) explain() {
	x, ok := p.table.Selected()
	if p.panel.card.Hidden == ok {
		p.panel.card.Hidden = !ok
		p.content.Refresh()
	}
	if !ok {
		return
	}
	s, err := pipeline.OpportunityOf(p.host.Reader(), p.host.Today(), pipeline.OpportunityIn{Code: x.Code})
	if err != nil {
		p.host.Complain(err)
		return
	}
	p.panel.set(s)
}

// showAll lists everything of everybody that is open or ended.
func (p *Page) showAll() {
	p.tools.clear()
	p.look()
}

// Go selects the opportunity of a route's ID or code; the key of a chip as the
// code shows what fits it.
func (p *Page) Go(r page.Route) {
	if i := chipOf(r.Code); i >= 0 {
		p.tools.clear()
		p.tools.chips.Select(i)
		p.look()
		return
	}
	if r.Code == "" && r.ID == 0 {
		return
	}
	fits := func(x row) bool { return r.ID != 0 && x.ID == r.ID || r.Code != "" && x.Code == r.Code }
	for _, x := range p.all {
		if fits(x) && !p.table.SelectWhere(fits) {
			p.showAll()
		}
	}
	if p.table.SelectWhere(fits) {
		p.explain()
	}
}

// New asks for a new opportunity.
func (p *Page) New() { OpportunityForm(p.host, "", "", p.showNewest) }

// showNewest selects the opportunity that was just added.
func (p *Page) showNewest() {
	newest := data.ID(0)
	for _, x := range p.all {
		newest = max(newest, x.ID)
	}
	p.Go(page.Route{Page: "team", Part: "pipeline", ID: newest})
}

// Search puts the caret into the search field.
func (p *Page) Search() { p.tools.search.Focus() }

const (
	gap         = 12
	stripHeight = 96
	chartHeight = 176
	narrowFrom  = 1240 // page widths below have a narrower panel
)

// pageLayout places the strip above; below it, at the left, the two charts over
// the list, at the right the panel.
type pageLayout struct{}

// Layout is Fyne's.
func (pageLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	space, top, chart := theme.Px(gap), theme.Px(stripHeight), theme.Px(chartHeight)
	widgets.Place(objs[0], 0, 0, s.Width, top)
	y, side := top+space, theme.Px(340)
	if s.Width < theme.Px(narrowFrom) {
		side = theme.Px(292)
	}
	width := s.Width - side - space
	if !objs[4].Visible() {
		width = s.Width
	}
	half := (width - space) * 0.54
	widgets.Place(objs[1], 0, y, half, chart)
	widgets.Place(objs[2], half+space, y, width-half-space, chart)
	widgets.Place(objs[3], 0, y+chart+space, width, s.Height-y-chart-space)
	widgets.Place(objs[4], s.Width-side, y, side, s.Height-y)
}

// MinSize is small: the table scrolls and its columns give way.
func (pageLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(720), theme.Px(480))
}
