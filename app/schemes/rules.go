package schemes

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A RuleSet is a scheme with its tiers and, for one by bands, the rules that hold.
type RuleSet struct {
	Scheme data.Scheme
	Tiers  []data.SchemeTier // all, as pages show them
	Bands  []data.TierBand   // all in the order of precedence, also those of tiers that are off
	Rules  calc.Rules        // with the bands of the tiers that are on
}

// RulesOf are the rules of the scheme with a code, as the plan has them; the code
// "" is that of RFM.
func RulesOf(r store.Reader, code string) (x RuleSet, err error) {
	if x.Scheme, err = r.Scheme(cmp.Or(code, data.RFM)); err != nil {
		return x, err
	}
	tiers, err := r.SchemeTiers()
	if err != nil {
		return x, err
	}
	bands, err := r.TierBands()
	if err != nil {
		return x, err
	}
	return rulesOf(x.Scheme, tiers, bands), nil
}

// rulesOf picks what belongs to a scheme.
func rulesOf(s data.Scheme, tiers []data.SchemeTier, bands []data.TierBand) RuleSet {
	x := RuleSet{Scheme: s}
	for _, t := range tiers {
		if t.SchemeID == s.ID {
			x.Tiers = append(x.Tiers, t)
		}
	}
	for _, b := range bands {
		if b.SchemeID == s.ID {
			x.Bands = append(x.Bands, b)
		}
	}
	x.apply()
	return x
}

// apply makes the rules of the bands whose tiers are on.
func (x *RuleSet) apply() {
	var on []data.TierBand
	for _, b := range x.Bands {
		if x.Has(b.Tier) {
			on = append(on, b)
		}
	}
	x.Rules = calc.RulesOf(x.Scheme, on)
}

// Has reports whether the scheme has the tier, switched on.
func (x RuleSet) Has(t data.Tier) bool {
	return slices.ContainsFunc(x.Tiers, func(y data.SchemeTier) bool { return y.Tier == t && y.On })
}

// On lists the tiers that are on, in the order pages show them.
func (x RuleSet) On() (tiers []data.Tier) {
	if x.Scheme.Method == data.ByQuintiles {
		for _, s := range calc.Segments {
			tiers = append(tiers, data.Tier(s.Key))
		}
		return append(tiers, calc.OtherSegment)
	}
	for _, t := range x.Tiers {
		if t.On {
			tiers = append(tiers, t.Tier)
		}
	}
	if x.Scheme.Method == data.ByBands && !slices.Contains(tiers, data.Unclassified) {
		tiers = append(tiers, data.Unclassified) // whom no band takes
	}
	return tiers
}

// Effective is the tier of a customer that the rules put into one and a person
// perhaps into another: the judgement wins, unless its tier is off.
func (x RuleSet) Effective(judged, computed data.Tier) data.Tier {
	if judged != "" && x.Has(judged) {
		return judged
	}
	return computed
}

// Buyers are what the rules ask about everyone with a purchase on or before the
// day, and the sales it was taken from, in the same order.
func (x RuleSet) Buyers(r store.Reader, asOf data.Date) ([]calc.Buyer, []store.CustomerSale, error) {
	sales, err := r.CustomerSales(asOf, x.Rules.Window)
	if err != nil {
		return nil, nil, err
	}
	sorts := map[data.ID]string{}
	if slices.ContainsFunc(x.Rules.Bands, func(b data.TierBand) bool { return b.Sort != "" }) {
		customers, err := r.Customers()
		if err != nil {
			return nil, nil, err
		}
		for _, c := range customers {
			sorts[c.ID] = c.Sort
		}
	}
	buyers := make([]calc.Buyer, len(sales))
	for i, s := range sales {
		buyers[i] = calc.Buyer{ID: s.CustomerID, R: int(asOf - s.Last), F: s.Orders, M: s.Amount,
			Age: int(asOf - s.First), Sort: sorts[s.CustomerID]}
	}
	return buyers, sales, nil
}

// TiersOf are the tiers of the customers in the scheme RFM on a day: the
// judgement, else what the rules give; whoever has neither is unclassified.
func TiersOf(r store.Reader, asOf data.Date) (map[data.ID]data.Tier, error) {
	p, err := Place(r, asOf)
	if err != nil {
		return nil, err
	}
	customers, err := r.Customers()
	if err != nil {
		return nil, err
	}
	tiers := make(map[data.ID]data.Tier, len(customers))
	for _, c := range customers {
		tiers[c.ID] = cmp.Or(p.Tier(data.RFM, c.ID), data.Unclassified)
	}
	return tiers, nil
}

// Names are the names that the plan gives tiers of the scheme; those that have
// none are left out.
func (x RuleSet) Names() map[data.Tier]string {
	names := map[data.Tier]string{}
	for _, t := range x.Tiers {
		if t.Name != "" {
			names[t.Tier] = t.Name
		}
	}
	return names
}

// Names are the names that the plan gives tiers of RFM, for [text.Fmt].
func Names(r store.Reader) (map[data.Tier]string, error) {
	x, err := r.Remember("tier names", []data.Kind{data.Schemes, data.SchemeTiers}, func() (any, error) {
		rules, err := RulesOf(r, data.RFM)
		return rules.Names(), err
	})
	if err != nil {
		return nil, err
	}
	return x.(map[data.Tier]string), nil
}
