package customers

import (
	"slices"

	"quarterdeck/app/customers"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// A filter is the chip that is on. The zero filter is all customers.
type filter struct {
	tier   data.Tier
	never  bool // those who never bought and are in no tier
	judged bool // those in a tier by judgement
}

func (f filter) fits(x *customers.Row) bool {
	switch {
	case f.tier != "":
		return x.Tier == f.tier
	case f.never:
		return x.Tier == ""
	case f.judged:
		return x.Override != ""
	}
	return true
}

// count is how many customers fit.
func (f filter) count(s customers.Standing) int {
	switch {
	case f.never:
		return s.None
	case f.judged:
		return s.Overridden
	case f.tier == "":
		return len(s.Rows)
	}
	for _, t := range s.Tiers {
		if t.Tier == f.tier {
			return t.Count
		}
	}
	return 0
}

// any reports whether the filter may stay: tiers that are on do even when they are
// empty.
func (f filter) any(s customers.Standing) bool {
	return f.count(s) > 0 || slices.ContainsFunc(s.Tiers, func(t customers.TierSum) bool { return t.Tier == f.tier })
}

// filters are the chips in their order.
func filters(s customers.Standing) []filter {
	rows := []filter{{}}
	for _, t := range s.Tiers {
		rows = append(rows, filter{tier: t.Tier})
	}
	return append(rows, filter{never: true}, filter{judged: true})
}

// words are what the chip says.
func (f filter) words(w text.Fmt) string {
	switch {
	case f.never:
		return w.T("customers.never")
	case f.judged:
		return w.T("customers.judged")
	case f.tier == "":
		return w.T("customers.all")
	}
	return w.TierName(f.tier)
}
