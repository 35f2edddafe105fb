package store

import (
	"errors"

	"quarterdeck/data"
)

// Processes lists the processes in their order.
func (r Reader) Processes() ([]data.Process, error) { return list[data.Process](r, "position, id") }

// Process is the process with the ID.
func (r Reader) Process(id data.ID) (data.Process, error) {
	return one[data.Process](r, data.Processes, id)
}

// SaveProcess adds or replaces a process and returns it with its ID.
func (t Tx) SaveProcess(x data.Process) (data.Process, error) {
	err := save(t, &x)
	return x, err
}

// ProcessSteps lists the steps of all processes, before and after, in their order.
func (r Reader) ProcessSteps() ([]data.ProcessStep, error) {
	return list[data.ProcessStep](r, "process_id, after, position, id")
}

// ProcessStep is the step with the ID.
func (r Reader) ProcessStep(id data.ID) (data.ProcessStep, error) {
	return one[data.ProcessStep](r, data.ProcessSteps, id)
}

// SaveProcessStep adds or replaces a step and returns it with its ID.
func (t Tx) SaveProcessStep(x data.ProcessStep) (data.ProcessStep, error) {
	err := save(t, &x)
	return x, err
}

// checkProcesses asks every record around process maps what is wrong with it.
func (f *File) checkProcesses(add func(part, format string, args ...any)) error {
	return errors.Join(
		each[data.Process](f, data.Processes, add),
		each[data.ProcessStep](f, data.ProcessSteps, add))
}
