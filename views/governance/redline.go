package governance

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/governance"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// mostColumns is how many months or weeks stand side by side; of more, quarters
// are shown.
const mostColumns = 6

// A redline is a table of two states of the targets: what was, struck through,
// above what has taken its place.
type redline struct {
	host  page.Host
	table *widgets.Table[governance.ComparedRow]
	at    []valueColumn // of the table's columns after the name
}

// A valueColumn is one bucket, or one group of them.
type valueColumn struct {
	title string
	value func(governance.ComparedRow) governance.Changed
}

// Places of the table's columns: the name, the values, the sum and its
// difference.
const (
	firstValue = 1
	byColumn   = firstValue + mostColumns + 1
)

func newRedline(h page.Host, empty fyne.CanvasObject) *redline {
	r := &redline{host: h}
	columns := []widgets.Column[governance.ComparedRow]{
		{Key: "adjust_row", Title: h.T("adjust.row"), Width: 128, Flex: 1.4, Cell: r.name, Copy: r.path}}
	for i := range mostColumns {
		columns = append(columns, widgets.Column[governance.ComparedRow]{Key: "adjust_value", Right: true,
			Cell: func(x governance.ComparedRow) widgets.Cell { return r.cell(x, i) },
			Copy: func(x governance.ComparedRow) string { return r.exact(x, i) }})
	}
	columns = append(columns,
		widgets.Column[governance.ComparedRow]{Key: "adjust_sum", Title: h.T("adjust.sum"), Width: 84, Flex: 1, Right: true, Cell: func(x governance.ComparedRow) widgets.Cell {
			return r.change(x.Sum, strong(x))
		}, Copy: func(x governance.ComparedRow) string { return r.bare(x.Sum.New) }},
		widgets.Column[governance.ComparedRow]{Key: "adjust_by", Title: h.T("adjust.by"), Width: 84, Flex: 1, Right: true, Cell: func(x governance.ComparedRow) widgets.Cell {
			return r.by(x.Sum.By, strong(x))
		}, Copy: func(x governance.ComparedRow) string { return h.Fmt().BareExact(x.Sum.By) }})
	r.table = widgets.NewTable(columns)
	r.table.RowHeight, r.table.Empty = 46, empty
	r.table.Same = func(a, b governance.ComparedRow) bool {
		return a.Region == b.Region && a.Product == b.Product && a.Rep == b.Rep && a.Leaf == b.Leaf
	}
	return r
}

// set shows a comparison.
func (r *redline) set(c governance.Compared) {
	h := r.host
	r.at = r.columns(c)
	for i := range mostColumns {
		x := &r.table.Columns[firstValue+i]
		x.Title, x.Width, x.Flex = "", 0, 0
		if i < len(r.at) {
			x.Title, x.Width, x.Flex = r.at[i].title, 76, 1
		}
	}
	// Where nothing differs, rows need no second line and no difference.
	by := &r.table.Columns[byColumn]
	r.table.RowHeight, by.Title, by.Width, by.Flex = 46, h.T("adjust.by"), 84, 1
	if c.Cells == 0 {
		r.table.RowHeight, by.Title, by.Width, by.Flex = 36, "", 0, 0
	}
	rows := c.Rows
	if c.Rest.Sum.New != nil || c.Rest.Sum.Old != nil {
		rest := c.Rest
		rest.Name = h.T("adjust.rest")
		rows = append(rows[:len(rows):len(rows)], rest)
	}
	if len(c.Rows) == 0 {
		rows = nil
	}
	r.table.Total = nil
	if len(rows) > 0 {
		r.table.Total = []widgets.Cell{{Text: h.T("adjust.total"), Bold: true}}
		for i := range mostColumns {
			r.table.Total = append(r.table.Total, r.cell(c.Total, i))
		}
		r.table.Total = append(r.table.Total, r.change(c.Total.Sum, true), r.by(c.Total.Sum.By, true))
	}
	r.table.SetRows(rows)
}

// columns are the months or weeks in which something differs, or quarters where
// these are too many or nothing differs.
func (r *redline) columns(c governance.Compared) (list []valueColumn) {
	h, plan := r.host, r.host.Plan()
	for i, b := range c.Buckets {
		if differs(c, func(x governance.ComparedRow) governance.Changed { return x.Cells[i] }) {
			list = append(list, valueColumn{h.Fmt().BucketName(plan, b), func(x governance.ComparedRow) governance.Changed { return x.Cells[i] }})
		}
	}
	if n := len(list); n > 0 && n <= mostColumns {
		return list
	}
	list = nil
	for i := range c.Groups {
		name := h.T("adjust.sum")
		if len(c.Groups) == len(plan.Groups()) {
			name = h.Fmt().GroupName(plan, i)
		}
		if len(list) < mostColumns {
			list = append(list, valueColumn{name, func(x governance.ComparedRow) governance.Changed { return x.Groups[i] }})
		}
	}
	return list
}

// differs reports whether a column has a row that differs.
func differs(c governance.Compared, value func(governance.ComparedRow) governance.Changed) bool {
	for _, x := range c.Rows {
		if x.Leaf && value(x).Differs() {
			return true
		}
	}
	return false
}

// name is the first cell of a row: a region, or a product or rep under it.
func (r *redline) name(x governance.ComparedRow) widgets.Cell {
	h := r.host
	c := widgets.Cell{Text: cmp.Or(x.Name, h.T("adjust.without")), Bold: strong(x), Exact: r.path(x)}
	if x.Level > 0 {
		c.Text, c.Token = "\u2003"+c.Text, "t2"
	}
	if x.Mark != "" {
		c.Note = h.T("adjust.line." + x.Mark)
	}
	return c
}

// strong reports whether a row is a region, and not one of its lines or what is
// left out.
func strong(x governance.ComparedRow) bool { return x.Level == 0 && x.Region != "" }

// path is what a row is called with its codes, for the clipboard.
func (r *redline) path(x governance.ComparedRow) string {
	var parts []string
	for _, s := range []string{x.Region, x.Product, x.Rep} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.TrimSpace(strings.Join(parts, " ") + " " + x.Name)
}

func (r *redline) cell(x governance.ComparedRow, column int) widgets.Cell {
	if column >= len(r.at) {
		return widgets.Cell{}
	}
	return r.change(r.at[column].value(x), false)
}

// change is an amount that stays, or one struck through above the new one.
func (r *redline) change(c governance.Changed, bold bool) widgets.Cell {
	f := r.host.Fmt()
	cell := widgets.Cell{Text: f.MoneyPtr(c.New), Token: "t2", Bold: bold}
	if !c.Differs() {
		return cell
	}
	cell.Struck, cell.Token, cell.Bold = f.MoneyPtr(c.Old), "t1", true
	cell.Exact = exactly(r.host, c.Old) + " → " + exactly(r.host, c.New)
	return cell
}

func (r *redline) by(m data.Money, bold bool) widgets.Cell {
	if m == 0 {
		return widgets.Cell{Text: "0", Token: "t3"}
	}
	return widgets.Cell{Text: r.host.Fmt().DeltaCell(m), Bold: bold, Exact: r.host.Fmt().Exact(m)}
}

func (r *redline) exact(x governance.ComparedRow, column int) string {
	if column >= len(r.at) {
		return ""
	}
	return r.bare(r.at[column].value(x).New)
}

func (r *redline) bare(m *data.Money) string {
	if m == nil {
		return ""
	}
	return r.host.Fmt().BareExact(*m)
}

// exactly is an amount to the last minor unit, or — for none.
func exactly(h page.Host, m *data.Money) string {
	if m == nil {
		return "—"
	}
	return h.Fmt().Exact(*m)
}
