package store

import (
	"errors"

	"quarterdeck/data"
)

// TalkTracks lists the library, by scene and name.
func (r Reader) TalkTracks() ([]data.TalkTrack, error) {
	return list[data.TalkTrack](r, "scene, name, id")
}

// TalkTrack is the track with the ID.
func (r Reader) TalkTrack(id data.ID) (data.TalkTrack, error) {
	return one[data.TalkTrack](r, data.TalkTracks, id)
}

// SaveTalkTrack adds or replaces a track and returns it with its ID.
func (t Tx) SaveTalkTrack(x data.TalkTrack) (data.TalkTrack, error) {
	err := save(t, &x)
	return x, err
}

// TrackVersions lists what tracks said before, by track, the newest first.
func (r Reader) TrackVersions() ([]data.TrackVersion, error) {
	return list[data.TrackVersion](r, "talk_track_id, number DESC")
}

// SaveTrackVersion adds what a track said before.
func (t Tx) SaveTrackVersion(x data.TrackVersion) error { return save(t, &x) }

// TrackCases lists the cases of all weeks, the newest first.
func (r Reader) TrackCases() ([]data.TrackCase, error) {
	return list[data.TrackCase](r, "date DESC, id DESC")
}

// TrackCase is the case with the ID.
func (r Reader) TrackCase(id data.ID) (data.TrackCase, error) {
	return one[data.TrackCase](r, data.TrackCases, id)
}

// SaveTrackCase adds or replaces a case and returns it with its ID.
func (t Tx) SaveTrackCase(x data.TrackCase) (data.TrackCase, error) {
	err := save(t, &x)
	return x, err
}

// TrackUses lists where tracks were used, the newest first.
func (r Reader) TrackUses() ([]data.TrackUse, error) {
	return list[data.TrackUse](r, "date DESC, id DESC")
}

// SaveTrackUse adds or replaces a use and returns it with its ID.
func (t Tx) SaveTrackUse(x data.TrackUse) (data.TrackUse, error) {
	err := save(t, &x)
	return x, err
}

// TrackRule is the plan's rule of the library; without one the default.
func (r Reader) TrackRule() (data.TrackRule, error) {
	rows, err := list[data.TrackRule](r, "id")
	if err != nil || len(rows) == 0 {
		return data.DefaultTrackRule(), err
	}
	return rows[0], nil
}

// SaveTrackRule puts the rule in the place of the present one.
func (t Tx) SaveTrackRule(x data.TrackRule) error {
	x.ID = 1
	return save(t, &x)
}

// Behaviours lists the rows of the form of a week, given by its Monday.
func (r Reader) Behaviours(week data.Date) (rows []data.Behaviour, err error) {
	err = r.db.Where("week = ?", week).Order("customer_id, product_id, id").Find(&rows).Error
	return rows, err
}

// LastBehaviour is the Monday of the last week up to a day that has rows; zero: none.
func (r Reader) LastBehaviour(until data.Date) (week data.Date, err error) {
	err = r.db.Raw("SELECT IFNULL(MAX(week), 0) FROM behaviours WHERE week <= ?", until).Scan(&week).Error
	return week, err
}

// SaveBehaviour adds or replaces a row and returns it with its ID.
func (t Tx) SaveBehaviour(x data.Behaviour) (data.Behaviour, error) {
	err := save(t, &x)
	return x, err
}

// A Purchased is how many orders a customer placed in a period, of a product or, where
// that is zero, of whatever.
type Purchased struct {
	CustomerID data.ID
	ProductID  data.ID
	Orders     int
}

// BoughtIn counts the orders of a period, returns left out, by customer, and by
// customer and product.
func (r Reader) BoughtIn(p data.Period) (rows []Purchased, err error) {
	err = r.db.Raw(`SELECT customer_id, 0 AS product_id, COUNT(*) AS orders FROM orders WHERE date >= @from AND date < @until AND amount > 0 GROUP BY 1
		UNION ALL SELECT o.customer_id, l.product_id, COUNT(DISTINCT o.id) FROM orders o JOIN order_lines l ON l.order_id = o.id
			WHERE o.date >= @from AND o.date < @until AND l.amount > 0 AND l.product_id IS NOT NULL GROUP BY 1, 2`,
		map[string]any{"from": int64(p.From), "until": int64(p.Until)}).Scan(&rows).Error
	return rows, err
}

// checkTracks asks every record of the library what is wrong with it.
func (f *File) checkTracks(add func(part, format string, args ...any)) error {
	return errors.Join(each[data.TalkTrack](f, data.TalkTracks, add), each[data.TrackVersion](f, data.TrackVersions, add), each[data.TrackCase](f, data.TrackCases, add),
		each[data.TrackUse](f, data.TrackUses, add), each[data.TrackRule](f, data.TrackRules, add), each[data.Behaviour](f, data.Behaviours, add))
}
