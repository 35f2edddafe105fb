package targets

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// Breakdown is the page where the goal is cut into cells and amounts are moved
// until every row and column adds up.
type Breakdown struct {
	host  page.Host
	by    string // targets.Regions or targets.Reps
	table *table

	content fyne.CanvasObject
	tabs    *widgets.Tabs
	control *fyne.Container
	leave   *widgets.Button // export and copy
	strip   *strip
	card    *widgets.Card
	filled  *fyne.Container // the grid with its hints
	grid    *widgets.Grid
	empty   *emptyGrid
	unfold  *widgets.Button
	reopen  *widgets.Button // of the panel, while it is closed
	says    *widgets.Text   // the keys, or what is wrong
	keys    *fyne.Container
	hints   *fyne.Container // keys or what is wrong, and how much is selected
	count   *widgets.Text
	panel   *panel
	layout  *breakdownLayout
	asked   int // how often the breakdown was asked for
}

// NewBreakdown builds the page.
func NewBreakdown(h page.Host) page.Page {
	b := &Breakdown{host: h, by: targets.Regions, table: newTable(h)}
	b.tabs = widgets.NewTabs([]string{h.T("breakdown.by.regions"), h.T("breakdown.by.reps")}, b.slice)
	b.strip = newStrip(h, b)
	b.panel = newPanel(h, b)
	b.empty = newEmptyGrid(h, b)
	b.makeGrid()
	b.unfold = widgets.NewButton("", widgets.Quiet, b.foldAll).Small()
	b.hints = widgets.Row(12, b.keys, widgets.Grow(b.says), b.count)
	hints := widgets.Fixed(0, 34, widgets.Pad(0, 12, 0, 12, b.hints))
	b.filled = widgets.Col(0, widgets.HR(), widgets.Grow(b.grid), widgets.HR(), hints)
	b.reopen = widgets.NewIconButton("info", h.T("breakdown.panel.open"), func() { b.panel.recall() })
	b.card = widgets.NewCard(" ", "", widgets.Row(4, b.unfold, b.reopen), widgets.Stack(b.filled, b.empty.content))
	b.layout = &breakdownLayout{resized: b.resized}
	b.content = widgets.Pad(16, 20, 16, 20, &fyne.Container{Layout: b.layout,
		Objects: []fyne.CanvasObject{b.strip.rhythms, b.strip.allocation.card, b.card, b.panel.card}})
	lock := widgets.NewButton(h.T("breakdown.lock"), widgets.Plain, func() { b.lock(b.grid.Selection()) }).WithIcon("lock").WithTip("F4")
	spread := widgets.NewButton(h.T("breakdown.spread"), widgets.Plain, b.askSpread).WithIcon("grid")
	b.leave = widgets.NewButton(h.T("breakdown.export"), widgets.Plain, b.offer).WithIcon("export")
	b.control = widgets.Row(12, lock, spread, b.leave)
	return b
}

func (b *Breakdown) makeGrid() {
	b.grid = widgets.NewGrid()
	b.grid.Totals = 1 // the difference below it follows
	b.grid.Cell = b.table.cell
	b.grid.Copy = b.copyCell
	b.grid.OnEdit, b.grid.OnTyping, b.grid.OnAway, b.grid.OnKey = b.confirm, b.typing, b.away, b.key
	b.grid.OnPaste, b.grid.OnFill, b.grid.OnClear, b.grid.OnLock = b.paste, b.fill, b.clear, b.lock
	b.grid.OnFold, b.grid.OnSelect, b.grid.OnRefuse = b.fold, b.selected, b.refused
	b.grid.OnEscape = func() bool { return b.panel.close() }
	b.says = widgets.NewText("", widgets.Style{Size: 12, Token: "bad", Elide: true})
	b.count = widgets.NewText("", widgets.Style{Size: 12, Token: "t3"})
	b.keys = widgets.Row(16)
	for _, k := range []struct{ key, words string }{{"Enter", "enter"}, {"Esc", "escape"}, {"F4", "lock"}, {"F8", "to"}, {"Ctrl D", "fill"}, {"=", "formula"}} {
		b.keys.Add(widgets.Row(4, widgets.NewKbd(k.key), widgets.NewText(b.host.T("breakdown.key."+k.words), widgets.Style{Size: 12, Token: "t3"})))
	}
}

// Title names the page.
func (b *Breakdown) Title() string { return b.host.T("breakdown.title") }

// Content is the page.
func (b *Breakdown) Content() fyne.CanvasObject { return b.content }

// Tabs are the two slices.
func (b *Breakdown) Tabs() fyne.CanvasObject { return b.tabs }

// Control locks, spreads anew and exports.
func (b *Breakdown) Control() fyne.CanvasObject { return b.control }

// Shows lists what the grid is made of.
func (b *Breakdown) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.DaysOff, data.Goals, data.Targets, data.Reopenings, data.Regions, data.Products, data.Reps,
		data.Orders, data.OrderLines, data.Actuals}
}

// Refresh asks for the breakdown and hands it over.
func (b *Breakdown) Refresh() {
	g, err := targets.GridOf(b.host.Reader(), b.host.Today(), targets.GridIn{By: b.by})
	if err != nil {
		b.host.Complain(err)
		return
	}
	b.asked++
	b.grid.GiveUp()
	b.table.set(g)
	b.relay()
	b.tell(nil)
	b.strip.set(g)
	b.repaint()
}

// relay hands rows and columns to the grid.
func (b *Breakdown) relay() {
	b.table.columns(b.layout.room / theme.Px(1))
	b.grid.NameWidth = b.table.nameWidth()
	rows, foot := b.table.gridRows()
	b.grid.NameTitle = b.host.T("breakdown.rows." + b.by)
	b.grid.SetRows(rows, foot, b.table.gridCols())
	b.unfold.SetText(b.host.T("breakdown.unfold." + map[bool]string{true: "none", false: "all"}[b.table.allOpen()]))
	b.unfold.Hidden = b.table.flat()
	b.unfold.Refresh()
}

// repaint shows the breakdown with the pending edit.
func (b *Breakdown) repaint() {
	f, plan := b.host.Fmt(), b.host.Plan()
	b.card.SetTitle(b.host.T("breakdown.card", f.Period(plan.Period())), b.host.T(spanKey(b.host, "breakdown.card."+b.by), f.BareUnit()))
	b.empty.set(b.table.grid)
	b.strip.allocation.set(b.table.shown.Goal, b.table.shown.Total.Amount)
	b.grid.Refresh()
	b.panel.show()
}

// slice shows the other slice.
func (b *Breakdown) slice(i int) {
	b.by = []string{targets.Regions, targets.Reps}[i]
	b.table = newTable(b.host)
	b.grid.Cell = b.table.cell
	b.Refresh()
}

// resized is told when the grid has another width.
func (b *Breakdown) resized(narrow bool, strip float32) {
	b.strip.fold(narrow, strip)
	if len(b.table.grid.Buckets) > 0 {
		b.relay()
	}
}

func (b *Breakdown) fold(r int, open bool) {
	i := b.table.rows[r]
	for i > 0 && b.table.grid.Rows[i].Level > 0 {
		i--
	}
	b.table.open[b.table.grid.Rows[i].Region] = open
	b.table.fold()
	b.relay()
	for r, n := range b.table.rows {
		if n == i && !open {
			_, c := b.grid.Active()
			b.grid.Select(r, c)
		}
	}
}

func (b *Breakdown) foldAll() {
	b.table.foldAll(!b.table.allOpen())
	b.relay()
}

// tell shows what is wrong below the grid, or the keys and how much is selected.
func (b *Breakdown) tell(err error) {
	b.keys.Hidden = err != nil
	sentence := ""
	if err != nil {
		sentence = b.host.Fmt().Sentence(err)
	}
	b.says.SetText(sentence)
	b.counted()
	b.hints.Refresh()
}

// counted says how many cells are selected, and what they add up to.
func (b *Breakdown) counted() {
	at := b.grid.Selection()
	cells, sum := 0, data.Money(0)
	b.keptIn(at, func(r, c int) {
		cells++
		sum += amountIn(b.table.row(r), b.table.cols[c])
	})
	words := ""
	switch {
	case cells == 1:
		words = b.host.T("breakdown.selected", cells)
	case cells > 1:
		words = b.host.T("breakdown.selected.sum", cells, b.host.Fmt().Bare(sum))
	}
	b.count.SetText(words)
}

// Status says what is being edited.
func (b *Breakdown) Status() string {
	if b.table.edit == nil {
		return ""
	}
	r, c := b.grid.Active()
	if r > len(b.table.rows) || c >= len(b.table.cols) {
		return ""
	}
	return b.host.T("breakdown.editing", b.table.path(r, c))
}

// Go opens a slice ("reps") and selects the row of a region or rep by its code.
func (b *Breakdown) Go(r page.Route) {
	if i := map[string]int{"": -1, targets.Regions: 0, targets.Reps: 1}[r.Part]; i >= 0 && i != b.tabs.Selected() {
		b.tabs.Select(i)
		b.slice(i)
	}
	if r.Code == "" {
		return
	}
	for i, row := range b.table.grid.Rows {
		if row.Rep == r.Code || row.Level == 0 && row.Region == r.Code {
			b.table.open[row.Region] = true
			b.table.fold()
			b.relay()
			for n, at := range b.table.rows {
				if at == i {
					b.grid.Select(n, 0)
				}
			}
			return
		}
	}
}

// Key is offered keys that no widget took.
func (b *Breakdown) Key(e *fyne.KeyEvent) bool {
	if b.table.edit != nil {
		return b.key(e)
	}
	if e.Name == fyne.KeyEscape {
		return b.panel.close()
	}
	return false
}

func (b *Breakdown) focus() {
	if c := b.host.Window().Canvas(); c != nil {
		c.Focus(b.grid)
	}
}

// copyCell is a cell as it goes to a spreadsheet: exact, in the grid's unit.
func (b *Breakdown) copyCell(r, c int) string {
	f := b.host.Fmt()
	if r <= len(b.table.rows) {
		return f.BareExact(amountIn(b.table.row(r), b.table.cols[c]))
	}
	return b.table.cell(r, c).Text
}
