package measures

import "quarterdeck/data"

// replyHours is the mean time until the product side answered what customers need
// (S2-42), of the lines of the list that were answered in the span. Lines without
// times of day say nothing.
func replyHours(b *Book, _ Scope, spans []data.Period) (Table, error) {
	rows, err := once(b, "responses", b.r.ResponseItems)
	t := newTally(Firm, len(spans))
	for _, x := range rows {
		if waited := x.Waited(); waited != nil {
			in(spans, x.Replied, func(i int) { t.add(i, place{}, int64(*waited)*100, 60) })
		}
	}
	return t.table(func(x share) Reading {
		y, n := mean(x), x.den/60
		y.Sample = &n
		return y
	}), err
}
