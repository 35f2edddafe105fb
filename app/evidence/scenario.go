package evidence

import (
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveScenario adds a scenario, or replaces the one with the ID and what it
// rests on.
type SaveScenario struct {
	ID        data.ID     `json:"id" doc:"scenario to replace; 0: a new one"`
	Name      string      `json:"name" doc:"what it is called, such as base; no two are called the same"`
	Drivers   Drivers     `json:"drivers" doc:"what its anchors are worked out from, as in SetDrivers"`
	Amount    data.Money  `json:"amount" doc:"total of the plan in minor units"`
	Base      *data.Money `json:"base" doc:"safe amount in minor units, at most the total; missing: not set"`
	Challenge *data.Money `json:"challenge" doc:"ambitious amount in minor units, at least the total; missing: not set"`
	Rhythm    string      `json:"rhythm" doc:"as in ApplyRhythm; empty: even"`
	Reason    string      `json:"reason" doc:"why this number; may be empty"`
	Insights  []data.ID   `json:"insights" doc:"the sheets it rests on"`
}

// Label names the change.
func (SaveScenario) Label() string { return "command.SaveScenario" }

// Apply stores the scenario. It comes after those there are.
func (c SaveScenario) Apply(tx store.Tx) error {
	plan, err := tx.Plan()
	if err != nil {
		return err
	}
	x := data.Scenario{ID: c.ID, Name: c.Name, Amount: c.Amount, Levels: data.Levels{Base: c.Base, Challenge: c.Challenge},
		Rhythm: c.Rhythm, Reason: c.Reason, Drivers: data.Drivers(c.Drivers)}
	if err := data.CheckAmount("amount", plan.Currency, c.Amount); err != nil {
		return err
	}
	if err := checkLevels(plan.Currency, x.Levels, &x.Amount); err != nil {
		return err
	}
	if err := checkDrivers(plan.Currency, x.Drivers); err != nil {
		return err
	}
	if _, err := targets.SplitBy(tx.Reader, plan.First, c.Rhythm); err != nil {
		return err
	}
	rows, err := tx.Scenarios()
	if err != nil {
		return err
	}
	if c.ID != 0 {
		old, err := tx.Scenario(c.ID)
		if err != nil {
			return err
		}
		x.Position = old.Position
	} else if len(rows) > 0 {
		x.Position = rows[len(rows)-1].Position + 1
	}
	tx.About(c.Name)
	if x, err = tx.SaveScenario(x); err != nil {
		return err
	}
	return cite(tx, x.ID, c.Insights)
}

// RemoveScenario takes a scenario away.
type RemoveScenario struct {
	ID data.ID `json:"id" doc:"the scenario"`
}

// Label names the change.
func (RemoveScenario) Label() string { return "command.RemoveScenario" }

// Apply removes the scenario; the goal stays as it is.
func (c RemoveScenario) Apply(tx store.Tx) error {
	x, err := tx.Scenario(c.ID)
	if err != nil {
		return err
	}
	tx.About(x.Name)
	return tx.Remove(data.Scenarios, c.ID)
}

// AdoptScenario makes a scenario the goal: its amount, reason, rhythm, levels and
// drivers, and the sheets it rests on. Owner, floors and cells stay.
type AdoptScenario struct {
	ID data.ID `json:"id" doc:"the scenario"`
}

// Label names the change.
func (AdoptScenario) Label() string { return "command.AdoptScenario" }

// Apply stores the goal.
func (c AdoptScenario) Apply(tx store.Tx) error {
	x, err := tx.Scenario(c.ID)
	if err != nil {
		return err
	}
	g, err := tx.Goal(data.Revenue)
	if err != nil {
		return err
	}
	amount := x.Amount
	g.Amount, g.Reason, g.Rhythm = &amount, x.Reason, x.Rhythm
	if err := tx.SaveGoal(g); err != nil {
		return err
	}
	if err := tx.SaveLevels(x.Levels); err != nil {
		return err
	}
	if err := tx.SaveDrivers(x.Drivers); err != nil {
		return err
	}
	cited, err := tx.Citations()
	if err != nil {
		return err
	}
	tx.About(x.Name)
	return tx.Cite(0, citedBy(cited, x.ID))
}

// citedBy lists the sheets a scenario, or with zero the goal, rests on.
func citedBy(rows []data.Citation, scenario data.ID) (ids []data.ID) {
	for _, c := range rows {
		if c.ScenarioID == scenario {
			ids = append(ids, c.InsightID)
		}
	}
	return ids
}
