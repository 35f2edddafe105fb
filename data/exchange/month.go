package exchange

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"quarterdeck/data"
)

// monthOf reads a header that names a month: 1月, 一月, M01, P1, Jan, January,
// 2026-01, 2026年1月, 202601, 2026/1/1, Jan 2026. It is "1" to "12", "2026-01",
// or "" for anything else. Bare digits are no month.
func monthOf(header string) string {
	t := plainText(clean(header))
	if t == "" || utf8.RuneCountInString(t) > 20 {
		return ""
	}
	if m, ok := wholeMonth(t); ok {
		return m.String()
	}
	if m := monthName(t); m > 0 {
		return monthKey(m)
	}
	if n, ok := strings.CutSuffix(strings.TrimSuffix(t, "份"), "月"); ok {
		if m, ok := number(n); ok && len(n) <= 2 {
			return monthKey(m)
		}
		for i, word := range strings.Fields("一 二 三 四 五 六 七 八 九 十 十一 十二") {
			if n == word {
				return monthKey(i + 1)
			}
		}
		return ""
	}
	for _, prefix := range []string{"M", "m", "P", "p"} {
		if n, ok := strings.CutPrefix(t, prefix); ok && len(n) <= 2 {
			if m, ok := number(n); ok {
				return monthKey(m)
			}
		}
	}
	return ""
}

// monthKey is the number of a month as text, or "" beyond 1–12.
func monthKey(m int) string {
	if m < 1 || m > 12 {
		return ""
	}
	return strconv.Itoa(m)
}

// wholeMonth reads a month with its year. A day counts only when it is the first.
func wholeMonth(t string) (data.Month, bool) {
	if n, ok := number(t); ok {
		if len(t) != 6 {
			return 0, false
		}
		return makeMonth(n/100, n%100)
	}
	if d, err := ParseDate(t, OrderUnsaid); err == nil {
		if _, isSerial := serialDate(t); isSerial || d.Time().Day() != 1 {
			return 0, false
		}
		return d.Month(), true
	}
	t = strings.TrimSuffix(strings.TrimSuffix(t, "份"), "月")
	fields := strings.FieldsFunc(t, func(r rune) bool { return strings.ContainsRune("-/.年 ", r) })
	if len(fields) != 2 {
		return 0, false
	}
	if len(fields[0]) != 4 {
		fields[0], fields[1] = fields[1], fields[0]
	}
	year, okY := number(fields[0])
	month, okM := number(fields[1])
	if !okM {
		month = monthName(fields[1])
	}
	if !okY || len(fields[0]) != 4 || len(fields[1]) > 2 && okM {
		return 0, false
	}
	return makeMonth(year, month)
}

func makeMonth(year, month int) (data.Month, bool) {
	if month < 1 || month > 12 || year < 1971 || year > 2199 {
		return 0, false
	}
	return data.NewMonth(year, time.Month(month)), true
}
