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
