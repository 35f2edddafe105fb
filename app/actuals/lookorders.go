package actuals

import (
	"cmp"
	"slices"

	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// numbered begins the key of an order that has a number of its own.
const numbered = "no:"

// key is the identity of the order a row belongs to.
func key(o exchange.OrderRow) string {
	if o.Number != "" {
		return numbered + o.Number
	}
	return o.Key
}

// again reports a row that says of a numbered order what an earlier row says: it
// was exported twice. Without a number, two equal rows are two purchases.
func again(o exchange.OrderRow) bool { return o.Number != "" && o.Twin != 0 }

// once leaves out the rows that repeat earlier ones.
func (p *Preview) once(rows []int) []int {
	return slices.DeleteFunc(slices.Clone(rows), func(i int) bool { return again(p.orders[i]) })
}

// lookAtOrders judges every row of an orders file. An order that the plan has
// already is repeated when it has the same day, customer and lines, and wrong
// when it differs: whether the file or the plan is right, only a person knows.
func (p *Preview) lookAtOrders(r store.Reader, n *names) error {
	p.orders = exchange.Orders(p.table, p.mapping, p.currency)
	have, err := existing(r, p.orders)
	if err != nil {
		return err
	}
	byOrder := map[string][]int{}
	for i, o := range p.orders {
		if !o.Bad() {
			byOrder[key(o)] = append(byOrder[key(o)], i)
		}
	}
	state := map[string]Verdict{}
	for k, rows := range byOrder {
		was, known := have[k]
		switch {
		case !known:
			state[k] = Ready
		case k[:min(len(k), len(numbered))] != numbered || sameOrder(was, p.orders, rows, n) || sameOrder(was, p.orders, p.once(rows), n):
			state[k] = Repeated
		default:
			state[k] = Wrong
		}
	}
	coming := map[string]bool{}
	for i, o := range p.orders {
		v := RowVerdict{Line: o.Line, Verdict: state[key(o)], Faults: o.Faults, Twin: o.Twin,
			Amount: o.Amount, Column: p.mapping.Column(exchange.Amount), Row: p.table.Rows[i]}
		if !o.Bad() && n.customers.ambiguous(o.Customer) {
			v.Faults = exchange.Faults{p.ambiguous(o.Customer)}
		} else if v.Verdict == Wrong && !o.Bad() {
			v.Faults = exchange.Faults{{Problem: data.Problem{Key: "problem.order.differs", Field: string(exchange.Number), Args: []any{o.Number}}, Column: p.mapping.Column(exchange.Number)}}
		}
		switch {
		case v.Faults.Bad():
		case again(o):
			v.Verdict = Repeated
		case v.Verdict == Ready:
			p.take(o, n)
			coming[key(o)] = true
		}
		p.span(&v, o.Date)
		p.judge(v)
	}
	p.Orders = len(coming)
	p.NewCustomers, p.NewProducts = n.customers.order, n.products.order
	return nil
}

// take counts a row that comes in, and what it names that the plan lacks.
func (p *Preview) take(o exchange.OrderRow, n *names) {
	p.Amount += o.Amount
	p.Rest += o.Rest
	p.takeBuyer(n, exchange.Buyer{Customer: o.Customer, CustomerName: o.CustomerName})
	if o.Product != "" && n.products.find(o.Product) == 0 {
		n.products.add(o.Product)
	}
	if o.Rep != "" && n.reps.find(o.Rep) == 0 {
		p.UnknownReps = noted(p.UnknownReps, o.Rep)
	}
	if o.Region != "" && n.regions.find(o.Region) == 0 {
		p.UnknownRegions = noted(p.UnknownRegions, o.Region)
	}
}

// existing are the orders of the plan that the file names. They are empty when
// no row has an order number: then the key alone tells that a row is known.
func existing(r store.Reader, rows []exchange.OrderRow) (map[string]data.Order, error) {
	keys, err := r.OrderKeys()
	if err != nil {
		return nil, err
	}
	have := map[string]data.Order{}
	numberedOnes := false
	for _, o := range rows {
		if k := key(o); !o.Bad() {
			if _, ok := keys[k]; ok {
				have[k] = data.Order{}
				numberedOnes = numberedOnes || o.Number != ""
			}
		}
	}
	if !numberedOnes {
		return have, nil
	}
	orders, err := r.Orders(store.OrderFilter{})
	for _, o := range orders {
		if _, ok := have[o.Key]; ok {
			have[o.Key] = o
		}
	}
	return have, err
}

// sameOrder compares an order of the plan with its rows in the file, which name
// one day and one customer and may stand in any order. Region and rep are not
// compared: in the plan a person may have assigned them since.
func sameOrder(was data.Order, all []exchange.OrderRow, rows []int, n *names) bool {
	first := all[rows[0]]
	if len(was.Lines) != len(rows) || was.Date != first.Date || was.CustomerID != n.customers.find(first.Customer) {
		return false
	}
	type line struct {
		product  data.ID
		quantity int64
		amount   data.Money
	}
	var a, b []line
	for i, l := range was.Lines {
		o := all[rows[i]]
		x := line{product: n.products.find(o.Product), amount: o.Amount}
		if o.Quantity != nil {
			x.quantity = *o.Quantity
		}
		a, b = append(a, line{l.ProductID, l.Quantity, l.Amount}), append(b, x)
	}
	order := func(x, y line) int {
		return cmp.Or(cmp.Compare(x.product, y.product), cmp.Compare(x.quantity, y.quantity), cmp.Compare(x.amount, y.amount))
	}
	slices.SortFunc(a, order)
	slices.SortFunc(b, order)
	return slices.Equal(a, b)
}
