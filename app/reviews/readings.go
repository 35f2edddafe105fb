package reviews

import (
	"quarterdeck/app/measures"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Measured are the measures that standing topics look at, by topic: average order
// value on Friday (S2-21), return on resources every month (S2-36), margin every
// quarter (S1-8).
var Measured = map[string]string{"order_value": "average_order", "resource_roi": "roi", "margin": "margin"}

// A Reading is a measure of the firm, a region or a product in the period of the
// review, and in the one before.
type Reading struct {
	Measure string  `json:"measure"` // code
	Of      string  `json:"of"`      // firm, region or product
	ID      data.ID `json:"id"`      // 0: the firm
	Name    string  `json:"name"`    // "": the firm
	Value   *int64  `json:"value"`   // in the unit of the measure; nil: not known
	Before  *int64  `json:"before"`  // in as many days before; nil: not known
	Target  *int64  `json:"target"`  // what the plan asked for; nil: nothing
}

// Read lists what was frozen of a measure, the firm first.
func (f Frozen) Read(measure string) (rows []Reading) {
	for _, x := range f.Readings {
		if x.Measure == measure {
			rows = append(rows, x)
		}
	}
	return rows
}

// readMeasures keeps what the standing topics of the review measure, of the records of
// which something is known. Its figures stand in the order of the records.
func (f *Frozen) readMeasures(r store.Reader, x data.Review) error {
	f.Readings = []Reading{}
	now := data.Period{From: x.From, Until: min(x.Until, x.Date+1)}
	before := data.Period{From: x.From - data.Date(x.Days()), Until: x.From}
	if x.Rhythm == data.Monthly {
		before.From = (x.From.Month() - 1).Start()
	}
	book := measures.NewBook(r)
	for _, topic := range standing[x.Rhythm] {
		m, ok := measures.Of(Measured[topic])
		if !ok {
			continue
		}
		for _, scope := range []measures.Scope{measures.Firm, measures.Region, measures.Product} {
			if !m.Has(scope) {
				continue
			}
			t, err := book.Read(m.Code, scope, []data.Period{now, before})
			if err != nil {
				return err
			}
			for _, y := range f.Figures {
				is, was := t[0][y.ID], t[1][y.ID]
				if y.Of != scope || is.Value == nil && was.Value == nil {
					continue
				}
				z := Reading{Measure: m.Code, Of: scope, ID: y.ID, Value: is.Value, Before: was.Value, Target: is.Target}
				if scope != measures.Firm {
					z.Name = y.Name
				}
				f.Readings = append(f.Readings, z)
			}
		}
	}
	return nil
}
