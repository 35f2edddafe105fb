package customers

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// OneIn asks about one customer.
type OneIn struct {
	Code    string    `json:"code" doc:"code of the customer"`
	AsOf    data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
	History bool      `json:"history" doc:"also its tier by the rules at the end of each of the last twelve months"`
}

// Customer is all there is to know about one customer.
type Customer struct {
	Row
	Since   data.Date     `json:"since"`   // zero: not known
	Outside []string      `json:"outside"` // codes of other systems
	Schemes []SchemeTier  `json:"schemes"` // its tier in every scheme, in the order of precedence
	Rules   []RuleCheck   `json:"rules"`   // in the order they are tested; empty without a purchase
	Months  []MonthSum    `json:"months"`  // the 24 that end with the day's, oldest first
	Recent  []RecentOrder `json:"recent"`  // newest first
	Orders  int           `json:"orders"`  // all of them, whenever they were
	Amount  data.Money    `json:"amount"`  // of all orders, in minor units
	Around
	History []TierMonth `json:"history,omitempty"` // oldest first
}

// A SchemeTier is where a customer stands in one scheme.
type SchemeTier struct {
	Scheme string    `json:"scheme"` // code
	Tier   data.Tier `json:"tier"`   // "": in none
}

// A RuleCheck says how a customer stands to one band of a tier.
type RuleCheck struct {
	Tier   data.Tier   `json:"tier"`
	Met    bool        `json:"met"`
	Misses []calc.Miss `json:"misses"` // the limits it does not meet

	band data.TierBand
}

// A MonthSum is what one month brought.
type MonthSum struct {
	Month  data.Month `json:"month"`
	Orders int        `json:"orders"`
	Amount data.Money `json:"amount"` // minor units, refunds netted
}

// A RecentOrder is one of the latest orders.
type RecentOrder struct {
	ID     data.ID    `json:"id"`
	Number string     `json:"number"`
	Date   data.Date  `json:"date"`
	Amount data.Money `json:"amount"` // minor units
	Lines  int        `json:"lines"`
}

// longAgo is before any order.
const longAgo = data.Date(-1 << 31)

// recentOrders is how many of the latest orders are told, monthsBack how many
// months.
const (
	recentOrders = 8
	monthsBack   = 24
)

// One answers what there is to know about a customer.
func One(r store.Reader, today data.Date, in OneIn) (Customer, error) {
	s, err := Stand(r, cmp.Or(in.AsOf, today))
	if err != nil {
		return Customer{}, err
	}
	one, err := s.One(r, in.Code)
	if err != nil || !in.History {
		return one, err
	}
	history, err := Histories(r, s.AsOf, nil)
	if err != nil {
		return one, err
	}
	one.History = history.Of(one.ID)
	return one, nil
}

// One is what there is to know about one customer of the standing, by any of its
// codes.
func (s Standing) One(r store.Reader, code string) (Customer, error) {
	c, err := r.CustomerByCode(code)
	if err != nil {
		return Customer{}, err
	}
	at := slices.IndexFunc(s.Rows, func(x Row) bool { return x.Code == c.Code })
	if at < 0 { // the standing is older than the customer
		return Customer{}, data.Problem{Key: "problem.unknown.customers", Field: "code", Args: []any{code}}
	}
	one := Customer{Row: s.Rows[at], Since: c.Since, Outside: []string{}, Schemes: []SchemeTier{}, Rules: []RuleCheck{}, Recent: []RecentOrder{}}
	for _, x := range s.Place.Schemes {
		one.Schemes = append(one.Schemes, SchemeTier{x.Code, s.tierIn(x.Code, &one.Row)})
	}
	if one.Bought {
		one.Rules = s.checks(one.buyer())
	}
	codes, err := r.CodesOf(data.Customers, c.ID)
	if err != nil {
		return one, err
	}
	for _, code := range codes {
		one.Outside = append(one.Outside, code.Code)
	}
	if one.Around, err = around(r, s.AsOf, c.ID, c.Code); err != nil {
		return one, err
	}
	return one, one.addOrders(r, c.ID, s.AsOf)
}

// checks are the rules in their order, each with what the buyer misses of it.
func (s Standing) checks(b calc.Buyer) []RuleCheck {
	bands := s.set.Rules.Tested(b.Sort)
	rows := make([]RuleCheck, len(bands))
	for i, band := range bands {
		rows[i] = RuleCheck{Tier: band.Tier, Misses: append([]calc.Miss{}, s.set.Rules.MissesOf(band, b, s.ranking)...), band: band}
		rows[i].Met = len(rows[i].Misses) == 0
	}
	return rows
}

// addOrders fills in what the customer bought up to a day.
func (c *Customer) addOrders(r store.Reader, id data.ID, asOf data.Date) error {
	days, err := r.CustomerDays(id, data.Period{From: longAgo, Until: asOf + 1})
	if err != nil {
		return err
	}
	first := asOf.Month() - (monthsBack - 1)
	for i := range data.Month(monthsBack) {
		c.Months = append(c.Months, MonthSum{Month: first + i})
	}
	for _, d := range days {
		c.Orders += d.Orders
		c.Amount += d.Amount
		if n := d.Date.Month() - first; n >= 0 {
			c.Months[n].Orders += d.Orders
			c.Months[n].Amount += d.Amount
		}
	}
	orders, err := r.Orders(store.OrderFilter{CustomerID: id, Period: data.Period{From: longAgo, Until: asOf + 1}, Limit: recentOrders})
	for _, o := range orders {
		c.Recent = append(c.Recent, RecentOrder{o.ID, o.Number, o.Date, o.Amount, len(o.Lines)})
	}
	return err
}

// OrdersOf counts all orders of a customer, whenever they were, and their money:
// what would go with it.
func OrdersOf(r store.Reader, code string) (orders int, amount data.Money, err error) {
	c, err := r.CustomerByCode(code)
	if err != nil {
		return 0, 0, err
	}
	days, err := r.CustomerDays(c.ID, data.Period{From: longAgo, Until: -longAgo})
	for _, d := range days {
		orders += d.Orders
		amount += d.Amount
	}
	return orders, amount, err
}
