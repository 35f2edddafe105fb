package targets

import (
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SetGoal decides the total of the plan and writes down what it rests on. It
// replaces every field; the rhythm stays.
type SetGoal struct {
	Amount   *data.Money `json:"amount" doc:"decided total in minor units; missing: not decided yet"`
	Reason   string      `json:"reason" doc:"why this number; may be empty"`
	Owner    string      `json:"owner" doc:"code of the person who answers for it; may be empty"`
	Growth   *int        `json:"growth" doc:"growth of the industry in hundredths of a per cent, 1100 is 11 %; missing: not entered"`
	Best     *data.Money `json:"best" doc:"result of the own best year in minor units; missing: not entered"`
	BestYear int         `json:"best_year" doc:"which year that was; 0: not said"`
	LastYear *data.Money `json:"last_year" doc:"last year's result in minor units, in place of what the orders say; missing: as in the orders"`
}

// Label names the change.
func (SetGoal) Label() string { return "command.SetGoal" }

// Apply stores the goal. Cells stay as they are: the difference is unallocated.
func (c SetGoal) Apply(tx store.Tx) error {
	plan, err := tx.Plan()
	if err != nil {
		return err
	}
	g, err := tx.Goal(data.Revenue)
	if err != nil {
		return err
	}
	for field, m := range map[string]*data.Money{"amount": c.Amount, "best": c.Best, "last_year": c.LastYear} {
		if m == nil {
			continue
		}
		if err := data.CheckAmount(field, plan.Currency, *m); err != nil {
			return err
		}
	}
	if c.BestYear != 0 && (c.BestYear < 1900 || c.BestYear > 2200) {
		return data.Problem{Key: "problem.goal.best_year", Field: "best_year"}
	}
	g.OwnerID = 0
	if c.Owner != "" {
		owner, err := tx.RepByCode(c.Owner)
		if err != nil {
			return data.At("owner", err)
		}
		g.OwnerID = owner.ID
	}
	g.Amount, g.Reason, g.Growth = c.Amount, c.Reason, c.Growth
	g.Best, g.BestYear, g.LastYear = c.Best, c.BestYear, c.LastYear
	tx.About(goalName(plan, c.Amount))
	return tx.SaveGoal(g)
}

func goalName(p data.Plan, m *data.Money) string {
	f := text.Fmt{Lang: text.Lang(p.Language), Currency: p.Currency}
	if f.Lang == "" {
		f.Lang = text.Langs[0]
	}
	if m == nil {
		return text.Unknown
	}
	return f.MoneyUnit(*m)
}
