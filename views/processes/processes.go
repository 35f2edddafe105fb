// Package processes is the tab of value streams: the steps of a process before and
// after, their times, waits and waste.
package processes

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/processes"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// Page is the tab of processes.
type Page struct {
	host          page.Host
	content       *fyne.Container
	control       *widgets.Button
	pick          *widgets.Select
	owner         *widgets.Text
	facts         [4]*widgets.Text // lead time, waste, right the first time, shorter
	before, after *widgets.Chart
	table         *widgets.Table[step]
	tools         []*widgets.Button
	none          *fyne.Container
	full          *fyne.Container

	rows []processes.Row
	at   data.ID // the process shown
}

// A step is a row of the table: a step and its place in its chain.
type step struct {
	data.ProcessStep
	place, of int
}

// NewProcesses builds the tab.
func NewProcesses(h page.Host) page.Page {
	p := &Page{host: h}
	p.control = widgets.NewButton(h.T("processes.step.new"), widgets.Primary, p.New).WithIcon("plus").WithTip("Ctrl N")
	p.pick = widgets.NewSelect(nil, func(i int) {
		if i >= 0 && i < len(p.rows) && p.rows[i].ID != p.at {
			p.at = p.rows[i].ID
			p.show()
		}
	})
	p.owner = widgets.Caption("")
	for i := range p.facts {
		p.facts[i] = widgets.NewText("", widgets.Style{Size: 13})
	}
	p.before, p.after = widgets.NewChart(nil, 200, 120), widgets.NewChart(nil, 200, 120)
	p.table = forms.KeepWidths(h, widgets.NewTable(p.columns()))
	p.table.RowHeight = 32
	p.table.Same = func(a, b step) bool { return a.ID == b.ID }
	p.table.OnOpen = func(x step) { p.edit(x.ProcessStep) }
	p.table.OnSelect = func(step) { p.mark() }
	p.table.Empty = widgets.NewEmpty("stages", h.T("processes.steps.none"), h.T("processes.steps.none.how"))
	p.tools = []*widgets.Button{
		widgets.NewIconButton("left", h.T("processes.earlier"), func() { p.move(-1) }).Small(),
		widgets.NewIconButton("right", h.T("processes.later"), func() { p.move(1) }).Small(),
		widgets.NewButton(h.T("processes.measure"), widgets.Plain, p.measure).Small(),
		widgets.NewButton(h.T("processes.edit"), widgets.Plain, func() { p.editProcess(p.at) }).Small(),
		widgets.NewButton(h.T("processes.new"), widgets.Plain, func() { p.editProcess(0) }).Small(),
	}
	p.none = widgets.NewEmpty("stages", h.T("processes.none"), h.T("processes.none.how"),
		widgets.NewButton(h.T("processes.none.template"), widgets.Plain, func() { h.Do(processes.UseProcessTemplate{}) }),
		widgets.NewButton(h.T("processes.new"), widgets.Plain, func() { p.editProcess(0) }))
	p.full = p.layout()
	p.content = widgets.Pad(16, 20, 16, 20, widgets.Stack(p.full, p.none))
	return p
}

// layout puts the head over both chains and the table of their steps.
func (p *Page) layout() *fyne.Container {
	h := p.host
	head := widgets.NewCard("", "", nil, widgets.Fixed(0, 47, widgets.Pad(0, 12, 0, 12, widgets.Row(16,
		widgets.AtLeast(220, 0, p.pick), p.owner, widgets.Grow(nil), p.facts[0], p.facts[1], p.facts[2], p.facts[3]))))
	chain := func(key string, c *widgets.Chart) fyne.CanvasObject {
		return widgets.NewCard(h.T("processes."+key), h.T("processes.caption"), nil, widgets.Fixed(0, 148, widgets.Pad(8, 16, 8, 16, c)))
	}
	buttons := widgets.Row(8)
	for _, b := range p.tools {
		buttons.Add(b)
	}
	list := widgets.NewCard(h.T("processes.steps"), "", buttons, p.table)
	return widgets.Col(12, head, chain("before", p.before), chain("after", p.after), widgets.Grow(list))
}

// Title names the page.
func (p *Page) Title() string { return p.host.T("nav.review") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control adds a step.
func (p *Page) Control() fyne.CanvasObject { return p.control }

// Shows lists what the page is made of.
func (p *Page) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Processes, data.ProcessSteps, data.Reps, data.LightReadings}
}

// Go shows a process.
func (p *Page) Go(r page.Route) {
	if r.ID != 0 {
		p.at = r.ID
		p.Refresh()
	}
}

// New asks for a step of the process shown, or for a process while there is none.
func (p *Page) New() {
	if len(p.rows) == 0 {
		p.editProcess(0)
		return
	}
	chosen, _ := p.table.Selected()
	p.edit(data.ProcessStep{ProcessID: p.at, After: chosen.After, Worth: data.Needed})
}

// Refresh asks for the processes and shows one of them.
func (p *Page) Refresh() {
	rows, err := processes.List(p.host.Reader(), p.host.Today(), processes.ListIn{})
	if err != nil {
		p.host.Complain(err)
		return
	}
	p.rows = rows
	p.full.Hidden, p.none.Hidden = len(rows) == 0, len(rows) > 0
	names, at := make([]string, len(rows)), 0
	for i, x := range rows {
		names[i] = x.Name
		if x.ID == p.at {
			at = i
		}
	}
	if len(rows) > 0 {
		p.at = rows[at].ID
		p.pick.SetOptions(names, at)
	}
	p.show()
}

// row is the process shown; ok is false while there is none.
func (p *Page) row() (x processes.Row, ok bool) {
	for _, x := range p.rows {
		if x.ID == p.at {
			return x, true
		}
	}
	return x, false
}

// show hands the process to its parts.
func (p *Page) show() {
	x, ok := p.row()
	if !ok {
		return
	}
	f := p.host.Fmt()
	if p.owner.SetText(""); x.Owner != "" {
		p.owner.SetText(f.T("processes.owner", x.Owner))
	}
	p.facts[0].SetText(f.T("processes.lead", lead(f, x.Before), lead(f, x.After)))
	p.facts[1].SetText(f.T("processes.waste", f.NumberCell(data.RatioUnit, x.Before.WasteShare), f.NumberCell(data.RatioUnit, x.After.WasteShare)))
	p.facts[2].SetText(f.T("processes.first", first(f, x.Before), first(f, x.After)))
	p.facts[3].SetText(f.T("processes.shorter", f.NumberCell(data.RatioUnit, x.Shorter)))
	p.facts[3].SetBold(true)
	var rows []step
	for _, c := range []processes.Chain{x.Before, x.After} {
		for i, s := range c.Rows {
			rows = append(rows, step{s, i, len(c.Rows)})
		}
	}
	p.table.SetRows(rows)
	p.tools[2].Hidden = x.Measure == ""
	p.mark()
	p.content.Refresh()
}

// mark draws the chains with the selected step in them, and says where it can go.
func (p *Page) mark() {
	x, ok := p.row()
	if !ok {
		return
	}
	chosen, some := p.table.Selected()
	most := max(x.Before.Steps, x.After.Steps)
	p.before.SetChart(stream{p.host.Fmt(), x.Before, most, chosen.ID})
	p.after.SetChart(stream{p.host.Fmt(), x.After, most, chosen.ID})
	p.tools[0].Allow(p.why(some && chosen.place > 0))
	p.tools[1].Allow(p.why(some && chosen.place+1 < chosen.of))
}

// why says why a step cannot be moved; "" when it can.
func (p *Page) why(can bool) string {
	if can {
		return ""
	}
	return p.host.T("processes.stuck")
}

func lead(f text.Fmt, c processes.Chain) string {
	if c.Steps == 0 {
		return text.Unknown
	}
	return minutes(f, c.Lead)
}

func first(f text.Fmt, c processes.Chain) string {
	if c.First == nil {
		return text.Unknown
	}
	return f.PercentWhole(data.Money(*c.First), data.Rate)
}

// move puts the selected step one place earlier or later.
func (p *Page) move(by int) {
	if x, ok := p.table.Selected(); ok {
		p.host.Do(processes.MoveProcessStep{ID: x.ID, To: x.place + by})
	}
}
