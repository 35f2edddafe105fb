package receivables

import (
	"fmt"

	"quarterdeck/app/calc"
	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A book is the invoices that stood open on a day, those of a customer together
// and its credits used up. It is kept until a change: do not change it.
type book struct {
	asOf  data.Date
	items []item
}

// An item is one invoice of a book.
type item struct {
	store.Owing
	calc.Netted
}

// days is how long an invoice is overdue: 0 on the day it is due, negative before.
func (b *book) days(x item) int { return int(b.asOf - x.Due) }

// Kinds lists the kinds that open money is worked out from.
var Kinds = []data.Kind{data.Invoices, data.Payments}

// openBook is the invoices open on a day, and those due since a day whether open
// or not.
func openBook(r store.Reader, asOf, since data.Date) (*book, error) {
	x, err := r.Remember(fmt.Sprint("book ", asOf, " ", since), Kinds, func() (any, error) {
		rows, err := r.Owing(asOf, since)
		if err != nil {
			return nil, err
		}
		b := &book{asOf: asOf, items: make([]item, len(rows))}
		for i := range rows {
			b.items[i].Owing = rows[i]
		}
		b.net()
		return b, nil
	})
	if err != nil {
		return nil, err
	}
	return x.(*book), nil
}

// net uses up the credits of each customer.
func (b *book) net() {
	var owed []calc.Owed
	for from := 0; from < len(b.items); {
		until := from
		owed = owed[:0]
		for ; until < len(b.items) && b.items[until].CustomerID == b.items[from].CustomerID; until++ {
			owed = append(owed, calc.Owed{Amount: b.items[until].Amount, Paid: b.items[until].Paid})
		}
		for i, x := range calc.Rests(owed) {
			b.items[from+i].Netted = x
		}
		from = until
	}
}

// A Standing is what one customer owes on a day, in minor units.
type Standing struct {
	Open    data.Money  // all that is not settled, less its credits; negative: it has paid in advance
	Overdue data.Money  // of which should have come in before the day
	Soon    data.Money  // of which is due on the day or in the seven after it
	Oldest  int         // days the oldest open invoice is over; negative: days until the first is due; 0 also without any
	Buckets calc.Ageing // by how long it is overdue
}

// soon is how many days ahead money counts as due soon.
const soon = 7

func (s *Standing) add(x item, days int) {
	if x.Open > 0 && (s.Buckets.NotDue+s.Buckets.Overdue() == 0 || days > s.Oldest) {
		s.Oldest = days
	}
	s.Buckets.Add(x.Open, days)
	s.Open += x.Open
	if x.Open > 0 && days > 0 {
		s.Overdue += x.Open
	}
	if x.Open > 0 && days <= 0 && days >= -soon {
		s.Soon += x.Open
	}
}

// plus adds up what several owe.
func (s *Standing) plus(b Standing) {
	debts := func(x Standing) bool { return x.Buckets.NotDue+x.Buckets.Overdue() > 0 }
	if debts(b) && (!debts(*s) || b.Oldest > s.Oldest) {
		s.Oldest = b.Oldest
	}
	s.Open, s.Overdue, s.Soon, s.Buckets = s.Open+b.Open, s.Overdue+b.Overdue, s.Soon+b.Soon, s.Buckets.Plus(b.Buckets)
}

// Stand answers what each customer owes on a day; customers that owe nothing and
// have no credit are left out. It asks the file one question, whatever the
// number of customers, and what it answers is kept: do not change it.
func Stand(r store.Reader, asOf data.Date) (map[data.ID]Standing, error) {
	x, err := r.Remember(fmt.Sprint("receivables ", asOf), Kinds, func() (any, error) {
		b, err := openBook(r, asOf, never)
		if err != nil {
			return nil, err
		}
		all := map[data.ID]Standing{}
		for _, x := range b.items {
			if x.Open == 0 {
				continue
			}
			s := all[x.CustomerID]
			s.add(x, b.days(x))
			all[x.CustomerID] = s
		}
		return all, nil
	})
	if err != nil {
		return nil, err
	}
	return x.(map[data.ID]Standing), nil
}

// names are the customers and people of the plan, and where customers stand.
type names struct {
	customers map[data.ID]*store.NamedCustomer
	reps      map[data.ID]data.Rep
	place     *schemes.Placing
}

func namesOf(r store.Reader, asOf data.Date) (*names, error) {
	kinds := append([]data.Kind{data.Regions, data.Reps}, schemes.Kinds...)
	x, err := r.Remember(fmt.Sprint("who owes ", asOf), kinds, func() (any, error) {
		n := &names{customers: map[data.ID]*store.NamedCustomer{}, reps: map[data.ID]data.Rep{}}
		customers, err := r.NamedCustomers()
		if err != nil {
			return nil, err
		}
		for i := range customers {
			n.customers[customers[i].ID] = &customers[i]
		}
		reps, err := r.Reps()
		if err != nil {
			return nil, err
		}
		for _, x := range reps {
			n.reps[x.ID] = x
		}
		n.place, err = schemes.Place(r, asOf)
		return n, err
	})
	if err != nil {
		return nil, err
	}
	return x.(*names), nil
}

// collector is who collects an invoice: the rep it names, else who looks after
// the customer.
func (n *names) collector(customer, rep data.ID) (code, name string) {
	if x, ok := n.reps[rep]; ok {
		return x.Code, x.Name
	}
	if c := n.customers[customer]; c != nil {
		return c.Rep, c.RepName
	}
	return "", ""
}

// tier is the tier that leads for a customer: that of the first leading scheme
// with one. ok is false when none has.
func (n *names) tier(customer data.ID) (scheme data.Scheme, tier data.SchemeTier, ok bool) {
	for _, s := range n.place.Schemes {
		if t, found := n.place.SchemeTier(s.Code, n.place.Tier(s.Code, customer)); found && s.Leads && t.On {
			return s, t, true
		}
	}
	return scheme, tier, false
}

// way is how money is collected from a customer: the first scheme whose tier for
// it says so. Empty: the rep reminds.
func (n *names) way(customer data.ID) data.Collection {
	for _, s := range n.place.Schemes {
		if t, found := n.place.SchemeTier(s.Code, n.place.Tier(s.Code, customer)); found && t.On && t.Collection != "" {
			return t.Collection
		}
	}
	return ""
}

// The axes that money is added up by.
const (
	ByCustomer = "customer"
	ByRep      = "rep"
	ByRegion   = "region"
	ByTier     = "tier"
)

// axis answers code and name of what an invoice of a customer belongs to. A tier
// has its scheme before its code, and no name where it is a shipped one.
func (n *names) axis(by string) (func(customer, rep data.ID) (code, name string), error) {
	switch by {
	case ByCustomer, "":
		return func(id, _ data.ID) (string, string) { return n.customers[id].Code, n.customers[id].Name }, nil
	case ByRep:
		return n.collector, nil
	case ByRegion:
		return func(id, _ data.ID) (string, string) { return n.customers[id].Region, n.customers[id].RegionName }, nil
	case ByTier:
		return func(id, _ data.ID) (string, string) {
			s, t, ok := n.tier(id)
			if !ok {
				return "", ""
			}
			return s.Code + "/" + string(t.Tier), t.Name
		}, nil
	}
	return nil, data.Problem{Key: "problem.receivables.by", Field: "by", Args: []any{by}}
}
