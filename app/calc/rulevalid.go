package calc

import (
	"slices"

	"quarterdeck/data"
)

// Valid reports rules that cannot be applied: a window without a day, shares over
// the whole, a negative or upside-down limit, and tiers that overlap without an
// order between them.
func (r Rules) Valid() error {
	scheme := data.Scheme{Code: data.RFM, Method: data.ByBands, Window: r.Window, Top: r.Top, Bottom: r.Bottom, Cut: r.Cut}
	if err := scheme.Check(); err != nil {
		return err
	}
	many := map[string]int{}
	for _, b := range r.Bands {
		if many[b.Sort]++; many[b.Sort] > bandsAtMost || len(many) > bandsAtMost {
			return data.Problem{Key: "problem.band.many", Field: "bands", Args: []any{bandsAtMost}}
		}
		b.SchemeID = 1 // any: it is not what is asked here
		if err := b.Check(); err != nil {
			return err
		}
		least, most := r.count(b.MinCount, b.MinRate), r.count(b.MaxCount, b.MaxRate)
		if least != nil && most != nil && *least > *most {
			return data.Problem{Key: "problem.band.counts", Field: "max_count", Args: []any{b.Tier, *least, *most}}
		}
	}
	for _, s := range r.Check(nil) {
		for _, box := range s.Boxes {
			if err := r.ordered(s.Sort, box); err != nil {
				return err
			}
		}
	}
	return nil
}

// bandsAtMost keeps the plane that [Rules.Check] cuts to a sensible size: so many
// bands for a kind of business, and so many kinds.
const bandsAtMost = 24

// ordered reports two tiers with the same place that both cover a box.
func (r Rules) ordered(sort string, box RuleBox) error {
	if len(box.Tiers) < 2 || !box.Possible {
		return nil
	}
	place := map[int]data.Tier{}
	for _, b := range r.Tested(sort) {
		if !slices.Contains(box.Tiers, b.Tier) {
			continue
		}
		if other, taken := place[b.Position]; taken && other != b.Tier {
			return data.Problem{Key: "problem.band.order", Field: "position", Args: []any{other, b.Tier}}
		}
		place[b.Position] = b.Tier
	}
	return nil
}
