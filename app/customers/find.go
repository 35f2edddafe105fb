package customers

import (
	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Finder searches a list of customers as someone types. Names match by pinyin
// and initials too; so do regions, businesses, people and tiers, of which there
// are few, so that each is compared once.
type Finder struct {
	rows  []Row
	names *text.Index
	tiers map[data.Tier]string // names of the tiers of the schemes rfm and abc
}

// NewFinder prepares a search of the rows, which must not change afterwards. The
// names that are searched are kept for the next finder while no customer changes.
func NewFinder(r store.Reader, f text.Fmt, rows []Row) (*Finder, error) {
	x, err := r.Remember("customers by name", []data.Kind{data.Customers}, func() (any, error) {
		names := make([]string, len(rows))
		for i := range rows {
			names[i] = rows[i].Name
		}
		return text.NewIndex(names), nil
	})
	if err != nil {
		return nil, err
	}
	find := &Finder{rows, x.(*text.Index), map[data.Tier]string{}}
	for _, code := range []string{data.RFM, Grades} {
		set, err := schemes.RulesOf(r, code)
		if err != nil {
			continue // the manager has removed the scheme
		}
		for _, t := range set.Tiers {
			find.tiers[t.Tier] = schemes.TierName(f, t)
		}
	}
	return find, nil
}

// Find tells of every row whether it fits: each word of the query must stand in
// the name, the code, the region, the business, the name of the rep, or that of
// its tier or grade. An empty query fits all.
func (x *Finder) Find(query string) []bool {
	return x.names.Find(query, func(w *text.Word, i int) bool {
		r := &x.rows[i]
		return w.Means(x.tiers[r.Tier]) || w.Means(x.tiers[r.Grade]) || w.Means(r.RegionName) || w.Means(r.Sort) || w.Means(r.RepName) || w.In(r.Code)
	})
}
