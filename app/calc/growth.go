package calc

import (
	"math/bits"

	"quarterdeck/data"
)

// Stay is how long somebody is in the team: from the day of joining, zero for
// always, to the first day no longer here, zero for still here.
type Stay struct{ Joined, Left data.Date }

// Retention counts who was in the team at any time of the twelve months up to a
// day, it included, and how many of them had left by its end. Who joined later,
// or left before, does not count. The rate is the share that stayed, hundredths
// of a per cent rounded down, so that a mark is passed only when it is reached;
// nil without anybody.
func Retention(team []Stay, asOf data.Date) (heads, left int, rate *int) {
	t := asOf.Time()
	from := data.NewDate(t.Year()-1, t.Month(), t.Day()) + 1
	for _, x := range team {
		if x.Joined > asOf || x.Left != 0 && x.Left < from {
			continue
		}
		heads++
		if x.Left != 0 && x.Left <= asOf {
			left++
		}
	}
	if heads == 0 {
		return 0, 0, nil
	}
	n := (heads - left) * Full / heads
	return heads, left, &n
}

// RetentionLight is green from the mark that passes, red below the alarm (S4-25),
// amber between, a ring where it is not known.
func RetentionLight(rate *int, pass, low int) data.Light {
	switch {
	case rate == nil:
		return data.Ring
	case *rate >= pass:
		return data.Green
	case *rate < low:
		return data.Red
	}
	return data.Amber
}

// Result is the last result of a test and the best it could have been, both in
// hundredths.
type Result struct{ Score, Top int }

// TestMark is the mean of results, each out of a hundred points, in hundredths
// rounded half up; nil without any.
func TestMark(results []Result) *int {
	if len(results) == 0 {
		return nil
	}
	sum := 0
	for _, x := range results {
		sum += min(Full, (x.Score*Full*2+x.Top)/(2*x.Top))
	}
	n := (2*sum + len(results)) / (2 * len(results))
	return &n
}

// ClockLight is how a hand-over stands against its last day (S2-41): green when
// all is done, red when the day has passed, amber on the day before it and on it
// with something open, else green.
func ClockLight(open int, due, asOf data.Date) data.Light {
	switch {
	case open == 0:
		return data.Green
	case asOf > due:
		return data.Red
	case asOf >= due-1:
		return data.Amber
	}
	return data.Green
}

// Years is the whole years from a day to another, and the day on which they will
// next be full; zero for a day that is not known or still to come.
func Years(joined, asOf data.Date) (years int, next data.Date) {
	if joined == 0 || joined > asOf {
		return 0, 0
	}
	from, to := joined.Time(), asOf.Time()
	years = to.Year() - from.Year()
	if data.NewDate(to.Year(), from.Month(), from.Day()) > asOf {
		years--
	}
	return years, data.NewDate(from.Year()+years+1, from.Month(), from.Day())
}

// Reached is what a part is of a whole above zero, hundredths of a per cent
// rounded down, so that a mark is reached only when it is; at most ten times the
// whole, and nothing below zero.
func Reached(part, of data.Money) int {
	if part <= 0 || of <= 0 {
		return 0
	}
	hi, lo := bits.Mul64(uint64(part), Full)
	if hi >= uint64(of) {
		return 10 * Full
	}
	n, _ := bits.Div64(hi, lo, uint64(of))
	return int(min(n, 10*Full))
}
