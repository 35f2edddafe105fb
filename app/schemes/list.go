package schemes

import (
	"cmp"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ListIn asks for the tier schemes.
type ListIn struct {
	AsOf data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
}

// A SchemeLine is one scheme with its tiers, bands and traits.
type SchemeLine struct {
	data.Scheme
	Tiers  []TierLine      `json:"tiers"`  // as pages show them
	Bands  []data.TierBand `json:"bands"`  // in the order of precedence; of a scheme by bands
	Traits []data.Trait    `json:"traits"` // of a scheme by score
	Placed int             `json:"placed"` // customers in a tier on the day
}

// A TierLine is one tier with the customers in it.
type TierLine struct {
	data.SchemeTier
	Count int `json:"count"`
}

// List answers the tier schemes in the order of their precedence, with how many
// customers each tier holds.
func List(r store.Reader, today data.Date, in ListIn) ([]SchemeLine, error) {
	p, err := Place(r, cmp.Or(in.AsOf, today))
	if err != nil {
		return nil, err
	}
	traits, err := r.Traits()
	if err != nil {
		return nil, err
	}
	lines := make([]SchemeLine, len(p.Schemes))
	for i, s := range p.Schemes {
		x, err := RulesOf(r, s.Code)
		if err != nil {
			return nil, err
		}
		line := SchemeLine{Scheme: s, Tiers: []TierLine{}, Bands: []data.TierBand{}, Traits: []data.Trait{}}
		line.Bands = append(line.Bands, x.Bands...)
		for _, t := range traits {
			if t.SchemeID == s.ID {
				line.Traits = append(line.Traits, t)
			}
		}
		counts := map[data.Tier]int{}
		for _, t := range p.placed[s.ID] {
			counts[t]++
			line.Placed++
		}
		tiers := x.Tiers
		if s.Method == data.ByQuintiles {
			for n, t := range x.On() {
				tiers = append(tiers, data.SchemeTier{SchemeID: s.ID, Tier: t, On: true, Position: n + 1})
			}
		}
		for _, t := range tiers {
			line.Tiers = append(line.Tiers, TierLine{t, counts[t.Tier]})
		}
		lines[i] = line
	}
	return lines, nil
}
