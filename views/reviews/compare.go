package reviews

import (
	"cmp"
	"math"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
	"quarterdeck/app/reviews"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// compareCard puts the review beside another one: figures, lights that turned, why
// the pipeline changed, and what became of the promises, in one table.
type compareCard struct {
	page  *Page
	card  *widgets.Card
	with  *widgets.Select
	ids   []data.ID
	other data.ID
	table *widgets.Table[compareRow]
}

// A compareRow is one line of the table.
type compareRow struct {
	group, name, before, after, change string
	was, is                            data.Light
	lit                                bool // it is about a light
	token                              string
}

func newCompareCard(p *Page) *compareCard {
	h := p.host
	c := &compareCard{page: p}
	c.with = widgets.NewSelect(nil, func(i int) {
		c.other = c.ids[i]
		c.fill()
	}).Small()
	column := func(key string, width, flex float32, right bool, cell func(compareRow) widgets.Cell) widgets.Column[compareRow] {
		return widgets.Column[compareRow]{Key: "reviews.compare." + key, Title: h.T("reviews.compare." + key), Width: width, Flex: flex, Right: right, Cell: cell}
	}
	c.table = widgets.NewTable([]widgets.Column[compareRow]{
		column("group", 84, 0, false, func(x compareRow) widgets.Cell { return widgets.Cell{Text: x.group, Token: "t3"} }),
		column("name", 180, 3, false, func(x compareRow) widgets.Cell { return widgets.Cell{Text: x.name} }),
		column("before", 108, 1, true, func(x compareRow) widgets.Cell { return sideCell(h.T, x.before, x.was, x.lit) }),
		column("after", 108, 1, true, func(x compareRow) widgets.Cell { return sideCell(h.T, x.after, x.is, x.lit) }),
		column("change", 108, 1, true, func(x compareRow) widgets.Cell { return widgets.Cell{Text: x.change, Token: x.token, Bold: true} }),
	})
	c.table.Empty = widgets.NewEmpty("swap", h.T("reviews.compare.none"), h.T("reviews.compare.none.how"))
	forms.KeepWidths(h, c.table)
	c.card = widgets.NewCard(h.T("reviews.compare"), h.Fmt().UnitName(), widgets.AtLeast(180, 0, c.with), c.table)
	return c
}

func sideCell(t func(string, ...any) string, words string, l data.Light, lit bool) widgets.Cell {
	x := widgets.Cell{Text: words}
	if lit {
		x.Light, x.Mark, x.Exact = chart.Light(l), true, t("light."+l.String())
	}
	return x
}

// set offers the reviews to compare with: those of the same rhythm first, the one
// before unless the person has chosen another.
func (c *compareCard) set() {
	p := c.page
	h := p.host
	rows := slices.DeleteFunc(slices.Clone(p.all.Rows), func(x reviews.Row) bool { return x.ID == p.id })
	mine := func(x reviews.Row) int { return map[bool]int{true: 0, false: 1}[x.Rhythm == p.shown.Review.Rhythm] }
	slices.SortStableFunc(rows, func(a, b reviews.Row) int { return cmp.Compare(mine(a), mine(b)) })
	c.ids = nil
	var names []string
	at := -1
	for i, x := range rows {
		c.ids, names = append(c.ids, x.ID), append(names, reviews.Name(h.Fmt(), h.Plan(), x.Review))
		if x.ID == c.other {
			at = i
		}
	}
	if at < 0 {
		at = slices.IndexFunc(rows, func(x reviews.Row) bool { return mine(x) == 0 && x.Date < p.shown.Review.Date })
	}
	if at < 0 && len(rows) > 0 {
		at = 0
	}
	c.other = 0
	if at >= 0 {
		c.other = c.ids[at]
	}
	c.with.SetOptions(names, at)
	show(c.with, len(rows) > 0)
	c.fill()
}

// fill asks for the comparison and shows it.
func (c *compareCard) fill() {
	p := c.page
	h := p.host
	if c.other == 0 {
		c.table.SetRows(nil)
		return
	}
	x, err := reviews.Compare(h.Reader(), h.Today(), p.id, c.other)
	if err != nil {
		h.Complain(err)
		return
	}
	c.table.Columns[2].Title = reviews.Name(h.Fmt(), h.Plan(), x.A)
	c.table.Columns[3].Title = reviews.Name(h.Fmt(), h.Plan(), x.B)
	f := h.Fmt()
	firm, others := figureRows(f, x)
	c.table.SetRows(slices.Concat(firm, turnRows(f, x), pipelineRows(f, x), promiseRows(f, x), others))
}

// figureRows are the key figures of the firm, and the completion of the others.
func figureRows(f text.Fmt, x reviews.Comparison) (firm, others []compareRow) {
	group := f.T("reviews.compare.figures")
	for _, c := range x.Figures {
		a, b := valueOf(c.A), valueOf(c.B)
		if c.Of != reviews.OfFirm {
			others = append(others, rateRow(f, f.T("reviews.figures."+c.Of), c.Name, a.Attainment, b.Attainment))
			continue
		}
		firm = append(firm, rateRow(f, group, f.T("reviews.key.completion"), a.Attainment, b.Attainment),
			moneyRow(f, group, f.T("reviews.figure.sold"), a.Sold, b.Sold), moneyRow(f, group, f.T("reviews.key.forecast"), a.Forecast, b.Forecast))
	}
	if x.CollectedA != nil || x.CollectedB != nil {
		var a, b *int64
		if x.CollectedA != nil {
			a = x.CollectedA.Rate
		}
		if x.CollectedB != nil {
			b = x.CollectedB.Rate
		}
		firm = append(firm, rateRow(f, group, f.T("reviews.key.collection"), a, b))
	}
	return firm, others
}

// valueOf is a figure, or an unknown one.
func valueOf(x *reviews.Figure) reviews.Figure {
	if x == nil {
		return reviews.Figure{}
	}
	return *x
}

// rateRow compares two rates in points.
func rateRow(f text.Fmt, group, name string, a, b *int64) compareRow {
	row := compareRow{group: group, name: name, before: points(f, a), after: points(f, b), change: text.Unknown, token: "t3"}
	if a != nil && b != nil {
		const shown = data.Rate / 1000 // a tenth of a point: what rounds to none is no change
		row.change, row.token = f.Points(float64(*b-*a)/data.Rate), signToken(int64(math.Round(float64(*b-*a)/shown)))
	}
	return row
}

// moneyRow compares two amounts.
func moneyRow(f text.Fmt, group, name string, a, b *data.Money) compareRow {
	row := compareRow{group: group, name: name, before: f.MoneyPtr(a), after: f.MoneyPtr(b), change: text.Unknown, token: "t3"}
	if a != nil && b != nil {
		row.change, row.token = f.DeltaCell(*b-*a), signToken(int64(*b-*a))
	}
	return row
}

// signToken is the colour of a change for the better or the worse.
func signToken(n int64) string {
	switch {
	case n > 0:
		return "good"
	case n < 0:
		return "bad"
	}
	return "t2"
}

// turnRows are the lights that are of another colour.
func turnRows(f text.Fmt, x reviews.Comparison) (rows []compareRow) {
	for _, t := range x.Turned {
		row := compareRow{group: f.T("reviews.compare.lights"), lit: true, before: text.Unknown, after: text.Unknown, token: "t2"}
		if t.A != nil {
			row.name, row.before, row.was = t.A.Title(f), t.A.ValueText(f), t.A.Light
		}
		if t.B != nil {
			row.name, row.after, row.is = t.B.Title(f), t.B.ValueText(f), t.B.Light
			row.change = f.T("reviews.compare.turned." + t.B.Light.String())
			row.token = map[data.Light]string{data.Red: "bad", data.Amber: "warn", data.Green: "good", data.Ring: "t2"}[t.B.Light]
		}
		rows = append(rows, row)
	}
	return rows
}

// pipelineRows lead from the open pipeline of one day to that of the other.
func pipelineRows(f text.Fmt, x reviews.Comparison) (rows []compareRow) {
	group := f.T("reviews.compare.pipeline")
	if x.PipelineA != nil && x.PipelineB != nil {
		rows = append(rows, moneyRow(f, group, f.T("reviews.compare.open"), &x.PipelineA.Amount, &x.PipelineB.Amount))
	}
	if x.Pipeline == nil {
		return rows
	}
	for _, s := range x.Pipeline.Steps {
		if s.Amount != 0 || len(s.Rows) > 0 {
			rows = append(rows, compareRow{group: group, name: f.T("forecast.step." + string(s.Step)), after: f.T("reviews.compare.count", len(s.Rows)),
				change: f.DeltaCell(s.Amount), token: stepTokens[s.Step]})
		}
	}
	return rows
}

// stepTokens are the colours of steps that are good or bad news.
var stepTokens = map[calc.BridgeStep]string{calc.BridgeWon: "good", calc.BridgeNew: "good", calc.BridgeLost: "bad", calc.BridgeMovedOut: "warn"}

// promiseRows are what the earlier review promised and what became of it.
func promiseRows(f text.Fmt, x reviews.Comparison) (rows []compareRow) {
	for _, p := range x.Promises {
		row := compareRow{group: f.T("reviews.compare.promises"), name: p.Text, before: p.OwnerName}
		switch {
		case p.Kept:
			row.change, row.token = f.T("reviews.action.done"), "good"
		case p.Dropped:
			row.change, row.token = f.T("reviews.action.dropped"), "t3"
		case p.Late > 0:
			row.change, row.token = f.T("reviews.action.late", p.Late), "bad"
		default:
			row.change, row.token = f.T("reviews.action.open"), "t2"
		}
		if p.Due != 0 {
			row.after = f.Date(p.Due)
		}
		rows = append(rows, row)
	}
	return rows
}
