package data

// The kinds of the rules of pay.
const (
	PayRules   Kind = "pay_rules"
	PaySchemes Kind = "pay_schemes"
	Novelties  Kind = "novelties"
)

// A PayBase says which sales a rep is paid for.
type PayBase string

// The bases.
const (
	OwnOrders     PayBase = "orders"   // the own orders, whoever else has a part in them
	CreditedSales PayBase = "credited" // what counts for the rep: shared customers by their shares, mentors by theirs (S0-19)
)

// A PayMeasure says what the steps of a scheme are measured by.
type PayMeasure string

// The measures.
const (
	ByAttainment PayMeasure = "attainment" // hundredths of a per cent of the target of the period
	ByAmount     PayMeasure = "amount"     // minor units of sales of the period
)

// A PayMethod says what the rate of a step is taken of.
type PayMethod string

// The methods.
const (
	Marginal PayMethod = "marginal" // of the part of the sales that lies in the step
	Whole    PayMethod = "whole"    // of all sales of the period
)

// A PayWhen says when a sale is paid for (S2-26).
type PayWhen string

// The moments.
const (
	OnSigning PayWhen = "signing" // when it is sold
	OnCash    PayWhen = "cash"    // as the money comes in
)

// A PayTier is one step of a scheme: from where on which rate holds.
type PayTier struct {
	From int64 `json:"from" doc:"where it begins: hundredths of a per cent of the target (8000 is 80 %), or minor units of sales; the first begins at 0"`
	Rate int   `json:"rate" doc:"hundredths of a per cent of sales: 150 is 1.5 %"`
}

// A PayScheme is what reps are paid of what they sell, from a day on (S0-20,
// S1-12). A sale is paid by the scheme of its own day, whatever came later: of
// those in force the one for the rep goes before the one for the level, and that
// before the one for everybody.
type PayScheme struct {
	ID         ID         `json:"id"`
	From       Date       `json:"from"`    // first day; unique with level and rep
	Until      Date       `json:"until"`   // first day after; zero: until the next for the same people
	Level      Level      `json:"level"`   // for reps of this level; "": of every level
	RepID      ID         `json:"rep_id"`  // for one rep; zero: for all
	Base       PayBase    `json:"base"`    // which sales
	Measure    PayMeasure `json:"measure"` // what the steps are measured by
	Method     PayMethod  `json:"method"`  // what a rate is taken of
	When       PayWhen    `json:"when"`    // signed or paid
	Tiers      []PayTier  `json:"tiers"      gorm:"serializer:json"`
	Cap        *Money     `json:"cap"`         // most a rep earns by it in a period, minor units; nil: no limit
	Guarantee  *Money     `json:"guarantee"`   // least a rep earns by it in a period, minor units; nil: none
	NewUplift  int        `json:"new_uplift"`  // more for new products, hundredths of a per cent; 0: none (S0-20)
	NewReading Reading    `json:"new_reading"` // relative: of the rate (5 % becomes 6 %); points: added to it (5 % becomes 25 %)
	Note       string     `json:"note"`
}

// mostRate is a hundred per cent: no rate is higher.
const mostRate = 100_00

// mostTiers bounds the steps of a scheme.
const mostTiers = 20

// Check reports a scheme without day or known words, steps that are not in order
// or leave a gap at 0, rates beyond 100 %, and a guarantee above the cap.
func (s PayScheme) Check() error {
	switch {
	case s.From == 0:
		return Problem{Key: "problem.pay.from", Field: "from"}
	case s.Level == Manager:
		return Problem{Key: "problem.pay.manager", Field: "level"}
	case s.Level != "" && s.Level != Top && s.Level != Core && s.Level != New:
		return Problem{Key: "problem.rep.level", Field: "level", Args: []any{string(s.Level)}}
	case s.Level != "" && s.RepID != 0:
		return Problem{Key: "problem.pay.scope", Field: "level"}
	case s.Base != OwnOrders && s.Base != CreditedSales:
		return Problem{Key: "problem.pay.word", Field: "base", Args: []any{string(s.Base)}}
	case s.Measure != ByAttainment && s.Measure != ByAmount:
		return Problem{Key: "problem.pay.word", Field: "measure", Args: []any{string(s.Measure)}}
	case s.Method != Marginal && s.Method != Whole:
		return Problem{Key: "problem.pay.word", Field: "method", Args: []any{string(s.Method)}}
	case s.When != OnSigning && s.When != OnCash:
		return Problem{Key: "problem.pay.word", Field: "when", Args: []any{string(s.When)}}
	case s.NewUplift < 0 || s.NewUplift > mostRate:
		return Problem{Key: "problem.pay.rate", Field: "new_uplift", Args: []any{float64(s.NewUplift) / 100}}
	case s.NewReading != "" && s.NewReading != Relative && s.NewReading != InPoints:
		return Problem{Key: "problem.pay.word", Field: "new_reading", Args: []any{string(s.NewReading)}}
	}
	if err := s.checkTiers(); err != nil {
		return err
	}
	if err := s.checkLimits(); err != nil {
		return err
	}
	if err := checkText("note", s.Note, true); err != nil {
		return err
	}
	return checkDays(s.From, s.Until)
}

func (s PayScheme) checkTiers() error {
	if len(s.Tiers) == 0 || len(s.Tiers) > mostTiers {
		return Problem{Key: "problem.pay.tiers", Field: "tiers", Args: []any{mostTiers}}
	}
	for i, t := range s.Tiers {
		switch {
		case i == 0 && t.From != 0:
			return Problem{Key: "problem.pay.tiers.first", Field: "tiers"}
		case i > 0 && t.From <= s.Tiers[i-1].From:
			return Problem{Key: "problem.pay.tiers.order", Field: "tiers", Args: []any{i + 1, i}}
		case t.Rate < 0 || t.Rate > mostRate:
			return Problem{Key: "problem.pay.rate", Field: "tiers", Args: []any{float64(t.Rate) / 100}}
		case s.Measure == ByAttainment && t.From > 1000_00:
			return Problem{Key: "problem.pay.tiers.high", Field: "tiers", Args: []any{i + 1}}
		}
		if err := checkAmount("tiers", Money(t.From)); err != nil {
			return err
		}
	}
	return nil
}

func (s PayScheme) checkLimits() error {
	for field, m := range map[string]*Money{"cap": s.Cap, "guarantee": s.Guarantee} {
		if m == nil {
			continue
		}
		if *m < 0 {
			return Problem{Key: "problem.pay.negative", Field: field}
		}
		if err := checkAmount(field, *m); err != nil {
			return err
		}
	}
	if s.Cap != nil && s.Guarantee != nil && *s.Guarantee > *s.Cap {
		return Problem{Key: "problem.pay.guarantee", Field: "guarantee"}
	}
	return nil
}

// On reports whether the scheme holds on a day, as far as it says itself.
func (s PayScheme) On(d Date) bool { return d >= s.From && (s.Until == 0 || d < s.Until) }

// A PaySpan is how long one settlement of pay covers.
type PaySpan string

// The spans, as the plan counts them; a plan of one quarter settles its blocks
// for months and itself for quarters.
const (
	PayMonthly   PaySpan = "month"
	PayQuarterly PaySpan = "quarter"
	PayYearly    PaySpan = "year"
)

// A PayRule is what holds for everybody's pay. Shares and rates are hundredths of
// a per cent. There is at most one.
type PayRule struct {
	ID         ID      `json:"-"`
	Span       PaySpan `json:"span"`        // how long a settlement covers
	Signing    int     `json:"signing"`     // part of a pool for signing (S2-26)
	Collection int     `json:"collection"`  // part of a pool for collection
	Renewal    int     `json:"renewal"`     // part of a pool for renewals; the three make a hundred per cent
	TeamRate   int     `json:"team_rate"`   // more budget for the team in a quarter that collects enough (S2-26)
	ExpertOver Money   `json:"expert_over"` // a signing with an expert's help above it, minor units, pays the fee (S2-24)
	ExpertRate int     `json:"expert_rate"` // the fee, of the signed amount
	UnpaidDays int     `json:"unpaid_days"` // days after the due day at which commission on an unpaid invoice is taken back; 0: never
}

// DefaultPayRule is the rule of a plan that has set none: settled by quarter, 40 %
// of a pool for collection, 5 % more for the team, 5 % for an expert above a
// million major units of a currency with two decimals.
func DefaultPayRule() PayRule {
	return PayRule{Span: PayQuarterly, Signing: 40_00, Collection: 40_00, Renewal: 20_00, TeamRate: 5_00,
		ExpertOver: 1_000_000_00, ExpertRate: 5_00}
}

// Check reports an unknown span, rates beyond 100 %, parts of a pool that do not
// make a hundred per cent, and days no invoice can have.
func (r PayRule) Check() error {
	switch r.Span {
	case PayMonthly, PayQuarterly, PayYearly:
	default:
		return Problem{Key: "problem.pay.word", Field: "span", Args: []any{string(r.Span)}}
	}
	for field, n := range map[string]int{"signing": r.Signing, "collection": r.Collection, "renewal": r.Renewal,
		"team_rate": r.TeamRate, "expert_rate": r.ExpertRate} {
		if n < 0 || n > mostRate {
			return Problem{Key: "problem.pay.rate", Field: field, Args: []any{float64(n) / 100}}
		}
	}
	switch sum := r.Signing + r.Collection + r.Renewal; {
	case sum != whole:
		return Problem{Key: "problem.pay.parts", Field: "signing", Args: []any{float64(sum) / 100}}
	case r.ExpertOver < 0:
		return Problem{Key: "problem.pay.negative", Field: "expert_over"}
	case r.UnpaidDays < 0 || r.UnpaidDays > 3660:
		return Problem{Key: "problem.care.days", Field: "unpaid_days"}
	}
	return checkAmount("expert_over", r.ExpertOver)
}

// A Novelty is a product that counts as new for a time: its sales earn the
// uplift of the scheme (S0-20).
type Novelty struct {
	ID        ID   `json:"id"`
	ProductID ID   `json:"product_id"`
	From      Date `json:"from"`
	Until     Date `json:"until"` // first day after; zero: open
}

// Check reports a new product that is none, or days out of order.
func (p Novelty) Check() error {
	switch {
	case p.ProductID == 0:
		return Problem{Key: "problem.pay.product", Field: "product"}
	case p.From == 0:
		return Problem{Key: "problem.pay.from", Field: "from"}
	}
	return checkDays(p.From, p.Until)
}

// On reports whether the product counts as new on a day.
func (p Novelty) On(d Date) bool { return d >= p.From && (p.Until == 0 || d < p.Until) }
