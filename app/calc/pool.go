package calc

import "quarterdeck/data"

// SharePool divides an award among those with a weight above 0, to the minor unit.
// When nobody has one the award is left: equal shares would reward nothing (S0-20).
func SharePool(amount data.Money, weights []data.Money) (parts []data.Money, left data.Money) {
	some := false
	for _, w := range weights {
		some = some || w > 0
	}
	if !some {
		return make([]data.Money, len(weights)), amount
	}
	return Spread(amount, weights), 0
}

// PoolParts cuts a pool into its awards by hundredths of a per cent that make a
// hundred; the parts add up to the pool.
func PoolParts(amount data.Money, shares ...int) []data.Money {
	weights := make([]data.Money, len(shares))
	for i, n := range shares {
		weights[i] = data.Money(n)
	}
	return Spread(amount, weights)
}
