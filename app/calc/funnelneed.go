package calc

import (
	"math/big"

	"quarterdeck/data"
)

// NeededFor is what an amount takes along the funnel: leads, opportunities,
// proposals and deals to the nearest whole one, worked out from fractions so that
// a part of a year is not rounded up at each step. Counts that cannot be told,
// for want of a rate or of the order value, are nil; ok is that all can.
func (f Funnel) NeededFor(amount data.Money) (counts [4]*int, ok bool) {
	if f.OrderValue <= 0 {
		return counts, false
	}
	n := fraction(int64(max(0, amount)), int64(f.OrderValue))
	for i, rate := range []int{data.Rate, f.ProposalRate, f.OpportunityRate, f.LeadRate} {
		if rate <= 0 {
			return counts, false
		}
		n = new(big.Rat).Quo(n, fraction(int64(rate), data.Rate))
		if counts[3-i], ok = wholeCount(n); !ok {
			return counts, false
		}
	}
	return counts, true
}

// NeededVisits is how many visits an amount takes; nil when it cannot be told.
func (f Funnel) NeededVisits(amount data.Money) *int {
	if f.OrderValue <= 0 || f.ProposalRate <= 0 || f.OpportunityRate <= 0 || f.Visits < 0 {
		return nil
	}
	n := fraction(int64(max(0, amount)), int64(f.OrderValue))
	n = n.Quo(n, fraction(int64(f.ProposalRate), data.Rate))
	n = n.Quo(n, fraction(int64(f.OpportunityRate), data.Rate))
	whole, _ := wholeCount(n.Mul(n, fraction(int64(f.Visits), 100)))
	return whole
}

// wholeCount is the nearest whole number, half up; not ok beyond all reason.
func wholeCount(x *big.Rat) (*int, bool) {
	up := new(big.Rat).Add(x, fraction(1, 2))
	whole := new(big.Int).Div(up.Num(), up.Denom())
	if !whole.IsInt64() || whole.Int64() > tooMany {
		return nil, false
	}
	n := int(whole.Int64())
	return &n, true
}
