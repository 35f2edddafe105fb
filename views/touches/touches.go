// Package touches is the tab of touches with customers: who is to be called
// this week, who has to be told of silence, and the log.
package touches

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/touches"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// Page is the tab of touches.
type Page struct {
	host    page.Host
	content *fyne.Container
	log     *widgets.Button

	in       touches.CallsIn
	list     touches.CallList
	coverage touches.CoverageOut

	tells  *tells
	weekly *weekly
	jobs   *jobs
	tools  *tools
	table  *widgets.Table[line]
	panel  *panel
	none   fyne.CanvasObject // stands in the table while there is no customer
	empty  fyne.CanvasObject // and while none fits
}

// NewTouches builds the tab.
func NewTouches(h page.Host) page.Page {
	p := &Page{host: h}
	p.tells, p.weekly, p.jobs = newTells(p), newWeekly(p), newJobs(p)
	p.tools = newTools(p)
	p.table = newTable(p)
	p.panel = newPanel(p)
	p.none = widgets.NewEmpty("phone", h.T("touches.nobody"), h.T("touches.nobody.how"),
		widgets.NewButton(h.T("customers.none.import"), widgets.Plain, func() { h.Show(page.Route{Page: "import"}) }).WithIcon("import"))
	p.empty = widgets.NewEmpty("check", h.T("touches.done"), h.T("touches.done.how"),
		widgets.NewButton(h.T("touches.show.all"), widgets.Plain, p.showAll))
	card := widgets.NewCard("", "", nil, widgets.Col(0, p.tools.content, widgets.HR(), widgets.Grow(p.table)))
	tiles := widgets.Split([]float32{5, 3, 5}, gap, p.tells.card, p.weekly.card, p.jobs.card)
	p.content = widgets.Pad(16, 20, 16, 20, widgets.Col(gap, widgets.Fixed(0, tileHeight, tiles), widgets.Grow(widgets.Beside(340, 276, card, p.panel.card))))
	p.log = widgets.NewButton(h.T("touches.log"), widgets.Primary, p.New).WithIcon("phone").WithTip("L")
	return p
}

// Title names the page.
func (p *Page) Title() string { return p.host.T("nav.customers") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control is the button that logs a touch.
func (p *Page) Control() fyne.CanvasObject { return p.log }

// Shows lists what the page is made of.
func (p *Page) Shows() []data.Kind {
	return append([]data.Kind{data.Contacts, data.Regions, data.Reps, data.DaysOff}, touches.Kinds()...)
}

// Refresh asks who is due and hands the answer over.
func (p *Page) Refresh() {
	h := p.host
	var err error
	if p.list, err = touches.Calls(h.Reader(), h.Today(), p.in); err == nil {
		p.coverage, err = touches.Coverage(h.Reader(), h.Today(), touches.CoverageIn{})
	}
	if err != nil {
		h.Complain(err)
		return
	}
	p.tells.set(p.list.Tells)
	p.weekly.set(p.coverage)
	p.jobs.set(p.list.Jobs)
	p.tools.set(p.list)
	p.fill()
	p.explain()
	why := ""
	if p.coverage.All.Customers == 0 && p.list.All == 0 {
		why = h.T("touches.nobody")
	}
	p.log.Allow(why)
}

// fill hands the calls to the table, grouped as chosen. The selected customer
// stays selected; where it is gone, the first takes its place.
func (p *Page) fill() {
	p.table.Empty = p.empty
	if p.list.All == 0 && p.in == (touches.CallsIn{}) {
		p.table.Empty = p.none
	}
	was, ok := p.selected()
	at := -1
	for i, x := range p.table.Rows() {
		if ok && x.call != nil && x.call.Code == was.Code {
			at = i
		}
	}
	p.table.SetRows(lines(p.host, p.list, p.tools.grouping()))
	if ok && p.choose(was.Code) {
		return
	}
	p.nearest(at)
}

// nearest selects the call that stands where one was that is done.
func (p *Page) nearest(at int) {
	rows := p.table.Rows()
	for i := max(0, at); i < len(rows); i++ {
		if rows[i].call != nil {
			p.choose(rows[i].call.Code)
			return
		}
	}
	for i := len(rows) - 1; i >= 0; i-- {
		if rows[i].call != nil {
			p.choose(rows[i].call.Code)
			return
		}
	}
}

// choose selects the row of a customer; it reports whether there is one.
func (p *Page) choose(code string) bool {
	return p.table.SelectWhere(func(x line) bool { return x.call != nil && x.call.Code == code })
}

// selected is the selected call.
func (p *Page) selected() (touches.Call, bool) {
	if x, ok := p.table.Selected(); ok && x.call != nil {
		return *x.call, true
	}
	return touches.Call{}, false
}

// explain shows the selected customer beside the list.
func (p *Page) explain() {
	call, ok := p.selected()
	if !ok {
		p.panel.clear()
		return
	}
	log, err := touches.Log(p.host.Reader(), p.host.Today(), touches.LogIn{Customer: call.Code, Limit: momentsShown})
	if err != nil {
		p.host.Complain(err)
		return
	}
	p.panel.set(p.list, call, log)
}

// narrow asks again with another narrowing.
func (p *Page) narrow(change func(in *touches.CallsIn)) {
	was := p.in
	change(&p.in)
	if !same(was, p.in) {
		p.Refresh()
	}
}

func same(a, b touches.CallsIn) bool {
	ra, rb := a.Rep, b.Rep
	a.Rep, b.Rep = nil, nil
	return a == b && (ra == nil) == (rb == nil) && (ra == nil || *ra == *rb)
}

func (p *Page) showAll() {
	p.tools.search.Clear()
	p.in = touches.CallsIn{When: touches.All}
	p.Refresh()
}

// New logs a touch with the selected customer.
func (p *Page) New() {
	call, ok := p.selected()
	if !ok {
		p.host.Toast(p.host.T("touches.select"))
		return
	}
	LogForm(p.host, call.Code, nil)
}

// Search puts the caret into the search field.
func (p *Page) Search() { p.tools.search.Focus() }

// Print shows the call list as it is printed, of the chosen owner.
func (p *Page) Print() {
	to := page.Route{Page: "reports", Part: "calls"}
	if p.in.Rep != nil {
		to.Code = *p.in.Rep
	}
	p.host.Show(to)
}

// Go shows what the route's part narrows to, and a customer by its code.
func (p *Page) Go(r page.Route) {
	if r.Code == "" {
		return
	}
	if !p.choose(r.Code) {
		p.showAll()
		p.choose(r.Code)
	}
	p.explain()
}

// Key logs a touch on L, goes a week back or on with the brackets, and shows the
// week again on Esc.
func (p *Page) Key(e *fyne.KeyEvent) bool {
	switch {
	case e.Name == fyne.KeyL:
		p.New()
	case e.Name == fyne.KeyLeftBracket:
		p.tools.turn(-1)
	case e.Name == fyne.KeyRightBracket:
		p.tools.turn(1)
	case e.Name == fyne.KeySlash:
		p.Search()
	case e.Name == fyne.KeyEscape && !same(p.in, touches.CallsIn{}):
		p.tools.search.Clear()
		p.in = touches.CallsIn{}
		p.Refresh()
	default:
		return false
	}
	return true
}
