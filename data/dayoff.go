package data

import (
	"cmp"
	"slices"
	"time"
)

// DaysOff is the kind of the calendar's entries.
const DaysOff Kind = "days_off"

// A DayOff is a day that differs from the usual week: a holiday, or a day of a
// weekend that is worked to make up for one.
type DayOff struct {
	ID      ID     `json:"id"`
	Day     Date   `json:"day"`     // one entry a day
	Work    bool   `json:"work"`    // worked although it is a weekend; otherwise free
	Name    string `json:"name"`    // "Spring Festival"; may be empty
	Checked bool   `json:"checked"` // a person has compared it with the published schedule
}

// TableName is where the entries are kept.
func (DayOff) TableName() string { return string(DaysOff) }

// Check reports an entry without a day, or with a name that cannot be kept.
func (d DayOff) Check() error {
	if d.Day == 0 || d.Day < NewDate(1900, 1, 1) || d.Day > NewDate(2200, 12, 31) {
		return Problem{Key: "problem.date.range", Field: "day"}
	}
	return checkText("name", d.Name, true)
}

// A Calendar knows which days are worked. The zero Calendar works Mondays to
// Fridays. It does not change once it is made.
type Calendar struct {
	off    []Date // Mondays to Fridays that are free, by day
	worked []Date // Saturdays and Sundays that are worked, by day
}

// NewCalendar is the calendar with the entries, in any order. A holiday on a
// weekend and a working day on a Monday to Friday change nothing.
func NewCalendar(days []DayOff) (c Calendar) {
	for _, d := range days {
		switch {
		case d.Work && !usual(d.Day):
			c.worked = append(c.worked, d.Day)
		case !d.Work && usual(d.Day):
			c.off = append(c.off, d.Day)
		}
	}
	slices.Sort(c.off)
	slices.Sort(c.worked)
	c.off, c.worked = slices.Compact(c.off), slices.Compact(c.worked)
	return c
}

// Empty reports whether no day differs from Monday to Friday.
func (c Calendar) Empty() bool { return len(c.off)+len(c.worked) == 0 }

// IsWorkday reports whether the day is worked.
func (c Calendar) IsWorkday(d Date) bool {
	if usual(d) {
		_, free := slices.BinarySearch(c.off, d)
		return !free
	}
	_, made := slices.BinarySearch(c.worked, d)
	return made
}

// Workdays counts the days of the period that are worked; an empty period has none.
func (c Calendar) Workdays(p Period) int {
	if p.Until <= p.From {
		return 0
	}
	return p.weekdays() - within(c.off, p) + within(c.worked, p)
}

// within counts the sorted days that lie in the period.
func within(days []Date, p Period) int {
	from, _ := slices.BinarySearchFunc(days, p.From, cmp.Compare[Date])
	until, _ := slices.BinarySearchFunc(days, p.Until, cmp.Compare[Date])
	return until - from
}

// usual reports whether the day is a Monday to Friday.
func usual(d Date) bool {
	w := d.Weekday()
	return w != time.Saturday && w != time.Sunday
}

// weekdays counts Mondays to Fridays in the period.
func (p Period) weekdays() int {
	n := p.Days()
	whole := n / 7 * 5
	for d := p.From; d < p.From+Date(n%7); d++ {
		if usual(d) {
			whole++
		}
	}
	return whole
}
