package schemes

import (
	"fmt"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Placing is where every customer stands in every scheme on a day. It is kept
// until a change touches what it was worked out from: do not change it.
type Placing struct {
	AsOf    data.Date
	Schemes []data.Scheme                             // in the order of precedence
	tiers   map[data.ID]map[data.Tier]data.SchemeTier // by scheme
	placed  map[data.ID]map[data.ID]data.Tier         // by scheme and customer
}

// A Cadence is how often a customer should be touched, and which tier of which
// scheme says so. Days are calendar days.
type Cadence struct {
	Scheme data.Scheme
	Tier   data.SchemeTier
}

// Kinds lists the kinds that a placing is worked out from.
var Kinds = []data.Kind{data.Customers, data.Orders, data.OrderLines, data.Schemes, data.SchemeTiers, data.TierBands, data.Traits, data.Grades}

// Place puts every customer into its tier in each scheme, as of a day. It asks a
// fixed number of questions of the file, whatever the number of customers.
func Place(r store.Reader, asOf data.Date) (*Placing, error) {
	x, err := r.Remember(fmt.Sprint("placing ", asOf), Kinds, func() (any, error) { return place(r, asOf) })
	if err != nil {
		return nil, err
	}
	return x.(*Placing), nil
}

func place(r store.Reader, asOf data.Date) (*Placing, error) {
	p := &Placing{AsOf: asOf, tiers: map[data.ID]map[data.Tier]data.SchemeTier{}, placed: map[data.ID]map[data.ID]data.Tier{}}
	var err error
	if p.Schemes, err = r.Schemes(); err != nil {
		return nil, err
	}
	tiers, err := r.SchemeTiers()
	if err != nil {
		return nil, err
	}
	for _, s := range p.Schemes {
		p.tiers[s.ID], p.placed[s.ID] = map[data.Tier]data.SchemeTier{}, map[data.ID]data.Tier{}
	}
	for _, t := range tiers {
		p.tiers[t.SchemeID][t.Tier] = t
	}
	traits, err := r.Traits()
	if err != nil {
		return nil, err
	}
	grades, err := r.Grades(asOf)
	if err != nil {
		return nil, err
	}
	for _, g := range grades {
		if tier := graded(g, tiers, traits); tier != "" {
			p.placed[g.SchemeID][g.CustomerID] = tier
		} else {
			delete(p.placed[g.SchemeID], g.CustomerID) // the latest grade counts, also when it comes to no tier
		}
	}
	bands, err := r.TierBands()
	if err != nil {
		return nil, err
	}
	for _, s := range p.Schemes {
		switch s.Method {
		case data.ByBands:
			err = p.byBands(r, rulesOf(s, tiers, bands))
		case data.ByQuintiles:
			err = p.byQuintiles(r, s)
		}
		if err != nil {
			return nil, err
		}
	}
	return p, nil
}

// byBands places the customers by recency, frequency and money; the manager's
// own judgement wins in the scheme RFM.
func (p *Placing) byBands(r store.Reader, x RuleSet) error {
	buyers, _, err := x.Buyers(r, p.AsOf)
	if err != nil {
		return err
	}
	placed := p.placed[x.Scheme.ID]
	for i, t := range calc.Tiers(buyers, x.Rules) {
		placed[buyers[i].ID] = t
	}
	if x.Scheme.Code != data.RFM {
		return nil
	}
	customers, err := r.Customers()
	for _, c := range customers {
		if c.Override != "" {
			if t := x.Effective(c.Override, placed[c.ID]); t != "" {
				placed[c.ID] = t
			}
		}
	}
	return err
}

// byQuintiles places the customers in the segments of their scores.
func (p *Placing) byQuintiles(r store.Reader, s data.Scheme) error {
	buyers, cuts, err := quintiles(r, p.AsOf, s.Window)
	for _, b := range buyers {
		p.placed[s.ID][b.ID] = data.Tier(cuts.Score(b).Segment())
	}
	return err
}

// graded is the tier that a grade says or its scores come to: the weighted mean
// of the scores, in hundredths of a point, against the floors of the tiers. It
// is "" when no tier reaches so low.
func graded(g data.Grade, tiers []data.SchemeTier, traits []data.Trait) data.Tier {
	if g.Tier != "" {
		has := func(t data.SchemeTier) bool { return t.SchemeID == g.SchemeID && t.Tier == g.Tier && t.On }
		if !slices.ContainsFunc(tiers, has) { // it was removed or switched off
			return ""
		}
		return g.Tier
	}
	sum, weight := points(g, traits)
	if weight == 0 {
		return ""
	}
	best := data.Tier("")
	floor := -1
	for _, t := range tiers {
		if t.SchemeID == g.SchemeID && t.On && t.Floor != nil && *t.Floor*weight <= sum && *t.Floor > floor {
			best, floor = t.Tier, *t.Floor
		}
	}
	return best
}

// points are the scores of a grade times their weights, in hundredths of a point,
// and the weights of what was scored.
func points(g data.Grade, traits []data.Trait) (sum, weight int) {
	for _, t := range traits {
		if n, ok := g.Scores[t.Code]; ok && t.SchemeID == g.SchemeID {
			sum, weight = sum+n*100*t.Weight, weight+t.Weight
		}
	}
	return sum, weight
}

// Tier is the tier of a customer in the scheme with the code; "" for none.
func (p *Placing) Tier(scheme string, customer data.ID) data.Tier {
	i := slices.IndexFunc(p.Schemes, func(s data.Scheme) bool { return s.Code == scheme })
	if i < 0 {
		return ""
	}
	return p.placed[p.Schemes[i].ID][customer]
}

// SchemeTier is what a tier of a scheme gets; ok is false for an unknown one.
func (p *Placing) SchemeTier(scheme string, tier data.Tier) (t data.SchemeTier, ok bool) {
	i := slices.IndexFunc(p.Schemes, func(s data.Scheme) bool { return s.Code == scheme })
	if i < 0 {
		return t, false
	}
	t, ok = p.tiers[p.Schemes[i].ID][tier]
	return t, ok
}

// Cadence is how often a customer should be touched: the first scheme that leads
// and gives the customer a tier with an interval says so. ok is false when none
// does.
func (p *Placing) Cadence(customer data.ID) (c Cadence, ok bool) {
	for _, s := range p.Schemes {
		if !s.Leads {
			continue
		}
		if t, found := p.tiers[s.ID][p.placed[s.ID][customer]]; found && t.On && t.Ideal > 0 {
			return Cadence{s, t}, true
		}
	}
	return c, false
}
