package health

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SavePlayStep adds a step to a play, or changes one.
type SavePlayStep struct {
	ID    data.ID   `json:"id" doc:"number of the step; 0 adds one"`
	Play  data.ID   `json:"play" doc:"number of the play a new step belongs to"`
	Text  string    `json:"text" doc:"what is to be done"`
	Owner string    `json:"owner" doc:"code of the person who does it; empty: who owns the play"`
	Due   data.Date `json:"due" doc:"last day in time"`
}

// Label names the change.
func (SavePlayStep) Label() string { return "command.SavePlayStep" }

// Apply stores the step.
func (c SavePlayStep) Apply(tx store.Tx) (err error) {
	s := data.PlayStep{PlayID: c.Play}
	if c.ID != 0 {
		if s, err = tx.PlayStep(c.ID); err != nil {
			return err
		}
	} else {
		if _, err := tx.Play(c.Play); err != nil {
			return data.At("play", err)
		}
		steps, err := tx.PlaySteps()
		if err != nil {
			return err
		}
		for _, x := range steps {
			if x.PlayID == c.Play {
				s.Position = max(s.Position, x.Position)
			}
		}
		s.Position++
	}
	s.Text, s.Due = c.Text, c.Due
	if err := app.CheckDay("due", c.Due); err != nil {
		return err
	}
	if s.OwnerID, err = app.RepOf(tx.Reader, "owner", c.Owner); err != nil {
		return err
	}
	tx.About(s.Text)
	_, err = tx.SavePlayStep(s)
	return err
}

// FinishPlayStep says that a step is done, or open again.
type FinishPlayStep struct {
	ID  data.ID   `json:"id" doc:"number of the step"`
	Day data.Date `json:"day" doc:"day it was done; empty: open again"`
}

// Label names the change.
func (FinishPlayStep) Label() string { return "command.FinishPlayStep" }

// Apply stores the day.
func (c FinishPlayStep) Apply(tx store.Tx) error {
	s, err := tx.PlayStep(c.ID)
	if err != nil {
		return err
	}
	if err := app.Happened(tx, "day", c.Day); err != nil {
		return err
	}
	s.Done = c.Day
	tx.About(s.Text)
	_, err = tx.SavePlayStep(s)
	return err
}

// RemovePlayStep takes a step out of its play.
type RemovePlayStep struct {
	ID data.ID `json:"id" doc:"number of the step"`
}

// Label names the change.
func (RemovePlayStep) Label() string { return "command.RemovePlayStep" }

// Apply removes the step.
func (c RemovePlayStep) Apply(tx store.Tx) error {
	s, err := tx.PlayStep(c.ID)
	if err != nil {
		return err
	}
	tx.About(s.Text)
	return tx.Remove(data.PlaySteps, c.ID)
}
