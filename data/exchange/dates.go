package exchange

import (
	"strings"
	"time"

	"quarterdeck/data"
)

// DayOrder says how 1/2/2026 is meant. In JSON it is "month", "day" or "".
type DayOrder string

// The orders of day and month.
const (
	OrderUnsaid DayOrder = ""
	MonthFirst  DayOrder = "month" // 1/31/2026
	DayFirst    DayOrder = "day"   // 31/1/2026
)

// Serial days that can be meant as dates: 1990-01-01 to 2099-12-31.
const (
	firstSerial = 32874
	lastSerial  = 73050
	serialZero  = 25569 // the serial of 1970-01-01
	offset1904  = 1462  // days between the two epochs of workbooks
)

// ParseDate reads a day: 2026-01-31, 2026/1/31, 2026.1.31, 20260131,
// 2026年1月31日, 31-Jan-2026, Jan 31, 2026, 1/31/2026 and 31/1/2026 by order, a
// serial day such as 46053, all with a time of day behind it (left out) and with
// full-width digits. The problem says whether the text is no date
// (problem.date.text), the day does not exist (problem.date.exists), the year
// is missing (problem.date.year) or not of this age (problem.date.age), or
// order is needed and not given (problem.date.order).
func ParseDate(s string, order DayOrder) (data.Date, error) {
	if d, ok := isoDate(s); ok {
		return d, nil
	}
	text := strings.ReplaceAll(plainText(s), "号", "日")
	if text == "" {
		return 0, dateProblem("problem.date.empty", s)
	}
	day, tail := cutTime(text)
	if !tail {
		return 0, dateProblem("problem.date.text", s)
	}
	parts, year, ok := dateParts(day)
	if !ok {
		if d, ok := serialDate(text); ok {
			return d, nil
		}
		return 0, withoutYear(day, s)
	}
	var y, m, d int
	switch year {
	case 0:
		y, m, d = parts[0], parts[1], parts[2]
	case 1: // month first by its name
		y, m, d = parts[2], parts[0], parts[1]
	default:
		first, second := parts[0], parts[1]
		switch {
		case order == MonthFirst, order == OrderUnsaid && first == second, order == OrderUnsaid && first <= 12 && second > 12:
			y, m, d = parts[2], first, second
		case order == DayFirst, order == OrderUnsaid && first > 12:
			y, m, d = parts[2], second, first
		default:
			return 0, dateProblem("problem.date.order", s)
		}
	}
	return makeDate(y, m, d, s)
}

func dateProblem(key, shown string) error {
	return data.Problem{Key: key, Field: "date", Args: []any{clean(shown)}}
}

// withoutYear says what is wrong with what is not a whole date: 8月32日 does not
// exist in any year, 8月31日 lacks its year.
func withoutYear(day, shown string) error {
	month, rest, ok := strings.Cut(day, "月")
	m, okM := number(strings.TrimSpace(month))
	d, okD := number(strings.TrimSpace(strings.TrimSuffix(rest, "日")))
	if !ok || !okM || !okD {
		return dateProblem("problem.date.text", shown)
	}
	if _, err := makeDate(2000, m, d, shown); err != nil {
		return err
	}
	return dateProblem("problem.date.year", shown)
}

// makeDate refuses days that do not exist and years no sales list reaches.
func makeDate(y, m, d int, shown string) (data.Date, error) {
	if m < 1 || m > 12 || d < 1 || d > time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day() {
		return 0, dateProblem("problem.date.exists", shown)
	}
	if y < 1971 || y > 2199 {
		return 0, dateProblem("problem.date.age", shown)
	}
	return data.NewDate(y, time.Month(m), d), nil
}

// isoDate is the quick way for 2026-01-31.
func isoDate(s string) (data.Date, bool) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return 0, false
	}
	y, okY := number(s[:4])
	m, okM := number(s[5:7])
	d, okD := number(s[8:])
	if !okY || !okM || !okD {
		return 0, false
	}
	date, err := makeDate(y, m, d, "")
	return date, err == nil
}

// number reads a few ASCII digits.
func number(s string) (n int, ok bool) {
	if s == "" || len(s) > 8 {
		return 0, false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// plainText turns full-width characters into ASCII and typographic dashes into
// minus signs.
func plainText(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			return r - 0xFEE0
		case r == '\u3000' || r == '\u00a0' || r == '\u202f' || r == '\t':
			return ' '
		case r == '–' || r == '−' || r == '‐' || r == '‑':
			return '-'
		case unseen(r):
			return -1
		}
		return r
	}, s))
}

// cutTime takes a time of day off the end. It is not ok when what stands there
// is no time.
func cutTime(t string) (day string, ok bool) {
	cut := len(t)
	if i := strings.IndexByte(t, ':'); i >= 0 {
		// The time begins before the hour in front of the first colon.
		cut = strings.LastIndexAny(t[:i], " T日午")
		if cut < 0 {
			return "", false
		}
		if strings.HasPrefix(t[cut:], "日") {
			cut += len("日")
		}
	}
	day, clock := strings.TrimSpace(t[:cut]), t[cut:]
	for _, word := range []string{"上午", "下午", "上", "下"} {
		day = strings.TrimSpace(strings.TrimSuffix(day, word))
	}
	if i := strings.Index(day, "星期"); i > 0 {
		day = strings.TrimSpace(day[:i])
	}
	for _, r := range clock {
		if !strings.ContainsRune("0123456789:.+- TZAPMapm上下午", r) {
			return "", false
		}
	}
	return day, true
}

var monthNames = []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

// monthName is 1–12 for the English name of a month or its beginning, else 0.
func monthName(s string) int {
	s = strings.ToLower(strings.TrimSuffix(s, "."))
	if len(s) < 3 {
		return 0
	}
	for i, m := range monthNames {
		if strings.HasPrefix(s, m) && strings.HasPrefix(strings.ToLower(time.Month(i+1).String())+" sept", s) || s == "sept" && i == 8 {
			return i + 1
		}
	}
	return 0
}

// dateParts cuts a day into three numbers. year is 0 when the year comes first,
// 1 when a month's name comes first and the day second, 2 when the year is last.
func dateParts(t string) (parts [3]int, year int, ok bool) {
	if n, isNumber := number(t); isNumber {
		if len(t) != 8 {
			return parts, 0, false
		}
		return [3]int{n / 10000, n / 100 % 100, n % 100}, 0, true
	}
	if strings.Contains(t, "年") {
		t = strings.TrimSuffix(t, "日")
		t = strings.NewReplacer("年", "-", "月", "-", " ", "").Replace(t)
	}
	fields := strings.FieldsFunc(t, func(r rune) bool { return strings.ContainsRune("-/., ", r) })
	if len(fields) != 3 {
		return parts, 0, false
	}
	named := -1
	for i, f := range fields {
		n, isNumber := number(f)
		if m := monthName(f); !isNumber && m > 0 && named < 0 {
			n, isNumber, named = m, true, i
		}
		if !isNumber {
			return parts, 0, false
		}
		parts[i] = n
	}
	switch {
	case len(fields[0]) == 4 && named != 0:
		return parts, 0, len(fields[1]) <= 2 || named == 1
	case len(fields[2]) != 4:
		return parts, 0, false // a year of two digits is read in two ways
	case named == 1:
		return [3]int{parts[1], parts[0], parts[2]}, 1, true
	case named == 0:
		return parts, 1, true
	}
	return parts, 2, named < 0
}

// serialDate reads the day count of a spreadsheet, with or without a fraction
// of a day.
func serialDate(t string) (data.Date, bool) {
	whole, fraction, _ := strings.Cut(t, ".")
	n, ok := number(whole)
	if !ok || len(whole) != 5 || n < firstSerial || n > lastSerial {
		return 0, false
	}
	return data.Date(n - serialZero), strings.Trim(fraction, "0123456789") == ""
}

// GuessDayOrder looks at the texts of a date column for one that tells whether
// day or month comes first: a first number beyond 12, or a second. certain is
// true when one told, or when there is nothing to tell (2026-01-31).
func GuessDayOrder(samples []string) (order DayOrder, certain bool) {
	day, month, open := false, false, false
	for _, s := range samples {
		first, second, ok := slashed(s)
		switch {
		case !ok || first == second:
		case first > 12 && second <= 12:
			day = true
		case second > 12 && first <= 12:
			month = true
		case first <= 12:
			open = true
		}
	}
	switch {
	case day && month:
		return OrderUnsaid, false
	case day:
		return DayFirst, true
	case month:
		return MonthFirst, true
	}
	return OrderUnsaid, !open
}

// slashed is the first two numbers of a date whose year comes last.
func slashed(s string) (first, second int, ok bool) {
	if len(s) >= 10 && s[4] == '-' || len(s) > 64 {
		return 0, 0, false
	}
	day, ok := cutTime(plainText(s))
	if !ok {
		return 0, 0, false
	}
	parts, year, ok := dateParts(day)
	return parts[0], parts[1], ok && year == 2
}
