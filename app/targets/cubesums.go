package targets

import (
	"cmp"
	"math"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// A pinned says what decided amounts fix on the screen.
type pinned struct {
	cells      map[[2]int]data.Money
	rows, cols map[int]data.Money
	whole      *data.Money
}

// pinned finds the decided amounts that lie exactly on leaves, lines or blocks
// of the view. One that lies on several is spread over them by the shape, less
// what others fix already.
func (v *view) pinned(shape [][]float64) pinned {
	f := pinned{map[[2]int]data.Money{}, map[int]data.Money{}, map[int]data.Money{}, nil}
	type spot struct {
		pin        data.Pin
		rows, cols []int
	}
	var spots []spot
	for _, p := range v.pins {
		x, ok := v.pinBox(p)
		if !ok || !v.fills(x) {
			continue
		}
		rows, whole := v.rows.covered(x, v.box)
		cols, wide := v.cols.covered(x, v.box)
		if whole && wide && len(rows)*len(cols) > 0 {
			spots = append(spots, spot{p, rows, cols})
		}
	}
	slices.SortStableFunc(spots, func(a, b spot) int { return cmp.Compare(len(a.rows)*len(a.cols), len(b.rows)*len(b.cols)) })
	for _, x := range spots {
		allRows, allCols := len(x.rows) == v.rows.leaves, len(x.cols) == v.cols.leaves
		switch {
		case allRows && allCols:
			amount := x.pin.Amount
			f.whole = &amount
			if len(x.rows)*len(x.cols) == 1 {
				f.cells[[2]int{x.rows[0], x.cols[0]}] = amount
			}
		case allCols:
			spreadOver(f.rows, x.rows, x.pin.Amount, func(i int) float64 { return total(shape[i]) }, v.policy.Step)
		case allRows:
			spreadOver(f.cols, x.cols, x.pin.Amount, func(j int) (sum float64) {
				for _, row := range shape {
					sum += row[j]
				}
				return sum
			}, v.policy.Step)
		default:
			var places [][2]int
			for _, i := range x.rows {
				for _, j := range x.cols {
					places = append(places, [2]int{i, j})
				}
			}
			spreadOver(f.cells, places, x.pin.Amount, func(at [2]int) float64 { return shape[at[0]][at[1]] }, v.policy.Step)
		}
	}
	return f
}

func total(row []float64) (sum float64) {
	for _, x := range row {
		sum += x
	}
	return sum
}

// spreadOver fixes an amount over places, less what is fixed on some of them
// already.
func spreadOver[K comparable](fixed map[K]data.Money, places []K, amount data.Money, shape func(K) float64, step data.Money) {
	var free []K
	var weights []float64
	for _, at := range places {
		if m, ok := fixed[at]; ok {
			amount -= m
			continue
		}
		free, weights = append(free, at), append(weights, shape(at))
	}
	for i, m := range calc.SpreadStep(max(0, amount), asWeights(weights), step) {
		fixed[free[i]] = m
	}
}

// fills reports whether a decided amount speaks of all that the view sums over.
func (v *view) fills(x box) bool {
	for d := range dims {
		if d != v.rows.dim && d != v.cols.dim && !slices.Equal(x.in[d], v.box.in[d]) {
			return false
		}
	}
	return true
}

// covered lists the leaves that a decided amount covers; not whole when it
// covers only a part of one, or something beside the view.
func (a axis) covered(x, view box) (leaves []int, whole bool) {
	have, parts := make([]int, a.leaves), make([]int, a.leaves)
	for i, leaf := range a.at {
		if leaf < 0 || !view.in[a.dim][i] {
			if x.in[a.dim][i] {
				return nil, false
			}
			continue
		}
		parts[leaf]++
		if x.in[a.dim][i] {
			have[leaf]++
		}
	}
	for leaf, n := range have {
		if n == 0 {
			continue
		}
		if n != parts[leaf] {
			return nil, false
		}
		leaves = append(leaves, leaf)
	}
	return leaves, true
}

// sums finds the totals of the leaves of both sides: exact where a slice or a
// decided amount gives them, else rounded from the shape so that both sides add
// up to the same.
func (v *view) sums(shape [][]float64, f pinned) {
	rowWeights, colWeights := make([]float64, v.rows.leaves), make([]float64, v.cols.leaves)
	for i, row := range shape {
		for j, x := range row {
			rowWeights[i] += x
			colWeights[j] += x
		}
	}
	rows, cols := v.exactSums(v.rows), v.exactSums(v.cols)
	v.rowsExact, v.colsExact = rows != nil, cols != nil
	var whole data.Money
	switch exact := v.exactWhole(); {
	case rows != nil:
		whole = calc.Sum(rows)
	case cols != nil:
		whole = calc.Sum(cols)
	case exact != nil:
		whole = *exact
	case f.whole != nil:
		whole = *f.whole
	default:
		whole = rounded(total(rowWeights), v.policy.Step)
	}
	for _, m := range []map[int]data.Money{f.rows, f.cols} {
		sum := data.Money(0)
		for _, x := range m {
			sum += x
		}
		if rows == nil && cols == nil {
			whole = max(whole, sum)
		}
	}
	v.rowSums, v.colSums = rows, cols
	if rows == nil {
		v.rowSums = v.roundedSums(whole, rowWeights, f.rows)
	}
	if cols == nil {
		v.colSums = v.roundedSums(whole, colWeights, f.cols)
	}
}

// roundedSums spreads a total over leaves by their weights; some are fixed.
func (v *view) roundedSums(whole data.Money, weights []float64, fixed map[int]data.Money) []data.Money {
	sums := make([]data.Money, len(weights))
	var free []int
	var by []float64
	for i, w := range weights {
		if m, ok := fixed[i]; ok {
			sums[i] = m
			whole -= m
			continue
		}
		free, by = append(free, i), append(by, w)
	}
	for k, m := range calc.SpreadStep(max(0, whole), asWeights(by), v.policy.Step) {
		sums[free[k]] = m
	}
	return sums
}

// exactSums are the totals of a side as a slice or the policy has them; nil when
// none has them exactly.
func (v *view) exactSums(a axis) []data.Money {
	used := v.box.limited
	used[a.dim] = true
	if used == [dims]bool{byTier: true} && !v.involved[byRep] && len(v.policy.Tiers) > 0 {
		return v.tierTotals()
	}
	slice, ok := sliceFor(used)
	if !ok {
		return nil
	}
	sums := make([]data.Money, a.leaves)
	for i, row := range v.exact(slice, a.leaves, 1, func(at [dims]int) (int, int) { return at[a.dim], 0 }) {
		sums[i] = row[0]
	}
	return sums
}

// exactWhole is the total of the view as a slice has it; nil when none has.
func (v *view) exactWhole() *data.Money {
	slice, ok := sliceFor(v.box.limited)
	if !ok {
		return nil
	}
	return &v.exact(slice, 1, 1, func([dims]int) (int, int) { return 0, 0 })[0][0]
}

// rounded is a sum as a whole amount, in multiples of a step.
func rounded(x float64, step data.Money) data.Money {
	s := float64(max(step, 1))
	return data.Money(math.Round(x/s)) * max(step, 1)
}

// asWeights are parts of minor units as whole weights, fine enough that rounding
// them does not matter.
func asWeights(shape []float64) []data.Money {
	largest := 0.0
	for _, x := range shape {
		largest = max(largest, x)
	}
	weights := make([]data.Money, len(shape))
	for i, x := range shape {
		if largest > 0 {
			weights[i] = data.Money(x / largest * 1e15)
		}
	}
	return weights
}
