package calc

import "quarterdeck/data"

// An Owed is an invoice as it stands on a day, in minor units. A negative amount
// is a credit note.
type Owed struct {
	Amount data.Money // of the invoice
	Paid   data.Money // come in for it up to the day; more than the amount: a credit
}

// A Netted is what is left of an invoice once the credits of its customer are used
// up, in minor units.
type Netted struct {
	Credited data.Money // taken off by credit notes
	Open     data.Money // still owed; negative: a credit that found nothing to pay
}

// Rests uses up the credits of one customer on its open invoices in the order
// given, which is the oldest first: credit notes first, then what was paid too
// much for another invoice. What is open adds up to the amounts less the payments.
func Rests(list []Owed) []Netted {
	rests := make([]Netted, len(list))
	for i, x := range list {
		rests[i].Open = x.Amount - x.Paid
	}
	for _, notes := range []bool{true, false} {
		to := 0
		for i, x := range list {
			if notes != (x.Amount < 0) {
				continue
			}
			for ; rests[i].Open < 0 && to < len(list); to++ {
				used := min(-rests[i].Open, max(0, rests[to].Open))
				rests[i].Open += used
				rests[to].Open -= used
				if notes {
					rests[to].Credited += used
				}
				if rests[i].Open == 0 && rests[to].Open > 0 {
					break // the rest of it waits for the next credit
				}
			}
		}
	}
	return rests
}

// An Ageing is open money by how long it is overdue, in minor units.
type Ageing struct {
	NotDue data.Money `json:"not_due"` // due today or later
	To30   data.Money `json:"to_30"`   // 1 to 30 days over
	To60   data.Money `json:"to_60"`   // 31 to 60
	To90   data.Money `json:"to_90"`   // 61 to 90
	Over90 data.Money `json:"over_90"` // more
	Credit data.Money `json:"credit"`  // negative: what the customer has paid or been credited in advance
}

// Add counts the rest of an invoice that is so many days over: 0 on the day it is
// due, negative before.
func (a *Ageing) Add(open data.Money, days int) {
	switch {
	case open < 0:
		a.Credit += open
	case days <= 0:
		a.NotDue += open
	case days <= 30:
		a.To30 += open
	case days <= 60:
		a.To60 += open
	case days <= 90:
		a.To90 += open
	default:
		a.Over90 += open
	}
}

// Plus adds up two ageings.
func (a Ageing) Plus(b Ageing) Ageing {
	return Ageing{a.NotDue + b.NotDue, a.To30 + b.To30, a.To60 + b.To60, a.To90 + b.To90, a.Over90 + b.Over90, a.Credit + b.Credit}
}

// Overdue is the money that should have come in before today.
func (a Ageing) Overdue() data.Money { return a.To30 + a.To60 + a.To90 + a.Over90 }

// Open is all of it, less the credits.
func (a Ageing) Open() data.Money { return a.NotDue + a.Overdue() + a.Credit }

// Allocate pays open amounts one after another out of a sum, as far as it goes,
// and says what is over. Amounts that are not positive get nothing, and so does
// everyone from a sum that is not.
func Allocate(sum data.Money, open []data.Money) (parts []data.Money, over data.Money) {
	parts = make([]data.Money, len(open))
	for i, x := range open {
		parts[i] = max(0, min(sum, x))
		sum -= parts[i]
	}
	return parts, sum
}

// DaysOutstanding is for how many days of invoices customers owe: what is open
// against what was invoiced in the days before, in tenths of a day. There is no
// answer when nothing was invoiced, or when more was credited than owed.
func DaysOutstanding(open, invoiced data.Money, days int) (tenths int64, ok bool) {
	if invoiced <= 0 || open < 0 {
		return 0, false
	}
	return scale(open, int64(days)*10, int64(invoiced))
}
