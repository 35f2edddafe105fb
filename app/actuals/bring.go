package actuals

import (
	"cmp"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// bringOrders adds the new orders as one batch, after the customers and products
// they name, and moves customers to the region of their latest order.
func (p *Preview) bringOrders(tx store.Tx, in incoming) error {
	n, err := p.namesAfter(tx, in)
	if err != nil {
		return err
	}
	customers, err := tx.Customers()
	if err != nil {
		return err
	}
	owner := keyedBy(customers, func(x data.Customer) data.ID { return x.ID })
	ready := map[int]bool{}
	for _, v := range p.Rows {
		if v.Verdict == Ready {
			ready[v.Line] = true
		}
	}
	at := map[string]int{}
	var orders []data.Order
	for _, o := range p.orders {
		if o.Bad() || !ready[o.Line] {
			continue
		}
		k := key(o)
		i, met := at[k]
		if !met {
			i = len(orders)
			at[k] = i
			orders = append(orders, newOrder(o, n, owner))
		}
		line := data.OrderLine{ProductID: n.products.find(o.Product), Amount: o.Amount}
		if o.Quantity != nil {
			line.Quantity = *o.Quantity
		}
		orders[i].Lines = append(orders[i].Lines, line)
	}
	if err := moveCustomers(tx, orders); err != nil {
		return err
	}
	return tx.AddOrders(in.id, orders, in.told(len(orders)))
}

// newOrder is an order without its lines. A region or rep that the row does not
// say is the customer's; one that it says and nobody knows is unassigned.
func newOrder(row exchange.OrderRow, n *names, owner map[data.ID]data.Customer) data.Order {
	o := data.Order{Key: key(row), Number: row.Number, Date: row.Date, CustomerID: n.customers.find(row.Customer),
		RegionID: n.regions.find(row.Region), RepID: n.reps.find(row.Rep)}
	if row.Region == "" {
		o.RegionID = owner[o.CustomerID].RegionID
	}
	if row.Rep == "" {
		o.RepID = owner[o.CustomerID].RepID
	}
	return o
}

// namesAfter adds the customers and products that only the file knows, and reads
// what the plan knows then.
func (p *Preview) namesAfter(tx store.Tx, in incoming) (*names, error) {
	customers := make([]data.Customer, len(p.NewCustomers))
	for i, code := range p.NewCustomers {
		customers[i] = data.Customer{Code: code, Name: cmp.Or(p.called[code], code)}
	}
	if err := tx.SaveCustomers(customers); err != nil {
		return nil, err
	}
	if err := addProducts(tx, p.NewProducts); err != nil {
		return nil, err
	}
	return readNames(tx.Reader, in.assign)
}

func addProducts(tx store.Tx, codes []string) error {
	n, err := tx.Count(data.Products)
	if err != nil {
		return err
	}
	for i, code := range codes {
		if _, err := tx.SaveProduct(data.Product{Code: code, Name: code, Position: n + i}); err != nil {
			return err
		}
	}
	return nil
}

// moveCustomers gives every customer the region of its latest order, and the
// rep of that order where nobody looks after it yet.
func moveCustomers(tx store.Tx, orders []data.Order) error {
	latest := map[data.ID]data.Order{}
	for _, o := range orders {
		if was, ok := latest[o.CustomerID]; !ok || o.Date >= was.Date {
			latest[o.CustomerID] = o
		}
	}
	before, err := tx.LastOrders()
	if err != nil {
		return err
	}
	customers, err := tx.Customers()
	if err != nil {
		return err
	}
	var moved []data.Customer
	for _, c := range customers {
		o, ok := latest[c.ID]
		if !ok || o.Date < before[c.ID] {
			continue
		}
		was := c
		c.RegionID, c.RepID = cmp.Or(o.RegionID, c.RegionID), cmp.Or(c.RepID, o.RepID)
		if c != was {
			moved = append(moved, c)
		}
	}
	return tx.SaveCustomers(moved)
}

// bringTargets writes the targets as cells, after what they name.
func (p *Preview) bringTargets(tx store.Tx, in incoming) error {
	if err := addProducts(tx, p.NewProducts); err != nil {
		return err
	}
	if err := addRegions(tx, p.NewRegions); err != nil {
		return err
	}
	if err := addReps(tx, p.NewReps); err != nil {
		return err
	}
	n, err := readNames(tx.Reader, nil)
	if err != nil {
		return err
	}
	rows := make([]data.Target, 0, len(p.targets))
	for i, t := range p.targets {
		if p.Rows[i].Verdict != Ready {
			continue
		}
		rows = append(rows, data.Target{Metric: data.Revenue, Period: data.Period{From: t.From, Until: t.Until},
			RegionID: n.regions.find(t.Region), ProductID: n.products.find(t.Product), RepID: n.reps.find(t.Rep), Amount: t.Amount,
			Trail: []data.TrailStep{{Op: data.TrailSet, Key: "trail.import", Args: []string{p.File}, Value: t.Amount, Day: in.day}}})
	}
	return tx.SaveTargets(rows)
}

func addRegions(tx store.Tx, codes []string) error {
	n, err := tx.Count(data.Regions)
	if err != nil {
		return err
	}
	for i, code := range codes {
		if _, err := tx.SaveRegion(data.Region{Code: code, Name: code, Position: n + i}); err != nil {
			return err
		}
	}
	return nil
}

func addReps(tx store.Tx, codes []string) error {
	n, err := tx.Count(data.Reps)
	if err != nil {
		return err
	}
	for i, code := range codes {
		if _, err := tx.SaveRep(data.Rep{Code: code, Name: code, Position: n + i}); err != nil {
			return err
		}
	}
	return nil
}

// bringNouns adds new records and changes known ones, with their outside codes.
func (p *Preview) bringNouns(tx store.Tx, _ incoming) error {
	n, err := readNames(tx.Reader, nil)
	if err != nil {
		return err
	}
	for i, row := range p.nouns {
		if p.Rows[i].Verdict != Ready {
			continue
		}
		kind, id, err := p.bringNoun(tx, row, n)
		if err != nil {
			return err
		}
		for _, a := range row.Aliases {
			if err := tx.AddCode(data.Code{Kind: kind, NounID: id, Code: a}); err != nil {
				return err
			}
		}
	}
	return p.bringParents(tx)
}

// bringParents makes regions and products parts of others, once all are there.
func (p *Preview) bringParents(tx store.Tx) error {
	n, err := readNames(tx.Reader, nil)
	if err != nil {
		return err
	}
	for i, row := range p.nouns {
		if p.Rows[i].Verdict != Ready || row.Parent == "" {
			continue
		}
		switch p.As {
		case exchange.AsRegions:
			x, err := tx.Region(n.regions.find(row.Code))
			if err != nil {
				return err
			}
			x.ParentID = n.regions.find(row.Parent)
			if _, err := tx.SaveRegion(x); err != nil {
				return err
			}
		case exchange.AsProducts:
			x, err := tx.Product(n.products.find(row.Code))
			if err != nil {
				return err
			}
			x.ParentID = n.products.find(row.Parent)
			if _, err := tx.SaveProduct(x); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *Preview) bringNoun(tx store.Tx, row exchange.NounRow, n *names) (data.Kind, data.ID, error) {
	switch p.As {
	case exchange.AsRegions:
		x, err := found(n.regions.codes[row.Code], tx.Region)
		if err != nil {
			return data.Regions, 0, err
		}
		x.Code, x.Name, x.Position = cmp.Or(x.Code, row.Code), row.Name, cmp.Or(x.Position, row.Line)
		x, err = tx.SaveRegion(x)
		return data.Regions, x.ID, err
	case exchange.AsProducts:
		x, err := found(n.products.codes[row.Code], tx.Product)
		if err != nil {
			return data.Products, 0, err
		}
		x.Code, x.Name, x.Position = cmp.Or(x.Code, row.Code), row.Name, cmp.Or(x.Position, row.Line)
		x, err = tx.SaveProduct(x)
		return data.Products, x.ID, err
	case exchange.AsReps:
		x, err := found(n.reps.codes[row.Code], tx.Rep)
		if err != nil {
			return data.Reps, 0, err
		}
		x = withRep(x, row, n)
		x.Position = cmp.Or(x.Position, row.Line)
		x, err = tx.SaveRep(x)
		return data.Reps, x.ID, err
	}
	x, err := found(n.customers.codes[row.Code], tx.Customer)
	if err != nil {
		return data.Customers, 0, err
	}
	x, err = tx.SaveCustomer(withCustomer(x, row, n))
	return data.Customers, x.ID, err
}

// found reads a record that is there, or answers an empty one for ID zero.
func found[T any](id data.ID, read func(data.ID) (T, error)) (x T, err error) {
	if id == 0 {
		return x, nil
	}
	return read(id)
}
