package lights

import (
	"slices"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A record is a region, product or rep a rule or reading may be about.
type record struct {
	id         data.ID
	code, name string
}

// recordsOf lists the records of a scope: regions and products without parts, and
// people who are here; none for the firm.
func recordsOf(r store.Reader, today data.Date, scope string) (rows []record, err error) {
	switch scope {
	case data.RegionScope:
		all, err := r.Regions()
		for _, x := range all {
			if !slices.ContainsFunc(all, func(y data.Region) bool { return y.ParentID == x.ID }) {
				rows = append(rows, record{x.ID, x.Code, x.Name})
			}
		}
		return rows, err
	case data.ProductScope:
		all, err := r.Products()
		for _, x := range all {
			if !slices.ContainsFunc(all, func(y data.Product) bool { return y.ParentID == x.ID }) {
				rows = append(rows, record{x.ID, x.Code, x.Name})
			}
		}
		return rows, err
	case data.RepScope:
		all, err := r.Reps()
		for _, x := range all {
			if x.Level != data.Manager && x.HereOn(today) {
				rows = append(rows, record{x.ID, x.Code, x.Name})
			}
		}
		return rows, err
	}
	return nil, nil
}
