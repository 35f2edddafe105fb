package customers

import (
	"quarterdeck/app/customers"
	"quarterdeck/data"
)

// A chip is what narrows the list besides the tiers. The empty one is all.
type chip string

const (
	overdue chip = "overdue" // the next touch is over its limit
	renewal chip = "renewal" // a contract is to be renewed now
	owing   chip = "owing"   // money is past its day
	doubt   chip = "doubt"   // no rule takes them, or a person judged otherwise than the rules
	never   chip = "never"   // never bought and in no tier
)

// chips are the chips in their order.
var chips = []chip{"", overdue, renewal, owing, doubt, never}

// A filter is what the list is narrowed to: a chip, or a tier of the scheme that
// the list is looked at by. The zero filter is all customers.
type filter struct {
	chip chip
	tier data.Tier
}

func (f filter) fits(x *customers.Line) bool {
	if f.tier != "" {
		return x.In == f.tier
	}
	return f.chip.fits(x.Row)
}

func (c chip) fits(x *customers.Row) bool {
	switch c {
	case overdue:
		return x.Care.Over > 0
	case renewal:
		return x.Care.Soon
	case owing:
		return x.Care.Overdue > 0
	case doubt:
		return x.Tier == data.Unclassified || x.Override != "" && x.Bought && x.Override != x.Computed
	case never:
		return !x.Bought && x.Tier == ""
	}
	return true
}

// countChips counts the customers of every chip in one walk.
func countChips(rows []customers.Row) map[chip]int {
	n := make(map[chip]int, len(chips))
	for i := range rows {
		for _, c := range chips {
			if c.fits(&rows[i]) {
				n[c]++
			}
		}
	}
	return n
}
