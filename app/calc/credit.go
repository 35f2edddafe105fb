package calc

import (
	"slices"

	"quarterdeck/data"
)

// A Cut is a part of sales that counts for a rep, in hundredths of a per cent.
type Cut struct {
	RepID data.ID
	Share int
}

// CreditCuts are the shares of a customer's sales on a day; none when the
// customer is not shared then.
func CreditCuts(credits []data.Credit, customer data.ID, day data.Date) (cuts []Cut) {
	for _, c := range credits {
		if c.CustomerID == customer && c.On(day) {
			cuts = append(cuts, Cut{c.RepID, c.Share})
		}
	}
	return cuts
}

// MentorCuts are the shares of a rep's sales on a day: the rep's own and the
// mentor's. Alone, a rep has all.
func MentorCuts(mentorships []data.Mentorship, rep data.ID, day data.Date) []Cut {
	for _, m := range mentorships {
		if m.RepID == rep && m.On(day) {
			return []Cut{{m.RepID, m.RepShare}, {m.MentorID, m.MentorShare}}
		}
	}
	return []Cut{{rep, Full}}
}

// CreditParts cuts an amount of sales, of either sign, by shares. Shares of a
// hundred per cent make parts that add up to the amount; what shares beyond that
// count twice is added to them, and what they leave is left.
func CreditParts(amount data.Money, cuts []Cut) []data.Money {
	sum := 0
	weights := make([]data.Money, len(cuts))
	for i, c := range cuts {
		sum += c.Share
		weights[i] = data.Money(c.Share)
	}
	return Spread(share(amount, int64(sum), Full), weights)
}

// CreditDays are the days within a period on which a share begins or ends, the
// period's own first day before them: between two of them every share stays as
// it is.
func CreditDays(p data.Period, credits []data.Credit, mentorships []data.Mentorship) []data.Date {
	days := []data.Date{p.From}
	add := func(d data.Date) {
		if d > p.From && d < p.Until {
			days = append(days, d)
		}
	}
	for _, c := range credits {
		add(c.From)
		add(c.Until)
	}
	for _, m := range mentorships {
		add(m.From)
		add(m.Until)
	}
	slices.Sort(days)
	return slices.Compact(days)
}
