package pay

import (
	"cmp"
	"strings"

	"quarterdeck/app/calc"
	"quarterdeck/app/pay"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

func (p *Page) newTable() *widgets.Table[pay.Statement] {
	t := widgets.NewTable(p.columns())
	t.RowHeight = 34
	t.Same = func(a, b pay.Statement) bool { return a.Rep == b.Rep }
	t.OnSelect = func(pay.Statement) { p.explain() }
	t.OnOpen = func(pay.Statement) { p.Print() }
	return forms.KeepWidths(p.host, t)
}

// keyed begins the names under which widths of columns are kept.
const keyed = "pay-"

// sums are the columns of amounts that are paid, in their order.
var sums = []struct {
	key   string
	folds int
	of    func(pay.Sums) data.Money
}{
	{"commission", 0, func(s pay.Sums) data.Money { return s.Commission }},
	{"uplift", 0, func(s pay.Sums) data.Money { return s.Uplift }},
	{"clawback", 1, func(s pay.Sums) data.Money { return s.Clawback }},
	{"pools", 0, func(s pay.Sums) data.Money { return s.Pools }},
	{"other", 2, func(s pay.Sums) data.Money { return s.Other }},
	{"total", 0, func(s pay.Sums) data.Money { return s.Total }},
}

func (p *Page) columns() []widgets.Column[pay.Statement] {
	h := p.host
	f := h.Fmt()
	rows := []widgets.Column[pay.Statement]{
		{Key: keyed + "rep", Title: h.T("pay.column.rep"), Width: 108, Flex: 2, Cell: func(x pay.Statement) widgets.Cell {
			c := widgets.Cell{Text: x.Name}
			if x.Left != 0 && x.Left < x.Period.Until {
				c.Exact, c.Token = h.T("pay.left", x.Name, f.DateYear(x.Left)), "t2"
			}
			return c
		}, Compare: func(a, b pay.Statement) int { return cmp.Compare(a.Name, b.Name) }},
		{Key: keyed + "base", Title: h.T("pay.column.base") + " " + f.BareUnit(), Width: 94, Flex: 1, Right: true, Folds: 3, Cell: func(x pay.Statement) widgets.Cell {
			return widgets.Cell{Text: f.Bare(x.Base), Exact: f.Exact(x.Base)}
		}, Compare: func(a, b pay.Statement) int { return cmp.Compare(a.Base, b.Base) }, Copy: func(x pay.Statement) string { return f.BareExact(x.Base) }},
		{Key: keyed + "attainment", Title: h.T("pay.column.attainment"), Width: 68, Flex: 1, Right: true, Cell: func(x pay.Statement) widgets.Cell {
			if x.Attainment == nil {
				return widgets.Cell{Text: text.Unknown, Token: "t3", Exact: h.T("pay.step.no_target")}
			}
			return widgets.Cell{Text: f.Percent(data.Money(*x.Attainment), 100_00), Exact: f.Exact(x.Base) + " / " + f.Exact(*x.Target)}
		}, Compare: func(a, b pay.Statement) int { return calc.CompareKnown(a.Attainment, b.Attainment) }},
	}
	for _, s := range sums {
		rows = append(rows, widgets.Column[pay.Statement]{Key: keyed + s.key, Title: h.T("pay.column." + s.key), Width: 92, Flex: 1, Right: true, Folds: s.folds,
			Cell:    func(x pay.Statement) widgets.Cell { return paid(f, s.of(x.Sums), s.key == "total") },
			Compare: func(a, b pay.Statement) int { return cmp.Compare(s.of(a.Sums), s.of(b.Sums)) },
			Copy:    func(x pay.Statement) string { return f.Exact(s.of(x.Sums)) }})
	}
	return rows
}

// paid is an amount to the minor unit; nothing is a grey 0.
func paid(f text.Fmt, m data.Money, bold bool) widgets.Cell {
	words := f.Exact(m)
	c := widgets.Cell{Text: words, Bold: bold, Exact: words}
	if at := strings.IndexAny(words, "0123456789"); at > 0 { // the currency stands nowhere in a column of it
		c.Text = words[at:]
	}
	switch {
	case m == 0:
		c.Text, c.Token = "0", "t3"
	case m < 0:
		c.Text, c.Token = "−"+c.Text, "bad"
	}
	return c
}

// totals is the last row: what all are paid.
func (p *Page) totals() []widgets.Cell {
	x, f := p.summary, p.host.Fmt()
	if x.Schemes == 0 {
		return nil
	}
	rate := text.Unknown
	if x.Target > 0 {
		rate = f.Percent(x.Base, x.Target)
	}
	cells := []widgets.Cell{{Text: p.host.T("pay.total"), Bold: true}, {Text: f.Bare(x.Base), Exact: f.Exact(x.Base), Bold: true}, {Text: rate, Bold: true}}
	for _, s := range sums {
		cells = append(cells, paid(f, s.of(x.Sums), true))
	}
	return cells
}
