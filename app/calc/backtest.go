package calc

import (
	"math"

	"quarterdeck/data"
)

// A Guess is what was forecast and what came of it.
type Guess struct{ Forecast, Came data.Money }

// Accuracy says how good forecasts were, in hundredths of a per cent; nil where
// nothing came that they could be measured against.
type Accuracy struct {
	Count int    `json:"count"` // forecasts compared
	MAPE  *int64 `json:"mape"`  // mean of the misses as shares of what came
	WAPE  *int64 `json:"wape"`  // all misses as a share of all that came: a large miss counts as much as it costs
	Bias  *int64 `json:"bias"`  // forecasts over what came, as a share of it: above 0 too high, below too low
}

// AccuracyOf measures forecasts against what came. What came to nothing or less
// has no share and is left out of MAPE.
func AccuracyOf(rows []Guess) Accuracy {
	a := Accuracy{Count: len(rows)}
	var misses, over, came data.Money
	shares, n := int64(0), int64(0)
	for _, x := range rows {
		miss := x.Forecast - x.Came
		misses += max(miss, -miss)
		over += miss
		came += max(x.Came, -x.Came)
		if p, ok := Points(max(miss, -miss), x.Came); ok {
			shares += min(p, 1e9) // a month of next to nothing must not drown the others, nor overflow
			n++
		}
	}
	if n > 0 {
		mape := (shares + n/2) / n
		a.MAPE = &mape
	}
	if p, ok := Points(misses, came); ok {
		a.WAPE = &p
	}
	if p, ok := Points(over, came); ok {
		a.Bias = &p
	}
	return a
}

// Spreading is how far forecasts lay from what came, as the root of the mean square
// of their shares, in hundredths of a per cent; false where nothing came.
func Spreading(rows []Guess) (points int64, ok bool) {
	sum, n := 0.0, 0
	for _, x := range rows {
		if x.Came > 0 {
			share := float64(x.Forecast-x.Came) / float64(x.Came)
			sum += share * share
			n++
		}
	}
	if n == 0 {
		return 0, false
	}
	return int64(math.Min(math.Sqrt(sum/float64(n))*data.Rate+0.5, 1e9)), true
}
