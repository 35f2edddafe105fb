package rituals

import (
	"crypto/sha256"
	"fmt"
	"io"
	"slices"
	"strings"

	"quarterdeck/app/calc"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// lasts is how many minutes of a calendar a ritual takes that says none.
const lasts = 30

// ICS is the rituals that are on, from today to the end of the plan, as a calendar
// file (RFC 5545). Each is one event that repeats; days that are moved or left out
// are taken from it, and those moved to are events of their own. The last working
// day, and days that not every month has, cannot be said so: each is an event. Read
// in again, events move instead of standing there twice.
func ICS(r store.Reader, today data.Date, f text.Fmt, sequence int64) ([]byte, error) {
	facts, err := factsOf(r, today)
	if err != nil {
		return nil, err
	}
	c := text.NewCalendar(f.Lang, "Rituals", f.T("ritual.ics.name", facts.plan.Firm))
	for _, x := range facts.rituals {
		if x.On {
			facts.events(c, f, x, sequence)
		}
	}
	return c.Bytes(), nil
}

// events writes one ritual.
func (f *facts) events(c *text.Calendar, words text.Fmt, x data.Ritual, sequence int64) {
	span := data.Period{From: f.today, Until: f.plan.Period().Until}
	var held []data.Date
	for _, i := range f.instances(x, span) {
		if i.State != Off {
			held = append(held, i.Day)
		}
	}
	asked := f.asked(x, span)
	rule := rule(x)
	if rule == "" || len(asked) == 0 {
		for _, d := range held {
			f.event(c, words, x, sequence, d, nil)
		}
		return
	}
	repeat := []string{"RRULE:" + rule + ";UNTIL=" + moment(x, asked[len(asked)-1])}
	for _, d := range asked {
		if !slices.Contains(held, d) {
			repeat = append(repeat, "EXDATE"+kindOf(x)+":"+moment(x, d))
		}
	}
	if len(repeat)-1 < len(asked) { // else nothing of it is left
		f.event(c, words, x, sequence, asked[0], repeat)
	}
	for _, d := range held {
		if !slices.Contains(asked, d) {
			f.event(c, words, x, sequence, d, nil)
		}
	}
}

// asked are the days that the rule of a ritual names, worked or not.
func (f *facts) asked(x data.Ritual, span data.Period) (days []data.Date) {
	cal := f.cal
	if x.Rhythm == data.Daily {
		cal = data.Calendar{} // Mondays to Fridays
	}
	x.Shift = data.ShiftSkip
	for _, o := range calc.Occasions(x, f.plan.Period(), f.stageOf(x), cal, span) {
		days = append(days, o.Day)
	}
	return days
}

var icsDays = [...]string{"MO", "TU", "WE", "TH", "FR", "SA", "SU"}

// rule is how a calendar file says when a ritual comes round; "" where it cannot.
func rule(x data.Ritual) string {
	switch x.Rhythm {
	case data.Daily:
		if x.Weekdays == "" {
			return "FREQ=WEEKLY;WKST=MO;BYDAY=MO,TU,WE,TH,FR"
		}
		return "FREQ=WEEKLY;WKST=MO;BYDAY=" + byDay(x.Weekdays)
	case data.Weekly:
		return "FREQ=WEEKLY;WKST=MO;BYDAY=" + byDay(x.Weekdays)
	case data.Biweekly:
		return "FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=" + byDay(x.Weekdays)
	}
	every := fmt.Sprintf("FREQ=MONTHLY;INTERVAL=%d;", x.Rhythm.Months())
	switch {
	case x.Nth != 0:
		return every + fmt.Sprintf("BYDAY=%d%s", x.Nth, byDay(x.Weekdays))
	case x.Day >= 1 && x.Day <= 28: // every month has it
		return every + fmt.Sprintf("BYMONTHDAY=%d", x.Day)
	}
	return ""
}

func byDay(digits string) string {
	var names []string
	for _, c := range []byte(digits) {
		names = append(names, icsDays[c-'1'])
	}
	return strings.Join(names, ",")
}

// kindOf says that a day has no time, where that is so.
func kindOf(x data.Ritual) string {
	if x.Minute == nil {
		return ";VALUE=DATE"
	}
	return ""
}

// moment is when a ritual begins on a day, in the time of whoever reads it.
func moment(x data.Ritual, d data.Date) string {
	if x.Minute == nil {
		return text.CalendarDay(d)
	}
	return stamp(d, *x.Minute)
}

func stamp(d data.Date, minute int) string {
	d, minute = d+data.Date(minute/(24*60)), minute%(24*60)
	return fmt.Sprintf("%sT%02d%02d00", text.CalendarDay(d), minute/60, minute%60)
}

// event writes one event that begins on a day, with the lines that repeat it.
func (f *facts) event(c *text.Calendar, words text.Fmt, x data.Ritual, sequence int64, d data.Date, repeat []string) {
	key := x.Code
	if len(repeat) == 0 {
		key += d.String()
	}
	sum := sha256.Sum256([]byte(f.plan.Firm + "\x00" + key))
	c.Line("BEGIN", "VEVENT")
	c.Line("UID", fmt.Sprintf("%x@rituals.quarterdeck", sum[:12]))
	c.Line("DTSTAMP", text.CalendarDay(f.today)+"T000000Z")
	c.Line("SEQUENCE", fmt.Sprint(text.CalendarRevision(f.today, sequence)))
	c.Line("DTSTART"+kindOf(x), moment(x, d))
	if x.Minute == nil {
		c.Line("DTEND;VALUE=DATE", text.CalendarDay(d+1))
	} else {
		minutes := lasts
		if x.Lasts > 0 {
			minutes = x.Lasts
		}
		c.Line("DTEND", stamp(d, *x.Minute+minutes))
	}
	for _, line := range repeat {
		name, value, _ := strings.Cut(line, ":")
		c.Line(name, value)
	}
	c.Text("SUMMARY", Name(words, x))
	c.Text("DESCRIPTION", f.described(words, x))
	c.Line("END", "VEVENT")
}

// described are owner, people, output and checklist.
func (f *facts) described(words text.Fmt, x data.Ritual) string {
	var said []string
	if p, ok := f.byID[x.OwnerID]; ok {
		said = append(said, words.T("ritual.ics.owner", p.Name))
	}
	said = append(said, Who(words, x))
	if output := Output(words, x); output != "" {
		said = append(said, words.T("ritual.ics.output", output))
	}
	for _, line := range Checklist(words, x) {
		said = append(said, "· "+line)
	}
	return strings.Join(said, "\n")
}

// Export writes the rituals as a calendar file, whole or not at all.
func Export(path string, calendar []byte) error {
	return exchange.WriteFile(path, func(w io.Writer) error {
		_, err := w.Write(calendar)
		return err
	})
}
