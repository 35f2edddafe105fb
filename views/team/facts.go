package team

import (
	"cmp"
	"slices"

	"quarterdeck/app/board"
	"quarterdeck/app/customers"
	"quarterdeck/data"
)

// factsMost is how many facts have room.
const factsMost = 3

// silentAfter is how many days without a purchase make a customer silent: the
// limit of those with potential (S4-10).
const silentAfter = 60

// A statement is one thing to know, and how urgent it is.
type statement struct {
	light data.Light
	words string
}

// statements say how the months went, what is still open, and which customers
// have gone silent.
func statements(t *Team, p *person) (rows []statement) {
	for _, s := range []statement{run(t, p), openActions(t, p), silence(t, p)} {
		if s.words != "" {
			rows = append(rows, s)
		}
	}
	return rows
}

// run counts the months, or weeks, behind in a row up to the last closed one.
func run(t *Team, p *person) statement {
	n, behind, last := t.numbers, 0, -1
	for i, b := range p.Buckets {
		if i >= len(n.Buckets) || n.Buckets[i].State != board.Closed || !b.Judged() {
			continue
		}
		last = i
		behind++
		if b.Light == data.Green {
			behind = 0
		}
	}
	if last < 0 {
		return statement{}
	}
	h, b := t.host, p.Buckets[last]
	if behind > 1 {
		key := "team.fact.behind.weeks"
		if n.Plan.Span == data.Year {
			key = "team.fact.behind.months"
		}
		return statement{data.Red, h.T(key, behind)}
	}
	return statement{b.Light, h.T("team.fact.last", h.Fmt().BucketName(n.Plan, n.Buckets[last].Period), h.Fmt().Percent(b.Attainment.Num, b.Attainment.Den))}
}

// openActions counts what was agreed and is not done.
func openActions(t *Team, p *person) statement {
	h := t.host
	switch {
	case p.met.Open == 0 && p.met.Met == 0:
		return statement{data.Ring, h.T("team.fact.never")}
	case p.met.Open == 0:
		return statement{data.Green, h.T("team.fact.done")}
	case p.met.Overdue > 0:
		return statement{data.Red, h.T("team.fact.overdue", p.met.Open, p.met.Overdue, p.met.Carried)}
	case p.met.Carried > 0:
		return statement{data.Amber, h.T("team.fact.carried", p.met.Open, p.met.Carried)}
	}
	return statement{data.Green, h.T("team.fact.open", p.met.Open)}
}

// silence names the customers who have not bought for long.
func silence(t *Team, p *person) statement {
	h := t.host
	code := p.met.Rep
	all, err := customers.Customers(h.Reader(), h.Today(), customers.CustomersIn{Rep: &code})
	if err != nil {
		h.Complain(err)
		return statement{}
	}
	if all.Count == 0 {
		return statement{data.Ring, h.T("team.fact.no_customers")}
	}
	var silent []customers.Row
	for _, x := range all.Rows {
		if x.Bought && x.R > silentAfter {
			silent = append(silent, x)
		}
	}
	if len(silent) == 0 {
		return statement{data.Green, h.T("team.fact.customers", all.Count, silentAfter)}
	}
	slices.SortStableFunc(silent, func(a, b customers.Row) int { return cmp.Compare(b.M, a.M) }) // the most money first
	return statement{data.Amber, h.T("team.fact.silent", all.Count, len(silent), silent[0].Name, silent[0].R, silentAfter)}
}
