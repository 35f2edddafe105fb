package planfile

import (
	"fmt"
	"strings"

	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// imports is the list of files that were read into the plan.
type imports struct {
	host  page.Host
	card  *widgets.Card
	table *widgets.Table[data.Import]
}

func newImports(h page.Host) *imports {
	i := &imports{host: h}
	i.table = widgets.NewTable([]widgets.Column[data.Import]{
		{Key: "file", Title: h.T("history.file"), Width: 110, Flex: 1, Cell: func(x data.Import) widgets.Cell {
			return widgets.Cell{Text: x.File, Exact: x.File + " · " + h.T("kind."+x.Sort) + " · " + h.Fmt().DateYear(x.Day)}
		}},
		{Key: "day", Title: h.T("history.day"), Width: 72, Folds: 1, Cell: func(x data.Import) widgets.Cell {
			return widgets.Cell{Text: h.Fmt().Date(x.Day), Token: "t2"}
		}},
		{Key: "rows", Title: h.T("history.taken"), Width: 62, Right: true, Cell: func(x data.Import) widgets.Cell {
			return widgets.Cell{Text: h.Fmt().Count(x.Rows)}
		}},
		{Key: "skipped", Title: h.T("history.skipped"), Width: 72, Right: true, Cell: func(x data.Import) widgets.Cell {
			c := widgets.Cell{Text: h.Fmt().Count(x.Skipped), Token: "t2"}
			if x.Skipped > 0 {
				c.Token = "warn"
			}
			return c
		}},
		{Key: "repeated", Title: h.T("history.repeated"), Width: 72, Right: true, Cell: func(x data.Import) widgets.Cell {
			return widgets.Cell{Text: h.Fmt().Count(x.Repeated), Token: "t2"}
		}},
		{Key: "amount", Title: h.T("history.sum"), Width: 84, Right: true, Cell: i.amount,
			Copy: func(x data.Import) string { return h.Fmt().Exact(x.Amount) }},
	})
	i.table.Same = func(a, b data.Import) bool { return a.ID == b.ID }
	i.table.Empty = widgets.NewEmpty("import", h.T("history.imports.none"), h.T("history.imports.how"),
		widgets.NewButton(h.T("button.import"), widgets.Plain, func() { h.Show(page.Route{Page: "import"}) }))
	i.card = widgets.NewCard(h.T("history.imports"), "", nil, i.table)
	return i
}

// amount is the sum an import brought; its exact amount and what rounding took
// or gave are told on pointing at it.
func (i *imports) amount(x data.Import) widgets.Cell {
	f := i.host.Fmt()
	if !x.HasMoney() {
		return widgets.Cell{Text: "—", Token: "t3"}
	}
	exact := f.Exact(x.Amount)
	if x.Rest != 0 {
		exact += " · " + i.host.T("history.rounding", rest(x.Rest, f.Currency))
	}
	return widgets.Cell{Text: f.MoneyUnit(x.Amount), Exact: exact}
}

// rest is a number of millionths of a minor unit in major units, all digits
// that matter kept.
func rest(millionths int64, c data.Currency) string {
	sign := "+"
	if millionths < 0 {
		sign, millionths = "−", -millionths
	}
	digits := c.Digits() + 6
	s := fmt.Sprintf("%0*d", digits+1, millionths)
	return sign + strings.TrimRight(s[:len(s)-digits]+"."+s[len(s)-digits:], "0")
}

// refresh asks what was imported, newest first.
func (i *imports) refresh() {
	rows, err := i.host.Reader().Imports()
	if err != nil {
		i.host.Complain(err)
		return
	}
	i.table.SetRows(rows)
	i.card.SetTitle(i.host.T("history.imports"), i.host.Fmt().Count(len(rows)))
}
