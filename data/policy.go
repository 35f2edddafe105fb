package data

import "slices"

// Policies is the kind of the rules that one-way totals are worked out by.
const Policies Kind = "policies"

// A Policy is how targets are cut where nothing else is said: by how much
// regions should grow (S2-6…8), what products weigh (S0-12, S2-3…5), and what
// share the tiers of customers should bring. There is at most one.
type Policy struct {
	ID       ID           `json:"-"`
	Mature   int          `json:"mature"`    // growth of mature regions on last year, hundredths of a per cent
	Growing  int          `json:"growing"`   // of growing ones
	Emerging int          `json:"emerging"`  // of emerging ones
	CashCow  int          `json:"cash_cow"`  // what all cash cows weigh against the other classes
	Star     int          `json:"star"`      // what all stars weigh
	Question int          `json:"question"`  // what all question marks, the potential products, weigh
	LongTail int          `json:"long_tail"` // what the long tail weighs
	Tiers    []TierWeight `json:"tiers" gorm:"serializer:json"`
	Step     Money        `json:"step"` // worked-out amounts are multiples of it, in minor units; 1: exact
}

// A TierWeight is what a tier should bring against the others.
type TierWeight struct {
	Tier   Tier `json:"tier" doc:"a tier of the scheme rfm that is on, such as high, potential, dormant, low or unclassified"`
	Weight int  `json:"weight" doc:"relative weight, 0 or more, at most 1,000,000"`
}

// DefaultPolicy is the policy of a plan that has set none: growth of 15, 30 and
// 50 per cent, stars 40, potential products and the long tail 30 each, cash cows
// 30 beside them; tiers as history has them.
func DefaultPolicy() Policy {
	return Policy{Mature: 15_00, Growing: 30_00, Emerging: 50_00, CashCow: 30_00, Star: 40_00, Question: 30_00, LongTail: 30_00,
		Tiers: []TierWeight{}, Step: 1}
}

// Growth is the growth wanted of a region, in hundredths of a per cent; none of
// one whose maturity is not said.
func (p Policy) Growth(m Maturity) int {
	return map[Maturity]int{Mature: p.Mature, Growing: p.Growing, Emerging: p.Emerging}[m]
}

// Weight is what a class of products weighs; nothing for no class.
func (p Policy) Weight(c ProductClass) int {
	return map[ProductClass]int{CashCow: p.CashCow, Star: p.Star, Question: p.Question, LongTail: p.LongTail}[c]
}

// maxWeight bounds a weight of a policy.
const maxWeight = 1_000_000

// Check reports growth beyond −100 % or 1,000 %, weights out of bounds, a tier
// that is unknown or named twice, and a step that is not positive.
func (p Policy) Check() error {
	for field, x := range map[string]int{"mature": p.Mature, "growing": p.Growing, "emerging": p.Emerging} {
		if x < -100_00 || x > 1000_00 {
			return Problem{Key: "problem.policy.growth", Field: field}
		}
	}
	for field, x := range map[string]int{"cash_cow": p.CashCow, "star": p.Star, "question": p.Question, "long_tail": p.LongTail} {
		if x < 0 || x > maxWeight {
			return Problem{Key: "problem.policy.weight", Field: field}
		}
	}
	if p.CashCow+p.Star+p.Question+p.LongTail == 0 {
		return Problem{Key: "problem.policy.weights", Field: "star"}
	}
	if p.Step < 1 || p.Step > 1_000_000_000_00 {
		return Problem{Key: "problem.policy.step", Field: "step"}
	}
	return p.checkTiers()
}

func (p Policy) checkTiers() error {
	sum, seen := 0, []Tier{}
	for _, t := range p.Tiers {
		switch {
		case t.Tier == "":
			return Problem{Key: "problem.customer.tier", Field: "tiers", Args: []any{""}}
		case slices.Contains(seen, t.Tier):
			return Problem{Key: "problem.policy.tier", Field: "tiers", Args: []any{string(t.Tier)}}
		case t.Weight < 0 || t.Weight > maxWeight:
			return Problem{Key: "problem.policy.weight", Field: "tiers"}
		}
		sum += t.Weight
		seen = append(seen, t.Tier)
	}
	if len(p.Tiers) > 0 && sum == 0 {
		return Problem{Key: "problem.policy.weights", Field: "tiers"}
	}
	return nil
}
