package forecast

import (
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// group adds people up to a region or, with an empty region, the firm. Amounts are
// sums, so that rows add up to the last unit; percentiles are read from the sums
// of the same runs, for percentiles do not add.
func (f facts) group(region data.Region, target *data.Money, rows []Row, at []int, d draws) Row {
	x := Row{ID: region.ID, Code: region.Code, Name: region.Name, Target: target}
	of := make([]Row, len(at))
	for n, i := range at {
		of[n] = rows[i]
	}
	x.Sold = sum(of, func(p Row) *data.Money { return p.Sold })
	x.RunRate = sum(of, func(p Row) *data.Money { return p.RunRate })
	x.Seasonal = sum(of, func(p Row) *data.Money { return p.Seasonal })
	x.Weighted = sum(of, func(p Row) *data.Money { return p.Weighted })
	x.Blend = sum(of, func(p Row) *data.Money { return p.Blend })
	for _, p := range of {
		x.Reckoning.add(p)
	}
	var ends [][]data.Money
	if slices.ContainsFunc(at, func(i int) bool { return d.able[i] }) {
		for _, i := range at {
			ends = append(ends, d.Ends[i])
		}
	}
	f.judge(&x, calc.AddRuns(ends...))
	return x
}

// sum adds up what a method says of the rows. Where it says nothing of a person,
// what they sold stands in; nil when it says nothing of anybody.
func sum(rows []Row, of func(Row) *data.Money) *data.Money {
	total, told := data.Money(0), false
	for _, p := range rows {
		m := of(p)
		told = told || m != nil
		if m == nil {
			m = p.Sold
		}
		if m != nil {
			total += *m
		}
	}
	if !told {
		return nil
	}
	return &total
}

// add adds what a person's row is reckoned from: days are those of who was there
// longest.
func (x *Reckoning) add(p Row) {
	if p.Seasonal == nil && p.ID != 0 {
		x.Unknown++
	}
	if p.Days+p.More > x.Days+x.More {
		x.Days, x.More, x.Gone = p.Days, p.More, p.Gone
	}
	x.Open += p.Open
	x.Money += p.Money
	x.Expected += p.Expected
	x.Undated += p.Undated
	x.Rest += p.Rest
	x.FromOpen += p.FromOpen
}

// regionRows are the regions that people belong to or that have a target, with
// those they are parts of.
func (f facts) regionRows(rows []Row, d draws) (list []Row) {
	parent := map[data.ID]data.ID{}
	for _, r := range f.regions {
		parent[r.ID] = r.ParentID
	}
	under := func(region, top data.ID) bool {
		for range f.regions { // a tree is no deeper than it has regions
			if region == top || region == 0 {
				break
			}
			region = parent[region]
		}
		return region == top && top != 0
	}
	for _, r := range f.regions {
		var at []int
		for i, p := range rows {
			if under(p.Region, r.ID) {
				at = append(at, i)
			}
		}
		target := f.regionTarget(func(id data.ID) bool { return under(id, r.ID) }, rows, at)
		if len(at) > 0 || target != nil {
			list = append(list, f.group(r, target, rows, at, d))
		}
	}
	return list
}

// regionTarget is the sum of the cells of a region and its parts, without those the
// sum of its people's targets; nil when there are neither.
func (f facts) regionTarget(in func(data.ID) bool, rows []Row, at []int) *data.Money {
	total, found := data.Money(0), false
	for id, m := range f.regional {
		if in(id) {
			total, found = total+m, true
		}
	}
	if !found {
		for _, i := range at {
			if rows[i].Target != nil {
				total, found = total+*rows[i].Target, true
			}
		}
	}
	return told(total, found)
}

// steps is the way of the firm by the end of each bucket.
func (f facts) steps(d draws) []Step {
	rest := f.rest(f.period.Until)
	plan, sold, last := data.Money(0), data.Money(0), data.Money(0)
	list := make([]Step, f.n)
	for b, p := range f.buckets[:f.n] {
		x := Step{Period: p}
		for i := range f.people {
			sold, last = sold+f.sold[i][b], last+f.sold[i][f.n+b]
		}
		plan += f.planned[b]
		if f.goal != nil && len(f.regional)+len(f.targets) > 0 {
			x.Plan = told(plan, true)
		}
		if f.known() && p.From <= f.through {
			x.Sold = told(sold, true)
		}
		if f.hasLast() {
			x.Last = told(last, true)
		}
		if at := slices.IndexFunc(rest, func(q data.Period) bool { return q.Until == p.Until }); at >= 0 && at < len(d.Steps) {
			r := calc.RangeOf(slices.Clone(d.Steps[at]))
			x.Fan = &r
		}
		list[b] = x
	}
	return list
}
