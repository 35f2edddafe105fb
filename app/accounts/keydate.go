package accounts

import (
	"slices"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// saveDates makes the key dates of a row what the list says, and reports whether
// one was added, moved, renamed or removed.
func saveDates(tx store.Tx, account data.ID, list []AccountDate) (changed bool, err error) {
	all, err := tx.KeyDates()
	if err != nil {
		return false, err
	}
	var own []data.KeyDate
	for _, k := range all {
		if k.AccountID != account {
			continue
		}
		own = append(own, k)
		if !slices.ContainsFunc(list, func(d AccountDate) bool { return d.ID == k.ID }) {
			changed = true
			if err := tx.Remove(data.KeyDates, k.ID); err != nil {
				return false, err
			}
		}
	}
	for _, d := range list {
		k := data.KeyDate{AccountID: account}
		if d.ID != 0 {
			i := slices.IndexFunc(own, func(x data.KeyDate) bool { return x.ID == d.ID })
			if i < 0 {
				return false, data.Problem{Key: "problem.gone.key_dates", Field: "dates", Args: []any{int(d.ID)}}
			}
			k = own[i]
		}
		was := k
		k.Date, k.Text = d.Date, d.Text
		if k == was {
			continue
		}
		changed = true
		if _, err := tx.SaveKeyDate(k); err != nil {
			return false, data.At("dates", err)
		}
	}
	return changed, nil
}

// SaveKeyDate adds a key date to a row of the battle table, or changes one. It
// takes the row's approval away.
type SaveKeyDate struct {
	ID      data.ID   `json:"id" doc:"number of the key date; 0 adds one"`
	Account data.ID   `json:"account" doc:"number of the row of a new date"`
	Date    data.Date `json:"date" doc:"day"`
	Text    string    `json:"text" doc:"what happens then"`
}

// Label names the change.
func (SaveKeyDate) Label() string { return "command.SaveKeyDate" }

// Apply stores the date.
func (c SaveKeyDate) Apply(tx store.Tx) error {
	k := data.KeyDate{AccountID: c.Account}
	if c.ID != 0 {
		var err error
		if k, err = tx.KeyDate(c.ID); err != nil {
			return err
		}
	} else if _, err := tx.Account(c.Account); err != nil {
		return data.At("account", err)
	}
	was := k
	k.Date, k.Text = c.Date, c.Text
	tx.About(k.Text)
	if k == was {
		return nil
	}
	if _, err := tx.SaveKeyDate(k); err != nil {
		return err
	}
	return changedDate(tx, k)
}

// changedDate takes the approval of the row of a key date away.
func changedDate(tx store.Tx, k data.KeyDate) error {
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	a, err := tx.Account(k.AccountID)
	if err != nil {
		return err
	}
	_, err = withdraw(tx, a, today)
	return err
}

// FinishKeyDate says that a key date is over, or that it is not after all. The
// row stays approved.
type FinishKeyDate struct {
	ID  data.ID   `json:"id" doc:"number of the key date"`
	Day data.Date `json:"day" doc:"day it was done; empty: still to come"`
}

// Label names the change.
func (FinishKeyDate) Label() string { return "command.FinishKeyDate" }

// Apply stores the day.
func (c FinishKeyDate) Apply(tx store.Tx) error {
	k, err := tx.KeyDate(c.ID)
	if err != nil {
		return err
	}
	tx.About(k.Text)
	k.Done = c.Day
	_, err = tx.SaveKeyDate(k)
	return err
}

// RemoveKeyDate takes a key date away, and the row's approval with it.
type RemoveKeyDate struct {
	ID data.ID `json:"id" doc:"number of the key date"`
}

// Label names the change.
func (RemoveKeyDate) Label() string { return "command.RemoveKeyDate" }

// Apply removes the date.
func (c RemoveKeyDate) Apply(tx store.Tx) error {
	k, err := tx.KeyDate(c.ID)
	if err != nil {
		return err
	}
	tx.About(k.Text)
	if err := tx.Remove(data.KeyDates, k.ID); err != nil {
		return err
	}
	return changedDate(tx, k)
}
