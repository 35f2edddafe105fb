package quota

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A CreditedSale is the money that counts for a rep in one of the periods asked
// for.
type CreditedSale struct {
	Span   int
	RepID  data.ID // zero: nobody
	Amount data.Money
}

// CreditedSales are the sales of periods by the rep they count for: shared
// customers by their shares, what a newcomer sells by the ratio with the mentor.
// The sums of every period are those of all sales, but for what a mentorship
// deliberately counts twice.
func CreditedSales(r store.Reader, periods []data.Period) ([]CreditedSale, error) {
	credits, err := r.Credits()
	if err != nil {
		return nil, err
	}
	mentorships, err := r.Mentorships()
	if err != nil {
		return nil, err
	}
	c := crediting{credits: credits, mentorships: mentorships}
	c.cut(periods)
	sold, err := c.sold(r)
	if err != nil {
		return nil, err
	}
	return c.mentor(sold), nil
}

// crediting gives sales to those they count for. Parts are the periods cut where
// a share begins or ends.
type crediting struct {
	credits     []data.Credit
	mentorships []data.Mentorship
	parts       []data.Period
	of          []int // number of the period a part lies in
}

type spanRep struct {
	span int
	rep  data.ID
}

func (c *crediting) cut(periods []data.Period) {
	for n, p := range periods {
		days := calc.CreditDays(p, c.credits, c.mentorships)
		for i, from := range days {
			until := p.Until
			if i < len(days)-1 {
				until = days[i+1]
			}
			c.parts, c.of = append(c.parts, data.Period{From: from, Until: until}), append(c.of, n)
		}
	}
}

// sold is what every rep sold in every part, shared customers by their shares.
func (c *crediting) sold(r store.Reader) (map[spanRep]data.Money, error) {
	sales, err := r.Sales(c.parts)
	if err != nil {
		return nil, err
	}
	sold := map[spanRep]data.Money{}
	for _, x := range sales {
		sold[spanRep{x.Bucket, x.RepID}] += x.Amount
	}
	if len(c.credits) > 0 {
		shared, err := r.SharedSales(c.parts)
		if err != nil {
			return nil, err
		}
		c.share(sold, shared)
	}
	return sold, nil
}

// share takes what was sold to shared customers from who sold it, and gives it
// to those it counts for.
func (c *crediting) share(sold map[spanRep]data.Money, shared []store.SharedSale) {
	for _, x := range shared {
		cuts := calc.CreditCuts(c.credits, x.CustomerID, c.parts[x.Span].From)
		if len(cuts) == 0 {
			continue
		}
		left := x.Amount
		for i, part := range calc.CreditParts(x.Amount, cuts) {
			sold[spanRep{x.Span, cuts[i].RepID}] += part
			left -= part
		}
		sold[spanRep{x.Span, x.RepID}] += left - x.Amount // what no share takes stays
	}
}

// mentor lets what reps sold count for their mentors.
func (c *crediting) mentor(sold map[spanRep]data.Money) []CreditedSale {
	sums := map[spanRep]data.Money{}
	for at, amount := range sold {
		cuts := calc.MentorCuts(c.mentorships, at.rep, c.parts[at.span].From)
		for i, part := range calc.CreditParts(amount, cuts) {
			sums[spanRep{c.of[at.span], cuts[i].RepID}] += part
		}
	}
	rows := []CreditedSale{}
	for at, amount := range sums {
		rows = append(rows, CreditedSale{at.span, at.rep, amount})
	}
	slices.SortFunc(rows, func(a, b CreditedSale) int { return cmp.Or(a.Span-b.Span, cmp.Compare(a.RepID, b.RepID)) })
	return rows
}
