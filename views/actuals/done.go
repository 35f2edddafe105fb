package actuals

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/actuals"
	"quarterdeck/app/chart"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// done is the last step: what came in, and the way back.
type done struct {
	wizard  *wizard
	content *fyne.Container
	card    *widgets.Card
	facts   *fyne.Container
	title   *widgets.Text
	note    *widgets.Wrap
	undo    *widgets.Button
	news    *widgets.Card
	table   *widgets.Table[novelty]
}

// A novelty is something the file named that the plan did not know.
type novelty struct {
	kind, code string
	name       string // beside the code; "" when the file gives none
	added      bool
}

// words are the code of a novelty with its name.
func (n novelty) words() string {
	if n.name == "" || n.name == n.code {
		return n.code
	}
	return n.code + " " + n.name
}

func newDone(w *wizard) *done {
	h := w.host
	x := &done{wizard: w, facts: widgets.Col(0), title: widgets.Heading(""), note: widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"})}
	x.undo = widgets.NewButton(h.T("import.undo"), widgets.Plain, h.Undo).WithIcon("undo")
	again := widgets.NewButton(h.T("import.again"), widgets.Plain, w.forget)
	deck := widgets.NewButton(h.T("import.deck"), widgets.Primary, func() { h.Show(page.Route{Page: "deck"}) })
	head := widgets.Row(12, widgets.NewLight(data.Green, 16), widgets.Grow(x.title))
	foot := widgets.Pad(12, 16, 12, 16, widgets.Row(8, x.undo, widgets.Grow(nil), again, deck))
	x.card = widgets.NewCard("", "", nil, widgets.Col(0, widgets.Pad(16, 16, 4, 16, head), widgets.Pad(0, 16, 12, 16, x.note), widgets.HR(),
		widgets.Grow(widgets.VScroll(widgets.Pad(4, 16, 4, 16, x.facts))), widgets.HR(), foot))
	x.table = widgets.NewTable([]widgets.Column[novelty]{
		{Key: "kind", Title: h.T("import.new.kind"), Width: 90, Cell: func(n novelty) widgets.Cell {
			return widgets.Cell{Text: h.T("import.new." + n.kind), Token: "t2"}
		}},
		{Key: "code", Title: h.T("import.new.code"), Width: 140, Flex: 1, Cell: func(n novelty) widgets.Cell { return widgets.Cell{Text: n.words()} }},
		{Key: "what", Title: h.T("import.new.what"), Width: 140, Flex: 1, Cell: func(n novelty) widgets.Cell {
			if n.added {
				return widgets.Cell{Mark: true, Light: chart.Green, Text: h.T("import.new.added"), Token: "t2"}
			}
			return widgets.Cell{Mark: true, Light: chart.Amber, Text: h.T("import.new.unassigned"), Token: "warn"}
		}},
	})
	x.table.Empty = widgets.NewEmpty("check", h.T("import.new.none"), h.T("import.new.none.how"))
	x.news = widgets.NewCard(h.T("import.new"), "", nil, x.table)
	x.content = &fyne.Container{Layout: sides{560}, Objects: []fyne.CanvasObject{x.card, x.news}}
	return x
}

// show says what an import brought.
func (x *done) show(d *draft) {
	h, p := x.wizard.host, d.preview
	x.title.SetText(h.T("import.done", p.Ready))
	x.note.SetText(h.T("import.done.note", d.table.Name))
	x.facts.Objects = nil
	for _, f := range facts(h, d) {
		x.facts.Add(widgets.Fixed(0, 36, widgets.Row(12, widgets.NewText(f[0], widgets.Style{Size: 13, Token: "t2"}), widgets.Grow(nil), widgets.NewText(f[1], widgets.Style{Size: 13}))))
		x.facts.Add(widgets.HR())
	}
	news := novelties(p)
	x.table.SetRows(news)
	x.news.SetTitle(h.T("import.new"), h.T("import.new.count", len(news)))
	x.undo.Allow("")
	if steps, err := h.File().Steps("undo", 1); err != nil || len(steps) == 0 || steps[0].ID != d.step {
		x.undo.Allow(h.T("import.undo.later"))
	}
	x.card.Refresh()
}

// facts are the figures of an import, each with its name.
func facts(h page.Host, d *draft) (rows [][2]string) {
	p, f := d.preview, h.Fmt()
	add := func(key, value string) { rows = append(rows, [2]string{h.T(key), value}) }
	add("import.fact.rows", f.Count(p.Ready))
	if d.as == exchange.AsOrders {
		add("import.fact.orders", f.Count(p.Orders))
	}
	if d.hasMoney() {
		add("import.fact.sum", f.Exact(p.Amount))
		if p.Rest != 0 {
			add("import.fact.exact", exact(p.Amount, p.Rest, f.Currency))
		}
		add("import.fact.rounding", exact(0, -p.Rest, f.Currency))
	}
	if p.Span.Days() > 0 {
		add("import.fact.span", f.Period(p.Span))
	}
	if p.None > 0 {
		add("import.fact.none", f.Count(p.None))
	}
	if p.Twins > 0 {
		add("import.fact.twins", f.Count(p.Twins))
	}
	if p.Repeated > 0 {
		add("import.fact.repeated", f.Count(p.Repeated))
	}
	if p.Wrong > 0 {
		add("import.fact.wrong", f.Count(p.Wrong))
	}
	return rows
}

// novelties are what a file added beside its rows, and what it could not place.
func novelties(p *actuals.Preview) (rows []novelty) {
	add := func(kind data.Kind, codes []string, added bool) {
		if added && string(kind) == p.As {
			return // they are the rows themselves
		}
		for _, code := range codes {
			n := novelty{kind: string(kind), code: code, added: added}
			if kind == data.Customers {
				n.name = p.CustomerName(code)
			}
			rows = append(rows, n)
		}
	}
	add(data.Reps, p.UnknownReps, false)
	add(data.Regions, p.UnknownRegions, false)
	add(data.Products, p.NewProducts, true)
	add(data.Regions, p.NewRegions, true)
	add(data.Reps, p.NewReps, true)
	add(data.Customers, p.NewCustomers, true)
	return rows
}
