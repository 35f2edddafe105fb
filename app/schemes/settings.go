package schemes

import (
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// Settings change the rules of a scheme by bands: for a question alone, so that
// nothing is stored, or for good with [SetRules]. What is missing stays as the
// plan has it.
type Settings struct {
	Window *int         `json:"window" doc:"days that frequency and money look back; missing: as the scheme has it"`
	Top    *int         `json:"top" doc:"share of the customers with the most money, thousandths"`
	Bottom *int         `json:"bottom" doc:"share with the least money, thousandths; both together at most 1000"`
	Active *bool        `json:"active" doc:"the shares are of those with a purchase in the window; otherwise of all who ever bought"`
	Cut    *data.Cut    `json:"cut" doc:"how a share is cut where amounts are equal: empty (by rank), linear (percentile) or count (exactly so many)"`
	On     *[]data.Tier `json:"on" doc:"exactly the tiers that are switched on; missing: as the scheme has it"`
	Order  []data.Tier  `json:"order" doc:"tiers in their order of precedence; those left out follow; empty: as the scheme has it"`
	Bands  *[]Band      `json:"bands" doc:"the bands, in their order of precedence, instead of the scheme's"`
}

// A Band is one rule as a command or question is told it. A missing limit asks
// nothing; 0 is a limit.
type Band struct {
	Tier     data.Tier       `json:"tier" doc:"tier of the scheme that it leads to"`
	Sort     string          `json:"sort" doc:"kind of business it is for; empty: all that have no bands of their own"`
	MinDays  *int            `json:"min_days" doc:"days since the last purchase at least; missing: no limit"`
	MaxDays  *int            `json:"max_days" doc:"days since the last purchase at most; missing: no limit"`
	MinCount *int            `json:"min_count" doc:"purchases at least, per min_rate; missing: no limit"`
	MinRate  data.Frequency  `json:"min_rate" doc:"month, quarter, half or year; empty: year"`
	MaxCount *int            `json:"max_count" doc:"purchases at most, per max_rate; missing: no limit"`
	MaxRate  data.Frequency  `json:"max_rate" doc:"month, quarter, half or year; empty: year"`
	Newcomer *int            `json:"newcomer" doc:"days since the first purchase at most; missing: no limit"`
	Money    data.MoneyClass `json:"money" doc:"top, not_top, middle, not_bottom or bottom; empty: any"`
}

// BandOf is a stored band as a command is told it.
func BandOf(b data.TierBand) Band {
	return Band{b.Tier, b.Sort, b.MinDays, b.MaxDays, b.MinCount, b.MinRate, b.MaxCount, b.MaxRate, b.Newcomer, b.Money}
}

func (b Band) stored(scheme data.ID, position int) data.TierBand {
	return data.TierBand{SchemeID: scheme, Tier: b.Tier, Sort: b.Sort, MinDays: b.MinDays, MaxDays: b.MaxDays, MinCount: b.MinCount,
		MinRate: b.MinRate, MaxCount: b.MaxCount, MaxRate: b.MaxRate, Newcomer: b.Newcomer, Money: b.Money, Position: position}
}

// Empty reports settings that change nothing.
func (s Settings) Empty() bool {
	return s.Window == nil && s.Top == nil && s.Bottom == nil && s.Active == nil && s.Cut == nil && s.On == nil && len(s.Order) == 0 && s.Bands == nil
}

// With are the rules with some settings changed, or why they cannot be.
func (x RuleSet) With(s Settings) (RuleSet, error) {
	if s.Empty() {
		return x, nil
	}
	if x.Scheme.Method != data.ByBands {
		return x, data.Problem{Key: "problem.rules.method", Field: "scheme", Args: []any{x.Scheme.Code}}
	}
	x.Tiers, x.Bands = slices.Clone(x.Tiers), slices.Clone(x.Bands)
	set(&x.Scheme.Window, s.Window)
	set(&x.Scheme.Top, s.Top)
	set(&x.Scheme.Bottom, s.Bottom)
	set(&x.Scheme.Active, s.Active)
	set(&x.Scheme.Cut, s.Cut)
	if s.Bands != nil {
		x.Bands = make([]data.TierBand, len(*s.Bands))
		for i, b := range *s.Bands {
			x.Bands[i] = b.stored(x.Scheme.ID, i+1)
		}
	}
	if err := x.known(s); err != nil {
		return x, err
	}
	if s.On != nil {
		for i := range x.Tiers {
			t := &x.Tiers[i]
			t.On = slices.Contains(*s.On, t.Tier) || t.Tier == data.Unclassified
		}
	}
	x.order(s.Order)
	x.apply()
	return x, x.Valid()
}

// Valid reports rules that cannot be applied.
func (x RuleSet) Valid() error {
	if x.Scheme.Method != data.ByBands {
		return x.Scheme.Check()
	}
	return calc.RulesOf(x.Scheme, x.Bands).Valid() // with the tiers that are off, which may be switched on
}

// known reports a tier that the scheme does not have.
func (x RuleSet) known(s Settings) error {
	has := func(field string, t data.Tier) error {
		if t != data.Unclassified && slices.ContainsFunc(x.Tiers, func(y data.SchemeTier) bool { return y.Tier == t }) {
			return nil
		}
		if t == data.Unclassified && field != "bands" {
			return nil
		}
		return data.Problem{Key: "problem.rules.tier", Field: field, Args: []any{string(t)}}
	}
	for _, b := range x.Bands {
		if err := has("bands", b.Tier); err != nil {
			return err
		}
	}
	for _, t := range s.Order {
		if err := has("order", t); err != nil {
			return err
		}
	}
	if s.On != nil {
		for _, t := range *s.On {
			if err := has("on", t); err != nil {
				return err
			}
		}
	}
	return nil
}

// order sorts the bands by an order of their tiers.
func (x *RuleSet) order(tiers []data.Tier) {
	if len(tiers) == 0 {
		return
	}
	place := func(t data.Tier) int {
		if i := slices.Index(tiers, t); i >= 0 {
			return i
		}
		return len(tiers)
	}
	slices.SortStableFunc(x.Bands, func(a, b data.TierBand) int { return place(a.Tier) - place(b.Tier) })
	for i := range x.Bands {
		x.Bands[i].Position = i + 1
	}
}

func set[T any](into *T, value *T) {
	if value != nil {
		*into = *value
	}
}
