package store

import "quarterdeck/data"

// Contacts lists the people at customers, by customer and place in its chain.
func (r Reader) Contacts() ([]data.Contact, error) {
	return list[data.Contact](r, "customer_id, position, id")
}

// Contact is the person at a customer with the ID.
func (r Reader) Contact(id data.ID) (data.Contact, error) {
	return one[data.Contact](r, data.Contacts, id)
}

// SaveContact adds or replaces a person at a customer and returns it with its ID.
func (t Tx) SaveContact(x data.Contact) (data.Contact, error) {
	err := save(t, &x)
	return x, err
}

// ContactsOf lists the people of one customer, in the order of the decision chain.
func (r Reader) ContactsOf(customer data.ID) (rows []data.Contact, err error) {
	err = r.db.Where("customer_id = ?", int64(customer)).Order("position, id").Find(&rows).Error
	return rows, err
}

// PlayContacts lists the people that plays name, such as new decision makers.
func (r Reader) PlayContacts() (rows []data.Contact, err error) {
	err = r.db.Where("id IN (SELECT contact_id FROM plays)").Find(&rows).Error
	return rows, err
}
