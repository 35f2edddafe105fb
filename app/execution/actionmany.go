package execution

import (
	"strconv"
	"strings"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// EditActions changes many actions at once, as one step. Fields that are missing
// stay as they are.
type EditActions struct {
	IDs    []data.ID         `json:"ids" doc:"numbers of the actions"`
	Owner  *string           `json:"owner" doc:"code of the person who does them; empty: nobody; missing: as it is"`
	Due    data.Date         `json:"due" doc:"their new last day in time; empty: as it is"`
	Shift  int               `json:"shift" doc:"days to put them off by, negative: earlier; 0: none; not together with due"`
	State  *data.ActionState `json:"state" doc:"empty: to do, doing, waiting (all three open them again), dropped; missing: as it is"`
	Done   data.Date         `json:"done" doc:"day they were done, or dropped when the state says so; empty: as it is"`
	Result *string           `json:"result" doc:"what came of them; to drop them it must say why; missing: as it is"`
}

// mostShift is how many days actions can be put off by at once: ten years.
const mostShift = 3660

// Label names the change.
func (EditActions) Label() string { return "command.EditActions" }

// Apply changes the actions.
func (c EditActions) Apply(tx store.Tx) error {
	if err := c.check(); err != nil {
		return err
	}
	owner := data.ID(0)
	if c.Owner != nil {
		var err error
		if owner, err = app.RepOf(tx.Reader, "owner", *c.Owner); err != nil {
			return err
		}
	}
	for _, id := range c.IDs {
		a, err := tx.Action(id)
		if err != nil {
			return data.At("ids", err)
		}
		if c.Owner != nil {
			a.OwnerID = owner
		}
		if err := c.change(tx, &a); err != nil {
			return err
		}
		if _, err := tx.SaveAction(a); err != nil {
			return err
		}
	}
	tx.About(strconv.Itoa(len(c.IDs)))
	return nil
}

// check reports what does not go together.
func (c EditActions) check() error {
	switch {
	case len(c.IDs) == 0:
		return data.Problem{Key: "problem.actions.none", Field: "ids"}
	case c.Due != 0 && c.Shift != 0:
		return data.Problem{Key: "problem.actions.both", Field: "shift"}
	case c.Shift < -mostShift || c.Shift > mostShift:
		return data.Problem{Key: "problem.actions.shift", Field: "shift", Args: []any{mostShift}}
	case c.State != nil && *c.State == data.Dropped && (c.Result == nil || strings.TrimSpace(*c.Result) == ""):
		return data.Problem{Key: "problem.action.reason", Field: "result"}
	case c.State != nil && *c.State != data.Dropped && c.Done != 0:
		return data.Problem{Key: "problem.actions.open", Field: "done"}
	}
	if err := sane("due", c.Due); err != nil {
		return err
	}
	return sane("done", c.Done)
}

// change changes one of the actions.
func (c EditActions) change(tx store.Tx, a *data.Action) error {
	if c.Due != 0 {
		a.Due = c.Due
	}
	a.Due += data.Date(c.Shift)
	if err := sane("shift", a.Due); err != nil {
		return err
	}
	if c.Result != nil {
		a.Result = *c.Result
	}
	switch {
	case c.State == nil && c.Done != 0:
		a.Finish(c.Done)
	case c.State == nil:
	case *c.State == data.ToDo:
		a.Finish(0)
	default:
		if c.Done != 0 {
			a.Done = c.Done
		}
		return become(tx, a, *c.State)
	}
	return nil
}
