package customers

import (
	"quarterdeck/app/customers"
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

// any reports whether the filter may stay: tiers do even when they are empty.
func (f filter) any(s customers.Standing) bool { return f.tier != "" || f.count(s) > 0 }

// filters are the chips in their order.
func filters() []filter {
	rows := []filter{{}}
	for _, t := range data.Tiers {
		rows = append(rows, filter{tier: t})
	}
	return append(rows, filter{never: true}, filter{judged: true})
}

// key is the translation key of the chip's words.
func (f filter) key() string {
	switch {
	case f.never:
		return "customers.never"
	case f.judged:
		return "customers.judged"
	case f.tier == "":
		return "customers.all"
	}
	return "tier." + string(f.tier)
}
