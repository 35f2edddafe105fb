package store

import "quarterdeck/data"

// Accounts lists the rows of all battle tables, by quarter and position.
func (r Reader) Accounts() ([]data.Account, error) {
	return list[data.Account](r, "\"from\", position, id")
}

// Account is the row of a battle table with the ID.
func (r Reader) Account(id data.ID) (data.Account, error) {
	return one[data.Account](r, data.Accounts, id)
}

// SaveAccount adds or replaces a row of a battle table and returns it with its ID.
func (t Tx) SaveAccount(x data.Account) (data.Account, error) {
	err := save(t, &x)
	return x, err
}

// KeyDates lists the key dates of all accounts, by account and date.
func (r Reader) KeyDates() ([]data.KeyDate, error) {
	return list[data.KeyDate](r, "account_id, date, id")
}

// KeyDate is the key date with the ID.
func (r Reader) KeyDate(id data.ID) (data.KeyDate, error) {
	return one[data.KeyDate](r, data.KeyDates, id)
}

// SaveKeyDate adds or replaces a key date and returns it with its ID.
func (t Tx) SaveKeyDate(x data.KeyDate) (data.KeyDate, error) {
	err := save(t, &x)
	return x, err
}

// Verdicts lists what was decided about all accounts, by account, the newest first.
func (r Reader) Verdicts() ([]data.Verdict, error) {
	return list[data.Verdict](r, "account_id, date DESC, id DESC")
}

// SaveVerdict adds or replaces an entry in the history of a row's approval.
func (t Tx) SaveVerdict(x data.Verdict) (data.Verdict, error) {
	err := save(t, &x)
	return x, err
}

// AccountAmounts sums what the customers that stand in the battle table of a
// quarter ordered in a period, in minor units, refunds netted; customers without
// orders have none.
func (r Reader) AccountAmounts(quarter data.Date, p data.Period) (map[data.ID]data.Money, error) {
	var rows []struct {
		CustomerID data.ID
		Amount     data.Money
	}
	err := r.db.Raw(`SELECT customer_id, SUM(amount) AS amount FROM orders
		WHERE customer_id IN (SELECT customer_id FROM accounts WHERE "from" = ?) AND date >= ? AND date < ?
		GROUP BY customer_id`, int64(quarter), int64(p.From), int64(p.Until)).Scan(&rows).Error
	amounts := make(map[data.ID]data.Money, len(rows))
	for _, x := range rows {
		amounts[x.CustomerID] = x.Amount
	}
	return amounts, err
}

// AccountVisits are the last days in a period on which the customers that stand in
// the battle table of a quarter were visited in person, effectively; those who
// were not have none.
func (r Reader) AccountVisits(quarter data.Date, p data.Period) (map[data.ID]data.Date, error) {
	var rows []struct {
		CustomerID data.ID
		Last       data.Date
	}
	err := r.db.Raw(`SELECT customer_id, MAX(date) AS last FROM touches
		WHERE customer_id IN (SELECT customer_id FROM accounts WHERE "from" = ?) AND date >= ? AND date < ?
		AND effective AND channel IN (?, ?) GROUP BY customer_id`,
		int64(quarter), int64(p.From), int64(p.Until), string(data.ByVisit), string(data.ByExecVisit)).Scan(&rows).Error
	days := make(map[data.ID]data.Date, len(rows))
	for _, x := range rows {
		days[x.CustomerID] = x.Last
	}
	return days, err
}

// AccountContacts lists the people of the customers that stand in the battle table
// of a quarter, by customer and place in its chain.
func (r Reader) AccountContacts(quarter data.Date) (rows []data.Contact, err error) {
	err = r.db.Where(`customer_id IN (SELECT customer_id FROM accounts WHERE "from" = ?)`, int64(quarter)).
		Order("customer_id, position, id").Find(&rows).Error
	return rows, err
}
