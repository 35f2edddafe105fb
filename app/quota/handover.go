package quota

import (
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// handCustomers deals the customers of who leaves to those who take over, by the
// weights of the target and what each customer bought in the year before. What is
// unallocated looks after nobody: with no person to take over they stay.
func (m *moving) handCustomers(r store.Reader) error {
	all, err := r.Customers()
	if err != nil {
		return err
	}
	m.customers = slices.DeleteFunc(all, func(c data.Customer) bool { return c.RepID != m.rep.ID })
	bought, err := r.OwnedAccounts(m.rep.ID, m.plan.LastYear().Period())
	if err != nil {
		return err
	}
	sizes := make([]data.Money, len(m.customers))
	for i, c := range m.customers {
		sizes[i] = bought[c.ID]
	}
	weights, even := make([]data.Money, len(m.with)), calc.Sum(m.weights) == 0
	for i, id := range m.with {
		if weights[i] = m.weights[i]; even {
			weights[i] = 1
		}
		if id == 0 {
			weights[i] = 0
		}
	}
	m.takers = make([]data.ID, len(sizes))
	for i, to := range calc.Deal(sizes, weights) {
		if to >= 0 {
			m.takers[i] = m.with[to]
		}
	}
	return nil
}

// changesHands reports whether a customer goes to somebody.
func (m *moving) changesHands() bool {
	return slices.ContainsFunc(m.takers, func(id data.ID) bool { return id != 0 })
}

// handOver gives the customers to their takers, and with them the open
// opportunities of who leaves.
func (m *moving) handOver(tx store.Tx) error {
	if err := m.handDeals(tx); err != nil {
		return err
	}
	for i, c := range m.customers {
		if c.RepID = m.takers[i]; c.RepID == 0 {
			continue
		}
		if _, err := tx.SaveCustomer(c); err != nil {
			return err
		}
	}
	return nil
}

// handDeals gives open opportunities to who takes their customer over. Those with
// prospects stay.
func (m *moving) handDeals(tx store.Tx) error {
	if len(m.customers) == 0 {
		return nil
	}
	to := map[data.ID]data.ID{}
	for i, c := range m.customers {
		to[c.ID] = m.takers[i]
	}
	deals, err := tx.Opportunities()
	if err != nil {
		return err
	}
	var handed []data.Opportunity
	for _, d := range deals {
		if taker := to[d.CustomerID]; d.Result == "" && d.RepID == m.rep.ID && taker != 0 {
			d.RepID = taker
			handed = append(handed, d)
		}
	}
	return tx.SaveOpportunities(handed)
}

// A Handed is how many customers somebody takes over.
type Handed struct {
	Rep   string `json:"rep"`
	Name  string `json:"name"`
	Count int    `json:"count"`
}

// handed counts the customers by their takers, in the order of these, and those
// who stay.
func (m *moving) handed() (rows []Handed, stay int) {
	rows = []Handed{}
	counts := map[data.ID]int{}
	for _, id := range m.takers {
		counts[id]++
	}
	for _, id := range m.with {
		if n := counts[id]; n > 0 && id != 0 {
			rows = append(rows, Handed{m.names[id].Code, m.names[id].Name, n})
		}
	}
	return rows, counts[0]
}
