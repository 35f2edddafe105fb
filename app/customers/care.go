package customers

import (
	"fmt"
	"slices"

	"quarterdeck/app/health"
	"quarterdeck/app/receivables"
	"quarterdeck/app/renewals"
	"quarterdeck/app/touches"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Care is what the other areas say of a customer: its touches, health, invoices
// and contract. The zero Care says that nothing is known.
type Care struct {
	Touched data.Date  `json:"touched"` // last real touch; zero: none
	Next    data.Date  `json:"next"`    // day the next touch is due; zero: nobody is reminded
	Over    int        `json:"over"`    // days over the limit; 0: in time
	Light   data.Light `json:"light"`   // of its health; a ring: not known
	Score   *int       `json:"health"`  // 0 to 100; null: not known
	Change  *int       `json:"change"`  // of the health since the last record; null: none
	Open    data.Money `json:"open"`    // invoiced and not paid, in minor units
	Overdue data.Money `json:"overdue"` // of it past its day
	Until   data.Date  `json:"until"`   // last day of the contract to renew next; zero: none
	Soon    bool       `json:"soon"`    // that contract is to be renewed now
}

// Kinds lists what a standing with its [Care] is worked out from.
var Kinds = append(slices.Clone(baseKinds), data.Plans, data.Touches, data.CareRules, data.Assessments, data.ComplaintCases,
	data.Invoices, data.Payments, data.HealthRules, data.HealthScores, data.Contracts)

// Stand is the answer of [Tiers] in the scheme RFM with every customer and what the other areas say
// of it, for a page: what an unclassified one misses is left to [Standing.One]. It
// asks a fixed number of questions of the file, whatever the number of customers.
func Stand(r store.Reader, asOf data.Date) (Standing, error) {
	x, err := r.Remember(fmt.Sprint("customers with care ", asOf), Kinds, func() (any, error) {
		s, err := base(r, asOf)
		if err != nil {
			return nil, err
		}
		s.Rows = slices.Clone(s.Rows) // the others stay as they are while only care changes
		return s, s.join(r)
	})
	if err != nil {
		return Standing{}, err
	}
	return x.(Standing), nil
}

// join fills in what the other areas say.
func (s *Standing) join(r store.Reader) error {
	touched, err := touches.Stand(r, s.AsOf)
	if err != nil {
		return err
	}
	healthy, err := health.Stand(r, s.AsOf)
	if err != nil {
		return err
	}
	owing, err := receivables.Stand(r, s.AsOf)
	if err != nil {
		return err
	}
	contracts, err := renewals.Stand(r, s.AsOf)
	if err != nil {
		return err
	}
	for i := range s.Rows {
		x := &s.Rows[i]
		if t, ok := touched[x.ID]; ok {
			x.Care.Touched, x.Care.Next, x.Care.Over = t.Last, t.Next, t.Over
		}
		if h, ok := healthy[x.ID]; ok {
			x.Care.Light = h.Light
			if h.Known {
				x.Care.Score, x.Care.Change = &h.Score, h.Change
			}
		}
		if o, ok := owing[x.ID]; ok {
			x.Care.Open, x.Care.Overdue = o.Open, o.Overdue
		}
		if c, ok := contracts[x.ID]; ok {
			x.Care.Until, x.Care.Soon = c.Until, c.Light == data.Amber || c.Light == data.Red
		}
	}
	return nil
}
