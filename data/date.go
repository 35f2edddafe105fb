package data

import (
	"encoding/json"
	"fmt"
	"time"
)

// Date is a calendar day, counted from 1970-01-01. The zero Date means "no date".
// In JSON it is "2026-08-14", or "" for no date.
type Date int

// NewDate is the day y-m-d; overflowing days and months carry on, as in [time.Date].
func NewDate(y int, m time.Month, d int) Date {
	return Date(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// ParseDate reads "2026-08-14" and refuses days that do not exist.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return 0, Problem{Key: "problem.date", Args: []any{s}}
	}
	return NewDate(t.Date()), nil
}

// Time is the midnight, in UTC, at which the day begins.
func (d Date) Time() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// Month is the calendar month the day lies in.
func (d Date) Month() Month {
	y, m, _ := d.Time().Date()
	return NewMonth(y, m)
}

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return time.Weekday(((int(d)+4)%7 + 7) % 7) } // 1970-01-01 was a Thursday

// Week is the ISO 8601 year and week number.
func (d Date) Week() (year, week int) { return d.Time().ISOWeek() }

// String is "2026-08-14", or "" for no date.
func (d Date) String() string {
	if d == 0 {
		return ""
	}
	return d.Time().Format(time.DateOnly)
}

// MarshalJSON writes the day as [Date.String] does.
func (d Date) MarshalJSON() ([]byte, error) { return json.Marshal(d.String()) }

// UnmarshalJSON reads what [Date.MarshalJSON] writes.
func (d *Date) UnmarshalJSON(b []byte) (err error) {
	var s string
	if err = json.Unmarshal(b, &s); err != nil || s == "" {
		*d = 0
		return err
	}
	*d, err = ParseDate(s)
	return err
}

// Month is a calendar month: years × 12 + month − 1, so that months can be
// counted and compared. The zero Month means "no month". In JSON it is "2026-08".
type Month int

// NewMonth is the month m of year y.
func NewMonth(y int, m time.Month) Month { return Month(y*12 + int(m) - 1) }

// ParseMonth reads "2026-08".
func ParseMonth(s string) (Month, error) {
	t, err := time.Parse("2006-01", s)
	if err != nil {
		return 0, Problem{Key: "problem.month", Args: []any{s}}
	}
	return NewMonth(t.Year(), t.Month()), nil
}

// Year is the calendar year.
func (m Month) Year() int { return int(m) / 12 }

// Month is the month of the year.
func (m Month) Month() time.Month { return time.Month(int(m)%12 + 1) }

// Start is the first day.
func (m Month) Start() Date { return NewDate(m.Year(), m.Month(), 1) }

// Period is the whole month.
func (m Month) Period() Period { return Period{m.Start(), (m + 1).Start()} }

// String is "2026-08", or "" for no month.
func (m Month) String() string {
	if m == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d", m.Year(), int(m.Month()))
}

// MarshalJSON writes the month as [Month.String] does.
func (m Month) MarshalJSON() ([]byte, error) { return json.Marshal(m.String()) }

// UnmarshalJSON reads what [Month.MarshalJSON] writes.
func (m *Month) UnmarshalJSON(b []byte) (err error) {
	var s string
	if err = json.Unmarshal(b, &s); err != nil || s == "" {
		*m = 0
		return err
	}
	*m, err = ParseMonth(s)
	return err
}

// A Period is a span of days: From is in it, Until is the first day after it.
type Period struct {
	From  Date `json:"from"`
	Until Date `json:"until"`
}

// Days is the number of calendar days; an empty period has none.
func (p Period) Days() int { return max(0, int(p.Until-p.From)) }

// Has reports whether d lies in the period.
func (p Period) Has(d Date) bool { return d >= p.From && d < p.Until }

// Contains reports whether every day of q lies in p.
func (p Period) Contains(q Period) bool { return q.From >= p.From && q.Until <= p.Until }

// Overlap is the part the two periods share; empty when they do not meet.
func (p Period) Overlap(q Period) Period {
	r := Period{max(p.From, q.From), min(p.Until, q.Until)}
	if r.Until < r.From {
		r.Until = r.From
	}
	return r
}

// Check reports a period that ends before it begins or lacks an end.
func (p Period) Check() error {
	switch {
	case p.From == 0:
		return Problem{Key: "problem.period.from", Field: "from"}
	case p.Until <= p.From:
		return Problem{Key: "problem.period.order", Field: "until", Args: []any{p.From.String()}}
	}
	return nil
}
