package calc

import "quarterdeck/data"

// A Season says how the sales of a plan are expected to fall on its buckets: in
// proportion to the weights, and inside a bucket by working days.
type Season struct {
	Buckets []data.Period
	Weights []data.Money // of each bucket; negative ones count as zero
}

// Evenly is the season in which every working day is worth the same.
func Evenly(buckets []data.Period, c data.Calendar) Season {
	s := Season{Buckets: buckets, Weights: make([]data.Money, len(buckets))}
	for i, b := range buckets {
		if s.Weights[i] = data.Money(c.Workdays(b)); s.Weights[i] == 0 {
			s.Weights[i] = data.Money(b.Days()) // a bucket of holidays alone: UpTo counts its days
		}
	}
	return s
}

// Weight is what the season gives to the days of a period. The weights of
// neighbouring periods add up to that of both.
func (s Season) Weight(p data.Period, c data.Calendar) (sum data.Money) {
	for i, b := range s.Buckets {
		if part := b.Overlap(p); part.Days() > 0 && s.Weights[i] > 0 {
			sum += UpTo(s.Weights[i], b, part.Until, c) - UpTo(s.Weights[i], b, part.From, c)
		}
	}
	return sum
}

// Onward is what will be sold by the end when sales go on as they did: sold, and
// for the weight that is left as much for each unit of it as for those elapsed.
// It says nothing while nothing has elapsed but something is left, and where the
// result is larger than any amount a plan accepts.
func Onward(sold, elapsed, left data.Money) (data.Money, bool) {
	if left <= 0 {
		return sold, true
	}
	if elapsed <= 0 {
		return 0, false
	}
	more, fits := scale(sold, int64(left), int64(elapsed))
	if limit := int64(data.MaxMajor) * 1000; !fits || more > limit || more < -limit {
		return 0, false
	}
	return sold + data.Money(more), true
}

// Blend is the mean of the amounts that are known by their weights; nil when
// none with a weight is known.
func Blend(amounts []*data.Money, weights []int) *data.Money {
	sum, rest := 0, data.Money(0)
	var base *data.Money
	for i, m := range amounts {
		if m == nil || weights[i] <= 0 {
			continue
		}
		if base == nil {
			base = m
		}
		sum += weights[i]
		rest += (*m - *base) * data.Money(weights[i]) // differences stay far from the limits of 64 bits
	}
	if base == nil {
		return nil
	}
	x := *base + rest.MulDiv(1, int64(sum))
	return &x
}

// Expected is an amount times a chance in hundredths of a per cent.
func Expected(amount data.Money, chance int) data.Money {
	return amount.MulDiv(int64(chance), data.Rate)
}

// Million is the whole in millionths, in which chances and scatter are counted.
const Million = 1_000_000

// Landing is the chance, in millionths, that an opportunity is won and lands
// before the end, when each month it comes a month late with the chance slip. The
// months are those left for it, its own among them; none left means it cannot
// land. Chances are hundredths of a per cent.
func Landing(chance, slip, months int) int64 {
	if months <= 0 {
		return 0
	}
	late := float64(1)
	for range min(months, 60) {
		late *= float64(slip) / data.Rate
	}
	return int64(float64(chance)*(1-late)*(Million/data.Rate) + 0.5)
}

// Scatter is how results fell around what was expected of them, each as a ratio
// in millionths, moved so that the ratios are 1 in the mean. Pairs of which
// nothing was expected are left out; nil when no ratio, or no mean above zero, is
// left. A single wild month counts as no more than twenty times what was expected.
func Scatter(results, expected []data.Money) (ratios []int64) {
	sum := int64(0)
	for i, e := range expected {
		if e <= 0 {
			continue
		}
		x, fits := scale(results[i], Million, int64(e))
		if !fits || x > 20*Million {
			x = 20 * Million
		}
		x = max(x, -5*Million)
		ratios = append(ratios, x)
		sum += x
	}
	if len(ratios) == 0 || sum <= 0 {
		return nil
	}
	for i, x := range ratios {
		ratios[i] = int64(data.Money(x).MulDiv(Million*int64(len(ratios)), sum))
	}
	return ratios
}
