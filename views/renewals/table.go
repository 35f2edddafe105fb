package renewals

import (
	"cmp"
	"strconv"

	"quarterdeck/app/chart"
	"quarterdeck/app/renewals"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

func (p *Page) newTable() *widgets.Table[renewals.Row] {
	h := p.host
	t := widgets.NewTable(p.columns())
	t.Same = func(a, b renewals.Row) bool { return a.ID == b.ID }
	t.OnSelect = func(renewals.Row) { p.explain() }
	t.OnOpen = func(x renewals.Row) { ContractForm(h, "", x.ID, nil) }
	return forms.KeepWidths(h, t)
}

// wordWidths are the least widths of columns with words, which are longer in
// English.
var wordWidths = map[text.Lang]struct{ customer, days, amount, rep float32 }{text.ZH: {132, 88, 76, 76}, text.EN: {148, 104, 96, 104}}

func (p *Page) columns() []widgets.Column[renewals.Row] {
	h := p.host
	f, period, wide := h.Fmt(), h.Plan().Period(), wordWidths[h.Lang()]
	column := func(key string, width, flex float32, folds int, cell func(renewals.Row) widgets.Cell, compare func(a, b renewals.Row) int) widgets.Column[renewals.Row] {
		return widgets.Column[renewals.Row]{Key: "renewals." + key, Title: h.T("renewals.column." + key), Width: width, Flex: flex, Folds: folds, Cell: cell, Compare: compare}
	}
	right := func(c widgets.Column[renewals.Row]) widgets.Column[renewals.Row] { c.Right = true; return c }
	money := func(key string, width float32, folds int, of func(renewals.Row) *data.Money) widgets.Column[renewals.Row] {
		c := right(column(key, width, 1, folds, func(x renewals.Row) widgets.Cell { return amountCell(f, of(x)) },
			func(a, b renewals.Row) int { return comparePtr(of(a), of(b)) }))
		c.Copy = func(x renewals.Row) string {
			if m := of(x); m != nil {
				return f.BareExact(*m)
			}
			return ""
		}
		return c
	}
	amount := money("amount", wide.amount, 0, func(x renewals.Row) *data.Money { return &x.Amount })
	amount.Title += " " + f.BareUnit()
	return []widgets.Column[renewals.Row]{
		column("customer", wide.customer, 3, 0, func(x renewals.Row) widgets.Cell {
			return widgets.Cell{Text: x.CustomerName, Light: chart.Light(x.Light), Mark: true, Exact: h.T("renewals.light."+x.Light.String()) + " · " + f.T("renewals.stage."+string(x.Stage))}
		}, func(a, b renewals.Row) int { return cmp.Compare(a.CustomerName, b.CustomerName) }),
		column("number", 76, 1, 4, func(x renewals.Row) widgets.Cell { return widgets.Cell{Text: x.Number, Token: "t2", Exact: x.Name} },
			func(a, b renewals.Row) int { return cmp.Compare(a.Number, b.Number) }),
		right(column("until", 88, 1, 0, func(x renewals.Row) widgets.Cell { return widgets.Cell{Text: f.DateIn(x.Until, period)} },
			func(a, b renewals.Row) int { return cmp.Compare(a.Until, b.Until) })),
		right(column("days", wide.days, 1, 0, func(x renewals.Row) widgets.Cell { return daysCell(f, x) },
			func(a, b renewals.Row) int { return cmp.Compare(a.Days, b.Days) })),
		amount,
		money("target", 76, 0, func(x renewals.Row) *data.Money { return x.Target }),
		right(column("probability", 68, 1, 2, func(x renewals.Row) widgets.Cell {
			if x.Probability == nil || x.State != "" {
				return widgets.Cell{Text: text.Unknown, Token: "t3"}
			}
			return widgets.Cell{Text: strconv.Itoa(*x.Probability) + "%"}
		}, func(a, b renewals.Row) int { return comparePtr(a.Probability, b.Probability) })),
		money("weighted", 76, 3, func(x renewals.Row) *data.Money { return x.Weighted }),
		column("stage", 100, 1, 0, func(x renewals.Row) widgets.Cell { return stageCell(f, x) },
			func(a, b renewals.Row) int { return cmp.Compare(a.Stage, b.Stage) }),
		column("rep", wide.rep, 1, 1, func(x renewals.Row) widgets.Cell { return widgets.Cell{Text: cmp.Or(x.RepName, text.Unknown)} },
			func(a, b renewals.Row) int { return cmp.Compare(a.RepName, b.RepName) }),
	}
}

func amountCell(f text.Fmt, m *data.Money) widgets.Cell {
	if m == nil {
		return widgets.Cell{Text: text.Unknown, Token: "t3"}
	}
	return widgets.Cell{Text: f.Bare(*m), Exact: f.Exact(*m)}
}

// daysCell says how many days are left, or how many have passed.
func daysCell(f text.Fmt, x renewals.Row) widgets.Cell {
	switch {
	case x.State != "":
		return widgets.Cell{Text: text.Unknown, Token: "t3"}
	case x.Days < 0:
		return widgets.Cell{Text: f.T("renewals.days.past", -x.Days), Token: "bad", Bold: true}
	case x.Light == data.Amber:
		return widgets.Cell{Text: f.T("renewals.days", x.Days), Token: "warn", Bold: true}
	}
	return widgets.Cell{Text: f.T("renewals.days", x.Days)}
}

// stageCell says how far the renewal has come: the last step that was done.
func stageCell(f text.Fmt, x renewals.Row) widgets.Cell {
	key, tone := string(x.Stage), tones[x.Stage]
	if x.State == "" && x.Stage != renewals.Lapsed {
		switch {
		case x.Proposed != 0:
			key, tone = "proposed", "accent"
		case x.Reported != 0:
			key, tone = "reported", "accent"
		case x.Contacted != 0:
			key, tone = "contacted", "plain"
		}
	}
	return widgets.Cell{Text: f.T("renewals.stage." + key), Badge: tone}
}

// tones of the stages.
var tones = map[renewals.Stage]string{renewals.Lapsed: "bad", renewals.Due: "warn", renewals.Coming: "outline", renewals.Renewed: "good", renewals.Lost: "outline"}

// comparePtr puts the unknown before any number.
func comparePtr[T ~int | ~int64](a, b *T) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return -1
	case b == nil:
		return 1
	}
	return cmp.Compare(*a, *b)
}
