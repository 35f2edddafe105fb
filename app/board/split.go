package board

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// part is the share of an amount that falls into one bucket.
type part struct {
	bucket int
	amount data.Money
}

// split cuts an amount that belongs to a span of days into buckets, by working
// days. Its parts add up to the amount when the buckets cover the whole span;
// what lies outside the buckets is left out.
func split(amount data.Money, span data.Period, buckets []data.Period, c data.Calendar) []part {
	var parts []part
	for i, b := range buckets {
		if b == span {
			return []part{{i, amount}}
		}
		in := b.Overlap(span)
		if in.Days() == 0 {
			continue
		}
		parts = append(parts, part{i, calc.UpTo(amount, span, in.Until, c) - calc.UpTo(amount, span, in.From, c)})
	}
	return parts
}
