package deviations

import (
	"quarterdeck/app"
	"quarterdeck/app/diagnosis"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// KeepFunnel keeps the funnel of what a deviation is about as it is now (S1-9): of
// the firm, a region or a rep, against what the plan takes by today. A funnel that
// was kept before is replaced.
type KeepFunnel struct {
	ID data.ID `json:"id" doc:"number of the deviation"`
}

// Label names the change.
func (KeepFunnel) Label() string { return "command.KeepFunnel" }

// Apply stores the steps of the funnel.
func (c KeepFunnel) Apply(tx store.Tx) error {
	d, err := openOne(tx, c.ID)
	if err != nil {
		return err
	}
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	steps, err := Funnel(tx.Reader, today, d.Scope, d.Record)
	if err != nil {
		return err
	}
	if len(steps) == 0 {
		return data.Problem{Key: "problem.deviation.funnel", Field: "id"}
	}
	for i := range steps {
		steps[i].DeviationID = d.ID
	}
	return tx.KeepFunnel(d.ID, steps)
}

// Funnel is the funnel of a scope over the plan to date, step by step; that of the
// firm for a product, whose funnel nobody counts. It is empty while no step is
// known.
func Funnel(r store.Reader, asOf data.Date, scope, record string) ([]data.FunnelStage, error) {
	team, err := diagnosis.All(r, asOf)
	if err != nil {
		return nil, err
	}
	who := team.Total
	switch scope {
	case data.RegionScope:
		x, err := r.RegionByCode(record)
		if err != nil {
			return nil, nil // the region has been taken away since
		}
		who = diagnosis.Diagnosis{}
		for _, d := range team.Regions {
			if d.RegionID == x.ID {
				who = d
			}
		}
	case data.RepScope:
		who = diagnosis.Diagnosis{}
		for _, d := range team.Rows {
			if d.Rep == record {
				who = d
			}
		}
	}
	var steps []data.FunnelStage
	known := false
	for i, s := range who.Steps {
		x := data.FunnelStage{Position: i + 1, Step: s.Key, Day: asOf, Actual: wide(s.Actual), Need: wide(s.Need), Rate: s.Rate, NeedRate: s.NeedRate}
		known = known || x.Actual != nil
		steps = append(steps, x)
	}
	if !known {
		return nil, nil
	}
	return steps, nil
}

func wide(n *int) *int64 {
	if n == nil {
		return nil
	}
	x := int64(*n)
	return &x
}

// A Clue is what the funnel says about where to look for a cause.
type Clue struct {
	Key    string `json:"key"` // leads_met or leads_short; "" when it says nothing
	Actual int    `json:"actual"`
	Need   int    `json:"need"`
}

// clueOf looks at the leads: as many as the plan takes, and the cause is not their
// number; too few, and they come first (S0-28).
func clueOf(steps []data.FunnelStage) Clue {
	for _, s := range steps {
		if s.Step != "leads" || s.Actual == nil || s.Need == nil || *s.Need == 0 {
			continue
		}
		c := Clue{Key: "leads_met", Actual: int(*s.Actual), Need: int(*s.Need)}
		if c.Actual < c.Need {
			c.Key = "leads_short"
		}
		return c
	}
	return Clue{}
}

// Say is the clue in a sentence; "" when there is none.
func (c Clue) Say(f text.Fmt) string {
	if c.Key == "" {
		return ""
	}
	return f.T("deviation.clue."+c.Key, f.Count(c.Actual), f.Count(c.Need))
}

// ClueOf is what the funnel of a scope says about the cause of its numbers.
func ClueOf(r store.Reader, asOf data.Date, scope, record string) (Clue, error) {
	steps, err := Funnel(r, asOf, scope, record)
	return clueOf(steps), err
}
