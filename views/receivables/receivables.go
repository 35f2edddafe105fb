// Package receivables is the tab of what customers owe: who is to be asked for
// which money today, and the weekly table of what came in.
package receivables

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/receivables"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/touches"
	"quarterdeck/views/widgets"
)

// The views of the tab.
const (
	listView = iota
	weekView
)

// Page is the tab of collections.
type Page struct {
	host    page.Host
	content *fyne.Container
	control *widgets.Button
	view    *widgets.ChipGroup // list or week
	rules   *widgets.Button
	more    *widgets.Button

	work  receivables.Work
	rate  receivables.Rate
	show  string // part of the list
	by    string // what the list is grouped by; "": nothing
	query string

	strip *strip
	tools *tools
	age   *widgets.Drawing
	table *widgets.Table[line]
	panel *panel
	list  *fyne.Container
	week  *week
	none  fyne.CanvasObject // while nobody owes anything
	empty fyne.CanvasObject // while nobody fits
}

// NewCollections builds the tab.
func NewCollections(h page.Host) page.Page {
	p := &Page{host: h, show: receivables.ShowAll}
	p.strip = newStrip(p)
	p.tools = newTools(p)
	p.age = widgets.NewDrawing(nil, 300, 36)
	p.panel = newPanel(p)
	p.panel.card.Hidden = true
	p.table = widgets.NewTable(p.columns())
	p.table.Same = func(a, b line) bool { return a.row != nil && b.row != nil && a.row.Code == b.row.Code }
	p.table.OnSelect = func(line) { p.explain() }
	p.table.OnOpen = func(x line) { p.open(x) }
	p.table.SetWidths(h.Prefs().Widths)
	p.table.OnWidth = func(key string, w int) {
		h.Prefs().Widths[key] = w
		p.keep()
	}
	p.none = widgets.NewEmpty("wallet", h.T("receivables.none"), h.T("receivables.none.how"),
		widgets.NewButton(h.T("receivables.none.import"), widgets.Primary, func() { h.Show(page.Route{Page: "import"}) }).WithIcon("import"),
		widgets.NewButton(h.T("receivables.invoice.new"), widgets.Plain, p.New))
	p.empty = widgets.NewEmpty("search", h.T("receivables.nothing"), h.T("receivables.nothing.how"),
		widgets.NewButton(h.T("receivables.nothing.all"), widgets.Plain, p.showAll))
	card := widgets.NewCard("", "", nil, widgets.Col(0, widgets.Pad(12, 16, 6, 16, p.age), widgets.HR(), p.tools.content, widgets.HR(), widgets.Grow(p.table)))
	p.list = widgets.Beside(340, 288, card, p.panel.card)
	p.week = newWeek(p)
	p.week.content.Hidden = true
	p.view = widgets.NewChipGroup([]string{h.T("receivables.view.list"), h.T("receivables.view.week")}, false, func(int) { p.turn() })
	p.rules = widgets.NewButton(h.T("receivables.rules"), widgets.Plain, p.askRules).WithIcon("settings").Small()
	p.more = widgets.NewIconButton("more", h.T("button.more"), p.menu).Small()
	top := widgets.Row(8, p.view, widgets.Grow(nil), p.week.chooser, p.rules, p.more)
	p.content = widgets.Pad(12, 20, 16, 20, widgets.Col(12, top, p.strip.content, widgets.Grow(widgets.Stack(p.list, p.week.content))))
	p.control = widgets.NewButton(h.T("receivables.invoice.new"), widgets.Primary, p.New).WithIcon("plus").WithTip("Ctrl N")
	p.turn()
	return p
}

// Title names the page.
func (p *Page) Title() string { return p.host.T("customers.title") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control enters a new invoice.
func (p *Page) Control() fyne.CanvasObject { return p.control }

// Shows lists what the page is made of.
func (p *Page) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Customers, data.Invoices, data.Payments, data.Regions, data.Reps, data.Touches, data.CareRules, data.CollectionLevels,
		data.Orders, data.OrderLines, data.Schemes, data.SchemeTiers, data.TierBands, data.Traits, data.Grades}
}

// Refresh asks who owes and hands the answer over.
func (p *Page) Refresh() {
	h := p.host
	var err error
	if p.work, err = receivables.Collections(h.Reader(), h.Today(), receivables.CollectionsIn{}); err == nil {
		p.rate, err = receivables.RateOf(h.Reader(), h.Today(), receivables.RateIn{By: receivables.ByRep})
	}
	if err != nil {
		h.Complain(err)
		return
	}
	p.strip.set(p.work, p.rate)
	p.age.SetChart(bars(h.Fmt(), p.work.Total.Ageing))
	p.tools.set(p.work)
	p.fill()
	if p.view.Selected() == weekView {
		p.week.refresh()
	}
}

// turn shows the chosen view.
func (p *Page) turn() {
	on := p.view.Selected() == weekView
	p.week.content.Hidden, p.list.Hidden = !on, on
	p.week.chooser.Hidden = !on
	if on {
		p.week.refresh()
	}
	p.content.Refresh()
}

// fill hands the rows that fit to the table.
func (p *Page) fill() {
	rows := p.fitting()
	p.table.Empty = p.empty
	if len(p.work.Rows) == 0 {
		p.table.Empty = p.none
	}
	p.table.Columns = p.columns()
	p.table.SetRows(p.lines(rows))
	p.tools.choose(p.show)
	if x, ok := p.table.Selected(); (!ok || x.row == nil) && len(rows) > 0 {
		p.table.SelectWhere(func(x line) bool { return x.row != nil })
	}
	p.explain()
}

// fitting are the customers that the chosen chip and the typed words leave.
func (p *Page) fitting() []*receivables.Row {
	rows := []*receivables.Row{}
	for i := range p.work.Rows {
		x := &p.work.Rows[i]
		if x.In(p.show) && p.fits(x) {
			rows = append(rows, x)
		}
	}
	return rows
}

func (p *Page) fits(x *receivables.Row) bool {
	return text.MatchesAny(p.query, x.Name, x.Code, x.RepName, x.RegionName)
}

func (p *Page) narrow(show string) {
	p.show = show
	p.fill()
}

func (p *Page) find(query string) {
	p.query = query
	p.fill()
}

func (p *Page) group(by string) {
	p.by = by
	p.fill()
}

func (p *Page) showAll() {
	p.tools.search.Clear()
	p.query, p.show = "", receivables.ShowAll
	p.fill()
}

// chosen is the selected customer; ok is false when there is none.
func (p *Page) chosen() (x *receivables.Row, ok bool) {
	l, ok := p.table.Selected()
	return l.row, ok && l.row != nil
}

// explain shows the selected customer beside the list.
func (p *Page) explain() {
	x, ok := p.chosen()
	ok = ok && !p.host.Prefs().NoPanel
	if p.panel.card.Hidden == ok {
		p.panel.card.Hidden = !ok
		p.list.Refresh()
	}
	if ok {
		p.panel.set(*x)
	}
	p.tools.reopen.Hidden = ok || len(p.table.Rows()) == 0
	p.tools.content.Refresh()
}

// wantPanel opens or closes the panel; the choice is kept.
func (p *Page) wantPanel(want bool) {
	p.host.Prefs().NoPanel = !want
	p.keep()
	p.explain()
}

// keep keeps the person's settings; nothing is drawn otherwise by them.
func (p *Page) keep() {
	if err := p.host.Prefs().Save(); err != nil {
		p.host.Complain(err)
	}
}

// open opens the panel, or the payment of a customer when it stands open.
func (p *Page) open(x line) {
	switch {
	case x.row == nil:
	case p.panel.card.Hidden:
		p.wantPanel(true)
	default:
		PaymentForm(p.host, x.row.Code, 0, nil)
	}
}

// Go shows a part of the list by the route's part, and a customer by its code.
func (p *Page) Go(r page.Route) {
	switch r.Part {
	case "week":
		p.view.Select(weekView)
		p.turn()
	case receivables.ShowOverdue, receivables.ShowSoon, receivables.ShowBroken, receivables.ShowAct:
		p.tools.search.Clear()
		p.query = ""
		p.narrow(r.Part)
	}
	if r.Code != "" {
		p.view.Select(listView)
		p.turn()
		p.showAll()
		p.table.SelectWhere(func(x line) bool { return x.row != nil && x.row.Code == r.Code })
		p.explain()
	}
}

// Search puts the caret into the search field.
func (p *Page) Search() { p.tools.search.Focus() }

// New asks for a new invoice, of the selected customer if there is one.
func (p *Page) New() {
	code := ""
	if x, ok := p.chosen(); ok {
		code = x.Code
	}
	InvoiceForm(p.host, code, 0, nil)
}

// Key registers a payment on P, an invoice on I and a touch on T, and closes the
// panel on Esc.
func (p *Page) Key(e *fyne.KeyEvent) bool {
	x, ok := p.chosen()
	switch {
	case e.Name == fyne.KeyI:
		p.New()
	case e.Name == fyne.KeySlash:
		p.Search()
	case e.Name == fyne.KeyP && ok:
		PaymentForm(p.host, x.Code, 0, nil)
	case e.Name == fyne.KeyT && ok:
		touches.LogForm(p.host, x.Code, nil)
	case e.Name == fyne.KeyEscape && !p.panel.card.Hidden:
		p.wantPanel(false)
	case e.Name == fyne.KeyEscape && (p.query != "" || p.show != receivables.ShowAll):
		p.showAll()
	default:
		return false
	}
	return true
}
