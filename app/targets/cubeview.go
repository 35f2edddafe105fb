package targets

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// CubeOf answers two dimensions of the cube.
func CubeOf(r store.Reader, today data.Date, in CubeIn) (Cube, error) {
	s, err := spaceOf(r, today)
	if err != nil {
		return Cube{}, err
	}
	return s.cube(r, in)
}

// A view is a cube while it is made: sides, filter, and the leaf cells.
type view struct {
	*space
	in         CubeIn
	box        box
	rows, cols axis
	involved   [dims]bool // on a side, or limited
	slice      store.Slice
	pure       bool // one slice holds all of it: cells are kept, not derived
	cells      [][]data.Money
	rowSums    []data.Money
	colSums    []data.Money
	rowsExact  bool
	colsExact  bool
	left       []Leftover
}

func (s *space) cube(r store.Reader, in CubeIn) (Cube, error) {
	v, err := s.view(in)
	if err != nil {
		return Cube{}, err
	}
	if v.rows.dim > v.cols.dim { // one way round alone is worked out, so that both agree
		in.Rows, in.Columns = v.in.Columns, v.in.Rows
		c, err := s.cube(r, in)
		return c.turned(), err
	}
	if err := s.askPast(r); err != nil {
		return Cube{}, err
	}
	if err := v.fill(r); err != nil {
		return Cube{}, err
	}
	return v.answer(), nil
}

// view finds out what is asked.
func (s *space) view(in CubeIn) (*view, error) {
	v := &view{space: s, in: in}
	v.in.Rows = cmp.Or(in.Rows, DimRegion)
	if v.in.Columns = cmp.Or(in.Columns, DimPeriod); in.Columns == "" && v.in.Rows == DimPeriod {
		v.in.Columns = DimRegion
	}
	var sides [2]dim
	for i, name := range []string{v.in.Rows, v.in.Columns} {
		d, ok := dimNamed(name)
		if !ok || i == 1 && d == sides[0] {
			return nil, data.Problem{Key: "problem.cube.dimension", Field: [...]string{"rows", "columns"}[i], Args: []any{name}}
		}
		sides[i] = d
		v.involved[d] = true
	}
	var err error
	if v.box, err = s.boxOf(CubeRef{in.Region, in.Product, in.Rep, in.Tier, in.From, in.Until}); err != nil {
		return nil, err
	}
	for d := range dims {
		v.involved[d] = v.involved[d] || v.box.limited[d]
	}
	v.slice, v.pure = sliceFor(v.involved)
	if v.rows, err = s.axisOf(sides[0], in.Periods, v.box); err != nil {
		return nil, err
	}
	v.cols, err = s.axisOf(sides[1], in.Periods, v.box)
	return v, err
}

// sliceFor is the slice that holds sums over the dimensions exactly, if one does.
func sliceFor(used [dims]bool) (store.Slice, bool) {
	switch {
	case !used[byRep] && !used[byTier]:
		return store.ByRegion, true
	case !used[byRegion] && !used[byProduct] && !used[byTier]:
		return store.ByRep, true
	}
	return 0, false
}

// fill works the leaf cells out.
func (v *view) fill(r store.Reader) error {
	if v.pure {
		v.cells = v.exact(v.slice, v.rows.leaves, v.cols.leaves, func(at [dims]int) (int, int) { return at[v.rows.dim], at[v.cols.dim] })
		v.rowsExact, v.colsExact = true, true
		v.addUp()
		return nil
	}
	if v.involved[byTier] {
		if err := v.askTiers(r); err != nil {
			return err
		}
	}
	v.derive()
	return nil
}

// addUp makes the sums of the leaves from their cells.
func (v *view) addUp() {
	v.rowSums, v.colSums = make([]data.Money, v.rows.leaves), make([]data.Money, v.cols.leaves)
	for i, row := range v.cells {
		for j, m := range row {
			v.rowSums[i] += m
			v.colSums[j] += m
		}
	}
}

// exact sums the kept cells of a slice, within the box, into a table of so many
// rows and columns; to says where a cell goes. Only the dimensions on the sides
// are told to it.
func (v *view) exact(slice store.Slice, rows, cols int, to func(at [dims]int) (int, int)) [][]data.Money {
	sums := make([][]data.Money, rows)
	for i := range sums {
		sums[i] = make([]data.Money, cols)
	}
	v.walk(slice, func(l, b int, at [dims]int) {
		if i, j := to(at); i >= 0 && j >= 0 {
			if slice == store.ByRegion {
				sums[i][j] += v.space.rows[b][l]
			} else {
				sums[i][j] += v.space.cols[b][l]
			}
		}
	})
	return sums
}

// walk meets the cells of a slice within the box, also those of the difference
// where the other slice has a part in the view. at tells the leaf for each side.
func (v *view) walk(slice store.Slice, do func(line, bucket int, at [dims]int)) {
	lines := v.count(byRep)
	if slice == store.ByRegion {
		lines = len(v.lines)
	}
	if v.pure || slice == store.ByRegion && !v.involved[byRep] {
		lines-- // one slice alone has no difference
	}
	for l := range lines {
		if slice == store.ByRegion && !v.line(v.box, l) || slice == store.ByRep && !v.box.in[byRep][l] {
			continue
		}
		for b, in := range v.box.in[byPeriod] {
			if !in {
				continue
			}
			var at [dims]int
			for _, a := range []axis{v.rows, v.cols} {
				switch a.dim {
				case byRegion:
					at[byRegion] = a.at[v.lines[l%len(v.lines)][0]]
				case byProduct:
					at[byProduct] = a.at[v.lines[l%len(v.lines)][1]]
				case byRep:
					at[byRep] = a.at[l%v.count(byRep)]
				case byPeriod:
					at[byPeriod] = a.at[b]
				}
			}
			do(l, b, at)
		}
	}
}

// derive works out cells that no slice holds: the totals that are exact, the
// shape of the inside, and whole amounts that hold both.
func (v *view) derive() {
	shape := v.shape()
	fixed := v.pinned(shape)
	v.sums(shape, fixed)
	t := calc.Shape{Cells: shape, Rows: v.rowSums, Cols: v.colSums, Fixed: map[[2]int]data.Money{}, Step: v.policy.Step}
	for at, m := range fixed.cells {
		t.Fixed[at] = m
	}
	var rowsLeft, colsLeft []data.Money
	v.cells, rowsLeft, colsLeft = calc.FillShape(t)
	if some(rowsLeft) && some(colsLeft) { // rounding may ask for a unit where nothing meets
		widen(shape)
		v.cells, rowsLeft, colsLeft = calc.FillShape(t)
	}
	for i, m := range rowsLeft {
		if m != 0 {
			v.left = append(v.left, Leftover{Row: v.rows.codeOf(i), Amount: m})
		}
	}
	for j, m := range colsLeft {
		if m != 0 {
			v.left = append(v.left, Leftover{Column: v.cols.codeOf(j), Amount: m})
		}
	}
}

func some(left []data.Money) bool {
	return slices.ContainsFunc(left, func(m data.Money) bool { return m > 0 })
}

// widen lets every cell take a trifle.
func widen(shape [][]float64) {
	whole := 0.0
	for _, row := range shape {
		whole += total(row)
	}
	for _, row := range shape {
		for j := range row {
			row[j] += whole*1e-12 + 1e-12
		}
	}
}

// codeOf is the code of a leaf.
func (a axis) codeOf(leaf int) string {
	for i, l := range a.lines {
		if i < len(a.leafOf) && a.leafOf[i] == leaf {
			return l.Code
		}
	}
	if leaf < len(a.parts) {
		return a.lines[a.parts[leaf].lines[0]].Code
	}
	return ""
}

// shape sums the joint within the box into the leaves of both sides.
func (v *view) shape() [][]float64 {
	cells := make([][]float64, v.rows.leaves)
	for i := range cells {
		cells[i] = make([]float64, v.cols.leaves)
	}
	// Each record shifts the place of a cell by what it means for either side;
	// only one dimension of a side means anything.
	shift := func(a axis, d dim, i int) int {
		if a.dim != d {
			return 0
		}
		return a.at[i]
	}
	last, tiers, reps := len(v.lines)-1, len(v.tiers), len(v.reps)
	for b, in := range v.box.in[byPeriod] {
		if !in {
			continue
		}
		for l, on := range v.lines {
			if !v.line(v.box, l) || l == last && !v.involved[byRep] {
				continue
			}
			row := shift(v.rows, byRegion, on[0]) + shift(v.rows, byProduct, on[1]) + shift(v.rows, byPeriod, b)
			col := shift(v.cols, byRegion, on[0]) + shift(v.cols, byProduct, on[1]) + shift(v.cols, byPeriod, b)
			if !v.involved[byRep] {
				for t, in := range v.box.in[byTier] {
					if in {
						cells[row+shift(v.rows, byTier, t)][col+shift(v.cols, byTier, t)] += v.joint.tiers[b][l*tiers+t]
					}
				}
				continue
			}
			meet := v.byReps()[b][l*reps : (l+1)*reps]
			for j, in := range v.box.in[byRep] {
				if !in || meet[j] == 0 {
					continue
				}
				row, col := row+shift(v.rows, byRep, j), col+shift(v.cols, byRep, j)
				if !v.involved[byTier] {
					cells[row][col] += meet[j]
					continue
				}
				for t, in := range v.box.in[byTier] {
					if in {
						cells[row+shift(v.rows, byTier, t)][col+shift(v.cols, byTier, t)] += v.meeting(b, l, j, t, meet[j])
					}
				}
			}
		}
	}
	return cells
}
