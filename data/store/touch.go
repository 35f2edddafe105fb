package store

import "quarterdeck/data"

// Touches lists the touches, the newest first.
func (r Reader) Touches() ([]data.Touch, error) { return list[data.Touch](r, "date DESC, id DESC") }

// Touch is the touch with the ID.
func (r Reader) Touch(id data.ID) (data.Touch, error) { return one[data.Touch](r, data.Touches, id) }

// SaveTouch adds or replaces a touch and returns it with its ID.
func (t Tx) SaveTouch(x data.Touch) (data.Touch, error) {
	err := save(t, &x)
	return x, err
}

// TouchesOf lists the touches of one customer, the newest first.
func (r Reader) TouchesOf(customer data.ID) (rows []data.Touch, err error) {
	err = r.db.Where("customer_id = ?", int64(customer)).Order("date DESC, id DESC").Find(&rows).Error
	return rows, err
}
