package calc

import "quarterdeck/data"

// A Cell is one cell of the breakdown as an edit sees it.
type Cell struct {
	Amount data.Money
	Fixed  bool // locked, or in a closed bucket: an edit of a sum leaves it alone
}

// Move gives the cells numbered set a new sum, spread over those that are not
// fixed by their present weights (largest remainder, ties to the earlier cell),
// and takes the difference from, or gives it to, the cells numbered counter in
// the same way. Without counter cells the sum of all changes. A cell in both is
// part of set only. It returns the new amounts of all cells; cells outside set
// and counter keep theirs, and so do all when the sum is what it was.
//
// It refuses, with a problem that names the amount in Args, what fixed cells or
// the floor of zero make impossible.
func Move(cells []Cell, set []int, sum data.Money, counter []int) ([]data.Money, error) {
	out := make([]data.Money, len(cells))
	for i, c := range cells {
		out[i] = c.Amount
	}
	before := total(out, set)
	if err := resum(cells, out, set, sum); err != nil {
		return nil, err
	}
	if len(counter) == 0 || sum == before {
		return out, nil
	}
	counter = without(counter, set, len(cells))
	if err := resum(cells, out, counter, total(out, counter)-(sum-before)); err != nil {
		return nil, err
	}
	return out, nil
}

// without are the numbers that are not among those taken, all below n.
func without(numbers, taken []int, n int) (rest []int) {
	is := make([]bool, n)
	for _, i := range taken {
		is[i] = true
	}
	for _, i := range numbers {
		if !is[i] {
			rest = append(rest, i)
		}
	}
	return rest
}

// resum makes the cells numbered at add up to sum.
func resum(cells []Cell, out []data.Money, at []int, sum data.Money) error {
	var free []int
	fixed := data.Money(0)
	for _, i := range at {
		if cells[i].Fixed {
			fixed += out[i]
		} else {
			free = append(free, i)
		}
	}
	left := sum - fixed
	if sum == total(out, at) {
		return nil
	}
	switch {
	case len(free) == 0:
		return data.Problem{Key: "problem.move.locked", Field: "amount", Args: []any{sum - total(out, at)}}
	case left < 0:
		return data.Problem{Key: "problem.move.floor", Field: "amount", Args: []any{-left}}
	}
	weights := make([]data.Money, len(free))
	for k, i := range free {
		weights[k] = out[i]
	}
	for k, part := range Spread(left, weights) {
		out[free[k]] = part
	}
	return nil
}

func total(amounts []data.Money, at []int) (sum data.Money) {
	for _, i := range at {
		sum += amounts[i]
	}
	return sum
}
