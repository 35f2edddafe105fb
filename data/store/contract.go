package store

import "quarterdeck/data"

// Contracts lists the contracts, the first to end first.
func (r Reader) Contracts() ([]data.Contract, error) { return list[data.Contract](r, "until, id") }

// Contract is the contract with the ID.
func (r Reader) Contract(id data.ID) (data.Contract, error) {
	return one[data.Contract](r, data.Contracts, id)
}

// SaveContract adds or replaces a contract and returns it with its ID.
func (t Tx) SaveContract(x data.Contract) (data.Contract, error) {
	err := save(t, &x)
	return x, err
}

// ContractsOf lists the contracts of one customer, the last to end first.
func (r Reader) ContractsOf(customer data.ID) (rows []data.Contract, err error) {
	err = r.db.Where("customer_id = ?", int64(customer)).Order("until DESC, id DESC").Find(&rows).Error
	return rows, err
}
