package text

import (
	"strings"
	"unicode/utf8"

	"quarterdeck/data"
)

// A Calendar is the lines of a calendar file (RFC 5545). Begin it with
// [NewCalendar], add events, and end it with Bytes.
type Calendar struct{ lines strings.Builder }

// NewCalendar begins a calendar that a part of the program publishes under a name
// that people see.
func NewCalendar(l Lang, part, name string) *Calendar {
	c := &Calendar{}
	c.Line("BEGIN", "VCALENDAR")
	c.Line("VERSION", "2.0")
	c.Line("PRODID", "-//Quarterdeck//"+part+"//"+strings.ToUpper(string(l)))
	c.Line("CALSCALE", "GREGORIAN")
	c.Line("METHOD", "PUBLISH")
	c.Text("X-WR-CALNAME", name)
	return c
}

// Bytes ends the calendar.
func (c *Calendar) Bytes() []byte {
	c.Line("END", "VCALENDAR")
	return []byte(c.lines.String())
}

// mostOctets is how long a line may be, without its end.
const mostOctets = 75

// Line writes a property. What is longer than a line goes on in the next, which
// begins with a blank; no letter is cut in two.
func (c *Calendar) Line(name, value string) {
	rest := name + ":" + value
	room := mostOctets
	for len(rest) > room {
		at := room
		for !utf8.RuneStart(rest[at]) {
			at--
		}
		c.lines.WriteString(rest[:at] + "\r\n ")
		rest, room = rest[at:], mostOctets-1
	}
	c.lines.WriteString(rest + "\r\n")
}

// Text writes a property of words. Letters that mean something are marked; what
// cannot be printed has no place in a calendar.
func (c *Calendar) Text(name, words string) {
	words = strings.ReplaceAll(strings.ToValidUTF8(words, "\uFFFD"), "\r\n", "\n")
	words = strings.Map(func(r rune) rune {
		if r != '\n' && (r < ' ' || r == 0x7f) {
			return ' '
		}
		return r
	}, words)
	c.Line(name, marks.Replace(words))
}

var marks = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

// CalendarDay writes a day as calendar files do.
func CalendarDay(d data.Date) string { return d.Time().Format("20060102") }

// CalendarRevision grows from file to file, so that the newer one wins, also that
// of the next plan: by day, and within a day by the changes of the plan.
func CalendarRevision(day data.Date, sequence int64) int64 {
	return int64(max(0, day-data.NewDate(2020, 1, 1)))*10_000 + sequence%10_000
}
