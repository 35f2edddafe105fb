package targets

import (
	"slices"

	"quarterdeck/data"
)

// An axis is one side of a cube: which leaf line each record of its dimension
// belongs to, and the lines as they are shown.
type axis struct {
	dim    dim
	at     []int // leaf of each record; −1: not on it
	leaves int
	lines  []CubeLine
	leafOf []int   // of each line that is a leaf the leaf's number; −1: a sum
	parts  []parts // of a period axis finer than the buckets: how each leaf falls on the lines
}

// parts says on which lines a bucket falls, by working days.
type parts struct {
	lines   []int
	weights []data.Money
}

// axisOf makes a side of the cube within a box.
func (s *space) axisOf(d dim, periods string, x box) (axis, error) {
	switch d {
	case byPeriod:
		return s.periodAxis(periods, x)
	case byTier:
		return s.tierAxis(x), nil
	case byRep:
		return s.repAxis(x), nil
	}
	return s.treeAxis(d, x), nil
}

func (s *space) tierAxis(x box) axis {
	a := axis{dim: byTier, at: make([]int, len(s.tiers))}
	for i, t := range s.tiers {
		a.at[i] = -1
		if x.in[byTier][i] {
			a.at[i] = a.leaf(CubeLine{Code: string(t), Parent: -1, Leaf: true})
		}
	}
	return a
}

func (s *space) repAxis(x box) axis {
	a := axis{dim: byRep, at: make([]int, len(s.reps))}
	for j, id := range s.reps {
		a.at[j] = -1
		if x.in[byRep][j] {
			rep := s.personal.names.rep(id)
			a.at[j] = a.leaf(CubeLine{Code: codeOr(rep.Code), Name: rep.Name, Grade: string(rep.Level), Parent: -1, Leaf: true})
		}
	}
	return a
}

// leaf adds a line that is a leaf and returns the leaf's number.
func (a *axis) leaf(l CubeLine) int {
	a.lines = append(a.lines, l)
	a.leafOf = append(a.leafOf, a.leaves)
	a.leaves++
	return a.leaves - 1
}

// sum adds a line that is the sum of those under it and returns its number.
func (a *axis) sum(l CubeLine) int {
	a.lines = append(a.lines, l)
	a.leafOf = append(a.leafOf, -1)
	return len(a.lines) - 1
}

// treeAxis lists regions or products as a tree, what has parts before its parts,
// what is assigned to none last.
func (s *space) treeAxis(d dim, x box) axis {
	kind, ids := data.Regions, s.regions
	if d == byProduct {
		kind, ids = data.Products, s.products
	}
	t := tree{kind: kind, names: s.regional.names, under: map[data.ID][]data.ID{}, number: map[data.ID]int{},
		axis: axis{dim: d, at: slices.Repeat([]int{-1}, len(ids))}}
	seen := map[data.ID]bool{}
	for i, id := range ids {
		if !x.in[d][i] || id == 0 {
			continue
		}
		t.number[id] = i
		for ; id != 0 && !seen[id]; id = t.names.parent(kind, id) {
			seen[id] = true
			up := t.names.parent(kind, id)
			t.under[up] = append(t.under[up], id)
		}
	}
	t.add(0, -1, 0)
	if last := len(ids) - 1; x.in[d][last] {
		t.at[last] = t.leaf(CubeLine{Code: None, Parent: -1, Leaf: true})
	}
	return t.axis
}

// A tree is an axis of regions or products while it is made.
type tree struct {
	axis
	kind   data.Kind
	names  names
	under  map[data.ID][]data.ID
	number map[data.ID]int // of the records that have cells
}

// add lists the parts of a record under the line of its parent.
func (t *tree) add(id data.ID, parent, level int) {
	rows := t.under[id]
	slices.SortFunc(rows, func(a, b data.ID) int { return t.names.rank(t.kind, a) - t.names.rank(t.kind, b) })
	for _, x := range rows {
		l := CubeLine{Parent: parent, Level: level}
		if t.kind == data.Regions {
			r := t.names.region(x)
			l.Code, l.Name, l.Grade = r.Code, r.Name, string(r.Maturity)
		} else {
			p := t.names.product(x)
			l.Code, l.Name, l.Grade = p.Code, p.Name, string(p.Class)
		}
		i, have := t.number[x]
		if len(t.under[x]) == 0 {
			l.Leaf = true
			t.at[i] = t.leaf(l)
			continue
		}
		line := t.sum(l)
		t.add(x, line, level+1)
		if have { // cells of its own beside those of its parts
			l.Leaf, l.Own, l.Parent, l.Level = true, true, line, level+1
			t.at[i] = t.leaf(l)
		}
	}
}

// The units of a period axis, besides the spans of plans.
const (
	Quarterly = "quarter"
	Monthly   = "month"
	Weekly    = "week"
	Yearly    = "year"
	Block     = "block"
)

// periodAxis cuts the buckets of a box into the periods asked for: groups over
// buckets, groups alone, all in one, or the weeks or months that buckets are cut
// into by working days.
func (s *space) periodAxis(periods string, x box) (axis, error) {
	plan, year := s.regional.plan, s.regional.plan.Span == data.Year
	own := Weekly
	if year {
		own = Monthly
	}
	a := axis{dim: byPeriod, at: slices.Repeat([]int{-1}, len(s.regional.buckets))}
	switch periods {
	case "", own:
		s.bucketLines(&a, x, own)
	case Yearly:
		s.groupLines(&a, x, [][2]int{{0, len(a.at)}}, Yearly)
	case Quarterly:
		groups := plan.Groups()
		if !year {
			groups = [][2]int{{0, len(a.at)}}
		}
		s.groupLines(&a, x, groups, Quarterly)
	case Weekly:
		s.partLines(&a, x, Weekly, func(d data.Date) data.Period {
			monday := d - (data.Date(d.Weekday())+6)%7
			return data.Period{From: monday, Until: monday + 7}
		})
	case Monthly:
		s.partLines(&a, x, Monthly, func(d data.Date) data.Period { return d.Month().Period() })
	default:
		return a, data.Problem{Key: "problem.cube.periods", Field: "periods", Args: []any{periods}}
	}
	return a, nil
}

func (s *space) periodLine(first, end int, unit string) CubeLine {
	l := CubeLine{Parent: -1, Leaf: true, Unit: unit, Closed: true,
		Period: data.Period{From: s.regional.buckets[first].From, Until: s.regional.buckets[end-1].Until}}
	l.Code = l.Period.From.String()
	for b := first; b < end; b++ {
		l.Closed = l.Closed && s.regional.states[b].closed()
	}
	return l
}

// bucketLines lists the buckets under their quarters or blocks.
func (s *space) bucketLines(a *axis, x box, unit string) {
	over := Block
	if s.regional.plan.Span == data.Year {
		over = Quarterly
	}
	for _, g := range s.regional.groups {
		parent := -1
		for b := g[0]; b < g[1]; b++ {
			if !x.in[byPeriod][b] {
				continue
			}
			if first, end := within(x.in[byPeriod], g); parent < 0 {
				l := s.periodLine(first, end, over)
				l.Leaf = false
				parent = a.sum(l)
			}
			l := s.periodLine(b, b+1, unit)
			l.Parent, l.Level = parent, 1
			a.at[b] = a.leaf(l)
		}
	}
}

// within is the part of a range of buckets that a box holds.
func within(in []bool, g [2]int) (first, end int) {
	first, end = g[1], g[0]
	for b := g[0]; b < g[1]; b++ {
		if in[b] {
			first, end = min(first, b), b+1
		}
	}
	return first, end
}

func (s *space) groupLines(a *axis, x box, groups [][2]int, unit string) {
	for _, g := range groups {
		first, end := within(x.in[byPeriod], g)
		if first >= end {
			continue
		}
		n := a.leaf(s.periodLine(first, end, unit))
		for b := first; b < end; b++ {
			a.at[b] = n
		}
	}
}

// partLines lists periods that lie across buckets. The leaves stay the buckets;
// each falls on the periods it meets by working days, or by days where it has
// none.
func (s *space) partLines(a *axis, x box, unit string, around func(data.Date) data.Period) {
	last := data.Period{}
	for b, bucket := range s.regional.buckets {
		if !x.in[byPeriod][b] {
			continue
		}
		a.at[b] = a.leaves
		a.leaves++
		p := parts{}
		for day := bucket.From; day < bucket.Until; {
			whole := around(day)
			if whole != last {
				last = whole
				a.lines = append(a.lines, CubeLine{Code: whole.From.String(), Parent: -1, Leaf: true, Unit: unit, Period: whole, Cut: true,
					Closed: s.regional.today >= whole.Until && s.regional.states[b].closed()})
			}
			in := whole.Overlap(bucket)
			weight := data.Money(s.regional.calendar.Workdays(in))
			if s.regional.calendar.Workdays(bucket) == 0 {
				weight = data.Money(in.Days())
			}
			p.lines, p.weights = append(p.lines, len(a.lines)-1), append(p.weights, weight)
			day = whole.Until
		}
		a.parts = append(a.parts, p)
	}
}
