package measures

import (
	"quarterdeck/app/receivables"
	"quarterdeck/data"
)

// collectionRate is what was paid of what fell due in the span (S2-26), with the
// rate that the rules ask for as its target.
func collectionRate(b *Book, scope Scope, spans []data.Period) (Table, error) {
	rule, err := b.r.CareRule()
	if err != nil {
		return nil, err
	}
	at, err := b.buyers(scope)
	if err != nil {
		return nil, err
	}
	wanted := int64(rule.Collected)
	t := newTally(scope, len(spans))
	for i, p := range spans {
		err := receivables.DueIn(b.r, p, func(customer, rep data.ID, due, paid data.Money) {
			x := at[customer]
			if rep != 0 {
				x.rep = rep
			}
			t.add(i, x, int64(paid), int64(due))
		})
		if err != nil {
			return nil, err
		}
	}
	return t.table(func(x share) Reading {
		y := ratio(x)
		y.Sample, y.Target = nil, &wanted
		return y
	}), nil
}

// overdueShare is what is overdue of all open money, on the last day of the span.
func overdueShare(b *Book, scope Scope, spans []data.Period) (Table, error) {
	t := newTally(scope, len(spans))
	at, err := b.buyers(scope)
	if err != nil {
		return nil, err
	}
	for i, p := range spans {
		rows, err := receivables.Stand(b.r, p.Until-1)
		if err != nil {
			return nil, err
		}
		for id, x := range rows {
			t.add(i, at[id], int64(x.Overdue), int64(max(0, x.Open)))
		}
	}
	return t.table(func(x share) Reading {
		y := ratio(x)
		y.Sample = nil
		return y
	}), nil
}

// overContracts calls do with every contract and whom it belongs to.
func (b *Book) overContracts(do func(data.Contract, place)) error {
	home, err := b.homes()
	if err != nil {
		return err
	}
	rows, err := once(b, "contracts", b.r.Contracts)
	for _, x := range rows {
		do(x, place{region: home[x.RepID], rep: x.RepID})
	}
	return err
}

// renewalRate is renewed ÷ ended, of the contracts whose last day lies in the span.
func renewalRate(b *Book, scope Scope, spans []data.Period) (Table, error) {
	t := newTally(scope, len(spans))
	err := b.overContracts(func(x data.Contract, at place) {
		in(spans, x.Until, func(i int) {
			n := int64(0)
			if x.State == data.Renewed && x.Decided < spans[i].Until {
				n = 1
			}
			t.add(i, at, n, 1)
		})
	})
	return t.table(ratio), err
}

// renewalUplift is by how much what was renewed in the span lies over its target
// (S2-22).
func renewalUplift(b *Book, scope Scope, spans []data.Period) (Table, error) {
	t := newTally(scope, len(spans))
	err := b.overContracts(func(x data.Contract, at place) {
		if x.State != data.Renewed || x.Renewed == nil || x.Target == nil {
			return
		}
		in(spans, x.Decided, func(i int) { t.add(i, at, int64(*x.Renewed-*x.Target), int64(*x.Target)) })
	})
	return t.table(func(x share) Reading {
		y := ratio(x)
		y.Sample = nil
		return y
	}), err
}

// contractsDue counts the contracts that end within the days in which their
// customers are to be spoken to, and nobody has (S2-22).
func contractsDue(b *Book, scope Scope, spans []data.Period) (Table, error) {
	rule, err := b.r.CareRule()
	if err != nil {
		return nil, err
	}
	t := newTally(scope, len(spans))
	err = b.overContracts(func(x data.Contract, at place) {
		for i, p := range spans {
			day := p.Until - 1
			decided := x.State != "" && x.Decided <= day
			if decided || x.From > day || x.Until < day || x.Until > day+data.Date(rule.RenewalAhead) {
				t.add(i, at, 0, 0)
				continue
			}
			n := int64(1)
			if x.Contacted != 0 && x.Contacted <= day {
				n = 0
			}
			t.add(i, at, n, 1)
		}
	})
	return t.table(count), err
}
