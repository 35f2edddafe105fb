package touches

import (
	"slices"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Sheet is what to know while a touch with one customer is written down.
type Sheet struct {
	Call
	Seen     data.Date      // the day it is seen from
	People   []data.Contact // who is still there, in the order of the decision chain
	Channels []data.Channel // those of the tier first
	Offers   []Offer        // services of the customer's tiers
}

// An Offer is a service that the touch may be.
type Offer struct {
	Code    string // what the log knows it by
	Service data.Service
	Due     bool // this week
}

// SheetOf is the sheet of the customer with the code.
func SheetOf(r store.Reader, today data.Date, code string) (s Sheet, err error) {
	c, err := r.CustomerByCode(code)
	if err != nil {
		return s, err
	}
	b, err := newBook(r, today, 0)
	if err != nil {
		return s, err
	}
	x := store.NamedCustomer{Customer: c}
	for _, rep := range b.reps {
		if rep.ID == c.RepID {
			x.Rep, x.RepName = rep.Code, rep.Name
		}
	}
	rows := []Call{b.call(x)}
	if err := b.tell(r, rows); err != nil {
		return s, err
	}
	s.Call, s.Seen = rows[0], b.Day
	people, err := contacts(r)
	for _, who := range people[c.ID] {
		if who.Left == 0 || who.Left > b.Day {
			s.People = append(s.People, who)
		}
	}
	s.offer(b)
	return s, err
}

// offer lists the services of the customer's tiers and the channels.
func (s *Sheet) offer(b *book) {
	_, tiers := tiersOf(b.placing, s.id)
	for _, t := range tiers {
		for _, x := range t.Services {
			code := ServiceCode(x)
			if !slices.ContainsFunc(s.Offers, func(o Offer) bool { return o.Code == code }) {
				s.Offers = append(s.Offers, Offer{code, x, due(x, b.served[s.id][code], b.Week.Until)})
			}
		}
	}
	t, _ := b.placing.SchemeTier(s.Scheme, s.Tier)
	for _, c := range slices.Concat(t.First, t.Second, data.Channels) {
		if !slices.Contains(s.Channels, c) {
			s.Channels = append(s.Channels, c)
		}
	}
}
