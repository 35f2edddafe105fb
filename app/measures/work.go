package measures

import (
	"quarterdeck/app/growth"
	"quarterdeck/app/pipeline"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// reports are the daily reports of the stretch of the spans.
func (b *Book) reports(spans []data.Period) ([]data.Activity, error) {
	return b.r.Activities(stretch(spans))
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

// leadConversion is deals ÷ leads (S0-8). A plan that keeps no opportunities
// counts orders for deals.
func leadConversion(b *Book, scope Scope, spans []data.Period) (Table, error) {
	t, err := b.overReports(scope, spans, func(x data.Activity) (int64, int64, bool) {
		if x.Leads == nil {
			return 0, 0, false
		}
		return 0, int64(*x.Leads), true
	})
	if err != nil {
		return nil, err
	}
	if err := b.deals(spans, func(i int, at place) { t.add(i, at, 1, 0) }); err != nil {
		return nil, err
	}
	return t.table(ratio), nil
}

// deals calls do with every deal that was closed in a span.
func (b *Book) deals(spans []data.Period, do func(span int, at place)) error {
	home, err := b.homes()
	if err != nil {
		return err
	}
	rows, err := once(b, "deals", func() ([]pipeline.Deal, error) { return pipeline.Deals(b.r, forever) })
	if err != nil {
		return err
	}
	for _, d := range rows {
		if !d.Open() && d.Track.Result == data.Won {
			in(spans, d.Track.Ended, func(i int) { do(i, place{region: home[d.RepID], rep: d.RepID}) })
		}
	}
	if len(rows) > 0 {
		return nil
	}
	orders, err := b.orders(spans)
	for _, x := range orders {
		for range x.Orders {
			do(x.Bucket, place{region: home[x.RepID], rep: x.RepID})
		}
	}
	return err
}

// forever is a day after every move there can be.
var forever = data.NewDate(2200, 1, 2)

// orders counts the purchases of the spans.
func (b *Book) orders(spans []data.Period) ([]store.OrderCount, error) {
	return b.r.OrderCounts(spans)
}

// complaintRate is complaints ÷ purchases (S4-15, S4-26), of the customers of a
// region or rep.
func complaintRate(b *Book, scope Scope, spans []data.Period) (Table, error) {
	t := newTally(scope, len(spans))
	orders, err := b.orders(spans)
	if err != nil {
		return nil, err
	}
	for _, x := range orders {
		t.add(x.Bucket, place{region: x.HomeID, rep: x.OwnerID}, 0, int64(x.Orders))
	}
	cases, err := once(b, "complaints", b.r.Complaints)
	if err != nil {
		return nil, err
	}
	at, err := b.buyers(scope)
	for _, c := range cases {
		in(spans, c.Date, func(i int) { t.add(i, at[c.CustomerID], 1, 0) })
	}
	return t.table(ratio), err
}

// buyers is where every customer belongs; the firm needs none of it.
func (b *Book) buyers(scope Scope) (map[data.ID]place, error) {
	if scope == Firm {
		return nil, nil
	}
	return once(b, "buyers", func() (map[data.ID]place, error) {
		rows, err := b.r.Customers()
		at := make(map[data.ID]place, len(rows))
		for _, x := range rows {
			at[x.ID] = place{region: x.RegionID, rep: x.RepID}
		}
		return at, err
	})
}

// retention is the share of the team of twelve months that is still here (S4-13).
func retention(b *Book, _ Scope, spans []data.Period) (Table, error) {
	t := newTable(len(spans))
	for i, p := range spans {
		rate, heads, err := growth.RetainedOn(b.r, p.Until-1)
		if err != nil {
			return nil, err
		}
		n := int64(heads)
		t[i][0] = Reading{Sample: &n}
		if rate != nil {
			v := int64(*rate)
			t[i][0] = Reading{Value: &v, Sample: &n}
		}
	}
	return t, nil
}
