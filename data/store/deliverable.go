package store

import "quarterdeck/data"

// Deliverables lists the named documents in their order.
func (r Reader) Deliverables() ([]data.Deliverable, error) {
	return list[data.Deliverable](r, "position, id")
}

// Deliverable is the document with the ID.
func (r Reader) Deliverable(id data.ID) (data.Deliverable, error) {
	return one[data.Deliverable](r, data.Deliverables, id)
}

// SaveDeliverable adds or replaces a document and returns it with its ID.
func (t Tx) SaveDeliverable(x data.Deliverable) (data.Deliverable, error) {
	if err := t.codeTaken(data.Deliverables, x.ID, x.Code); err != nil {
		return x, err
	}
	err := save(t, &x)
	return x, err
}

// RestartDeliverables takes from every document what a plan that ended made of it:
// its day, where it is, and how far it is. One that was not needed stays so.
func (t Tx) RestartDeliverables() error {
	return t.db.Exec("UPDATE deliverables SET due = 0, made = 0, place = '', state = CASE state WHEN ? THEN state ELSE ? END", data.NotNeeded, data.NotBegun).Error
}

// checkDeliverables asks every record around deliverables what is wrong with it.
func (f *File) checkDeliverables(add func(part, format string, args ...any)) error {
	return each[data.Deliverable](f, data.Deliverables, add)
}
