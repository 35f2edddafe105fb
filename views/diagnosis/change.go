package diagnosis

import (
	"cmp"

	"quarterdeck/app/chart"
	"quarterdeck/app/diagnosis"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// A change shows how sales differ from the year before in volume, mix and price:
// a table of the reps, and the waterfall of the selected one or of all.
type change struct {
	page   *Page
	table  *widgets.Table[diagnosis.Change]
	card   *widgets.Card
	fall   *widgets.Chart
	gap    *widgets.Text
	note   *widgets.Wrap
	answer diagnosis.Changes
}

func newChange(p *Page) *change {
	h := p.host
	c := &change{page: p, fall: widgets.NewChart(nil, 80, 80), gap: widgets.Strong(""), note: widgets.NewWrap(h.T("diagnosis.change.note"), widgets.Style{Size: 12, Token: "t3"})}
	c.table = widgets.NewTable(c.columns())
	c.table.Same = func(a, b diagnosis.Change) bool { return a.Rep == b.Rep }
	c.table.OnSelect = func(diagnosis.Change) { c.explain() }
	c.table.Empty = widgets.NewEmpty("report", h.T("diagnosis.change.none"), h.T("diagnosis.change.none.how"))
	c.card = widgets.NewCard("", "", c.gap, widgets.Pad(4, 16, 12, 16, widgets.Col(6, widgets.Grow(c.fall), c.note)))
	return c
}

// changeParts are the parts of a change in their order.
func changeParts(c diagnosis.Change) []struct {
	key    string
	amount data.Money
} {
	p := c.Parts
	return []struct {
		key    string
		amount data.Money
	}{{"volume", p.Volume}, {"mix", p.Mix}, {"price", p.Price}, {"new", p.New}, {"gone", p.Gone}, {"other", p.Other}}
}

func (c *change) columns() []widgets.Column[diagnosis.Change] {
	h := c.page.host
	f := h.Fmt()
	columns := []widgets.Column[diagnosis.Change]{{Key: keyed + "change.rep", Title: h.T("diagnosis.column.rep"), Width: 130, Flex: 2,
		Cell:    func(x diagnosis.Change) widgets.Cell { return widgets.Cell{Text: c.name(x)} },
		Compare: func(a, b diagnosis.Change) int { return cmp.Compare(a.Name, b.Name) }}}
	add := func(key string, signed bool, of func(diagnosis.Change) data.Money) {
		columns = append(columns, widgets.Column[diagnosis.Change]{Key: keyed + "change." + key, Title: h.T("diagnosis.change." + key), Width: 84, Flex: 1, Right: true,
			Cell:    func(x diagnosis.Change) widgets.Cell { return changeCell(f, of(x), signed, key == "change") },
			Compare: func(a, b diagnosis.Change) int { return cmp.Compare(of(a), of(b)) },
			Copy:    func(x diagnosis.Change) string { return f.BareExact(of(x)) }})
	}
	add("before", false, func(x diagnosis.Change) data.Money { return x.Before })
	columns[1].Title += " " + f.BareUnit()
	add("now", false, func(x diagnosis.Change) data.Money { return x.Now })
	add("change", true, func(x diagnosis.Change) data.Money { return x.Change })
	for i, part := range changeParts(diagnosis.Change{}) {
		add(part.key, true, func(x diagnosis.Change) data.Money { return changeParts(x)[i].amount })
	}
	return columns
}

func changeCell(f text.Fmt, m data.Money, signed, bold bool) widgets.Cell {
	c := widgets.Cell{Text: f.Bare(m), Exact: f.Exact(m), Bold: bold}
	if signed {
		c.Text, c.Exact = f.DeltaBare(m), f.DeltaExact(m)
		if m < 0 {
			c.Token = "bad"
		}
	}
	return c
}

// name is whose change it is.
func (c *change) name(x diagnosis.Change) string {
	return cmp.Or(x.Name, c.page.host.T("diagnosis.nobody"))
}

// refresh asks for the changes of the span.
func (c *change) refresh(span diagnosis.Span) {
	h := c.page.host
	var err error
	if c.answer, err = diagnosis.PVMOf(h.Reader(), h.Today(), diagnosis.TeamIn{Span: span}); err != nil {
		h.Complain(err)
		return
	}
	f, t := h.Fmt(), c.answer.Total
	c.table.Total = nil
	if len(c.answer.Rows) > 0 {
		c.table.Total = []widgets.Cell{{Text: h.T("diagnosis.team"), Bold: true}, changeCell(f, t.Before, false, false), changeCell(f, t.Now, false, false), changeCell(f, t.Change, true, true)}
		for _, part := range changeParts(t) {
			c.table.Total = append(c.table.Total, changeCell(f, part.amount, true, false))
		}
	}
	c.table.SetRows(c.answer.Rows)
	c.explain()
}

// explain draws the change of the selected rep, or of all.
func (c *change) explain() {
	h, f := c.page.host, c.page.host.Fmt()
	x, ok := c.table.Selected()
	name := h.T("diagnosis.team")
	if ok {
		name = c.name(x)
	} else {
		x = c.answer.Total
	}
	c.card.SetTitle(h.T("diagnosis.reading.of", name, h.T("diagnosis.by.change")), h.T("diagnosis.change.caption", f.Period(c.answer.Period), f.Period(c.answer.Before)))
	c.gap.SetText(f.Delta(x.Change))
	c.gap.SetToken(sign(x.Change))
	var w chart.Waterfall
	if x.Before != 0 || x.Now != 0 {
		w.Steps = append(w.Steps, chart.Step{Kind: chart.LastYearTotal, Name: h.T("diagnosis.change.before"), Label: f.Money(x.Before), Value: float64(x.Before), Tip: []string{f.Exact(x.Before)}})
		for _, part := range changeParts(x) {
			if part.amount != 0 {
				name := h.T("diagnosis.change." + part.key)
				w.Steps = append(w.Steps, chart.Step{Name: name, Label: f.DeltaCell(part.amount), Value: float64(part.amount), Tip: []string{name, f.DeltaExact(part.amount)}})
			}
		}
		w.Steps = append(w.Steps, chart.Step{Kind: chart.ActualTotal, Name: h.T("diagnosis.change.now"), Label: f.Money(x.Now), Value: float64(x.Now), Tip: []string{f.Exact(x.Now)}})
	}
	c.fall.SetChart(w)
	c.card.Refresh()
}
