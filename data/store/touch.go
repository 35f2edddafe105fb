package store

import (
	"database/sql"

	"quarterdeck/data"
)

// Touches lists the touches, the newest first.
func (r Reader) Touches() ([]data.Touch, error) { return list[data.Touch](r, "date DESC, id DESC") }

// Touch is the touch with the ID.
func (r Reader) Touch(id data.ID) (data.Touch, error) { return one[data.Touch](r, data.Touches, id) }

// SaveTouch adds or replaces a touch and returns it with its ID.
func (t Tx) SaveTouch(x data.Touch) (data.Touch, error) {
	err := save(t, &x)
	return x, err
}

// SaveTouches adds or replaces many touches; new ones get their IDs.
func (t Tx) SaveTouches(rows []data.Touch) error { return saveAll(t, rows) }

// TouchesOf lists the touches of one customer, the newest first.
func (r Reader) TouchesOf(customer data.ID) (rows []data.Touch, err error) {
	err = r.db.Where("customer_id = ?", int64(customer)).Order("date DESC, id DESC").Find(&rows).Error
	return rows, err
}

// TouchesWith lists the touches with the IDs, in no order.
func (r Reader) TouchesWith(ids []data.ID) (rows []data.Touch, err error) {
	const chunk = 5000
	for from := 0; from < len(ids) && err == nil; from += chunk {
		var part []data.Touch
		err = r.db.Where("id IN ?", ids[from:min(len(ids), from+chunk)]).Find(&part).Error
		rows = append(rows, part...)
	}
	return rows, err
}

// A TouchFilter narrows the log of touches. Zero fields do not narrow.
type TouchFilter struct {
	CustomerID data.ID
	RepID      *data.ID // of the one who touched; zero: nobody was said
	data.Period
	Limit, Offset int
}

// TouchLog lists the touches that fit, the newest first, and counts all that do,
// also beyond the limit.
func (r Reader) TouchLog(f TouchFilter) (rows []data.Touch, count int, err error) {
	q := r.db.Model(&data.Touch{})
	if f.CustomerID != 0 {
		q = q.Where("customer_id = ?", int64(f.CustomerID))
	}
	if f.RepID != nil {
		q = q.Where("IFNULL(rep_id, 0) = ?", int64(*f.RepID))
	}
	if f.From != 0 {
		q = q.Where("date >= ?", int64(f.From))
	}
	if f.Until != 0 {
		q = q.Where("date < ?", int64(f.Until))
	}
	var n int64
	if err = q.Count(&n).Error; err != nil {
		return nil, 0, err
	}
	if f.Limit > 0 {
		q = q.Limit(f.Limit).Offset(f.Offset)
	}
	err = q.Order("date DESC, id DESC").Find(&rows).Error
	return rows, int(n), err
}

// A LastTouch is where the touches with one customer stand on a day. Zero dates
// and IDs are none.
type LastTouch struct {
	CustomerID data.ID
	Real       data.Date    // last touch that counts
	Channel    data.Channel // of it
	Latest     data.ID      // last touch of any kind
	Tried      data.Channel // channel of that
	Effective  bool         // that was
	NextDay    data.Date    // agreed at that
	Week       int          // touches that count, of the week
	First      data.Date    // first touch of any kind
}

// lastTouches keeps date and ID of a touch in one number, so that the latest of
// a customer is a maximum that the index gives without a look at the table; the
// table is asked for the latest, and again only where that does not count.
const lastTouches = `SELECT s.customer_id, IFNULL(s.counted >> 32, 0),
		CASE WHEN s.counted = s.latest THEN l.channel ELSE IFNULL(k.channel, '') END,
		l.id, l.channel, l.effective, l.next_day, s.week, s.first
	FROM (SELECT customer_id, MAX(date * 4294967296 + id) AS latest, MIN(date) AS first,
			MAX(CASE WHEN effective OR @every THEN date * 4294967296 + id END) AS counted,
			SUM(date >= @week AND (effective OR @every)) AS week
		FROM touches WHERE date <= @day GROUP BY customer_id) s
	JOIN touches l ON l.id = s.latest & 4294967295
	LEFT JOIN touches k ON k.id = CASE WHEN s.counted <> s.latest THEN s.counted & 4294967295 END`

// LastTouches tells of every customer that was touched where its touches stand
// at the end of a day. Week is the first day of the week that is counted; with
// every touch of any kind counts, else only effective ones.
func (r Reader) LastTouches(day, week data.Date, every bool) (rows []LastTouch, err error) {
	found, err := r.db.Raw(lastTouches, map[string]any{"every": every, "week": int64(week), "day": int64(day)}).Rows()
	if err != nil {
		return nil, err
	}
	defer found.Close()
	words := map[string]data.Channel{} // few words stand in many rows: keep each once
	word := func(raw sql.RawBytes) data.Channel {
		kept, ok := words[string(raw)]
		if !ok {
			kept = data.Channel(raw)
			words[string(kept)] = kept
		}
		return kept
	}
	var channel, tried sql.RawBytes
	for found.Next() {
		var x LastTouch
		if err := found.Scan(&x.CustomerID, &x.Real, &channel, &x.Latest, &tried, &x.Effective, &x.NextDay, &x.Week, &x.First); err != nil {
			return nil, err
		}
		x.Channel, x.Tried = word(channel), word(tried)
		rows = append(rows, x)
	}
	return rows, found.Err()
}

// A Begin is since when somebody is a customer: as it is written down, else,
// where nobody touched it yet, its first order; zero: not known.
type Begin struct {
	CustomerID data.ID
	Since      data.Date
}

// Begins tells of every customer since when it is one, seen at the end of a day.
func (r Reader) Begins(day data.Date) (rows []Begin, err error) {
	found, err := r.db.Raw(`SELECT id, CASE WHEN since <> 0 OR EXISTS (SELECT 1 FROM touches WHERE customer_id = c.id AND date <= @day) THEN since
		ELSE IFNULL((SELECT MIN(date) FROM orders WHERE customer_id = c.id AND date <= @day), 0) END FROM customers c`, map[string]any{"day": int64(day)}).Rows()
	if err != nil {
		return nil, err
	}
	defer found.Close()
	for found.Next() {
		var x Begin
		if err := found.Scan(&x.CustomerID, &x.Since); err != nil {
			return nil, err
		}
		rows = append(rows, x)
	}
	return rows, found.Err()
}

// A LastService is when a customer last had a service, or was last touched by a
// channel. Service is "" for the channel alone.
type LastService struct {
	CustomerID data.ID
	Service    string
	Channel    data.Channel
	Date       data.Date
}

// LastServices tells of every customer when each service and each channel was
// last within a period.
func (r Reader) LastServices(p data.Period) (rows []LastService, err error) {
	err = r.db.Raw(`SELECT customer_id, service, channel, MAX(date) AS date FROM touches WHERE date >= ? AND date < ?
		GROUP BY customer_id, service, channel`, int64(p.From), int64(p.Until)).Scan(&rows).Error
	return rows, err
}

// NewestTouch is the day of the newest touch; zero: there is none.
func (r Reader) NewestTouch() (d data.Date, err error) {
	err = r.db.Raw("SELECT IFNULL(MAX(date), 0) FROM touches").Row().Scan(&d)
	return d, err
}

// A TouchCount is how many touches one person made; a zero ID is nobody.
type TouchCount struct {
	RepID     data.ID
	All       int
	Effective int
}

// TouchCounts counts the touches of a period by who made them.
func (r Reader) TouchCounts(p data.Period) (rows []TouchCount, err error) {
	err = r.db.Raw(`SELECT IFNULL(rep_id, 0) AS rep_id, COUNT(*) AS "all", SUM(effective) AS effective FROM touches
		WHERE date >= ? AND date < ? GROUP BY 1`, int64(p.From), int64(p.Until)).Scan(&rows).Error
	return rows, err
}
