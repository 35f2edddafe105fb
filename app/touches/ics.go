package touches

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"unicode/utf8"

	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// ICS is the calls as a calendar file of whole days (RFC 5545). Each customer has
// one event, known by the firm and the customer's code: read in again, it moves
// to the customer's next day instead of standing there twice. Sequence counts
// the changes of the plan: the newer file wins. Calls without a day have no event.
func ICS(f text.Fmt, plan data.Plan, day data.Date, sequence int64, calls []Call) []byte {
	b := &calendar{}
	b.line("BEGIN", "VCALENDAR")
	b.line("VERSION", "2.0")
	b.line("PRODID", "-//Quarterdeck//Touches//"+strings.ToUpper(string(f.Lang)))
	b.line("CALSCALE", "GREGORIAN")
	b.line("METHOD", "PUBLISH")
	b.text("X-WR-CALNAME", f.T("touches.ics.name", plan.Firm))
	for _, x := range calls {
		if x.Call == 0 {
			continue
		}
		b.line("BEGIN", "VEVENT")
		b.line("UID", uid(plan, x.Code))
		b.line("DTSTAMP", compact(day)+"T000000Z")
		b.line("SEQUENCE", fmt.Sprint(revision(day, sequence)))
		b.line("DTSTART;VALUE=DATE", compact(x.Call))
		b.line("DTEND;VALUE=DATE", compact(x.Call+1))
		b.text("SUMMARY", summary(f, x))
		b.text("DESCRIPTION", description(f, plan, x))
		if x.Tier != "" {
			b.text("CATEGORIES", schemes.TierName(f, data.SchemeTier{Tier: x.Tier, Name: x.TierName}))
		}
		if x.Over > 0 {
			b.line("PRIORITY", "1")
		}
		b.line("TRANSP", "TRANSPARENT")
		b.line("END", "VEVENT")
	}
	b.line("END", "VCALENDAR")
	return []byte(b.String())
}

// uid is the same for the same customer of the same firm, in every plan.
func uid(plan data.Plan, code string) string {
	sum := sha256.Sum256([]byte(plan.Firm + "\x00" + code))
	return fmt.Sprintf("%x@touches.quarterdeck", sum[:12])
}

// revision grows from file to file, so that the newer one wins, also that of the
// next plan: by day, and within a day by the changes of the plan.
func revision(day data.Date, sequence int64) int64 {
	return int64(max(0, day-data.NewDate(2020, 1, 1)))*10_000 + sequence%10_000
}

func compact(d data.Date) string { return d.Time().Format("20060102") }

func summary(f text.Fmt, x Call) string {
	words := x.Name
	if x.Propose != "" {
		words = f.T("touches.ics.summary", x.Name, f.T("channel."+string(x.Propose)))
	}
	if x.Over > 0 {
		words += f.T("touches.ics.over", x.Over)
	}
	return words
}

// description says in lines what to know before the call.
func description(f text.Fmt, plan data.Plan, x Call) string {
	var lines []string
	add := func(key string, args ...any) { lines = append(lines, f.T("touches.ics."+key, args...)) }
	if x.RepName != "" {
		add("rep", x.RepName)
	}
	if x.Contact != "" {
		add("contact", strings.TrimSpace(x.Contact+" "+x.Phone))
	}
	if x.Touched != 0 {
		add("last", f.DateIn(x.Touched, plan.Period()), f.T("channel."+string(x.Tried)), x.Outcome)
	}
	if x.Step != "" {
		add("step", x.Step)
	}
	for _, s := range x.Services {
		add("service", ServiceWords(f, s))
	}
	return strings.Join(lines, "\n")
}

// A calendar is lines of a calendar file.
type calendar struct{ strings.Builder }

// mostOctets is how long a line may be, without its end.
const mostOctets = 75

// line writes a property. What is longer than a line goes on in the next, which
// begins with a blank; no letter is cut in two.
func (c *calendar) line(name, value string) {
	rest := name + ":" + value
	room := mostOctets
	for len(rest) > room {
		at := room
		for !utf8.RuneStart(rest[at]) {
			at--
		}
		c.WriteString(rest[:at] + "\r\n ")
		rest, room = rest[at:], mostOctets-1
	}
	c.WriteString(rest + "\r\n")
}

// text writes a property of words. Letters that mean something are marked; what
// cannot be printed has no place in a calendar.
func (c *calendar) text(name, words string) {
	words = strings.ReplaceAll(strings.ToValidUTF8(words, "\uFFFD"), "\r\n", "\n")
	words = strings.Map(func(r rune) rune {
		if r != '\n' && (r < ' ' || r == 0x7f) {
			return ' '
		}
		return r
	}, words)
	c.line(name, escaper.Replace(words))
}

var escaper = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)
