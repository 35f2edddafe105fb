package team

import (
	"strconv"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// FinishAgreed says that several agreed actions are done.
type FinishAgreed struct {
	IDs []data.ID `json:"ids" doc:"numbers of the actions"`
	Day data.Date `json:"day" doc:"day they were done; empty: the plan's today"`
}

// Label names the change.
func (FinishAgreed) Label() string { return "command.FinishAgreed" }

// Apply stores the day of those that are open.
func (c FinishAgreed) Apply(tx store.Tx) error {
	day, err := app.DayOr(tx, "day", c.Day)
	if err != nil {
		return err
	}
	return eachOpen(tx, c.IDs, func(a *data.Action) { a.Finish(day) })
}

// DeferAgreed gives several agreed actions a new day.
type DeferAgreed struct {
	IDs []data.ID `json:"ids" doc:"numbers of the actions"`
	Due data.Date `json:"due" doc:"their new last day in time"`
}

// Label names the change.
func (DeferAgreed) Label() string { return "command.DeferAgreed" }

// Apply stores the day of those that are open. They still count as carried over.
func (c DeferAgreed) Apply(tx store.Tx) error {
	if c.Due == 0 {
		return data.Problem{Key: "problem.action.due", Field: "due"}
	}
	if err := app.CheckDay("due", c.Due); err != nil {
		return err
	}
	return eachOpen(tx, c.IDs, func(a *data.Action) { a.Due = c.Due })
}

// eachOpen changes the actions that are agreed in one-on-ones and open. None is a
// problem.
func eachOpen(tx store.Tx, ids []data.ID, change func(*data.Action)) error {
	n := 0
	for _, id := range ids {
		a, err := tx.Action(id)
		if err != nil {
			return err
		}
		if a.RepID == 0 {
			return data.Problem{Key: "problem.meeting.action", Field: "ids", Args: []any{a.Text}}
		}
		if a.Done != 0 {
			continue
		}
		change(&a)
		if _, err := tx.SaveAction(a); err != nil {
			return err
		}
		n++
	}
	if n == 0 {
		return data.Problem{Key: "problem.meeting.none_open", Field: "ids"}
	}
	tx.About(strconv.Itoa(n))
	return nil
}
