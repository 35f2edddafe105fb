package calc

import (
	"cmp"
	"math/bits"
	"slices"

	"quarterdeck/data"
)

// Deal gives whole things to takers so that each comes near its share of their
// sizes: the largest first, each to whoever is least full for its weight with it,
// ties to the earlier. Things without a size are dealt by number, apart from the
// others. The answer is the taker of each thing by number; −1 when no weight is
// above zero.
func Deal(sizes, weights []data.Money) []int {
	takers := make([]int, len(sizes))
	order := make([]int, len(sizes))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(sizes[b], sizes[a]) })
	sold, counted := make([]data.Money, len(weights)), make([]data.Money, len(weights))
	for _, i := range order {
		if sizes[i] > 0 {
			takers[i] = leastFull(sold, weights, sizes[i])
		} else {
			takers[i] = leastFull(counted, weights, 1)
		}
	}
	return takers
}

// leastFull puts a size on the taker that is then least full for its weight.
func leastFull(full, weights []data.Money, size data.Money) int {
	best := -1
	for i, w := range weights {
		if w > 0 && (best < 0 || lessFull(full[i]+size, w, full[best]+size, weights[best])) {
			best = i
		}
	}
	if best >= 0 {
		full[best] += size
	}
	return best
}

// lessFull reports whether a ÷ v is less than b ÷ w; the products need 128 bits.
func lessFull(a, v, b, w data.Money) bool {
	hiA, loA := bits.Mul64(uint64(a), uint64(w))
	hiB, loB := bits.Mul64(uint64(b), uint64(v))
	return hiA < hiB || hiA == hiB && loA < loB
}
