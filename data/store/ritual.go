package store

// checkRituals asks every record around rituals what is wrong with it.
func (f *File) checkRituals(add func(part, format string, args ...any)) error {
	return nil
}
