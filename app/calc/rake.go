package calc

import "math"

// A Rake asks for a stack of tables, one for each layer (a month), that all have
// the shape of one seed: every table is scaled by row and by column in turn
// until both sums fit (iterative proportional fitting), and then to the sums of
// boxes that reach across tables. Amounts are in minor units, none negative, and
// are rounded only where they are shown.
type Rake struct {
	Seed  []float64   // rows × columns, row by row; none negative
	Wide  []float64   // seed with fewer empty cells, for tables that Seed cannot make; nil: there is none
	Rows  [][]float64 // by layer and row: what the row should add up to
	Cols  [][]float64 // by layer and column; nil: as the seed has them
	Boxes []Box
}

// A Box is a sum over parts of a stack.
type Box struct {
	Layers, Rows, Cols []bool
	Amount             float64 // minor units
}

// roundsAtMost bounds how often rows, columns and boxes take turns.
const roundsAtMost = 200

// levelsAtMost bounds how often a table is levelled after a box was stretched,
// and how often the boxes take turns.
const levelsAtMost = 40

// near is how far a table may be from its sums, as a part of the whole: what is
// shown is rounded to exact sums afterwards.
const near = 1e-9

// Fit makes the tables, row by row, and tells by how much each box misses its
// amount, in minor units: more than a trifle means that sums and boxes
// contradict one another.
func (r Rake) Fit() (layers [][]float64, missed []float64) {
	layers = make([][]float64, len(r.Rows))
	for b := range layers {
		layers[b] = r.layer(b)
	}
	if len(r.Boxes) == 0 {
		return layers, nil
	}
	missed = r.cycle(layers)
	if r.Wide == nil || r.fits(missed) {
		return layers, missed
	}
	for b := range layers {
		if r.boxed(b) {
			layers[b], _ = r.sinkhorn(b, r.Wide)
		}
	}
	return layers, r.cycle(layers)
}

func (r Rake) fits(missed []float64) bool {
	for i, m := range missed {
		if m > max(0.5, near*r.Boxes[i].Amount) {
			return false
		}
	}
	return true
}

func (r Rake) boxed(layer int) bool {
	for _, x := range r.Boxes {
		if x.Layers[layer] {
			return true
		}
	}
	return false
}

// layer fits one table to its rows and columns, with the wide seed when the
// other leaves more than a trifle of them impossible.
func (r Rake) layer(b int) []float64 {
	cells, off := r.sinkhorn(b, r.Seed)
	if off && r.Wide != nil {
		cells, _ = r.sinkhorn(b, r.Wide)
	}
	return cells
}

// sinkhorn finds a factor for every row and column of a table and multiplies
// them out. It reports whether sums are missed.
func (r Rake) sinkhorn(b int, seed []float64) (cells []float64, off bool) {
	rows := r.Rows[b]
	width := 0
	if len(rows) > 0 {
		width = len(seed) / len(rows)
	}
	u, v, sums := make([]float64, len(rows)), make([]float64, width), make([]float64, width)
	for j := range v {
		v[j] = 1
	}
	whole := 0.0
	for _, m := range rows {
		whole += m
	}
	short, before := 0.0, 0.0
	for n := range roundsAtMost {
		before, short = short, 0
		clear(sums)
		for i, want := range rows {
			row, sum := seed[i*width:(i+1)*width], 0.0
			for j, x := range row {
				sum += float64(x * v[j])
			}
			u[i] = factor(want, sum)
			if sum == 0 {
				short += want
			}
			for j, x := range row {
				sums[j] += float64(x * u[i])
			}
		}
		if r.Cols == nil {
			break
		}
		worst := 0.0
		for j, want := range r.Cols[b] {
			worst += math.Abs(want - float64(sums[j]*v[j]))
			v[j] = factor(want, sums[j])
		}
		if short += worst; short <= near*whole || n > 20 && short > 0.999*before {
			break // it fits, or comes no nearer: the seed cannot make it
		}
	}
	cells = make([]float64, len(seed))
	for i := range rows {
		for j := range width {
			cells[i*width+j] = float64(seed[i*width+j] * float64(u[i]*v[j]))
		}
	}
	return cells, short > 1e-4*whole+0.5
}

// cycle lets boxes, rows and columns take turns until all fit, and tells by how
// much the boxes are missed in the end.
func (r Rake) cycle(layers [][]float64) (missed []float64) {
	missed = make([]float64, len(r.Boxes))
	for range levelsAtMost {
		for _, x := range r.Boxes {
			r.scale(layers, x, r.stretch(x, r.sum(layers, x)))
			for b := range layers {
				if x.Layers[b] {
					for n := 0; n < levelsAtMost && !r.level(b, layers[b]); n++ {
					}
				}
			}
		}
		for i, x := range r.Boxes {
			missed[i] = math.Abs(x.Amount - r.sum(layers, x))
		}
		if r.fits(missed) {
			break
		}
	}
	return missed
}

// stretch is the factor for the cells of a box after which, once rows and columns
// are levelled again, it comes near its amount: that which takes the odds of the
// box against what is beside it from those of its sum to those of its amount.
func (r Rake) stretch(x Box, sum float64) float64 {
	rows, cols, whole := 0.0, 0.0, 0.0
	for b, in := range x.Layers {
		if !in {
			continue
		}
		for i, want := range r.Rows[b] {
			whole += want
			if x.Rows[i] {
				rows += want
			}
		}
		if r.Cols == nil {
			continue
		}
		for j, want := range r.Cols[b] {
			if x.Cols[j] {
				cols += want
			}
		}
	}
	odds := func(m float64) float64 {
		if r.Cols == nil {
			return ratio(m, max(0, rows-m))
		}
		return float64(ratio(m, max(0, rows-m)) * ratio(max(0, whole-rows-cols+m), max(0, cols-m)))
	}
	now, then := odds(sum), odds(x.Amount)
	switch {
	case sum == 0 || x.Amount == 0:
		return 0
	case now <= 0 || then <= 0: // the box is, or should be, all there is of a row or column
		return min(max(x.Amount/sum, 1e-6), 1e6)
	}
	return min(max(then/now, 1e-9), 1e9)
}

// level scales the columns and then the rows of a table, and reports whether the
// columns fitted already.
func (r Rake) level(b int, cells []float64) bool {
	width := len(cells) / max(1, len(r.Rows[b]))
	whole, off := 0.0, 0.0
	if r.Cols != nil {
		factors := make([]float64, width)
		for i, x := range cells {
			factors[i%width] += x
		}
		for j, want := range r.Cols[b] {
			whole, off = whole+want, off+math.Abs(want-factors[j])
			factors[j] = ratio(want, factors[j])
		}
		for i := range cells {
			cells[i] = float64(cells[i] * factors[i%width])
		}
	}
	for i, want := range r.Rows[b] {
		row, sum := cells[i*width:(i+1)*width], 0.0
		for _, x := range row {
			sum += x
		}
		f := ratio(want, sum)
		for j := range row {
			row[j] = float64(row[j] * f)
		}
	}
	return off <= near*whole
}

func (r Rake) sum(layers [][]float64, x Box) (sum float64) {
	r.each(layers, x, func(c *float64) { sum += *c })
	return sum
}

func (r Rake) scale(layers [][]float64, x Box, by float64) {
	if by != 1 {
		r.each(layers, x, func(c *float64) { *c = float64(*c * by) })
	}
}

func (r Rake) each(layers [][]float64, x Box, do func(*float64)) {
	for b, cells := range layers {
		if !x.Layers[b] {
			continue
		}
		for i, in := range x.Rows {
			if !in {
				continue
			}
			row := cells[i*len(x.Cols) : (i+1)*len(x.Cols)]
			for j, in := range x.Cols {
				if in {
					do(&row[j])
				}
			}
		}
	}
}

// factor is a ÷ b within what can be multiplied out; zero when a or b is.
func factor(a, b float64) float64 {
	if a == 0 || b == 0 {
		return 0
	}
	return min(max(a/b, 1e-120), 1e120)
}

// ratio is a ÷ b; zero when b is.
func ratio(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}
