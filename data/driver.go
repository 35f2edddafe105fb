package data

// The kinds of the driver sheet and of the levels of the goal, of which a plan
// has one each.
const (
	DriverSheets Kind = "driver_sheets"
	LevelSheets  Kind = "level_sheets"
)

// A MarketReading says what "market capacity growth 15 % × own 70 % share +
// new-product contribution 20 %" means (S0-9 leaves it open).
type MarketReading string

// The readings of the market anchor.
const (
	ShareOfMarket  MarketReading = "share"  // market × (1 + growth) × share + new products
	GrowthOnGrowth MarketReading = "growth" // last year × (1 + growth × share + new products)
)

// wholePercent is 100 % in hundredths of a per cent.
const wholePercent = 100_00

// Drivers are the numbers from which anchors are worked out (S0-4, S0-8, S0-9).
// Rates are in hundredths of a per cent; nil is "not known", and what needs it is
// not worked out.
type Drivers struct {
	Reading      MarketReading `json:"reading"`       // "" reads as share
	Market       *Money        `json:"market"`        // sold in the market in a year
	MarketGrowth *int          `json:"market_growth"` // nil under share: Market is the plan's own year
	Share        *int          `json:"share"`         // own share of it
	NewAmount    *Money        `json:"new_amount"`    // what new products bring, as an amount
	NewRate      *int          `json:"new_rate"`      // or as a share: of the anchor itself under share, of last year under growth
	Leads        *int64        `json:"leads"`         // leads a year
	Conversion   *int          `json:"conversion"`    // leads that become deals
	OrderValue   *Money        `json:"order_value"`   // nil: the mean of last year's orders
	PerMonth     *Money        `json:"per_month"`     // what a fully ramped rep sells in a month; nil: as last year
}

// MaxLeads is how many leads a year a plan accepts.
const MaxLeads = 1_000_000_000

// Check reports a rate that cannot be, a negative number, or new products given
// both as an amount and as a share.
func (d Drivers) Check() error {
	if d.Reading != "" && d.Reading != ShareOfMarket && d.Reading != GrowthOnGrowth {
		return Problem{Key: "problem.drivers.reading", Field: "reading", Args: []any{string(d.Reading)}}
	}
	if d.NewAmount != nil && d.NewRate != nil {
		return Problem{Key: "problem.drivers.new", Field: "new_rate"}
	}
	for _, a := range []struct {
		field string
		m     *Money
	}{{"market", d.Market}, {"new_amount", d.NewAmount}, {"order_value", d.OrderValue}, {"per_month", d.PerMonth}} {
		if a.m == nil {
			continue
		}
		if *a.m < 0 {
			return Problem{Key: "problem.amount.negative", Field: a.field}
		}
		if err := checkAmount(a.field, *a.m); err != nil {
			return err
		}
	}
	if d.Leads != nil && (*d.Leads < 0 || *d.Leads > MaxLeads) {
		return Problem{Key: "problem.drivers.leads", Field: "leads", Args: []any{MaxLeads}}
	}
	if err := checkRate("market_growth", d.MarketGrowth, -wholePercent, 10*wholePercent); err != nil {
		return err
	}
	if err := checkRate("share", d.Share, 0, wholePercent); err != nil {
		return err
	}
	if err := checkRate("new_rate", d.NewRate, 0, wholePercent-1); err != nil {
		return err
	}
	return checkRate("conversion", d.Conversion, 0, wholePercent)
}

// checkRate reports a rate outside its limits; nil is fine.
func checkRate(field string, rate *int, least, most int) error {
	if rate != nil && (*rate < least || *rate > most) {
		return Problem{Key: "problem.rate", Field: field, Args: []any{least / 100, most / 100}}
	}
	return nil
}

// A DriverSheet is the drivers the plan goes by.
type DriverSheet struct {
	ID      ID `json:"-"`
	Drivers `gorm:"embedded"`
}

// Levels are the two amounts beside the goal: what is safe, and what would be
// great (S0-13, S0-30). Nil is "not set".
type Levels struct {
	Base      *Money `json:"base"`
	Challenge *Money `json:"challenge"`
}

// Check reports a negative or huge level, or a base above the challenge.
func (l Levels) Check() error { return l.Around(nil) }

// Around reports levels that do not stand around an amount: base ≤ amount ≤
// challenge. What is nil is not compared.
func (l Levels) Around(amount *Money) error {
	for field, m := range map[string]*Money{"base": l.Base, "challenge": l.Challenge} {
		if m == nil {
			continue
		}
		if *m < 0 {
			return Problem{Key: "problem.amount.negative", Field: field}
		}
		if err := checkAmount(field, *m); err != nil {
			return err
		}
	}
	switch {
	case l.Base != nil && l.Challenge != nil && *l.Base > *l.Challenge:
		return Problem{Key: "problem.levels.order", Field: "base", Args: []any{*l.Challenge}}
	case l.Base != nil && amount != nil && *l.Base > *amount:
		return Problem{Key: "problem.levels.base", Field: "base", Args: []any{*amount}}
	case l.Challenge != nil && amount != nil && *l.Challenge < *amount:
		return Problem{Key: "problem.levels.challenge", Field: "challenge", Args: []any{*amount}}
	}
	return nil
}

// A LevelSheet is the levels of the plan's goal.
type LevelSheet struct {
	ID     ID `json:"-"`
	Levels `gorm:"embedded"`
}
