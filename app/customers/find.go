package customers

import (
	"strings"

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
	fits := make([]bool, len(x.rows))
	for i := range fits {
		fits[i] = true
	}
	for _, word := range strings.Fields(query) {
		named := make([]bool, len(x.rows))
		for _, i := range x.names.Filter(word) {
			named[i] = true
		}
		known := map[string]bool{}
		matches := func(s string) bool {
			fit, seen := known[s]
			if !seen {
				fit = s != "" && text.Matches(word, s)
				known[s] = fit
			}
			return fit
		}
		tiers := map[data.Tier]bool{}
		for t, name := range x.tiers {
			tiers[t] = text.Matches(word, name)
		}
		lower := strings.ToLower(word)
		for i := range x.rows {
			r := &x.rows[i]
			fits[i] = fits[i] && (named[i] || tiers[r.Tier] || tiers[r.Grade] || matches(r.RegionName) || matches(r.Sort) ||
				matches(r.RepName) || strings.Contains(strings.ToLower(r.Code), lower))
		}
	}
	return fits
}
