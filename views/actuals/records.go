package actuals

import (
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// records is the list of files that came in.
type records struct {
	host    page.Host
	content *widgets.Card
	table   *widgets.Table[data.Import]
}

func newRecords(h page.Host) *records {
	x := &records{host: h}
	count := func(key, title string, width float32, of func(data.Import) int, warn bool) widgets.Column[data.Import] {
		return widgets.Column[data.Import]{Key: key, Title: h.T(title), Width: width, Right: true, Cell: func(i data.Import) widgets.Cell {
			c := widgets.Cell{Text: h.Fmt().Count(of(i))}
			if warn && of(i) > 0 {
				c.Token = "warn"
			}
			return c
		}, Compare: func(a, b data.Import) int { return of(a) - of(b) }}
	}
	money := func(key, title string, width float32, say func(data.Import) string) widgets.Column[data.Import] {
		return widgets.Column[data.Import]{Key: key, Title: h.T(title), Width: width, Right: true, Cell: func(i data.Import) widgets.Cell {
			if !i.HasMoney() {
				return widgets.Cell{Text: "—", Token: "t3"}
			}
			return widgets.Cell{Text: say(i)}
		}}
	}
	x.table = widgets.NewTable([]widgets.Column[data.Import]{
		{Key: "day", Title: h.T("history.day"), Width: 120, Cell: func(i data.Import) widgets.Cell {
			return widgets.Cell{Text: h.Fmt().DateYear(i.Day), Token: "t2"}
		}, Compare: func(a, b data.Import) int { return int(a.Day - b.Day) }},
		{Key: "file", Title: h.T("history.file"), Width: 180, Flex: 1, Cell: func(i data.Import) widgets.Cell { return widgets.Cell{Text: i.File} }},
		{Key: "sort", Title: h.T("import.record.kind"), Width: 90, Cell: func(i data.Import) widgets.Cell {
			return widgets.Cell{Text: h.T("import.tab." + i.Sort), Token: "t2"}
		}},
		count("rows", "import.fact.rows", 96, func(i data.Import) int { return i.Rows }, false),
		count("repeated", "import.fact.repeated", 130, func(i data.Import) int { return i.Repeated }, false),
		count("skipped", "import.fact.wrong", 132, func(i data.Import) int { return i.Skipped }, true),
		money("sum", "import.fact.sum", 150, func(i data.Import) string { return h.Fmt().Exact(i.Amount) }),
		money("exact", "import.fact.exact", 160, func(i data.Import) string { return exact(i.Amount, i.Rest, h.Fmt().Currency) }),
	})
	x.table.Same = func(a, b data.Import) bool { return a.ID == b.ID }
	x.table.Empty = widgets.NewEmpty("import", h.T("history.imports.none"), h.T("history.imports.how"))
	history := widgets.NewButton(h.T("import.history"), widgets.Quiet, func() { h.Show(page.Route{Page: "history"}) }).Small()
	x.content = widgets.NewCard(h.T("import.records"), "", history, x.table)
	return x
}

// refresh asks what came in, newest first.
func (x *records) refresh() {
	rows, err := x.host.Reader().Imports()
	if err != nil {
		x.host.Complain(err)
		return
	}
	x.table.SetRows(rows)
	x.content.SetTitle(x.host.T("import.records"), x.host.T("import.records.note", len(rows)))
}
