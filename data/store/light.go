package store

import (
	"errors"

	"quarterdeck/data"
)

// LightRules lists the rules of the lights in their order.
func (r Reader) LightRules() ([]data.LightRule, error) {
	return list[data.LightRule](r, "position, id")
}

// LightRule is the rule with the ID.
func (r Reader) LightRule(id data.ID) (data.LightRule, error) {
	return one[data.LightRule](r, data.LightRules, id)
}

// SaveLightRule adds or replaces a rule and returns it with its ID.
func (t Tx) SaveLightRule(x data.LightRule) (data.LightRule, error) {
	if err := t.codeTaken(data.LightRules, x.ID, x.Code); err != nil {
		return x, err
	}
	err := save(t, &x)
	return x, err
}

// LightReadings lists what was typed for the lights, the oldest day first.
func (r Reader) LightReadings() ([]data.LightReading, error) {
	return list[data.LightReading](r, "day, id")
}

// LightReading is the reading with the ID.
func (r Reader) LightReading(id data.ID) (data.LightReading, error) {
	return one[data.LightReading](r, data.LightReadings, id)
}

// SaveLightReading adds a reading, or puts it in the place of the one for the same
// measure, record and day.
func (t Tx) SaveLightReading(x data.LightReading) (data.LightReading, error) {
	var same []data.LightReading
	err := t.db.Where("measure = ? AND day = ? AND region_id IS ? AND product_id IS ? AND rep_id IS ?",
		x.Measure, x.Day, x.RegionID, x.ProductID, x.RepID).Find(&same).Error
	if err != nil {
		return x, err
	}
	if len(same) > 0 {
		if x.ID != 0 && x.ID != same[0].ID {
			if err := t.Remove(data.LightReadings, x.ID); err != nil {
				return x, err
			}
		}
		x.ID = same[0].ID
	}
	err = save(t, &x)
	return x, err
}

// checkLights asks every record around traffic lights what is wrong with it.
func (f *File) checkLights(add func(part, format string, args ...any)) error {
	return errors.Join(
		each[data.LightRule](f, data.LightRules, add),
		each[data.LightReading](f, data.LightReadings, add))
}

// An OrderCount is how many orders there were in one of the periods asked for, and
// what they came to, by who sold them and by whom their customers belong to; zero
// IDs are "unassigned".
type OrderCount struct {
	Bucket   int // number of the period
	RegionID data.ID
	RepID    data.ID
	HomeID   data.ID    // region of the customer
	OwnerID  data.ID    // rep of the customer
	Orders   int        // purchases; returns are none
	Amount   data.Money // of all, returns netted
}

// OrderCounts counts the orders of periods, which may overlap.
func (r Reader) OrderCounts(periods []data.Period) (rows []OrderCount, err error) {
	if len(periods) == 0 {
		return nil, nil
	}
	err = r.db.Raw(`WITH b(n, f, u) AS (VALUES ` + spanValues(periods) + `)
		SELECT b.n AS bucket, o.region_id, o.rep_id, c.region_id AS home_id, c.rep_id AS owner_id, SUM(o.amount > 0) AS orders, SUM(o.amount) AS amount
		FROM b CROSS JOIN orders o ON o.date >= b.f AND o.date < b.u JOIN customers c ON c.id = o.customer_id
		GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`).Scan(&rows).Error
	return rows, err
}
