// Package pilots is the tab of what is tried in a small part of the market first:
// what it came to, whether that is real, and what becomes of it.
package pilots

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/pilots"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// Page is the tab of pilots.
type Page struct {
	host    page.Host
	content *fyne.Container
	control *widgets.Button
	start   *widgets.Button // of a template or the rule
	table   *widgets.Table[pilots.Row]
	panel   *panel
}

// NewPilots builds the tab.
func NewPilots(h page.Host) page.Page {
	p := &Page{host: h}
	p.table = p.newTable()
	p.panel = newPanel(p)
	p.start = widgets.NewIconButton("more", h.T("button.more"), p.menu).Small()
	card := widgets.NewCard(h.T("tab.review.pilots"), h.T("pilots.note"), p.start, p.table)
	p.content = widgets.Pad(16, 20, 16, 20, widgets.Beside(440, 400, card, p.panel.card))
	p.control = widgets.NewButton(h.T("pilots.new"), widgets.Primary, p.New).WithIcon("plus").WithTip("Ctrl N")
	return p
}

// Title names the page.
func (p *Page) Title() string { return p.host.T("nav.review") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control plans a pilot.
func (p *Page) Control() fyne.CanvasObject { return p.control }

// Shows lists what the page is made of.
func (p *Page) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Pilots, data.PilotCustomers, data.PilotRules, data.Regions, data.Reps, data.Customers, data.Opportunities}
}

// Refresh asks for the pilots and hands them over.
func (p *Page) Refresh() {
	rows, err := pilots.List(p.host.Reader(), p.host.Today(), pilots.ListIn{})
	if err != nil {
		p.host.Complain(err)
		return
	}
	p.table.SetRows(rows)
	if _, ok := p.table.Selected(); !ok && len(rows) > 0 {
		p.choose(rows[0].ID)
	}
	p.explain()
}

func (p *Page) choose(id data.ID) { p.table.SelectWhere(func(x pilots.Row) bool { return x.ID == id }) }

// explain shows the selected pilot beside the list.
func (p *Page) explain() {
	if x, ok := p.table.Selected(); ok {
		p.panel.set(x)
		return
	}
	p.panel.clear()
}

// New plans a pilot.
func (p *Page) New() { planForm(p.host, pilots.Row{}) }

// Go selects the pilot with the route's number.
func (p *Page) Go(r page.Route) {
	if r.ID != 0 {
		p.choose(r.ID)
		p.explain()
	}
}

// badges are the tones of the stages.
var badges = map[pilots.Stage]string{pilots.ToEvaluate: "warn", pilots.Running: "accent", pilots.Planned: "outline", pilots.RolledOut: "good",
	pilots.Adjusted: "plain", pilots.Stopped: "plain"}

var tones = map[pilots.Stage]widgets.Tone{pilots.ToEvaluate: widgets.Warning, pilots.Running: widgets.Accented, pilots.Planned: widgets.Outline,
	pilots.RolledOut: widgets.Good, pilots.Adjusted: widgets.Neutral, pilots.Stopped: widgets.Neutral}

func (p *Page) newTable() *widgets.Table[pilots.Row] {
	h := p.host
	unknown := widgets.Cell{Text: "—", Token: "t3"}
	t := widgets.NewTable([]widgets.Column[pilots.Row]{
		{Key: "pilots-name", Title: h.T("pilots.column.name"), Width: 170, Flex: 3, Cell: func(x pilots.Row) widgets.Cell { return widgets.Cell{Text: x.Name} }},
		{Key: "pilots-where", Title: h.T("pilots.column.where"), Width: 104, Flex: 1, Folds: 1, Cell: func(x pilots.Row) widgets.Cell { return widgets.Cell{Text: x.Where(h.Fmt())} }},
		{Key: "pilots-stage", Title: h.T("actions.sheet.status"), Width: 104, Cell: func(x pilots.Row) widgets.Cell {
			return widgets.Cell{Text: h.T("pilots.stage." + string(x.Stage)), Badge: badges[x.Stage]}
		}},
		{Key: "pilots-uplift", Title: h.T("pilots.column.uplift"), Width: 84, Right: true, Cell: func(x pilots.Row) widgets.Cell {
			if x.Comparison == nil || x.Comparison.Uplift == nil {
				return unknown
			}
			return widgets.Cell{Text: h.Fmt().SignedPercent(*x.Comparison.Uplift), Exact: x.Sentence(h.Fmt())}
		}},
		{Key: "pilots-due", Title: h.T("pilots.column.due"), Width: 84, Right: true, Cell: func(x pilots.Row) widgets.Cell {
			c := widgets.Cell{Text: h.Fmt().Date(x.Due)}
			if x.Stage == pilots.ToEvaluate {
				c.Token = "warn"
			}
			return c
		}},
	})
	t.Same = func(a, b pilots.Row) bool { return a.ID == b.ID }
	t.OnSelect = func(pilots.Row) { p.explain() }
	t.OnOpen = func(x pilots.Row) { planForm(h, x) }
	t.Empty = widgets.NewEmpty("flag", h.T("pilots.none"), h.T("pilots.none.how"),
		widgets.NewButton(h.T("pilots.template.video"), widgets.Plain, func() { p.use(pilots.Templates[0]) }))
	return forms.KeepWidths(h, t)
}

// use plans a pilot by a template, to be changed before it is kept.
func (p *Page) use(t pilots.Template) {
	h := p.host
	x := pilots.Row{}
	x.Name, x.Hypothesis, x.Pilot.Change = h.T("pilots.template."+t.Key), h.T("pilots.template."+t.Key+".why"), t.Change
	if t.Uplift != 0 {
		x.Uplift = &t.Uplift
	}
	if t.Days != 0 {
		x.From = h.Today() + 1
		x.Until = x.From + data.Date(t.Days)
	}
	planForm(h, x)
}

func (p *Page) menu() {
	var items []widgets.MenuItem
	for _, t := range pilots.Templates {
		items = append(items, widgets.MenuItem{Label: p.host.T("pilots.use", p.host.T("pilots.template."+t.Key)), Icon: "plus", Do: func() { p.use(t) }})
	}
	widgets.ShowMenu(p.start, append(items, widgets.MenuItem{Label: p.host.T("pilots.rule"), Icon: "settings", Do: func() { ruleForm(p.host) }})...)
}
