package customers

import (
	"strings"

	"quarterdeck/app/text"
)

// A Finder searches a list of customers as someone types. Names match by pinyin
// and initials too; so do regions, businesses and people, of which there are
// few, so that each is compared once.
type Finder struct {
	rows  []Row
	names *text.Index
}

// NewFinder prepares a search of the rows, which must not change afterwards.
func NewFinder(rows []Row) *Finder {
	names := make([]string, len(rows))
	for i := range rows {
		names[i] = rows[i].Name
	}
	return &Finder{rows, text.NewIndex(names)}
}

// Find tells of every row whether it fits: each word of the query must stand in
// the name, the code, the region, the business or the name of the rep. An empty
// query fits all.
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
		lower := strings.ToLower(word)
		for i := range x.rows {
			r := &x.rows[i]
			fits[i] = fits[i] && (named[i] || matches(r.RegionName) || matches(r.Sort) || matches(r.RepName) ||
				strings.Contains(strings.ToLower(r.Code), lower))
		}
	}
	return fits
}
