package store

import "quarterdeck/data"

// Deviations lists the deviations, open ones first, the latest first.
func (r Reader) Deviations() ([]data.Deviation, error) {
	return list[data.Deviation](r, "closed <> 0, opened DESC, id DESC")
}

// Deviation is the deviation with the ID.
func (r Reader) Deviation(id data.ID) (data.Deviation, error) {
	return one[data.Deviation](r, data.Deviations, id)
}

// SaveDeviation adds or replaces a deviation and returns it with its ID.
func (t Tx) SaveDeviation(x data.Deviation) (data.Deviation, error) {
	err := save(t, &x)
	return x, err
}

// checkDeviations asks every record around deviations what is wrong with it.
func (f *File) checkDeviations(add func(part, format string, args ...any)) error {
	return each[data.Deviation](f, data.Deviations, add)
}
