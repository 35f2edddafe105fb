package calc

import (
	"cmp"
	"slices"

	"quarterdeck/data"
)

// whole is all of a population in thousandths.
const whole = 1000

// A Ranking knows where an amount stands in a population.
type Ranking struct {
	sorted []data.Money // least first
	active bool
	above  line // from here on it is the top; nobody without a population
	below  line // up to here it is the bottom
}

// A line parts a population: an amount, and among those with this amount an id.
// A quantile may lie between two
// amounts.
type line struct {
	on     bool
	amount data.Money
	rest   int64   // of the amount, in thousandths of a minor unit
	id     data.ID // of equals, the last id that is in; 0: all are
}

// Rank sorts the money of the population that the rules choose: everyone with a
// purchase on or before the date, those inactive in the window with what they
// have, mostly zero; or the active only. By rank, the top share is who has fewer
// than the share above, so that equals stand together; by linear percentile, who
// reaches it (type 7 of Hyndman and Fan); by count, exactly the share, rounded up.
func (r Rules) Rank(buyers []Buyer) Ranking {
	k := Ranking{active: r.Active}
	people := make([]Buyer, 0, len(buyers))
	for _, b := range buyers {
		if k.ranks(b) {
			people = append(people, b)
		}
	}
	slices.SortFunc(people, func(a, b Buyer) int { return cmp.Compare(a.M, b.M) })
	k.sorted = make([]data.Money, len(people))
	for i, b := range people {
		k.sorted[i] = b.M
	}
	if len(people) == 0 {
		return k
	}
	switch r.Cut {
	case data.CutByLinear:
		k.above, k.below = k.quantile(whole-r.Top), k.quantile(r.Bottom)
		k.above.on, k.below.on = r.Top > 0, r.Bottom > 0
	case data.CutByCount:
		k.above, k.below = exact(people, r.share(r.Top, len(people)), true), exact(people, r.share(r.Bottom, len(people)), false)
	default: // fewer than n × share above: the amount is among the last ⌈n × share⌉
		if n := r.share(r.Top, len(people)); n > 0 {
			k.above = line{on: true, amount: k.sorted[len(people)-n]}
		}
		if n := r.share(r.Bottom, len(people)); n > 0 {
			k.below = line{on: true, amount: k.sorted[n-1]}
		}
	}
	return k
}

// share is so many of n people, rounded up.
func (r Rules) share(points, n int) int {
	return min(n, int((int64(points)*int64(n)+whole-1)/whole))
}

// exact is the line that lets in exactly n of the people, the richest or the
// poorest; of equals, those with the lower id.
func exact(people []Buyer, n int, top bool) line {
	if n == 0 {
		return line{}
	}
	at := n - 1
	if top {
		at = len(people) - n
	}
	l := line{on: true, amount: people[at].M}
	first, _ := slices.BinarySearchFunc(people, l.amount, func(b Buyer, m data.Money) int { return cmp.Compare(b.M, m) })
	last, _ := slices.BinarySearchFunc(people, l.amount+1, func(b Buyer, m data.Money) int { return cmp.Compare(b.M, m) })
	equals := make([]data.ID, 0, last-first)
	for _, b := range people[first:last] {
		equals = append(equals, b.ID)
	}
	slices.Sort(equals)
	in := n - first
	if top {
		in = n - (len(people) - last)
	}
	l.id = equals[in-1]
	return l
}

// quantile is the amount below which a part of the population lies, in
// thousandths, interpolated between neighbours.
func (k Ranking) quantile(points int) line {
	at := int64(len(k.sorted)-1) * int64(points)
	i, part := at/whole, at%whole
	l := line{on: true, amount: k.sorted[i]}
	if part > 0 {
		gap := (k.sorted[i+1] - k.sorted[i])
		l.amount += gap / whole * data.Money(part)
		rest := int64(gap%whole) * part
		l.amount += data.Money(rest / whole)
		l.rest = rest % whole
	}
	return l
}

// top reports whether the buyer is in the top share; bottom, in the bottom one.
// Both are possible among equals.
func (k Ranking) top(b Buyer) bool {
	l := k.above
	if !l.on || !k.ranks(b) || b.M < l.amount {
		return false
	}
	return b.M > l.amount || l.rest == 0 && (l.id == 0 || b.ID <= l.id)
}

func (k Ranking) bottom(b Buyer) bool {
	l := k.below
	if !l.on || !k.ranks(b) || b.M > l.amount {
		return false
	}
	return b.M < l.amount || l.id == 0 || b.ID <= l.id
}

// ranks reports whether the buyer is part of the population.
func (k Ranking) ranks(b Buyer) bool { return b.F > 0 || !k.active }

// more is how many have strictly more than m; less, strictly less.
func (k Ranking) more(m data.Money) int {
	i, _ := slices.BinarySearch(k.sorted, m+1)
	return len(k.sorted) - i
}

func (k Ranking) less(m data.Money) int {
	i, _ := slices.BinarySearch(k.sorted, m)
	return i
}

// share is so many of the population in thousandths, rounded down.
func (k Ranking) share(n int) int { return n * whole / max(1, len(k.sorted)) }
