package evidence

import (
	"quarterdeck/app/calc"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Drivers are the fields of [data.Drivers], as commands have them.
type Drivers struct {
	Reading      data.MarketReading `json:"reading" doc:"share (also when empty): market × (1 + growth) × share + new products; growth: last year × (1 + growth × share + new products)"`
	Market       *data.Money        `json:"market" doc:"sold in the market in a year, in minor units; missing: not known"`
	MarketGrowth *int               `json:"market_growth" doc:"growth of the market in hundredths of a per cent; missing: the market is the plan's own year"`
	Share        *int               `json:"share" doc:"own share in hundredths of a per cent; missing: not known, which differs from 0"`
	NewAmount    *data.Money        `json:"new_amount" doc:"what new products bring, in minor units"`
	NewRate      *int               `json:"new_rate" doc:"or as a share in hundredths of a per cent: of the anchor itself under share, of last year under growth"`
	Leads        *int64             `json:"leads" doc:"leads a year; missing: not known"`
	Conversion   *int               `json:"conversion" doc:"leads that become deals, in hundredths of a per cent"`
	OrderValue   *data.Money        `json:"order_value" doc:"value of an order in minor units; missing: the mean of last year's orders"`
	PerMonth     *data.Money        `json:"per_month" doc:"what a fully ramped rep sells in a month, in minor units; missing: as last year"`
}

// SetDrivers writes the whole driver sheet: what anchors are worked out from,
// and what the challenge floors need. It replaces every field.
type SetDrivers struct {
	Drivers
	Growth   *int        `json:"growth" doc:"growth of the industry in hundredths of a per cent, for the challenge floor; missing: not entered"`
	Best     *data.Money `json:"best" doc:"result of the own best year in minor units; missing: not entered"`
	BestYear int         `json:"best_year" doc:"which year that was; 0: not said"`
	LastYear *data.Money `json:"last_year" doc:"last year's result in minor units, in place of what the orders say; missing: as in the orders"`
}

// Label names the change.
func (SetDrivers) Label() string { return "command.SetDrivers" }

// Apply stores the sheet. Numbers whose anchor would be beyond any amount are
// refused.
func (c SetDrivers) Apply(tx store.Tx) error {
	plan, err := tx.Plan()
	if err != nil {
		return err
	}
	d := data.Drivers(c.Drivers)
	if err := checkDrivers(plan.Currency, d); err != nil {
		return err
	}
	if _, fits := calc.MarketByGrowth(d, c.LastYear); !fits && c.LastYear != nil && d.MarketGrowth != nil && d.Share != nil {
		return data.Problem{Key: "problem.amount.size", Field: "market_growth"}
	}
	g, err := tx.Goal(data.Revenue)
	if err != nil {
		return err
	}
	owner := ""
	if g.OwnerID != 0 {
		x, err := tx.Rep(g.OwnerID)
		if err != nil {
			return err
		}
		owner = x.Code
	}
	if err := (targets.SetGoal{Amount: g.Amount, Reason: g.Reason, Owner: owner, Growth: c.Growth, Best: c.Best,
		BestYear: c.BestYear, LastYear: c.LastYear}).Apply(tx); err != nil {
		return err
	}
	tx.About("")
	have, err := tx.Drivers()
	if err != nil || same(have, d) {
		return err
	}
	return tx.SaveDrivers(d)
}

// checkDrivers reports drivers that are beyond the limits of the currency, or
// whose anchors are.
func checkDrivers(c data.Currency, d data.Drivers) error {
	if err := d.Check(); err != nil {
		return err
	}
	for _, a := range []struct {
		field string
		m     *data.Money
	}{{"market", d.Market}, {"new_amount", d.NewAmount}, {"order_value", d.OrderValue}, {"per_month", d.PerMonth}} {
		if a.m == nil {
			continue
		}
		if err := data.CheckAmount(a.field, c, *a.m); err != nil {
			return err
		}
	}
	if _, fits := calc.MarketByShare(d); !fits && d.Market != nil && d.Share != nil {
		return data.Problem{Key: "problem.amount.size", Field: "market"}
	}
	if _, fits := calc.FromLeads(d.Leads, d.Conversion, d.OrderValue); !fits && d.Leads != nil && d.Conversion != nil && d.OrderValue != nil {
		return data.Problem{Key: "problem.amount.size", Field: "leads"}
	}
	return nil
}

// same reports whether two driver sheets say the same.
func same(a, b data.Drivers) bool {
	return a.Reading == b.Reading && equal(a.Market, b.Market) && equal(a.MarketGrowth, b.MarketGrowth) && equal(a.Share, b.Share) &&
		equal(a.NewAmount, b.NewAmount) && equal(a.NewRate, b.NewRate) && equal(a.Leads, b.Leads) &&
		equal(a.Conversion, b.Conversion) && equal(a.OrderValue, b.OrderValue) && equal(a.PerMonth, b.PerMonth)
}

func equal[T comparable](a, b *T) bool {
	return a == nil && b == nil || a != nil && b != nil && *a == *b
}

// SetLevels sets the two amounts beside the goal: base ≤ goal ≤ challenge.
type SetLevels struct {
	Base      *data.Money `json:"base" doc:"safe amount in minor units; missing: not set"`
	Challenge *data.Money `json:"challenge" doc:"ambitious amount in minor units; missing: not set"`
}

// Label names the change.
func (SetLevels) Label() string { return "command.SetLevels" }

// Apply stores the levels.
func (c SetLevels) Apply(tx store.Tx) error {
	plan, err := tx.Plan()
	if err != nil {
		return err
	}
	g, err := tx.Goal(data.Revenue)
	if err != nil {
		return err
	}
	l := data.Levels{Base: c.Base, Challenge: c.Challenge}
	if err := checkLevels(plan.Currency, l, g.Amount); err != nil {
		return err
	}
	have, err := tx.Levels()
	if err != nil || equal(have.Base, l.Base) && equal(have.Challenge, l.Challenge) {
		return err
	}
	return tx.SaveLevels(l)
}

func checkLevels(c data.Currency, l data.Levels, amount *data.Money) error {
	if err := l.Around(amount); err != nil {
		return err
	}
	for field, m := range map[string]*data.Money{"base": l.Base, "challenge": l.Challenge} {
		if m != nil {
			if err := data.CheckAmount(field, c, *m); err != nil {
				return err
			}
		}
	}
	return nil
}
