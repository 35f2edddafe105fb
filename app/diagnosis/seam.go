package diagnosis

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// funnel is what the pipeline says of a rep in a period.
type funnel struct {
	Leads, Opportunities, Proposals, Deals *int
	Lost                                   int
	From                                   string
}

// standing is what is open of a rep.
type standing struct{ Count, Aged, Slipped int }

func funnelsOf(r store.Reader, p data.Period) (map[data.ID]funnel, error) {
	out := map[data.ID]funnel{}
	rows, err := r.Opportunities()
	if err != nil || len(rows) > 0 {
		return out, err
	}
	orders, err := r.RepOrders(p)
	for _, x := range orders {
		n := int(x.Orders)
		out[x.RepID] = funnel{Deals: &n, From: "orders"}
	}
	return out, err
}

func standOf(store.Reader, data.Date) (map[data.ID]standing, error) { return nil, nil }

// closing is how long won deals took from proposal to deal, by rep.
func closing(store.Reader, data.Period) (map[data.ID][]int, error) { return nil, nil }
