package team

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// StartOneOnOne opens a meeting with a rep.
type StartOneOnOne struct {
	Rep  string    `json:"rep" doc:"code of the rep"`
	Date data.Date `json:"date" doc:"day of the meeting"`
}

// Label names the change.
func (StartOneOnOne) Label() string { return "command.StartOneOnOne" }

// Apply stores the meeting; a rep has one a day at most.
func (c StartOneOnOne) Apply(tx store.Tx) error {
	if c.Rep == "" {
		return data.Problem{Key: "problem.oneonone.rep", Field: "rep"}
	}
	if c.Date == 0 {
		return data.Problem{Key: "problem.oneonone.date", Field: "date"}
	}
	rep, err := tx.RepByCode(c.Rep)
	if err != nil {
		return data.At("rep", err)
	}
	if err := sane("date", c.Date); err != nil {
		return err
	}
	have, err := tx.OneOnOnes(rep.ID)
	if err != nil {
		return err
	}
	for _, m := range have {
		if m.Date == c.Date {
			return data.Problem{Key: "problem.oneonone.twice", Field: "date", Args: []any{rep.Name, c.Date}}
		}
	}
	tx.About(rep.Name)
	_, err = tx.SaveOneOnOne(data.OneOnOne{RepID: rep.ID, Date: c.Date})
	return err
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
	have, err := tx.Notes(m.ID, n.Layer)
	if err != nil || len(have) == 0 {
		return err
	}
	return tx.Remove(data.Notes, have[0].ID)
}

// AgreeAction adds an action agreed in a meeting. It comes up in every later
// meeting with the rep until it is done.
type AgreeAction struct {
	Meeting data.ID   `json:"meeting" doc:"number of the meeting"`
	Text    string    `json:"text" doc:"what is to be done"`
	Owner   string    `json:"owner" doc:"code of the person who does it; empty: the rep"`
	Due     data.Date `json:"due" doc:"last day in time"`
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
	if c.Due != 0 {
		if err := sane("due", c.Due); err != nil {
			return err
		}
	}
	_, err = tx.SaveAction(a)
	return err
}

// CloseOneOnOne ends a meeting and files it: its words change no more.
type CloseOneOnOne struct {
	Meeting data.ID `json:"meeting" doc:"number of the meeting"`
}

// Label names the change.
func (CloseOneOnOne) Label() string { return "command.CloseOneOnOne" }

// Apply files the meeting.
func (c CloseOneOnOne) Apply(tx store.Tx) error { return file(tx, c.Meeting, true) }

// ReopenOneOnOne opens a filed meeting again.
type ReopenOneOnOne struct {
	Meeting data.ID `json:"meeting" doc:"number of the meeting"`
}

// Label names the change.
func (ReopenOneOnOne) Label() string { return "command.ReopenOneOnOne" }

// Apply opens the meeting.
func (c ReopenOneOnOne) Apply(tx store.Tx) error { return file(tx, c.Meeting, false) }

func file(tx store.Tx, id data.ID, closed bool) error {
	m, _, err := meeting(tx, id)
	if err != nil {
		return err
	}
	m.Closed = closed
	_, err = tx.SaveOneOnOne(m)
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
