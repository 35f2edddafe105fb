package renewals

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ContactRenewal writes down that the customer was spoken to about the renewal,
// or takes that back.
type ContactRenewal struct {
	ID   data.ID   `json:"id" doc:"the contract"`
	Day  data.Date `json:"day" doc:"when; empty: today"`
	Undo bool      `json:"undo" doc:"it did not happen after all"`
}

// Label names the change.
func (ContactRenewal) Label() string { return "command.ContactRenewal" }

// Apply stores the day.
func (c ContactRenewal) Apply(tx store.Tx) error {
	return step(tx, c.ID, c.Day, c.Undo, func(x *data.Contract) *data.Date { return &x.Contacted })
}

// What is handed over before a renewal (S2-22).
const (
	ServiceReport = "report" // annual service report
	ValuePlan     = "plan"   // next year's value plan
)

// HandOver writes down that the annual service report or next year's value plan
// was handed over, or takes that back.
type HandOver struct {
	ID   data.ID   `json:"id" doc:"the contract"`
	What string    `json:"what" doc:"report: annual service report; plan: next year's value plan"`
	Day  data.Date `json:"day" doc:"when; empty: today"`
	Undo bool      `json:"undo" doc:"it did not happen after all"`
}

// Label names the change.
func (c HandOver) Label() string {
	if c.What == ValuePlan {
		return "command.HandOver.plan"
	}
	return "command.HandOver"
}

// Apply stores the day.
func (c HandOver) Apply(tx store.Tx) error {
	switch c.What {
	case ServiceReport:
		return step(tx, c.ID, c.Day, c.Undo, func(x *data.Contract) *data.Date { return &x.Reported })
	case ValuePlan:
		return step(tx, c.ID, c.Day, c.Undo, func(x *data.Contract) *data.Date { return &x.Proposed })
	}
	return data.Problem{Key: "problem.renewal.what", Field: "what", Args: []any{c.What}}
}

// step sets one of the days of a contract, or empties it.
func step(tx store.Tx, id data.ID, day data.Date, undo bool, of func(*data.Contract) *data.Date) error {
	x, err := tx.Contract(id)
	if err != nil {
		return err
	}
	if day, err = app.DayOr(tx, "day", day); err != nil {
		return err
	}
	if undo {
		day = 0
	}
	*of(&x) = day
	if err := about(tx, x); err != nil {
		return err
	}
	_, err = tx.SaveContract(x)
	return err
}
