// Package accounts is the tabs of the key accounts: the battle table of each
// quarter with the manager's approval of every row, and the handbook of customer
// portraits with its monthly review. Its dialog of a person, and its drawing of a
// decision chain, are for other pages too.
package accounts

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/accounts"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// Page is the tab of the battle table.
type Page struct {
	host    page.Host
	content *fyne.Container
	control *widgets.Button

	day  data.Date // in the quarter that is shown; zero: today's
	t    accounts.Table
	only int // chip that narrows the rows, 0: all

	strip *strip
	tools *tools
	table *widgets.Table[accounts.Row]
	panel *panel
	none  fyne.CanvasObject // stands in the table while the quarter has no row
	empty fyne.CanvasObject // and while none fits
}

// NewAccounts builds the tab.
func NewAccounts(h page.Host) page.Page {
	p := &Page{host: h}
	p.strip = newStrip(p)
	p.tools = newTools(p)
	p.table = newTable(p)
	p.panel = newPanel(p)
	p.none = widgets.NewEmpty("flag", h.T("accounts.none"), h.T("accounts.none.how"),
		widgets.NewButton(h.T("accounts.suggest"), widgets.Primary, p.suggest), widgets.NewButton(h.T("accounts.new"), widgets.Plain, p.New))
	p.empty = widgets.NewEmpty("search", h.T("accounts.nothing"), h.T("accounts.nothing.how"),
		widgets.NewButton(h.T("customers.nothing.all"), widgets.Plain, func() { p.narrow(0) }))
	list := widgets.NewCard("", "", nil, widgets.Col(0, p.tools.content, widgets.HR(), widgets.Grow(p.table)))
	p.content = widgets.Pad(16, 20, 16, 20, widgets.Col(gap, widgets.Fixed(0, stripHeight, p.strip.content), widgets.Grow(widgets.Beside(344, 304, list, p.panel.card))))
	p.control = widgets.NewButton(h.T("accounts.new"), widgets.Primary, p.New).WithIcon("plus").WithTip("Ctrl N")
	p.panel.card.Hidden = true
	return p
}

// Title names the page.
func (p *Page) Title() string { return p.host.T("nav.customers") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control adds a key account.
func (p *Page) Control() fyne.CanvasObject { return p.control }

// Shows lists what the page is made of.
func (p *Page) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Reps, data.Customers, data.Orders, data.OrderLines, data.Schemes, data.SchemeTiers, data.TierBands, data.Traits,
		data.Grades, data.Contacts, data.Touches, data.Plays, data.PlaySteps, data.Accounts, data.KeyDates, data.Verdicts}
}

// Refresh asks for the table of the quarter.
func (p *Page) Refresh() {
	h := p.host
	t, err := accounts.TableOf(h.Reader(), h.Today(), accounts.TableIn{Day: p.day})
	if err != nil && p.day != 0 { // a quarter of another plan
		p.day = 0
		t, err = accounts.TableOf(h.Reader(), h.Today(), accounts.TableIn{})
	}
	if err != nil {
		h.Complain(err)
		return
	}
	p.t = t
	p.strip.set()
	p.tools.set()
	p.list()
}

// list hands the rows that fit to the table.
func (p *Page) list() {
	rows := []accounts.Row{}
	for _, x := range p.t.Rows {
		if filters[p.only].fits(x) {
			rows = append(rows, x)
		}
	}
	p.table.Empty = p.empty
	if len(p.t.Rows) == 0 {
		p.table.Empty = p.none
	}
	p.table.SetRows(rows)
	p.table.SelectFirst()
	p.explain()
}

// explain shows the selected row beside the list.
func (p *Page) explain() {
	x, ok := p.table.Selected()
	if ok {
		p.panel.set(x)
	}
	if p.panel.card.Hidden == ok {
		p.panel.card.Hidden = !ok
		p.content.Refresh()
	}
}

// narrow shows only the rows of a chip.
func (p *Page) narrow(i int) {
	p.only = i
	p.tools.chips.Select(i)
	p.list()
}

// quarter shows another quarter.
func (p *Page) quarter(q data.Period) {
	p.day = q.From
	p.Refresh()
}

// Go shows the row of a customer.
func (p *Page) Go(r page.Route) {
	if r.Code == "" {
		return
	}
	p.narrow(0)
	p.table.SelectWhere(func(x accounts.Row) bool { return x.Customer == r.Code })
	p.explain()
}

// Key approves on A and returns on R.
func (p *Page) Key(e *fyne.KeyEvent) bool {
	x, ok := p.table.Selected()
	if !ok {
		return false
	}
	switch e.Name {
	case fyne.KeyA:
		p.approve(x)
	case fyne.KeyR:
		p.returns(x)
	case fyne.KeyDelete:
		p.remove(x)
	default:
		return false
	}
	return true
}

// Print opens the preview of the table's paper.
func (p *Page) Print() {
	p.host.Show(page.Route{Page: "reports", Part: "battle", Code: p.t.Quarter.From.String()})
}

// A filter is a chip above the table.
type filter struct {
	key  string
	fits func(accounts.Row) bool
}

// filters are the chips, the first of which lets all through.
var filters = []filter{
	{"all", func(accounts.Row) bool { return true }},
	{"waits", func(x accounts.Row) bool { return x.State != accounts.Approved }},
	{"lacks", func(x accounts.Row) bool { return len(x.Lacks) > 0 }},
	{"unvisited", func(x accounts.Row) bool { return x.Visited == 0 }},
}
