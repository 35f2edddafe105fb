// Package customers is the page of customers: their tiers, the list, and why
// each stands where it stands.
package customers

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/customers"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// Page is the customers page.
type Page struct {
	host    page.Host
	content *fyne.Container
	control fyne.CanvasObject

	standing customers.Standing
	rows     []*customers.Row // all of them
	finder   *customers.Finder
	filter   filter
	query    string

	tiles *tiles
	tools *tools
	table *widgets.Table[*customers.Row]
	foot  *foot
	panel *panel
	none  fyne.CanvasObject // stands in the table while there is no customer
	empty fyne.CanvasObject // and while none fits
}

// NewCustomers builds the page.
func NewCustomers(h page.Host) page.Page {
	p := &Page{host: h}
	p.tiles = newTiles(h, func(t data.Tier) { p.narrow(filter{tier: t}) })
	p.tools = newTools(p)
	p.table = newTable(p)
	p.foot = newFoot(h)
	p.panel = newPanel(p)
	p.none = widgets.NewEmpty("users", h.T("customers.none"), h.T("customers.none.how"),
		widgets.NewButton(h.T("customers.none.import"), widgets.Primary, func() { h.Show(page.Route{Page: "import"}) }).WithIcon("import"),
		widgets.NewButton(h.T("customers.none.add"), widgets.Plain, p.New))
	p.empty = widgets.NewEmpty("search", h.T("customers.nothing"), h.T("customers.nothing.how"),
		widgets.NewButton(h.T("customers.nothing.all"), widgets.Plain, p.showAll))
	list := widgets.NewCard("", "", nil, widgets.Col(0, p.tools.content, widgets.HR(), widgets.Grow(p.table), widgets.HR(), p.foot.content))
	p.content = widgets.Pad(16, 20, 16, 20, &fyne.Container{Layout: pageLayout{}, Objects: []fyne.CanvasObject{p.tiles.content, list, p.panel.card}})
	p.control = widgets.NewButton(h.T("customers.new"), widgets.Primary, p.New).WithIcon("plus").WithTip("Ctrl N")
	p.panel.card.Hidden = true
	return p
}

// Title names the page.
func (p *Page) Title() string { return p.host.T("customers.title") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are none.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control makes a new customer.
func (p *Page) Control() fyne.CanvasObject { return p.control }

// Shows lists what the page is made of.
func (p *Page) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Customers, data.Codes, data.Orders, data.OrderLines, data.Regions, data.Reps, data.Schemes, data.SchemeTiers, data.TierBands}
}

// Refresh asks how the customers stand and hands the answer over.
func (p *Page) Refresh() {
	s, err := customers.Stand(p.host.Reader(), p.host.Today())
	if err != nil {
		p.host.Complain(err)
		return
	}
	p.standing, p.finder = s, nil
	p.rows = make([]*customers.Row, len(s.Rows))
	for i := range s.Rows {
		p.rows[i] = &s.Rows[i]
	}
	if !p.filter.any(s) {
		p.filter = filter{}
	}
	p.tiles.set(s)
	p.tools.set(s)
	p.list()
	p.explain()
}

// list hands the rows that fit to the table.
func (p *Page) list() {
	rows := p.fitting()
	p.table.Empty = p.empty
	if len(p.rows) == 0 {
		p.table.Empty = p.none
	}
	p.table.SetRows(rows)
	p.tiles.choose(p.filter.tier)
	p.tools.choose(p.filter)
	p.foot.set(rows, len(p.rows))
	if _, ok := p.table.Selected(); !ok && len(rows) > 0 && !p.host.Prefs().NoPanel {
		first := p.table.Rows()[0]
		p.table.SelectWhere(func(x *customers.Row) bool { return x == first })
	}
}

// fitting are the rows that the chosen chip and the typed words leave.
func (p *Page) fitting() []*customers.Row {
	if p.filter == (filter{}) && p.query == "" {
		return p.rows
	}
	var found []bool
	if p.query != "" {
		if p.finder == nil {
			p.finder = customers.NewFinder(p.standing.Rows)
		}
		found = p.finder.Find(p.query)
	}
	rows := []*customers.Row{}
	for i, x := range p.rows {
		if (found == nil || found[i]) && p.filter.fits(x) {
			rows = append(rows, x)
		}
	}
	return rows
}

// narrow shows only the customers of a filter; the same one again shows all.
func (p *Page) narrow(f filter) {
	if p.filter == f {
		f = filter{}
	}
	p.filter = f
	p.list()
	p.explain()
}

func (p *Page) find(query string) {
	p.query = query
	p.list()
	p.explain()
}

func (p *Page) showAll() {
	p.tools.search.Clear()
	p.query, p.filter = "", filter{}
	p.list()
	p.explain()
}

// explain shows the selected customer beside the list.
func (p *Page) explain() {
	row, ok := p.table.Selected()
	if !ok || p.host.Prefs().NoPanel {
		p.panel.show(false)
		return
	}
	one, err := p.standing.One(p.host.Reader(), row.Code)
	if err != nil {
		p.host.Complain(err)
		return
	}
	p.panel.set(one)
	p.panel.show(true)
}

// wantPanel opens or closes the panel; the choice is kept.
func (p *Page) wantPanel(want bool) {
	p.host.Prefs().NoPanel = !want
	keepPrefs(p.host)
	p.list()
	p.explain()
	p.tools.choose(p.filter)
}

// keepPrefs keeps the person's settings; nothing is drawn otherwise by them.
func keepPrefs(h page.Host) {
	if err := h.Prefs().Save(); err != nil {
		h.Complain(err)
	}
}

// Go shows a tier by the route's part, and a customer by its code.
func (p *Page) Go(r page.Route) {
	if r.Part == "list" {
		r.Part = ""
	}
	if r.Part != "" {
		p.filter, p.query = filter{tier: data.Tier(r.Part)}, ""
		p.tools.search.Clear()
	}
	if r.Code != "" {
		p.filter, p.query = filter{}, ""
		p.tools.search.Clear()
	}
	if r.Part == "" && r.Code == "" {
		return
	}
	p.list()
	if r.Code != "" {
		p.table.SelectWhere(func(x *customers.Row) bool { return x.Code == r.Code })
	}
	p.explain()
}

// Search puts the caret into the search field.
func (p *Page) Search() { p.tools.search.Focus() }

// New asks for a new customer.
func (p *Page) New() {
	CustomerForm(p.host, "", func(code string) { p.Go(page.Route{Code: code}) })
}

// Key closes the panel on Esc and deletes the selected customer on Delete.
func (p *Page) Key(e *fyne.KeyEvent) bool {
	switch {
	case e.Name == fyne.KeyEscape && !p.panel.card.Hidden:
		p.wantPanel(false)
	case e.Name == fyne.KeyEscape && (p.query != "" || p.filter != filter{}):
		p.showAll()
	case e.Name == fyne.KeyDelete && !p.panel.card.Hidden:
		p.remove(p.panel.one)
	case e.Name == fyne.KeySlash:
		p.Search()
	default:
		return false
	}
	return true
}
