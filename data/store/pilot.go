package store

import (
	"errors"

	"quarterdeck/data"
)

// Pilots lists the pilots, the latest first.
func (r Reader) Pilots() ([]data.Pilot, error) { return list[data.Pilot](r, "\"from\" DESC, id DESC") }

// Pilot is the pilot with the ID.
func (r Reader) Pilot(id data.ID) (data.Pilot, error) {
	return one[data.Pilot](r, data.Pilots, id)
}

// SavePilot adds or replaces a pilot and returns it with its ID.
func (t Tx) SavePilot(x data.Pilot) (data.Pilot, error) {
	err := save(t, &x)
	return x, err
}

// PilotCustomers lists who is in the pilots, by pilot and customer.
func (r Reader) PilotCustomers() ([]data.PilotCustomer, error) {
	return list[data.PilotCustomer](r, "pilot_id, customer_id")
}

// SavePilotCustomer puts a customer into a pilot.
func (t Tx) SavePilotCustomer(x data.PilotCustomer) (data.PilotCustomer, error) {
	err := save(t, &x)
	return x, err
}

// PilotRule says when a pilot is good enough; the default when none is set.
func (r Reader) PilotRule() (data.PilotRule, error) {
	rows, err := list[data.PilotRule](r, "id")
	if err != nil || len(rows) == 0 {
		return data.DefaultPilotRule(), err
	}
	return rows[0], nil
}

// SavePilotRule sets when a pilot is good enough.
func (t Tx) SavePilotRule(x data.PilotRule) error {
	x.ID = 1
	return save(t, &x)
}

// checkPilots asks every record around pilots what is wrong with it.
func (f *File) checkPilots(add func(part, format string, args ...any)) error {
	return errors.Join(each[data.Pilot](f, data.Pilots, add), each[data.PilotCustomer](f, data.PilotCustomers, add),
		each[data.PilotRule](f, data.PilotRules, add))
}
