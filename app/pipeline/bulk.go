package pipeline

import (
	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// MoveOpportunities changes the stage, the expected day, the owner or the category
// of some opportunities at once. A category of their own stays when the stage
// changes (F5), unless it is said that they take that of the stage.
type MoveOpportunities struct {
	Codes    []string      `json:"codes" doc:"codes of the opportunities; one at least"`
	Stage    string        `json:"stage" doc:"code of the stage they go to; empty: as it is"`
	Close    data.Date     `json:"close" doc:"day they are expected; empty: as it is"`
	Rep      string        `json:"rep" doc:"code of the person they go to; empty: as it is"`
	Nobody   bool          `json:"nobody" doc:"true: they belong to nobody from now on"`
	Category data.Category `json:"category" doc:"category of their own from now on; empty: as it is"`
	ByStage  bool          `json:"by_stage" doc:"true: they take the category of their stage, one of their own is dropped"`
	Day      data.Date     `json:"day" doc:"when; empty: today"`
}

// Label names the change.
func (MoveOpportunities) Label() string { return "command.MoveOpportunities" }

// Apply changes them.
func (c MoveOpportunities) Apply(tx store.Tx) error {
	if c.Stage == "" && c.Close == 0 && c.Rep == "" && c.Category == "" && !c.ByStage && !c.Nobody {
		return data.Problem{Key: "problem.opportunities.nothing", Field: "stage"}
	}
	if err := c.Category.Check(); err != nil {
		return err
	}
	if err := app.CheckDay("close", c.Close); err != nil {
		return err
	}
	rep, err := app.RepOf(tx.Reader, "rep", c.Rep)
	if err != nil {
		return err
	}
	stage := data.PipelineStage{}
	if c.Stage != "" {
		if stage, err = stageByCode(tx.Reader, c.Stage); err != nil {
			return err
		}
	}
	return change(tx, c.Codes, c.Day, func(x *data.Opportunity) error {
		if x.Result != "" && (c.Stage != "" || c.Close != 0) {
			return ended(*x)
		}
		if stage.ID != 0 {
			x.StageID = stage.ID
		}
		if c.Close != 0 {
			x.Close = c.Close
		}
		if rep != 0 || c.Nobody {
			x.RepID = rep
		}
		if c.Category != "" || c.ByStage {
			x.Category = c.Category
		}
		return nil
	})
}

// change changes opportunities by their codes, and writes down how they moved on
// a day: with a fixed number of statements for every five hundred of them.
func change(tx store.Tx, codes []string, day data.Date, do func(*data.Opportunity) error) error {
	if len(codes) == 0 {
		return data.Problem{Key: "problem.opportunities.none", Field: "codes"}
	}
	day, err := app.DayOr(tx, "day", day)
	if err != nil {
		return err
	}
	rows, err := tx.OpportunitiesByCode(unique(codes))
	if err != nil {
		return err
	}
	ids := make([]data.ID, len(rows))
	for i, x := range rows {
		ids[i] = x.ID
	}
	moves, err := tx.MovesOf(ids)
	if err != nil {
		return err
	}
	of := byOpportunity(moves)
	var more []data.OpportunityMove
	for i, was := range rows {
		if err := do(&rows[i]); err != nil {
			return err
		}
		if !moved(was, rows[i]) {
			continue
		}
		if err := after(of[was.ID], was, day); err != nil {
			return err
		}
		more = append(more, moveOf(rows[i], day))
	}
	about(tx, rows)
	if err := tx.SaveOpportunities(rows); err != nil {
		return err
	}
	return tx.SaveOpportunityMoves(more)
}

// byOpportunity are moves by whose they are; they come in the order of these.
func byOpportunity(moves []data.OpportunityMove) map[data.ID][]data.OpportunityMove {
	of := map[data.ID][]data.OpportunityMove{}
	for from := 0; from < len(moves); {
		to := from + 1
		for to < len(moves) && moves[to].OpportunityID == moves[from].OpportunityID {
			to++
		}
		of[moves[from].OpportunityID] = moves[from:to:to]
		from = to
	}
	return of
}

func unique(codes []string) (rows []string) {
	seen := map[string]bool{}
	for _, code := range codes {
		if !seen[code] {
			seen[code] = true
			rows = append(rows, code)
		}
	}
	return rows
}

// about names a change by the opportunity, or by how many there are.
func about(tx store.Tx, rows []data.Opportunity) {
	if len(rows) == 1 {
		tx.About(rows[0].Name)
		return
	}
	if plan, err := tx.Plan(); err == nil {
		tx.About(text.T(text.Lang(plan.Language), "pipeline.many", len(rows)))
	}
}

// ended is the problem of a change that only an open opportunity can have.
func ended(x data.Opportunity) error {
	return data.Problem{Key: "problem.opportunity.over." + string(x.Result), Field: "codes", Args: []any{x.Name, x.Ended}}
}

// RemoveOpportunities removes some opportunities with all that was written down
// of them. One that was won or lost is better kept: conversion is told from it.
type RemoveOpportunities struct {
	Codes []string `json:"codes" doc:"codes of the opportunities; one at least"`
}

// Label names the change.
func (RemoveOpportunities) Label() string { return "command.RemoveOpportunities" }

// Apply removes them.
func (c RemoveOpportunities) Apply(tx store.Tx) error {
	if len(c.Codes) == 0 {
		return data.Problem{Key: "problem.opportunities.none", Field: "codes"}
	}
	rows, err := tx.OpportunitiesByCode(unique(c.Codes))
	if err != nil {
		return err
	}
	about(tx, rows)
	for _, x := range rows {
		if err := tx.Remove(data.Opportunities, x.ID); err != nil {
			return err
		}
	}
	return nil
}
