package calc

import (
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
// and at those before.
func Lights(rule data.LightRule, points []LightPoint) []LightVerdict {
	out := make([]LightVerdict, len(points))
	beyond := 0
	for i, p := range points {
		var before *int64
		if i > 0 {
			before = points[i-1].Value
		}
		v := lightFigure(rule, p, before)
		switch {
		case v.Figure == nil:
			beyond = 0
		case past(rule, *v.Figure, rule.Red):
			beyond++
			v.Light = data.Red
			if beyond < rule.Run {
				v.Light, v.Reason = data.Amber, ShortRun
			}
		default:
			beyond = 0
			v.Light = data.Green
			if past(rule, *v.Figure, rule.Amber) {
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

// lightFigure is what the rule holds against its limits, or why there is nothing.
func lightFigure(rule data.LightRule, p LightPoint, before *int64) LightVerdict {
	switch {
	case p.Value == nil:
		return LightVerdict{Reason: NoValue}
	case rule.Sample > 0 && (p.Sample == nil || *p.Sample < rule.Sample):
		return LightVerdict{Reason: SmallSample}
	}
	points := rule.Reading == data.InPoints
	var n int64
	var ok bool
	switch rule.Kind {
	case data.OfTarget, data.Behind:
		if p.Target == nil || !points && *p.Target <= 0 {
			return LightVerdict{Reason: NoTarget}
		}
		switch {
		case points && rule.Kind == data.Behind:
			n, ok = *p.Target-*p.Value, true
		case points:
			n, ok = *p.Value-*p.Target, true
		case rule.Kind == data.Behind:
			n, ok = hundredths(*p.Target-*p.Value, *p.Target)
		default:
			n, ok = hundredths(*p.Value, *p.Target)
		}
	case data.Change:
		if before == nil || !points && *before <= 0 {
			return LightVerdict{Reason: NoBefore}
		}
		if n, ok = *p.Value-*before, true; !points {
			n, ok = hundredths(*p.Value-*before, *before)
		}
	default:
		n, ok = *p.Value, true
	}
	if !ok {
		return LightVerdict{Reason: NoTarget}
	}
	return LightVerdict{Figure: &n}
}

// hundredths is part ÷ of in hundredths of a per cent, rounded half away from
// zero, and no further from zero than any number that is shown.
func hundredths(part, of int64) (int64, bool) {
	if of <= 0 {
		return 0, false
	}
	n := new(big.Int).Mul(big.NewInt(part), big.NewInt(2*10000))
	half := big.NewInt(of)
	if part < 0 {
		n.Sub(n, half)
	} else {
		n.Add(n, half)
	}
	n.Quo(n, new(big.Int).Mul(big.NewInt(of), big.NewInt(2)))
	if !n.IsInt64() {
		return 0, false
	}
	return n.Int64(), true
}

// past reports whether a figure lies beyond a limit, or exactly at one that counts.
func past(rule data.LightRule, figure int64, limit *int64) bool {
	switch {
	case limit == nil:
		return false
	case figure == *limit:
		return rule.Touch
	case rule.HighIsBad():
		return figure > *limit
	}
	return figure < *limit
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
