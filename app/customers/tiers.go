package customers

import (
	"cmp"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// TiersIn asks how the customers stand.
type TiersIn struct {
	AsOf data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
	List bool      `json:"list" doc:"also list every customer with its figures and, when unclassified, what each rule misses"`
}

// A TierSum is one tier with its customers and their money.
type TierSum struct {
	Tier   data.Tier  `json:"tier"`
	Count  int        `json:"count"`
	Amount data.Money `json:"amount"` // of the window, in minor units
	Share  *int64     `json:"share"`  // of the money of all tiers, in hundredths of a per cent; null: there is none
}

// Standing is how the customers stand on a day. A customer who has never bought
// and whom nobody put into a tier is in none.
type Standing struct {
	AsOf       data.Date  `json:"as_of"`
	Window     int        `json:"window"`     // days that frequency and money look back
	Tiers      []TierSum  `json:"tiers"`      // in the order pages show them
	Buyers     int        `json:"buyers"`     // customers with a purchase on or before the day
	None       int        `json:"none"`       // customers in no tier: never bought, not judged
	Overridden int        `json:"overridden"` // customers in a tier by judgement
	Amount     data.Money `json:"amount"`     // of all customers in the window, in minor units
	Rows       []Row      `json:"customers,omitempty"`

	ranking calc.Ranking
}

// A Row is one customer with what the rules ask about it.
type Row struct {
	Code       string      `json:"code"`
	Name       string      `json:"name"`
	Region     string      `json:"region"` // code; empty: unassigned
	RegionName string      `json:"region_name"`
	Rep        string      `json:"rep"` // code; empty: unassigned
	RepName    string      `json:"rep_name"`
	Sort       string      `json:"sort"`
	Bought     bool        `json:"bought"`   // false: no purchase yet, and R, F, M and Computed say nothing
	Last       data.Date   `json:"last"`     // last purchase
	R          int         `json:"r"`        // days since the last purchase
	F          int         `json:"f"`        // purchases in the window
	M          data.Money  `json:"m"`        // money in the window, in minor units
	Tier       data.Tier   `json:"tier"`     // the judgement, else what the rules give; empty: none
	Computed   data.Tier   `json:"computed"` // what the rules give
	Override   data.Tier   `json:"override"` // the judgement; empty: the rules decide
	Reason     string      `json:"reason,omitempty"`
	Misses     []calc.Miss `json:"misses,omitempty"` // of an unclassified customer: the limits that keep it out of each tier
}

// Tiers answers how many customers and how much money each tier holds.
func Tiers(r store.Reader, today data.Date, in TiersIn) (Standing, error) {
	return stand(r, cmp.Or(in.AsOf, today), in.List)
}

func stand(r store.Reader, asOf data.Date, list bool) (Standing, error) {
	s, err := Stand(r, asOf)
	if err != nil || !list {
		s.Rows = nil
		return s, err
	}
	for i := range s.Rows {
		if x := &s.Rows[i]; x.Tier == data.Unclassified {
			x.Misses = calc.DefaultRules.Misses(x.buyer(), s.ranking)
		}
	}
	return s, nil
}

// Stand is the answer of [Tiers] with every customer, for a page: what an
// unclassified one misses is left to [Standing.One]. It asks two questions of
// the file, whatever the number of customers.
func Stand(r store.Reader, asOf data.Date) (Standing, error) {
	rules := calc.DefaultRules
	s := Standing{AsOf: asOf, Window: rules.Window}
	sales, err := r.CustomerSales(asOf, rules.Window)
	if err != nil {
		return s, err
	}
	customers, err := r.NamedCustomers()
	if err != nil {
		return s, err
	}
	place := make(map[data.ID]int, len(sales))
	buyers := make([]calc.Buyer, len(sales))
	for i, x := range sales {
		place[x.CustomerID] = i
		buyers[i] = calc.Buyer{R: int(asOf - x.Last), F: x.Orders, M: x.Amount}
	}
	s.ranking = rules.Rank(buyers)
	s.Rows = make([]Row, len(customers))
	for i, c := range customers {
		x := Row{Code: c.Code, Name: c.Name, Region: c.Region, RegionName: c.RegionName, Rep: c.Rep, RepName: c.RepName,
			Sort: c.Sort, Override: c.Override, Reason: c.Reason}
		if at, ok := place[c.ID]; ok {
			b := buyers[at]
			x.Bought, x.Last, x.R, x.F, x.M = true, sales[at].Last, b.R, b.F, b.M
			x.Computed = rules.Tier(b, s.ranking)
		}
		x.Tier = cmp.Or(x.Override, x.Computed)
		s.Rows[i] = x
	}
	s.sum()
	return s, nil
}

// sum adds up the tiers.
func (s *Standing) sum() {
	place := map[data.Tier]int{}
	for i, t := range data.Tiers {
		place[t] = i
		s.Tiers = append(s.Tiers, TierSum{Tier: t})
	}
	for i := range s.Rows {
		x := &s.Rows[i]
		s.Amount += x.M
		if x.Bought {
			s.Buyers++
		}
		if x.Override != "" {
			s.Overridden++
		}
		if x.Tier == "" {
			s.None++
			continue
		}
		t := &s.Tiers[place[x.Tier]]
		t.Count++
		t.Amount += x.M
	}
	for i := range s.Tiers {
		if share, ok := calc.Points(s.Tiers[i].Amount, s.Amount); ok {
			s.Tiers[i].Share = &share
		}
	}
}

func (x Row) buyer() calc.Buyer { return calc.Buyer{R: x.R, F: x.F, M: x.M} }
