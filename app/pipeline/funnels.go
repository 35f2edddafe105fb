package pipeline

import (
	"fmt"
	"slices"

	"quarterdeck/app/activities"
	"quarterdeck/app/quota"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Where the counts of a funnel come from.
const (
	FromPipeline = "pipeline" // opportunities are kept
	FromOrders   = "orders"   // none are: deals are orders
	FromNothing  = ""         // there is neither
)

// A Funnel is what somebody's sales came to in a period, step by step (S0-14, F1).
// Every count is of what happened in the period, so that a later step may be more
// than an earlier one; how one group goes through the steps is told by [Cohort].
type Funnel struct {
	Leads         *int       `json:"leads"`         // from daily reports; nil: none was entered
	Opportunities *int       `json:"opportunities"` // opened; nil: the plan keeps none
	Proposals     *int       `json:"proposals"`     // that reached a proposal; nil: the plan keeps none
	Deals         *int       `json:"deals"`         // won; without opportunities the number of orders; nil: neither
	Sales         data.Money `json:"sales"`         // orders that count for them, minor units
	Lost          int        `json:"lost"`          // opportunities that were lost
	From          string     `json:"from"`          // pipeline, orders, or ""
}

// funnelKinds are the kinds that funnels are made from.
var funnelKinds = append(slices.Clone(kept), data.Activities, data.Reps, data.Orders, data.OrderLines, data.Customers, data.Credits, data.Mentorships)

// Funnels tells the funnels of everybody in a period, by person; the ID 0 is
// nobody's. It asks a fixed number of questions. The answer is kept: do not
// change it.
func Funnels(r store.Reader, p data.Period) (map[data.ID]Funnel, error) {
	x, err := r.Remember(fmt.Sprint("pipeline funnels ", p), funnelKinds, func() (any, error) { return funnels(r, p) })
	if err != nil {
		return nil, err
	}
	return x.(map[data.ID]Funnel), nil
}

func funnels(r store.Reader, p data.Period) (map[data.ID]Funnel, error) {
	f, err := read(r)
	if err != nil {
		return nil, err
	}
	people, err := r.Reps()
	if err != nil {
		return nil, err
	}
	all := map[data.ID]*Funnel{0: {}}
	for _, x := range people {
		all[x.ID] = &Funnel{}
	}
	if err := sales(r, p, all); err != nil {
		return nil, err
	}
	if err := leads(r, p, all); err != nil {
		return nil, err
	}
	if len(f.rows) > 0 {
		err = f.count(r, p, all)
	} else {
		err = orders(r, p, all)
	}
	answer := make(map[data.ID]Funnel, len(all))
	for id, x := range all {
		answer[id] = *x
	}
	return answer, err
}

// sales adds the money that counts for each.
func sales(r store.Reader, p data.Period, all map[data.ID]*Funnel) error {
	rows, err := quota.CreditedSales(r, []data.Period{p})
	for _, x := range rows {
		if f := all[x.RepID]; f != nil {
			f.Sales += x.Amount
		}
	}
	return err
}

// leads adds the leads of the daily reports.
func leads(r store.Reader, p data.Period, all map[data.ID]*Funnel) error {
	sums, err := activities.Sums(r, p)
	for id, x := range sums {
		if f := all[id]; f != nil {
			f.Leads = x.Leads
		}
	}
	return err
}

func plus(n *int, more int) *int {
	if n != nil {
		more += *n
	}
	return &more
}

// count counts the opportunities that were opened, got a proposal, were won and
// were lost in the period, as they stand now.
func (f *records) count(r store.Reader, p data.Period, all map[data.ID]*Funnel) error {
	deals, err := Deals(r, forever)
	if err != nil {
		return err
	}
	for _, x := range all {
		x.From, x.Opportunities, x.Proposals, x.Deals = FromPipeline, new(int), new(int), new(int)
	}
	for _, d := range deals {
		x := all[d.RepID]
		if p.Has(d.Opened) {
			*x.Opportunities++
		}
		if d.Proposed != 0 && p.Has(d.Proposed) {
			*x.Proposals++
		}
		switch {
		case d.Open() || !p.Has(d.Track.Ended):
		case d.Track.Result == data.Won:
			*x.Deals++
		default:
			x.Lost++
		}
	}
	return nil
}

// forever is a day after every move there can be.
var forever = data.NewDate(2200, 1, 2)

// orders counts orders in place of won opportunities, in a plan that keeps none.
func orders(r store.Reader, p data.Period, all map[data.ID]*Funnel) error {
	rows, err := r.RepOrders(p)
	for _, o := range rows {
		x := all[o.RepID]
		if x == nil {
			continue
		}
		n := int(o.Orders)
		x.Deals, x.From = &n, FromOrders
	}
	return err
}
