package text

import "strings"

// A Word is one word of a query, held against many rows of which most share the
// same few regions, people or tiers: each of these is compared once.
type Word struct {
	word, lower string
	known       map[string]bool
}

// Means reports whether the word stands in a name as [Matches] has it, by pinyin
// and initials too; never in an empty one.
func (w *Word) Means(name string) bool {
	fits, seen := w.known[name]
	if !seen {
		fits = name != "" && Matches(w.word, name)
		w.known[name] = fits
	}
	return fits
}

// In reports whether the word stands in a code as it is written, in any case.
func (w *Word) In(code string) bool { return strings.Contains(strings.ToLower(code), w.lower) }

// Find tells of every name whether its row fits: each word of the query must stand
// in the name, or fit the row as also says. An empty query fits all.
func (x *Index) Find(query string, also func(w *Word, i int) bool) []bool {
	fits := make([]bool, len(x.keys))
	for i := range fits {
		fits[i] = true
	}
	for _, typed := range strings.Fields(query) {
		named := make([]bool, len(fits))
		for _, i := range x.Filter(typed) {
			named[i] = true
		}
		w := &Word{typed, strings.ToLower(typed), map[string]bool{}}
		for i := range fits {
			fits[i] = fits[i] && (named[i] || also(w, i))
		}
	}
	return fits
}
