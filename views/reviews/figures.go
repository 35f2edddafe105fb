package reviews

import (
	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
	"quarterdeck/app/reviews"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// figuresCard lists the figures of firm, regions, products and reps as they were.
type figuresCard struct {
	page  *Page
	card  *widgets.Card
	chips *widgets.ChipGroup
	table *widgets.Table[reviews.Figure]
}

// figureSorts are the chips of the figures.
var figureSorts = []string{reviews.OfRegion, reviews.OfProduct, reviews.OfRep}

func newFiguresCard(p *Page) *figuresCard {
	h := p.host
	c := &figuresCard{page: p}
	var names []string
	for _, s := range figureSorts {
		names = append(names, h.T("reviews.figures."+s))
	}
	c.chips = widgets.NewChipGroup(names, false, func(int) { c.set() })
	c.chips.Select(0)
	c.table = widgets.NewTable(c.columns())
	c.table.Same = func(a, b reviews.Figure) bool { return a.Of == b.Of && a.ID == b.ID }
	c.table.Empty = widgets.NewEmpty("deck", h.T("reviews.figures.none"), "")
	forms.KeepWidths(h, c.table)
	c.card = widgets.NewCard(h.T("reviews.figures"), h.Fmt().BareUnit(), c.chips, c.table)
	return c
}

// set shows the figures of the chosen sort, the firm as their total.
func (c *figuresCard) set() {
	z := c.page.shown.Frozen
	want := figureSorts[max(0, c.chips.Selected())]
	var rows []reviews.Figure
	for _, x := range z.Figures {
		if x.Of == want {
			rows = append(rows, x)
		}
	}
	c.table.Total = nil
	if firm, ok := z.Firm(); ok && len(rows) > 0 {
		for _, col := range c.table.Columns {
			c.table.Total = append(c.table.Total, col.Cell(firm))
		}
	}
	c.table.SetRows(rows)
}

func (c *figuresCard) columns() []widgets.Column[reviews.Figure] {
	h := c.page.host
	f := h.Fmt()
	money := func(key string, folds int, of func(reviews.Figure) *data.Money) widgets.Column[reviews.Figure] {
		return widgets.Column[reviews.Figure]{Key: "reviews.figure." + key, Title: h.T("reviews.figure." + key), Width: 88, Flex: 1, Folds: folds, Right: true,
			Cell:    func(x reviews.Figure) widgets.Cell { return bareCell(f, of(x)) },
			Compare: func(a, b reviews.Figure) int { return calc.CompareKnown(of(a), of(b)) }}
	}
	name := widgets.Column[reviews.Figure]{Key: "reviews.figure.name", Title: h.T("reviews.figure.name"), Width: 120, Flex: 2, Cell: func(x reviews.Figure) widgets.Cell {
		return widgets.Cell{Text: figureName(f, x), Light: chart.Light(x.Light), Mark: true, Exact: h.T("light." + x.Light.String())}
	}}
	rate := widgets.Column[reviews.Figure]{Key: "reviews.figure.attainment", Title: h.T("reviews.figure.attainment"), Width: 84, Flex: 1, Right: true,
		Cell:    func(x reviews.Figure) widgets.Cell { return widgets.Cell{Text: points(f, x.Attainment), Bold: true} },
		Compare: func(a, b reviews.Figure) int { return calc.CompareKnown(a.Attainment, b.Attainment) }}
	return []widgets.Column[reviews.Figure]{name,
		money("plan", 3, func(x reviews.Figure) *data.Money { return x.Plan }),
		money("due", 0, func(x reviews.Figure) *data.Money { return x.Due }),
		money("sold", 0, func(x reviews.Figure) *data.Money { return x.Sold }),
		rate,
		money("forecast", 1, func(x reviews.Figure) *data.Money { return x.Forecast }),
		money("span_due", 4, func(x reviews.Figure) *data.Money { return x.SpanDue }),
		money("span_sold", 2, func(x reviews.Figure) *data.Money { return x.SpanSold })}
}

// figureName is what a figure is of; the firm is all.
func figureName(f text.Fmt, x reviews.Figure) string {
	if x.Of == reviews.OfFirm {
		return f.T("reviews.figures.firm")
	}
	return x.Name
}

func bareCell(f text.Fmt, m *data.Money) widgets.Cell {
	if m == nil {
		return widgets.Cell{Text: text.Unknown, Token: "t3"}
	}
	return widgets.Cell{Text: f.Bare(*m), Exact: f.Exact(*m)}
}
