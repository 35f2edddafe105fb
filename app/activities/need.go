package activities

import (
	"quarterdeck/app/calc"
	"quarterdeck/app/quota"
	"quarterdeck/data"
)

// A Need is how many of a measure the quota takes up to a day, beside how many
// there were.
type Need struct {
	Measure Measure    `json:"measure"`
	Have    *int       `json:"have"`  // nil: never entered
	Week    *int       `json:"week"`  // needed in a week of five working days, rounded up; nil: it cannot be told
	Due     *int       `json:"due"`   // for the working days that have passed, rounded up; nil: it cannot be told
	Light   data.Light `json:"light"` // green: all that is due, amber: four fifths of it, red: less; the ring: nothing to judge
}

// Needed are the measures that a quota takes.
var Needed = []Measure{Leads, Visits, Proposals}

// needs are those of a rep for so many working days. Row is the rep's funnel for
// what is left of the quota; nil or one that cannot be told asks for nothing.
func needs(row *quota.FunnelRow, sum Sum, days int) []Need {
	all := make([]Need, len(Needed))
	for i, m := range Needed {
		all[i] = Need{Measure: m, Have: sum.Of(m)}
		if row == nil || row.Why != "" {
			continue
		}
		need, of := row.Need.Visits, row.Days
		switch m {
		case Leads:
			need, of = row.Need.Leads, row.LeadDays
		case Proposals:
			need = row.Need.Proposals
		}
		if of == 0 {
			continue
		}
		all[i].ask(int(calc.Portion(need, 5, of)), int(calc.Portion(need, days, of)))
	}
	return all
}

// ask sets what is needed and judges what there is.
func (n *Need) ask(week, due int) {
	n.Week, n.Due = &week, &due
	n.Light = data.Ring
	if n.Have != nil {
		n.Light = calc.Status(data.Money(*n.Have), data.Money(due), 1000, 800)
	}
}

// add adds the needs of another rep; who asks for nothing is left out of what is
// needed.
func add(all, other []Need) []Need {
	for i, n := range other {
		x := &all[i]
		x.Measure, x.Have = n.Measure, calc.PlusKnown(x.Have, n.Have)
		if n.Week != nil {
			x.ask(*calc.PlusKnown(x.Week, n.Week), *calc.PlusKnown(x.Due, n.Due))
		} else if x.Week != nil {
			x.ask(*x.Week, *x.Due)
		}
	}
	return all
}
