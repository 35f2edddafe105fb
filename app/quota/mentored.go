package quota

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Mentored is what a mentorship made of the sales of a period, in minor units.
type Mentored struct {
	Sold     data.Money // by the one who is mentored, shared customers by their shares
	ToMentor data.Money // of it, what counts for the mentor
	ToRep    data.Money // and for the one who is mentored
}

// MentoredSales are what every mentorship made of the sales of a period, by its
// number: only the days on which it holds count. The parts are those that
// [CreditedSales] adds up.
func MentoredSales(r store.Reader, p data.Period) (map[data.ID]Mentored, error) {
	credits, err := r.Credits()
	if err != nil {
		return nil, err
	}
	mentorships, err := r.Mentorships()
	if err != nil {
		return nil, err
	}
	all := map[data.ID]Mentored{}
	if len(mentorships) == 0 {
		return all, nil
	}
	c := crediting{credits: credits, mentorships: mentorships}
	c.cut([]data.Period{p})
	sold, err := c.sold(r)
	if err != nil {
		return nil, err
	}
	for at, amount := range sold {
		day := c.parts[at.span].From
		for _, m := range mentorships {
			if m.RepID != at.rep || !m.On(day) {
				continue
			}
			parts := calc.CreditParts(amount, calc.MentorCuts(mentorships, at.rep, day))
			x := all[m.ID]
			x.Sold, x.ToRep, x.ToMentor = x.Sold+amount, x.ToRep+parts[0], x.ToMentor+parts[1]
			all[m.ID] = x
			break
		}
	}
	return all, nil
}
