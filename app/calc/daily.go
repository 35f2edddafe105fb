package calc

import "quarterdeck/data"

// Portion is the part of a need over so many days that falls on some of them,
// rounded up: who needs 7 visits in 10 days needs 4 in 5. Nothing falls on no
// days.
func Portion(need int64, days, of int) int64 {
	if need <= 0 || days <= 0 || of <= 0 {
		return 0
	}
	whole, rest := need/int64(of), need%int64(of)
	return whole*int64(days) + ceil(rest*int64(days), int64(of))
}

// FloorLight judges a rate that must not fall below a limit, both hundredths of
// a per cent: green on the limit and above, red below, the ring for no rate.
func FloorLight(rate *int64, limit int) data.Light {
	switch {
	case rate == nil:
		return data.Ring
	case *rate >= int64(limit):
		return data.Green
	}
	return data.Red
}

// LastWorkdays is the period that ends with a day and has so many working days,
// or all from first on where there are fewer.
func LastWorkdays(c data.Calendar, first, day data.Date, n int) data.Period {
	p := data.Period{From: day + 1, Until: day + 1}
	for n > 0 && p.From > first {
		p.From--
		if c.IsWorkday(p.From) {
			n--
		}
	}
	return p
}
