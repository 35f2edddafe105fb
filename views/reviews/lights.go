package reviews

import (
	"cmp"

	"quarterdeck/app/chart"
	"quarterdeck/app/lights"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// lightsCard lists the lights as they were when the review was opened.
type lightsCard struct {
	page  *Page
	card  *widgets.Card
	table *widgets.Table[lights.Row]
}

func newLightsCard(p *Page) *lightsCard {
	h := p.host
	c := &lightsCard{page: p}
	c.table = widgets.NewTable(c.columns())
	c.table.Same = func(a, b lights.Row) bool { return a.Key == b.Key }
	c.table.Empty = widgets.NewEmpty("review", h.T("reviews.lights.none"), h.T("reviews.lights.none.how"))
	forms.KeepWidths(h, c.table)
	c.card = widgets.NewCard(h.T("reviews.lights"), "", nil, c.table)
	return c
}

// set shows the frozen lights.
func (c *lightsCard) set() {
	h := c.page.host
	c.card.SetTitle(h.T("reviews.lights"), h.T("reviews.basis", h.Fmt().DateIn(c.page.shown.Review.Date, h.Plan().Period())))
	c.table.SetRows(c.page.shown.Frozen.Lights)
}

func (c *lightsCard) columns() []widgets.Column[lights.Row] {
	h := c.page.host
	f := h.Fmt()
	column := func(key string, width, flex float32, folds int, cell func(lights.Row) widgets.Cell) widgets.Column[lights.Row] {
		return widgets.Column[lights.Row]{Key: "reviews.light." + key, Title: h.T("reviews.light." + key), Width: width, Flex: flex, Folds: folds, Cell: cell}
	}
	value := column("value", 84, 1, 0, func(x lights.Row) widgets.Cell { return widgets.Cell{Text: x.ValueText(f), Bold: true} })
	target := column("target", 84, 1, 2, func(x lights.Row) widgets.Cell { return widgets.Cell{Text: x.TargetText(f), Token: "t2"} })
	run := column("run", 72, 1, 3, func(x lights.Row) widgets.Cell { return widgets.Cell{Text: f.Count(x.Run), Token: "t2"} })
	value.Right, target.Right, run.Right = true, true, true
	run.Compare = func(a, b lights.Row) int { return cmp.Compare(a.Run, b.Run) }
	title := column("title", 148, 2, 0, func(x lights.Row) widgets.Cell {
		return widgets.Cell{Text: x.Title(f), Light: chart.Light(x.Light), Mark: true, Bold: x.Light == data.Red, Exact: h.T("light." + x.Light.String())}
	})
	return []widgets.Column[lights.Row]{
		title, value, target,
		column("rule", 108, 1, 4, func(x lights.Row) widgets.Cell { return widgets.Cell{Text: x.RuleText(f), Token: "t2"} }),
		run,
		column("why", 160, 3, 0, func(x lights.Row) widgets.Cell { return widgets.Cell{Text: x.Why(f), Token: "t2"} }),
		column("owner", 76, 1, 5, func(x lights.Row) widgets.Cell { return widgets.Cell{Text: cmp.Or(x.Owner, text.Unknown)} }),
	}
}
