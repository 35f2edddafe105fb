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

// Funnel is the funnel of a scope over the running quarter, step by step; that of
// the firm for a product, whose funnel nobody counts. It is empty while no step is
// known.
func Funnel(r store.Reader, asOf data.Date, scope, record string) ([]data.FunnelStage, error) {
	team, err := diagnosis.In(r, asOf, diagnosis.Quarter)
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

// funnelled are the measures whose causes a funnel can show. Of anything else, such as
// contracts that end or money that is owed, it says nothing.
var funnelled = map[string]bool{
	"completion": true, "revenue": true, "orders": true, "forecast_attainment": true, "leads": true, "lead_conversion": true,
	"conversion_need": true, "proposals": true, "opportunities": true, "opened": true, "coverage": true,
}

// A Clue is what the funnel says about where to look for a cause (S0-28).
type Clue struct {
	Key    string    `json:"key"` // fine, poor, met or short; "" when it says nothing
	Unit   data.Unit `json:"unit"`
	Actual int64     `json:"actual"`
	Need   int64     `json:"need"`
}

// clueOf looks at the leads. Whether they are good shows in how many of them become
// opportunities: as many as the plan is built on, and their quality is not the
// cause. Where that is not known, their number says whether there are enough.
func clueOf(steps []data.FunnelStage) Clue {
	for _, s := range steps {
		if s.Step == "opportunities" && s.Rate != nil && s.NeedRate != nil {
			return clue("fine", "poor", data.RatioUnit, *s.Rate, *s.NeedRate)
		}
	}
	for _, s := range steps {
		if s.Step == "leads" && s.Actual != nil && s.Need != nil && *s.Need != 0 {
			return clue("met", "short", data.CountUnit, *s.Actual, *s.Need)
		}
	}
	return Clue{}
}

func clue(enough, less string, unit data.Unit, actual, need int64) Clue {
	c := Clue{Key: enough, Unit: unit, Actual: actual, Need: need}
	if actual < need {
		c.Key = less
	}
	return c
}

// Say is the clue in a sentence; "" when there is none.
func (c Clue) Say(f text.Fmt) string {
	if c.Key == "" {
		return ""
	}
	return f.T("deviation.clue."+c.Key, f.NumberCell(c.Unit, &c.Actual), f.NumberCell(c.Unit, &c.Need))
}
