package calc

import (
	"cmp"
	"slices"

	"quarterdeck/data"
)

// A Lot is what was sold on a day; below 0 it was taken back.
type Lot struct {
	Day        data.Date
	RepID      data.ID
	CustomerID data.ID
	ProductID  data.ID
	Amount     data.Money
}

// A LotReturn is a part of a lot that came back later, or on the same day.
type LotReturn struct {
	Of     int // number of the lot
	Day    data.Date
	Amount data.Money // above 0
}

// MatchReturns lays what was taken back on what was sold to the same customer of
// the same product before, the latest first. Lots are the sales by day; loose are
// returns that no sale is known of, with what is left of them. The order of rows
// does not matter.
func MatchReturns(rows []Lot) (lots []Lot, returns []LotReturn, loose []Lot) {
	rows = slices.Clone(rows)
	slices.SortFunc(rows, func(a, b Lot) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(b.Amount, a.Amount), cmp.Compare(a.RepID, b.RepID),
			cmp.Compare(a.CustomerID, b.CustomerID), cmp.Compare(a.ProductID, b.ProductID))
	})
	type of struct{ customer, product data.ID }
	open := map[of][]int{}
	left := map[int]data.Money{}
	sold := func(x Lot) of { return of{x.CustomerID, x.ProductID} }
	for i := 0; i < len(rows); {
		day := i
		for ; i < len(rows) && rows[i].Day == rows[day].Day; i++ { // sales of a day come before its returns
			x := rows[i]
			if x.Amount > 0 {
				open[sold(x)] = append(open[sold(x)], len(lots))
				left[len(lots)] = x.Amount
				lots = append(lots, x)
				continue
			}
			back := -x.Amount
			stack := open[sold(x)]
			for back > 0 && len(stack) > 0 {
				n := stack[len(stack)-1]
				part := min(back, left[n])
				if part > 0 {
					returns = append(returns, LotReturn{n, x.Day, part})
				}
				left[n] -= part
				back -= part
				if left[n] == 0 {
					stack = stack[:len(stack)-1]
				}
			}
			open[sold(x)] = stack
			if back > 0 {
				x.Amount = -back
				loose = append(loose, x)
			}
		}
	}
	return lots, returns, loose
}

// A Receipt is money that came in on a day; below 0 it was paid back.
type Receipt struct {
	Day    data.Date
	Amount data.Money
}

// A LotCash is money that came in for a lot; below 0 it was paid back.
type LotCash struct {
	Of     int
	Day    data.Date
	Amount data.Money
}

// LayCash lays what a customer paid on the lots sold to it, the oldest first. Both
// stand in order of their days. What comes in before anything is owed waits for
// the next lot; what is paid back is taken from the last that was laid.
func LayCash(lots []Lot, cash []Receipt) (laid []LotCash) {
	var spare data.Money
	due, next := make([]data.Money, len(lots)), 0
	first := 0 // oldest lot with something due
	lay := func(day data.Date) {
		for ; spare > 0 && first < next; first++ {
			part := min(spare, due[first])
			if part > 0 {
				laid = append(laid, LotCash{first, day, part})
				due[first] -= part
				spare -= part
			}
			if due[first] > 0 {
				return
			}
		}
	}
	sell := func(until data.Date) {
		for ; next < len(lots) && lots[next].Day <= until; next++ {
			due[next] = lots[next].Amount
			day := lots[next].Day
			if spare > 0 && first >= next {
				next++
				lay(day)
				next--
			}
		}
	}
	for _, c := range cash {
		sell(c.Day)
		if c.Amount >= 0 {
			spare += c.Amount
			lay(c.Day)
			continue
		}
		back := -c.Amount
		part := min(back, spare)
		spare -= part
		back -= part
		for i := len(laid) - 1; i >= 0 && back > 0; i-- {
			x := laid[i]
			at := lots[x.Of].Amount - due[x.Of] // paid of the lot
			if part := min(back, at, max(x.Amount, 0)); part > 0 {
				laid = append(laid, LotCash{x.Of, c.Day, -part})
				due[x.Of] += part
				back -= part
				first = min(first, x.Of)
			}
		}
	}
	sell(1 << 30)
	return laid
}
