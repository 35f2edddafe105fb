package targets

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A past is what was sold in the year before the plan, by its buckets.
type past struct {
	known   bool         // something is known about the year
	buckets []data.Money // all together
	covered []bool       // results of the bucket are known, though they may be 0
	lines   map[key][]data.Money
}

// readPast sums last year's orders, or typed results while there are none, into
// the lines of a slice.
func readPast(r store.Reader, plan data.Plan, slice store.Slice) (p past, err error) {
	buckets := plan.LastYear().Buckets()
	p.buckets, p.covered, p.lines = make([]data.Money, len(buckets)), make([]bool, len(buckets)), map[key][]data.Money{}
	orders, err := r.OrderRange()
	if err != nil {
		return p, err
	}
	if orders.Days() == 0 {
		return p, p.readTyped(r, buckets, slice)
	}
	sales, err := r.Sales(buckets)
	if err != nil {
		return p, err
	}
	for i, b := range buckets {
		p.covered[i] = b.Overlap(orders).Days() > 0
		p.known = p.known || p.covered[i]
	}
	for _, x := range sales {
		k := key{region: x.RegionID, product: x.ProductID}
		if slice == store.ByRep {
			k = key{rep: x.RepID}
		}
		p.add(k, x.Bucket, x.Amount)
	}
	return p, nil
}

// readTyped takes results typed by region; they say nothing about products and
// reps.
func (p *past) readTyped(r store.Reader, buckets []data.Period, slice store.Slice) error {
	whole := data.Period{From: buckets[0].From, Until: buckets[len(buckets)-1].Until}
	days, err := r.Calendar()
	if err != nil {
		return err
	}
	rows, err := r.Actuals(whole)
	if err != nil {
		return err
	}
	for _, a := range rows {
		for i, b := range buckets {
			in := b.Overlap(a.Period)
			if in.Days() == 0 {
				continue
			}
			p.known, p.covered[i] = true, true
			k := key{region: a.RegionID}
			if slice == store.ByRep {
				k = key{}
			}
			p.add(k, i, calc.UpTo(a.Amount, a.Period, in.Until, days)-calc.UpTo(a.Amount, a.Period, in.From, days))
		}
	}
	return nil
}

func (p *past) add(k key, bucket int, m data.Money) {
	if p.lines[k] == nil {
		p.lines[k] = make([]data.Money, len(p.buckets))
	}
	p.lines[k][bucket] += m
	p.buckets[bucket] += m
}

// sum adds up the buckets from first up to end; ok says whether all of them are
// known.
func (p past) sum(first, end int) (m data.Money, ok bool) {
	ok = true
	for i := first; i < end; i++ {
		m += p.buckets[i]
		ok = ok && p.covered[i]
	}
	return m, ok
}

// total is what was sold in the whole year; ok is false when nothing is known.
func (p past) total() (m data.Money, ok bool) {
	m, _ = p.sum(0, len(p.buckets))
	return m, p.known
}

// bucket is what was sold under a line in one bucket.
func (p past) bucket(k key, bucket int) (m data.Money) {
	for x, buckets := range p.lines {
		if k.covers(x) {
			m += buckets[bucket]
		}
	}
	return m
}

// covers reports whether sales of x belong under a line: one of a whole region,
// or of a product everywhere, takes all that is its.
func (k key) covers(x key) bool {
	return (k.region == 0 || k.region == x.region) && (k.product == 0 || k.product == x.product) && (k.rep == 0 || k.rep == x.rep)
}

// weight is what was sold under a line in the year.
func (p past) weight(k key) (m data.Money) {
	for x, buckets := range p.lines {
		if k.covers(x) {
			m += calc.Sum(buckets)
		}
	}
	return m
}
