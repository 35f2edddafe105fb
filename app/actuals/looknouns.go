package actuals

import (
	"cmp"
	"slices"

	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// lookAtNouns judges every row of a file of regions, products, reps or
// customers: new ones and changed ones come in, the rest is there already.
func (p *Preview) lookAtNouns(r store.Reader, n *names) error {
	p.nouns = exchange.Nouns(p.table, p.mapping)
	same, err := p.comparer(r, n)
	if err != nil {
		return err
	}
	own := map[string]*index{exchange.AsRegions: &n.regions, exchange.AsProducts: &n.products, exchange.AsReps: &n.reps, exchange.AsCustomers: &n.customers}[p.As]
	for i, row := range p.nouns {
		v := RowVerdict{Line: row.Line, Column: -1, Faults: row.Faults, Row: p.table.Rows[i]}
		if !row.Bad() {
			id, known := own.codes[row.Code]
			switch {
			case !known:
				own.add(row.Code)
			case same(id, row) && aliasesKnown(own, id, row.Aliases):
				v.Verdict = Repeated
			default:
				v.Update = true
			}
			v.Faults = append(v.Faults, p.taken(own, id, row)...)
			v.Faults = append(v.Faults, p.orphan(own, row)...)
			if row.Region != "" && n.regions.find(row.Region) == 0 {
				p.UnknownRegions = noted(p.UnknownRegions, row.Region)
			}
			if row.Rep != "" && n.reps.find(row.Rep) == 0 {
				p.UnknownReps = noted(p.UnknownReps, row.Rep)
			}
		}
		p.judge(v)
	}
	p.NewRegions, p.NewProducts, p.NewReps, p.NewCustomers = n.regions.order, n.products.order, n.reps.order, n.customers.order
	return nil
}

// comparer reports whether a row says of a record what the plan says already.
func (p *Preview) comparer(r store.Reader, n *names) (func(data.ID, exchange.NounRow) bool, error) {
	switch p.As {
	case exchange.AsRegions:
		regions, err := r.Regions()
		by := keyedBy(regions, func(x data.Region) data.ID { return x.ID })
		return func(id data.ID, row exchange.NounRow) bool {
			return by[id].Name == row.Name && sameParent(row, by[id].ParentID, n.regions)
		}, err
	case exchange.AsProducts:
		products, err := r.Products()
		by := keyedBy(products, func(x data.Product) data.ID { return x.ID })
		return func(id data.ID, row exchange.NounRow) bool {
			return by[id].Name == row.Name && sameParent(row, by[id].ParentID, n.products)
		}, err
	case exchange.AsReps:
		reps, err := r.Reps()
		by := keyedBy(reps, func(x data.Rep) data.ID { return x.ID })
		return func(id data.ID, row exchange.NounRow) bool { return by[id] == withRep(by[id], row, n) }, err
	}
	customers, err := r.Customers()
	by := keyedBy(customers, func(x data.Customer) data.ID { return x.ID })
	return func(id data.ID, row exchange.NounRow) bool { return by[id] == withCustomer(by[id], row, n) }, err
}

// sameParent reports whether a row leaves the parent of a record as it is.
func sameParent(row exchange.NounRow, parent data.ID, own index) bool {
	return row.Parent == "" || parent != 0 && own.find(row.Parent) == parent
}

// orphan is the fault of a row whose parent neither the plan nor the file knows.
func (p *Preview) orphan(own *index, row exchange.NounRow) exchange.Faults {
	if row.Parent == "" || own.find(row.Parent) != 0 ||
		slices.ContainsFunc(p.nouns, func(x exchange.NounRow) bool { return x.Code == row.Parent || x.Name == row.Parent }) {
		return nil
	}
	return exchange.Faults{{Problem: data.Problem{Key: "problem.parent.unknown", Field: string(exchange.Parent), Args: []any{row.Parent}}, Column: -1}}
}

// keyedBy finds records by a key that only one of them has.
func keyedBy[K comparable, T any](rows []T, key func(T) K) map[K]T {
	by := make(map[K]T, len(rows))
	for _, x := range rows {
		by[key(x)] = x
	}
	return by
}

// withRep is the rep as the row says; what the row leaves empty stays.
func withRep(x data.Rep, row exchange.NounRow, n *names) data.Rep {
	x.Code, x.Name = cmp.Or(x.Code, row.Code), row.Name
	x.RegionID, x.Joined = cmp.Or(n.regions.find(row.Region), x.RegionID), cmp.Or(row.Since, x.Joined)
	return x
}

// withCustomer is the customer as the row says; what the row leaves empty stays.
func withCustomer(x data.Customer, row exchange.NounRow, n *names) data.Customer {
	x.Code, x.Name = cmp.Or(x.Code, row.Code), row.Name
	x.RegionID, x.RepID = cmp.Or(n.regions.find(row.Region), x.RegionID), cmp.Or(n.reps.find(row.Rep), x.RepID)
	x.Sort, x.Since = cmp.Or(row.Sort, x.Sort), cmp.Or(row.Since, x.Since)
	return x
}

func aliasesKnown(own *index, id data.ID, aliases []string) bool {
	for _, a := range aliases {
		if own.codes[a] != id {
			return false
		}
	}
	return true
}

// taken are the outside codes of a row that name another record of the plan.
func (p *Preview) taken(own *index, id data.ID, row exchange.NounRow) (faults exchange.Faults) {
	for _, a := range row.Aliases {
		if other, ok := own.codes[a]; ok && other != id {
			faults = append(faults, exchange.Fault{Problem: data.Problem{Key: "problem.code.taken", Field: string(exchange.Alias), Args: []any{a}}, Column: -1})
		}
	}
	return faults
}
