package targets

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// Pivot is the page where the targets are seen and changed by any two of the
// five dimensions region, product, period, rep and tier of customers.
type Pivot struct {
	host  page.Host
	table *pivotTable
	bar   *pivotBar

	content    fyne.CanvasObject
	control    *fyne.Container
	leave      *widgets.Button // export and copy
	allocation *allocation
	card       *widgets.Card
	grid       *widgets.Grid
	filled     *fyne.Container // the grid with its hints
	empty      *fyne.Container
	why        string // the grid is empty
	unfold     *widgets.Button
	reopen     *widgets.Button // of the panel, while it is closed
	left       *pivotLeft
	says       *widgets.Text // what is wrong
	keys       *fyne.Container
	hints      *fyne.Container
	count      *widgets.Text
	panel      *pivotPanel
	layout     *breakdownLayout
}

// NewPivot builds the page.
func NewPivot(h page.Host) page.Page {
	p := &Pivot{host: h, table: newPivotTable(h), empty: widgets.Stack()}
	p.bar = newPivotBar(h, p.Refresh)
	p.allocation = newAllocation(h, p.balance)
	p.panel = newPivotPanel(h, p)
	p.left = newPivotLeft(h, p)
	p.makeGrid()
	p.unfold = widgets.NewButton("", widgets.Quiet, p.foldAll).Small()
	p.hints = widgets.Row(12, p.keys, widgets.Grow(p.says), p.count)
	hints := widgets.Fixed(0, 34, widgets.Pad(0, 12, 0, 12, p.hints))
	p.filled = widgets.Col(0, widgets.HR(), widgets.Grow(p.grid), p.left.row, widgets.HR(), hints)
	p.reopen = widgets.NewIconButton("info", h.T("breakdown.panel.open"), func() { p.panel.keep(true) })
	p.card = widgets.NewCard(" ", "", widgets.Row(8, p.bar.filters, p.unfold, p.reopen), widgets.Stack(p.filled, p.empty))
	p.layout = &breakdownLayout{resized: p.resized}
	p.content = widgets.Pad(16, 20, 16, 20, &fyne.Container{Layout: p.layout,
		Objects: []fyne.CanvasObject{p.bar.card, p.allocation.card, p.card, p.panel.card}})
	lock := widgets.NewButton(h.T("breakdown.lock"), widgets.Plain, func() { p.lock(p.grid.Selection()) }).WithIcon("lock").WithTip("F4")
	spread := widgets.NewButton(h.T("breakdown.spread"), widgets.Plain, func() { askSpread(h, p.tell) }).WithIcon("grid")
	p.leave = widgets.NewButton(h.T("breakdown.export"), widgets.Plain, p.offer).WithIcon("export")
	p.control = widgets.Row(12, lock, spread, p.leave)
	return p
}

func (p *Pivot) makeGrid() {
	p.grid = widgets.NewGrid()
	p.grid.Totals = 1 // the difference below it follows
	p.grid.Cell = p.table.cell
	p.grid.Copy = p.copyCell
	p.grid.OnEdit, p.grid.OnTyping, p.grid.OnAway, p.grid.OnKey = p.confirm, p.typing, p.away, p.key
	p.grid.OnPaste, p.grid.OnFill, p.grid.OnClear, p.grid.OnLock = p.paste, p.fill, p.clear, p.lock
	p.grid.OnFold, p.grid.OnSelect, p.grid.OnRefuse = p.fold, p.selected, p.refused
	p.grid.OnEscape = func() bool { return p.panel.close() }
	p.says = widgets.NewText("", widgets.Style{Size: 12, Token: "bad", Elide: true})
	p.count = widgets.NewText("", widgets.Style{Size: 12, Token: "t3"})
	p.keys = widgets.Row(14)
	words := func(key, token string) *widgets.Text {
		return widgets.NewText(p.host.T(key), widgets.Style{Size: 12, Token: theme.Token(token)})
	}
	for _, k := range []struct{ key, words string }{{"Enter", "breakdown.key.enter"}, {"F4", "breakdown.key.lock"}, {"F8", "breakdown.key.to"}, {"Del", "pivot.key.forget"}} {
		p.keys.Add(widgets.Row(4, widgets.NewKbd(k.key), words(k.words, "t3")))
	}
	p.keys.Add(widgets.Row(5, widgets.Centre(widgets.Block("accent", 6, 6, 3)), words("pivot.decided", "t3")))
	p.keys.Add(words("pivot.derived", "t2"))
}

// Title names the page.
func (p *Pivot) Title() string { return p.host.T("breakdown.title") }

// Content is the page.
func (p *Pivot) Content() fyne.CanvasObject { return p.content }

// Tabs are none: the page is one.
func (p *Pivot) Tabs() fyne.CanvasObject { return nil }

// Control locks, spreads anew and exports.
func (p *Pivot) Control() fyne.CanvasObject { return p.control }

// Shows lists what the pivot is made of.
func (p *Pivot) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.DaysOff, data.Goals, data.Targets, data.Pins, data.Policies, data.Schemes, data.SchemeTiers, data.TierBands, data.Reopenings, data.Regions, data.Products, data.Reps,
		data.Customers, data.Orders, data.OrderLines, data.Actuals}
}

// Refresh asks for the cube and hands it over.
func (p *Pivot) Refresh() {
	err := p.bar.refresh()
	if err != nil {
		p.host.Complain(err)
		return
	}
	cube, err := targets.CubeOf(p.host.Reader(), p.host.Today(), p.bar.in)
	if err != nil {
		p.host.Complain(err)
		return
	}
	pins, err := targets.PinsOf(p.host.Reader(), p.host.Today(), targets.PinsIn{})
	if err != nil {
		p.host.Complain(err)
		return
	}
	p.grid.GiveUp()
	p.table.set(cube, pins)
	p.relay()
	p.left.set()
	p.bar.round(cube.Step)
	p.emptied()
	p.allocation.set(cube.Goal, p.given())
	p.tell(nil)
	p.repaint()
}

// given is how much of the goal the breakdown by region holds, whatever the
// pivot shows of it.
func (p *Pivot) given() data.Money {
	if p.table.goal() != nil {
		return p.table.cube.Total
	}
	g, err := targets.GridOf(p.host.Reader(), p.host.Today(), targets.GridIn{})
	if err != nil {
		p.host.Complain(err)
	}
	return g.Total.Amount
}

// relay hands rows and columns to the grid.
func (p *Pivot) relay() {
	t, h := p.table, p.host
	t.columns(p.layout.room / theme.Px(1))
	rows, foot := t.gridRows()
	p.grid.NameWidth = t.nameWidth()
	p.grid.NameTitle = h.T("pivot.dim." + t.cube.In.Rows)
	p.grid.SetRows(rows, foot, t.gridCols())
	p.unfold.SetText(h.T("breakdown.unfold." + map[bool]string{true: "none", false: "all"}[t.allOpen()]))
	p.unfold.Hidden = t.flat()
	p.card.SetTitle(h.T("pivot.card", h.T("pivot.dim."+t.cube.In.Rows), h.T("pivot.dim."+t.cube.In.Columns)), h.Fmt().BareUnit())
	p.card.Refresh()
}

// resized is told when the grid has another width.
func (p *Pivot) resized(bool, float32) {
	if len(p.table.cube.Rows) > 0 {
		p.relay()
	}
}

// repaint shows the cube with the edit that waits.
func (p *Pivot) repaint() {
	p.grid.Refresh()
	p.panel.show()
}

func (p *Pivot) fold(r int, open bool) {
	i := p.table.rows[r]
	if p.table.cube.Rows[i].Leaf {
		i = p.table.cube.Rows[i].Parent
	}
	if i < 0 {
		return
	}
	p.table.open[p.table.cube.Rows[i].Code] = open
	p.table.fold()
	p.relay()
	for r, n := range p.table.rows {
		if n == i && !open {
			_, c := p.grid.Active()
			p.grid.Select(r, c)
		}
	}
}

func (p *Pivot) foldAll() {
	p.table.foldAll(!p.table.allOpen())
	p.relay()
}

// tell shows what is wrong below the grid, or the keys and how much is selected.
func (p *Pivot) tell(err error) {
	p.keys.Hidden = err != nil
	sentence := ""
	if err != nil {
		sentence = p.host.Fmt().Sentence(err)
	}
	p.says.SetText(sentence)
	p.counted()
	p.hints.Refresh()
}

// counted says how many cells are selected, and what they add up to.
func (p *Pivot) counted() {
	cells, sum := 0, data.Money(0)
	p.parts(p.grid.Selection(), func(r, c int) {
		cells++
		sum += p.table.at(r, c).Amount
	})
	words := ""
	switch {
	case cells == 1:
		words = p.host.T("breakdown.selected", cells)
	case cells > 1:
		words = p.host.T("breakdown.selected.sum", cells, p.host.Fmt().Bare(sum))
	}
	p.count.SetText(words)
}

// Status says what is being edited.
func (p *Pivot) Status() string {
	r, c := p.grid.Active()
	if p.table.edit == nil || r > len(p.table.rows) || c >= len(p.table.cols) {
		return ""
	}
	return p.host.T("breakdown.editing", p.table.path(r, c))
}

// Go selects the row of a region, product or rep by its code.
func (p *Pivot) Go(r page.Route) {
	if r.Code == "" {
		return
	}
	t := p.table
	for i, l := range t.cube.Rows {
		if l.Code != r.Code {
			continue
		}
		for up := l.Parent; up >= 0; up = t.cube.Rows[up].Parent {
			t.open[t.cube.Rows[up].Code] = true
		}
		t.fold()
		p.relay()
		for n, at := range t.rows {
			if at == i {
				p.grid.Select(n, 0)
			}
		}
		return
	}
}

// Key is offered keys that no widget took.
func (p *Pivot) Key(e *fyne.KeyEvent) bool {
	if p.table.edit != nil {
		return p.key(e)
	}
	return e.Name == fyne.KeyEscape && p.panel.close()
}

func (p *Pivot) focus() {
	if c := p.host.Window().Canvas(); c != nil {
		c.Focus(p.grid)
	}
}

// balance gives out the rest of the goal.
func (p *Pivot) balance() {
	goal := p.table.cube.Goal
	if goal == nil {
		return
	}
	p.drop()
	if p.given() == 0 {
		askSpread(p.host, p.tell)
		return
	}
	p.host.Do(targets.SetTotal{Amount: *goal})
}

// copyCell is a cell as it goes to a spreadsheet: exact, in the grid's unit.
func (p *Pivot) copyCell(r, c int) string {
	if r <= len(p.table.rows) {
		return p.host.Fmt().BareExact(p.table.at(r, c).Amount)
	}
	return p.table.cell(r, c).Text
}
