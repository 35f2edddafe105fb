// Package deliverables is the tab of named documents: what the plan asks for, who
// sees to it, when it is due, and what it is made from.
package deliverables

import (
	"cmp"

	"fyne.io/fyne/v2"

	"quarterdeck/app/chart"
	"quarterdeck/app/deliverables"
	"quarterdeck/app/rituals"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// Page is the tab of documents.
type Page struct {
	host    page.Host
	content *fyne.Container
	control *widgets.Button
	chips   *widgets.ChipGroup
	table   *widgets.Table[deliverables.Row]
	counts  *widgets.Wrap
	panel   *panel
	reg     deliverables.Register
	none    fyne.CanvasObject
	nothing fyne.CanvasObject
}

// filters are the chips in their order.
var filters = []struct {
	key  string
	fits func(deliverables.Row) bool
}{
	{"all", func(deliverables.Row) bool { return true }},
	{"late", func(x deliverables.Row) bool { return x.Late }},
	{"open", func(x deliverables.Row) bool { return !x.Done && x.State != data.NotNeeded }},
	{"print", func(x deliverables.Row) bool { return x.Paper != "" }},
	{"hand", func(x deliverables.Row) bool { return x.Paper == "" }},
}

// NewDeliverables builds the tab.
func NewDeliverables(h page.Host) page.Page {
	p := &Page{host: h}
	p.chips = widgets.NewChipGroup(make([]string, len(filters)), false, func(int) { p.list() })
	p.table = p.newTable()
	p.counts = widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})
	p.panel = newPanel(p)
	n := len(data.ShippedDeliverables())
	p.none = widgets.NewEmpty("file", h.T("deliverables.none"), h.T("deliverables.none.how", n),
		widgets.NewButton(h.T("deliverables.restore", n), widgets.Primary, func() { h.Do(deliverables.RestoreDeliverables{}) }),
		widgets.NewButton(h.T("deliverables.new"), widgets.Plain, p.New))
	p.nothing = widgets.NewText(h.T("deliverables.nothing"), widgets.Style{Size: 13, Token: "t3"})
	tools := widgets.Fixed(0, 47, widgets.Pad(0, 12, 0, 12, widgets.Row(8, p.chips, widgets.Grow(nil))))
	list := widgets.NewCard("", "", nil, widgets.Col(0, tools, widgets.HR(), widgets.Grow(p.table), widgets.HR(), widgets.Pad(6, 16, 8, 16, p.counts)))
	p.content = widgets.Pad(16, 20, 16, 20, widgets.Beside(340, 292, list, p.panel.card))
	p.control = widgets.NewButton(h.T("deliverables.new"), widgets.Plain, p.New).WithIcon("plus").WithTip("Ctrl N")
	return p
}

// Title names the page.
func (p *Page) Title() string { return p.host.T("nav.stages") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control adds a document.
func (p *Page) Control() fyne.CanvasObject { return p.control }

// Shows lists what the page is made of.
func (p *Page) Shows() []data.Kind { return append([]data.Kind{data.Deliverables}, rituals.Kinds()...) }

// Refresh asks for the register and hands it over.
func (p *Page) Refresh() {
	h := p.host
	var err error
	if p.reg, err = deliverables.Deliverables(h.Reader(), h.Today(), deliverables.DeliverablesIn{}); err != nil {
		h.Complain(err)
		return
	}
	for i, f := range filters {
		n := 0
		for _, x := range p.reg.Rows {
			if f.fits(x) {
				n++
			}
		}
		p.chips.Chips[i].SetText(h.T("deliverables.chip."+f.key) + " " + h.Fmt().Count(n))
	}
	p.chips.Refresh()
	p.counts.SetText(h.T("deliverables.counts", len(p.reg.Rows), p.reg.Done, p.reg.Late, p.reg.Unowned))
	p.list()
}

// list hands the rows that fit to the table, and explains the selected one.
func (p *Page) list() {
	fits := filters[max(0, p.chips.Selected())].fits
	var rows []deliverables.Row
	for _, x := range p.reg.Rows {
		if fits(x) {
			rows = append(rows, x)
		}
	}
	p.table.Empty = p.nothing
	if len(p.reg.Rows) == 0 {
		p.table.Empty = p.none
	}
	p.table.SetRows(rows)
	p.table.SelectFirst()
	p.explain()
}

func (p *Page) explain() {
	row, ok := p.table.Selected()
	p.panel.card.Hidden = !ok
	if ok {
		p.panel.set(row)
	}
	p.content.Refresh()
}

// New asks for a new document.
func (p *Page) New() { documentForm(p.host, deliverables.Row{}) }

// Go shows the document of a route's ID.
func (p *Page) Go(r page.Route) {
	if r.ID == 0 {
		return
	}
	p.chips.Select(0)
	p.list()
	if p.table.SelectWhere(func(x deliverables.Row) bool { return x.ID == r.ID }) {
		p.explain()
	}
}

func (p *Page) newTable() *widgets.Table[deliverables.Row] {
	h := p.host
	f := h.Fmt()
	column := func(key string, width, flex float32, folds int, cell func(deliverables.Row) widgets.Cell, compare func(a, b deliverables.Row) int) widgets.Column[deliverables.Row] {
		return widgets.Column[deliverables.Row]{Key: "deliverables." + key, Title: h.T("deliverables.column." + key), Width: width, Flex: flex, Folds: folds, Cell: cell, Compare: compare}
	}
	day := func(d data.Date) widgets.Cell {
		if d == 0 {
			return widgets.Cell{Text: text.Unknown, Token: "t3"}
		}
		return widgets.Cell{Text: f.Date(d)}
	}
	t := widgets.NewTable([]widgets.Column[deliverables.Row]{
		column("name", 168, 4, 0, func(x deliverables.Row) widgets.Cell {
			return widgets.Cell{Text: deliverables.Name(f, x.Deliverable), Light: chart.Light(x.Light), Mark: true}
		}, func(a, b deliverables.Row) int {
			return cmp.Compare(deliverables.Name(f, a.Deliverable), deliverables.Name(f, b.Deliverable))
		}),
		column("state", 108, 1, 0, func(x deliverables.Row) widgets.Cell { return stateCell(f, x) }, func(a, b deliverables.Row) int { return cmp.Compare(a.State, b.State) }),
		column("rhythm", 108, 1, 2, func(x deliverables.Row) widgets.Cell { return widgets.Cell{Text: sayRhythm(f, x), Token: "t2"} },
			func(a, b deliverables.Row) int { return cmp.Compare(a.Rhythm, b.Rhythm) }),
		column("owner", 100, 1, 0, func(x deliverables.Row) widgets.Cell {
			if x.OwnerName == "" {
				return widgets.Cell{Text: f.T("deliverables.unowned"), Token: "warn"}
			}
			return widgets.Cell{Text: x.OwnerName}
		}, func(a, b deliverables.Row) int { return cmp.Compare(a.OwnerName, b.OwnerName) }),
		column("last", 84, 0, 1, func(x deliverables.Row) widgets.Cell { return day(x.Last) }, func(a, b deliverables.Row) int { return cmp.Compare(a.Last, b.Last) }),
		column("next", 84, 0, 0, func(x deliverables.Row) widgets.Cell {
			c := day(x.Next)
			if x.Late {
				c.Token = "bad"
			}
			return c
		}, func(a, b deliverables.Row) int { return cmp.Compare(a.Next, b.Next) }),
		column("source", 64, 0, 3, func(x deliverables.Row) widgets.Cell {
			return widgets.Cell{Text: cmp.Or(x.Source, text.Unknown), Token: "t3"}
		}, func(a, b deliverables.Row) int { return cmp.Compare(a.Source, b.Source) }),
	})
	t.Same = func(a, b deliverables.Row) bool { return a.ID == b.ID }
	t.OnSelect = func(deliverables.Row) { p.explain() }
	t.OnOpen = func(x deliverables.Row) { documentForm(h, x) }
	return forms.KeepWidths(h, t)
}

// stateCell says how far a document is.
func stateCell(f text.Fmt, x deliverables.Row) widgets.Cell {
	words, tone := sayState(f, x)
	return widgets.Cell{Text: words, Badge: tone}
}

// saySigned says how many of the letters are signed, or of the rows of the battle
// table approved.
func saySigned(f text.Fmt, x deliverables.Row) string {
	if x.Paper == "battle" {
		return f.T("deliverables.approved", x.Signed, x.Of)
	}
	return f.T("deliverables.signed", x.Signed, x.Of)
}

// sayState says how far a document is, and the tone of that.
func sayState(f text.Fmt, x deliverables.Row) (words, tone string) {
	switch {
	case x.Late:
		return f.T("deliverables.state.late"), "bad"
	case x.Of > 0:
		tone = "outline"
		if x.Signed == x.Of {
			tone = "good"
		}
		return saySigned(f, x), tone
	case x.Ritual != "" && x.Done:
		return f.T("deliverables.state.made"), "good"
	case x.State == data.Approved || x.State == data.Submitted:
		return f.T("deliverables.state." + string(x.State)), "good"
	}
	return f.T("deliverables.state." + cmp.Or(string(x.State), "begun")), "outline"
}

// sayRhythm says how often a document is made.
func sayRhythm(f text.Fmt, x deliverables.Row) string {
	if x.Rhythm == "" {
		return f.T("deliverables.needed")
	}
	return f.T("rhythm.name." + string(x.Rhythm))
}
