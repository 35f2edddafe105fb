package report

import (
	"slices"

	"quarterdeck/app/letters"
	"quarterdeck/app/quota"
	"quarterdeck/app/text"
)

// promised adds what the rep answered when asked from below, and how far the
// target is from it.
func (x *letterFacts) promised(w *flow, e letters.Entry) {
	c, ok := x.promises[e.Code]
	if !ok || c.Amount == nil || e.Amount == nil {
		return
	}
	w.both(0, x.v.each(func(f text.Fmt) string {
		if *c.Amount == *e.Amount {
			return f.T("letter.promised.same", f.Exact(*c.Amount))
		}
		return f.T("letter.promised", f.Exact(*c.Amount), f.DeltaExact(*e.Amount-*c.Amount))
	}))
}

// process is what the target of a rep takes in leads, visits and deals over the
// whole plan; ok is false while the funnel cannot tell.
func (x *letterFacts) process(e letters.Entry) (quota.FunnelRow, bool) {
	i := slices.IndexFunc(x.funnels, func(r quota.FunnelRow) bool { return r.Rep == e.Code })
	if i < 0 || x.funnels[i].Why != "" || x.funnels[i].Need.Leads == 0 {
		return quota.FunnelRow{}, false
	}
	return x.funnels[i], true
}

// processTable adds the targets of the process: in all, in a week and on a day.
func (x *letterFacts) processTable(w *flow, r quota.FunnelRow) {
	v, f := x.v, x.v.first()
	var lines []line
	for _, step := range []struct {
		key       string
		all       int64
		week, day float64
	}{
		{"leads", r.Need.Leads, r.PerWeek.Leads, r.PerDay.Leads},
		{"visits", r.Need.Visits, r.PerWeek.Visits, r.PerDay.Visits},
		{"proposals", r.Need.Proposals, r.PerWeek.Proposals, r.PerDay.Proposals},
		{"deals", r.Need.Deals, r.PerWeek.Deals, r.PerDay.Deals},
	} {
		lines = append(lines, line{cells: []cell{plain(v.T("letter.process." + step.key)), strong(f.Count(int(step.all))),
			plain(f.Decimal(step.week, 1)), plain(f.Decimal(step.day, 1))}})
	}
	w.table([]field{{v.head("letter.process.step"), false}, {v.head("letter.year"), true}, {v.head("letter.process.week"), true},
		{v.head("letter.process.day"), true}}, lines)
}
