// Package forecast is the tab of what will be sold by the end of the plan: the
// outlook by four methods, what people say it will be, how the pipeline moved
// between frozen weeks, and how good the methods were.
package forecast

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"quarterdeck/app/report"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A view is one of the parts of the tab.
type view interface {
	object() fyne.CanvasObject
	refresh() error
}

// The parts, in the order of their chips.
var parts = []string{"outlook", "calls", "moves", "backtest"}

// Page is the tab of the forecast.
type Page struct {
	host    page.Host
	content *fyne.Container
	body    *fyne.Container
	control *widgets.Button
	chips   *widgets.ChipGroup
	freeze  *widgets.Button
	views   []view
	stale   []bool
	open    int
}

// NewForecast builds the tab.
func NewForecast(h page.Host) page.Page {
	p := &Page{host: h, body: widgets.Stack()}
	labels := make([]string, len(parts))
	for i, key := range parts {
		labels[i] = h.T("forecast.part." + key)
	}
	p.chips = widgets.NewChipGroup(labels, false, p.turn)
	p.freeze = widgets.NewButton(h.T("forecast.freeze"), widgets.Plain, p.freezeWeek).WithIcon("lock").Small()
	paper := widgets.NewButton(h.T("forecast.paper"), widgets.Plain, func() { h.Show(page.Route{Page: "reports", Part: "forecast"}) }).WithIcon("print").Small()
	export := widgets.NewIconButton("export", h.T("forecast.export"), p.export).Small()
	rules := widgets.NewIconButton("settings", h.T("forecast.rules"), func() { askRules(h) }).Small()
	p.views = []view{newOutlook(h), newCalls(h), newMoves(h), newTests(h)}
	p.stale = make([]bool, len(p.views))
	tools := widgets.Fixed(0, 32, widgets.Row(8, p.chips, widgets.Grow(nil), p.freeze, paper, export, rules))
	p.content = widgets.Pad(12, 20, 16, 20, widgets.Col(12, tools, widgets.Grow(p.body)))
	p.control = widgets.NewButton(h.T("forecast.call"), widgets.Primary, p.New).WithIcon("plus").WithTip("Ctrl N")
	p.body.Objects = []fyne.CanvasObject{p.views[0].object()}
	return p
}

// Title names the page.
func (p *Page) Title() string { return p.host.T("nav.team") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control writes a call down.
func (p *Page) Control() fyne.CanvasObject { return p.control }

// Shows lists what the page is made of.
func (p *Page) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Goals, data.Targets, data.Regions, data.Reps, data.Orders, data.OrderLines, data.Credits, data.Mentorships, data.DaysOff,
		data.PipelineStages, data.Opportunities, data.OpportunityMoves, data.ForecastRules, data.ForecastCalls, data.ForecastAdjustments, data.PipelineWeeks}
}

// Refresh asks again for the open part; the others ask when they are opened.
func (p *Page) Refresh() {
	for i := range p.stale {
		p.stale[i] = true
	}
	p.show()
}

// turn opens a part.
func (p *Page) turn(i int) {
	p.open = max(0, i)
	p.show()
}

func (p *Page) show() {
	v := p.views[p.open]
	if p.stale[p.open] {
		p.stale[p.open] = false
		if err := v.refresh(); err != nil {
			p.host.Complain(err)
		}
	}
	p.allowFreeze()
	p.body.Objects = []fyne.CanvasObject{v.object()}
	p.body.Refresh()
}

// New writes a call of the selected person down; without one the person is chosen
// there.
func (p *Page) New() {
	c := p.views[1].(*calls)
	switch p.views[p.open] {
	case p.views[0]:
		code := ""
		if row, ok := p.views[0].(*outlook).table.Selected(); ok && row.level == 2 {
			code = row.Code
		}
		callForm(p.host, code, data.Period{}, nil)
	case p.views[1]:
		row, _ := c.table.Selected()
		callForm(p.host, row.Rep, c.period(), nil)
	default:
		callForm(p.host, "", c.period(), nil)
	}
}

// Go opens the part of a route's code, or the row of its rep.
func (p *Page) Go(r page.Route) {
	for i, key := range parts {
		if r.Code == key {
			p.chips.Select(i)
			p.turn(i)
			return
		}
	}
	if r.ID != 0 {
		p.chips.Select(0)
		p.turn(0)
		p.views[0].(*outlook).pick(r.ID)
	}
}

// export writes the forecast as a workbook or CSV.
func (p *Page) export() {
	h := p.host
	h.AskSave(h.T("forecast.paper.title")+".xlsx", func(path string) {
		if filepath.Ext(path) == "" {
			path += ".xlsx"
		}
		if err := report.WriteForecastSheets(path, h.Reader(), h.Today(), h.Fmt()); err != nil {
			h.Complain(err)
			return
		}
		h.Toast(h.T("file.written", filepath.Base(path)))
	})
}
