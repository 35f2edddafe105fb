package execution

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/execution"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// Actions is the tab of everything that people have agreed to do, wherever it
// comes from: stages, reviews, one-on-ones, deviations, pilots, customers.
type Actions struct {
	host    page.Host
	content *fyne.Container
	control *widgets.Button

	all    []execution.ActionRow
	counts execution.ActionCounts

	add   *addLine
	tools *actionTools
	bulk  *actionBulk
	table *widgets.Table[actionLine]
	panel *actionPanel
	none  fyne.CanvasObject // stands in the table while there is no action
	empty fyne.CanvasObject // and while none fits
}

// NewActions builds the tab.
func NewActions(h page.Host) page.Page {
	p := &Actions{host: h}
	p.add = newAddLine(p)
	p.tools = newActionTools(p)
	p.table = newActionTable(p)
	p.bulk = newActionBulk(p)
	p.panel = newActionPanel(p)
	p.none = widgets.NewEmpty("check", h.T("actions.none"), h.T("actions.none.how"))
	p.empty = widgets.NewEmpty("check", h.T("actions.nothing"), h.T("actions.nothing.how"),
		widgets.NewButton(h.T("actions.show_open"), widgets.Plain, p.showOpen))
	card := widgets.NewCard("", "", nil, widgets.Col(0, p.add.content, widgets.HR(), p.tools.content, p.bulk.content, widgets.HR(), widgets.Grow(p.table)))
	p.content = widgets.Pad(16, 20, 16, 20, widgets.Beside(340, 284, card, p.panel.card))
	p.control = widgets.NewButton(h.T("stages.add_action"), widgets.Primary, p.New).WithIcon("plus").WithTip("Ctrl N")
	return p
}

// Title names the page.
func (p *Actions) Title() string { return p.host.T("nav.review") }

// Content is the page.
func (p *Actions) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Actions) Tabs() fyne.CanvasObject { return nil }

// Control adds an action.
func (p *Actions) Control() fyne.CanvasObject { return p.control }

// Shows lists what the page is made of.
func (p *Actions) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Actions, data.Stages, data.Milestones, data.Reps, data.Customers, data.Opportunities,
		data.OneOnOnes, data.Reviews, data.Deviations, data.Pilots}
}

// Refresh asks for all actions and hands them over.
func (p *Actions) Refresh() {
	h := p.host
	var err error
	if p.all, err = execution.List(h.Reader(), h.Today(), execution.ListIn{}); err != nil {
		h.Complain(err)
		return
	}
	p.counts = execution.Count(p.all, h.Today())
	p.add.set()
	p.tools.set()
	p.fill()
}

// fill hands the actions that fit to the table, grouped as chosen. The selected
// one stays selected; where it is gone, the next takes its place.
func (p *Actions) fill() {
	rows, err := execution.List(p.host.Reader(), p.host.Today(), p.tools.in)
	if err != nil { // such as an owner who was removed
		p.tools.in.Owner = ""
		rows, err = execution.List(p.host.Reader(), p.host.Today(), p.tools.in)
	}
	if err != nil {
		p.host.Complain(err)
		return
	}
	p.table.Empty = p.empty
	if len(p.all) == 0 {
		p.table.Empty = p.none
	}
	was, at := data.ID(0), -1
	if x, ok := p.selected(); ok {
		was = x.ID
		for i, line := range p.table.Rows() {
			if line.row != nil && line.row.ID == was {
				at = i
			}
		}
	}
	p.table.SetRows(actionLines(p.host, rows, p.tools.grouping(), p.tools.in.Closed))
	if was == 0 || !p.choose(was) {
		p.nearest(at)
	}
	p.bulk.set()
	p.explain()
}

// nearest selects the action that stands where one was that is gone.
func (p *Actions) nearest(at int) {
	rows := p.table.Rows()
	for i := max(0, at); i < len(rows); i++ {
		if rows[i].row != nil {
			p.choose(rows[i].row.ID)
			return
		}
	}
	for i := len(rows) - 1; i >= 0; i-- {
		if rows[i].row != nil {
			p.choose(rows[i].row.ID)
			return
		}
	}
	p.table.Unselect()
}

// choose selects an action; it reports whether it is shown.
func (p *Actions) choose(id data.ID) bool {
	return p.table.SelectWhere(func(x actionLine) bool { return x.row != nil && x.row.ID == id })
}

// selected is the selected action.
func (p *Actions) selected() (execution.ActionRow, bool) {
	if x, ok := p.table.Selected(); ok && x.row != nil {
		return *x.row, true
	}
	return execution.ActionRow{}, false
}

// explain shows the selected action beside the list.
func (p *Actions) explain() {
	if x, ok := p.selected(); ok {
		p.panel.set(x)
		return
	}
	p.panel.clear()
}

// turn says that an action is done, or not after all.
func (p *Actions) turn(x execution.ActionRow) {
	if x.Open() {
		p.host.Do(execution.FinishAction{ID: x.ID, Day: p.host.Today()})
		return
	}
	p.host.Do(execution.ReopenAction{ID: x.ID})
}

// edit opens the form of an action.
func (p *Actions) edit(x execution.ActionRow) { ActionForm(p.host, x.Action, nil) }

// showOpen shows every open action again.
func (p *Actions) showOpen() {
	p.tools.reset()
	p.fill()
}

// New puts the caret where an action is added.
func (p *Actions) New() { p.add.words.Focus() }

// Search puts the caret into the search field.
func (p *Actions) Search() { p.tools.search.Focus() }

// Go shows the open actions of the person with the route's code, or selects the
// action with its number.
func (p *Actions) Go(r page.Route) {
	if r.Code != "" {
		p.tools.reset()
		p.tools.in.Owner = r.Code
		p.tools.set()
		p.fill()
	}
	if r.ID == 0 {
		return
	}
	if !p.choose(r.ID) {
		p.tools.reset()
		for _, x := range p.all {
			if x.ID == r.ID && !x.Open() {
				p.tools.show(closedChip)
			}
		}
		p.fill()
		p.choose(r.ID)
	}
	p.explain()
}

// Key says that the selected action is done on D, or not after all, drops it on
// Delete, and takes ticks and filters away on Esc.
func (p *Actions) Key(e *fyne.KeyEvent) bool {
	x, ok := p.selected()
	switch {
	case e.Name == fyne.KeyD && ok:
		p.turn(x)
	case e.Name == fyne.KeyDelete && len(p.bulk.ids()) > 0:
		p.bulk.drop()
	case e.Name == fyne.KeyDelete && ok && x.Open():
		dropForm(p.host, []data.ID{x.ID}, nil)
	case e.Name == fyne.KeySlash:
		p.Search()
	case e.Name == fyne.KeyEscape && p.table.Untick():
	case e.Name == fyne.KeyEscape && p.tools.narrowed():
		p.showOpen()
	default:
		return false
	}
	return true
}
