package store

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/data"
)

// A Sale is the money sold in one bucket by region, product and rep; zero IDs
// are "unassigned".
type Sale struct {
	Bucket    int // number of the period asked for
	RegionID  data.ID
	ProductID data.ID
	RepID     data.ID
	Amount    data.Money
}

// cache keeps answers that many pages ask for until a change touches their
// kinds. It belongs to an open file, never to a transaction.
type cache struct {
	sales  map[string][]Sale
	orders data.Period
	ranged bool
	buyers map[[2]int][]CustomerSale // by date and window
	bought map[string][]Bought

	calendar *data.Calendar
	kept     map[string]kept // by key, see Remember
}

// forget drops what a change of these kinds may have made wrong.
func (c *cache) forget(kinds []data.Kind) {
	c.forgetKept(kinds)
	if slices.Contains(kinds, data.DaysOff) {
		c.calendar = nil
	}
	for _, k := range []data.Kind{data.Orders, data.OrderLines, data.Regions, data.Products, data.Reps, data.Customers} {
		if slices.Contains(kinds, k) {
			*c = cache{buyers: c.buyers, calendar: c.calendar, kept: c.kept}
			break
		}
	}
	if slices.Contains(kinds, data.Orders) || slices.Contains(kinds, data.OrderLines) {
		c.buyers = nil // names and owners of customers do not matter to them
	}
}

// Sales sums the order lines by bucket, region, product and rep. Buckets may be
// any periods; combinations without orders have no row.
func (r Reader) Sales(buckets []data.Period) ([]Sale, error) {
	if len(buckets) == 0 {
		return nil, nil
	}
	key := fmt.Sprint(buckets)
	if r.cache != nil && r.cache.sales[key] != nil {
		return r.cache.sales[key], nil
	}
	var values []string
	for i, b := range buckets {
		values = append(values, fmt.Sprintf("(%d,%d,%d)", i, b.From, b.Until))
	}
	rows := []Sale{}
	err := r.db.Raw(`WITH b(n, f, u) AS (VALUES ` + strings.Join(values, ",") + `)
		SELECT b.n AS bucket, o.region_id, l.product_id, o.rep_id, SUM(l.amount) AS amount
		FROM b CROSS JOIN orders o ON o.date >= b.f AND o.date < b.u
		CROSS JOIN order_lines l ON l.order_id = o.id
		GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`).Scan(&rows).Error
	if err == nil && r.cache != nil {
		if r.cache.sales == nil || len(r.cache.sales) > 32 {
			r.cache.sales = map[string][]Sale{}
		}
		r.cache.sales[key] = rows
	}
	return rows, err
}

// A CustomerSale is what the RFM rules ask about one customer.
type CustomerSale struct {
	CustomerID data.ID
	First      data.Date  // first purchase
	Last       data.Date  // last purchase on or before the date
	Orders     int        // purchases in the window
	Amount     data.Money // money in the window, refunds netted
}

// buyersAtMost bounds how many answers of CustomerSales are kept: two dates that
// are compared, each with the window of two schemes.
const buyersAtMost = 4

// CustomerSales sums up, for every customer with a purchase on or before asOf,
// the purchases of the window (days, asOf included). An order whose lines net
// below zero, or to zero with a return among them, is no purchase; its money
// still counts. A free order, zero throughout, is one. The rows are kept for the
// next who asks: do not change them.
func (r Reader) CustomerSales(asOf data.Date, days int) (rows []CustomerSale, err error) {
	asked := [2]int{int(asOf), days}
	if r.cache != nil && r.cache.buyers[asked] != nil {
		return r.cache.buyers[asked], nil
	}
	since := int64(asOf) - int64(days)
	found, err := r.db.Raw(customerSales, since, since, int64(asOf)).Rows()
	if err != nil {
		return nil, err
	}
	defer found.Close()
	rows = []CustomerSale{}
	for found.Next() {
		var x CustomerSale
		if err := found.Scan(&x.CustomerID, &x.First, &x.Last, &x.Orders, &x.Amount); err != nil {
			return nil, err
		}
		rows = append(rows, x)
	}
	if r.cache != nil && found.Err() == nil {
		if r.cache.buyers == nil || len(r.cache.buyers) >= buyersAtMost {
			r.cache.buyers = map[[2]int][]CustomerSale{}
		}
		r.cache.buyers[asked] = rows
	}
	return rows, found.Err()
}

// customerSales is answered from the index orders_customer alone, but for the
// few orders that net to zero.
const customerSales = `SELECT customer_id, MIN(CASE WHEN bought THEN date END), MAX(CASE WHEN bought THEN date END) AS last,
	SUM(date > ? AND bought) AS orders, SUM(CASE WHEN date > ? THEN amount ELSE 0 END) AS amount
	FROM (SELECT customer_id, date, amount, amount > 0 OR amount = 0 AND NOT EXISTS (
		SELECT 1 FROM order_lines l WHERE l.order_id = o.id AND l.amount < 0) AS bought
		FROM orders o WHERE date <= ?)
	GROUP BY customer_id HAVING last IS NOT NULL`

// A BuyerSale is the money a customer brought by region and product; zero IDs
// are "unassigned".
type BuyerSale struct {
	CustomerID data.ID
	RegionID   data.ID
	ProductID  data.ID
	Amount     data.Money
}

// BuyerSales sums the order lines of a period by customer, region and product.
func (r Reader) BuyerSales(p data.Period) (rows []BuyerSale, err error) {
	err = r.db.Raw(`SELECT o.customer_id, o.region_id, l.product_id, SUM(l.amount) AS amount
		FROM orders o JOIN order_lines l ON l.order_id = o.id WHERE o.date >= ? AND o.date < ?
		GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`, p.From, p.Until).Scan(&rows).Error
	return rows, err
}

// Actuals lists the typed results that meet the period.
func (r Reader) Actuals(p data.Period) (rows []data.Actual, err error) {
	err = r.db.Where(`"from" < ? AND until > ?`, p.Until, p.From).Order(`"from", region_id`).Find(&rows).Error
	return rows, err
}

// SaveActuals puts each typed result in the place of the one of its period and
// region.
func (t Tx) SaveActuals(rows []data.Actual) error {
	for _, x := range rows {
		if err := x.Check(); err != nil {
			return err
		}
		if err := t.db.Exec(`INSERT INTO actuals ("from", until, region_id, amount) VALUES (?, ?, ?, ?)
			ON CONFLICT ("from", until, IFNULL(region_id, 0)) DO UPDATE SET amount = excluded.amount`,
			x.From, x.Until, x.RegionID, x.Amount).Error; err != nil {
			return err
		}
	}
	return nil
}

// RemoveActual takes the typed result of a period and region away, if there is one.
func (t Tx) RemoveActual(x data.Actual) error {
	return t.db.Exec(`DELETE FROM actuals WHERE "from" = ? AND until = ? AND IFNULL(region_id, 0) = ?`, x.From, x.Until, int64(x.RegionID)).Error
}
