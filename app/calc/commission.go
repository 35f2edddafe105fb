package calc

import "quarterdeck/data"

// A PayStep is a step of a scheme of pay for one rep: from which sales on, in
// minor units, which rate holds.
type PayStep struct {
	From data.Money
	Tier int64 // as the scheme measures it: hundredths of a per cent of the target, or minor units
	Rate int   // hundredths of a per cent
}

// PaySteps are the steps of a scheme in minor units of sales. One that measures by
// attainment needs a target above 0; without it only the first step is left, and
// ok is false.
func PaySteps(s data.PayScheme, target *data.Money) (steps []PayStep, ok bool) {
	for _, t := range s.Tiers {
		from := data.Money(t.From)
		if s.Measure == data.ByAttainment && t.From != 0 {
			if target == nil || *target <= 0 {
				return steps, false
			}
			from = target.MulDiv(t.From, Full)
		}
		steps = append(steps, PayStep{from, t.From, t.Rate})
	}
	return steps, s.Measure == data.ByAmount || target != nil && *target > 0
}

// A PaySlice is sales that are paid at one rate.
type PaySlice struct {
	PayStep
	Base   data.Money
	Amount data.Money // base × rate, to the minor unit
}

func sliceOf(step PayStep, base data.Money) PaySlice {
	return PaySlice{step, base, base.MulDiv(int64(step.Rate), Full)}
}

// MarginalPay pays the sales between two points of a period, each part by the step
// it lies in. What lies below 0 belongs to the first step. Going back from a point
// takes off exactly what going there brought.
func MarginalPay(steps []PayStep, from, until data.Money) (slices []PaySlice) {
	if until < from {
		slices = MarginalPay(steps, until, from)
		for i, x := range slices {
			slices[i].Base, slices[i].Amount = -x.Base, -x.Amount
		}
		return slices
	}
	for i, step := range steps {
		low, high := max(from, step.From), until
		if i == 0 {
			low = from
		}
		if i+1 < len(steps) {
			high = min(until, steps[i+1].From)
		}
		if high > low {
			slices = append(slices, sliceOf(step, high-low))
		}
	}
	return slices
}

// WholePay pays a part of the sales of a period at the rate of the step that all
// of them reach.
func WholePay(steps []PayStep, total, part data.Money) PaySlice {
	at := steps[0]
	for _, step := range steps {
		if total >= step.From {
			at = step
		}
	}
	return sliceOf(at, part)
}

// Pay is what sales of a period earn by one scheme, without cap and guarantee.
func Pay(s data.PayScheme, steps []PayStep, sales data.Money) (sum data.Money) {
	if s.Method == data.Whole {
		return WholePay(steps, sales, sales).Amount
	}
	for _, x := range MarginalPay(steps, 0, sales) {
		sum += x.Amount
	}
	return sum
}

// NewPay is how much more the sales of new products earn (S0-20): a part of the
// commission they earned with the other sales, or points of what they brought.
// Nothing when the sales as a whole, or the new ones, are not above 0.
func NewPay(s data.PayScheme, pay, sales, fresh data.Money) (more, earned data.Money) {
	if sales <= 0 || fresh <= 0 {
		return 0, 0
	}
	earned = pay.MulDiv(int64(fresh), int64(sales))
	if s.NewReading == data.InPoints {
		return fresh.MulDiv(int64(s.NewUplift), Full), earned
	}
	return earned.MulDiv(int64(s.NewUplift), Full), earned
}

// WithinPay is what brings an amount under the cap (0 or less) or up to the
// guarantee (0 or more); nil limits nothing.
func WithinPay(sum data.Money, limit, least *data.Money) (cut, fill data.Money) {
	if limit != nil && sum > *limit {
		return *limit - sum, 0
	}
	if least != nil && sum < *least {
		return 0, *least - sum
	}
	return 0, 0
}

// TakenBack is what is taken back of a commission when a part of the sales it was
// paid for is returned, after another part had been returned before. When all are
// returned, in however many parts, all is taken back, to the minor unit.
func TakenBack(paid, sales, before, returned data.Money) data.Money {
	if sales <= 0 {
		return 0
	}
	upTo := func(m data.Money) data.Money { return paid.MulDiv(int64(min(max(m, 0), sales)), int64(sales)) }
	return upTo(before+returned) - upTo(before)
}
