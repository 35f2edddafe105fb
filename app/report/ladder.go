package report

import (
	"slices"

	"quarterdeck/app/letters"
	"quarterdeck/app/quota"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// ladder says how ability made the rep's part of the total, in one line; nothing
// where the rep stands on no rung or there is no total.
func (x *letterFacts) ladder(w *flow, e letters.Entry) {
	i := slices.IndexFunc(x.quotas.Rows, func(r quota.Row) bool { return r.Rep == e.Code })
	if i < 0 || x.quotas.Mean == 0 || x.quotas.Rows[i].Band == "" || e.Amount == nil {
		return
	}
	r := x.quotas.Rows[i]
	w.both(0, x.v.each(func(f text.Fmt) string {
		args := []any{f.T("level." + string(r.Band)), f.Exact(x.quotas.Mean), f.Decimal(float64(r.Factor)/10_000, 2),
			f.Percent(data.Money(r.Presence), 100_00), f.Exact(r.Want), f.DeltaExact(*e.Amount - r.Want)}
		if r.Want == r.Stated {
			return f.T("letter.ladder", args...)
		}
		return f.T("letter.ladder.normalised", append(args, f.Percent(r.Want, r.Stated))...)
	}))
}
