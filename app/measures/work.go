package measures

import (
	"fmt"

	"quarterdeck/app/pipeline"
	"quarterdeck/app/quota"
	"quarterdeck/data"
)

// reports are the daily reports of the stretch of the spans.
func (b *Book) reports(spans []data.Period) ([]data.Activity, error) {
	p := stretch(spans)
	return once(b, fmt.Sprint("reports ", p), func() ([]data.Activity, error) { return b.r.Activities(p) })
}

// overReports adds up daily reports: what says for each what it adds, and whether
// it was entered.
func (b *Book) overReports(scope Scope, spans []data.Period, what func(data.Activity) (num, den int64, ok bool)) (tally, error) {
	t := newTally(scope, len(spans))
	home, err := b.homes()
	if err != nil {
		return t, err
	}
	rows, err := b.reports(spans)
	for _, x := range rows {
		num, den, ok := what(x)
		if !ok {
			continue
		}
		in(spans, x.Date, func(i int) { t.add(i, place{region: home[x.RepID], rep: x.RepID}, num, den) })
	}
	return t, err
}

// followUp is the share of leads that were followed up in time (S4-15): of the
// days on which that was entered.
func followUp(b *Book, scope Scope, spans []data.Period) (Table, error) {
	t, err := b.overReports(scope, spans, func(x data.Activity) (int64, int64, bool) {
		if x.InTime == nil || x.Leads == nil {
			return 0, 0, false
		}
		return int64(*x.InTime), int64(*x.Leads), true
	})
	return t.table(ratio), err
}

// leadConversion is deals ÷ leads (S0-8), with the share of the same leads that the
// funnels of the quotas count on as its target. A plan that keeps no opportunities
// counts orders for deals.
func leadConversion(b *Book, scope Scope, spans []data.Period) (Table, error) {
	rates, err := once(b, "rates", func() (map[data.ID]int64, error) { return quota.LeadRates(b.r) })
	if err != nil {
		return nil, err
	}
	known := func(x data.Activity) (int64, int64, bool) {
		if x.Leads == nil {
			return 0, 0, false
		}
		return 0, int64(*x.Leads), true
	}
	t, err := b.overReports(scope, spans, known)
	if err != nil {
		return nil, err
	}
	wanted, err := b.overReports(scope, spans, func(x data.Activity) (int64, int64, bool) {
		rate, ok := rates[x.RepID]
		if !ok || x.Leads == nil {
			return 0, 0, false
		}
		return rate * int64(*x.Leads), int64(*x.Leads), true
	})
	if err != nil {
		return nil, err
	}
	if err := b.deals(spans, func(i int, at place, n int64) { t.add(i, at, n, 0) }); err != nil {
		return nil, err
	}
	out := t.table(ratio)
	for i := range out {
		for id, x := range out[i] {
			if w := wanted.rows[i][id]; w.den > 0 {
				n := w.num / w.den
				x.Target = &n
				out[i][id] = x
			}
		}
	}
	return out, nil
}

// reported counts something of the daily reports.
func reported(what func(data.Activity) *int) reader {
	return func(b *Book, scope Scope, spans []data.Period) (Table, error) {
		t, err := b.overReports(scope, spans, func(x data.Activity) (int64, int64, bool) {
			if n := what(x); n != nil {
				return int64(*n), 1, true
			}
			return 0, 0, false
		})
		return t.table(count), err
	}
}

// pipe are all opportunities, as they stand now.
func (b *Book) pipe() ([]pipeline.Deal, error) {
	return once(b, "deals", func() ([]pipeline.Deal, error) { return pipeline.Deals(b.r, forever) })
}

// opportunities counts those that were open on the last day of the span (S1-8).
func opportunities(b *Book, scope Scope, spans []data.Period) (Table, error) {
	return b.overDeals(scope, spans, func(d pipeline.Deal, p data.Period) bool {
		return d.Opened < p.Until && (d.Open() || d.Track.Ended >= p.Until)
	})
}

// opened counts the opportunities that were opened in the span.
func opened(b *Book, scope Scope, spans []data.Period) (Table, error) {
	return b.overDeals(scope, spans, func(d pipeline.Deal, p data.Period) bool { return p.Has(d.Opened) })
}

// overDeals counts opportunities; nothing is known in a plan that keeps none.
func (b *Book) overDeals(scope Scope, spans []data.Period, counts func(pipeline.Deal, data.Period) bool) (Table, error) {
	t := newTally(scope, len(spans))
	home, err := b.homes()
	if err != nil {
		return nil, err
	}
	rows, err := b.pipe()
	for _, d := range rows {
		for i, p := range spans {
			n := int64(0)
			if counts(d, p) {
				n = 1
			}
			t.add(i, place{region: home[d.RepID], rep: d.RepID}, n, n)
		}
	}
	return t.table(count), err
}

// deals calls do with every deal that was closed in a span.
func (b *Book) deals(spans []data.Period, do func(span int, at place, n int64)) error {
	home, err := b.homes()
	if err != nil {
		return err
	}
	rows, err := b.pipe()
	if err != nil {
		return err
	}
	for _, d := range rows {
		if !d.Open() && d.Track.Result == data.Won {
			in(spans, d.Track.Ended, func(i int) { do(i, place{region: home[d.RepID], rep: d.RepID}, 1) })
		}
	}
	if len(rows) > 0 {
		return nil
	}
	counts, err := b.orders(spans)
	for _, x := range counts {
		do(x.Bucket, place{region: home[x.RepID], rep: x.RepID}, int64(x.Orders))
	}
	return err
}

// forever is a day after every move there can be.
var forever = data.NewDate(2200, 1, 2)
