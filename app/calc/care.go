package calc

import "quarterdeck/data"

// A Care is what is known about the touches with one customer, in calendar days
// (S2-14…16). Zero days and dates are none.
type Care struct {
	From     data.Date // day of the last real touch, or from when the clock counts without one
	Ideal    int       // days between touches as it should be
	Max      int       // days after which the next is overdue
	Promised data.Date // day agreed for the next step
}

// Next is the day on which the next touch is due: the ideal interval after the
// last, or the day agreed where that is earlier. Zero: never.
func (c Care) Next() data.Date { return earlier(c.after(c.Ideal), c.Promised) }

// Limit is the last day in time: the longest interval after the last touch, or
// the day agreed where that is earlier, for a promise has no slack. Zero: none.
func (c Care) Limit() data.Date { return earlier(c.after(c.Max), c.Promised) }

// Over is by how many days a day is past the limit; 0: in time.
func (c Care) Over(day data.Date) int {
	limit := c.Limit()
	if limit == 0 {
		return 0
	}
	return max(0, int(day-limit))
}

func (c Care) after(days int) data.Date {
	if days == 0 {
		return 0
	}
	return c.From + data.Date(days)
}

// earlier is the earlier of two days of which each may be none.
func earlier(a, b data.Date) data.Date {
	if a == 0 || b != 0 && b < a {
		return b
	}
	return a
}

// Monday is the first day of the week that holds a day.
func Monday(d data.Date) data.Date { return d - data.Date((int(d.Weekday())+6)%7) }
