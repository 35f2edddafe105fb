// Package health is the tab of the customers' health: how each stands and why,
// how it came about, the play that cares for it, and what to say to it.
package health

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/health"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// Page is the tab of health.
type Page struct {
	host    page.Host
	content fyne.CanvasObject
	record  *widgets.Button
	tools   *tools
	table   *widgets.Table[*health.Row]
	panel   *panel
	none    fyne.CanvasObject // stands in the table while there is no customer
	empty   fyne.CanvasObject // and while none fits

	list   health.List
	finder *health.Finder
	filter filter
	query  string
}

// NewHealth builds the tab.
func NewHealth(h page.Host) page.Page {
	p := &Page{host: h}
	p.tools = newTools(p)
	p.table = newTable(p)
	p.panel = newPanel(p)
	p.none = widgets.NewEmpty("users", h.T("customers.none"), h.T("health.none.how"),
		widgets.NewButton(h.T("customers.none.import"), widgets.Plain, func() { h.Show(page.Route{Page: "import"}) }).WithIcon("import"))
	p.empty = widgets.NewEmpty("search", h.T("customers.nothing"), h.T("customers.nothing.how"),
		widgets.NewButton(h.T("customers.nothing.all"), widgets.Plain, p.showAll))
	list := widgets.NewCard("", "", nil, widgets.Col(0, p.tools.content, widgets.HR(), widgets.Grow(p.table)))
	p.content = widgets.Pad(16, 20, 16, 20, widgets.Beside(360, 312, list, p.panel.card))
	p.record = widgets.NewButton(h.T("health.record"), widgets.Primary, p.New).WithIcon("save").WithTip("Ctrl N")
	return p
}

// Title names the page.
func (p *Page) Title() string { return p.host.T("customers.title") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control records this week's health.
func (p *Page) Control() fyne.CanvasObject { return p.record }

// Shows lists what the page is made of.
func (p *Page) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Customers, data.Regions, data.Reps, data.Orders, data.OrderLines, data.Touches, data.Contacts, data.Assessments,
		data.HealthScores, data.HealthRules, data.CareRules, data.ComplaintCases, data.Invoices, data.Payments, data.Plays, data.PlaySteps,
		data.Scenes, data.Labels, data.Schemes, data.SchemeTiers, data.TierBands, data.Traits, data.Grades}
}

// Refresh asks how the customers are and hands the answer over.
func (p *Page) Refresh() {
	var err error
	if p.list, err = health.All(p.host.Reader(), p.host.Today()); err != nil {
		p.host.Complain(err)
		return
	}
	p.finder = nil
	p.tools.set(p.list)
	p.fill()
}

// fill hands the rows that fit to the table.
func (p *Page) fill() {
	p.table.Empty = p.empty
	if len(p.list.Rows) == 0 {
		p.table.Empty = p.none
	}
	p.table.SetRows(p.fitting())
	p.table.SelectFirst()
	p.explain()
}

// fitting are the rows that the chosen chip and the typed words leave.
func (p *Page) fitting() []*health.Row {
	var found []bool
	if p.query != "" {
		if p.finder == nil {
			p.finder = health.NewFinder(p.list.Rows, p.host.Fmt())
		}
		found = p.finder.Find(p.query)
	}
	rows := []*health.Row{}
	for i, x := range p.list.Rows {
		if (found == nil || found[i]) && p.filter.fits(x) {
			rows = append(rows, x)
		}
	}
	return rows
}

// explain shows the selected customer beside the list.
func (p *Page) explain() {
	row, ok := p.table.Selected()
	if !ok {
		p.panel.set(nil)
		return
	}
	p.panel.set(row)
}

func (p *Page) showAll() {
	p.tools.search.Clear()
	p.query, p.filter = "", filter{}
	p.tools.chips.Select(0)
	p.fill()
}

// Go shows the customer with a code, or the light a part names.
func (p *Page) Go(r page.Route) {
	for i, f := range filters {
		if r.Part != "" && f.key == r.Part {
			p.filter = f
			p.tools.chips.Select(i)
			p.fill()
		}
	}
	if r.Code == "" {
		return
	}
	p.showAll()
	p.table.SelectWhere(func(x *health.Row) bool { return x.Code == r.Code })
	p.explain()
}

// Search puts the caret into the search field.
func (p *Page) Search() { p.tools.search.Focus() }

// Print opens the preview of the list on paper.
func (p *Page) Print() { p.host.Show(page.Route{Page: "reports", Part: "health"}) }

// New records this week's health, after saying what that writes.
func (p *Page) New() {
	h := p.host
	rec, err := health.RecordingOf(h.Reader(), h.Today(), health.RecordingIn{})
	if err != nil {
		h.Complain(err)
		return
	}
	if rec.Scores == 0 {
		h.Complain(data.Problem{Key: "problem.health.nothing"})
		return
	}
	h.Confirm(h.T("health.record.title", h.Fmt().Week(rec.Day)), sayRecording(h, rec), h.T("health.record"), false, func() { h.Do(health.RecordHealth{}) })
}

// Key shows everybody again on Esc.
func (p *Page) Key(e *fyne.KeyEvent) bool {
	switch {
	case e.Name == fyne.KeyEscape && (p.query != "" || p.filter != filter{}):
		p.showAll()
	case e.Name == fyne.KeySlash:
		p.Search()
	default:
		return false
	}
	return true
}
