package forecast

import (
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// prospects is what the simulation draws from, in the order of people; ok is false
// for those about whom nothing can be drawn: their ends are what they sold.
//
// Open deals are part of what the season expects, not on top of it: what is left
// without them is scaled by the share they do not make up. So the mean is what the
// season expects, or what the deals come to where that is more.
func (f facts) prospects(rows []Row, courses []course, season calc.Season, deals [][]deal) (all []calc.Prospect, ok []bool) {
	rest := f.rest(f.period.Until)
	scatters, pool := f.scatters(season)
	for i, p := range f.people {
		x := calc.Prospect{Code: p.Code, Sold: courses[i].sold, Base: make([]data.Money, len(rest))}
		able := rows[i].Seasonal != nil
		if able {
			x.Base, x.Deals = f.base(courses[i], season, rest), f.landing(deals[i], rest)
			expected := calc.Sum(x.Base)
			fromDeals := x.Mean() - x.Sold - expected
			share(x.Base, expected, fromDeals)
			rows[i].Rest, rows[i].FromOpen = x.Mean()-x.Sold, fromDeals
			rows[i].History = len(scatters[i])
			if x.Scatter = scatters[i]; len(x.Scatter) < f.rule.Minimum {
				x.Scatter, rows[i].Borrowed, rows[i].History = pool, true, 0
			}
			able = len(x.Scatter) > 0 || !slices.ContainsFunc(x.Base, func(m data.Money) bool { return m != 0 })
		}
		if !able {
			x.Base, x.Deals = make([]data.Money, len(rest)), nil
		}
		all, ok = append(all, x), append(ok, able)
	}
	return all, ok
}

// share scales what is expected down to what deals do not make up.
func share(base []data.Money, expected, deals data.Money) {
	for i, m := range base {
		switch {
		case expected <= 0:
		case deals >= expected:
			base[i] = 0
		default:
			base[i] = m.MulDiv(int64(expected-deals), int64(expected))
		}
	}
}

// landing lists the deals that may land inside the plan, each in the bucket of its
// day, an overdue one in the first that is left.
func (f facts) landing(deals []deal, rest []data.Period) (rows []calc.OpenDeal) {
	for _, d := range deals {
		chance := calc.Landing(d.stage.Chance, f.rule.Slip, d.months(f.through+1, f.period.Until))
		if !d.inside(f.period.Until) || chance == 0 || d.Amount == 0 {
			continue
		}
		at := max(0, slices.IndexFunc(rest, func(p data.Period) bool { return d.Close < p.Until }))
		rows = append(rows, calc.OpenDeal{Amount: d.Amount, Chance: chance, Bucket: at})
	}
	return rows
}

// scatters is the scatter of each person, and that of all who have enough months
// of their own.
func (f facts) scatters(season calc.Season) (own [][]int64, pool []int64) {
	own = make([][]int64, len(f.people))
	for i, p := range f.people {
		own[i] = calc.Scatter(f.scatter(i, season))
		if p.ID != 0 && len(own[i]) >= f.rule.Minimum {
			pool = append(pool, own[i]...)
		}
	}
	return own, pool
}
