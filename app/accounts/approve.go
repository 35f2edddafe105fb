package accounts

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// withdraw takes the approval of a row away because the row changes, and writes
// that down; a row without approval stays as it is.
func withdraw(tx store.Tx, a data.Account, today data.Date) (data.Account, error) {
	if a.Approved == 0 {
		return a, nil
	}
	a.Approved, a.ApproverID = 0, 0
	if _, err := tx.SaveVerdict(data.Verdict{AccountID: a.ID, Date: today, Said: data.SaidWithdrawn}); err != nil {
		return a, err
	}
	return tx.SaveAccount(a)
}
