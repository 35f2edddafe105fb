package actuals

import (
	"strings"

	"quarterdeck/app/actuals"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// mostOrders is how many of the latest orders are listed.
const mostOrders = 500

// orderList is the latest orders, to be looked through and changed one by one.
type orderList struct {
	host   page.Host
	card   *widgets.Card
	search *widgets.Field
	table  *widgets.Table[data.Order]
	edit   *widgets.Button
	remove *widgets.Button
	known  known
	names  struct{ regions, products, reps, customers map[data.ID]string }
	all    []data.Order
}

func newOrderList(h page.Host) *orderList {
	x := &orderList{host: h}
	x.table = widgets.NewTable(x.columns())
	x.table.Same = func(a, b data.Order) bool { return a.ID == b.ID }
	x.table.OnSelect = func(data.Order) { x.offer() }
	x.table.OnOpen = x.change
	x.table.Empty = widgets.NewEmpty("edit", h.T("orders.none"), h.T("orders.none.how"))
	x.search = widgets.NewField(h.T("orders.search")).WithIcon("search").Small()
	x.search.OnChanged = func(string) { x.filter() }
	add := widgets.NewButton(h.T("orders.add"), widgets.Primary, x.add).WithIcon("plus").Small()
	x.edit = widgets.NewButton(h.T("button.edit"), widgets.Plain, func() {
		if o, ok := x.table.Selected(); ok {
			x.change(o)
		}
	}).Small()
	x.remove = widgets.NewButton(h.T("button.delete"), widgets.Danger, func() {
		if o, ok := x.table.Selected(); ok {
			h.Do(actuals.RemoveOrder{ID: o.ID})
		}
	}).Small()
	x.card = widgets.NewCard(h.T("orders.title"), "", widgets.Row(8, widgets.Fixed(220, 0, x.search), x.edit, x.remove, add), x.table)
	return x
}

func (x *orderList) columns() []widgets.Column[data.Order] {
	h := x.host
	return []widgets.Column[data.Order]{
		{Key: "date", Title: h.T("import.field.date"), Width: 112, Cell: func(o data.Order) widgets.Cell {
			return widgets.Cell{Text: h.Fmt().DateYear(o.Date), Token: "t2"}
		}, Compare: func(a, b data.Order) int { return int(a.Date - b.Date) }},
		{Key: "number", Title: h.T("import.field.number"), Width: 110, Flex: 0.6, Folds: 3, Cell: func(o data.Order) widgets.Cell {
			return widgets.Cell{Text: or(o.Number, text.Unknown), Token: "t2"}
		}, Compare: func(a, b data.Order) int { return strings.Compare(a.Number, b.Number) }},
		{Key: "customer", Title: h.T("import.field.customer"), Width: 130, Flex: 1.4, Cell: func(o data.Order) widgets.Cell {
			return widgets.Cell{Text: x.names.customers[o.CustomerID]}
		}},
		{Key: "product", Title: h.T("import.field.product"), Width: 110, Flex: 1, Folds: 2, Cell: func(o data.Order) widgets.Cell {
			return widgets.Cell{Text: x.products(o), Token: "t2"}
		}},
		{Key: "amount", Title: h.T("import.field.amount"), Width: 130, Right: true, Cell: func(o data.Order) widgets.Cell {
			return widgets.Cell{Text: h.Fmt().Exact(o.Amount)}
		}, Compare: func(a, b data.Order) int { return int(max(-1, min(1, a.Amount-b.Amount))) }},
		{Key: "region", Title: h.T("import.field.region"), Width: 90, Flex: 0.4, Cell: func(o data.Order) widgets.Cell {
			return widgets.Cell{Text: or(x.names.regions[o.RegionID], text.Unknown)}
		}},
		{Key: "rep", Title: h.T("import.field.rep"), Width: 90, Flex: 0.4, Folds: 1, Cell: func(o data.Order) widgets.Cell {
			return widgets.Cell{Text: or(x.names.reps[o.RepID], text.Unknown)}
		}},
		{Key: "from", Title: h.T("orders.from"), Width: 92, Folds: 4, Cell: func(o data.Order) widgets.Cell {
			if o.ImportID == 0 {
				return widgets.Cell{Text: h.T("orders.typed")}
			}
			return widgets.Cell{Text: h.T("orders.imported"), Token: "t3"}
		}},
	}
}

func or[T comparable](a, b T) T {
	var zero T
	if a != zero {
		return a
	}
	return b
}

// products are the names of what an order sold.
func (x *orderList) products(o data.Order) string {
	var list []string
	for _, l := range o.Lines {
		if name := x.names.products[l.ProductID]; name != "" {
			list = append(list, name)
		}
	}
	return strings.Join(list, x.host.T("history.and"))
}

// refresh asks for the latest orders and what they name.
func (x *orderList) refresh() {
	h := x.host
	k, err := readKnown(h.Reader())
	if err != nil {
		h.Complain(err)
		return
	}
	orders, err := actuals.Orders(h.Reader(), h.Today(), actuals.OrdersIn{Limit: mostOrders})
	if err != nil {
		h.Complain(err)
		return
	}
	x.known, x.all = k, orders
	x.names.regions, x.names.products, x.names.reps, x.names.customers = names(k.regions), names(k.products), names(k.reps), names(k.customers)
	x.filter()
}

// filter keeps the orders whose customer or number was typed.
func (x *orderList) filter() {
	rows, typed := x.all, strings.TrimSpace(x.search.Text())
	if typed != "" {
		fits := map[data.ID]bool{}
		for id, name := range x.names.customers {
			fits[id] = text.Matches(typed, name)
		}
		rows = nil
		for _, o := range x.all {
			if fits[o.CustomerID] || strings.Contains(strings.ToLower(o.Number), strings.ToLower(typed)) {
				rows = append(rows, o)
			}
		}
	}
	x.table.SetRows(rows)
	note := x.host.T("orders.note", len(rows))
	if len(x.all) == mostOrders {
		note = x.host.T("orders.note.latest", len(rows))
	}
	x.card.SetTitle(x.host.T("orders.title"), note)
	x.offer()
}

func (x *orderList) offer() {
	why := ""
	if _, ok := x.table.Selected(); !ok {
		why = x.host.T("orders.choose")
	}
	x.edit.Allow(why)
	x.remove.Allow(why)
}

// add opens a form for a new order.
func (x *orderList) add() {
	if len(x.known.customers) == 0 {
		x.host.Complain(data.Problem{Key: "problem.order.no_customers"})
		return
	}
	newOrderForm(x, data.Order{Date: x.host.Today()}).open()
}

// change opens a form with an order.
func (x *orderList) change(o data.Order) { newOrderForm(x, o).open() }
