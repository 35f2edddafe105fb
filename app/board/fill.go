package board

import (
	"quarterdeck/app/attainment"
	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// books are the three cuts of the same money.
type books struct{ regions, products, reps *table }

// fill writes plan and results into the rows of every cut.
func (f facts) fill() books {
	n := len(f.clock.periods)
	b := books{newTable(n), newTable(n), newTable(n)}
	for _, x := range f.regions {
		b.regions.add(x.ID, x.Code, x.Name, n)
	}
	for _, x := range f.products {
		b.products.add(x.ID, x.Code, x.Name, n)
	}
	for _, x := range f.reps {
		b.reps.add(x.ID, x.Code, x.Name, n)
	}
	f.fillPlan(b)
	f.fillSales(b)
	f.fillTyped(b)
	return b
}

// fillPlan writes the target cells. Quotas of reps stand in for region cells
// when there are none, in the region the rep belongs to.
func (f facts) fillPlan(b books) {
	basis := f.basis()
	home := map[data.ID]data.ID{}
	for _, rep := range f.reps {
		home[rep.ID] = rep.RegionID
	}
	for _, t := range f.targets {
		for _, p := range attainment.Split(t.Amount, t.Period, f.clock.periods, f.clock.days) {
			due := f.clock.due(p.Bucket, p.Amount)
			if t.RepID != 0 {
				b.reps.cell(t.RepID, p.Bucket).plan(p.Amount, due)
			}
			if t.RepID != 0 && basis == RegionsAs {
				continue
			}
			region := t.RegionID
			if t.RepID != 0 {
				region = home[t.RepID]
			}
			b.regions.cell(region, p.Bucket).plan(p.Amount, due)
			b.products.cell(t.ProductID, p.Bucket).plan(p.Amount, due)
		}
	}
}

func (f *Figures) plan(amount, due data.Money) {
	f.Plan += amount
	f.Due += due
	f.Planned = true
}

// fillSales writes what the orders say; a rep's results are those that count for
// the rep, shared customers and mentorships considered. Inside the range of the orders a bucket
// without any is 0; outside it is unknown.
func (f facts) fillSales(b books) {
	if f.orders.Days() == 0 {
		return
	}
	n := len(f.clock.periods)
	for _, s := range f.sales {
		b.regions.cell(s.RegionID, s.Bucket%n).sold(s.Bucket/n, s.Amount)
		b.products.cell(s.ProductID, s.Bucket%n).sold(s.Bucket/n, s.Amount)
	}
	for _, s := range f.credited {
		b.reps.cell(s.RepID, s.Span%n).sold(s.Span/n, s.Amount)
	}
	for i, p := range f.clock.periods {
		known := f.clock.state(p) != Future && p.Overlap(f.orders).Days() > 0
		last := f.clock.last[i].Overlap(f.orders).Days() > 0
		for _, t := range []*table{b.regions, b.products, b.reps} {
			t.each(i, func(f *Figures) { f.Known, f.LastKnown = known, last })
		}
	}
}

// sold adds what was sold in one of the parts of [clock.salesPeriods]: this year,
// last year up to the same day, or the rest of it.
func (f *Figures) sold(part int, amount data.Money) {
	switch part {
	case 0:
		f.Actual += amount
	case 1:
		f.LastToDate += amount
		f.LastYear += amount
	case 2:
		f.LastYear += amount
	}
}

// fillTyped writes results typed by region; they say nothing about products
// and reps. A running bucket's result is what was reached so far.
func (f facts) fillTyped(b books) {
	for _, a := range f.typed {
		for _, p := range attainment.Split(a.Amount, a.Period, f.clock.periods, f.clock.days) {
			if f.clock.state(f.clock.periods[p.Bucket]) == Future {
				continue
			}
			cell := b.regions.cell(a.RegionID, p.Bucket)
			cell.Actual += p.Amount
			cell.Known = true
		}
		for _, p := range attainment.Split(a.Amount, a.Period, f.clock.last, f.clock.days) {
			cell := b.regions.cell(a.RegionID, p.Bucket)
			cell.LastYear += p.Amount
			cell.LastToDate += calc.UpTo(p.Amount, f.clock.last[p.Bucket], f.clock.sameDay(p.Bucket).Until, f.clock.days)
			cell.LastKnown = true
		}
	}
}
