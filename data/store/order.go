package store

import (
	"fmt"
	"strings"

	"quarterdeck/data"
)

// OrderFilter narrows a list of orders. Zero fields do not narrow.
type OrderFilter struct {
	CustomerID data.ID
	RepID      data.ID
	Period     data.Period
	Limit      int // zero: no limit
}

// Orders lists orders with their lines, newest first.
func (r Reader) Orders(f OrderFilter) (rows []data.Order, err error) {
	q := r.db.Order("date DESC, id DESC")
	if f.CustomerID != 0 {
		q = q.Where("customer_id = ?", f.CustomerID)
	}
	if f.RepID != 0 {
		q = q.Where("rep_id = ?", f.RepID)
	}
	if f.Period.Until != 0 {
		q = q.Where("date >= ? AND date < ?", f.Period.From, f.Period.Until)
	}
	if f.Limit > 0 {
		q = q.Limit(f.Limit)
	}
	if err = q.Find(&rows).Error; err != nil {
		return nil, err
	}
	return rows, r.fillLines(rows)
}

// Order is the order with the ID, with its lines.
func (r Reader) Order(id data.ID) (data.Order, error) {
	o, err := one[data.Order](r, data.Orders, id)
	if err != nil {
		return o, err
	}
	rows := []data.Order{o}
	err = r.fillLines(rows)
	return rows[0], err
}

// OrderByKey is the order with the key; ok is false when there is none.
func (r Reader) OrderByKey(key string) (o data.Order, ok bool, err error) {
	var rows []data.Order
	if err = r.db.Where("key = ?", key).Find(&rows).Error; err != nil || len(rows) == 0 {
		return o, false, err
	}
	err = r.fillLines(rows)
	return rows[0], true, err
}

func (r Reader) fillLines(rows []data.Order) error {
	at := make(map[data.ID]int, len(rows))
	for i, o := range rows {
		at[o.ID] = i
	}
	const chunk = 500
	for from := 0; from < len(rows); from += chunk {
		var ids []data.ID
		for _, o := range rows[from:min(len(rows), from+chunk)] {
			ids = append(ids, o.ID)
		}
		var lines []data.OrderLine
		if err := r.db.Where("order_id IN ?", ids).Order("id").Find(&lines).Error; err != nil {
			return err
		}
		for _, l := range lines {
			i := at[l.OrderID]
			rows[i].Lines = append(rows[i].Lines, l)
		}
	}
	return nil
}

// OrderKeys maps the keys of all orders to their IDs.
func (r Reader) OrderKeys() (map[string]data.ID, error) {
	var rows []struct {
		Key string
		ID  data.ID
	}
	err := r.db.Raw("SELECT key, id FROM orders").Scan(&rows).Error
	keys := make(map[string]data.ID, len(rows))
	for _, x := range rows {
		keys[x.Key] = x.ID
	}
	return keys, err
}

// OrderRange is the span from the first order to the day after the last; empty
// when there are none.
func (r Reader) OrderRange() (p data.Period, err error) {
	if r.cache != nil && r.cache.ranged {
		return r.cache.orders, nil
	}
	err = r.db.Raw(`SELECT IFNULL(MIN(date), 0) AS "from", IFNULL(MAX(date) + 1, 0) AS until FROM orders`).Scan(&p).Error
	if r.cache != nil && err == nil {
		r.cache.orders, r.cache.ranged = p, true
	}
	return p, err
}

// SaveOrder adds an order with its lines, or replaces the one with its ID. The
// order's amount becomes the sum of its lines.
func (t Tx) SaveOrder(o data.Order) (data.Order, error) {
	o.Amount = o.Sum()
	if err := save(t, &o); err != nil {
		return o, err
	}
	if err := t.db.Exec("DELETE FROM order_lines WHERE order_id = ?", o.ID).Error; err != nil {
		return o, err
	}
	for i := range o.Lines {
		o.Lines[i].ID, o.Lines[i].OrderID = 0, o.ID
		if err := t.db.Create(&o.Lines[i]).Error; err != nil {
			return o, err
		}
	}
	return o, nil
}

// AddOrders adds new orders of one import, with their lines, as one batch: its
// undo deletes by import. Report, when not nil, is told how many are in and may
// stop the whole by an error.
func (t Tx) AddOrders(imported data.ID, orders []data.Order, report func(done int) error) error {
	next, err := t.nextOrderID()
	if err != nil {
		return err
	}
	err = t.batch(data.Orders, imported, func() error {
		return t.insertOrders(imported, next, orders, report)
	})
	if err != nil {
		return err
	}
	return t.batch(data.OrderLines, imported, func() error { return t.insertLines(imported, next, orders, report) })
}

func (t Tx) nextOrderID() (id data.ID, err error) {
	err = t.db.Raw("SELECT IFNULL(MAX(id), 0) + 1 FROM orders").Scan(&id).Error
	return id, err
}

// rowsAtOnce is how many rows one INSERT carries: enough to make its overhead small.
const rowsAtOnce = 200

func (t Tx) insertOrders(imported, next data.ID, orders []data.Order, report func(int) error) error {
	args := make([]any, 0, rowsAtOnce*9)
	for i, o := range orders {
		if err := o.Check(); err != nil {
			return err
		}
		args = append(args, int64(next)+int64(i), o.Key, o.Number, int64(o.Date), o.CustomerID, o.RegionID, o.RepID, int64(o.Sum()), int64(imported))
		if len(args) == cap(args) || i == len(orders)-1 {
			if err := t.insert("orders (id, key, number, date, customer_id, region_id, rep_id, amount, import_id)", 9, args); err != nil {
				return err
			}
			args = args[:0]
			if err := tell(report, (i+1)/2); err != nil {
				return err
			}
		}
	}
	return nil
}

func (t Tx) insertLines(imported, next data.ID, orders []data.Order, report func(int) error) error {
	args := make([]any, 0, rowsAtOnce*5)
	for i, o := range orders {
		for j, l := range o.Lines {
			args = append(args, int64(next)+int64(i), l.ProductID, l.Quantity, int64(l.Amount), int64(imported))
			if len(args) == cap(args) || i == len(orders)-1 && j == len(o.Lines)-1 {
				if err := t.insert("order_lines (order_id, product_id, quantity, amount, import_id)", 5, args); err != nil {
					return err
				}
				args = args[:0]
			}
		}
		if i%rowsAtOnce == 0 {
			if err := tell(report, (len(orders)+i)/2); err != nil {
				return err
			}
		}
	}
	return nil
}

func tell(report func(int) error, done int) error {
	if report == nil {
		return nil
	}
	return report(done)
}

func (t Tx) insert(into string, width int, args []any) error {
	row := "(" + strings.TrimSuffix(strings.Repeat("?,", width), ",") + ")"
	values := strings.TrimSuffix(strings.Repeat(row+",", len(args)/width), ",")
	return t.db.Exec(fmt.Sprintf("INSERT INTO %s VALUES %s", into, values), args...).Error
}

// RemoveOrdersBefore deletes the orders and typed results before a day.
func (t Tx) RemoveOrdersBefore(d data.Date) error {
	if err := t.db.Exec("DELETE FROM orders WHERE date < ?", d).Error; err != nil {
		return err
	}
	return t.db.Exec("DELETE FROM actuals WHERE until <= ?", d).Error
}
