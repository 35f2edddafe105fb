package targets

import (
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A mark is what is known of a leaf cell beside its amount.
type mark struct {
	have, locked, open bool
	seen               bool // a kept cell was met: locked says something
	last               data.Money
}

// and puts the marks of two cells together: of a sum.
func (m mark) and(n mark) mark {
	if !m.seen && !n.seen {
		return mark{have: m.have || n.have, last: m.last + n.last}
	}
	locked := m.locked && n.locked
	if !m.seen {
		locked = n.locked
	} else if !n.seen {
		locked = m.locked
	}
	return mark{m.have || n.have, locked, m.open || n.open, true, m.last + n.last}
}

// answer shows the view: leaves, and the sums over them.
func (v *view) answer() Cube {
	marks := v.marks()
	lastKnown := v.lastOf(marks)
	cut := v.rows.parts != nil || v.cols.parts != nil
	if cut {
		marks = v.cutPeriods(marks)
	}
	c := Cube{In: v.in, Goal: v.regional.goal.Amount, Rows: v.rows.lines, Columns: v.cols.lines, Step: max(1, v.policy.Step), Left: v.left,
		Total: calc.Sum(v.rowSums)}
	c.Exact = v.pure || v.holdsTotal(c.Total)
	if c.Left == nil {
		c.Left = []Leftover{}
	}
	rows, cols := v.rows.leavesOf(), v.cols.leavesOf()
	c.Cells = make([][]CubeCell, len(rows))
	for i := range rows {
		c.Cells[i] = make([]CubeCell, len(cols))
		amounts, of := make([]data.Money, v.cols.leaves), make([]mark, v.cols.leaves)
		for n, leaf := range rows[i] {
			c.Rows[i].Total += v.rowSums[leaf]
			for j := range amounts {
				amounts[j] += v.cells[leaf][j]
				if n == 0 {
					of[j] = marks[leaf][j]
				} else {
					of[j] = of[j].and(marks[leaf][j])
				}
			}
		}
		c.Rows[i].Exact = v.rowsExact && v.rows.parts == nil
		for j := range cols {
			var m mark
			x := &c.Cells[i][j]
			for n, leaf := range cols[j] {
				x.Amount += amounts[leaf]
				if n == 0 {
					m = of[leaf]
				} else {
					m = m.and(of[leaf])
				}
			}
			v.judge(x, m, i, j, c)
			if lastKnown && !cut {
				x.Last = &m.last
			}
		}
	}
	for j := range cols {
		for _, leaf := range cols[j] {
			c.Columns[j].Total += v.colSums[leaf]
		}
		c.Columns[j].Exact = v.colsExact && v.cols.parts == nil
	}
	if lastKnown && !cut {
		v.addLast(&c)
	}
	c.dropEmpty()
	return c
}

// holdsTotal reports whether a slice alone holds the total of a view, without
// what the other has more.
func (v *view) holdsTotal(total data.Money) bool {
	ref := CubeRef{v.in.Region, v.in.Product, v.in.Rep, v.in.Tier, v.in.From, v.in.Until}
	if ref.Mixed() {
		return false
	}
	s := v.regional
	slice, sum := ref.sum()
	if slice == store.ByRep {
		s = v.personal
	}
	e, err := s.edit(sum)
	return err == nil && s.sum(e.lines, e.first, e.end) == total
}

// turned is the cube with rows and columns changed over.
func (c Cube) turned() Cube {
	c.In.Rows, c.In.Columns = c.In.Columns, c.In.Rows
	c.Cells = turned(c.Cells, len(c.Columns))
	c.Rows, c.Columns = c.Columns, c.Rows
	for i, x := range c.Left {
		c.Left[i].Row, c.Left[i].Column = x.Column, x.Row
	}
	return c
}

// dropEmpty leaves out the lines of what is without, where nothing is.
func (c *Cube) dropEmpty() {
	empty := func(l CubeLine, n int) bool {
		return n > 1 && l.Code == None && l.Total == 0 && (l.Last == nil || *l.Last == 0)
	}
	if len(c.Rows) == 0 || len(c.Columns) == 0 {
		return
	}
	if n := len(c.Rows); empty(c.Rows[n-1], n) && !slices.ContainsFunc(c.Cells[n-1], func(x CubeCell) bool { return x.Have }) {
		c.Rows, c.Cells = c.Rows[:n-1], c.Cells[:n-1]
	}
	n := len(c.Columns)
	if !empty(c.Columns[n-1], n) || slices.ContainsFunc(c.Cells, func(row []CubeCell) bool { return row[n-1].Have }) {
		return
	}
	c.Columns = c.Columns[:n-1]
	for i := range c.Cells {
		c.Cells[i] = c.Cells[i][:n-1]
	}
}

// judge says of a cell where its amount comes from and whether it may change.
func (v *view) judge(x *CubeCell, m mark, row, column int, c Cube) {
	x.Have = m.have
	ref, ok := c.Ref(row, column)
	if v.pure {
		x.Source, x.Locked, x.Open = Kept, m.seen && m.locked, ok && m.open
		if !ok && (c.Rows[row].Cut || c.Columns[column].Cut) {
			x.Source = Derived
		}
		return
	}
	x.Source = Derived
	x.Have = x.Amount != 0
	if !ok || ref.Region == None || ref.Product == None || ref.Rep == None {
		return
	}
	x.Open = v.anyOpen(v.box) && !c.Rows[row].Closed && !c.Columns[column].Closed
	if len(v.pins) == 0 {
		return
	}
	if p, ok := v.pinOn(ref); ok {
		x.Source, x.Have, x.Locked, x.Open = Decided, true, p.Locked, x.Open && !p.Locked
	}
}

// pinOn is the decided amount of exactly the box that a reference names.
func (s *space) pinOn(ref CubeRef) (data.Pin, bool) {
	b, err := s.boxOf(ref)
	if err != nil {
		return data.Pin{}, false
	}
	for _, p := range s.pins {
		if y, ok := s.pinBox(p); ok && y.same(b) {
			return p, true
		}
	}
	return data.Pin{}, false
}

// same reports whether two boxes hold the same.
func (x box) same(y box) bool { return x.holds(y) && y.holds(x) }

// anyOpen reports whether a bucket of a box may be changed.
func (s *space) anyOpen(x box) bool {
	for b, in := range x.in[byPeriod] {
		if in && !s.regional.states[b].closed() {
			return true
		}
	}
	return false
}

// leavesOf are the leaves that each line adds up.
func (a axis) leavesOf() [][]int {
	of := make([][]int, len(a.lines))
	for i, leaf := range a.leafOf {
		if leaf < 0 {
			continue
		}
		for at := i; at >= 0; at = a.lines[at].Parent {
			of[at] = append(of[at], leaf)
		}
	}
	return of
}

// marks are the marks of the leaf cells: of kept ones those of their slice.
func (v *view) marks() [][]mark {
	marks := make([][]mark, v.rows.leaves)
	for i := range marks {
		marks[i] = make([]mark, v.cols.leaves)
	}
	if !v.pure {
		return marks
	}
	s := v.regional
	if v.slice == store.ByRep {
		s = v.personal
	}
	v.walk(v.slice, func(l, b int, at [dims]int) {
		i, j := at[v.rows.dim], at[v.cols.dim]
		if i < 0 || j < 0 {
			return
		}
		c := s.lines[l].cells[b]
		marks[i][j] = marks[i][j].and(mark{have: c.have, locked: c.locked, open: s.open(l, b), seen: true})
	})
	return marks
}

// cutPeriods makes leaves of the periods that buckets are cut into: each bucket
// falls on them by working days, so that every line and every bucket keeps its
// sum.
func (v *view) cutPeriods(marks [][]mark) [][]mark {
	across := v.cols.parts != nil
	side, sums := &v.rows, v.rowSums
	if across {
		side, sums = &v.cols, v.colSums
		v.cells, marks = turned(v.cells, v.cols.leaves), turned(marks, v.cols.leaves)
	}
	width := v.rows.leaves
	if !across {
		width = v.cols.leaves
	}
	cells, of := make([][]data.Money, len(side.lines)), make([][]mark, len(side.lines))
	for i := range cells {
		cells[i], of[i] = make([]data.Money, width), make([]mark, width)
	}
	totals := make([]data.Money, len(side.lines))
	for leaf, p := range side.parts {
		shape := make([][]float64, len(p.lines))
		for k, w := range p.weights {
			shape[k] = make([]float64, width)
			for j, m := range v.cells[leaf] {
				shape[k][j] = float64(m) * float64(w)
			}
		}
		held := calc.Sum(v.cells[leaf])
		placed, _, _ := calc.FillShape(calc.Shape{Cells: shape, Rows: calc.Spread(held, p.weights), Cols: v.cells[leaf]})
		for k, m := range calc.Spread(sums[leaf], p.weights) {
			totals[p.lines[k]] += m
		}
		for k, line := range p.lines {
			for j := range placed[k] {
				cells[line][j] += placed[k][j]
				of[line][j].have = of[line][j].have || marks[leaf][j].have
			}
		}
	}
	side.leaves, side.leafOf = len(side.lines), side.leafOf[:0]
	for i := range side.lines {
		side.leafOf = append(side.leafOf, i)
	}
	v.cells = cells
	if across {
		v.colSums, v.cells, of = totals, turned(cells, width), turned(of, width)
	} else {
		v.rowSums = totals
	}
	return of
}

// turned is a table with rows and columns changed over; it has width columns.
func turned[T any](cells [][]T, width int) [][]T {
	out := make([][]T, width)
	for j := range out {
		out[j] = make([]T, len(cells))
		for i := range cells {
			out[j][i] = cells[i][j]
		}
	}
	return out
}

// lastOf adds to every mark what was sold a year before, and reports whether
// that is known: of tiers it is not, and results typed by region say nothing of
// products and reps.
func (v *view) lastOf(marks [][]mark) bool {
	if !v.past.known || v.involved[byTier] {
		return false
	}
	orders := len(v.sales) > 0
	if !orders && (v.involved[byProduct] || v.involved[byRep]) {
		return false
	}
	regions, products, reps := numbers(v.regions), numbers(v.products), numbers(v.reps)
	add := func(region, product, rep data.ID, bucket int, m data.Money) {
		at := [dims]int{regions(region), products(product), bucket, reps(rep), 0}
		for d := range byTier {
			if !v.box.in[d][at[d]] {
				return
			}
		}
		i, j := v.rows.at[at[v.rows.dim]], v.cols.at[at[v.cols.dim]]
		if i >= 0 && j >= 0 {
			marks[i][j].last += m
		}
	}
	if orders {
		for _, x := range v.sales {
			add(x.RegionID, x.ProductID, x.RepID, x.Bucket, x.Amount)
		}
		return true
	}
	for k, buckets := range v.past.lines {
		for b, m := range buckets {
			add(k.region, k.product, 0, b, m)
		}
	}
	return true
}

// numbers finds the number of a record; one that has no line is "without".
func numbers(ids []data.ID) func(data.ID) int {
	at := make(map[data.ID]int, len(ids))
	for i, id := range ids {
		at[id] = i
	}
	return func(id data.ID) int {
		if i, ok := at[id]; ok {
			return i
		}
		return len(ids) - 1
	}
}

// addLast sums last year's money up into lines and total.
func (v *view) addLast(c *Cube) {
	whole := data.Money(0)
	for i := range c.Rows {
		sum := data.Money(0)
		for j := range c.Columns {
			if c.Columns[j].Leaf {
				sum += *c.Cells[i][j].Last
			}
		}
		c.Rows[i].Last = &sum
		if c.Rows[i].Leaf {
			whole += sum
		}
	}
	for j := range c.Columns {
		sum := data.Money(0)
		for i := range c.Rows {
			if c.Rows[i].Leaf {
				sum += *c.Cells[i][j].Last
			}
		}
		c.Columns[j].Last = &sum
	}
	c.Last = &whole
}
