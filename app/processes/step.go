package processes

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveProcessStep adds a step at the end of a chain, or changes the one with the ID.
type SaveProcessStep struct {
	ID      data.ID        `json:"id" doc:"the step; 0 adds one"`
	Process data.ID        `json:"process" doc:"the process, of a new step"`
	After   bool           `json:"after" doc:"of the chain as it is to be, of a new step"`
	Name    string         `json:"name" doc:"what is done"`
	Actor   string         `json:"actor" doc:"who does it, a person or a system"`
	Work    int            `json:"work" doc:"working minutes of doing"`
	Wait    int            `json:"wait" doc:"working minutes until it is begun"`
	Worth   data.StepWorth `json:"worth" doc:"value, necessary or waste"`
	First   *int           `json:"first" doc:"share that is right the first time, hundredths of a per cent; null: not known"`
}

// Label names the change.
func (SaveProcessStep) Label() string { return "command.SaveProcessStep" }

// Apply stores the step.
func (c SaveProcessStep) Apply(tx store.Tx) (err error) {
	x := data.ProcessStep{ProcessID: c.Process, After: c.After}
	if c.ID != 0 {
		if x, err = tx.ProcessStep(c.ID); err != nil {
			return err
		}
	} else {
		if _, err := tx.Process(c.Process); err != nil {
			return err
		}
		rows, err := siblings(tx, x)
		if err != nil {
			return err
		}
		x.Position = len(rows) + 1
	}
	x.Name, x.Actor, x.Work, x.Wait, x.Worth, x.First = c.Name, c.Actor, c.Work, c.Wait, c.Worth, c.First
	tx.About(x.Name)
	_, err = tx.SaveProcessStep(x)
	return err
}

// siblings are the steps of the same chain in their order.
func siblings(tx store.Tx, x data.ProcessStep) (rows []data.ProcessStep, err error) {
	all, err := tx.ProcessSteps()
	for _, y := range all {
		if y.ProcessID == x.ProcessID && y.After == x.After {
			rows = append(rows, y)
		}
	}
	return rows, err
}

// RemoveProcessStep removes a step.
type RemoveProcessStep struct {
	ID data.ID `json:"id" doc:"the step"`
}

// Label names the change.
func (RemoveProcessStep) Label() string { return "command.RemoveProcessStep" }

// Apply removes the step and closes the gap.
func (c RemoveProcessStep) Apply(tx store.Tx) error {
	x, err := tx.ProcessStep(c.ID)
	if err != nil {
		return err
	}
	tx.About(x.Name)
	if err := tx.Remove(data.ProcessSteps, c.ID); err != nil {
		return err
	}
	rows, err := siblings(tx, x)
	if err != nil {
		return err
	}
	return number(tx, rows)
}

// number gives steps their places in a row.
func number(tx store.Tx, rows []data.ProcessStep) error {
	for i, x := range rows {
		if x.Position == i+1 {
			continue
		}
		x.Position = i + 1
		if _, err := tx.SaveProcessStep(x); err != nil {
			return err
		}
	}
	return nil
}

// MoveProcessStep puts a step in another place of its chain.
type MoveProcessStep struct {
	ID data.ID `json:"id" doc:"the step"`
	To int     `json:"to" doc:"its place in the chain, from 0"`
}

// Label names the change.
func (MoveProcessStep) Label() string { return "command.MoveProcessStep" }

// Apply numbers the steps anew.
func (c MoveProcessStep) Apply(tx store.Tx) error {
	x, err := tx.ProcessStep(c.ID)
	if err != nil {
		return err
	}
	all, err := siblings(tx, x)
	if err != nil {
		return err
	}
	if c.To < 0 || c.To >= len(all) {
		return data.Problem{Key: "problem.process.place", Field: "to", Args: []any{len(all)}}
	}
	rows := make([]data.ProcessStep, 0, len(all))
	for _, y := range all {
		if y.ID != x.ID {
			rows = append(rows, y)
		}
	}
	rows = append(rows[:c.To], append([]data.ProcessStep{x}, rows[c.To:]...)...)
	tx.About(x.Name)
	return number(tx, rows)
}
