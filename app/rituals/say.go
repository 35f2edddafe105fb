package rituals

import (
	"cmp"
	"fmt"
	"strings"

	"quarterdeck/app/text"
	"quarterdeck/data"
)

// Name is what a ritual is called: its own name, else the program's.
func Name(f text.Fmt, x data.Ritual) string {
	return cmp.Or(x.Name, shippedWords(f, "ritual.name.", x.Code), x.Code)
}

// Output is the document or number that a ritual ends in; "" when in none.
func Output(f text.Fmt, x data.Ritual) string {
	return cmp.Or(x.Output, shippedWords(f, "ritual.output.", x.Code))
}

// Guests are those who come from elsewhere; "" when nobody does.
func Guests(f text.Fmt, x data.Ritual) string {
	return cmp.Or(x.Guests, shippedWords(f, "ritual.guests.", x.Code))
}

// Checklist is the lines of what is to be done.
func Checklist(f text.Fmt, x data.Ritual) []string {
	return lines(cmp.Or(x.Checklist, shippedWords(f, "ritual.checklist.", x.Code)))
}

// shippedWords are the program's words for a ritual; "" where it has none.
func shippedWords(f text.Fmt, prefix, code string) string {
	if !text.Has(f.Lang, prefix+code) {
		return ""
	}
	return f.T(prefix + code)
}

// lines are the lines of a text that say something.
func lines(words string) (rows []string) {
	for _, line := range strings.Split(words, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			rows = append(rows, line)
		}
	}
	return rows
}

// Days says when a ritual comes round: every Wednesday, the third Wednesday of the
// month, the last working day of the quarter.
func Days(f text.Fmt, x data.Ritual) string {
	switch x.Rhythm {
	case data.Daily:
		if x.Weekdays == "" {
			return f.T("ritual.days.daily")
		}
		return f.T("ritual.days.weekly", WeekdayNames(f, x.Weekdays))
	case data.Weekly, data.Biweekly:
		return f.T("ritual.days."+string(x.Rhythm), WeekdayNames(f, x.Weekdays))
	}
	month := f.T("ritual.month."+string(x.Rhythm), x.Month)
	switch {
	case x.Nth != 0:
		return month + f.T(fmt.Sprintf("ritual.nth.%d", x.Nth), WeekdayNames(f, x.Weekdays))
	case x.Day == data.LastDay:
		return month + f.T("ritual.day.last")
	}
	return month + f.T("ritual.day.of", x.Day)
}

// WeekdayNames are the names of weekdays by their digits, 1 for Monday.
func WeekdayNames(f text.Fmt, digits string) string {
	const monday = data.Date(4) // 5 January 1970
	var names []string
	for _, c := range []byte(digits) {
		names = append(names, f.Weekday(monday+data.Date(c-'1')))
	}
	return strings.Join(names, f.T("ritual.and"))
}

// Time is the time of day at which a ritual begins, with its length: "15:00, 60
// min"; "" when at none.
func Time(f text.Fmt, x data.Ritual) string {
	switch {
	case x.Minute == nil:
		return ""
	case x.Lasts == 0:
		return text.ClockOf(*x.Minute)
	}
	return f.T("ritual.time", text.ClockOf(*x.Minute), x.Lasts)
}

// Who says who takes part, with guests.
func Who(f text.Fmt, x data.Ritual) string {
	who := f.T("ritual.who." + string(x.Who))
	if guests := Guests(f, x); guests != "" {
		return f.T("ritual.with", who, guests)
	}
	return who
}
