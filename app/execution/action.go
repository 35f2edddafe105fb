package execution

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveAction adds an action to a stage or about a customer, or changes one. An
// action agreed in a one-on-one stays one when it is changed.
type SaveAction struct {
	ID    data.ID   `json:"id" doc:"number of the action; 0 adds one"`
	Stage data.ID   `json:"stage" doc:"number of its stage; 0: of no stage"`
	Text  string    `json:"text" doc:"what is to be done"`
	Owner string    `json:"owner" doc:"code of the person who does it; empty: nobody yet"`
	Due   data.Date `json:"due" doc:"last day in time"`

	Customer *string `json:"customer" doc:"code of the customer it is about; empty: of none; missing: as it is"`

	Opportunity *string `json:"opportunity" doc:"code of the opportunity it is about; empty: of none; missing: as it is"`
}

// Label names the change.
func (SaveAction) Label() string { return "command.SaveAction" }

// Apply stores the action.
func (c SaveAction) Apply(tx store.Tx) (err error) {
	var a data.Action
	if c.ID != 0 {
		if a, err = tx.Action(c.ID); err != nil {
			return err
		}
	}
	if c.Stage != 0 {
		if _, err = tx.Stage(c.Stage); err != nil {
			return data.At("stage", err)
		}
	}
	if c.Customer != nil {
		a.CustomerID = 0
		if *c.Customer != "" {
			x, err := tx.CustomerByCode(*c.Customer)
			if err != nil {
				return data.At("customer", err)
			}
			a.CustomerID = x.ID
		}
	}
	if c.Opportunity != nil {
		a.OpportunityID = 0
		if *c.Opportunity != "" {
			x, err := tx.OpportunityByCode(*c.Opportunity)
			if err != nil {
				return data.At("opportunity", err)
			}
			a.OpportunityID = x.ID
		}
	}
	a.StageID, a.Text, a.Due = c.Stage, c.Text, c.Due
	if a.OwnerID, err = app.RepOf(tx.Reader, "owner", c.Owner); err != nil {
		return err
	}
	if err = sane("due", c.Due); err != nil {
		return err
	}
	tx.About(a.Text)
	_, err = tx.SaveAction(a)
	return err
}

// FinishAction says that an action is done.
type FinishAction struct {
	ID  data.ID   `json:"id" doc:"number of the action"`
	Day data.Date `json:"day" doc:"day it was done"`
}

// Label names the change.
func (FinishAction) Label() string { return "command.FinishAction" }

// Apply stores the day.
func (c FinishAction) Apply(tx store.Tx) error {
	if c.Day == 0 {
		return data.Problem{Key: "problem.action.day", Field: "day"}
	}
	if err := sane("day", c.Day); err != nil {
		return err
	}
	return finish(tx, c.ID, c.Day)
}

func finish(tx store.Tx, id data.ID, day data.Date) error {
	a, err := tx.Action(id)
	if err != nil {
		return err
	}
	a.Done = day
	tx.About(a.Text)
	_, err = tx.SaveAction(a)
	return err
}

// ReopenAction says that an action is not done after all.
type ReopenAction struct {
	ID data.ID `json:"id" doc:"number of the action"`
}

// Label names the change.
func (ReopenAction) Label() string { return "command.ReopenAction" }

// Apply clears the day it was done.
func (c ReopenAction) Apply(tx store.Tx) error { return finish(tx, c.ID, 0) }

// RemoveAction removes an action.
type RemoveAction struct {
	ID data.ID `json:"id" doc:"number of the action"`
}

// Label names the change.
func (RemoveAction) Label() string { return "command.RemoveAction" }

// Apply removes the action.
func (c RemoveAction) Apply(tx store.Tx) error {
	a, err := tx.Action(c.ID)
	if err != nil {
		return err
	}
	tx.About(a.Text)
	return tx.Remove(data.Actions, c.ID)
}
