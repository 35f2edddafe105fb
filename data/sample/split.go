package sample

import (
	"cmp"
	"math/rand/v2"
	"slices"

	"quarterdeck/data"
)

// draw is the one source of chance, the same in every run.
func draw() *rand.Rand { return rand.New(rand.NewPCG(2026, 814)) }

// between draws a number from a to b, both included.
func between(r *rand.Rand, a, b int) int { return a + r.IntN(b-a+1) }

// share cuts a total by weights into whole units that add up to it: the largest
// remainders go up, the earlier ones first. Weights are not negative, not all
// zero, and small enough to be multiplied by the total.
func share(total data.Money, weights []int64) []data.Money {
	var sum int64
	for _, w := range weights {
		sum += w
	}
	parts := make([]data.Money, len(weights))
	rest := make([]int64, len(weights))
	order := make([]int, len(weights))
	left := total
	for i, w := range weights {
		parts[i] = data.Money(int64(total) * w / sum)
		rest[i] = int64(total) * w % sum
		order[i] = i
		left -= parts[i]
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(rest[b], rest[a]) })
	for _, i := range order[:left] {
		parts[i]++
	}
	return parts
}

// table fills a table whose rows and columns add up to the given sums, in whole
// multiples of unit, each cell as near to row × column ÷ total as that allows.
// It rounds the sums from the corner to every cell, so that nothing is left over.
func table(rows, cols []data.Money, unit data.Money) [][]data.Money {
	total := sum(rows) / unit
	cells := make([][]data.Money, len(rows))
	corner := make([]data.Money, len(cols)+1) // sums up to the row above
	var down data.Money
	for i, r := range rows {
		down += r / unit
		cells[i] = make([]data.Money, len(cols))
		var right, before, above data.Money
		for j, c := range cols {
			right += c / unit
			here := down.MulDiv(int64(right), int64(total))
			cells[i][j] = (here - before - corner[j+1] + above) * unit
			before, above, corner[j+1] = here, corner[j+1], here
		}
	}
	return cells
}

// ruffle moves small amounts between pairs of rows and columns of a table, so
// that the rows are not all alike. The sums stay.
func ruffle(r *rand.Rand, cells [][]data.Money) {
	for i := 1; i < len(cells); i++ {
		one, other := cells[i-1], cells[i]
		for range one {
			a, b := r.IntN(len(one)), r.IntN(len(one))
			d := min(one[a], other[b]) / 40
			one[a] -= d
			one[b] += d
			other[a] += d
			other[b] -= d
		}
	}
}

func sum(parts []data.Money) (total data.Money) {
	for _, p := range parts {
		total += p
	}
	return total
}
