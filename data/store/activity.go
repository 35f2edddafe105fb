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

// An ActivitySum is what the daily reports of one rep add up to. A nil count was
// never entered.
type ActivitySum struct {
	RepID     data.ID
	Days      int
	Leads     *int
	Judged    *int // leads of the days on which it was entered how many were followed up
	InTime    *int
	Visits    *int
	Talks     *int
	Proposals *int
}

// ActivitySums adds the daily reports of a period up by rep. A period without end
// is all there is.
func (r Reader) ActivitySums(p data.Period) (rows []ActivitySum, err error) {
	const most = 1 << 40 // after any day
	until := int64(p.Until)
	if until == 0 {
		until = most
	}
	err = r.db.Raw(`SELECT rep_id, COUNT(*) AS days, SUM(leads) AS leads, SUM(leads) FILTER (WHERE in_time IS NOT NULL) AS judged,
		SUM(in_time) AS in_time, SUM(visits) AS visits, SUM(talks) AS talks, SUM(proposals) AS proposals
		FROM activities WHERE date >= ? AND date < ? GROUP BY rep_id`, int64(p.From), until).Scan(&rows).Error
	return rows, err
}

// ActivityRange is from the first to the day after the last day with a daily
// report; empty: there is none.
func (r Reader) ActivityRange() (p data.Period, err error) {
	err = r.db.Raw(`SELECT IFNULL(MIN(date), 0) AS "from", IFNULL(MAX(date) + 1, 0) AS until FROM activities`).Scan(&p).Error
	return p, err
}
