package calc

import (
	"cmp"
	"math/big"

	"quarterdeck/data"
)

// A LightPoint is what is known about one period of a light.
type LightPoint struct {
	Value  *int64 // in the unit of the measure; nil: not known
	Target *int64 // in the same unit; nil: nothing is asked
	Sample *int64 // the base of the value; nil: not known
}

// A LightReason says why a light is as it is where its limits alone do not.
type LightReason string

// The reasons. Empty: the limits say it.
const (
	ByLimits    LightReason = ""
	NoValue     LightReason = "no_value"  // nothing is known about the period
	NoTarget    LightReason = "no_target" // nothing to hold it against
	NoBefore    LightReason = "no_before" // nothing is known about the period before
	SmallSample LightReason = "sample"    // too few cases to judge by
	ShortRun    LightReason = "run"       // beyond the red limit, but not for long enough: amber
)

// A LightVerdict is the light of one period.
type LightVerdict struct {
	Light  data.Light
	Figure *int64 // what was held against the limits; nil: nothing could be
	Reason LightReason
	Beyond int // periods in a row beyond the red limit, up to this one
}

// Lights judges periods, the oldest first: the verdict about each looks only at it
// and at those before. A share is held against its limit exactly, not as it is
// rounded.
func Lights(rule data.LightRule, points []LightPoint) []LightVerdict {
	out := make([]LightVerdict, len(points))
	beyond := 0
	for i, p := range points {
		var before *int64
		if i > 0 {
			before = points[i-1].Value
		}
		held, reason := lightHeld(rule, p, before)
		v := LightVerdict{Reason: reason}
		if reason == ByLimits {
			v.Figure, v.Reason = held.rounded()
		}
		switch {
		case v.Figure == nil:
			beyond = 0
		case held.past(rule, rule.Red):
			beyond++
			v.Light = data.Red
			if beyond < rule.Run {
				v.Light, v.Reason = data.Amber, ShortRun
			}
		default:
			beyond = 0
			v.Light = data.Green
			if held.past(rule, rule.Amber) {
				v.Light = data.Amber
			}
		}
		v.Beyond = beyond
		out[i] = v
	}
	return out
}

// LightRun is for how many periods in a row, up to the last, the light has been
// what it is; 0 when there is none.
func LightRun(rows []LightVerdict) (n int) {
	for i := len(rows) - 1; i >= 0 && rows[i].Light == rows[len(rows)-1].Light; i-- {
		n++
	}
	return n
}

// held is what a rule holds against its limits: part ÷ of, in hundredths of a per
// cent, or part itself where of is 0.
type held struct{ part, of int64 }

// lightHeld is what the rule holds against its limits, or why there is nothing.
func lightHeld(rule data.LightRule, p LightPoint, before *int64) (held, LightReason) {
	switch {
	case p.Value == nil:
		return held{}, NoValue
	case rule.Sample > 0 && (p.Sample == nil || *p.Sample < rule.Sample):
		return held{}, SmallSample
	}
	points := rule.Reading == data.InPoints
	switch rule.Kind {
	case data.OfTarget, data.Behind:
		switch {
		case p.Target == nil || !points && *p.Target <= 0:
			return held{}, NoTarget
		case points && rule.Kind == data.Behind:
			return held{part: *p.Target - *p.Value}, ByLimits
		case points:
			return held{part: *p.Value - *p.Target}, ByLimits
		case rule.Kind == data.Behind:
			return held{*p.Target - *p.Value, *p.Target}, ByLimits
		}
		return held{*p.Value, *p.Target}, ByLimits
	case data.Change:
		switch {
		case before == nil || !points && *before <= 0:
			return held{}, NoBefore
		case points:
			return held{part: *p.Value - *before}, ByLimits
		}
		return held{*p.Value - *before, *before}, ByLimits
	}
	return held{part: *p.Value}, ByLimits
}

// rounded is the figure as it is shown, rounded half away from zero; one that no
// number holds has no target worth the name.
func (h held) rounded() (*int64, LightReason) {
	if h.of == 0 {
		return &h.part, ByLimits
	}
	n := new(big.Int).Mul(big.NewInt(h.part), big.NewInt(2*data.Rate))
	half := big.NewInt(h.of)
	if h.part < 0 {
		n.Sub(n, half)
	} else {
		n.Add(n, half)
	}
	n.Quo(n, new(big.Int).Mul(big.NewInt(h.of), big.NewInt(2)))
	if !n.IsInt64() {
		return nil, NoTarget
	}
	figure := n.Int64()
	return &figure, ByLimits
}

// past reports whether the figure lies beyond a limit, or exactly at one that
// counts.
func (h held) past(rule data.LightRule, limit *int64) bool {
	if limit == nil {
		return false
	}
	against := 0
	if h.of == 0 {
		against = cmp.Compare(h.part, *limit)
	} else {
		part := new(big.Int).Mul(big.NewInt(h.part), big.NewInt(data.Rate))
		against = part.Cmp(new(big.Int).Mul(big.NewInt(h.of), big.NewInt(*limit)))
	}
	switch {
	case against == 0:
		return rule.Touch
	case rule.HighIsBad():
		return against > 0
	}
	return against < 0
}

// LightLimit is the limit in the unit of the value, for a line on its chart; ok is
// false where the target it depends on is not known.
func LightLimit(rule data.LightRule, limit int64, target *int64) (n int64, ok bool) {
	points := rule.Reading == data.InPoints
	switch rule.Kind {
	case data.OfTarget, data.Behind:
		switch {
		case target == nil:
			return 0, false
		case points && rule.Kind == data.Behind:
			return *target - limit, true
		case points:
			return *target + limit, true
		case rule.Kind == data.Behind:
			limit = 10000 - limit
		}
		return int64(data.Money(*target).MulDiv(limit, 10000)), true
	}
	return limit, true
}
