package actuals

import (
	"strconv"
	"strings"

	"quarterdeck/data/exchange"
	"quarterdeck/views/widgets"
)

// mostRaw is how many columns of a file are shown as they stand.
const mostRaw = 12

// raw is the file as it stands, beside the columns while they are matched.
type raw struct {
	wizard *wizard
	card   *widgets.Card
	next   *widgets.Button
	back   *widgets.Button
	says   *widgets.Text
}

func newRaw(w *wizard) *raw {
	r := &raw{wizard: w, says: widgets.NewText("", widgets.Style{Size: 13, Token: "t2", Elide: true})}
	r.next = widgets.NewButton("", widgets.Primary, func() { w.look(checking) })
	r.back = widgets.NewButton(w.host.T("import.back"), widgets.Plain, w.back)
	r.card = widgets.NewCard(w.host.T("import.raw"), "", nil, nil)
	return r
}

// show lists the first rows of the file under the fields their columns have.
func (r *raw) show(d *draft) {
	h := r.wizard.host
	cols := []widgets.Column[exchange.Row]{{Key: "line", Title: h.T("import.line"), Width: 48, Right: true, Cell: func(x exchange.Row) widgets.Cell {
		return widgets.Cell{Text: strconv.Itoa(x.Line), Token: "t2"}
	}}}
	for i := range min(d.table.Width, mostRaw) {
		field, token := d.mapping.Columns[i], ""
		title := columnTitle(d.table, i, h.T)
		if field != "" {
			title = fieldWord(r.wizard, field) + " ← " + title
		} else {
			token = "t3"
		}
		cols = append(cols, widgets.Column[exchange.Row]{Title: title, Width: 92, Flex: 1, Folds: i + 1, Cell: func(x exchange.Row) widgets.Cell {
			return widgets.Cell{Text: oneLine(x.Cell(i)), Token: token}
		}})
	}
	table := widgets.NewTable(cols)
	table.SetRows(d.table.Rows[:min(len(d.table.Rows), 200)])
	r.next.SetText(h.T("import.check", len(d.table.Rows)))
	r.next.Allow(r.wizard.columns.units.lacks())
	r.says.SetText(h.T("import.raw.next"))
	foot := widgets.Pad(12, 16, 12, 16, widgets.Row(8, widgets.Grow(r.says), r.back, r.next))
	r.card.SetTitle(h.T("import.raw"), h.T("import.raw.note", min(len(d.table.Rows), 200)))
	r.card.SetBody(widgets.Col(0, widgets.Grow(table), widgets.HR(), foot))
}

// oneLine is a cell without line ends and the blanks around it.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
