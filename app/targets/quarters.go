package targets

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Split is the quarters or blocks of the plan and how a rhythm weighs them:
// spread an amount over the weights to have its quarters.
type Split struct {
	Groups  []data.Period
	Weights []data.Money
}

// SplitBy is what a rhythm, as a goal names it, makes of the plan. No rhythm is
// an even one.
func SplitBy(r store.Reader, today data.Date, rhythm string) (x Split, err error) {
	s, _, err := loadBlank(r, today)
	if err != nil {
		return x, err
	}
	ramp, err := s.ramp(r, rhythm)
	if err != nil {
		return x, err
	}
	for _, g := range s.groups {
		x.Groups = append(x.Groups, data.Period{From: s.buckets[g[0]].From, Until: s.buckets[g[1]-1].Until})
	}
	x.Weights = ramp.groups
	return x, nil
}
