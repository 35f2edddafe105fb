package targets

import (
	"math"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// missed is what of a decided amount the joint does not give its box, also where
// no single total shows it: decided amounts that overlap may contradict one
// another together. The joint is fitted step by step; less than a cent, or than
// a millionth of the amount, is where the steps ended.
func (s *space) missed(r store.Reader, x box, amount data.Money) (data.Money, error) {
	if err := s.askPast(r); err != nil {
		return 0, err
	}
	if x.limited[byTier] {
		if err := s.askTiers(r); err != nil {
			return 0, err
		}
	}
	by := float64(amount) - s.given(x)
	if math.Abs(by) <= max(1, float64(amount)*1e-6) {
		return 0, nil
	}
	return data.Money(math.Round(by)), nil
}

// given is what the joint has in a box that limits reps or tiers.
func (s *space) given(x box) (sum float64) {
	last, tiers, width := len(s.lines)-1, len(s.tiers), len(s.reps)
	for b, in := range x.in[byPeriod] {
		if !in {
			continue
		}
		for l := range s.lines {
			switch {
			case !s.line(x, l), l == last && !x.limited[byRep]:
			case !x.limited[byRep]:
				sum += sumIn(x.in[byTier], s.joint.tiers[b][l*tiers:])
			default:
				for j, both := range s.byReps()[b][l*width : (l+1)*width] {
					if x.in[byRep][j] {
						sum += s.onTiers(x, b, l, j, both)
					}
				}
			}
		}
	}
	return sum
}

// onTiers is what of a line and rep falls on the tiers of a box.
func (s *space) onTiers(x box, b, l, j int, both float64) (sum float64) {
	if !x.limited[byTier] {
		return both
	}
	for t, in := range x.in[byTier] {
		if in {
			sum += s.meeting(b, l, j, t, both)
		}
	}
	return sum
}

// sumIn adds up the amounts that are in.
func sumIn(in []bool, amounts []float64) (sum float64) {
	for i, yes := range in {
		if yes {
			sum += amounts[i]
		}
	}
	return sum
}

// meeting is what of a line and rep falls on a tier.
func (s *space) meeting(b, l, j, t int, both float64) float64 {
	tiers := len(s.tiers)
	if s.joint.all != nil {
		return s.joint.all[b][(l*len(s.reps)+j)*tiers+t]
	}
	line := s.joint.tiers[b][l*tiers : (l+1)*tiers]
	sum := total(line)
	if sum == 0 {
		return 0
	}
	return float64(both * (line[t] / sum))
}
