package pipeline

import (
	"strings"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// WinOpportunity writes down that an opportunity was won. Sales count by orders
// alone: this adds none.
type WinOpportunity struct {
	Code string    `json:"code" doc:"code of the opportunity"`
	Day  data.Date `json:"day" doc:"when; empty: today"`
}

// Label names the change.
func (WinOpportunity) Label() string { return "command.WinOpportunity" }

// Apply stores the result.
func (c WinOpportunity) Apply(tx store.Tx) error {
	return end(tx, c.Code, c.Day, func(x *data.Opportunity) { x.Result, x.Reason, x.Rival = data.Won, "", "" })
}

// LoseOpportunity writes down that an opportunity was lost, why and to whom
// (S0-33).
type LoseOpportunity struct {
	Code   string    `json:"code" doc:"code of the opportunity"`
	Reason string    `json:"reason" doc:"why, in a few words that are counted: price, no need"`
	Rival  string    `json:"rival" doc:"who won it instead; empty: nobody, or not known"`
	Day    data.Date `json:"day" doc:"when; empty: today"`
}

// Label names the change.
func (LoseOpportunity) Label() string { return "command.LoseOpportunity" }

// Apply stores the result.
func (c LoseOpportunity) Apply(tx store.Tx) error {
	reason := strings.TrimSpace(c.Reason)
	if reason == "" {
		return data.Problem{Key: "problem.opportunity.reason", Field: "reason"}
	}
	return end(tx, c.Code, c.Day, func(x *data.Opportunity) { x.Result, x.Reason, x.Rival = data.Lost, reason, strings.TrimSpace(c.Rival) })
}

// end ends an open opportunity.
func end(tx store.Tx, code string, day data.Date, how func(*data.Opportunity)) error {
	day, err := app.DayOr(tx, "day", day)
	if err != nil {
		return err
	}
	return change(tx, []string{code}, day, func(x *data.Opportunity) error {
		if x.Result != "" {
			return ended(*x)
		}
		how(x)
		x.Ended = day
		return nil
	})
}

// ReopenOpportunity takes back that an opportunity was won or lost: it is open
// again from a day on.
type ReopenOpportunity struct {
	Code string    `json:"code" doc:"code of the opportunity"`
	Day  data.Date `json:"day" doc:"when; empty: today"`
}

// Label names the change.
func (ReopenOpportunity) Label() string { return "command.ReopenOpportunity" }

// Apply empties the result.
func (c ReopenOpportunity) Apply(tx store.Tx) error {
	return change(tx, []string{c.Code}, c.Day, func(x *data.Opportunity) error {
		if x.Result == "" {
			return data.Problem{Key: "problem.opportunity.open", Field: "code", Args: []any{x.Name}}
		}
		x.Result, x.Ended, x.Reason, x.Rival = "", 0, "", ""
		return nil
	})
}
