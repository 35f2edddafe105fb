package accounts

import (
	"slices"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// quarters are the quarters of a plan, or the blocks of weeks of a quarter plan.
func quarters(p data.Plan) []data.Period {
	buckets := p.Buckets()
	var rows []data.Period
	for _, g := range p.Groups() {
		rows = append(rows, data.Period{From: buckets[g[0]].From, Until: buckets[g[1]-1].Until})
	}
	return rows
}

// quarterAt is the quarter that a day lies in. No day means today's, or the
// nearest of the plan; days of rows that an earlier plan left are quarters too.
func quarterAt(r store.Reader, day, today data.Date) (data.Period, error) {
	p, err := r.Plan()
	if err != nil {
		return data.Period{}, err
	}
	all := quarters(p)
	if day == 0 {
		day = min(max(today, all[0].From), all[len(all)-1].Until-1)
	}
	rows, err := r.Accounts()
	for _, a := range rows {
		all = append(all, a.Period)
	}
	i := slices.IndexFunc(all, func(q data.Period) bool { return q.Has(day) })
	if i < 0 && err == nil {
		err = data.Problem{Key: "problem.account.quarter", Field: "day", Args: []any{day, p.Period()}}
	}
	if err != nil {
		return data.Period{}, err
	}
	return all[i], nil
}

// before is the last quarter with rows before another; the zero Period when there
// is none.
func before(rows []data.Account, q data.Period) (last data.Period) {
	for _, a := range rows {
		if a.From < q.From && a.From >= last.From {
			last = a.Period
		}
	}
	return last
}
