package store

import (
	"fmt"
	"strings"

	"quarterdeck/data"
)

// Ladder is the plan's ladder of abilities, or the default one while it has
// none of its own.
func (r Reader) Ladder() (data.Ladder, error) {
	rows, err := list[data.Ladder](r, "id")
	if err != nil || len(rows) == 0 {
		return data.DefaultLadder(), err
	}
	return rows[0], nil
}

// SaveLadder replaces the plan's ladder.
func (t Tx) SaveLadder(l data.Ladder) error {
	l.ID = 1
	return save(t, &l)
}

// Commitments lists what the reps promised, by rep.
func (r Reader) Commitments() ([]data.Commitment, error) {
	return list[data.Commitment](r, "rep_id")
}

// SaveCommitment puts the commitment in the place of the rep's one.
func (t Tx) SaveCommitment(x data.Commitment) error {
	return t.inPlace(data.Commitments, x.RepID, func(id data.ID) error {
		x.ID = id
		return save(t, &x)
	})
}

// Signoffs lists the signatures, by rep.
func (r Reader) Signoffs() ([]data.Signoff, error) { return list[data.Signoff](r, "rep_id") }

// SaveSignoff puts the signature in the place of the rep's one.
func (t Tx) SaveSignoff(x data.Signoff) error {
	return t.inPlace(data.Signoffs, x.RepID, func(id data.ID) error {
		x.ID = id
		return save(t, &x)
	})
}

// inPlace saves under the number of the record a rep has of a kind, or under
// none.
func (t Tx) inPlace(kind data.Kind, rep data.ID, save func(data.ID) error) error {
	var id data.ID
	if err := t.db.Raw("SELECT IFNULL(MAX(id), 0) FROM "+string(kind)+" WHERE rep_id = ?", rep).Scan(&id).Error; err != nil {
		return err
	}
	return save(id)
}

// Moves lists what was handed over, latest day first.
func (r Reader) Moves() ([]data.Move, error) { return list[data.Move](r, "day DESC, id DESC") }

// SaveMove adds a record of a move and returns it with its ID.
func (t Tx) SaveMove(x data.Move) (data.Move, error) {
	err := save(t, &x)
	return x, err
}

// Credits lists the shared customers, by customer, day and share.
func (r Reader) Credits() ([]data.Credit, error) {
	return list[data.Credit](r, `customer_id, "from", share DESC, id`)
}

// SaveCredits adds or replaces credits.
func (t Tx) SaveCredits(rows []data.Credit) error { return saveAll(t, rows) }

// Mentorships lists the mentorships, by rep and day.
func (r Reader) Mentorships() ([]data.Mentorship, error) {
	return list[data.Mentorship](r, `rep_id, "from", id`)
}

// Mentorship is the mentorship with the ID.
func (r Reader) Mentorship(id data.ID) (data.Mentorship, error) {
	return one[data.Mentorship](r, data.Mentorships, id)
}

// SaveMentorship adds or replaces a mentorship and returns it with its ID.
func (t Tx) SaveMentorship(x data.Mentorship) (data.Mentorship, error) {
	err := save(t, &x)
	return x, err
}

// AgreedWith counts by rep what was agreed with them and goes when they do:
// commitments, signatures, letters, moves and mentorships, calls of the forecast and
// their adjustments, and their rows in frozen weeks.
// Who has none of it is missing.
func (r Reader) AgreedWith() (map[data.ID]int, error) {
	var rows []struct {
		ID data.ID
		N  int
	}
	err := r.db.Raw(`SELECT rep_id AS id, COUNT(*) AS n FROM (SELECT rep_id FROM commitments UNION ALL SELECT rep_id FROM signoffs
		UNION ALL SELECT rep_id FROM letters UNION ALL SELECT from_id FROM moves UNION ALL SELECT to_id FROM moves
		UNION ALL SELECT mentor_id FROM mentorships UNION ALL SELECT rep_id FROM mentorships
		UNION ALL SELECT rep_id FROM forecast_calls UNION ALL SELECT rep_id FROM forecast_adjustments
		UNION ALL SELECT rep_id FROM week_rows UNION ALL SELECT rep_id FROM week_sales WHERE sold <> 0)
		WHERE rep_id IS NOT NULL GROUP BY rep_id`).Scan(&rows).Error
	agreed := make(map[data.ID]int, len(rows))
	for _, x := range rows {
		agreed[x.ID] = x.N
	}
	return agreed, err
}

// An OwnedSale is what the customers that one rep looks after have bought.
type OwnedSale struct {
	RepID     data.ID // zero: customers without a rep
	Customers int
	Amount    data.Money // refunds netted
}

// OwnedSales sums the orders of a period by the rep who looks after the customer
// now, whoever sold.
func (r Reader) OwnedSales(p data.Period) (rows []OwnedSale, err error) {
	err = r.db.Raw(`SELECT c.rep_id, COUNT(*) AS customers, IFNULL(SUM(s.amount), 0) AS amount
		FROM customers c LEFT JOIN (SELECT customer_id, SUM(amount) AS amount FROM orders
			WHERE date >= ? AND date < ? GROUP BY customer_id) s ON s.customer_id = c.id
		GROUP BY c.rep_id ORDER BY c.rep_id`, int64(p.From), int64(p.Until)).Scan(&rows).Error
	return rows, err
}

// OwnedAccounts sums the orders of a period by customer, whoever sold, for those
// that a rep looks after now; customers without orders are missing. Refunds are
// netted.
func (r Reader) OwnedAccounts(rep data.ID, p data.Period) (map[data.ID]data.Money, error) {
	var rows []struct {
		CustomerID data.ID
		Amount     data.Money
	}
	err := r.db.Raw(`SELECT o.customer_id, SUM(o.amount) AS amount FROM orders o JOIN customers c ON c.id = o.customer_id
		WHERE c.rep_id = ? AND o.date >= ? AND o.date < ? GROUP BY o.customer_id`, int64(rep), int64(p.From), int64(p.Until)).Scan(&rows).Error
	bought := map[data.ID]data.Money{}
	for _, x := range rows {
		bought[x.CustomerID] = x.Amount
	}
	return bought, err
}

// AccountSales is what a rep sold in a period, and to one customer of it.
func (r Reader) AccountSales(rep, customer data.ID, p data.Period) (account, all data.Money, err error) {
	var row struct{ Account, All data.Money }
	err = r.db.Raw(`SELECT IFNULL(SUM(CASE WHEN customer_id = ? THEN amount END), 0) AS account, IFNULL(SUM(amount), 0) AS "all"
		FROM orders WHERE rep_id = ? AND date >= ? AND date < ?`, int64(customer), int64(rep), int64(p.From), int64(p.Until)).Scan(&row).Error
	return row.Account, row.All, err
}

// A SharedSale is what one rep sold to a customer whose sales are shared.
type SharedSale struct {
	Span       int // number of the period asked for
	CustomerID data.ID
	RepID      data.ID // who sold; zero: nobody
	Amount     data.Money
}

// SharedSales sums the orders of customers whose sales are shared, by period and
// by rep. Periods may overlap.
func (r Reader) SharedSales(periods []data.Period) (rows []SharedSale, err error) {
	if len(periods) == 0 {
		return nil, nil
	}
	err = r.db.Raw(`WITH b(n, f, u) AS (VALUES ` + spanValues(periods) + `)
		SELECT b.n AS span, o.customer_id, o.rep_id, SUM(o.amount) AS amount
		FROM (SELECT DISTINCT customer_id FROM credits) c CROSS JOIN orders o ON o.customer_id = c.customer_id
		JOIN b ON o.date >= b.f AND o.date < b.u
		GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`).Scan(&rows).Error
	return rows, err
}

func spanValues(periods []data.Period) string {
	values := make([]string, len(periods))
	for i, p := range periods {
		values[i] = fmt.Sprintf("(%d,%d,%d)", i, p.From, p.Until)
	}
	return strings.Join(values, ",")
}
