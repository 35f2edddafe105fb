package team

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// StartOneOnOne opens a meeting with a rep.
type StartOneOnOne struct {
	Rep  string    `json:"rep" doc:"code of the rep"`
	Date data.Date `json:"date" doc:"day of the meeting"`

	Template string `json:"template" doc:"code of the template it goes by; empty: freely"`
}

// Label names the change.
func (StartOneOnOne) Label() string { return "command.StartOneOnOne" }

// Apply stores the meeting; a rep has one a day at most.
func (c StartOneOnOne) Apply(tx store.Tx) error {
	if c.Rep == "" {
		return data.Problem{Key: "problem.oneonone.rep", Field: "rep"}
	}
	rep, err := tx.RepByCode(c.Rep)
	if err != nil {
		return data.At("rep", err)
	}
	if err := free(tx, rep, c.Date, 0); err != nil {
		return err
	}
	tx.About(rep.Name)
	m, err := tx.SaveOneOnOne(data.OneOnOne{RepID: rep.ID, Date: c.Date})
	if err != nil {
		return err
	}
	return goBy(tx, m, c.Template)
}

// SetBlocker says what holds the rep's target up, in words both have seen.
type SetBlocker struct {
	Meeting data.ID `json:"meeting" doc:"number of the meeting"`
	Text    string  `json:"text" doc:"what holds the target up; empty: nothing"`
}

// Label names the change.
func (SetBlocker) Label() string { return "command.SetBlocker" }

// Apply stores the words.
func (c SetBlocker) Apply(tx store.Tx) error {
	m, _, err := open(tx, c.Meeting)
	if err != nil {
		return err
	}
	m.Blocker = c.Text
	_, err = tx.SaveOneOnOne(m)
	return err
}

// SaveNote writes the note of one layer of a meeting.
type SaveNote struct {
	Meeting data.ID    `json:"meeting" doc:"number of the meeting"`
	Layer   data.Layer `json:"layer" doc:"private (the manager alone), shared (with the rep) or print (on paper too); empty: private"`
	Text    string     `json:"text" doc:"the note; empty removes it"`
}

// Label names the change.
func (SaveNote) Label() string { return "command.SaveNote" }

// Apply stores the note.
func (c SaveNote) Apply(tx store.Tx) error {
	m, _, err := open(tx, c.Meeting)
	if err != nil {
		return err
	}
	n := data.Note{OneOnOneID: m.ID, Layer: c.Layer, Text: c.Text}
	if n.Layer == "" {
		n.Layer = data.Private
	}
	if err := n.Check(); err != nil {
		return err
	}
	if n.Text != "" {
		return tx.SaveNote(n)
	}
	return tx.RemoveNote(m.ID, n.Layer)
}

// AgreeAction adds an action agreed in a meeting. It comes up in every later
// meeting with the rep until it is done.
type AgreeAction struct {
	Meeting data.ID   `json:"meeting" doc:"number of the meeting"`
	Text    string    `json:"text" doc:"what is to be done"`
	Owner   string    `json:"owner" doc:"code of the person who does it; empty: the rep"`
	Due     data.Date `json:"due" doc:"last day in time"`

	Customer    string `json:"customer" doc:"code of the customer it is about; empty: of none"`
	Opportunity string `json:"opportunity" doc:"code of the opportunity it is about; empty: of none"`
}

// Label names the change.
func (AgreeAction) Label() string { return "command.AgreeAction" }

// Apply stores the action.
func (c AgreeAction) Apply(tx store.Tx) error {
	m, rep, err := open(tx, c.Meeting)
	if err != nil {
		return err
	}
	a := data.Action{Text: c.Text, OwnerID: rep.ID, Due: c.Due, OneOnOneID: m.ID, RepID: rep.ID}
	if c.Owner != "" {
		x, err := tx.RepByCode(c.Owner)
		if err != nil {
			return data.At("owner", err)
		}
		a.OwnerID = x.ID
	}
	if a.CustomerID, a.OpportunityID, err = about(tx.Reader, c.Customer, c.Opportunity); err != nil {
		return err
	}
	if err := app.CheckDay("due", c.Due); err != nil {
		return err
	}
	_, err = tx.SaveAction(a)
	return err
}

// RemoveOneOnOne removes a meeting with its notes. The actions agreed in it
// stay with the rep.
type RemoveOneOnOne struct {
	Meeting data.ID `json:"meeting" doc:"number of the meeting"`
}

// Label names the change.
func (RemoveOneOnOne) Label() string { return "command.RemoveOneOnOne" }

// Apply removes the meeting.
func (c RemoveOneOnOne) Apply(tx store.Tx) error {
	if _, _, err := meeting(tx, c.Meeting); err != nil {
		return err
	}
	return tx.Remove(data.OneOnOnes, c.Meeting)
}

// about is what an action is about, by codes that may be empty: a customer, an
// opportunity, or the opportunity's customer with it.
func about(r store.Reader, customer, opportunity string) (c, o data.ID, err error) {
	if opportunity != "" {
		x, err := r.OpportunityByCode(opportunity)
		if err != nil {
			return 0, 0, data.At("opportunity", err)
		}
		c, o = x.CustomerID, x.ID
	}
	if customer != "" {
		x, err := r.CustomerByCode(customer)
		if err != nil {
			return 0, 0, data.At("customer", err)
		}
		c = x.ID
	}
	return c, o, nil
}
