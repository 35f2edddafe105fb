package store

import "quarterdeck/data"

// Activities lists the daily reports of a period, by day and rep. A period
// without end is all there is.
func (r Reader) Activities(p data.Period) (rows []data.Activity, err error) {
	q := r.db.Order("date, rep_id")
	if p.Until != 0 {
		q = q.Where("date >= ? AND date < ?", int64(p.From), int64(p.Until))
	}
	err = q.Find(&rows).Error
	return rows, err
}

// SaveActivity puts a daily report in the place of the one of its rep and day.
func (t Tx) SaveActivity(x data.Activity) (data.Activity, error) {
	if x.ID == 0 {
		var same []data.Activity
		if err := t.db.Where("rep_id = ? AND date = ?", int64(x.RepID), int64(x.Date)).Limit(1).Find(&same).Error; err != nil {
			return x, err
		}
		if len(same) > 0 {
			x.ID = same[0].ID
		}
	}
	err := save(t, &x)
	return x, err
}

// SaveActivities adds or replaces many daily reports, known by their IDs.
func (t Tx) SaveActivities(rows []data.Activity) error { return saveAll(t, rows) }
