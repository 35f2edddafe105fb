package calc

import (
	"math"
	"slices"

	"quarterdeck/data"
)

// Fill makes a table whose rows and columns add up to the given sums (minor
// units, none negative), shaped like the seed: its cells are scaled by row and
// by column in turn until both sums fit, then rounded so that they hold to the
// minor unit. Cells whose seed is zero or negative stay empty; a seed without
// any positive cell counts as even. Seed needs one row for each sum of rows and
// one column for each of cols.
//
// What empty cells, or sums that differ, leave impossible is handed back by row
// and by column: placed + left is what was asked for. The same input gives the
// same table on every machine.
func Fill(seed [][]data.Money, rows, cols []data.Money) (cells [][]data.Money, rowsLeft, colsLeft []data.Money) {
	return FillShape(Shape{Cells: shapeOf(seed, rows, cols), Rows: rows, Cols: cols})
}

// A Shape is a table to be filled: cells that say what goes where, relative to
// one another, and what rows and columns should add up to, in minor units.
type Shape struct {
	Cells      [][]float64           // zero or negative ones stay empty
	Rows, Cols []data.Money          // none negative
	Fixed      map[[2]int]data.Money // cells, by row and column, that hold this amount and no other
	Step       data.Money            // amounts are multiples of it as far as the sums let them; 0 and 1: exact
}

// FillShape is [Fill] of a shape. A row or column whose fixed cells hold more
// than its sum has a negative amount left. With a step, only what sums are short
// of whole steps by is placed in smaller parts, in as few cells as can be.
func FillShape(t Shape) (cells [][]data.Money, rowsLeft, colsLeft []data.Money) {
	shape, rows, cols, overRows, overCols := t.free()
	f := filling{shape, make([][]data.Money, len(rows)), rows, cols}
	for i := range f.cells {
		f.cells[i] = make([]data.Money, len(cols))
	}
	if t.Step > 1 {
		f.inSteps(t.Step)
	} else {
		fit(f.shape, f.rows, f.cols)
		f.start()
		f.round()
	}
	for f.augment() {
	}
	for at, m := range t.Fixed {
		f.cells[at[0]][at[1]] = m
	}
	for i, m := range overRows {
		f.rows[i] += m
	}
	for j, m := range overCols {
		f.cols[j] += m
	}
	return f.cells, f.rows, f.cols
}

// free is the shape without its fixed cells, with what these leave of the sums;
// where they hold more than a sum, it is zero and the rest, negative, is over.
func (t Shape) free() (shape [][]float64, rows, cols, overRows, overCols []data.Money) {
	rows, cols = slices.Clone(t.Rows), slices.Clone(t.Cols)
	overRows, overCols = make([]data.Money, len(rows)), make([]data.Money, len(cols))
	shape = make([][]float64, len(rows))
	for i := range shape {
		shape[i] = slices.Clone(t.Cells[i])
		for j := range shape[i] {
			shape[i][j] = max(0, shape[i][j])
		}
	}
	for at, m := range t.Fixed {
		shape[at[0]][at[1]] = 0
		rows[at[0]] -= m
		cols[at[1]] -= m
	}
	for sums, over := range map[*[]data.Money][]data.Money{&rows: overRows, &cols: overCols} {
		for i, m := range *sums {
			if m < 0 {
				(*sums)[i], over[i] = 0, m
			}
		}
	}
	return shape, rows, cols, overRows, overCols
}

// start gives every cell the whole units of its exact amount.
func (f filling) start() {
	for i := range f.shape {
		for j, x := range f.shape[i] {
			f.add(i, j, min(data.Money(x), f.rows[i], f.cols[j]))
		}
	}
}

// inSteps fills in multiples of a step what sums hold whole ones of, then the
// rest into the heaviest cells that can take it.
func (f filling) inSteps(step data.Money) {
	whole := filling{f.shape, f.cells, make([]data.Money, len(f.rows)), make([]data.Money, len(f.cols))}
	for i, m := range f.rows {
		whole.rows[i] = m / step
	}
	for j, m := range f.cols {
		whole.cols[j] = m / step
	}
	fit(whole.shape, whole.rows, whole.cols)
	whole.start()
	whole.round()
	for whole.augment() {
	}
	for i := range f.cells {
		for j, units := range f.cells[i] {
			f.cells[i][j] = 0
			f.add(i, j, units*step)
		}
	}
	for _, p := range f.places(func(i, j int) float64 { return f.shape[i][j] }) {
		if m := min(f.rows[p.i], f.cols[p.j]); m > 0 {
			f.add(p.i, p.j, m)
		}
	}
}

// shapeOf is the seed as fractions of its largest cell.
func shapeOf(seed [][]data.Money, rows, cols []data.Money) [][]float64 {
	largest := data.Money(0)
	for _, row := range seed {
		for _, x := range row {
			largest = max(largest, x)
		}
	}
	shape := make([][]float64, len(rows))
	for i := range shape {
		shape[i] = make([]float64, len(cols))
		for j := range cols {
			shape[i][j] = 1
			if largest > 0 {
				shape[i][j] = float64(max(0, seed[i][j])) / float64(largest)
			}
		}
	}
	return shape
}

// fit scales rows and columns in turn until every row is within a quarter of a
// minor unit, a hundred times at most. Where the sums differ, the larger side
// comes down to the smaller.
func fit(shape [][]float64, rows, cols []data.Money) {
	down, across := float64(Sum(rows)), float64(Sum(cols))
	if down == 0 || across == 0 {
		for i := range shape {
			clear(shape[i])
		}
		return
	}
	whole := min(down, across)
	for range 100 {
		off := 0.0
		for i, row := range shape {
			sum, want := 0.0, scaled(float64(rows[i]), whole, down)
			for _, x := range row {
				sum += x
			}
			off = max(off, math.Abs(sum-want))
			for j := range row {
				row[j] = scaled(row[j], want, sum)
			}
		}
		for j, c := range cols {
			sum := 0.0
			for i := range shape {
				sum += shape[i][j]
			}
			for i := range shape {
				shape[i][j] = scaled(shape[i][j], scaled(float64(c), whole, across), sum)
			}
		}
		if off < 0.25 {
			return
		}
	}
}

// scaled is x × want ÷ sum. The conversion keeps the product from being fused
// with a later sum, which only some processors do.
func scaled(x, want, sum float64) float64 {
	if sum == 0 {
		return 0
	}
	return float64(x * (want / sum))
}

// A filling is a table on its way: what its cells have, and what its rows and
// columns still want.
type filling struct {
	shape      [][]float64
	cells      [][]data.Money
	rows, cols []data.Money
}

func (f filling) add(i, j int, m data.Money) {
	f.cells[i][j] += m
	f.rows[i] -= m
	f.cols[j] -= m
}

// round gives one unit more to the cells with the largest remainders, ties to
// the earlier row and column, where row and column still want one.
func (f filling) round() {
	for _, p := range f.places(func(i, j int) float64 { return f.shape[i][j] - float64(f.cells[i][j]) }) {
		if f.rows[p.i] > 0 && f.cols[p.j] > 0 {
			f.add(p.i, p.j, 1)
		}
	}
}

// A spot is a cell of a table and how soon it is its turn.
type spot struct {
	i, j int
	rest float64
}

// places lists the cells that may be filled, the largest first, ties to the
// earlier row and column.
func (f filling) places(rest func(i, j int) float64) (places []spot) {
	for i, row := range f.shape {
		for j, x := range row {
			if x > 0 {
				places = append(places, spot{i, j, rest(i, j)})
			}
		}
	}
	slices.SortStableFunc(places, func(a, b spot) int {
		switch {
		case a.rest > b.rest:
			return -1
		case a.rest < b.rest:
			return 1
		}
		return 0
	})
	return places
}

// augment places some of what a row still wants: in a column that wants it, or
// along the shortest chain of cells in which each gives way to the one before
// (a flow). It reports false when no row can place any more.
func (f filling) augment() bool {
	for start, want := range f.rows {
		if want == 0 {
			continue
		}
		fromRow, fromCol := f.search(start)
		for end, open := range f.cols {
			if open > 0 && fromRow[end] >= 0 {
				f.push(start, end, fromRow, fromCol)
				return true
			}
		}
	}
	return false
}

// search finds from which row each column, and from which column each row, can
// be reached; −1 where it cannot.
func (f filling) search(start int) (fromRow, fromCol []int) {
	fromRow, fromCol = slices.Repeat([]int{-1}, len(f.cols)), slices.Repeat([]int{-1}, len(f.rows))
	queue := []int{start}
	for len(queue) > 0 {
		i := queue[0]
		queue = queue[1:]
		for j := range f.cols {
			if fromRow[j] >= 0 || f.shape[i][j] <= 0 {
				continue
			}
			fromRow[j] = i
			for next := range f.rows {
				if next != start && fromCol[next] < 0 && f.cells[next][j] > 0 {
					fromCol[next] = j
					queue = append(queue, next)
				}
			}
		}
	}
	return fromRow, fromCol
}

// push moves as much as the chain from the column end back to the row start can
// carry.
func (f filling) push(start, end int, fromRow, fromCol []int) {
	amount := min(f.rows[start], f.cols[end])
	for j := end; fromRow[j] != start; j = fromCol[fromRow[j]] {
		i := fromRow[j]
		amount = min(amount, f.cells[i][fromCol[i]])
	}
	for j := end; ; {
		i := fromRow[j]
		f.add(i, j, amount)
		if i == start {
			return
		}
		j = fromCol[i]
		f.add(i, j, -amount)
	}
}
