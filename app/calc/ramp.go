package calc

import "quarterdeck/data"

// Full is a whole target, in hundredths of a per cent.
const Full = 100_00

// Presence is how much of a full target of a bucket falls to a rep, in
// hundredths of a per cent: the days of the bucket on which the rep is there,
// each counted by the ramp (S2-11, S3-18). The ramp holds the share of a full
// target for each month since joining, and counts as full after its last. A rep
// whose joined is zero has always been there; left is the first day no longer
// here, zero for who stays. A bucket without a working day is counted by all its
// days.
func Presence(bucket data.Period, joined, left data.Date, ramp []int, calendar data.Calendar) int {
	days := calendar.Workdays
	if days(bucket) == 0 {
		days = data.Period.Days
	}
	all := days(bucket)
	here := bucket
	if joined != 0 {
		here = here.Overlap(data.Period{From: joined, Until: max(joined, here.Until)})
	}
	if left != 0 {
		here = here.Overlap(data.Period{From: min(left, here.From), Until: left})
	}
	if all <= 0 || here.Days() == 0 {
		return 0
	}
	sum := 0
	for _, s := range rampSteps(joined, here.Until, ramp) {
		sum += days(here.Overlap(s.Period)) * s.share
	}
	return (sum + all/2) / all
}

// A rampStep is a span of days with one share of a full target.
type rampStep struct {
	data.Period
	share int
}

// rampSteps are the months of a ramp and the time after it, up to a day.
func rampSteps(joined, until data.Date, ramp []int) (steps []rampStep) {
	if joined == 0 {
		return []rampStep{{data.Period{From: -1 << 31, Until: until}, Full}}
	}
	from := joined
	for i, share := range ramp {
		next := monthsAfter(joined, i+1)
		steps = append(steps, rampStep{data.Period{From: from, Until: next}, share})
		from = next
	}
	return append(steps, rampStep{data.Period{From: from, Until: max(from, until)}, Full})
}

// monthsAfter is the same day of the month n months later, or the first of the
// one after where that month is too short.
func monthsAfter(d data.Date, n int) data.Date {
	m := d.Month() + data.Month(n)
	return min(m.Start()+d-d.Month().Start(), (m + 1).Start())
}
