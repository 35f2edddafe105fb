package governance

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// A pair is two bodies on one set of buckets.
type pair struct {
	a, b    data.Body
	buckets []data.Period
	groups  [][2]int
	number  map[data.Period]int
}

func newPair(a, b data.Body) pair {
	p := pair{a: a, b: b, buckets: b.Buckets, groups: b.Groups, number: map[data.Period]int{}}
	if !slices.Equal(a.Buckets, b.Buckets) {
		p.buckets = joined(a.Buckets, b.Buckets)
		// Quarters of one do not fit the other; the whole is one group.
		p.groups = [][2]int{{0, len(p.buckets)}}
	}
	for i, x := range p.buckets {
		p.number[x] = i
	}
	return p
}

// joined are the buckets of both, in order.
func joined(a, b []data.Period) []data.Period {
	rows := slices.Concat(a, b)
	slices.SortFunc(rows, func(x, y data.Period) int { return cmp.Or(cmp.Compare(x.From, y.From), cmp.Compare(x.Until, y.Until)) })
	return slices.Compact(rows)
}

func (p pair) blank() ComparedRow {
	return ComparedRow{Cells: make([]Changed, len(p.buckets)), Groups: make([]Changed, len(p.groups))}
}

// lines are the lines of a slice that either side has, by region, product and
// rep in the newer side's order; what only the older knew comes last.
func (p pair) lines(byRep bool) []ComparedRow {
	at := map[lineKey]int{}
	var rows []ComparedRow
	take := func(b data.Body, set func(*Changed, *data.Money)) {
		for _, l := range b.Lines {
			if l.ByRep() != byRep {
				continue
			}
			k := keyOf(l)
			if _, ok := at[k]; !ok {
				at[k] = len(rows)
				rows = append(rows, p.row(k))
			}
			for i, m := range l.Cells {
				set(&rows[at[k]].Cells[p.number[b.Buckets[i]]], m)
			}
		}
	}
	take(p.a, func(c *Changed, m *data.Money) { c.Old = m })
	take(p.b, func(c *Changed, m *data.Money) { c.New = m })
	for i := range rows {
		rows[i].close(p.groups)
	}
	slices.SortStableFunc(rows, func(x, y ComparedRow) int {
		return cmp.Or(p.rank(p.b.Regions, p.a.Regions, x.Region)-p.rank(p.b.Regions, p.a.Regions, y.Region),
			p.rank(p.b.Products, p.a.Products, x.Product)-p.rank(p.b.Products, p.a.Products, y.Product),
			p.rank(p.b.Reps, p.a.Reps, x.Rep)-p.rank(p.b.Reps, p.a.Reps, y.Rep))
	})
	return rows
}

// row is an empty row for a line, named as the newer side names it.
func (p pair) row(k lineKey) ComparedRow {
	x := p.blank()
	x.Region, x.Product, x.Rep, x.Level, x.Leaf = k.region, k.product, k.rep, 1, true
	x.Name = p.name(p.b.Products, p.a.Products, k.product)
	if k.rep != "" {
		x.Name = p.name(p.b.Reps, p.a.Reps, k.rep)
		home := data.FindNamed(p.b.Reps, k.rep)
		if home.Name == "" {
			home = data.FindNamed(p.a.Reps, k.rep)
		}
		x.Region = home.Region
	}
	return x
}

// name is what a code is called, by the first list that knows it; "" for none.
func (p pair) name(first, second []data.Named, code string) string {
	if x := data.FindNamed(first, code); x.Name != "" {
		return x.Name
	}
	return cmp.Or(data.FindNamed(second, code).Name, code)
}

// rank is where a code stands; what the first list does not know comes after it,
// and "without" last.
func (p pair) rank(first, second []data.Named, code string) int {
	if code == "" {
		return len(first) + len(second)
	}
	is := func(x data.Named) bool { return x.Code == code }
	if i := slices.IndexFunc(first, is); i >= 0 {
		return i
	}
	return len(first) + max(0, slices.IndexFunc(second, is))
}

// close works out differences and sums of a line's cells, and which side lacks
// it.
func (x *ComparedRow) close(groups [][2]int) {
	var all Changed
	for i := range x.Cells {
		c := &x.Cells[i]
		c.By = amount(c.New) - amount(c.Old)
		all.add(*c)
		for g, span := range groups {
			if i >= span[0] && i < span[1] {
				x.Groups[g].add(*c)
			}
		}
	}
	x.Sum = all
	switch {
	case all.Old == nil && all.New != nil:
		x.Mark = AddedLine
	case all.New == nil && all.Old != nil:
		x.Mark = RemovedLine
	}
}

// differing is how many cells of the row differ.
func (x ComparedRow) differing() (n int) {
	for _, c := range x.Cells {
		if c.Differs() {
			n++
		}
	}
	return n
}

// add adds a row to a sum.
func (x *ComparedRow) add(y ComparedRow) {
	for i := range x.Cells {
		x.Cells[i].add(y.Cells[i])
	}
	for i := range x.Groups {
		x.Groups[i].add(y.Groups[i])
	}
	x.Sum.add(y.Sum)
}

// add adds an amount on both sides; none and none stay none.
func (c *Changed) add(y Changed) {
	c.Old, c.New, c.By = calc.PlusKnown(c.Old, y.Old), calc.PlusKnown(c.New, y.New), c.By+y.By
}

func amount(m *data.Money) data.Money {
	if m == nil {
		return 0
	}
	return *m
}

// cellChanges lists the cells of both slices that differ, regions first.
func cellChanges(a, b data.Body) (rows []data.CellChange) {
	p := newPair(a, b)
	for _, byRep := range []bool{false, true} {
		for _, x := range p.lines(byRep) {
			for i, c := range x.Cells {
				if !c.Differs() {
					continue
				}
				row := data.CellChange{Region: x.Region, Product: x.Product, Rep: x.Rep,
					Bucket: p.buckets[i].From, Before: c.Old, After: c.New}
				if byRep {
					row.Region = ""
				}
				rows = append(rows, row)
			}
		}
	}
	return rows
}
