package targets

import (
	"slices"

	"encoding/json"
	"math/big"

	"quarterdeck/app/calc"
	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SetPolicy sets the rules by which one-way totals are worked out. It replaces
// every field.
type SetPolicy struct {
	Mature   int               `json:"mature" doc:"growth wanted of mature regions on last year, in hundredths of a per cent: 1500 is 15 %"`
	Growing  int               `json:"growing" doc:"growth wanted of growing regions"`
	Emerging int               `json:"emerging" doc:"growth wanted of emerging regions"`
	CashCow  int               `json:"cash_cow" doc:"what all cash cows weigh against the other classes of products, 0 or more"`
	Star     int               `json:"star" doc:"what all stars weigh"`
	Question int               `json:"question" doc:"what all question marks, the potential products, weigh"`
	LongTail int               `json:"long_tail" doc:"what the long tail weighs"`
	Tiers    []data.TierWeight `json:"tiers" doc:"what the tiers of customers should bring against one another; none: as history has them"`
	Step     data.Money        `json:"step" doc:"worked-out amounts are multiples of it, in minor units: 100000 is a thousand yuan; 0 or 1: exact"`
}

// Label names the change.
func (SetPolicy) Label() string { return "command.SetPolicy" }

// Apply stores the policy. Targets stay as they are until they are spread anew.
func (c SetPolicy) Apply(tx store.Tx) error {
	rules, err := schemes.RulesOf(tx.Reader, data.RFM)
	if err != nil {
		return err
	}
	for _, w := range c.Tiers {
		if !slices.Contains(rules.On(), w.Tier) {
			return data.Problem{Key: "problem.customer.tier", Field: "tiers", Args: []any{w.Tier}}
		}
	}
	return tx.SavePolicy(data.Policy{Mature: c.Mature, Growing: c.Growing, Emerging: c.Emerging, CashCow: c.CashCow, Star: c.Star,
		Question: c.Question, LongTail: c.LongTail, Tiers: c.Tiers, Step: max(1, c.Step)})
}

// PolicyIn has no fields.
type PolicyIn struct{}

// A PolicyView is the policy with what its growth would come to. Amounts are in
// minor units; nil is "not known".
type PolicyView struct {
	data.Policy
	Regions []RegionReach `json:"regions"` // those that targets are set for
	Classes []ClassShare  `json:"classes"` // those that products have
	Last    *data.Money   `json:"last"`    // sold last year by these regions
	Reach   *data.Money   `json:"reach"`   // what the growth of all of them would give
	Goal    *data.Money   `json:"goal"`    // decided total
	Gap     *data.Money   `json:"gap"`     // Goal − Reach: above 0, growth alone does not reach the goal
}

// A RegionReach is what the policy's growth gives a region.
type RegionReach struct {
	Code     string        `json:"code"`
	Name     string        `json:"name"`
	Maturity data.Maturity `json:"maturity"` // "": not said, and the growth is 0
	Growth   int           `json:"growth"`   // hundredths of a per cent
	Last     *data.Money   `json:"last"`
	Reach    *data.Money   `json:"reach"` // Last with the growth
}

// A ClassShare is what the policy gives a class of products.
type ClassShare struct {
	Class    data.ProductClass `json:"class"` // "": products whose class is not said
	Weight   int               `json:"weight"`
	Share    int64             `json:"share"`    // of the weights of all classes that have products, in hundredths of a per cent
	Products int               `json:"products"` // how many it has
}

// PolicyOf answers the policy and what it comes to.
func PolicyOf(r store.Reader, today data.Date, _ PolicyIn) (v PolicyView, err error) {
	s, err := loadSheet(r, today, store.ByRegion)
	if err != nil {
		return v, err
	}
	if v.Policy, err = r.Policy(); err != nil {
		return v, err
	}
	p, err := readPast(r, s.plan, store.ByRegion)
	if err != nil {
		return v, err
	}
	v.Goal = s.goal.Amount
	v.addRegions(s, p)
	v.addClasses(s)
	return v, nil
}

func (v *PolicyView) addRegions(s *sheet, p past) {
	last, reach := data.Money(0), data.Money(0)
	v.Regions = []RegionReach{}
	for _, id := range s.names.leafRegions() {
		x := s.names.region(id)
		row := RegionReach{Code: x.Code, Name: x.Name, Maturity: x.Maturity, Growth: v.Growth(x.Maturity)}
		if p.known {
			sold := p.weight(key{region: id})
			with := grown(sold, row.Growth)
			row.Last, row.Reach = &sold, &with
			last, reach = last+sold, reach+with
		}
		v.Regions = append(v.Regions, row)
	}
	if !p.known || len(v.Regions) == 0 {
		return
	}
	v.Last, v.Reach = &last, &reach
	if v.Goal != nil {
		gap := *v.Goal - reach
		v.Gap = &gap
	}
}

// grown is last year's money with a growth in hundredths of a per cent.
func grown(last data.Money, growth int) data.Money {
	return max(0, last).MulDiv(int64(100_00+growth), 100_00)
}

func (v *PolicyView) addClasses(s *sheet) {
	count := map[data.ProductClass]int{}
	for _, id := range s.names.leafProducts() {
		count[s.names.product(id).Class]++
	}
	v.Classes = []ClassShare{}
	whole := 0
	for _, c := range []data.ProductClass{data.CashCow, data.Star, data.Question, data.LongTail, ""} {
		if count[c] > 0 {
			v.Classes = append(v.Classes, ClassShare{Class: c, Weight: v.Weight(c), Products: count[c]})
			whole += v.Weight(c)
		}
	}
	for i := range v.Classes {
		v.Classes[i].Share, _ = calc.Points(data.Money(v.Classes[i].Weight), data.Money(whole))
	}
}

// growthWeights are regions weighed by last year with the growth of the policy.
func (s *sheet) growthWeights(keys []key, pol data.Policy, p past) ([]data.Money, error) {
	weights := make([]data.Money, len(keys))
	for i, k := range keys {
		if k.region != 0 || len(keys) == 1 {
			weights[i] = grown(p.weight(k), pol.Growth(s.names.region(k.region).Maturity))
		}
	}
	if calc.Sum(weights) == 0 {
		return nil, data.Problem{Key: "problem.policy.last", Field: "regions_by"}
	}
	return weights, nil
}

// classWeights are products weighed by their class; those of one class share by
// last year, equally when nothing is known.
func (s *sheet) classWeights(keys []key, pol data.Policy, p past) ([]data.Money, error) {
	weights := make([]data.Money, len(keys))
	of := map[data.ProductClass][]int{}
	for i, k := range keys {
		if k.product == 0 {
			continue
		}
		x := s.names.product(k.product)
		if x.Class == "" {
			return nil, data.Problem{Key: "problem.policy.class", Field: "products_by", Args: []any{x.Name}}
		}
		of[x.Class] = append(of[x.Class], i)
	}
	for class, rows := range of {
		last := make([]data.Money, len(rows))
		for n, i := range rows {
			last[n] = max(0, p.weight(keys[i]))
		}
		const fine = 1_000_000 // parts of a weight, so that rounding does not matter
		for n, m := range calc.Spread(data.Money(pol.Weight(class))*fine, last) {
			weights[rows[n]] = m
		}
	}
	if calc.Sum(weights) == 0 {
		return nil, data.Problem{Key: "problem.policy.weights", Field: "products_by"}
	}
	return weights, nil
}

// AllocateIn asks how an amount falls on weights.
type AllocateIn struct {
	Total   data.Money    `json:"total" doc:"what is to be divided, in minor units"`
	Weights []json.Number `json:"weights" doc:"relative weights, 0 or more; decimals such as 0.33 may stand in quotation marks"`
	Step    data.Money    `json:"step" doc:"parts are multiples of it, but for what is less than a step; 0 or 1: exact"`
}

// An Allocation is an amount divided by weights.
type Allocation struct {
	Amounts []data.Money `json:"amounts"` // in the order of the weights; they add up to the total
	Equal   bool         `json:"equal"`   // all weights were 0 and counted as equal
}

// Allocate divides an amount by weights: whole units first, those left over to
// the largest remainders, ties to the earlier row (Hamilton's method, as every
// spread of the plan).
func Allocate(_ store.Reader, _ data.Date, in AllocateIn) (Allocation, error) {
	if len(in.Weights) == 0 && in.Total == 0 {
		return Allocation{Amounts: []data.Money{}}, nil
	}
	weights, err := wholeWeights(in.Weights)
	if err != nil {
		return Allocation{}, err
	}
	if in.Step < 0 {
		return Allocation{}, data.Problem{Key: "problem.policy.step", Field: "step"}
	}
	if in.Total > data.MaxMajor*1000 || in.Total < -data.MaxMajor*1000 {
		return Allocation{}, data.Problem{Key: "problem.amount.size", Field: "total"}
	}
	return Allocation{Amounts: calc.SpreadStep(in.Total, weights, in.Step), Equal: calc.Sum(weights) == 0}, nil
}

// wholeWeights are decimals as whole numbers in the same relation, exactly.
func wholeWeights(texts []json.Number) ([]data.Money, error) {
	bad := data.Problem{Key: "problem.spread.weights", Field: "weights"}
	exact, common := make([]*big.Rat, len(texts)), big.NewInt(1)
	for i, text := range texts {
		x, ok := new(big.Rat).SetString(text.String())
		if !ok || x.Sign() < 0 || len(text) > 40 {
			return nil, bad
		}
		exact[i] = x
		if new(big.Int).Rem(common, x.Denom()).Sign() != 0 {
			shared := new(big.Int).GCD(nil, nil, common, x.Denom())
			common = common.Mul(common, new(big.Int).Quo(x.Denom(), shared))
		}
	}
	weights := make([]data.Money, len(exact))
	for i, x := range exact {
		n := new(big.Int).Mul(x.Num(), new(big.Int).Quo(common, x.Denom()))
		if !n.IsInt64() || n.Int64() > 1<<60 {
			return nil, bad
		}
		weights[i] = data.Money(n.Int64())
	}
	if len(weights) == 0 {
		return nil, bad
	}
	return weights, nil
}
