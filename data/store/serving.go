package store

import "quarterdeck/data"

// PurchasesBy counts the purchases of every customer in a period. An order that
// comes to nothing, or to a return, is no purchase.
func (r Reader) PurchasesBy(p data.Period) (map[data.ID]int, error) {
	return r.byCustomer("SELECT customer_id, COUNT(*) FROM orders WHERE amount > 0 AND date >= ? AND date < ? GROUP BY customer_id", int64(p.From), int64(p.Until))
}

// TouchedBy is the day of every customer's last touch through one of the
// channels, on or before a day.
func (r Reader) TouchedBy(channels []data.Channel, asOf data.Date) (map[data.ID]data.Date, error) {
	days, err := r.byCustomer("SELECT customer_id, MAX(date) FROM touches WHERE channel IN ? AND date <= ? GROUP BY customer_id", channels, int64(asOf))
	last := make(map[data.ID]data.Date, len(days))
	for id, d := range days {
		last[id] = data.Date(d)
	}
	return last, err
}

// byCustomer reads rows of a customer and a number.
func (r Reader) byCustomer(query string, args ...any) (map[data.ID]int, error) {
	found, err := r.db.Raw(query, args...).Rows()
	if err != nil {
		return nil, err
	}
	defer found.Close()
	rows := map[data.ID]int{}
	for found.Next() {
		var id data.ID
		var n int
		if err := found.Scan(&id, &n); err != nil {
			return nil, err
		}
		rows[id] = n
	}
	return rows, found.Err()
}
