package text

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/width"

	"quarterdeck/data"
)

// The forms in which people type a day. Each names the parts it has.
var dayForms = []*regexp.Regexp{
	regexp.MustCompile(`^(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})$`),
	regexp.MustCompile(`^(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})$`),
	regexp.MustCompile(`^(?:(?P<y>\d{4})年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})[日号]?$`),
	regexp.MustCompile(`^(?P<d>\d{1,2}) ?(?P<name>[a-z]{3,9})\.?,?(?: (?P<y>\d{4}))?$`),
	regexp.MustCompile(`^(?P<name>[a-z]{3,9})\.? ?(?P<d>\d{1,2})(?:,? (?P<y>\d{4}))?$`),
	regexp.MustCompile(`^(?P<m>\d{1,2})[-/.](?P<d>\d{1,2})$`),
}

// nearDays are words for days counted from today.
var nearDays = map[string]data.Date{
	"今天": 0, "today": 0, "明天": 1, "tomorrow": 1, "后天": 2, "昨天": -1, "yesterday": -1,
}

// ParseDate reads the day a person typed: 2026-08-14, 2026/8/14, 20260814,
// 8月14日, 14 Aug, Aug 14 2026, today, or +7 for a week from today. A day without
// its year is the one nearest to today. 8/14 is month before day; where the other
// order could be meant too (8/9), it is refused in English. An error is the
// [data.Problem] problem.date.
func ParseDate(lang Lang, s string, today data.Date) (data.Date, error) {
	typed := strings.ToLower(strings.TrimSpace(width.Fold.String(s)))
	bad := data.Problem{Key: "problem.date", Args: []any{strings.TrimSpace(s)}}
	if days, ok := nearDays[typed]; ok {
		return today + days, nil
	}
	if n, err := strconv.Atoi(typed); err == nil && len(typed) < 5 && strings.HasPrefix(typed, "+") {
		return today + data.Date(n), nil
	}
	for i, form := range dayForms {
		match := form.FindStringSubmatch(typed)
		if match == nil {
			continue
		}
		part := func(name string) string {
			if i := form.SubexpIndex(name); i >= 0 {
				return match[i]
			}
			return ""
		}
		month, day := number(part("m")), number(part("d"))
		if name := part("name"); name != "" {
			month = monthNamed(name)
		}
		twoWays := i == len(dayForms)-1 && lang != ZH && day <= 12 && day != month
		if d, ok := dayOf(number(part("y")), month, day, today); ok && !twoWays {
			return d, nil
		}
		return 0, bad
	}
	return 0, bad
}

// number is what digits say, 0 for none.
func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// monthNamed is the number of an English month or its first letters, 0 for others.
func monthNamed(name string) int {
	for m := time.January; m <= time.December; m++ {
		if strings.HasPrefix(strings.ToLower(m.String()), name) || name == "sept" && m == time.September {
			return int(m)
		}
	}
	return 0
}

// dayOf is a day that exists; year 0 means the year that brings it nearest.
func dayOf(year, month, day int, today data.Date) (data.Date, bool) {
	if year != 0 {
		d := data.NewDate(year, time.Month(month), day)
		y, m, back := d.Time().Date()
		return d, y == year && int(m) == month && back == day && year >= 1900 && year <= 2200
	}
	var nearest data.Date
	found := false
	for y := today.Time().Year() - 1; y <= today.Time().Year()+1; y++ {
		d, ok := dayOf(y, month, day, today)
		if ok && (!found || distance(d, today) < distance(nearest, today)) {
			nearest, found = d, true
		}
	}
	return nearest, found
}

func distance(a, b data.Date) data.Date { return max(a-b, b-a) }
