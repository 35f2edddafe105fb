// Package objectives shows the goals beside revenue: what each quarter should
// bring, what it brought, and what does not fit together.
package objectives

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/objectives"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// Objectives is the page.
type Objectives struct {
	host page.Host
	list objectives.List

	table    *table
	card     *widgets.Card
	says     *widgets.Text // what is wrong with what was typed, else how it is typed
	add      *widgets.Button
	template *widgets.Button
	change   *widgets.Button
	numbers  *widgets.Button
	findings *findingCard
	weighed  *weighedCard
	full     *fyne.Container
	empty    fyne.CanvasObject
	content  *fyne.Container
}

// NewObjectives builds the page.
func NewObjectives(h page.Host) page.Page {
	p := &Objectives{host: h}
	p.table = newTable(p)
	p.add = widgets.NewButton(h.T("objectives.add"), widgets.Primary, func() { p.offer(p.add) }).WithIcon("plus").Small()
	p.template = widgets.NewButton(h.T("objectives.template"), widgets.Plain, func() { p.templates(p.template) }).Small()
	p.change = widgets.NewButton(h.T("objectives.change"), widgets.Plain, p.editSelected).Small()
	p.numbers = widgets.NewButton(h.T("objectives.numbers"), widgets.Plain, p.numbersOfSelected).Small()
	p.says = widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})
	foot := widgets.Pad(6, 16, 8, 16, p.says)
	body := widgets.Col(0, widgets.Grow(p.table.grid), widgets.HR(), foot)
	p.card = widgets.NewCard(h.T("objectives.title"), " ", widgets.Row(8, p.numbers, p.change, p.template, p.add), body)
	p.findings, p.weighed = newFindingCard(p), newWeighedCard(h)
	p.full = &fyne.Container{Layout: layout{p}, Objects: []fyne.CanvasObject{p.card, p.findings.card, p.weighed.card}}
	first := widgets.NewButton(h.T("objectives.add"), widgets.Primary, nil)
	first.OnTapped = func() { p.offer(first) }
	second := widgets.NewButton(h.T("objectives.template"), widgets.Plain, nil)
	second.OnTapped = func() { p.templates(second) }
	p.empty = widgets.Stack(widgets.NewCard("", "", nil, widgets.NewEmpty("target", h.T("objectives.empty"), h.T("objectives.empty.how"), first, second)))
	p.content = widgets.Pad(16, 20, 16, 20, widgets.Stack(p.full, p.empty))
	return p
}

// Title names the page.
func (p *Objectives) Title() string { return p.host.T("objectives.title") }

// Content is the page.
func (p *Objectives) Content() fyne.CanvasObject { return p.content }

// Shows lists what the page is made of.
func (p *Objectives) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Goals, data.Targets, data.Objectives, data.ObjectiveParts, data.ObjectiveActuals,
		data.Regions, data.Reps, data.Orders, data.OrderLines, data.Actuals, data.Customers, data.DaysOff}
}

// Refresh asks for the objectives and hands them over.
func (p *Objectives) Refresh() {
	l, err := objectives.ListOf(p.host.Reader(), p.host.Today(), objectives.ListIn{})
	if err != nil {
		p.host.Complain(err)
		return
	}
	p.list = l
	p.full.Hidden, p.empty.(*fyne.Container).Hidden = len(l.Rows) == 0, len(l.Rows) > 0
	p.card.SetTitle(p.host.T("objectives.title"), p.host.T("objectives.note", p.host.Fmt().BareUnit()))
	p.table.set(l)
	p.findings.set(l)
	p.weighed.set(l)
	p.tell(nil)
	p.content.Refresh()
}

// tell says below the table what is wrong, or how to type.
func (p *Objectives) tell(err error) {
	p.says.SetToken("t2")
	p.says.SetText(p.host.T("objectives.keys"))
	if err != nil {
		p.says.SetToken("bad")
		p.says.SetText(p.host.Fmt().Sentence(err))
	}
}

// New adds an objective.
func (p *Objectives) New() { p.offer(p.add) }

// Go selects the objective of a metric, its target under the caret; one that the
// plan lacks is offered to be added.
func (p *Objectives) Go(r page.Route) {
	if r.Code == "" && r.ID == 0 {
		return
	}
	for i, row := range p.list.Rows {
		if row.ID == r.ID || r.ID == 0 && string(row.Metric) == r.Code {
			p.table.goTo(i, p.column(row))
			p.host.Window().Canvas().Focus(p.table.grid)
			return
		}
	}
	if m := data.Metric(r.Code); m.Known() {
		p.edit(objectives.Row{Objective: data.Objective{Metric: m}, Of: m.Measure()})
	}
}

// column is where the caret goes: to the first finding of the objective.
func (p *Objectives) column(row objectives.Row) int {
	for _, f := range p.list.Findings {
		if f.Objective == row.ID {
			return p.table.columnOf(f)
		}
	}
	return colTarget
}

// templates offers the templates shipped.
func (p *Objectives) templates(below fyne.CanvasObject) {
	var items []widgets.MenuItem
	for _, t := range objectives.Templates {
		items = append(items, widgets.MenuItem{Label: p.host.T("objectives.template." + t.Key),
			Do: func() { p.host.Do(objectives.ApplyObjectives{Template: t.Key}) }})
	}
	widgets.ShowMenu(below, items...)
}

// offer lists the metrics that have no objective yet, and one of your own.
func (p *Objectives) offer(below fyne.CanvasObject) {
	have := map[data.Metric]bool{}
	for _, row := range p.list.Rows {
		have[row.Metric] = have[row.Metric] || row.Level == ""
	}
	var items []widgets.MenuItem
	for _, m := range append(append([]data.Metric{}, data.Metrics...), data.OwnMetric) {
		if have[m] && m != data.OwnMetric {
			continue
		}
		items = append(items, widgets.MenuItem{Label: p.host.Fmt().MetricName(m), Do: func() {
			if m == data.Revenue {
				p.host.Do(objectives.SaveObjective{Metric: m})
				return
			}
			p.edit(objectives.Row{Objective: data.Objective{Metric: m}, Of: m.Measure()})
		}})
	}
	widgets.ShowMenu(below, items...)
}

// name is what an objective is called here.
func (p *Objectives) name(row objectives.Row) string {
	f := p.host.Fmt()
	name := row.Name
	if row.Metric != data.OwnMetric {
		name = f.MetricName(row.Metric)
	}
	if row.Level != "" {
		name = p.host.T("objectives.levelled", name, p.host.T("objectives.level."+string(row.Level)))
	}
	return name
}

// selected is the row under the caret; ok is false without rows.
func (p *Objectives) selected() (row objectives.Row, ok bool) {
	r, _ := p.table.grid.Active()
	if r < 0 || r >= len(p.list.Rows) {
		return row, false
	}
	return p.list.Rows[r], true
}

func (p *Objectives) editSelected() {
	if row, ok := p.selected(); ok {
		p.edit(row)
	}
}

func (p *Objectives) numbersOfSelected() {
	if row, ok := p.selected(); ok {
		p.askNumbers(row)
	}
}

// layout gives the table the height of its rows and the rest to what is said
// about them.
type layout struct{ page *Objectives }

// Layout is Fyne's.
func (l layout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	space, side := theme.Px(12), theme.Px(360)
	rows := float32(len(l.page.list.Rows))
	top := min(theme.Px(44+32+34+8)+rows*theme.Px(30), s.Height-theme.Px(180)-space)
	widgets.Place(objs[0], 0, 0, s.Width, top)
	widgets.Place(objs[1], 0, top+space, s.Width-side-space, s.Height-top-space)
	widgets.Place(objs[2], s.Width-side, top+space, side, s.Height-top-space)
}

// MinSize is small: the table scrolls.
func (layout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(720), theme.Px(420))
}

// light is the mark of a status as a sign, for places that draw text only.
func light(l data.Light) string {
	return map[data.Light]string{data.Green: "● ", data.Amber: "▲ ", data.Red: "◆ ", data.Ring: "○ "}[l]
}

func tokenOf(l data.Light) string {
	return map[data.Light]string{data.Green: "good", data.Amber: "warn", data.Red: "bad", data.Ring: "t2"}[l]
}

// points is an attainment in hundredths of a per cent.
func points(f text.Fmt, n *int64) string { return f.NumberCell(data.RatioUnit, n) }
