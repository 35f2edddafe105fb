package pipeline

import (
	"cmp"

	"quarterdeck/app/chart"
	"quarterdeck/app/pipeline"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

func newTable(p *Page) *widgets.Table[row] {
	h := p.host
	t := widgets.NewTable(columns(p))
	t.Same = func(a, b row) bool { return a.ID == b.ID }
	t.OnSelect = func(row) { p.explain() }
	t.OnOpen = func(x row) { OpportunityForm(h, x.Code, "", nil) }
	t.Tick(func(x row) any { return x.ID }, func() { p.bulk.set() })
	return forms.KeepWidths(h, t)
}

// wordWidths are the least widths of columns with words, which are longer in
// English.
var wordWidths = map[text.Lang]struct{ name, customer, stage, rep, day, next, amount float32 }{
	text.ZH: {132, 112, 88, 76, 84, 96, 76}, text.EN: {150, 124, 104, 104, 84, 110, 92},
}

func columns(p *Page) []widgets.Column[row] {
	h := p.host
	f, period, wide := h.Fmt(), h.Plan().Period(), wordWidths[h.Lang()]
	column := func(key string, width, flex float32, folds int, cell func(row) widgets.Cell, compare func(a, b row) int) widgets.Column[row] {
		return widgets.Column[row]{Key: "pipeline." + key, Title: h.T("pipeline.column." + key), Width: width, Flex: flex, Folds: folds, Cell: cell, Compare: compare}
	}
	right := func(c widgets.Column[row]) widgets.Column[row] { c.Right = true; return c }
	amount := right(column("amount", wide.amount, 1, 0, func(x row) widgets.Cell { return amountCell(f, x) }, func(a, b row) int { return cmp.Compare(a.Amount, b.Amount) }))
	amount.Title += " " + f.BareUnit()
	amount.Copy = func(x row) string { return f.BareExact(x.Amount) }
	return []widgets.Column[row]{
		column("name", wide.name, 3, 0, func(x row) widgets.Cell {
			return widgets.Cell{Text: x.Name, Light: chart.Light(x.Light()), Mark: true, Exact: x.Name + " · " + SayLight(f, *x)}
		}, func(a, b row) int { return cmp.Compare(a.Name, b.Name) }),
		column("customer", wide.customer, 2, 0, func(x row) widgets.Cell { return widgets.Cell{Text: x.CustomerName, Token: "t2"} },
			func(a, b row) int { return cmp.Compare(a.CustomerName, b.CustomerName) }),
		column("stage", wide.stage, 1, 0, func(x row) widgets.Cell { return stageCell(f, x) },
			func(a, b row) int {
				return cmp.Or(cmp.Compare(a.Result, b.Result), cmp.Compare(a.Of.Position, b.Of.Position))
			}),
		amount,
		right(column("close", wide.day, 1, 0, func(x row) widgets.Cell { return closeCell(f, x, period) },
			func(a, b row) int { return cmp.Compare(cmp.Or(a.Ended, a.Close), cmp.Or(b.Ended, b.Close)) })),
		right(column("late", 64, 1, 2, func(x row) widgets.Cell { return lateCell(f, x) }, func(a, b row) int { return cmp.Compare(a.Late, b.Late) })),
		right(column("age", 64, 1, 3, func(x row) widgets.Cell { return ageCell(f, x) }, func(a, b row) int { return cmp.Compare(a.Age, b.Age) })),
		column("category", 72, 1, 5, func(x row) widgets.Cell { return categoryCell(f, x) }, func(a, b row) int { return cmp.Compare(a.Category, b.Category) }),
		column("next", wide.next, 2, 4, func(x row) widgets.Cell { return nextCell(f, x, period) }, func(a, b row) int { return cmp.Compare(a.NextDay, b.NextDay) }),
		column("rep", wide.rep, 1, 1, func(x row) widgets.Cell { return widgets.Cell{Text: cmp.Or(x.RepName, text.Unknown)} },
			func(a, b row) int { return cmp.Compare(a.RepName, b.RepName) }),
	}
}

func unknown() widgets.Cell { return widgets.Cell{Text: text.Unknown, Token: "t3"} }

func amountCell(f text.Fmt, x row) widgets.Cell {
	if x.Amount == 0 {
		return unknown()
	}
	return widgets.Cell{Text: f.Bare(x.Amount), Exact: SayAmount(f, *x)}
}

// stageCell is the stage of an open opportunity, or how it ended.
func stageCell(f text.Fmt, x row) widgets.Cell {
	switch x.Result {
	case data.Won:
		return widgets.Cell{Text: f.T("pipeline.won"), Badge: "good"}
	case data.Lost:
		return widgets.Cell{Text: f.T("pipeline.lost"), Badge: "outline", Exact: x.Reason}
	}
	return widgets.Cell{Text: pipeline.StageName(f.Lang, x.Of), Badge: "plain"}
}

// closeCell is the day it is expected, or the day it ended.
func closeCell(f text.Fmt, x row, period data.Period) widgets.Cell {
	switch {
	case !x.Open():
		return widgets.Cell{Text: f.DateIn(x.Ended, period), Token: "t2"}
	case x.Close == 0:
		return unknown()
	case x.Past:
		return widgets.Cell{Text: f.DateIn(x.Close, period), Token: "bad", Bold: true}
	}
	return widgets.Cell{Text: f.DateIn(x.Close, period)}
}

// lateCell says by how many days an opportunity is later than first expected.
func lateCell(f text.Fmt, x row) widgets.Cell {
	if x.Late == 0 {
		return unknown()
	}
	return widgets.Cell{Text: f.T("pipeline.days", x.Late), Token: "warn", Bold: true, Exact: SayLate(f, *x)}
}

func ageCell(f text.Fmt, x row) widgets.Cell {
	switch {
	case !x.Open():
		return unknown()
	case x.Aged:
		return widgets.Cell{Text: f.T("pipeline.days", x.Age), Token: "warn", Bold: true, Exact: f.T("pipeline.age.over", x.Age, x.Limit)}
	}
	return widgets.Cell{Text: f.T("pipeline.days", x.Age)}
}

func categoryCell(f text.Fmt, x row) widgets.Cell {
	if !x.Open() {
		return unknown()
	}
	c := widgets.Cell{Text: f.T("category." + string(x.Category))}
	if x.Own {
		c.Bold, c.Exact = true, f.T("pipeline.category.own", f.T("category."+string(x.Category)), f.T("category."+string(x.Of.Category)))
	}
	return c
}

// nextCell is the next step; red when its day has passed, and said when there is
// none.
func nextCell(f text.Fmt, x row, period data.Period) widgets.Cell {
	switch {
	case !x.Open():
		return unknown()
	case x.Next == "":
		return widgets.Cell{Text: f.T("pipeline.next.none"), Token: "warn"}
	case x.Overdue:
		return widgets.Cell{Text: x.Next, Token: "bad", Exact: f.T("pipeline.next.overdue", x.Next, f.DateIn(x.NextDay, period))}
	case x.NextDay != 0:
		return widgets.Cell{Text: x.Next, Exact: f.T("pipeline.next.on", x.Next, f.DateIn(x.NextDay, period))}
	}
	return widgets.Cell{Text: x.Next}
}
