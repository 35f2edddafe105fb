package chart

import "math"

// ticks are round values from low to high, about want steps apart; they lie
// inside [low, high] and always include 0 when the range does.
func ticks(low, high float64, want int) []float64 {
	span := high - low
	if !known(span) || span <= 0 || want < 1 {
		return nil
	}
	raw := span / float64(want)
	step := math.Pow(10, math.Floor(math.Log10(raw)))
	for _, k := range []float64{1, 2, 2.5, 3, 5, 10} {
		if span/(step*k) <= float64(want) {
			step *= k
			break
		}
	}
	if step == 0 || !known(step) {
		return nil
	}
	var out []float64
	for i := math.Ceil(low/step - 1e-9); i*step <= high*(1+1e-12) && len(out) <= 2*want+2; i++ {
		out = append(out, i*step+0) // +0 turns −0 into 0
	}
	return out
}

// extent is the range an axis must show so that it holds 0 and every value,
// with a little air beyond the extremes.
func extent(values ...float64) (low, high float64) {
	for _, v := range values {
		if known(v) {
			low, high = min(low, v), max(high, v)
		}
	}
	if low == 0 && high == 0 {
		return 0, 1
	}
	return low * 1.05, high * 1.05
}

// An axis turns values into pixels: low lies at from, high at to.
type axis struct {
	low, high float64
	from, to  float32
}

func (a axis) at(v float64) float32 {
	span := a.high/2 - a.low/2 // halved, so that it does not overflow
	if !known(v) || !known(a.low) || !known(a.high) || !(span > 0) {
		return a.from
	}
	t := (v/2 - a.low/2) / span
	return a.from + float32(min(max(t, -1), 2))*(a.to-a.from)
}

// every is how many columns apart their names must stand so that none touch.
func every(names []string, column float32, size float32, m Measurer) int {
	need := widest(m, size, false, names...) + 5
	if column <= 0 {
		return max(1, len(names))
	}
	return max(1, int(math.Ceil(float64(need/column))))
}
