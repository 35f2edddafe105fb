package scores

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app/calc"
	"quarterdeck/app/scores"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// widthPrefix stands before the names of columns where their widths are kept.
const widthPrefix = "width."

// cards is the list of score cards with the card of the selected rep beside it.
type cards struct {
	page    *Page
	host    page.Host
	content *fyne.Container
	card    *widgets.Card
	table   *widgets.Table[scores.Card]
	panel   *panel
	answer  scores.Cards
}

func newCards(p *Page) *cards {
	h := p.host
	c := &cards{page: p, host: h}
	c.table = widgets.NewTable(c.columns())
	c.table.RowHeight = 44
	c.table.Same = func(a, b scores.Card) bool { return a.Rep == b.Rep }
	c.table.OnSelect = func(scores.Card) { c.explain() }
	c.table.OnOpen = func(x scores.Card) { p.marks(x.Rep) }
	c.table.Empty = widgets.NewEmpty("team", h.T("scores.none"), h.T("scores.none.how"),
		widgets.NewButton(h.T("activities.nobody.do"), widgets.Plain, func() { h.Show(page.Route{Page: "settings", Part: "reps"}) }))
	forms.KeepWidths(h, c.table)
	c.card = widgets.NewCard(h.T("scores.cards"), "", nil, c.table)
	c.panel = newPanel(p)
	c.content = widgets.Beside(400, 348, c.card, c.panel.card)
	return c
}

func (c *cards) columns() []widgets.Column[scores.Card] {
	h, f := c.host, c.host.Fmt()
	columns := []widgets.Column[scores.Card]{
		{Key: widthPrefix + "scores.rank", Title: h.T("scores.column.rank"), Width: 44, Cell: func(x scores.Card) widgets.Cell {
			return widgets.Cell{Text: placeOf(f, x.Rank), Bold: x.Rank > 0 && x.Rank <= 3, Token: rankToken(x.Rank)}
		}, Compare: func(a, b scores.Card) int { return cmp.Compare(a.Rank, b.Rank) }},
		{Key: widthPrefix + "scores.name", Title: h.T("activities.rep"), Width: 108, Flex: 1.4, Cell: func(x scores.Card) widgets.Cell {
			return widgets.Cell{Text: x.Name, Below: x.Region}
		}, Compare: func(a, b scores.Card) int { return cmp.Compare(a.Name, b.Name) }},
		{Key: widthPrefix + "scores.score", Title: h.T("scores.column.score"), Width: 116, Flex: 1.2, Right: true, Cell: func(x scores.Card) widgets.Cell {
			cell := widgets.Cell{Text: scores.Total(f, x.Score), Bold: true}
			if x.Score != nil {
				cell.Bar, cell.Barred, cell.BarToken = float64(*x.Score)/100_00, true, "actual"
			}
			return cell
		}, Compare: func(a, b scores.Card) int { return calc.CompareKnown(a.Score, b.Score) }},
	}
	for i, part := range data.ScoreParts {
		columns = append(columns, widgets.Column[scores.Card]{Key: widthPrefix + "scores." + string(part), Title: h.T("scores.column.part." + string(part)), Width: 78, Flex: 1, Right: true, Folds: 4 - i,
			Cell:    func(x scores.Card) widgets.Cell { return partCell(f, x.Parts[i]) },
			Compare: func(a, b scores.Card) int { return cmp.Compare(a.Parts[i].Points, b.Parts[i].Points) }})
	}
	return append(columns,
		widgets.Column[scores.Card]{Key: widthPrefix + "scores.floors", Title: h.T("scores.column.floors"), Width: 104, Flex: 1, Cell: func(x scores.Card) widgets.Cell { return floorCell(f, x) },
			Compare: func(a, b scores.Card) int { return cmp.Compare(a.Deduction, b.Deduction) }},
		widgets.Column[scores.Card]{Key: widthPrefix + "scores.change", Title: h.T("scores.column.change"), Width: 70, Flex: 1, Right: true, Folds: 5,
			Cell: func(x scores.Card) widgets.Cell { return changeCell(f, x) }, Compare: func(a, b scores.Card) int { return calc.CompareKnown(a.Change, b.Change) }})
}

// placeOf is a place; — for none.
func placeOf(f text.Fmt, n int) string {
	if n == 0 {
		return text.Unknown
	}
	return f.Count(n)
}

func rankToken(n int) string {
	switch {
	case n == 0:
		return "t3"
	case n <= 3:
		return "accent"
	}
	return "t2"
}

// partCell says what a part earned of what it counts.
func partCell(f text.Fmt, p scores.Part) widgets.Cell {
	if p.Counts == 0 {
		return widgets.Cell{Text: text.Unknown, Token: "t3", Exact: f.T("scores.part.unknown")}
	}
	cell := widgets.Cell{Text: f.Decimal(float64(p.Points)/100, 1) + " / " + f.Decimal(float64(p.Counts)/100, 0)}
	if p.Points*2 < p.Counts {
		cell.Token = "bad"
	}
	return cell
}

// floorCell says whether the floors are kept, and what it costs when not.
func floorCell(f text.Fmt, x scores.Card) widgets.Cell {
	known, missed := false, 0
	for _, s := range x.Floors {
		known = known || s.Value != nil
		if s.Missed {
			missed++
		}
	}
	switch {
	case x.Serious:
		return widgets.Cell{Text: f.T("scores.floors.serious"), Badge: "bad", Exact: f.T("scores.serious")}
	case missed > 0:
		return widgets.Cell{Text: f.T("scores.floors.missed", missed), Badge: "warn"}
	case known:
		return widgets.Cell{Text: f.T("scores.floors.kept"), Badge: "good"}
	}
	return widgets.Cell{Text: f.T("light.ring"), Badge: "outline"}
}

// changeCell says how the score moved.
func changeCell(f text.Fmt, x scores.Card) widgets.Cell {
	if x.Change == nil {
		return widgets.Cell{Text: text.Unknown, Token: "t3"}
	}
	cell := widgets.Cell{Text: change(f, *x.Change)}
	if *x.Change < -5_00 {
		cell.Token = "bad"
	}
	return cell
}

// change is a difference of scores with its sign.
func change(f text.Fmt, n int) string {
	switch {
	case n > 0:
		return "+" + f.Decimal(float64(n)/100, 1)
	case n < 0:
		return "−" + f.Decimal(float64(-n)/100, 1)
	}
	return f.Decimal(0, 1)
}

// refresh asks for the cards of the period.
func (c *cards) refresh() {
	h, f := c.host, c.host.Fmt()
	var err error
	c.answer, err = scores.Scores(h.Reader(), h.Today(), scores.ScoresIn{By: c.page.kind(), Day: c.page.at(), Than: c.page.compared()})
	if err != nil {
		h.Complain(err)
		return
	}
	x := c.answer
	caption := h.T("scores.caption", f.DateYear(x.Known))
	if x.Known < x.Period.From {
		caption = h.T("scores.caption.future")
	}
	if x.Mean != nil {
		caption += " · " + h.T("scores.mean", scores.Total(f, x.Mean))
	}
	if x.Serious > 0 {
		caption += " · " + h.T("scores.serious.count", x.Serious)
	}
	c.card.SetTitle(h.T("scores.cards"), caption)
	c.table.SetRows(x.Cards)
	c.table.SelectFirst()
	c.explain()
}

// choose shows the card of a rep.
func (c *cards) choose(rep string) {
	if slices.ContainsFunc(c.answer.Cards, func(x scores.Card) bool { return x.Rep == rep }) {
		c.table.SelectWhere(func(x scores.Card) bool { return x.Rep == rep })
		c.explain()
	}
}

// explain shows the selected card.
func (c *cards) explain() {
	row, ok := c.table.Selected()
	c.panel.card.Hidden = !ok
	if ok {
		c.panel.set(c.answer, row)
	}
	c.content.Refresh()
}

// lightOf is green for a floor that is kept, red for one that is missed.
func lightOf(s scores.FloorState) data.Light {
	switch {
	case s.Value == nil:
		return data.Ring
	case s.Missed:
		return data.Red
	}
	return data.Green
}
