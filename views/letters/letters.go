// Package letters is the tab of the letters in which targets are promised: who
// has one, over what amount, signed or not, and whether it still holds.
package letters

import (
	"cmp"

	"fyne.io/fyne/v2"

	"quarterdeck/app/letters"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// scopes are whose letters the chips show, in their order.
var scopes = []string{"", letters.Plan, letters.Region, letters.Rep}

// Page is the tab of letters.
type Page struct {
	host    page.Host
	content fyne.CanvasObject
	card    *widgets.Card
	scope   *widgets.ChipGroup
	table   *widgets.Table[letters.Entry]
	all     *widgets.Button // issues what has no letter that holds
	issue   *widgets.Button
	sign    *widgets.Button
	look    *widgets.Button
	more    *widgets.Button

	reg letters.Register
}

// NewLetters builds the tab.
func NewLetters(h page.Host) page.Page {
	p := &Page{host: h}
	labels := make([]string, len(scopes))
	for i, s := range scopes {
		labels[i] = h.T("letters.scope." + cmp.Or(s, "all"))
	}
	p.scope = widgets.NewChipGroup(labels, false, func(int) { p.fill() })
	p.table = widgets.NewTable(p.columns())
	p.table.Same = func(a, b letters.Entry) bool { return a.For == b.For && a.Code == b.Code }
	p.table.OnSelect = func(letters.Entry) { p.allow() }
	p.table.OnOpen = func(letters.Entry) { p.Print() }
	p.table.Empty = widgets.NewEmpty("report", h.T("letters.none"), h.T("letters.none.how"),
		widgets.NewButton(h.T("letters.none.set"), widgets.Plain, func() { h.Show(page.Route{Page: "targets", Part: "set"}) }))
	p.all = widgets.NewButton(h.T("letters.issue.all"), widgets.Primary, p.New).WithIcon("plus").WithTip("Ctrl N")
	p.issue = widgets.NewButton(h.T("letters.issue"), widgets.Plain, p.issueOne).Small()
	p.sign = widgets.NewButton(h.T("letters.sign"), widgets.Plain, p.signOne).Small()
	p.look = widgets.NewButton(h.T("letters.look"), widgets.Plain, p.Print).WithIcon("print").Small()
	p.more = widgets.NewIconButton("more", h.T("button.more"), p.menu).Small()
	p.card = widgets.NewCard("", "", widgets.Row(8, p.issue, p.sign, p.look, p.more), p.table)
	p.content = widgets.Pad(16, 20, 16, 20, widgets.Col(12, widgets.Row(0, p.scope), widgets.Grow(p.card)))
	return p
}

func (p *Page) columns() []widgets.Column[letters.Entry] {
	h := p.host
	day := func(d func(letters.Entry) data.Date) func(letters.Entry) widgets.Cell {
		return func(e letters.Entry) widgets.Cell { return widgets.Cell{Text: h.Fmt().DateIn(d(e), h.Plan().Period())} }
	}
	return []widgets.Column[letters.Entry]{
		{Key: "name", Title: h.T("letters.for"), Width: 150, Flex: 1, Cell: func(e letters.Entry) widgets.Cell {
			return widgets.Cell{Text: p.name(e), Note: e.Code}
		}},
		{Key: "kind", Title: h.T("letters.kind"), Width: 120, Folds: 3, Cell: func(e letters.Entry) widgets.Cell {
			return widgets.Cell{Text: h.T("letters.kind." + e.For), Token: "t2"}
		}},
		{Key: "person", Title: h.T("letters.person"), Width: 110, Flex: 1, Folds: 2, Cell: func(e letters.Entry) widgets.Cell {
			if e.Person == "" {
				return widgets.Cell{Text: h.T("letters.person.none"), Token: "t3"}
			}
			return widgets.Cell{Text: e.Person}
		}},
		{Key: "target", Title: h.T("letters.target"), Width: 110, Right: true, Cell: func(e letters.Entry) widgets.Cell {
			return p.money(e.Amount)
		}},
		{Key: "amount", Title: h.T("letters.amount"), Width: 110, Right: true, Cell: func(e letters.Entry) widgets.Cell {
			return p.money(e.Paper)
		}},
		{Key: "number", Title: h.T("letters.number"), Width: 170, Flex: 1, Folds: 1, Cell: func(e letters.Entry) widgets.Cell {
			return widgets.Cell{Text: cmp.Or(e.Number, "—"), Token: "t2"}
		}},
		{Key: "issued", Title: h.T("letters.issued"), Width: 96, Right: true, Folds: 4, Cell: day(func(e letters.Entry) data.Date {
			if e.Letter == nil {
				return 0
			}
			return e.Letter.Issued
		})},
		{Key: "signed", Title: h.T("letters.signed"), Width: 96, Right: true, Cell: day(func(e letters.Entry) data.Date { return e.Signed })},
		{Key: "state", Title: h.T("letters.state"), Width: 100, Cell: func(e letters.Entry) widgets.Cell {
			return widgets.Cell{Text: h.T("letters.state." + string(e.State)), Badge: tones[e.State]}
		}},
	}
}

// tones of the states of a letter.
var tones = map[letters.State]string{letters.NoTarget: "outline", letters.None: "outline", letters.Issued: "accent",
	letters.Signed: "good", letters.Outdated: "warn"}

func (p *Page) money(m *data.Money) widgets.Cell {
	f := p.host.Fmt()
	if m == nil {
		return widgets.Cell{Text: "—", Token: "t3"}
	}
	return widgets.Cell{Text: f.Money(*m), Exact: f.Exact(*m)}
}

func (p *Page) name(e letters.Entry) string { return cmp.Or(e.Name, p.host.T("letter.whole")) }

// Title names the page.
func (p *Page) Title() string { return p.host.T("nav.targets") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control is the button that issues all letters still to be issued.
func (p *Page) Control() fyne.CanvasObject { return p.all }

// Shows lists what the page is made of.
func (p *Page) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Goals, data.Targets, data.Regions, data.Products, data.Reps, data.Letters, data.LetterTexts, data.Signoffs}
}

// Refresh asks for the register.
func (p *Page) Refresh() {
	var err error
	if p.reg, err = letters.RegisterOf(p.host.Reader(), p.host.Today(), letters.RegisterIn{}); err != nil {
		p.host.Complain(err)
		return
	}
	p.fill()
}

// fill shows the entries of the chosen scope.
func (p *Page) fill() {
	h := p.host
	want := scopes[max(0, p.scope.Selected())]
	var rows []letters.Entry
	known := false
	for _, e := range p.reg.Entries {
		known = known || e.State != letters.NoTarget
		if want == "" || e.For == want {
			rows = append(rows, e)
		}
	}
	if !known {
		rows = nil // nothing to promise: say how to begin
	}
	p.table.SetRows(rows)
	p.card.SetTitle(h.T("letters.title"), h.T("letters.caption", p.reg.Signed, p.reg.Outdated, p.reg.Open))
	p.allow()
}

// allow lets the buttons do what the selected row allows.
func (p *Page) allow() {
	h := p.host
	why := ""
	if p.reg.Open+p.reg.Outdated == 0 {
		why = h.T("problem.letter.nothing")
	}
	p.all.Allow(why)
	e, ok := p.table.Selected()
	if !ok {
		for _, b := range []*widgets.Button{p.issue, p.sign, p.look} {
			b.Allow(h.T("list.select"))
		}
		return
	}
	why = ""
	if e.Amount == nil {
		why = h.T("problem.letter.target", p.name(e))
	}
	p.issue.Allow(why)
	p.look.Allow(why)
	why = ""
	if e.Letter == nil {
		why = h.T("letters.sign.none")
	}
	p.sign.Allow(why)
}

// Print opens the preview of the selected letter, from where it is written.
func (p *Page) Print() {
	e, ok := p.table.Selected()
	if !ok || e.Amount == nil {
		p.host.Toast(p.host.T("list.select"))
		return
	}
	p.host.Show(Preview(e))
}

// Preview is the route to the printed letter of an entry.
func Preview(e letters.Entry) page.Route {
	if e.For == letters.Rep {
		return page.Route{Page: "reports", Part: "commitment", Code: e.Code}
	}
	return page.Route{Page: "reports", Part: "letter", Code: e.Code}
}

// Go selects the row of a code.
func (p *Page) Go(r page.Route) {
	if r.Code != "" && p.table.SelectWhere(func(e letters.Entry) bool { return e.Code == r.Code }) {
		p.allow()
	}
}
