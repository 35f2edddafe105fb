package quota

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// funnelFacts are what funnels are worked out from, read once for all reps.
type funnelFacts struct {
	plan     data.Plan
	today    data.Date
	calendar data.Calendar
	reps     []data.Rep
	regions  map[data.ID]data.Region
	funnels  map[data.ID]data.Funnel // by rep; zero: the team's
	orders   map[data.ID]store.RepOrders
	quota    map[data.ID]data.Money
	asked    map[data.ID]bool // has a quota, though it may be 0
	sold     map[data.ID]data.Money
	known    bool // results are known, from orders
}

func readFunnels(r store.Reader, today data.Date) (f *funnelFacts, err error) {
	f = &funnelFacts{today: today, regions: map[data.ID]data.Region{}, funnels: map[data.ID]data.Funnel{}, orders: map[data.ID]store.RepOrders{},
		quota: map[data.ID]data.Money{}, asked: map[data.ID]bool{}, sold: map[data.ID]data.Money{}}
	if f.plan, err = r.Plan(); err != nil {
		return nil, err
	}
	for _, read := range []func() error{
		func() (err error) { f.calendar, err = r.Calendar(); return err },
		func() (err error) { f.reps, err = r.Reps(); return err },
		func() error { return f.readNouns(r) },
		func() error { return f.readQuotas(r) },
		func() error { return f.readSales(r) },
	} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	return f, nil
}

func (f *funnelFacts) readNouns(r store.Reader) error {
	regions, err := r.Regions()
	if err != nil {
		return err
	}
	for _, x := range regions {
		f.regions[x.ID] = x
	}
	funnels, err := r.Funnels()
	for _, x := range funnels {
		f.funnels[x.RepID] = x
	}
	return err
}

// readQuotas reads the targets of reps over the plan.
func (f *funnelFacts) readQuotas(r store.Reader) (err error) {
	f.quota, err = RepTargets(r, f.plan.Period())
	for id := range f.quota {
		f.asked[id] = true
	}
	return err
}

// RepTargets sums the targets of reps over a period, in minor units; of one that
// reaches beyond it, the part that falls into it. Who has no target is not in it.
func RepTargets(r store.Reader, span data.Period) (map[data.ID]data.Money, error) {
	calendar, err := r.Calendar()
	if err != nil {
		return nil, err
	}
	quotas := map[data.ID]data.Money{}
	rows, err := r.TargetAmounts(data.Revenue, span)
	for _, t := range rows {
		if t.RepID != 0 {
			quotas[t.RepID] += calc.UpTo(t.Amount, t.Period, span.Until, calendar) - calc.UpTo(t.Amount, t.Period, span.From, calendar)
		}
	}
	return quotas, err
}

func (f *funnelFacts) readSales(r store.Reader) error {
	span := f.plan.Period()
	have, err := r.OrderRange()
	if err != nil {
		return err
	}
	f.known = have.Overlap(span).Days() > 0 && have.From <= f.today || f.today < span.From
	if f.today >= span.From {
		sales, err := r.Sales([]data.Period{{From: span.From, Until: min(f.today+1, span.Until)}})
		if err != nil {
			return err
		}
		for _, x := range sales {
			f.sold[x.RepID] += x.Amount
		}
	}
	rows, err := r.RepOrders(f.plan.LastYear().Period())
	for _, x := range rows {
		f.orders[x.RepID] = x
	}
	return err
}

// carries reports whether a rep has a funnel to look at: a quota, or a place in
// the team that should have one.
func (f *funnelFacts) carries(x data.Rep) bool {
	return f.asked[x.ID] || x.Level != data.Manager && (x.Left == 0 || x.Left > f.today) && x.Joined < f.plan.Period().Until
}

// span is the days a rep has for the plan: all of it, or those after today.
func (f *funnelFacts) span(x data.Rep, full bool) data.Period {
	p := f.plan.Period()
	if !full {
		p.From = max(p.From, f.today+1)
	}
	p.From = max(p.From, x.Joined)
	if x.Left != 0 {
		p.Until = min(p.Until, x.Left)
	}
	p.Until = max(p.Until, p.From)
	return p
}

// leads is the part of the span whose leads can still become deals in it: all of
// a full plan, whose first deals come from leads there were before; of what is
// left, all but the sales cycle.
func leadSpan(p data.Period, cycle int64, full bool) data.Period {
	if !full {
		p.Until = max(p.From, p.Until-data.Date(cycle))
	}
	return p
}
