package processes

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveProcess adds a process, or changes the one with the ID.
type SaveProcess struct {
	ID      data.ID `json:"id" doc:"the process; 0 adds one"`
	Name    string  `json:"name" doc:"what it is called"`
	Owner   string  `json:"owner" doc:"code of who answers for it; empty: nobody"`
	Measure string  `json:"measure" doc:"code of the typed measure that its measured time becomes, such as quote_hours; empty: none"`
	Note    string  `json:"note" doc:"remarks"`
}

// Label names the change.
func (SaveProcess) Label() string { return "command.SaveProcess" }

// Apply stores the process, a new one at the end.
func (c SaveProcess) Apply(tx store.Tx) (err error) {
	x := data.Process{}
	if c.ID != 0 {
		if x, err = tx.Process(c.ID); err != nil {
			return err
		}
	} else if x.Position, err = last(tx); err != nil {
		return err
	}
	x.Name, x.Measure, x.Note = c.Name, c.Measure, c.Note
	if x.OwnerID, err = app.RepOf(tx.Reader, "owner", c.Owner); err != nil {
		return err
	}
	tx.About(x.Name)
	_, err = tx.SaveProcess(x)
	return err
}

// last is the place after the last process.
func last(tx store.Tx) (position int, err error) {
	all, err := tx.Processes()
	for _, x := range all {
		position = max(position, x.Position)
	}
	return position + 1, err
}

// RemoveProcess removes a process with its steps.
type RemoveProcess struct {
	ID data.ID `json:"id" doc:"the process"`
}

// Label names the change.
func (RemoveProcess) Label() string { return "command.RemoveProcess" }

// Apply removes the process.
func (c RemoveProcess) Apply(tx store.Tx) error {
	x, err := tx.Process(c.ID)
	if err != nil {
		return err
	}
	tx.About(x.Name)
	return tx.Remove(data.Processes, c.ID)
}
