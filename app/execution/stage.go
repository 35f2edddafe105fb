package execution

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveStage adds a stage, or changes one.
type SaveStage struct {
	ID       data.ID   `json:"id" doc:"number of the stage; 0 adds one"`
	Name     string    `json:"name" doc:"name, such as growth"`
	From     data.Date `json:"from" doc:"first day"`
	Until    data.Date `json:"until" doc:"first day after it; empty: it lasts a single day"`
	Position *int      `json:"position" doc:"place in the order; missing keeps it, or puts a new one last"`
}

// Label names the change.
func (SaveStage) Label() string { return "command.SaveStage" }

// Apply stores the stage. Its milestones keep their days.
func (c SaveStage) Apply(tx store.Tx) (err error) {
	var s data.Stage
	if c.ID != 0 {
		if s, err = tx.Stage(c.ID); err != nil {
			return err
		}
	}
	s.Name = c.Name
	if s.Period, err = period(c.From, c.Until); err != nil {
		return err
	}
	if s.Position, err = place(tx, data.Stages, s.ID, s.Position, c.Position); err != nil {
		return err
	}
	tx.About(s.Name)
	_, err = tx.SaveStage(s)
	return err
}

// RemoveStage removes a stage with its milestones, their criteria and its actions.
type RemoveStage struct {
	ID data.ID `json:"id" doc:"number of the stage"`
}

// Label names the change.
func (RemoveStage) Label() string { return "command.RemoveStage" }

// Apply removes the stage.
func (c RemoveStage) Apply(tx store.Tx) error {
	s, err := tx.Stage(c.ID)
	if err != nil {
		return err
	}
	tx.About(s.Name)
	return tx.Remove(data.Stages, c.ID)
}
