package objectives

import (
	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveObjective adds a goal beside revenue, or changes one. It replaces every
// field.
type SaveObjective struct {
	ID       data.ID             `json:"id" doc:"number of the objective; 0 adds one"`
	Metric   data.Metric         `json:"metric" doc:"revenue, profit, market_share, new_customers, conversion, satisfaction, repurchase, average_order, output_per_head, marketing_cost, complaints, leads, visits, signed or own"`
	Level    data.ObjectiveLevel `json:"level" doc:"base, stretch or challenge; empty: the one everybody means"`
	Name     string              `json:"name" doc:"name of a metric of your own; empty for those shipped"`
	Unit     data.Unit           `json:"unit" doc:"money, count, ratio or score, for a metric of your own; empty for those shipped"`
	UnitName string              `json:"unit_name" doc:"what is counted, such as stores; may be empty"`
	Lower    bool                `json:"lower" doc:"lower is better, for a metric of your own"`
	Sort     data.Sort           `json:"sort" doc:"result or process; empty: as the metric has it"`
	Scale    int                 `json:"scale" doc:"top score in hundredths; 0: 5 points"`
	Target   *int64              `json:"target" doc:"of the year: minor units, pieces, hundredths of a per cent or of a point; missing: not entered"`
	Growth   *int                `json:"growth" doc:"in place of a target, over last year in hundredths of a per cent"`
	Reading  data.Reading        `json:"reading" doc:"how growth of a ratio is meant: relative (also when empty) or points"`
	LastYear *int64              `json:"last_year" doc:"last year's number; missing: from the orders where they tell it"`
	Weight   *int                `json:"weight" doc:"hundredths of a per cent; missing: none"`
	Owner    string              `json:"owner" doc:"code of the person who answers for it; may be empty"`
	Due      data.Date           `json:"due" doc:"when it is to be reached; empty: at the end of the plan"`
	Drives   data.ID             `json:"drives" doc:"number of the result objective that this process objective drives; 0: none"`
}

// Label names the change.
func (SaveObjective) Label() string { return "command.SaveObjective" }

// Apply stores the objective. Its milestones and results stay while its unit
// does; of another unit they would say something else, so they must be gone.
func (c SaveObjective) Apply(tx store.Tx) error {
	o, err := objectiveOr(tx, c.ID)
	if err != nil {
		return err
	}
	before := o
	o.Metric, o.Level, o.Name, o.Unit, o.UnitName, o.Lower = c.Metric, c.Level, c.Name, c.Unit, c.UnitName, c.Lower
	o.Sort, o.Scale, o.Target, o.Growth, o.Reading = c.Sort, c.Scale, c.Target, c.Growth, c.Reading
	o.LastYear, o.Weight, o.Due, o.DrivesID = c.LastYear, c.Weight, c.Due, c.Drives
	if o.OwnerID, err = app.RepOf(tx.Reader, "owner", c.Owner); err != nil {
		return err
	}
	if err := c.drives(tx, o); err != nil {
		return err
	}
	if c.ID != 0 && o.Measure().Unit != before.Measure().Unit {
		if err := empty(tx, o.ID); err != nil {
			return err
		}
	}
	if err := o.Check(); err != nil {
		return err
	}
	if t := calc.TargetOf(o, o.LastYear); t != nil {
		if err := o.Measure().CheckNumber("target", *t); err != nil {
			return err
		}
	}
	if err := fits(tx, o); err != nil {
		return err
	}
	tx.About(nameIn(tx, o))
	_, err = tx.SaveObjective(o)
	return err
}

// objectiveOr is the objective with the ID, or a new one at the end of the list.
func objectiveOr(tx store.Tx, id data.ID) (o data.Objective, err error) {
	if id != 0 {
		return tx.Objective(id)
	}
	rows, err := tx.Objectives()
	if n := len(rows); n > 0 {
		o.Position = rows[n-1].Position + 1
	}
	return o, err
}

// drives reports a pair that is not a process and a result.
func (c SaveObjective) drives(tx store.Tx, o data.Objective) error {
	if c.Drives == 0 {
		return nil
	}
	result, err := tx.Objective(c.Drives)
	if err != nil {
		return data.At("drives", err)
	}
	if !o.Measure().Process || result.Measure().Process {
		return data.Problem{Key: "problem.objective.pair", Field: "drives"}
	}
	return nil
}

// empty reports milestones or results that would be read in another unit.
func empty(tx store.Tx, id data.ID) error {
	parts, err := tx.ObjectiveParts()
	if err != nil {
		return err
	}
	results, err := tx.ObjectiveActuals()
	if err != nil {
		return err
	}
	for _, p := range parts {
		if p.ObjectiveID == id {
			return data.Problem{Key: "problem.objective.unit_kept", Field: "metric"}
		}
	}
	for _, a := range results {
		if a.ObjectiveID == id {
			return data.Problem{Key: "problem.objective.unit_kept", Field: "metric"}
		}
	}
	return nil
}

// fits reports an amount beyond what the plan's currency accepts, and scores
// beyond a scale that has become smaller.
func fits(tx store.Tx, o data.Objective) error {
	plan, err := tx.Plan()
	if err != nil {
		return err
	}
	m := o.Measure()
	for field, n := range map[string]*int64{"target": o.Target, "last_year": o.LastYear} {
		if n != nil && m.Unit == data.MoneyUnit {
			if err := data.CheckAmount(field, plan.Currency, data.Money(*n)); err != nil {
				return err
			}
		}
	}
	parts, err := tx.ObjectiveParts()
	if err != nil {
		return err
	}
	for _, p := range parts {
		if p.ObjectiveID == o.ID && o.ID != 0 {
			if err := m.CheckNumber("scale", p.Amount); err != nil {
				return err
			}
		}
	}
	return nil
}

// RemoveObjective removes a goal beside revenue with its milestones and results.
type RemoveObjective struct {
	ID data.ID `json:"id" doc:"number of the objective"`
}

// Label names the change.
func (RemoveObjective) Label() string { return "command.RemoveObjective" }

// Apply removes the objective.
func (c RemoveObjective) Apply(tx store.Tx) error {
	o, err := tx.Objective(c.ID)
	if err != nil {
		return err
	}
	tx.About(nameIn(tx, o))
	return tx.Remove(data.Objectives, c.ID)
}

// Saved is the command that would leave the objective of a row as it is, for a
// caller to change one field of.
func (o Row) Saved() SaveObjective {
	return SaveObjective{ID: o.ID, Metric: o.Metric, Level: o.Level, Name: o.Name, Unit: o.Unit, UnitName: o.UnitName, Lower: o.Lower,
		Sort: o.Sort, Scale: o.Scale, Target: o.Target, Growth: o.Growth, Reading: o.Reading, LastYear: o.LastYear, Weight: o.Weight,
		Owner: o.Owner, Due: o.Due, Drives: o.DrivesID}
}
