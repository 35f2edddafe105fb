package store

import (
	"slices"

	"quarterdeck/data"
)

// Assessments lists the judgements about customers, by customer and day.
func (r Reader) Assessments() ([]data.Assessment, error) {
	return list[data.Assessment](r, "customer_id, day")
}

// SaveAssessment adds or replaces a judgement and returns it with its ID.
func (t Tx) SaveAssessment(x data.Assessment) (data.Assessment, error) {
	err := save(t, &x)
	return x, err
}

// HealthScores lists the recorded health of all customers, by customer and day.
func (r Reader) HealthScores() ([]data.HealthScore, error) {
	return list[data.HealthScore](r, "customer_id, day")
}

// SaveHealthScore adds or replaces a recorded score and returns it with its ID.
func (t Tx) SaveHealthScore(x data.HealthScore) (data.HealthScore, error) {
	x.Parts = append([]data.HealthPart{}, x.Parts...) // none is an empty list
	err := save(t, &x)
	return x, err
}

// HealthScoresOf lists the recorded health of one customer, the oldest first.
func (r Reader) HealthScoresOf(customer data.ID) (rows []data.HealthScore, err error) {
	err = r.db.Where("customer_id = ?", int64(customer)).Order("day").Find(&rows).Error
	return rows, err
}

// SaveHealthScores records the health of many customers on a day, each in the
// place of what was recorded for it in the period.
func (t Tx) SaveHealthScores(p data.Period, rows []data.HealthScore) error {
	ids := make([]int64, len(rows))
	for i, x := range rows {
		ids[i] = int64(x.CustomerID)
		rows[i].Parts = append([]data.HealthPart{}, x.Parts...)
	}
	for part := range slices.Chunk(ids, 500) {
		if err := t.db.Exec("DELETE FROM health_scores WHERE day >= ? AND day < ? AND customer_id IN ?", p.From, p.Until, part).Error; err != nil {
			return err
		}
	}
	return saveAll(t, rows)
}

// AssessmentsOf lists the judgements about one customer, the oldest first.
func (r Reader) AssessmentsOf(customer data.ID) (rows []data.Assessment, err error) {
	err = r.db.Where("customer_id = ?", int64(customer)).Order("day").Find(&rows).Error
	return rows, err
}

// LastScores is each customer's last score that was recorded before a day.
func (r Reader) LastScores(before data.Date) (map[data.ID]int, error) {
	var rows []struct {
		CustomerID data.ID
		Day        data.Date
		Score      int
	}
	// SQLite takes the other columns from the row that has the maximum.
	err := r.db.Raw("SELECT customer_id, MAX(day) AS day, score FROM health_scores WHERE day < ? GROUP BY customer_id", before).Scan(&rows).Error
	scores := make(map[data.ID]int, len(rows))
	for _, x := range rows {
		scores[x.CustomerID] = x.Score
	}
	return scores, err
}

// Recorded is the last day up to a day on which health was recorded; zero: never.
func (r Reader) Recorded(until data.Date) (day data.Date, err error) {
	err = r.db.Raw("SELECT IFNULL(MAX(day), 0) FROM health_scores WHERE day <= ?", until).Scan(&day).Error
	return day, err
}

// A Contacted customer has been touched in a span.
type Contacted struct {
	CustomerID data.ID
	Touches    int
	Last       data.Date
}

// TouchedIn counts the touches of the days from one to another, both included, by
// customer; those that came to nothing only when any is set. First is the day of
// the first touch of the plan up to the last day; zero: it has none.
func (r Reader) TouchedIn(from, until data.Date, any bool) (rows []Contacted, first data.Date, err error) {
	err = r.db.Raw(`SELECT customer_id, COUNT(*) AS touches, MAX(date) AS last FROM touches
		WHERE date >= ? AND date <= ? AND (effective OR ?) GROUP BY customer_id`, from, until, any).Scan(&rows).Error
	if err == nil {
		err = r.db.Raw("SELECT IFNULL(MIN(date), 0) FROM touches WHERE date <= ?", until).Row().Scan(&first)
	}
	return rows, first, err
}

// A Complainer is a customer with complaints.
type Complainer struct {
	CustomerID data.ID
	Open       int // on the day
	Closed     int // settled by the day, and made in the span
}

// Complainers counts the complaints made up to a day by customer: the open ones,
// and of the settled ones those made on or after from. Kept is false when the plan
// has no complaint at all up to the day.
func (r Reader) Complainers(from, until data.Date) (rows []Complainer, kept bool, err error) {
	err = r.db.Raw(`SELECT customer_id, SUM(closed = 0 OR closed > ?) AS open, SUM(closed > 0 AND closed <= ? AND date >= ?) AS closed
		FROM complaints WHERE date <= ? GROUP BY customer_id`, until, until, from, until).Scan(&rows).Error
	if err == nil {
		err = r.db.Raw("SELECT EXISTS (SELECT 1 FROM complaints WHERE date <= ?)", until).Row().Scan(&kept)
	}
	return rows, kept, err
}

// A Debtor is a customer that was ever sent an invoice. Amounts are minor units.
type Debtor struct {
	CustomerID data.ID
	Open       data.Money // not paid by the day
	Overdue    data.Money // of it past its day
	Aged       data.Money // overdue amounts, each grown into its whole by the days over of those asked
	Oldest     int        // days over of the oldest
}

// Debtors adds up, by customer, what of the invoices written up to a day is not
// paid on it, and how much of that is overdue. Credit notes and what was paid too
// much are left out.
func (r Reader) Debtors(until data.Date, days int) (rows []Debtor, err error) {
	found, err := r.db.Raw(debtors, until, until, until, days, days, until, until, until, until).Rows()
	if err != nil {
		return nil, err
	}
	defer found.Close()
	for found.Next() {
		var x Debtor
		if err := found.Scan(&x.CustomerID, &x.Open, &x.Overdue, &x.Aged, &x.Oldest); err != nil {
			return nil, err
		}
		rows = append(rows, x)
	}
	return rows, found.Err()
}

const debtors = `SELECT customer_id, SUM(open), SUM(CASE WHEN due < ? THEN open ELSE 0 END),
	SUM(CASE WHEN due < ? THEN open * MIN(? - due, ?) / ? ELSE 0 END), MAX(CASE WHEN due < ? AND open > 0 THEN ? - due ELSE 0 END)
	FROM (SELECT customer_id, due, MAX(0, amount - IFNULL((SELECT SUM(p.amount) FROM payments p WHERE p.invoice_id = i.id AND p.date <= ?), 0)) AS open
		FROM invoices i WHERE date <= ?) GROUP BY customer_id`

// A Trend is the money of a customer's orders in three spans. Amounts are minor
// units, refunds netted.
type Trend struct {
	CustomerID data.ID
	Now        data.Money
	Before     data.Money // of as many days just before
	LastYear   data.Money // of the same days a year ago
}

// Trends adds up, by customer, the orders of so many days that end on a day, of as
// many before them, and of the same days a year ago.
func (r Reader) Trends(until data.Date, days int) (rows []Trend, err error) {
	now, year := until-data.Date(days), until-365
	found, err := r.db.Raw(trends, map[string]any{"until": int64(until), "now": int64(now), "before": int64(now) - int64(days),
		"year": int64(year), "ago": int64(year) - int64(days), "first": int64(min(now, year)) - int64(days)}).Rows()
	if err != nil {
		return nil, err
	}
	defer found.Close()
	for found.Next() {
		var x Trend
		if err := found.Scan(&x.CustomerID, &x.Now, &x.Before, &x.LastYear); err != nil {
			return nil, err
		}
		rows = append(rows, x)
	}
	return rows, found.Err()
}

// trends is answered from the index orders_customer alone; left to itself, SQLite
// takes the one by date and looks every order up.
const trends = `SELECT customer_id, IFNULL(SUM(amount) FILTER (WHERE date > @now), 0),
	IFNULL(SUM(amount) FILTER (WHERE date > @before AND date <= @now), 0), IFNULL(SUM(amount) FILTER (WHERE date > @ago AND date <= @year), 0)
	FROM orders INDEXED BY orders_customer WHERE date <= @until AND date > @first GROUP BY customer_id`

// CustomersSince is since when each customer is one; zero where that is not known.
func (r Reader) CustomersSince() (map[data.ID]data.Date, error) {
	found, err := r.db.Raw("SELECT id, since FROM customers").Rows()
	if err != nil {
		return nil, err
	}
	defer found.Close()
	since := map[data.ID]data.Date{}
	for found.Next() {
		var id data.ID
		var day data.Date
		if err := found.Scan(&id, &day); err != nil {
			return nil, err
		}
		since[id] = day
	}
	return since, found.Err()
}
