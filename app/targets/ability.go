package targets

import (
	"quarterdeck/app/calc"
	"quarterdeck/app/objectives"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// An Ability is what funnel and team can be worked out from besides the drivers.
// Anchors, scenarios and the SMART check all take it from here.
type Ability struct {
	MeanSale *data.Money      // value of last year's mean order; nil: there was none
	Here     map[data.ID]bool // who carries a quota in the plan's time
	Now      int64            // effort of the plan: full months in hundredths of a per cent
	Then     int64            // and of last year

	lastYear                *data.Money
	leads, conversion, sale *int64 // the objectives' year; nil: not decided
}

// A Funnel is leads × conversion × order value (S0-8), each as typed in the driver
// sheet, else as the objectives have it for the year; the order value else as last
// year. Nil is "not known".
type Funnel struct {
	Leads       *int64
	Conversion  *int // hundredths of a per cent
	Order       *data.Money
	Amount      *data.Money // nil: one of the three is not known, or it is beyond any amount
	ByObjective bool        // one of them comes from the objectives
	ByOrders    bool        // the order value is last year's
}

// readAbility reads it for a decision whose objectives are known.
func readAbility(r store.Reader, plan data.Plan, d *Decision) (a Ability, err error) {
	a.lastYear = d.LastYear
	a.leads, a.conversion, a.sale = aim(d.Objectives, data.Leads), aim(d.Objectives, data.Conversion), aim(d.Objectives, data.AverageOrder)
	buyers, err := r.Buyers(plan.LastYear().Period())
	if err != nil {
		return a, err
	}
	a.MeanSale = MeanOrder(buyers)
	return a, a.effort(r, plan)
}

// aim is what is decided for a metric for the whole plan; nil when it is not.
func aim(rows []objectives.Row, m data.Metric) *int64 {
	for _, o := range rows {
		if o.Metric == m && o.Level == "" {
			return o.Aim
		}
	}
	return nil
}

// MeanOrder is the value of the buyers' mean order; nil without orders.
func MeanOrder(buyers []store.Buyer) *data.Money {
	sum, n := data.Money(0), int64(0)
	for _, b := range buyers {
		sum, n = sum+b.Amount, n+int64(b.Orders)
	}
	if n == 0 {
		return nil
	}
	mean := sum.MulDiv(1, n)
	return &mean
}

// effort adds up the full months of those who sell, newcomers by the ramp.
func (a *Ability) effort(r store.Reader, plan data.Plan) error {
	reps, err := r.Reps()
	if err != nil {
		return err
	}
	ladder, err := r.Ladder()
	if err != nil {
		return err
	}
	calendar, err := r.Calendar()
	if err != nil {
		return err
	}
	last := plan.LastYear()
	a.Here = map[data.ID]bool{}
	for _, x := range reps {
		if x.Level == data.Manager {
			continue
		}
		months := func(buckets []data.Period) (sum int64) {
			for _, b := range buckets {
				sum += int64(calc.Presence(b, x.Joined, x.Left, ladder.Ramp, calendar))
			}
			return sum
		}
		n := months(plan.Buckets())
		if n > 0 {
			a.Here[x.ID] = true
		}
		a.Now, a.Then = a.Now+n, a.Then+months(last.Buckets())
	}
	if plan.Span != data.Year { // buckets are weeks: thirteen make three months
		a.Now, a.Then = a.Now*3/13, a.Then*3/13
	}
	return nil
}

// Team is what the team can sell by the drivers, and what a full month brings; ok
// is false when that is not known.
func (a Ability) Team(d data.Drivers) (m, month data.Money, ok bool) {
	if len(a.Here) == 0 {
		return 0, 0, false
	}
	if d.PerMonth != nil {
		m, ok = calc.FromTeam(*d.PerMonth, a.Now)
		return m, *d.PerMonth, ok
	}
	if a.lastYear == nil {
		return 0, 0, false
	}
	if month, ok = calc.Productivity(*a.lastYear, a.Then); !ok {
		return 0, 0, false
	}
	// not through the rounded mean: as many full months give the same amount
	m, ok = calc.AtPace(*a.lastYear, a.Now, a.Then)
	return m, month, ok
}

// Funnel is the funnel by the drivers.
func (a Ability) Funnel(d data.Drivers) (f Funnel) {
	f.Leads, f.Conversion, f.Order = d.Leads, d.Conversion, d.OrderValue
	if f.Leads == nil && a.leads != nil {
		f.Leads, f.ByObjective = a.leads, true
	}
	if f.Conversion == nil && a.conversion != nil {
		n := int(*a.conversion)
		f.Conversion, f.ByObjective = &n, true
	}
	switch {
	case f.Order != nil:
	case a.sale != nil:
		m := data.Money(*a.sale)
		f.Order, f.ByObjective = &m, true
	default:
		f.Order, f.ByOrders = a.MeanSale, a.MeanSale != nil
	}
	if m, ok := calc.FromLeads(f.Leads, f.Conversion, f.Order); ok {
		f.Amount = &m
	}
	return f
}

// differs finds the first driver that is typed otherwise than the objectives have
// it; metric is "" when there is none.
func (a Ability) differs(d data.Drivers) (metric data.Metric, typed, aimed data.Number) {
	for _, x := range []struct {
		metric       data.Metric
		unit         data.Unit
		typed, aimed *int64
	}{
		{data.Leads, data.CountUnit, d.Leads, a.leads},
		{data.Conversion, data.RatioUnit, widened(d.Conversion), a.conversion},
		{data.AverageOrder, data.MoneyUnit, widened(d.OrderValue), a.sale},
	} {
		if x.typed != nil && x.aimed != nil && *x.typed != *x.aimed {
			return x.metric, data.Number{Value: *x.typed, Unit: x.unit}, data.Number{Value: *x.aimed, Unit: x.unit}
		}
	}
	return "", typed, aimed
}

func widened[T int | data.Money](n *T) *int64 {
	if n == nil {
		return nil
	}
	m := int64(*n)
	return &m
}
