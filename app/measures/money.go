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
