package execution

import (
	"strings"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveAction adds an action, or changes one. What it comes from (a one-on-one, a
// review, a deviation …) stays when it is changed, unless the change says another.
type SaveAction struct {
	ID    data.ID   `json:"id" doc:"number of the action; 0 adds one"`
	Stage data.ID   `json:"stage" doc:"number of its stage; 0: of no stage"`
	Text  string    `json:"text" doc:"what is to be done"`
	Owner string    `json:"owner" doc:"code of the person who does it; empty: nobody yet"`
	Due   data.Date `json:"due" doc:"last day in time"`

	Customer    *string `json:"customer" doc:"code of the customer it is about; empty: of none; missing: as it is"`
	Opportunity *string `json:"opportunity" doc:"code of the opportunity it is about; empty: of none; missing: as it is"`

	Milestone *data.ID `json:"milestone" doc:"number of the milestone it serves; 0: none; missing: as it is"`
	Deviation *data.ID `json:"deviation" doc:"number of the deviation it is to put right; 0: none; missing: as it is"`
	Review    *data.ID `json:"review" doc:"number of the review it was agreed in; 0: none; missing: as it is"`
	Pilot     *data.ID `json:"pilot" doc:"number of the pilot it belongs to; 0: none; missing: as it is"`

	State  *data.ActionState `json:"state" doc:"empty: to do, or done when it has a day; doing, waiting (both open it again); dropped; missing: as it is"`
	Done   *data.Date        `json:"done" doc:"day it was done or dropped; empty: open; missing: as it is"`
	Result *string           `json:"result" doc:"what came of it, or why it was dropped; missing: as it is"`
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
	if err = c.from(tx, &a); err != nil {
		return err
	}
	a.Text, a.Due = c.Text, c.Due
	if a.OwnerID, err = app.RepOf(tx.Reader, "owner", c.Owner); err != nil {
		return err
	}
	if err = sane("due", c.Due); err != nil {
		return err
	}
	if err = c.stand(tx, &a); err != nil {
		return err
	}
	tx.About(a.Text)
	_, err = tx.SaveAction(a)
	return err
}

// from says where the action comes from.
func (c SaveAction) from(tx store.Tx, a *data.Action) error {
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
	a.StageID = c.Stage
	for _, x := range []struct {
		field string
		given *data.ID
		into  *data.ID
		known func(data.ID) error
	}{
		{"stage", &c.Stage, &a.StageID, func(id data.ID) error { _, err := tx.Stage(id); return err }},
		{"milestone", c.Milestone, &a.MilestoneID, func(id data.ID) error { _, err := tx.Milestone(id); return err }},
		{"deviation", c.Deviation, &a.DeviationID, func(id data.ID) error { _, err := tx.Deviation(id); return err }},
		{"review", c.Review, &a.ReviewID, func(id data.ID) error { _, err := tx.Review(id); return err }},
		{"pilot", c.Pilot, &a.PilotID, func(id data.ID) error { _, err := tx.Pilot(id); return err }},
	} {
		if x.given == nil {
			continue
		}
		if *x.given != 0 {
			if err := x.known(*x.given); err != nil {
				return data.At(x.field, err)
			}
		}
		*x.into = *x.given
	}
	return nil
}

// stand says how far the action is.
func (c SaveAction) stand(tx store.Tx, a *data.Action) error {
	if c.Result != nil {
		a.Result = *c.Result
	}
	if c.Done != nil {
		if err := sane("done", *c.Done); err != nil {
			return err
		}
		a.Done = *c.Done
		if a.Done == 0 && a.State == data.Dropped || a.Done != 0 && a.State != data.Dropped {
			a.State = data.ToDo
		}
	}
	if c.State == nil {
		return nil
	}
	return become(tx, a, *c.State)
}

// become gives an action a state. Dropped without a day is dropped today; one that
// is to do again after it was dropped, or that is doing or waiting, is open.
func become(tx store.Tx, a *data.Action, s data.ActionState) error {
	switch {
	case s == data.Dropped && a.Done == 0:
		today, err := app.TodayIn(tx)
		if err != nil {
			return err
		}
		a.Done = today
	case s == data.Doing || s == data.Waiting || s == data.ToDo && a.State == data.Dropped:
		a.Done = 0
	}
	a.State = s
	return nil
}

// FinishAction says that an action is done.
type FinishAction struct {
	ID     data.ID   `json:"id" doc:"number of the action"`
	Day    data.Date `json:"day" doc:"day it was done"`
	Result *string   `json:"result" doc:"what came of it; missing: as it is"`
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
	return change(tx, c.ID, func(a *data.Action) {
		a.Finish(c.Day)
		if c.Result != nil {
			a.Result = *c.Result
		}
	})
}

// change changes one action and names it.
func change(tx store.Tx, id data.ID, how func(*data.Action)) error {
	a, err := tx.Action(id)
	if err != nil {
		return err
	}
	how(&a)
	tx.About(a.Text)
	_, err = tx.SaveAction(a)
	return err
}

// DropAction says that an action is given up, and why.
type DropAction struct {
	ID     data.ID   `json:"id" doc:"number of the action"`
	Day    data.Date `json:"day" doc:"day it was given up; empty: the plan's today"`
	Reason string    `json:"reason" doc:"why; it stands where the result would"`
}

// Label names the change.
func (DropAction) Label() string { return "command.DropAction" }

// Apply stores the day and the reason.
func (c DropAction) Apply(tx store.Tx) error {
	if strings.TrimSpace(c.Reason) == "" {
		return data.Problem{Key: "problem.action.reason", Field: "reason"}
	}
	day, err := app.DayOr(tx, "day", c.Day)
	if err != nil {
		return err
	}
	return change(tx, c.ID, func(a *data.Action) {
		a.Drop(day)
		a.Result = c.Reason
	})
}

// ReopenAction says that an action is not done, or not dropped, after all.
type ReopenAction struct {
	ID data.ID `json:"id" doc:"number of the action"`
}

// Label names the change.
func (ReopenAction) Label() string { return "command.ReopenAction" }

// Apply clears the day it was done.
func (c ReopenAction) Apply(tx store.Tx) error {
	return change(tx, c.ID, func(a *data.Action) { a.Finish(0) })
}

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
