package store

import (
	"fmt"
	"strings"

	"quarterdeck/data"
)

// Active is how many days back a purchase makes a customer one that can buy
// again.
const Active = 365

// Bought is what the customers did in one period. An order that comes to
// nothing, or to a return, is no purchase.
type Bought struct {
	Orders int // purchases
	New    int // customers whose first purchase ever it was
	Before int // customers with a purchase in the [Active] days before the period
	Again  int // those of them who bought in the period
}

// Buying counts the purchases of several periods in one walk over the orders.
// The rows are kept for the next who asks: do not change them.
func (r Reader) Buying(periods []data.Period) (rows []Bought, err error) {
	if len(periods) == 0 {
		return nil, nil
	}
	key := fmt.Sprint(periods)
	if r.cache != nil && r.cache.bought[key] != nil {
		return r.cache.bought[key], nil
	}
	var each, all []string
	for i, p := range periods {
		each = append(each, fmt.Sprintf("SUM(date >= %d AND date < %d) AS n%d, MAX(date >= %d AND date < %d) AS b%d",
			p.From, p.Until, i, p.From-Active, p.From, i))
		all = append(all, fmt.Sprintf("IFNULL(SUM(n%d), 0), IFNULL(SUM(first >= %d AND first < %d), 0), IFNULL(SUM(b%d), 0), IFNULL(SUM(b%d AND n%d > 0), 0)",
			i, p.From, p.Until, i, i, i))
	}
	rows = make([]Bought, len(periods))
	into := make([]any, 0, 4*len(rows))
	for i := range rows {
		into = append(into, &rows[i].Orders, &rows[i].New, &rows[i].Before, &rows[i].Again)
	}
	err = r.db.Raw("SELECT " + strings.Join(all, ", ") + " FROM (SELECT MIN(date) AS first, " + strings.Join(each, ", ") +
		" FROM orders WHERE amount > 0 GROUP BY customer_id)").Row().Scan(into...)
	if err == nil && r.cache != nil {
		if r.cache.bought == nil || len(r.cache.bought) > 8 {
			r.cache.bought = map[string][]Bought{}
		}
		r.cache.bought[key] = rows
	}
	return rows, err
}
