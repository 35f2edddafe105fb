package customers

import (
	"cmp"

	"quarterdeck/app/calc"
	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// TiersIn asks how the customers stand. Settings other than the plan's are tried
// without changing anything.
type TiersIn struct {
	AsOf   data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
	Scheme string    `json:"scheme" doc:"code of the scheme; empty: rfm"`
	List   bool      `json:"list" doc:"also list every customer with its figures and, when unclassified, what each rule misses"`
	schemes.Settings
}

// A TierSum is one tier with its customers and their money.
type TierSum struct {
	Tier   data.Tier  `json:"tier"`
	Name   string     `json:"name,omitempty"` // its own name; empty: the word of the tier
	Count  int        `json:"count"`
	Amount data.Money `json:"amount"` // of the window, in minor units
	Share  *int64     `json:"share"`  // of the money of all tiers, in hundredths of a per cent; null: there is none
}

// Standing is how the customers stand on a day. A customer who has never bought
// and whom nobody put into a tier is in none.
type Standing struct {
	AsOf       data.Date  `json:"as_of"`
	Scheme     string     `json:"scheme"`
	Window     int        `json:"window"`     // days that frequency and money look back
	Tiers      []TierSum  `json:"tiers"`      // in the order pages show them
	Buyers     int        `json:"buyers"`     // customers with a purchase on or before the day
	None       int        `json:"none"`       // customers in no tier: never bought, not judged
	Overridden int        `json:"overridden"` // customers in a tier by judgement
	Amount     data.Money `json:"amount"`     // of all customers in the window, in minor units
	Rows       []Row      `json:"customers,omitempty"`

	Place   *schemes.Placing `json:"-"` // their tiers in all schemes; nil where only one was asked about
	set     schemes.RuleSet
	ranking calc.Ranking
}

// A Row is one customer with what the rules ask about it.
type Row struct {
	ID         data.ID     `json:"-"`
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
	Grade      data.Tier   `json:"grade"`    // in the scheme abc: a, b or c; empty: not graded, or not asked
	Reason     string      `json:"reason,omitempty"`
	Care       Care        `json:"care"`
	Misses     []calc.Miss `json:"misses,omitempty"` // of an unclassified customer: the limits that keep it out of each tier

	age int // days since the first purchase
}

// Tiers answers how many customers and how much money each tier holds.
func Tiers(r store.Reader, today data.Date, in TiersIn) (Standing, error) {
	set, err := schemes.RulesOf(r, in.Scheme)
	if err != nil {
		return Standing{}, err
	}
	if set, err = set.With(in.Settings); err != nil {
		return Standing{}, err
	}
	s, err := standIn(r, cmp.Or(in.AsOf, today), set)
	if err != nil || !in.List {
		s.Rows = nil
		return s, err
	}
	s.explain()
	return s, nil
}

// explain says of every unclassified customer what each rule misses.
func (s *Standing) explain() {
	for i := range s.Rows {
		if x := &s.Rows[i]; x.Tier == data.Unclassified {
			x.Misses = s.set.Rules.Misses(x.buyer(), s.ranking)
		}
	}
}

// standIn is how the customers stand in a scheme. One by bands is worked out by
// the rules at hand; where others put the customers, the plan knows.
func standIn(r store.Reader, asOf data.Date, set schemes.RuleSet) (Standing, error) {
	s := Standing{AsOf: asOf, Scheme: set.Scheme.Code, Window: set.Scheme.Window, set: set}
	buyers, sales, err := set.Buyers(r, asOf)
	if err != nil {
		return s, err
	}
	customers, err := r.NamedCustomers()
	if err != nil {
		return s, err
	}
	placed := func(data.ID) data.Tier { return "" }
	byBands := set.Scheme.Method == data.ByBands
	if !byBands {
		p, err := schemes.Place(r, asOf)
		if err != nil {
			return s, err
		}
		placed = func(id data.ID) data.Tier { return p.Tier(set.Scheme.Code, id) }
	}
	place := make(map[data.ID]int, len(buyers))
	for i, b := range buyers {
		place[b.ID] = i
	}
	s.ranking = set.Rules.Rank(buyers)
	s.Rows = make([]Row, len(customers))
	for i := range customers {
		c := &customers[i]
		x := Row{Code: c.Code, Name: c.Name, Region: c.Region, RegionName: c.RegionName, Rep: c.Rep, RepName: c.RepName,
			Sort: c.Sort, Override: c.Override, Reason: c.Reason, ID: c.ID}
		if at, ok := place[c.ID]; ok {
			b := buyers[at]
			x.Bought, x.Last, x.R, x.F, x.M, x.age = true, sales[at].Last, b.R, b.F, b.M, b.Age
			if byBands {
				x.Computed = set.Rules.Tier(b, s.ranking)
			}
		}
		switch {
		case !byBands:
			x.Override, x.Reason = "", "" // a judgement is one of RFM
			x.Tier = placed(c.ID)
			x.Computed = x.Tier
		case set.Scheme.Code != data.RFM:
			x.Override, x.Reason, x.Tier = "", "", x.Computed
		default:
			x.Tier = set.Effective(x.Override, x.Computed)
		}
		s.Rows[i] = x
	}
	s.sum()
	return s, nil
}

// sum adds up the tiers.
func (s *Standing) sum() {
	place := map[data.Tier]int{}
	names := s.set.Names()
	for i, t := range s.set.On() {
		place[t] = i
		s.Tiers = append(s.Tiers, TierSum{Tier: t, Name: names[t]})
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
		at, known := place[x.Tier]
		if !known {
			s.None++
			continue
		}
		t := &s.Tiers[at]
		t.Count++
		t.Amount += x.M
	}
	for i := range s.Tiers {
		if share, ok := calc.Points(s.Tiers[i].Amount, s.Amount); ok {
			s.Tiers[i].Share = &share
		}
	}
}

func (x Row) buyer() calc.Buyer {
	return calc.Buyer{ID: x.ID, R: x.R, F: x.F, M: x.M, Age: x.age, Sort: x.Sort}
}
