package team

import (
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// A Fact is one thing to know before a talk, and how urgent it is.
type Fact struct {
	Light data.Light
	Words string
}

// Facts say what a reading holds beside its diagnosis, in a fixed order: the
// four weeks, what was agreed, the customers who wait, and opportunities that are late.
func Facts(f text.Fmt, x Reading) (rows []Fact) {
	add := func(light data.Light, key string, args ...any) { rows = append(rows, Fact{light, f.T(key, args...)}) }
	if s := x.Standing; s.Rests {
		add(data.Ring, "team.fact.rests", s.Reason)
	} else if s.Late > 0 {
		add(data.Red, "team.fact.late", s.Late)
	}
	if c := x.Recent.Conversion; c != nil {
		said := f.PercentOf(float64(*c)/data.Rate, 1)
		if n := x.Recent.Need; n != nil {
			light := data.Green
			if *c < *n {
				light = data.Amber
			}
			add(light, "team.fact.conversion.need", said, f.PercentOf(float64(*n)/data.Rate, 1), *x.Recent.Leads, *x.Recent.Deals)
		} else {
			add(data.Ring, "team.fact.conversion", said, *x.Recent.Leads, *x.Recent.Deals)
		}
	}
	rows = append(rows, saidActions(f, x))
	if n := len(x.Customers); n > 0 {
		first, light := x.Customers[0], data.Amber
		if first.Level != "" {
			light = data.Red
		}
		add(light, "team.fact.waiting", n, first.Name, first.Over)
	}
	if n := len(x.Deals); n > 0 {
		sum, light := data.Money(0), data.Amber
		for _, d := range x.Deals {
			sum += d.Amount
			if d.Past {
				light = data.Red
			}
		}
		add(light, "team.fact.deals", x.OpenDeals, n, f.MoneyUnit(sum))
	}
	return rows
}

// SayDeal names a late opportunity with why it is: put off, past its day, or
// without the next step.
func SayDeal(f text.Fmt, d Deal) string {
	words := f.T("team.deal", d.Name, d.Customer, f.MoneyUnit(d.Amount))
	if d.Past {
		words += f.T("team.deal.past", f.Date(d.Close))
	}
	if d.Late > 0 {
		words += f.T("team.deal.late", d.Late)
	}
	if d.Overdue {
		words += f.T("team.deal.next", d.Next, f.Date(d.NextDay))
	}
	return words
}

// saidActions counts what was agreed and is not done.
func saidActions(f text.Fmt, x Reading) Fact {
	carried := 0
	for _, a := range x.Actions {
		if a.Carried > 0 {
			carried++
		}
	}
	switch s := x.Standing; {
	case len(x.Actions) == 0 && s.Met == 0:
		return Fact{data.Ring, f.T("team.fact.never")}
	case len(x.Actions) == 0:
		return Fact{data.Green, f.T("team.fact.done")}
	case s.Overdue > 0:
		return Fact{data.Red, f.T("team.fact.overdue", len(x.Actions), s.Overdue, carried)}
	case carried > 0:
		return Fact{data.Amber, f.T("team.fact.carried", len(x.Actions), carried)}
	}
	return Fact{data.Green, f.T("team.fact.open", len(x.Actions))}
}
