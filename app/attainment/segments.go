package attainment

import (
	"slices"

	"quarterdeck/data"
)

// Segments cuts spans that may overlap where one of them begins or ends, so that
// every day is asked for once however many spans hold it. Of says which spans a
// segment belongs to.
func Segments(spans []data.Period) (segments []data.Period, of [][]int) {
	var days []data.Date
	for _, p := range spans {
		if p.Days() > 0 {
			days = append(days, p.From, p.Until)
		}
	}
	slices.Sort(days)
	days = slices.Compact(days)
	for i := 1; i < len(days); i++ {
		part := data.Period{From: days[i-1], Until: days[i]}
		var in []int
		for n, p := range spans {
			if p.Contains(part) {
				in = append(in, n)
			}
		}
		if len(in) > 0 {
			segments, of = append(segments, part), append(of, in)
		}
	}
	return segments, of
}
