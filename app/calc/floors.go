package calc

import "quarterdeck/data"

// The factors of the challenge floors (S0-8).
const (
	growthFactor = 120 // hundredths: industry growth × 1.2
	bestFactor   = 115 // hundredths: own best × 1.15
)

// GrowthFloor is last year's result raised by industry growth × 1.2. Growth is in
// hundredths of a per cent: 1100 is 11 %.
func GrowthFloor(lastYear data.Money, growth int) data.Money {
	return lastYear + lastYear.MulDiv(int64(growth)*growthFactor, 100*10_000)
}

// BestFloor is the own best year × 1.15.
func BestFloor(best data.Money) data.Money { return best.MulDiv(bestFactor, 100) }

// Challenge is the higher of the floors that are known; nil when none is.
func Challenge(floors ...*data.Money) (line *data.Money) {
	for _, f := range floors {
		if f != nil && (line == nil || *f > *line) {
			line = f
		}
	}
	return line
}
