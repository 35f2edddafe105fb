package objectives

import (
	"quarterdeck/app/calc"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SetMilestone sets what a quarter or month should bring of an objective.
type SetMilestone struct {
	Objective data.ID   `json:"objective" doc:"number of the objective"`
	From      data.Date `json:"from" doc:"first day of a quarter or month of the plan"`
	Until     data.Date `json:"until" doc:"first day after it"`
	Region    string    `json:"region" doc:"code of a region; empty: the whole firm"`
	Amount    *int64    `json:"amount" doc:"in the unit of the objective; missing: not entered"`
	Base      *int64    `json:"base" doc:"what a rate is taken of, such as leads or heads; missing: not entered"`
}

// Label names the change.
func (SetMilestone) Label() string { return "command.SetMilestone" }

// Apply stores the milestone, or takes it away. Nothing else moves: where parts
// and whole differ, the list of objectives says so.
func (c SetMilestone) Apply(tx store.Tx) error {
	o, region, err := place(tx, c.Objective, c.From, c.Until, c.Region)
	if err != nil {
		return err
	}
	part := data.ObjectivePart{ObjectiveID: o.ID, Period: data.Period{From: c.From, Until: c.Until}, RegionID: region}
	tx.About(nameIn(tx, o))
	if c.Amount == nil {
		return tx.RemoveObjectivePart(part)
	}
	m := o.Measure()
	if m.Unit == data.MoneyUnit {
		plan, err := tx.Plan()
		if err != nil {
			return err
		}
		if err := data.CheckAmount("amount", plan.Currency, data.Money(*c.Amount)); err != nil {
			return err
		}
	}
	part.Amount = *c.Amount
	if m.Roll != data.RollSum {
		part.Base = c.Base
	} else if c.Base != nil {
		return data.Problem{Key: "problem.objective.base", Field: "base"}
	}
	return tx.SaveObjectivePart(part)
}

// place is the objective and the region that a milestone or result belongs to.
// The period must be a quarter, a month or a week of the plan.
func place(tx store.Tx, id data.ID, from, until data.Date, region string) (o data.Objective, at data.ID, err error) {
	if o, err = tx.Objective(id); err != nil {
		return o, 0, data.At("objective", err)
	}
	if o.Metric == data.Revenue {
		return o, 0, data.Problem{Key: "problem.objective.revenue", Field: "amount"}
	}
	plan, err := tx.Plan()
	if err != nil {
		return o, 0, err
	}
	if !fitsPlan(plan, data.Period{From: from, Until: until}) {
		return o, 0, data.Problem{Key: "problem.objective.period", Field: "from"}
	}
	if region == "" {
		return o, 0, nil
	}
	r, err := tx.RegionByCode(region)
	return o, r.ID, data.At("region", err)
}

func fitsPlan(plan data.Plan, p data.Period) bool {
	for _, q := range quarters(plan) {
		if q == p {
			return true
		}
	}
	for _, b := range plan.Buckets() {
		if b == p {
			return true
		}
	}
	return false
}

// quarters are the plan's groups of buckets.
func quarters(plan data.Plan) (rows []data.Period) {
	buckets := plan.Buckets()
	for _, g := range plan.Groups() {
		rows = append(rows, data.Period{From: buckets[g[0]].From, Until: buckets[g[1]-1].Until})
	}
	return rows
}

// SetResult enters what a quarter or month has brought of an objective. It
// stands in place of what the orders say.
type SetResult struct {
	Objective data.ID   `json:"objective" doc:"number of the objective"`
	From      data.Date `json:"from" doc:"first day of a quarter or month of the plan"`
	Until     data.Date `json:"until" doc:"first day after it"`
	Region    string    `json:"region" doc:"code of a region; empty: the whole firm"`
	Num       *int64    `json:"num" doc:"the number of a sum; of a rate its numerator, such as signed deals, money, or scores added up in hundredths; missing: not entered"`
	Den       *int64    `json:"den" doc:"denominator of a rate, such as leads, heads or answers; missing for a sum"`
}

// Label names the change.
func (SetResult) Label() string { return "command.SetResult" }

// Apply stores the result, or takes it away.
func (c SetResult) Apply(tx store.Tx) error {
	o, region, err := place(tx, c.Objective, c.From, c.Until, c.Region)
	if err != nil {
		return err
	}
	result := data.ObjectiveActual{ObjectiveID: o.ID, Period: data.Period{From: c.From, Until: c.Until}, RegionID: region}
	tx.About(nameIn(tx, o))
	if c.Num == nil {
		return tx.RemoveObjectiveActual(result)
	}
	result.Num, result.Den = *c.Num, c.Den
	if err := checkResult(o.Measure(), result); err != nil {
		return err
	}
	return tx.SaveObjectiveActual(result)
}

// checkResult reports a rate without denominator, or of more than its unit
// allows.
func checkResult(m data.Measure, a data.ObjectiveActual) error {
	if m.Roll == data.RollSum {
		if a.Den != nil {
			return data.Problem{Key: "problem.objective.base", Field: "den"}
		}
		return m.CheckNumber("num", a.Num)
	}
	switch {
	case a.Den == nil:
		return data.Problem{Key: "problem.objective.den", Field: "den"}
	case *a.Den < 0 || a.Num < 0 && m.Unit != data.MoneyUnit:
		return data.Problem{Key: "problem.objective.negative", Field: "num"}
	case *a.Den == 0 && a.Num != 0:
		return data.Problem{Key: "problem.objective.zero", Field: "den"}
	}
	if value, ok := calc.Quotient(m.Unit, a.Num, *a.Den); ok {
		return m.CheckNumber("num", value)
	}
	return nil
}

// nameIn is what an objective is called in the language of the plan.
func nameIn(tx store.Tx, o data.Objective) string {
	if o.Metric == data.OwnMetric {
		return o.Name
	}
	lang := text.Langs[0]
	if plan, err := tx.Plan(); err == nil && plan.Language != "" {
		lang = text.Lang(plan.Language)
	}
	return text.T(lang, "metric."+string(o.Metric))
}

// SetNumbers sets several milestones and results at once.
type SetNumbers struct {
	Milestones []SetMilestone `json:"milestones" doc:"milestones, each as SetMilestone has it"`
	Results    []SetResult    `json:"results" doc:"results, each as SetResult has it"`
}

// Label names the change.
func (SetNumbers) Label() string { return "command.SetNumbers" }

// Apply sets all of them, or none when one cannot be.
func (c SetNumbers) Apply(tx store.Tx) error {
	for _, m := range c.Milestones {
		if err := m.Apply(tx); err != nil {
			return err
		}
	}
	for _, r := range c.Results {
		if err := r.Apply(tx); err != nil {
			return err
		}
	}
	return nil
}
