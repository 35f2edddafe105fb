package sample

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"quarterdeck/data"
)

// A cutter cuts purchases into order lines and numbers them.
type cutter struct {
	w         *writer
	r         *rand.Rand
	customers []customer
	numbers   map[string]int // the last one of a month
	due       [len(regions)][orderMonths][len(products)]data.Money
}

// newCutter prepares for the purchases: what they come to by region and month is
// due to the products by their targets and by how well they run.
func newCutter(w *writer, customers []customer, list []purchase) *cutter {
	t := &cutter{w: w, r: draw(), customers: customers, numbers: map[string]int{}}
	var total [len(regions)][orderMonths]data.Money
	for _, p := range list {
		total[reps[customers[p.customer].rep].region][p.column()] += p.amount
	}
	for r := range regions {
		for m := range orderMonths {
			weights := make([]int64, len(products))
			for i := range products {
				if i != sparkling || m >= lastYearMonths {
					weights[i] = int64(planned[r][i][m%12]) * reached[r][i]
				}
			}
			copy(t.due[r][m][:], share(total[r][m], weights))
		}
	}
	return t
}

// order is the purchase as an order with its lines.
func (t *cutter) order(p purchase) data.Order {
	c := t.customers[p.customer]
	y, m, _ := p.date.Time().Date()
	series := fmt.Sprintf("SL%02d%02d", y%100, m)
	if p.back {
		series = fmt.Sprintf("RT%02d%02d", y%100, m)
	}
	t.numbers[series]++
	number := fmt.Sprintf("%s-%05d", series, t.numbers[series])
	o := data.Order{Key: "no:" + number, Number: number, Date: p.date, CustomerID: t.w.customers[p.customer],
		RegionID: t.w.regions[reps[c.rep].region], RepID: t.w.people[c.rep]}
	for i, part := range share(max(p.amount, -p.amount), t.mix(p, c)) {
		if part == 0 {
			continue
		}
		pieces := max(1, (part+products[i].price/2)/products[i].price)
		if p.back {
			part, pieces = -part, -pieces
		}
		t.due[reps[c.rep].region][p.column()][i] -= part
		o.Lines = append(o.Lines, data.OrderLine{ProductID: t.w.products[i], Quantity: int64(pieces) * 1000, Amount: part})
	}
	return o
}

// reached is how well each product runs against its target, in per cent, by
// region: the new one came late to the shelves of the South and the Central region.
var reached = [len(regions)][len(products)]int64{
	{100, 97, 104, 99}, {102, 104, 78, 100}, {100, 97, 108, 102}, {104, 104, 80, 100}, {99, 100, 108, 104},
}

// mix is the weight of each product in a purchase: what is still due, as the
// customer likes it. Small shares are left out: nobody orders a carton of
// everything. Goods come back of one product.
func (t *cutter) mix(p purchase, c customer) []int64 {
	weights := make([]int64, len(products))
	var all int64
	for i, due := range t.due[reps[c.rep].region][p.column()] {
		if i == sparkling && p.date < first.Start() {
			continue
		}
		if p.back {
			due = wan
		}
		weights[i] = (int64(max(0, due))/10_000 + 1) * int64(kinds[c.kind].likes[i]*between(t.r, 70, 130)) / 10_000
		all += weights[i]
	}
	best := slices.Max(weights)
	for i, v := range weights {
		if v < all/10 || p.back && v < best {
			weights[i] = 0
		}
	}
	return weights
}
