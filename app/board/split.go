package board

import "quarterdeck/data"

// part is the share of an amount that falls into one bucket.
type part struct {
	bucket int
	amount data.Money
}

// split cuts an amount that belongs to a span of days into buckets, by working
// days. Its parts add up to the amount when the buckets cover the whole span;
// what lies outside the buckets is left out.
func split(amount data.Money, span data.Period, buckets []data.Period) []part {
	var parts []part
	for i, b := range buckets {
		if b == span {
			return []part{{i, amount}}
		}
		in := b.Overlap(span)
		if in.Days() == 0 {
			continue
		}
		parts = append(parts, part{i, upTo(amount, span, in.Until) - upTo(amount, span, in.From)})
	}
	return parts
}

// upTo is the part of an amount that falls on the days of its span before end,
// so that neighbouring parts share one rounding.
func upTo(amount data.Money, span data.Period, end data.Date) data.Money {
	before := data.Period{From: span.From, Until: min(max(end, span.From), span.Until)}
	if days := span.Workdays(); days > 0 {
		return amount.MulDiv(int64(before.Workdays()), int64(days))
	}
	return amount.MulDiv(int64(before.Days()), int64(span.Days()))
}
