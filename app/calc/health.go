package calc

import "quarterdeck/data"

// The inputs of a health score, as [data.HealthPart] names them.
const (
	Interaction = "interaction"
	NeedFit     = "need"
	BudgetFit   = "budget"
	Complaining = "complaints"
	Overdue     = "overdue"
	Trend       = "trend"
)

// HealthInputs lists the inputs in the order that pages show them.
var HealthInputs = [...]string{Interaction, NeedFit, BudgetFit, Complaining, Overdue, Trend}

// HealthFacts is what a customer's health is worked out from. What is not known
// says so and leaves its weight to the rest (S2-17).
type HealthFacts struct {
	Contact    ContactFacts
	Need       *int // fit to the need, 0 to 100, as judged; nil: not judged, or too long ago
	Budget     *int // rhythm of budget release, 0 to 100, as judged; nil likewise
	Complaints ComplaintFacts
	Debt       DebtFacts
	Orders     OrderFacts
}

// ContactFacts are the touches of the span against what the cadence wants.
type ContactFacts struct {
	Wanted int // touches the cadence wants in the span; 0: none is wanted, and interaction is not known
	Done   int // touches that count
	Silent int // days since the last of them
	Max    int // days of silence that the cadence allows; 0: any
}

// ComplaintFacts are the complaints that count.
type ComplaintFacts struct {
	Known  bool // complaints are kept at all
	Open   int  // open ones, whenever they were made
	Closed int  // settled ones that were made in the span
}

// DebtFacts is what a customer owes. Amounts are minor units.
type DebtFacts struct {
	Known   bool       // an invoice was written up to the day
	Open    data.Money // not yet paid
	Overdue data.Money // of it past its day
	Aged    data.Money // overdue amounts, each weighted with its days over ÷ DebtDays, at most 1
	Oldest  int        // days over of the one that is overdue longest
}

// DebtDays is how many days over make an overdue amount count in full.
const DebtDays = 30

// OrderFacts is the money of the orders of the span and of the one it is held
// against. Amounts are minor units, refunds netted.
type OrderFacts struct {
	Now      data.Money
	Before   data.Money // zero or less: there is nothing to compare with
	LastYear bool       // Before is of the same days a year ago, not of the days just before
}

// A HealthPart is one input of a score.
type HealthPart struct {
	Input  string `json:"input"`
	Known  bool   `json:"known"`
	Value  int    `json:"value"` // 0 to 100; 0 unless known
	Weight int    `json:"weight"`
}

// WantedTouches is how many touches a tier wants in so many days: its number a
// week where it has one, else one in each ideal interval; in full ones, and at
// least one. It is 0 for a tier without cadence and for one that mail looks
// after.
func WantedTouches(t data.SchemeTier, days int) int {
	switch {
	case t.Automatic || days <= 0:
		return 0
	case t.Weekly > 0:
		return max(1, t.Weekly*days/7)
	case t.Ideal > 0:
		return max(1, days/t.Ideal)
	}
	return 0
}

// Health is the score Σ(weight × value) ÷ Σ weight over the inputs that are
// known, rounded half up, and its parts in the order of [HealthInputs]. It is
// not known when no input with a weight is, or none but complaints and overdue:
// that there is no bad news makes nobody healthy.
func Health(rule data.HealthRule, f HealthFacts) (score int, known bool, parts [len(HealthInputs)]HealthPart) {
	weights := [...]int{rule.Interaction, rule.Need, rule.Budget, rule.Complaints, rule.Overdue, rule.Trend}
	sum, weight := 0, 0
	for i, input := range HealthInputs {
		value, ok := f.value(input)
		if !ok {
			value = 0
		}
		parts[i] = HealthPart{Input: input, Known: ok, Value: value, Weight: weights[i]}
		if !ok || weights[i] == 0 {
			continue
		}
		sum, weight = sum+value*weights[i], weight+weights[i]
		known = known || input != Complaining && input != Overdue
	}
	if !known {
		return 0, false, parts
	}
	return (2*sum + weight) / (2 * weight), true, parts
}

// value is what one input gives, 0 to 100.
func (f HealthFacts) value(input string) (value int, known bool) {
	switch input {
	case Interaction:
		return f.Contact.value()
	case NeedFit:
		return judged(f.Need)
	case BudgetFit:
		return judged(f.Budget)
	case Complaining:
		return f.Complaints.value()
	case Overdue:
		return f.Debt.value()
	}
	return f.Orders.value()
}

func judged(n *int) (int, bool) {
	if n == nil {
		return 0, false
	}
	return min(100, max(0, *n)), true
}

// value is the lesser of two: the touches done of those wanted, in per cent and
// at most 100; and freshness, which is 100 up to the days of silence allowed and
// falls from there in a straight line, to 0 at three times as many.
func (c ContactFacts) value() (int, bool) {
	if c.Wanted <= 0 {
		return 0, false
	}
	return min(c.frequency(), c.freshness()), true
}

func (c ContactFacts) frequency() int { return percentOf(int64(max(0, c.Done)), int64(c.Wanted)) }

func (c ContactFacts) freshness() int {
	if c.Max <= 0 || c.Silent <= c.Max {
		return 100
	}
	return percentOf(int64(max(0, 3*c.Max-c.Silent)), int64(2*c.Max))
}

// Quiet reports that silence, not the number of touches, holds the interaction
// down.
func (c ContactFacts) Quiet() bool { return c.freshness() < c.frequency() }

// value is 100 less 50 for each open complaint and 20 for each settled one of
// the span.
func (c ComplaintFacts) value() (int, bool) {
	return max(0, 100-50*min(2, max(0, c.Open))-20*min(5, max(0, c.Closed))), c.Known
}

// value is 100 less the share of the open money that is overdue, where an amount
// grows into its full weight over DebtDays.
func (d DebtFacts) value() (int, bool) {
	if d.Open <= 0 {
		return 100, d.Known
	}
	return 100 - percentOf(max(0, int64(d.Aged)), int64(d.Open)), d.Known
}

// value is the money of the span in per cent of the one before, at most 100.
func (o OrderFacts) value() (int, bool) {
	if o.Before <= 0 {
		return 0, false
	}
	return percentOf(max(0, int64(o.Now)), int64(o.Before)), true
}

// percentOf is num ÷ den in whole per cent rounded half up, 100 at most.
func percentOf(num, den int64) int {
	if num >= den {
		return 100
	}
	return int(data.Money(num).MulDiv(100, den))
}

// HealthLight is the light of a known score: red and amber up to their bands,
// green above.
func HealthLight(rule data.HealthRule, score int) data.Light {
	switch {
	case score <= rule.Red:
		return data.Red
	case score <= rule.Amber:
		return data.Amber
	}
	return data.Green
}
