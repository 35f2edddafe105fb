package deviations

import (
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// CheckDeviation looks at the indicator again and says whether what was done
// helped: by the light or the number, or as the manager says, with a reason.
type CheckDeviation struct {
	ID      data.ID      `json:"id" doc:"number of the deviation"`
	Day     data.Date    `json:"day" doc:"day of the check; empty: today"`
	Value   *int64       `json:"value" doc:"the indicator on that day in its own unit; null: as the plan knows it"`
	Outcome data.Outcome `json:"outcome" doc:"worked, improved or failed, against the rule; empty: as the rule says"`
	Reason  string       `json:"reason" doc:"why the rule is overruled; else a remark, or empty"`
}

// Label names the change.
func (CheckDeviation) Label() string { return "command.CheckDeviation" }

// Apply keeps the indicator of the day and what it says.
func (c CheckDeviation) Apply(tx store.Tx) error {
	d, err := openOne(tx, c.ID)
	if err != nil {
		return err
	}
	day, err := app.DayOr(tx, "day", c.Day)
	if err != nil {
		return err
	}
	switch {
	case day < d.Opened:
		return data.Problem{Key: "problem.deviation.order", Field: "day", Args: []any{d.Opened}}
	case d.State != data.Solving && d.State != data.Verifying:
		return data.Problem{Key: "problem.deviation.early", Field: "id"}
	}
	now, known, err := indicatorNow(tx.Reader, day, d)
	if err != nil {
		return err
	}
	d.Checked, d.After, d.LightAfter = day, now.value, now.light
	if c.Value != nil {
		d.After, d.LightAfter, known = c.Value, data.Ring, true
	}
	d.Ruled = calc.Outcome(calc.Effect{Lit: d.Light != "" && c.Value == nil, Before: d.LightThen, After: d.LightAfter,
		From: d.Value, To: d.After, Target: d.Target, Lower: d.Lower})
	d.Outcome, d.Reason = d.Ruled, strings.TrimSpace(c.Reason)
	switch {
	case c.Outcome != data.NoOutcome && c.Outcome != d.Ruled && d.Reason == "":
		return data.Problem{Key: "problem.deviation.overrule", Field: "reason"}
	case c.Outcome != data.NoOutcome:
		d.Outcome = c.Outcome
	case d.Ruled == data.NoOutcome && !known:
		return data.Problem{Key: "problem.deviation.unknown", Field: "outcome"}
	case d.Ruled == data.NoOutcome:
		return data.Problem{Key: "problem.deviation.unjudged", Field: "outcome"}
	}
	_, err = tx.SaveDeviation(d)
	return err
}

// SettleDeviation closes a deviation that was verified.
type SettleDeviation struct {
	ID     data.ID   `json:"id" doc:"number of the deviation"`
	Day    data.Date `json:"day" doc:"day it was settled; empty: today"`
	Reason string    `json:"reason" doc:"why nothing is compared; needed when there was no check"`
}

// Label names the change.
func (SettleDeviation) Label() string { return "command.SettleDeviation" }

// Apply closes the deviation.
func (c SettleDeviation) Apply(tx store.Tx) error {
	return StepDeviation{ID: c.ID, State: data.Settled, Day: c.Day, Reason: c.Reason}.Apply(tx)
}
