package store

// checkProcesses asks every record around process maps what is wrong with it.
func (f *File) checkProcesses(add func(part, format string, args ...any)) error {
	return nil
}
