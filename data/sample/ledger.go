package sample

import (
	"cmp"
	"math/rand/v2"
	"slices"

	"quarterdeck/data"
)

// The window in which customers' orders are counted, and the first working day
// with orders.
var (
	windowFrom = asOf - 364
	opening    = data.NewDate(2025, 1, 2)
)

// A purchase is one order before it is cut into lines.
type purchase struct {
	customer int
	date     data.Date
	amount   data.Money
	back     bool // goods came back
}

// column is the month of orders the purchase lies in, counted from zero.
func (p purchase) column() int { return int(p.date.Month() - first + lastYearMonths) }

// A ledger spreads what every rep sold in a month over the purchases of the
// rep's customers. What it has not spread yet is left.
type ledger struct {
	r         *rand.Rand
	customers []customer
	left      [len(reps)][orderMonths]data.Money
	list      []purchase
}

// trade makes all purchases, by date.
func trade() ([]customer, []purchase) {
	l := &ledger{r: draw()}
	l.results()
	l.customers = everyone(l.r)
	for i := range l.customers {
		l.visit(i)
	}
	slices.SortStableFunc(l.list, func(a, b purchase) int { return cmp.Compare(a.date, b.date) })
	l.spread()
	return l.customers, l.list
}

// results is what every rep sold by month: last year's and this year's figures
// with the months and the people as their sums.
func (l *ledger) results() {
	var before []data.Money
	for _, r := range reps {
		before = append(before, r.before*wan)
	}
	past := table(before, inWan(soldLastYear[:]), 1)
	ruffle(l.r, past)
	for i, months := range past {
		copy(l.left[i][:], months)
	}
	for region := range regions {
		team := repsOf(region)
		var year []data.Money
		for _, i := range team {
			year = append(year, reps[i].sold*wan)
		}
		present := table(year, inWan(sold[region][:]), 1)
		ruffle(l.r, present)
		for n, i := range team {
			copy(l.left[i][lastYearMonths:], present[n])
		}
	}
}

func inWan(list []data.Money) []data.Money {
	rows := make([]data.Money, len(list))
	for i, v := range list {
		rows[i] = v * wan
	}
	return rows
}

// visit dates the orders of a customer backwards from the last one: those of
// the year to asOf as many as they must be, and on at the same pace before.
func (l *ledger) visit(i int) {
	c := l.customers[i]
	last := asOf - data.Date(c.days)
	back, slack := c.pace(last)
	for k := 0; ; k++ {
		day := last - back(k)
		if k > 0 {
			day += data.Date(between(l.r, -slack, slack))
			for !workday(day) {
				day--
			}
		}
		if day < max(opening, c.since) || c.habit == fresh && k == c.orders {
			break
		}
		l.list = append(l.list, purchase{customer: i, date: day})
		if c.habit == frequent && k%17 == 5 {
			l.list = append(l.list, purchase{i, day + 7, -data.Money(between(l.r, 40, 190)) * wan / 100, true})
		}
	}
}

// pace is how many days before the last order the one k orders earlier lay, and
// how many days it may be off. The year to asOf ends between two orders.
func (c customer) pace(last data.Date) (back func(k int) data.Date, slack int) {
	days, orders := int(last-windowFrom)*2, c.orders*2-1
	switch c.habit {
	case fresh:
		days, orders = 24, 1
	case faded:
		days, orders = 1000, 1
	}
	return func(k int) data.Date { return data.Date(k * days / orders) }, days / orders * 3 / 20
}

// spread gives every purchase its amount: first to the customers whose amounts
// are set, few orders before many, so that no month gives more than it has;
// then what is left to the others.
func (l *ledger) spread() {
	own := make([][]int, len(l.customers))
	for n, p := range l.list {
		if p.back {
			l.pay(n, p.amount)
		} else {
			own[p.customer] = append(own[p.customer], n)
		}
	}
	var set []int
	for i, c := range l.customers {
		if !c.absorbs() {
			set = append(set, i)
		}
	}
	slices.SortStableFunc(set, func(a, b int) int { return cmp.Compare(len(own[a]), len(own[b])) })
	for _, i := range set {
		c := l.customers[i]
		older := len(own[i]) - c.orders
		l.divide(own[i][older:], c.amount)
		l.divide(own[i][:older], c.size*data.Money(older)*85/100)
	}
	for rep := range reps {
		for m := range orderMonths {
			l.clear(rep, m)
		}
	}
}

// divide shares an amount among purchases by what is left of their months.
func (l *ledger) divide(purchases []int, amount data.Money) {
	if len(purchases) == 0 {
		return
	}
	inMonth := map[int]int64{}
	for _, n := range purchases {
		inMonth[l.list[n].column()]++
	}
	weights := make([]int64, len(purchases))
	for k, n := range purchases {
		m := l.list[n].column()
		left := int64(l.left[l.customers[l.list[n].customer].rep][m] / 10_000)
		weights[k] = left * int64(between(l.r, 80, 120)) / 100 / inMonth[m]
	}
	for k, part := range share(amount, weights) {
		l.pay(purchases[k], part)
	}
}

// clear shares what is left of a rep's month among those who take it.
func (l *ledger) clear(rep, month int) {
	var purchases []int
	var weights []int64
	for n, p := range l.list {
		c := l.customers[p.customer]
		if c.rep == rep && p.column() == month && !p.back && c.absorbs() {
			purchases = append(purchases, n)
			weights = append(weights, int64(habits[c.habit].weight*between(l.r, 70, 130)))
		}
	}
	for k, part := range share(l.left[rep][month], weights) {
		l.pay(purchases[k], part)
	}
}

// pay puts an amount on a purchase and takes it from what is left.
func (l *ledger) pay(n int, amount data.Money) {
	p := &l.list[n]
	p.amount = amount
	l.left[l.customers[p.customer].rep][p.column()] -= amount
}
