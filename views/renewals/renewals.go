// Package renewals is the tab of contracts that end: what ends when, what has
// been done for its renewal, and how much of what ended was renewed.
package renewals

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/renewals"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// Page is the tab of renewals.
type Page struct {
	host    page.Host
	content *fyne.Container
	control *widgets.Button
	strip   *strip
	chart   *widgets.Chart
	chips   *widgets.ChipGroup
	search  *widgets.Field
	rules   *widgets.Button
	table   *widgets.Table[renewals.Row]
	panel   *panel
	none    fyne.CanvasObject // stands in the table while there is no contract
	nothing fyne.CanvasObject // and while none fits

	calendar renewals.Calendar
	rate     renewals.RateOf
	query    string
}

// filters are the chips in their order: what needs something done, what ends
// within so many days, what was decided, and all.
var filters = []struct {
	key  string
	fits func(renewals.Row) bool
}{
	{"todo", func(x renewals.Row) bool {
		return x.Stage == renewals.Lapsed || x.State == "" && x.Days <= renewals.Ahead[2]
	}},
	{"30", func(x renewals.Row) bool { return x.State == "" && x.Days >= 0 && x.Days <= renewals.Ahead[0] }},
	{"60", func(x renewals.Row) bool { return x.State == "" && x.Days >= 0 && x.Days <= renewals.Ahead[1] }},
	{"lapsed", func(x renewals.Row) bool { return x.Stage == renewals.Lapsed }},
	{"decided", func(x renewals.Row) bool { return x.State != "" }},
	{"all", func(renewals.Row) bool { return true }},
}

// NewRenewals builds the tab.
func NewRenewals(h page.Host) page.Page {
	p := &Page{host: h}
	p.strip = newStrip(h)
	p.chart = widgets.NewChart(nil, 200, 96)
	p.chips = widgets.NewChipGroup(make([]string, len(filters)), false, func(int) { p.list() })
	p.search = widgets.NewField(h.T("renewals.search")).WithIcon("search").Small()
	p.search.OnChanged = func(s string) { p.query = s; p.list() }
	p.rules = widgets.NewIconButton("settings", h.T("renewals.rules"), p.askRules).Small()
	p.table = p.newTable()
	p.panel = newPanel(p)
	p.none = widgets.NewEmpty("cal", h.T("renewals.none"), h.T("renewals.none.how"),
		widgets.NewButton(h.T("renewals.new"), widgets.Plain, p.New),
		widgets.NewButton(h.T("renewals.none.import"), widgets.Plain, func() { h.Show(page.Route{Page: "import"}) }))
	p.nothing = widgets.NewEmpty("search", h.T("renewals.nothing"), h.T("renewals.nothing.how"),
		widgets.NewButton(h.T("renewals.nothing.all"), widgets.Plain, p.showAll))
	tools := widgets.Fixed(0, 47, widgets.Pad(0, 12, 0, 12, widgets.Row(8, p.chips, widgets.Grow(nil), widgets.AtLeast(theme.Px(132), 0, p.search), p.rules)))
	months := widgets.NewCard(h.T("renewals.months"), h.Fmt().ShortUnit(), widgets.Fixed(300, 20, widgets.NewDrawing(legend(h.Fmt()), 0, 0)), widgets.Pad(0, 16, 8, 16, p.chart))
	list := widgets.NewCard("", "", nil, widgets.Col(0, tools, widgets.HR(), widgets.Grow(p.table)))
	body := &fyne.Container{Layout: pageLayout{}, Objects: []fyne.CanvasObject{p.strip.content, months, list, p.panel.card}}
	p.content = widgets.Pad(16, 20, 16, 20, body)
	p.control = widgets.NewButton(h.T("renewals.new"), widgets.Primary, p.New).WithIcon("plus").WithTip("Ctrl N")
	p.panel.card.Hidden = true
	return p
}

// Title names the page.
func (p *Page) Title() string { return p.host.T("nav.customers") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control adds a contract.
func (p *Page) Control() fyne.CanvasObject { return p.control }

// Shows lists what the page is made of.
func (p *Page) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Contracts, data.Customers, data.Regions, data.Reps, data.CareRules}
}

// Refresh asks for the calendar and the rate and hands them over.
func (p *Page) Refresh() {
	h := p.host
	var err error
	if p.calendar, err = renewals.Renewals(h.Reader(), h.Today(), renewals.RenewalsIn{All: true}); err == nil {
		p.rate, err = renewals.Rate(h.Reader(), h.Today(), renewals.RateIn{})
	}
	if err != nil {
		h.Complain(err)
		return
	}
	p.strip.set(h.Fmt(), p.calendar, p.rate)
	p.chart.SetChart(months{h.Fmt(), p.calendar})
	for i, f := range filters {
		n := 0
		for _, x := range p.calendar.Rows {
			if f.fits(x) {
				n++
			}
		}
		p.chips.Chips[i].SetText(h.T("renewals.chip."+f.key) + " " + h.Fmt().Count(n))
	}
	p.chips.Refresh()
	p.list()
}

// list hands the rows that fit to the table, and explains the selected one.
func (p *Page) list() {
	fits := filters[max(0, p.chips.Selected())].fits
	var rows []renewals.Row
	for _, x := range p.calendar.Rows {
		if fits(x) && text.MatchesAny(p.query, x.CustomerName, x.Number, x.RepName, x.RegionName) {
			rows = append(rows, x)
		}
	}
	p.table.Empty = p.nothing
	if len(p.calendar.Rows) == 0 {
		p.table.Empty = p.none
	}
	p.table.SetRows(rows)
	p.table.SelectFirst()
	p.explain()
}

// explain shows the selected contract beside the list.
func (p *Page) explain() {
	row, ok := p.table.Selected()
	if p.panel.card.Hidden == ok {
		p.panel.card.Hidden = !ok
		p.content.Refresh()
	}
	if ok {
		p.panel.set(row)
	}
}

func (p *Page) showAll() {
	p.search.Clear()
	p.query = ""
	p.chips.Select(len(filters) - 1)
	p.list()
}

// Go selects the contract of a route's ID, or the first of its customer.
func (p *Page) Go(r page.Route) {
	if r.ID == 0 && r.Code == "" {
		return
	}
	p.showAll()
	if p.table.SelectWhere(func(x renewals.Row) bool { return r.ID != 0 && x.ID == r.ID || r.ID == 0 && x.Customer == r.Code }) {
		p.explain()
	}
}

// New asks for a new contract.
func (p *Page) New() { ContractForm(p.host, "", 0, nil) }

// Search puts the caret into the search field.
func (p *Page) Search() { p.search.Focus() }

const (
	gap         = 12
	stripHeight = 96
	chartHeight = 152
	narrowFrom  = 1240 // page widths below have a narrower panel
)

// pageLayout places the strip above; below it, at the left, the months over the
// list, at the right the panel.
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
	if !objs[3].Visible() {
		width = s.Width
	}
	widgets.Place(objs[1], 0, y, width, chart)
	widgets.Place(objs[2], 0, y+chart+space, width, s.Height-y-chart-space)
	widgets.Place(objs[3], s.Width-side, y, side, s.Height-y)
}

// MinSize is small: the table scrolls and its columns give way.
func (pageLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(720), theme.Px(480))
}
