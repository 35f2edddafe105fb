package store

import "quarterdeck/data"

// Funnels lists the funnel of the team and those of reps, the team's first.
func (r Reader) Funnels() ([]data.Funnel, error) {
	return list[data.Funnel](r, "IFNULL(rep_id, 0)")
}

// SaveFunnel puts a funnel in the place of the one of its rep, or of the team's.
func (t Tx) SaveFunnel(f data.Funnel) error {
	f.ID = 0
	rows, err := t.Funnels()
	if err != nil {
		return err
	}
	for _, x := range rows {
		if x.RepID == f.RepID {
			f.ID = x.ID
		}
	}
	return save(t, &f)
}

// RemoveFunnel removes the funnel of a rep, or the team's for zero; it reports
// whether there was one.
func (t Tx) RemoveFunnel(rep data.ID) (bool, error) {
	rows, err := t.Funnels()
	if err != nil {
		return false, err
	}
	for _, x := range rows {
		if x.RepID == rep {
			return true, t.Remove(data.Funnels, x.ID)
		}
	}
	return false, nil
}

// A RepOrders is how many purchases a rep made in a period, returns left out, and
// what they brought.
type RepOrders struct {
	RepID  data.ID // zero: unassigned
	Orders int64
	Amount data.Money
}

// RepOrders counts the purchases of a period by rep.
func (r Reader) RepOrders(p data.Period) (rows []RepOrders, err error) {
	err = r.db.Raw(`SELECT rep_id, COUNT(*) AS orders, SUM(amount) AS amount FROM orders
		WHERE date >= ? AND date < ? AND amount > 0 GROUP BY rep_id ORDER BY rep_id`, p.From, p.Until).Scan(&rows).Error
	return rows, err
}
