package deviations

import (
	"strings"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveDeviation changes what is written about a deviation. What its light showed
// at opening stays as it was.
type SaveDeviation struct {
	ID       data.ID        `json:"id" doc:"number of the deviation"`
	Title    string         `json:"title" doc:"what is wrong"`
	Text     string         `json:"text" doc:"what was seen, in words; may be empty"`
	Owner    string         `json:"owner" doc:"code of the person who sees to it; empty: nobody"`
	Due      data.Date      `json:"due" doc:"last day for the answer; empty: no clock"`
	Cause    data.RootCause `json:"cause" doc:"sort of the root cause: customers, product, execution, leads, skill, market, process or target; empty: not sorted"`
	CheckDay data.Date      `json:"check_day" doc:"day the indicator is looked at again; empty: not set"`
}

// Label names the change.
func (SaveDeviation) Label() string { return "command.SaveDeviation" }

// Apply stores the deviation.
func (c SaveDeviation) Apply(tx store.Tx) error {
	d, err := openOne(tx, c.ID)
	if err != nil {
		return err
	}
	for field, day := range map[string]data.Date{"due": c.Due, "check_day": c.CheckDay} {
		if err := app.CheckDay(field, day); err != nil {
			return err
		}
	}
	d.Title, d.Text, d.Due, d.Cause, d.CheckDay = c.Title, c.Text, c.Due, c.Cause, c.CheckDay
	if d.OwnerID, err = app.RepOf(tx.Reader, "owner", c.Owner); err != nil {
		return err
	}
	tx.About(d.Title)
	_, err = tx.SaveDeviation(d)
	return err
}

// ReopenDeviation takes up a settled deviation again; why is written down.
type ReopenDeviation struct {
	ID     data.ID   `json:"id" doc:"number of the deviation"`
	Day    data.Date `json:"day" doc:"day it was taken up again; empty: today"`
	Reason string    `json:"reason" doc:"why"`
}

// Label names the change.
func (ReopenDeviation) Label() string { return "command.ReopenDeviation" }

// Apply puts the deviation back to its solving; the check is to be made again. A
// light that another deviation works on meanwhile is refused.
func (c ReopenDeviation) Apply(tx store.Tx) error {
	d, err := tx.Deviation(c.ID)
	if err != nil {
		return err
	}
	tx.About(d.Title)
	if d.Open() {
		return data.Problem{Key: "problem.deviation.unsettled", Field: "id", Args: []any{d.Title}}
	}
	if strings.TrimSpace(c.Reason) == "" {
		return data.Problem{Key: "problem.deviation.reopen", Field: "reason"}
	}
	day, err := app.DayOr(tx, "day", c.Day)
	if err != nil {
		return err
	}
	if day < d.Closed {
		return data.Problem{Key: "problem.deviation.order", Field: "day", Args: []any{d.Closed}}
	}
	if d.Light != "" {
		others, err := ByLight(tx.Reader)
		if err != nil {
			return err
		}
		if x, ok := others[d.Light]; ok {
			return data.Problem{Key: "problem.deviation.open", Field: "id", Args: []any{x.Title, x.Opened}}
		}
	}
	d.State, d.Closed, d.Verifying, d.CheckDay, d.Undone = data.Solving, 0, 0, 0, ""
	d.Checked, d.After, d.LightAfter, d.Ruled, d.Outcome, d.Reason = 0, nil, data.Ring, "", "", ""
	d.Reopened, d.ReopenReason = day, strings.TrimSpace(c.Reason)
	_, err = tx.SaveDeviation(d)
	return err
}

// RemoveDeviation takes a deviation away with its analysis; its actions stay in
// the list of actions.
type RemoveDeviation struct {
	ID data.ID `json:"id" doc:"number of the deviation"`
}

// Label names the change.
func (RemoveDeviation) Label() string { return "command.RemoveDeviation" }

// Apply removes the deviation.
func (c RemoveDeviation) Apply(tx store.Tx) error {
	d, err := tx.Deviation(c.ID)
	if err != nil {
		return err
	}
	tx.About(d.Title)
	return tx.Remove(data.Deviations, c.ID)
}
