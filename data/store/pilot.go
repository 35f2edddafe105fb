package store

import "quarterdeck/data"

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

// checkPilots asks every record around pilots what is wrong with it.
func (f *File) checkPilots(add func(part, format string, args ...any)) error {
	return each[data.Pilot](f, data.Pilots, add)
}
