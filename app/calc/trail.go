package calc

import "quarterdeck/data"

// Replay is the amount that a cell's stored steps make, one after another.
// Without steps it is zero.
func Replay(steps []data.TrailStep) (amount data.Money) {
	for _, s := range steps {
		amount = Next(amount, s)
	}
	return amount
}

// Next is the amount after one more step.
func Next(before data.Money, s data.TrailStep) data.Money {
	switch s.Op {
	case data.TrailSet:
		return s.Value
	case data.TrailShare:
		return share(before, s.Num, s.Den) + s.Rounding
	case data.TrailAdd:
		return before + s.Value
	}
	return before
}
