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
	Code string    `json:"code" doc:"code of the customer"`
	AsOf data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
}

// Customer is all there is to know about one customer.
type Customer struct {
	Row
	Since   data.Date     `json:"since"`   // zero: not known
	Outside []string      `json:"outside"` // codes of other systems
	Rules   []RuleCheck   `json:"rules"`   // in the order they are tested; empty without a purchase
	Months  []MonthSum    `json:"months"`  // the twelve that end with the day's, oldest first
	Recent  []RecentOrder `json:"recent"`  // newest first
	Orders  int           `json:"orders"`  // all of them, whenever they were
	Amount  data.Money    `json:"amount"`  // of all orders, in minor units
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

// recentOrders is how many of the latest orders are told.
const recentOrders = 8

// One answers what there is to know about a customer.
func One(r store.Reader, today data.Date, in OneIn) (Customer, error) {
	s, err := Stand(r, cmp.Or(in.AsOf, today))
	if err != nil {
		return Customer{}, err
	}
	return s.One(r, in.Code)
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
	one := Customer{Row: s.Rows[at], Since: c.Since, Outside: []string{}, Rules: []RuleCheck{}, Recent: []RecentOrder{}}
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
	return one, one.addOrders(r, c.ID, s.AsOf)
}

// checks are the rules in their order, each with what the buyer misses of it.
func (s Standing) checks(b calc.Buyer) []RuleCheck {
	bands := s.set.Rules.Tested(b.Sort)
	rows := make([]RuleCheck, len(bands))
	for i, band := range bands {
		rows[i] = RuleCheck{Tier: band.Tier, Misses: append([]calc.Miss{}, s.set.Rules.MissesOf(band, b, s.ranking)...)}
		rows[i].Met = len(rows[i].Misses) == 0
		rows[i].band = band
	}
	return rows
}

// addOrders fills in what the customer bought up to a day.
func (c *Customer) addOrders(r store.Reader, id data.ID, asOf data.Date) error {
	days, err := r.CustomerDays(id, data.Period{From: longAgo, Until: asOf + 1})
	if err != nil {
		return err
	}
	first := asOf.Month() - 11
	for i := range data.Month(12) {
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
