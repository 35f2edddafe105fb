package measures

import (
	"fmt"

	"quarterdeck/app/schemes"
	"quarterdeck/app/service"
	"quarterdeck/app/touches"
	"quarterdeck/data"
)

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
	err = b.overComplaints(scope, func(c data.Complaint, at place) {
		in(spans, c.Date, func(i int) { t.add(i, at, 1, 0) })
	})
	return t.table(ratio), err
}

// complaintDays is the mean time until a complaint of the span was settled
// (S0-25), of those settled by its last day.
func complaintDays(b *Book, scope Scope, spans []data.Period) (Table, error) {
	rule, err := b.r.CareRule()
	if err != nil {
		return nil, err
	}
	wanted := int64(rule.ComplaintDays) * 100
	t := newTally(scope, len(spans))
	err = b.overComplaints(scope, func(c data.Complaint, at place) {
		in(spans, c.Date, func(i int) {
			if c.Closed != 0 && c.Closed < spans[i].Until {
				t.add(i, at, int64(c.Closed-c.Date)*100, 1)
			}
		})
	})
	return t.table(func(x share) Reading {
		y := mean(x)
		y.Target = &wanted
		return y
	}), err
}

// overComplaints calls do with every complaint and where its customer belongs.
func (b *Book) overComplaints(scope Scope, do func(data.Complaint, place)) error {
	cases, err := once(b, "complaints", b.r.Complaints)
	if err != nil {
		return err
	}
	at, err := b.buyers(scope)
	for _, c := range cases {
		do(c, at[c.CustomerID])
	}
	return err
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

// year is how long a rating counts, in days.
const year = 365

// satisfaction is the mean of the last rating of every customer in the year to the
// last day of the span (S4-13), with the rating the rules ask for as its target.
func satisfaction(b *Book, scope Scope, spans []data.Period) (Table, error) {
	rule, err := b.r.CareRule()
	if err != nil {
		return nil, err
	}
	rows, err := once(b, "ratings", b.r.Ratings) // the newest first
	if err != nil {
		return nil, err
	}
	at, err := b.buyers(scope)
	wanted := int64(rule.Satisfaction)
	t := newTally(scope, len(spans))
	for i, p := range spans {
		seen := map[data.ID]bool{}
		for _, x := range rows {
			if x.Date < p.Until && x.Date >= p.Until-year && !seen[x.CustomerID] {
				seen[x.CustomerID] = true
				t.add(i, at[x.CustomerID], int64(x.Score), 1)
			}
		}
	}
	return t.table(func(x share) Reading {
		y := mean(x)
		y.Target = &wanted
		return y
	}), err
}

// repurchased compares the core customers who bought again with those of a year
// before.
func (b *Book) repurchased(day data.Date) (service.Repurchase, error) {
	return once(b, fmt.Sprint("repurchase ", day), func() (service.Repurchase, error) { return service.RepurchaseOn(b.r, day) })
}

// coreRepurchase is the share of core customers who bought again within 90 days,
// with that of a year before as its target (S4-26).
func coreRepurchase(b *Book, _ Scope, spans []data.Period) (Table, error) {
	t := newTable(len(spans))
	for i, p := range spans {
		x, err := b.repurchased(p.Until - 1)
		if err != nil {
			return nil, err
		}
		n := int64(x.Core)
		t[i][0] = Reading{Value: x.Rate, Sample: &n, Target: x.Was}
	}
	return t, nil
}

// coreRepurchaseChange is by how much that share changed in a year, as the rules
// for customers read it: below 0 it fell.
func coreRepurchaseChange(b *Book, _ Scope, spans []data.Period) (Table, error) {
	t := newTable(len(spans))
	for i, p := range spans {
		x, err := b.repurchased(p.Until - 1)
		if err != nil {
			return nil, err
		}
		n := int64(x.Core)
		t[i][0] = Reading{Sample: &n}
		if x.Fall != nil {
			change := -*x.Fall
			t[i][0] = Reading{Value: &change, Sample: &n}
		}
	}
	return t, nil
}

// topTiers are the tiers whose customers come first, by the code of their scheme.
var topTiers = map[string]data.Tier{data.RFM: data.High, "abc": "a", "value": "strategic"}

// touchesInTime is the share of the first-tier customers whose last touch lies
// within its cadence (S2-14).
func touchesInTime(b *Book, scope Scope, spans []data.Period) (Table, error) {
	t := newTally(scope, len(spans))
	at, err := b.buyers(scope)
	if err != nil {
		return nil, err
	}
	for i, p := range spans {
		placed, err := schemes.Place(b.r, p.Until-1)
		if err != nil {
			return nil, err
		}
		rows, err := touches.Stand(b.r, p.Until-1)
		if err != nil {
			return nil, err
		}
		for id, x := range rows {
			if x.Limit == 0 || x.Automatic || topTiers[x.Scheme] == "" || placed.Tier(x.Scheme, id) != topTiers[x.Scheme] {
				continue
			}
			n := int64(0)
			if x.Over == 0 {
				n = 1
			}
			t.add(i, at[id], n, 1)
		}
	}
	return t.table(ratio), nil
}

// played is the share of the plays of a kind, opened in the span, whose customer
// was spoken to in time (S2-14, S4-27, S2-40). Those that still have time are not
// counted yet.
func played(kind data.PlayKind) reader {
	return func(b *Book, scope Scope, spans []data.Period) (Table, error) {
		rows, err := once(b, "plays", b.r.Plays)
		if err != nil {
			return nil, err
		}
		home, err := b.homes()
		t := newTally(scope, len(spans))
		for _, x := range rows {
			if x.Kind == kind {
				in(spans, x.Opened, func(i int) {
					t.inTime(i, place{region: home[x.OwnerID], rep: x.OwnerID}, x.Contacted, x.Due, spans[i].Until-1)
				})
			}
		}
		return t.table(ratio), err
	}
}

// inTime counts something that was to be done by a day, as it stood on another.
func (t tally) inTime(span int, at place, done, due, day data.Date) {
	switch {
	case done != 0 && done <= day && done <= due:
		t.add(span, at, 1, 1)
	case done != 0 && done <= day, due < day:
		t.add(span, at, 0, 1)
	}
}

// tierComplete is the share of the customers that have a tier in some scheme
// (S0-15), on the last day of the span.
func tierComplete(b *Book, scope Scope, spans []data.Period) (Table, error) {
	rows, err := once(b, "customers", b.r.Customers)
	if err != nil {
		return nil, err
	}
	t := newTally(scope, len(spans))
	for i, p := range spans {
		placed, err := schemes.Place(b.r, p.Until-1)
		if err != nil {
			return nil, err
		}
		for _, x := range rows {
			n := int64(0)
			for _, s := range placed.Schemes {
				if placed.Tier(s.Code, x.ID) != "" {
					n = 1
					break
				}
			}
			t.add(i, place{region: x.RegionID, rep: x.RepID}, n, 1)
		}
	}
	return t.table(ratio), nil
}

// accountsApproved is the share of the rows of the battle table of the quarter that
// the manager approved by the last day of the span (S2-20).
func accountsApproved(b *Book, scope Scope, spans []data.Period) (Table, error) {
	rows, err := once(b, "accounts", b.r.Accounts)
	if err != nil {
		return nil, err
	}
	home, err := b.homes()
	t := newTally(scope, len(spans))
	for _, x := range rows {
		at := place{region: home[x.OwnerID], rep: x.OwnerID}
		for i, p := range spans {
			if !x.Period.Has(p.Until - 1) {
				continue
			}
			n := int64(0)
			if x.Approved != 0 && x.Approved < p.Until {
				n = 1
			}
			t.add(i, at, n, 1)
		}
	}
	return t.table(ratio), err
}
