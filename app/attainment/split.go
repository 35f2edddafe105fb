package attainment

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// A Part is the share of an amount that falls into one bucket.
type Part struct {
	Bucket int
	Amount data.Money
}

// Split cuts an amount that belongs to a span of days into buckets, by working
// days. Its parts add up to the amount when the buckets cover the whole span;
// what lies outside the buckets is left out.
func Split(amount data.Money, span data.Period, buckets []data.Period, c data.Calendar) []Part {
	var parts []Part
	for i, b := range buckets {
		if b == span {
			return []Part{{i, amount}}
		}
		in := b.Overlap(span)
		if in.Days() == 0 {
			continue
		}
		parts = append(parts, Part{i, calc.UpTo(amount, span, in.Until, c) - calc.UpTo(amount, span, in.From, c)})
	}
	return parts
}
