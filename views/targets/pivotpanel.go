package targets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A pivotPanel explains the active cell: which box of the cube it is, where its
// amount comes from and how it compares; while an edit is pending it asks where
// the difference goes.
type pivotPanel struct {
	host page.Host
	page *Pivot
	card *widgets.Card

	path, amount, unit, before, by *widgets.Text
	dims                           [5]*pair
	exact, last, growth, locked    *pair
	source                         *widgets.Wrap
	forget                         *widgets.Button

	choices *choices
}

func newPivotPanel(h page.Host, page *Pivot) *pivotPanel {
	p := &pivotPanel{host: h, page: page}
	p.path = widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})
	p.amount = widgets.NewText("", widgets.Style{Size: 28, Bold: true})
	p.unit = widgets.NewText("", widgets.Style{Token: "t3"})
	p.before = widgets.NewText("", widgets.Style{Size: 13, Token: "t2"})
	p.by = widgets.NewText("", widgets.Style{Size: 13, Bold: true})
	value := widgets.Row(8, p.amount, p.unit, widgets.Grow(nil), p.before, p.by)
	caption := func(key string) fyne.CanvasObject {
		return widgets.Pad(8, 0, 2, 0, widgets.NewText(h.T(key), widgets.Style{Size: 13, Bold: true}))
	}
	box := widgets.Col(4, caption("pivot.box"))
	for i, dim := range dims {
		p.dims[i] = newPair(h.T("pivot.dim." + dim))
		box.Add(p.dims[i].row)
	}
	p.exact, p.last, p.growth, p.locked = newPair(h.T("pivot.exact")), newPair(h.T("pivot.last")), newPair(h.T("pivot.growth")), newPair(h.T("pivot.locked"))
	p.source = widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"})
	p.forget = widgets.NewButton(h.T("pivot.forget"), widgets.Plain, func() { page.clear(page.grid.Selection()) }).Small().WithTip("Del")
	about := widgets.Col(4, caption("pivot.source"), p.source, widgets.Pad(4, 0, 0, 0, widgets.Row(0, p.forget)),
		widgets.Pad(8, 0, 4, 0, widgets.HR()), p.exact.row, p.last.row, p.growth.row, p.locked.row)
	p.choices = newChoices(h, page)
	head := widgets.Pad(0, 16, 0, 16, widgets.Col(0, p.path, value, widgets.Pad(6, 0, 0, 0, widgets.HR())))
	middle := container.NewVScroll(widgets.Pad(0, 16, 0, 16, widgets.Col(8, box, widgets.HR(), about)))
	foot := widgets.Pad(0, 16, 12, 16, p.choices.content)
	closing := widgets.NewIconButton("x", h.T("breakdown.panel.close"), func() { p.close() })
	p.card = widgets.NewCard(h.T("breakdown.panel"), "", closing, widgets.Col(0, head, widgets.Grow(middle), foot))
	return p
}

// close puts the panel away for good; it reports whether it was there.
func (p *pivotPanel) close() bool {
	if p.card.Hidden {
		return false
	}
	p.keep(false)
	return true
}

// keep remembers whether the panel is wanted.
func (p *pivotPanel) keep(open bool) {
	p.host.Prefs().NoPanel = !open
	p.host.SavePrefs()
	p.wanted(open, true)
	p.show()
}

// wanted shows or hides the panel, and, where there is something to explain, the
// button that brings it back.
func (p *pivotPanel) wanted(open, useful bool) {
	p.card.Hidden = !open
	p.page.reopen.Hidden = open || !useful
	p.page.reopen.Refresh()
	p.page.content.Refresh()
}

// show explains the active cell.
func (p *pivotPanel) show() {
	t := p.page.table
	r, c := p.page.grid.Active()
	if p.card.Hidden || len(t.rows) == 0 || r > len(t.rows) || c >= len(t.cols) {
		return
	}
	f, x, e := t.fmt, t.at(r, c), t.edit
	if !e.on(t, r, c) {
		e = nil
	}
	p.path.SetText(t.path(r, c))
	now := x.Amount
	p.before.SetText("")
	p.by.SetText("")
	if e != nil && e.new != e.old {
		now = e.new
		p.before.SetText(p.host.T("breakdown.was", f.Bare(e.old)))
		p.by.SetText(f.DeltaBare(e.new - e.old))
		p.by.SetToken(map[bool]theme.Token{true: "bad", false: "good"}[e.new < e.old])
	}
	p.amount.SetText(f.Bare(now))
	p.unit.SetText(f.BareUnit())
	p.exact.value.SetText(f.Exact(now))
	if !x.Have && now == 0 {
		p.amount.SetText(text.Unknown)
		p.exact.value.SetText(p.host.T("pivot.unset"))
	}
	p.last.value.SetText(bareOr(f, x.Last))
	p.growth.value.SetText(text.Unknown)
	if x.Last != nil && *x.Last != 0 {
		p.growth.value.SetText(f.Growth(now, *x.Last))
	}
	p.showBox(r, c)
	p.showSource(r, c, x)
	p.choices.show(e.question(t.plan))
	p.card.Refresh()
}

// showBox says which value of each dimension the cell is about.
func (p *pivotPanel) showBox(r, c int) {
	t, in := p.page.table, p.page.table.cube.In
	for i, dim := range dims {
		words := p.page.bar.word(dim)
		switch {
		case dim == in.Rows && r >= len(t.rows):
			words = p.host.T("pivot.all." + dim)
		case dim == in.Rows:
			words = t.names.line(dim, t.cube.Rows[t.rows[r]])
		case dim == in.Columns && t.cols[c] != totalColumn:
			words = t.names.line(dim, t.cube.Columns[t.cols[c]])
		case dim == in.Columns:
			words = p.host.T("pivot.all." + dim)
		}
		p.dims[i].value.SetText(words)
	}
}

// showSource says where the amount comes from, and whether it may be changed.
func (p *pivotPanel) showSource(r, c int, x targets.CubeCell) {
	t := p.page.table
	source := x.Source
	switch col := t.cols[c]; {
	case source == targets.Kept && (col == totalColumn || r >= len(t.rows)):
		source = "sum"
	case source == targets.Derived && (r < len(t.rows) && t.cube.Rows[t.rows[r]].Cut || col != totalColumn && t.cube.Columns[col].Cut):
		source = "cut"
	}
	p.source.SetText(p.host.T("pivot.source." + source))
	p.forget.Hidden = x.Source != targets.Decided
	_, ok := t.ref(r, c)
	state := "open"
	switch {
	case t.closed(r, c):
		state = "closed"
	case x.Locked && x.Have:
		state = "locked"
	case !x.Open || !ok:
		state = "fixed"
	}
	p.locked.value.SetText(p.host.T("pivot.locked." + state))
}
