package objectives

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Result is what a period has brought of an objective.
type Result struct {
	Num  int64  `json:"num"`  // the number of a sum, the numerator of a rate
	Den  int64  `json:"den"`  // denominator of a rate; 0 for a sum
	From string `json:"from"` // entered, or orders
}

// figures are what the orders and the list of people say about some periods.
type figures struct {
	orders  data.Period // from the first order to the day after the last
	periods []data.Period
	revenue []data.Money
	known   []bool // the revenue is known
	bought  []store.Bought
	heads   []int64
}

// readFigures asks about periods, which may be cut short at today. Buying is a
// walk over all orders: it is taken only when an objective needs it.
func readFigures(r store.Reader, periods []data.Period, buying bool) (f figures, err error) {
	f = figures{periods: periods, revenue: make([]data.Money, len(periods)), known: make([]bool, len(periods)), heads: make([]int64, len(periods))}
	if f.orders, err = r.OrderRange(); err != nil {
		return f, err
	}
	if err := f.sales(r); err != nil {
		return f, err
	}
	reps, err := r.Reps()
	if err != nil {
		return f, err
	}
	for i, p := range periods {
		for _, x := range reps {
			if x.Level != data.Manager && x.Joined < p.Until && (x.Left == 0 || x.Left > p.From) {
				f.heads[i]++
			}
		}
	}
	if buying && f.orders.Days() > 0 {
		f.bought, err = r.Buying(periods)
	}
	return f, err
}

// sales sums the orders of every period, or the typed results while there are
// none.
func (f *figures) sales(r store.Reader) error {
	if f.orders.Days() > 0 {
		rows, err := r.Sales(f.periods)
		for _, x := range rows {
			f.revenue[x.Bucket] += x.Amount
		}
		for i, p := range f.periods {
			f.known[i] = p.Overlap(f.orders).Days() > 0
		}
		return err
	}
	for i, p := range f.periods {
		rows, err := r.Actuals(p)
		if err != nil {
			return err
		}
		for _, x := range rows {
			if p.Contains(x.Period) {
				f.revenue[i] += x.Amount
				f.known[i] = true
			}
		}
	}
	return nil
}

// of is what the orders say about a metric in one period; ok is false where they
// do not tell. First orders are known only when there are orders before the
// period, repeated ones only when they reach back through the days that make a
// customer active.
func (f figures) of(m data.Metric, i int) (x Result, ok bool) {
	x.From = "orders"
	p := f.periods[i]
	if p.Days() == 0 || !f.known[i] {
		return x, false
	}
	switch m {
	case data.Revenue:
		x.Num = int64(f.revenue[i])
		return x, true
	case data.OutputPerHead:
		x.Num, x.Den = int64(f.revenue[i]), f.heads[i]
		return x, x.Den > 0
	}
	if f.bought == nil {
		return x, false
	}
	const slack = 31 // a year that begins after a holiday is a year
	b := f.bought[i]
	switch m {
	case data.NewCustomers:
		x.Num = int64(b.New)
		return x, f.orders.From < p.From
	case data.Repurchase:
		x.Num, x.Den = int64(b.Again), int64(b.Before)
		return x, x.Den > 0 && f.orders.From <= p.From-store.Active+slack
	case data.AverageOrder:
		x.Num, x.Den = int64(f.revenue[i]), int64(b.Orders)
		return x, x.Den > 0
	}
	return x, false
}

// number is the result in the unit of its measure; ok is false when a
// denominator is 0.
func (x Result) number(m data.Measure) (value int64, ok bool) {
	if m.Roll == data.RollSum {
		return x.Num, true
	}
	return calc.Quotient(m.Unit, x.Num, x.Den)
}

// typed adds up the results entered for a period, those of the whole firm or,
// without any, those of regions. Heads of several months are their mean.
func typed(rows []data.ObjectiveActual, o data.Objective, p data.Period) (x Result, ok bool) {
	for _, firm := range []bool{true, false} {
		x = Result{From: "entered"}
		var times int64
		last := data.Period{}
		for _, a := range rows {
			if a.ObjectiveID != o.ID || (a.RegionID == 0) != firm || !p.Contains(a.Period) {
				continue
			}
			if a.Period != last {
				times, last = times+1, a.Period
			}
			x.Num += a.Num
			if a.Den != nil {
				x.Den += *a.Den
			}
		}
		if times > 0 {
			if o.Measure().Roll == data.RollHeads {
				x.Den = (x.Den + times/2) / times
			}
			return x, true
		}
	}
	return x, false
}
