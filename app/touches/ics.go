package touches

import (
	"crypto/sha256"
	"fmt"
	"strings"

	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// ICS is the calls as a calendar file of whole days (RFC 5545). Each customer has
// one event, known by the firm and the customer's code: read in again, it moves
// to the customer's next day instead of standing there twice. Sequence counts
// the changes of the plan: the newer file wins. Calls without a day have no event.
func ICS(f text.Fmt, plan data.Plan, day data.Date, sequence int64, calls []Call) []byte {
	c := text.NewCalendar(f.Lang, "Touches", f.T("touches.ics.name", plan.Firm))
	for _, x := range calls {
		if x.Call == 0 {
			continue
		}
		c.Line("BEGIN", "VEVENT")
		c.Line("UID", uid(plan, x.Code))
		c.Line("DTSTAMP", text.CalendarDay(day)+"T000000Z")
		c.Line("SEQUENCE", fmt.Sprint(text.CalendarRevision(day, sequence)))
		c.Line("DTSTART;VALUE=DATE", text.CalendarDay(x.Call))
		c.Line("DTEND;VALUE=DATE", text.CalendarDay(x.Call+1))
		c.Text("SUMMARY", summary(f, x))
		c.Text("DESCRIPTION", description(f, plan, x))
		if x.Tier != "" {
			c.Text("CATEGORIES", schemes.TierName(f, data.SchemeTier{Tier: x.Tier, Name: x.TierName}))
		}
		if x.Over > 0 {
			c.Line("PRIORITY", "1")
		}
		c.Line("TRANSP", "TRANSPARENT")
		c.Line("END", "VEVENT")
	}
	return c.Bytes()
}

// uid is the same for the same customer of the same firm, in every plan.
func uid(plan data.Plan, code string) string {
	sum := sha256.Sum256([]byte(plan.Firm + "\x00" + code))
	return fmt.Sprintf("%x@touches.quarterdeck", sum[:12])
}

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
