package renewals

import (
	"fmt"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Standing is the contract of a customer that needs a decision next: of those
// that are not decided, the one that ends first.
type Standing struct {
	Contract  data.ID
	Until     data.Date   // its last day
	Days      int         // until then; negative: it has passed
	Amount    data.Money  // minor units
	Target    *data.Money // renewal amount wanted; nil: not set
	Contacted data.Date   // zero: nobody has spoken to the customer about it
	Light     data.Light  // see [calc.RenewalLight]
}

// Stand tells the contract to renew next of every customer that has one, as of a
// day. It asks two questions of the file. The answer is kept: do not change it.
func Stand(r store.Reader, asOf data.Date) (map[data.ID]Standing, error) {
	x, err := r.Remember(fmt.Sprint("renewals ", asOf), []data.Kind{data.Contracts, data.Customers, data.CareRules}, func() (any, error) { return stand(r, asOf) })
	if err != nil {
		return nil, err
	}
	return x.(map[data.ID]Standing), nil
}

func stand(r store.Reader, asOf data.Date) (map[data.ID]Standing, error) {
	rule, err := r.CareRule()
	if err != nil {
		return nil, err
	}
	rows, err := r.OpenContracts()
	if err != nil {
		return nil, err
	}
	all := make(map[data.ID]Standing, len(rows))
	for _, c := range rows {
		if first, have := all[c.CustomerID]; have && (first.Until < c.Until || first.Until == c.Until && first.Contract < c.ID) {
			continue
		}
		days := int(c.Until - asOf)
		all[c.CustomerID] = Standing{Contract: c.ID, Until: c.Until, Days: days, Amount: c.Amount, Target: c.Target,
			Contacted: c.Contacted, Light: calc.RenewalLight(days, rule.RenewalAhead, c.Contacted != 0)}
	}
	return all, nil
}
