package calc

import "math"

// A Proportion is how many of some trials succeeded.
type Proportion struct {
	Hits   int64 `json:"hits"`
	Trials int64 `json:"trials"`
}

// Rate is the share of successes, from 0 to 1; 0 without trials.
func (p Proportion) Rate() float64 {
	if p.Trials <= 0 {
		return 0
	}
	return float64(p.Hits) / float64(p.Trials)
}

// Known reports whether there is anything to say: trials, and no more successes
// than trials.
func (p Proportion) Known() bool { return p.Trials > 0 && p.Hits >= 0 && p.Hits <= p.Trials }

// An Interval is a span of shares or of changes, 1 for 100 %.
type Interval struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// z95 is how many standard errors a two-sided 95 % interval reaches.
var z95 = Quantile(0.975)

// Quantile is the point that a standard normal variable stays below with a
// probability between 0 and 1.
func Quantile(p float64) float64 { return math.Sqrt2 * math.Erfinv(2*p-1) }

// Wilson is the 95 % score interval of a proportion (Wilson 1927; method 3 of
// Newcombe, Statistics in Medicine 17, 1998, 857). It is right for small samples
// and for none or all successes.
func (p Proportion) Wilson() Interval {
	if !p.Known() {
		return Interval{0, 1}
	}
	n, r, z2 := float64(p.Trials), p.Rate(), z95*z95
	middle, half := 2*n*r+z2, z95*math.Sqrt(z2+4*n*r*(1-r))
	return Interval{max(0, (middle-half)/(2*(n+z2))), min(1, (middle+half)/(2*(n+z2)))}
}

// A Change compares two proportions: what was, and what is with something new.
type Change struct {
	Before Proportion `json:"before"`
	After  Proportion `json:"after"`

	Points      float64  `json:"points"`       // difference of the shares
	PointsRange Interval `json:"points_range"` // its 95 % interval, by Newcombe's method 10

	Uplift      *float64  `json:"uplift"`       // difference relative to before, 0.25 for +25 %; nil: none succeeded before
	UpliftRange *Interval `json:"uplift_range"` // its 95 % interval, by the logarithm of the ratio (Katz 1978); nil: a side has no success

	P     float64 `json:"p"`     // probability of a difference like this by chance alone, two-sided
	Exact bool    `json:"exact"` // P is Fisher's exact one: the samples are small
}

// leastExpected is the expected number of successes or failures below which the
// normal distribution is no guide (Cochran 1954).
const leastExpected = 5

// Compare compares two proportions. Ok is false when either is not known.
func Compare(before, after Proportion) (c Change, ok bool) {
	if !before.Known() || !after.Known() {
		return c, false
	}
	a, b := before.Rate(), after.Rate()
	c = Change{Before: before, After: after, Points: b - a, PointsRange: newcombe(before, after)}
	if before.Hits > 0 {
		uplift := b/a - 1
		c.Uplift = &uplift
		if after.Hits > 0 {
			half := z95 * math.Sqrt(1/float64(after.Hits)-1/float64(after.Trials)+1/float64(before.Hits)-1/float64(before.Trials))
			c.UpliftRange = &Interval{math.Exp(math.Log(b/a)-half) - 1, math.Exp(math.Log(b/a)+half) - 1}
		}
	}
	if c.Exact = small(before, after); c.Exact {
		c.P = Fisher(before, after)
	} else {
		c.P = ZTest(before, after)
	}
	return c, true
}

// small reports whether an expected count is below five.
func small(a, b Proportion) bool {
	n := float64(a.Trials + b.Trials)
	hits := float64(a.Hits + b.Hits)
	least := min(hits, n-hits) * float64(min(a.Trials, b.Trials)) / n
	return least < leastExpected
}

// newcombe is the 95 % interval of the difference of two shares from the score
// intervals of both (method 10 of Newcombe, Statistics in Medicine 17, 1998, 873).
func newcombe(before, after Proportion) Interval {
	a, b, d := before.Wilson(), after.Wilson(), after.Rate()-before.Rate()
	p, q := before.Rate(), after.Rate()
	return Interval{d - math.Hypot(q-b.Low, a.High-p), d + math.Hypot(b.High-q, p-a.Low)}
}

// ZTest is the two-sided probability of a difference at least as large when both
// shares are the same, by the normal distribution with pooled variance.
func ZTest(a, b Proportion) float64 {
	n, m := float64(a.Trials), float64(b.Trials)
	pooled := float64(a.Hits+b.Hits) / (n + m)
	variance := pooled * (1 - pooled) * (1/n + 1/m)
	if variance <= 0 {
		return 1 // all or none succeeded on both sides
	}
	return min(1, math.Erfc(math.Abs(a.Rate()-b.Rate())/math.Sqrt(variance)/math.Sqrt2))
}

// Fisher is the same by Fisher's exact test: all tables with these sums that are
// no likelier than the one seen.
func Fisher(a, b Proportion) float64 {
	hits, all := a.Hits+b.Hits, a.Trials+b.Trials
	log := func(k int64) float64 { return choose(a.Trials, k) + choose(b.Trials, hits-k) - choose(all, hits) }
	seen, sum := log(a.Hits), 0.0
	for k := max(0, hits-b.Trials); k <= min(hits, a.Trials); k++ {
		if p := log(k); p <= seen+1e-7 { // equal but for rounding
			sum += math.Exp(p)
		}
	}
	return min(1, sum)
}

// choose is the logarithm of the number of ways to take k of n.
func choose(n, k int64) float64 {
	gamma := func(x int64) float64 { v, _ := math.Lgamma(float64(x) + 1); return v }
	return gamma(n) - gamma(k) - gamma(n-k)
}

// TrialsNeeded is how many trials each side needs so that a relative uplift of a
// share is found with a power (0.8 finds four of five) at a two-sided level (0.05).
// Zero is no answer: the share or the uplifted one is not between 0 and 1, or
// there is no uplift.
func TrialsNeeded(rate, uplift, power, level float64) int64 {
	to := rate * (1 + uplift)
	if rate <= 0 || rate >= 1 || to <= 0 || to >= 1 || uplift == 0 || power <= 0 || power >= 1 || level <= 0 || level >= 1 {
		return 0
	}
	middle := (rate + to) / 2
	root := Quantile(1-level/2)*math.Sqrt(2*middle*(1-middle)) + Quantile(power)*math.Sqrt(rate*(1-rate)+to*(1-to))
	return int64(math.Ceil(root * root / ((to - rate) * (to - rate))))
}
