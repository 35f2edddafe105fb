package calc

import (
	"math/big"

	"quarterdeck/data"
)

// A Funnel is how leads become deals and what the work takes (S0-8, S0-14). Rates
// are hundredths of a per cent, visits are hundredths for one opportunity.
type Funnel struct {
	LeadRate, OpportunityRate, ProposalRate int
	OrderValue                              data.Money // of one deal, minor units
	Visits                                  int
	LeadMinutes, VisitMinutes               int64
	ProposalMinutes                         int64
}

// Steps are numbers of what has to be done, first to last.
type Steps struct {
	Leads         int64 `json:"leads"`
	Opportunities int64 `json:"opportunities"`
	Visits        int64 `json:"visits"`
	Proposals     int64 `json:"proposals"`
	Deals         int64 `json:"deals"`
}

// Plus adds two counts step by step.
func (s Steps) Plus(t Steps) Steps {
	return Steps{s.Leads + t.Leads, s.Opportunities + t.Opportunities, s.Visits + t.Visits, s.Proposals + t.Proposals, s.Deals + t.Deals}
}

// tooMany is a count no team ever reaches; rates that ask for it say nothing.
const tooMany = 1_000_000_000_000

// Backwards is what an amount needs, each step rounded up: deals of the order
// value, then proposals, opportunities, their visits and leads by the rates. An
// amount of zero or less needs nothing. It is not ok when a rate or the order
// value is zero, or a count would be beyond all reason.
func (f Funnel) Backwards(amount data.Money) (s Steps, ok bool) {
	if f.OrderValue <= 0 || f.LeadRate <= 0 || f.OpportunityRate <= 0 || f.ProposalRate <= 0 || f.Visits < 0 {
		return s, false
	}
	if amount <= 0 {
		return s, true
	}
	return f.forDeals((int64(amount)-1)/int64(f.OrderValue) + 1)
}

// forDeals is what a number of deals needs.
func (f Funnel) forDeals(deals int64) (s Steps, ok bool) {
	s.Deals = deals
	for _, step := range []struct {
		from, into *int64
		num, den   int
	}{
		{&s.Deals, &s.Proposals, data.Rate, f.ProposalRate},
		{&s.Proposals, &s.Opportunities, data.Rate, f.OpportunityRate},
		{&s.Opportunities, &s.Leads, data.Rate, f.LeadRate},
		{&s.Opportunities, &s.Visits, f.Visits, 100},
	} {
		if *step.from > tooMany {
			return Steps{}, false
		}
		*step.into = ceil(*step.from*int64(step.num), int64(step.den))
	}
	return s, s.Leads <= tooMany && s.Visits <= tooMany
}

func ceil(num, den int64) int64 { return (num + den - 1) / den }

// Forwards is the amount that leads bring: leads × rates × order value, rounded
// down (S0-8). An amount beyond what a plan accepts is cut there.
func (f Funnel) Forwards(leads int64) data.Money {
	x := big.NewInt(max(0, leads))
	for _, n := range []int64{int64(f.LeadRate), int64(f.OpportunityRate), int64(f.ProposalRate), int64(f.OrderValue)} {
		x.Mul(x, big.NewInt(max(0, n)))
	}
	x.Quo(x, big.NewInt(data.Rate*data.Rate*data.Rate))
	if limit := big.NewInt(data.MaxMajor * 1000); x.Cmp(limit) > 0 {
		x = limit
	}
	return data.Money(x.Int64())
}

// A Time is the working days something can be done on, and the minutes of each.
type Time struct {
	Days     int   // left for visits and proposals
	LeadDays int   // of them, those on which a lead can still become a deal in time
	Minutes  int64 // selling time of a day
}

// Load is how many minutes of each working day the steps take, rounded up. It is
// not ok when there is no day to do them on.
func (f Funnel) Load(s Steps, t Time) (minutes int64, ok bool) {
	leads, rest := s.Leads*f.LeadMinutes, s.Visits*f.VisitMinutes+s.Proposals*f.ProposalMinutes
	if leads > 0 && t.LeadDays <= 0 || rest > 0 && t.Days <= 0 {
		return 0, false
	}
	a, b := int64(max(1, t.LeadDays)), int64(max(1, t.Days))
	x := new(big.Int).Mul(big.NewInt(leads), big.NewInt(b))
	x.Add(x, new(big.Int).Mul(big.NewInt(rest), big.NewInt(a)))
	den := big.NewInt(a * b)
	x.Add(x, new(big.Int).Sub(den, big.NewInt(1))).Quo(x, den)
	return x.Int64(), x.IsInt64()
}

// Fits reports whether an amount can be worked for in the time.
func (f Funnel) Fits(amount data.Money, t Time) bool {
	s, ok := f.Backwards(amount)
	if !ok {
		return false
	}
	load, ok := f.Load(s, t)
	return ok && load <= t.Minutes
}

// Room is the largest whole number of deals that the time allows, at most those
// the amount needs, and what they bring, at most the amount.
func (f Funnel) Room(amount data.Money, t Time) (Steps, data.Money) {
	want, ok := f.Backwards(amount)
	if !ok {
		return Steps{}, 0
	}
	deals := last(0, want.Deals, func(n int64) bool {
		s, ok := f.forDeals(n)
		load, can := f.Load(s, t)
		return ok && can && load <= t.Minutes
	})
	if deals < 0 {
		return Steps{}, 0
	}
	s, _ := f.forDeals(deals)
	if deals == want.Deals {
		return s, amount
	}
	return s, data.Money(deals) * f.OrderValue
}

// Needed is what alone would make an amount fit in the time: a closing rate
// (proposal to deal, hundredths of a per cent), or an order value. Zero is that
// nothing of the kind is enough.
func (f Funnel) Needed(amount data.Money, t Time) (rate int, value data.Money) {
	with := func(rate int64, value data.Money) bool {
		g := f
		g.ProposalRate, g.OrderValue = int(rate), value
		return g.Fits(amount, t)
	}
	if with(data.Rate, f.OrderValue) {
		rate = int(last(int64(f.ProposalRate), data.Rate, func(n int64) bool { return !with(n, f.OrderValue) })) + 1
	}
	if amount > 0 && with(int64(f.ProposalRate), amount) {
		value = data.Money(last(int64(f.OrderValue), int64(amount), func(n int64) bool { return !with(int64(f.ProposalRate), data.Money(n)) })) + 1
	}
	return rate, value
}

// last is the largest number from low to high for which ok holds, when it holds
// up to some number and not beyond; low − 1 when it holds for none.
func last(low, high int64, ok func(int64) bool) int64 {
	found := low - 1
	for low <= high {
		middle := low + (high-low)/2
		if ok(middle) {
			found, low = middle, middle+1
		} else {
			high = middle - 1
		}
	}
	return found
}
