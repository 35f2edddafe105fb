package board

import (
	"quarterdeck/app/attainment"
	"quarterdeck/app/quota"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// facts are what the numbers are made from, read once.
type facts struct {
	clock    clock
	goal     data.Goal
	regions  []data.Region
	products []data.Product
	reps     []data.Rep
	targets  []data.Target        // both slices
	orders   data.Period          // from the first order to the day after the last; empty when there are none
	sales    []store.Sale         // by the periods of clock.salesPeriods
	credited []quota.CreditedSale // the same by the rep they count for
	typed    []data.Actual        // only while there are no orders
}

func readFacts(r store.Reader, today data.Date) (f facts, err error) {
	plan, err := r.Plan()
	if err != nil {
		return f, err
	}
	days, err := r.Calendar()
	f.clock = clockOf(plan, today, days)
	ask(&err, &f.goal, func() (data.Goal, error) { return r.Goal(data.Revenue) })
	ask(&err, &f.regions, r.Regions)
	ask(&err, &f.products, r.Products)
	ask(&err, &f.reps, r.Reps)
	ask(&err, &f.targets, func() ([]data.Target, error) { return r.TargetAmounts(data.Revenue, plan.Period()) })
	ask(&err, &f.orders, r.OrderRange)
	if f.orders.Days() > 0 {
		ask(&err, &f.sales, func() ([]store.Sale, error) { return r.Sales(f.clock.salesPeriods()) })
		ask(&err, &f.credited, func() ([]quota.CreditedSale, error) { return quota.CreditedSales(r, f.clock.salesPeriods()) })
		return f, err
	}
	ask(&err, &f.typed, func() ([]data.Actual, error) {
		return r.Actuals(data.Period{From: f.clock.last[0].From, Until: plan.Period().Until})
	})
	return f, err
}

// ask puts an answer in its place unless an earlier question failed.
func ask[T any](err *error, into *T, question func() (T, error)) {
	if *err == nil {
		*into, *err = question()
	}
}

// basis is which cells the plan of the firm is read from.
func (f facts) basis() Basis {
	switch {
	case len(f.targets) == 0:
		return NoPlan
	case attainment.QuotasStandIn(f.targets):
		return RepsAs
	}
	return RegionsAs
}

// source is where results come from.
func (f facts) source() Source {
	switch {
	case f.orders.Days() > 0:
		return FromOrders
	case len(f.typed) > 0:
		return FromTyped
	}
	return NoActuals
}

// through is the last day whose results are known, at most today.
func (f facts) through() (day data.Date) {
	if f.orders.Days() > 0 && f.orders.From <= f.clock.today {
		return min(f.orders.Until-1, f.clock.today)
	}
	for _, a := range f.typed {
		if a.From <= f.clock.today {
			day = max(day, min(a.Until-1, f.clock.today))
		}
	}
	return day
}
