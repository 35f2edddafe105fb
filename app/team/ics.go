package team

import (
	"crypto/sha256"
	"fmt"
	"io"
	"strings"

	"quarterdeck/app/calc"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// lasts is how many minutes of a calendar a one-on-one takes.
const lasts = 30

// ICS is a schedule as a calendar file (RFC 5545). A meeting with a time of its
// own takes half an hour of that day, in the time of whoever reads it; others are
// whole days. Each rep has one event a week, known by the firm, the rep's code
// and the week: read in again, it moves instead of standing there twice. Meetings
// that are over have none. No note and no figure is in it.
func ICS(f text.Fmt, plan data.Plan, day data.Date, sequence int64, s Schedule) []byte {
	c := text.NewCalendar(f.Lang, "OneOnOnes", f.T("meeting.ics.name", plan.Firm))
	seen := map[string]int{}
	for _, x := range s.Rows {
		if x.Closed {
			continue
		}
		key := fmt.Sprint(x.Rep, "\x00", calc.Monday(x.Date))
		c.Line("BEGIN", "VEVENT")
		c.Line("UID", uid(plan, key, seen[key]))
		seen[key]++
		c.Line("DTSTAMP", text.CalendarDay(day)+"T000000Z")
		c.Line("SEQUENCE", fmt.Sprint(text.CalendarRevision(day, sequence)))
		if x.Minute == nil {
			c.Line("DTSTART;VALUE=DATE", text.CalendarDay(x.Date))
			c.Line("DTEND;VALUE=DATE", text.CalendarDay(x.Date+1))
		} else {
			c.Line("DTSTART", stamp(x.Date, *x.Minute))
			c.Line("DTEND", stamp(x.Date, *x.Minute+lasts))
		}
		c.Text("SUMMARY", f.T("meeting.ics.summary", x.Name))
		if words := described(f, x); words != "" {
			c.Text("DESCRIPTION", words)
		}
		c.Line("END", "VEVENT")
	}
	return c.Bytes()
}

// stamp is a time without a zone: that of whoever reads it.
func stamp(d data.Date, minute int) string {
	d, minute = d+data.Date(minute/(24*60)), minute%(24*60)
	return fmt.Sprintf("%sT%02d%02d00", text.CalendarDay(d), minute/60, minute%60)
}

// uid is the same for the same meeting of the same firm, in every plan.
func uid(plan data.Plan, key string, n int) string {
	sum := sha256.Sum256([]byte(fmt.Sprint(plan.Firm, "\x00", key, "\x00", n)))
	return fmt.Sprintf("%x@meetings.quarterdeck", sum[:12])
}

func described(f text.Fmt, x Scheduled) string {
	var lines []string
	if x.Late > 0 {
		lines = append(lines, f.T("team.fact.late", x.Late))
	}
	if x.Open > 0 {
		lines = append(lines, f.T("meeting.ics.open", x.Open))
	}
	return strings.Join(lines, "\n")
}

// Export writes a schedule as a calendar file, whole or not at all.
func Export(path string, f text.Fmt, plan data.Plan, day data.Date, sequence int64, s Schedule) error {
	return exchange.WriteFile(path, func(w io.Writer) error {
		_, err := w.Write(ICS(f, plan, day, sequence, s))
		return err
	})
}
