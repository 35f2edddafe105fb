package store

// checkDeliverables asks every record around deliverables what is wrong with it.
func (f *File) checkDeliverables(add func(part, format string, args ...any)) error {
	return nil
}
