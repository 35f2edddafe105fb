package store

import (
	"database/sql"

	"quarterdeck/data"
)

// Contracts lists the contracts, the first to end first.
func (r Reader) Contracts() ([]data.Contract, error) { return list[data.Contract](r, "until, id") }

// Contract is the contract with the ID.
func (r Reader) Contract(id data.ID) (data.Contract, error) {
	return one[data.Contract](r, data.Contracts, id)
}

// SaveContract adds or replaces a contract and returns it with its ID.
func (t Tx) SaveContract(x data.Contract) (data.Contract, error) {
	var n int
	if err := t.db.Raw("SELECT COUNT(*) FROM contracts WHERE number = ? AND id <> ?", x.Number, int64(x.ID)).Scan(&n).Error; err != nil {
		return x, err
	}
	if n > 0 {
		return x, data.Problem{Key: "problem.contract.taken", Field: "number", Args: []any{x.Number}}
	}
	err := save(t, &x)
	return x, err
}

// OpenContracts lists the contracts that are not decided, with what a list of
// customers asks of them: customer, last day, amounts and contact.
func (r Reader) OpenContracts() (rows []data.Contract, err error) {
	found, err := r.db.Raw("SELECT id, customer_id, until, amount, target, contacted FROM contracts WHERE state = ''").Rows()
	if err != nil {
		return nil, err
	}
	defer found.Close()
	var id, customer, until, amount, contacted int64 // plain numbers are read faster than ours
	var target sql.NullInt64
	for found.Next() {
		if err := found.Scan(&id, &customer, &until, &amount, &target, &contacted); err != nil {
			return nil, err
		}
		x := data.Contract{ID: data.ID(id), CustomerID: data.ID(customer), Until: data.Date(until), Amount: data.Money(amount), Contacted: data.Date(contacted)}
		if m := data.Money(target.Int64); target.Valid {
			x.Target = &m
		}
		rows = append(rows, x)
	}
	return rows, found.Err()
}

// ContractNumbers lists the numbers of all contracts.
func (r Reader) ContractNumbers() (numbers []string, err error) {
	err = r.db.Raw("SELECT number FROM contracts ORDER BY number").Scan(&numbers).Error
	return numbers, err
}
