package plan

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveDecision adds a decision wanted, or changes one.
type SaveDecision struct {
	ID       data.ID            `json:"id" doc:"number of the decision; 0 adds one"`
	Text     string             `json:"text" doc:"what is to be decided"`
	Cost     string             `json:"cost" doc:"what it takes, in words; may be empty"`
	Expected *data.Money        `json:"expected" doc:"what it should bring, in minor units; missing: not estimated"`
	State    data.DecisionState `json:"state" doc:"open, agreed or refused; empty: open"`
}

// Label names the change.
func (SaveDecision) Label() string { return "command.SaveDecision" }

// Apply stores the decision.
func (c SaveDecision) Apply(tx store.Tx) error {
	d := data.Decision{Position: last(tx, data.Decisions)}
	if c.ID != 0 {
		var err error
		if d, err = tx.Decision(c.ID); err != nil {
			return err
		}
	}
	d.Text, d.Cost, d.Expected, d.State = c.Text, c.Cost, c.Expected, c.State
	if d.State == "" {
		d.State = data.Open
	}
	tx.About(d.Text)
	_, err := tx.SaveDecision(d)
	return err
}

// RemoveDecision removes a decision.
type RemoveDecision struct {
	ID data.ID `json:"id" doc:"number of the decision"`
}

// Label names the change.
func (RemoveDecision) Label() string { return "command.RemoveDecision" }

// Apply removes the decision.
func (c RemoveDecision) Apply(tx store.Tx) error {
	d, err := tx.Decision(c.ID)
	if err != nil {
		return err
	}
	tx.About(d.Text)
	return tx.Remove(data.Decisions, c.ID)
}

// Decisions lists the decisions wanted in their order.
func Decisions(r store.Reader, _ data.Date, _ None) ([]data.Decision, error) { return r.Decisions() }
