// Package customers is the list of customers with their tiers, the page of one
// customer, and what is done with many of them at once.
package customers

import (
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app/customers"
	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// Page is the list of customers, or in its place the page of one of them.
type Page struct {
	host    page.Host
	content *fyne.Container
	list    fyne.CanvasObject
	control fyne.CanvasObject

	standing customers.Standing
	scheme   string // code of the scheme looked at
	lines    []customers.Line
	sums     []customers.TierSum
	rows     []*customers.Line // all of them
	finder   *customers.Finder
	filter   filter
	query    string

	tiles *tiles
	tools *tools
	table *widgets.Table[*customers.Line]
	bulk  *bulk
	foot  *foot
	panel *panel
	card  *card             // the page of one customer; nil until it is first opened
	open  bool              // it is in front
	none  fyne.CanvasObject // stands in the table while there is no customer
	empty fyne.CanvasObject // and while none fits
}

// NewCustomers builds the page.
func NewCustomers(h page.Host) page.Page {
	p := &Page{host: h, scheme: data.RFM}
	if code := h.Prefs().Scheme; code != "" {
		p.scheme = code
	}
	p.tiles = newTiles(h, func(t data.Tier) { p.narrow(filter{tier: t}) })
	p.tools = newTools(p)
	p.table = newTable(p)
	p.bulk = newBulk(p)
	p.foot = newFoot(h)
	p.panel = newPanel(p)
	p.none = widgets.NewEmpty("users", h.T("customers.none"), h.T("customers.none.how"),
		widgets.NewButton(h.T("customers.none.import"), widgets.Primary, func() { h.Show(page.Route{Page: "import"}) }).WithIcon("import"),
		widgets.NewButton(h.T("customers.none.add"), widgets.Plain, p.New))
	p.empty = widgets.NewEmpty("search", h.T("customers.nothing"), h.T("customers.nothing.how"),
		widgets.NewButton(h.T("customers.nothing.all"), widgets.Plain, p.showAll))
	list := widgets.NewCard("", "", nil, widgets.Col(0, p.tools.content, p.bulk.content, widgets.HR(), widgets.Grow(p.table), widgets.HR(), p.foot.content))
	p.list = widgets.Pad(16, 20, 16, 20, &fyne.Container{Layout: pageLayout{}, Objects: []fyne.CanvasObject{p.tiles.content, list, p.panel.card}})
	p.content = widgets.Stack(p.list)
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
	return append([]data.Kind{data.Plans, data.Codes, data.Contacts, data.Plays, data.Actions, data.Labels, data.Scenes, data.Ratings}, customers.Kinds...)
}

// Refresh asks how the customers stand and hands the answer over.
func (p *Page) Refresh() {
	s, err := customers.Stand(p.host.Reader(), p.host.Today())
	if err != nil {
		p.host.Complain(err)
		return
	}
	p.standing, p.finder = s, nil
	p.look()
	p.tools.set(s)
	p.show()
	p.explain()
	if p.open {
		p.card.refresh()
	}
}

// look puts the customers into the tiers of the chosen scheme; one that is gone
// makes way for the first.
func (p *Page) look() {
	lines, sums, err := p.standing.By(p.host.Reader(), p.scheme)
	if err != nil && p.scheme != data.RFM {
		p.scheme = data.RFM
		lines, sums, err = p.standing.By(p.host.Reader(), p.scheme)
	}
	if err != nil {
		p.host.Complain(err)
		return
	}
	p.lines, p.sums = lines, sums
	p.rows = make([]*customers.Line, len(lines))
	for i := range lines {
		p.rows[i] = &lines[i]
	}
	p.tiles.set(p)
}

// choose looks at the list by another scheme; the choice is kept.
func (p *Page) choose(scheme string) {
	if scheme == p.scheme {
		return
	}
	p.scheme, p.filter.tier = scheme, ""
	p.host.Prefs().Scheme = scheme
	keepPrefs(p.host)
	p.look()
	p.show()
	p.explain()
}

// tierName is what a tier of the chosen scheme is called.
func (p *Page) tierName(t data.Tier) string { return tierWords(p.host, p.standing, p.scheme, t) }

// tierWords is what a tier of a scheme is called; "" for none.
func tierWords(h page.Host, s customers.Standing, scheme string, t data.Tier) string {
	if t == "" {
		return ""
	}
	if known, ok := s.Place.SchemeTier(scheme, t); ok {
		return schemes.TierName(h.Fmt(), known)
	}
	return customers.TierName(h.Fmt(), t)
}

// show hands the rows that fit to the table.
func (p *Page) show() {
	rows := p.fitting()
	p.table.Empty = p.empty
	if len(p.rows) == 0 {
		p.table.Empty = p.none
	}
	p.table.SetRows(rows)
	if len(rows) == len(p.rows) {
		p.rows = slices.Clone(p.table.Rows()) // what is narrowed from sorted rows is sorted at once
	}
	p.tiles.choose(p.filter.tier)
	p.tools.choose(p.filter)
	p.foot.set(rows, len(p.rows))
	p.bulk.set()
	if !p.host.Prefs().NoPanel {
		p.table.SelectFirst()
	}
}

// fitting are the rows that the chosen chip and the typed words leave.
func (p *Page) fitting() []*customers.Line {
	if p.filter == (filter{}) && p.query == "" {
		return p.rows
	}
	var found []bool
	if p.query != "" {
		if p.finder == nil {
			var err error
			if p.finder, err = customers.NewFinder(p.host.Reader(), p.host.Fmt(), p.standing.Rows); err != nil {
				p.host.Complain(err)
				return p.rows
			}
		}
		found = p.finder.Find(p.query)
	}
	rows := []*customers.Line{}
	for _, x := range p.rows {
		if (found == nil || found[x.At]) && p.filter.fits(x) {
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
	p.show()
	p.explain()
}

func (p *Page) find(query string) {
	p.query = query
	p.show()
	p.explain()
}

func (p *Page) showAll() {
	p.tools.search.Clear()
	p.query, p.filter = "", filter{}
	p.show()
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
	p.show()
	p.explain()
}

// keepPrefs keeps the person's settings; nothing is drawn otherwise by them.
func keepPrefs(h page.Host) {
	if err := h.Prefs().Save(); err != nil {
		h.Complain(err)
	}
}

// onePart is the part of a route that shows the page of one customer, as the
// palette asks for it.
const onePart = string(data.Customers)

// Go shows the page of a customer, selects one in the list by its code, or shows
// a tier or chip by the route's part.
func (p *Page) Go(r page.Route) {
	if r.Part == onePart && r.Code != "" {
		p.openCard(r.Code)
		return
	}
	p.closeCard()
	if r.Part == "list" {
		r.Part = ""
	}
	switch {
	case r.Code != "":
		p.filter, p.query = filter{}, ""
	case r.Part == "":
		return
	case chip(r.Part).known():
		p.filter, p.query = filter{chip: chip(r.Part)}, ""
	default:
		p.filter, p.query = filter{tier: data.Tier(r.Part)}, ""
	}
	p.tools.search.Clear()
	p.show()
	if r.Code != "" {
		p.table.SelectWhere(func(x *customers.Line) bool { return x.Code == r.Code })
	}
	p.explain()
}

func (c chip) known() bool {
	for _, x := range chips[1:] {
		if x == c {
			return true
		}
	}
	return false
}

// openCard puts the page of a customer in front of the list.
func (p *Page) openCard(code string) {
	if p.card == nil {
		p.card = newCard(p)
	}
	if !p.card.show(code) {
		return
	}
	p.open = true
	p.content.Objects = []fyne.CanvasObject{p.card.content}
	p.content.Refresh()
}

// closeCard goes back to the list.
func (p *Page) closeCard() {
	if !p.open {
		return
	}
	p.open = false
	p.content.Objects = []fyne.CanvasObject{p.list}
	p.content.Refresh()
	code := p.card.one.Code
	p.table.SelectWhere(func(x *customers.Line) bool { return x.Code == code })
	p.explain()
}

// Search puts the caret into the search field.
func (p *Page) Search() {
	p.closeCard()
	p.tools.search.Focus()
}

// New asks for a new customer.
func (p *Page) New() {
	CustomerForm(p.host, "", func(code string) { p.Go(page.Route{Code: code}) })
}

// Key closes what lies on top on Esc and deletes the selected customer on Delete.
func (p *Page) Key(e *fyne.KeyEvent) bool {
	switch {
	case e.Name == fyne.KeyEscape && p.open:
		p.closeCard()
	case e.Name == fyne.KeyEscape && p.table.Untick():
	case e.Name == fyne.KeyEscape && !p.panel.card.Hidden:
		p.wantPanel(false)
	case e.Name == fyne.KeyEscape && (p.query != "" || p.filter != filter{}):
		p.showAll()
	case e.Name == fyne.KeyDelete && !p.open && len(p.table.Ticked()) > 0:
		p.bulk.remove()
	case e.Name == fyne.KeyDelete && !p.open && !p.panel.card.Hidden:
		p.remove(p.panel.one)
	case e.Name == fyne.KeySlash:
		p.Search()
	default:
		return false
	}
	return true
}
