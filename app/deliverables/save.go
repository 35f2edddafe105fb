package deliverables

import (
	"slices"
	"strconv"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Papers lists the kinds of reports that print a document.
var Papers = []string{"letter", "commitment", "battle", "tiers", "portraits", "behaviour", "responses", "collection", "effectiveness", "actions", "handover", "tracks", "daily", "weekly", "monthly"}

// SaveDeliverable adds a named document, or changes the one with the ID. Its state
// is changed by MarkDeliverable.
type SaveDeliverable struct {
	ID       data.ID     `json:"id" doc:"number of the document; 0 adds one"`
	Name     string      `json:"name" doc:"what it is called; empty: the shipped name"`
	What     string      `json:"what" doc:"what it is for; empty: the shipped words"`
	Owner    string      `json:"owner" doc:"code of the person who sees to it; empty: nobody yet"`
	Rhythm   data.Rhythm `json:"rhythm" doc:"how often it is made anew, daily to yearly; empty: when it is needed"`
	Due      data.Date   `json:"due" doc:"last day for the first or the only time; empty: none"`
	Ritual   string      `json:"ritual" doc:"code of the ritual it comes out of; empty: of none"`
	Paper    string      `json:"paper" doc:"kind of the report that prints it, such as battle; empty: it is written by hand"`
	Template string      `json:"template" doc:"outline of what is written by hand; empty: the shipped one"`
	Source   string      `json:"source" doc:"where it was asked for, such as S2-21; may be empty"`
}

// Label names the change.
func (SaveDeliverable) Label() string { return "command.SaveDeliverable" }

// Apply stores the document.
func (c SaveDeliverable) Apply(tx store.Tx) (err error) {
	x := data.Deliverable{}
	if c.ID != 0 {
		if x, err = tx.Deliverable(c.ID); err != nil {
			return err
		}
	} else if x.Code, x.Position, err = behind(tx); err != nil {
		return err
	}
	switch {
	case c.Name == "" && !isShipped(x.Code):
		return data.Problem{Key: "problem.title", Field: "name"}
	case c.Paper != "" && !slices.Contains(Papers, c.Paper):
		return data.Problem{Key: "problem.deliverable.paper", Field: "paper", Args: []any{c.Paper}}
	}
	if err := app.CheckDay("due", c.Due); err != nil {
		return err
	}
	if x.OwnerID, err = app.RepOf(tx.Reader, "owner", c.Owner); err != nil {
		return err
	}
	x.Name, x.What, x.Rhythm, x.Due, x.Ritual, x.Paper, x.Template, x.Source = c.Name, c.What, c.Rhythm, c.Due, c.Ritual, c.Paper, c.Template, c.Source
	tx.About(Name(words(tx), x))
	_, err = tx.SaveDeliverable(x)
	return err
}

// behind is a free code and the place behind all other documents.
func behind(tx store.Tx) (code string, position int, err error) {
	rows, err := tx.Deliverables()
	taken := map[string]bool{}
	for _, x := range rows {
		taken[x.Code] = true
		position = max(position, x.Position)
	}
	for n := 1; ; n++ {
		if code = "own" + strconv.Itoa(n); !taken[code] {
			return code, position + 1, err
		}
	}
}

// MarkDeliverable says how far a document is and where it is. One that is handed in
// or approved was made on the day.
type MarkDeliverable struct {
	ID    data.ID               `json:"id" doc:"number of the document"`
	State data.DeliverableState `json:"state" doc:"empty: not begun; drafted, submitted, approved, or none when the plan does without it"`
	Place string                `json:"place" doc:"where it is: a file or a shelf; may be empty"`
	Day   data.Date             `json:"day" doc:"day it was made; empty: today; only of what is handed in or approved"`
}

// Label names the change.
func (MarkDeliverable) Label() string { return "command.MarkDeliverable" }

// Apply stores the state.
func (c MarkDeliverable) Apply(tx store.Tx) error {
	x, err := tx.Deliverable(c.ID)
	if err != nil {
		return err
	}
	x.State, x.Place = c.State, c.Place
	if c.State == data.Submitted || c.State == data.Approved {
		if x.Made, err = app.DayOr(tx, "day", c.Day); err != nil {
			return err
		}
	}
	tx.About(Name(words(tx), x))
	_, err = tx.SaveDeliverable(x)
	return err
}

// RemoveDeliverable removes a document from the register. A shipped one can be
// restored.
type RemoveDeliverable struct {
	ID data.ID `json:"id" doc:"number of the document"`
}

// Label names the change.
func (RemoveDeliverable) Label() string { return "command.RemoveDeliverable" }

// Apply removes it.
func (c RemoveDeliverable) Apply(tx store.Tx) error {
	x, err := tx.Deliverable(c.ID)
	if err != nil {
		return err
	}
	tx.About(Name(words(tx), x))
	return tx.Remove(data.Deliverables, c.ID)
}

// RestoreDeliverables adds the shipped documents that the plan does not have.
type RestoreDeliverables struct {
	Owner string `json:"owner" doc:"code of the person who sees to them; empty: nobody yet"`
}

// Label names the change.
func (RestoreDeliverables) Label() string { return "command.RestoreDeliverables" }

// Apply adds them in their order behind those that are there.
func (c RestoreDeliverables) Apply(tx store.Tx) error {
	owner, err := app.RepOf(tx.Reader, "owner", c.Owner)
	if err != nil {
		return err
	}
	rows, err := tx.Deliverables()
	if err != nil {
		return err
	}
	have, last, added := map[string]bool{}, 0, 0
	for _, x := range rows {
		have[x.Code], last = true, max(last, x.Position)
	}
	for _, x := range data.ShippedDeliverables() {
		if have[x.Code] {
			continue
		}
		added++
		x.Position, x.OwnerID = last+added, owner
		if _, err := tx.SaveDeliverable(x); err != nil {
			return err
		}
	}
	if added == 0 {
		return data.Problem{Key: "problem.deliverable.complete", Field: "id"}
	}
	return nil
}
