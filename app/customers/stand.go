package customers

import (
	"fmt"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Grades is the code of the scheme whose tiers stand behind a name as A, B or C.
const Grades = "abc"

// baseKinds lists what tiers and figures are worked out from.
var baseKinds = append(slices.Clone(schemes.Kinds), data.Regions, data.Reps)

// base are the tiers in the scheme RFM, grades and figures of the customers. The
// answer is kept: do not change it.
func base(r store.Reader, asOf data.Date) (Standing, error) {
	x, err := r.Remember(fmt.Sprint("customers ", asOf), baseKinds, func() (any, error) {
		set, err := schemes.RulesOf(r, data.RFM)
		if err != nil {
			return nil, err
		}
		s, err := standIn(r, asOf, set)
		if err != nil {
			return nil, err
		}
		if s.Place, err = schemes.Place(r, asOf); err != nil {
			return nil, err
		}
		for i := range s.Rows {
			s.Rows[i].Grade = s.Place.Tier(Grades, s.Rows[i].ID)
		}
		return s, nil
	})
	if err != nil {
		return Standing{}, err
	}
	return x.(Standing), nil
}

// A Line is a customer of the list, with its tier in the scheme that the list is
// looked at by.
type Line struct {
	*Row
	In   data.Tier // "": none
	Rank int       // place of the tier in the scheme, from 0; after all others: none
	At   int       // number of the row in the standing
}

// By puts the customers into the tiers of a scheme, in the order of the rows, and
// sums the tiers up in the order pages show them. Who is in no tier is in no sum.
func (s Standing) By(r store.Reader, scheme string) ([]Line, []TierSum, error) {
	set, err := schemes.RulesOf(r, scheme)
	if err != nil {
		return nil, nil, err
	}
	tiers, rank, names := []TierSum{}, map[data.Tier]int{}, set.Names()
	for i, t := range set.On() {
		tiers, rank[t] = append(tiers, TierSum{Tier: t, Name: names[t]}), i
	}
	lines := make([]Line, len(s.Rows))
	for i := range s.Rows {
		x := &s.Rows[i]
		lines[i] = Line{x, s.tierIn(scheme, x), len(tiers), i}
		at, known := rank[lines[i].In]
		if !known {
			lines[i].In = ""
			continue
		}
		lines[i].Rank = at
		tiers[at].Count++
		tiers[at].Amount += x.M
	}
	for i := range tiers {
		if share, ok := calc.Points(tiers[i].Amount, s.Amount); ok {
			tiers[i].Share = &share
		}
	}
	return lines, tiers, nil
}

func (s Standing) tierIn(scheme string, x *Row) data.Tier {
	if scheme == s.Scheme {
		return x.Tier
	}
	return s.Place.Tier(scheme, x.ID)
}
