package objectives

import (
	"slices"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Template fills the quarters of several objectives with the numbers of a
// source. Quarters it does not have stay as they are.
type Template struct {
	Key   string
	Goals []templateGoal
}

type templateGoal struct {
	metric   data.Metric
	growth   int // over last year in hundredths of a per cent; zero: none
	target   int64
	reading  data.Reading
	quarters []int64
}

// Templates are those shipped. That of S1-4 has no fourth quarter, and no bases
// for its rates: both stay to be entered. Its sales stand as a rhythm of their
// own.
var Templates = []Template{
	{Key: "three-quarters", Goals: []templateGoal{ // S1-4
		{metric: data.MarketShare, quarters: []int64{15_00, 18_00, 20_00}},
		{metric: data.NewCustomers, quarters: []int64{200, 250, 300}},
		{metric: data.Conversion, quarters: []int64{22_00, 25_00, 28_00}},
	}},
	{Key: "sales-and-service", Goals: []templateGoal{ // S3-1
		{metric: data.Revenue},
		{metric: data.Satisfaction, growth: 10_00},
	}},
	{Key: "dual-set", Goals: []templateGoal{ // S0-8
		{metric: data.Leads}, {metric: data.Conversion}, {metric: data.Signed},
		{metric: data.Satisfaction}, {metric: data.OutputPerHead},
	}},
	{Key: "customers-and-team", Goals: []templateGoal{ // S4-8
		{metric: data.Repurchase, target: 60_00},
		{metric: data.NewCustomers, growth: 50_00},
		{metric: data.OutputPerHead, growth: 20_00},
	}},
	{Key: "long-and-short", Goals: []templateGoal{ // S3-16
		{metric: data.Revenue},
		{metric: data.MarketShare, growth: 5_00, reading: data.InPoints},
	}},
	{Key: "steady", Goals: []templateGoal{ // S0-30
		{metric: data.MarketingCost, growth: -15_00},
	}},
}

// ApplyObjectives adds the objectives of a template that the plan lacks, and
// enters its numbers where the plan has none.
type ApplyObjectives struct {
	Template string `json:"template" doc:"three-quarters, sales-and-service, dual-set, customers-and-team, long-and-short or steady"`
}

// Label names the change.
func (ApplyObjectives) Label() string { return "command.ApplyObjectives" }

// Apply fills what is empty and leaves everything else alone.
func (c ApplyObjectives) Apply(tx store.Tx) error {
	i := slices.IndexFunc(Templates, func(t Template) bool { return t.Key == c.Template })
	if i < 0 {
		return data.Problem{Key: "problem.objective.template", Field: "template", Args: []any{c.Template}}
	}
	plan, err := tx.Plan()
	if err != nil {
		return err
	}
	for _, g := range Templates[i].Goals {
		if err := g.apply(tx, quarters(plan)); err != nil {
			return err
		}
	}
	return nil
}

func (g templateGoal) apply(tx store.Tx, quarters []data.Period) error {
	o, err := tx.ObjectiveOf(g.metric)
	if err != nil {
		return err
	}
	if o.ID == 0 {
		fresh, err := objectiveOr(tx, 0)
		if err != nil {
			return err
		}
		o.Position = fresh.Position
	}
	if o.Target == nil && o.Growth == nil {
		if g.growth != 0 {
			o.Growth, o.Reading = &g.growth, g.reading
		}
		if g.target != 0 {
			o.Target = &g.target
		}
	}
	if o, err = tx.SaveObjective(o); err != nil {
		return err
	}
	have, err := tx.ObjectiveParts()
	if err != nil {
		return err
	}
	for n, amount := range g.quarters[:min(len(g.quarters), len(quarters))] {
		entered := slices.ContainsFunc(have, func(p data.ObjectivePart) bool {
			return p.ObjectiveID == o.ID && p.RegionID == 0 && p.Period == quarters[n]
		})
		if entered {
			continue
		}
		if err := tx.SaveObjectivePart(data.ObjectivePart{ObjectiveID: o.ID, Period: quarters[n], Amount: amount}); err != nil {
			return err
		}
	}
	return nil
}
