package exchange

import (
	"errors"
	"strings"
	"unicode"

	"quarterdeck/data"
)

// looked is how many rows, spread over the file, are looked at to learn what a
// column holds.
const looked = 1000

// A stat counts what the cells of a column look like.
type stat struct {
	filled, dates, serials, months, amounts, dashes, decimals int
	years, monthNumbers, small, padded, letters, ids          int
	distinct                                                  map[string]int
}

// lookAt counts every column over a sample of the rows.
func lookAt(t *Table) []stat {
	stats := make([]stat, t.Width)
	for i := range stats {
		stats[i].distinct = map[string]int{}
	}
	step := max(1, len(t.Rows)/looked)
	for n := 0; n < len(t.Rows); n += step {
		if t.Rows[n].Problem != nil {
			continue
		}
		for i := range stats {
			stats[i].add(clean(t.Rows[n].Cell(i)))
		}
	}
	return stats
}

func (s *stat) add(c string) {
	if c == "" {
		return
	}
	s.filled++
	s.distinct[c]++
	if isDash(c) {
		s.dashes++
		return
	}
	if _, ok := serialDate(c); ok {
		s.serials++
	} else if isDateText(c) {
		s.dates++
	}
	if _, ok := wholeMonth(c); ok {
		s.months++
	}
	if isAmountText(c) {
		s.amounts++
		if strings.ContainsAny(c, ".¥￥$€£") {
			s.decimals++
		}
	}
	if y, ok := yearOf(c); ok && y > 0 {
		s.years++
	}
	if monthNumber(c) > 0 {
		s.monthNumbers++
	}
	n, isNumber := number(c)
	switch {
	case isNumber && len(c) > 1 && c[0] == '0':
		s.padded++
	case isNumber && n < 10_000:
		s.small++
	}
	if strings.IndexFunc(c, unicode.IsLetter) >= 0 {
		s.letters++
	}
	if isCode(c) {
		s.ids++
	}
}

// share is n as a part of the filled cells.
func (s stat) share(n int) float64 {
	if s.filled == 0 {
		return 0
	}
	return float64(n) / float64(s.filled)
}

// fits is how far the cells are what the field needs: 1 fully, 0.3 hardly. An
// empty column fits half.
func (s stat) fits(spec FieldSpec, as string) float64 {
	if s.filled == 0 {
		return 0.5
	}
	good := s.filled
	switch {
	case spec.Field == From && as == AsTargets:
		good = max(s.dates+s.serials, s.months)
	case spec.Field == Year:
		good = s.years
	case spec.Field == Month:
		good = s.monthNumbers
	case spec.Holds == Dates:
		good = s.dates + s.serials
	case spec.Holds == Amounts, spec.Holds == Quantities:
		good = s.amounts + s.dashes
	case spec.Field != Number && spec.Field != Alias:
		// Codes, names, regions: anything but dates and money.
		good = s.filled - s.dates
		if s.share(s.decimals) > 0.5 {
			good = 0
		}
	}
	switch part := s.share(good); {
	case part >= 0.8:
		return 1
	case part >= 0.5:
		return 0.75
	}
	return 0.3
}

// isDateText reports a day, or what would be one if the order were known.
func isDateText(c string) bool {
	_, err := ParseDate(c, OrderUnsaid)
	var p data.Problem
	return err == nil || errors.As(err, &p) && p.Key == "problem.date.order"
}

func isAmountText(c string) bool {
	if markOf(c) >= commaed {
		c, _ = swapped(c)
	}
	_, _, err := data.ParseAmount(c, "CNY", 100)
	var p data.Problem
	return err == nil || errors.As(err, &p) && p.Key == "problem.amount.currency"
}

// isCode reports a short word of ASCII letters and digits with a digit in it.
func isCode(c string) bool {
	digit := false
	for _, r := range c {
		switch {
		case r >= '0' && r <= '9':
			digit = true
		case r < 0x80 && (unicode.IsLetter(r) || strings.ContainsRune("-_/.#", r)):
		default:
			return false
		}
	}
	return digit && len(c) <= 30
}

// isDash reports the marks with which people say "none".
func isDash(c string) bool {
	switch c {
	case "-", "–", "—", "——", "−", "－", "--", "/", "n/a", "N/A", "无":
		return true
	}
	return false
}

// yearOf reads 2026, 2026年, 2026财年, FY2026. Two digits are no year.
func yearOf(c string) (year int, ok bool) {
	t := plainText(c)
	for _, end := range []string{"年度", "财年", "年"} {
		t = strings.TrimSuffix(t, end)
	}
	if len(t) > 2 && strings.EqualFold(t[:2], "FY") {
		t = strings.TrimSpace(t[2:])
	}
	n, ok := number(t)
	return n, ok && n >= 1971 && n <= 2199
}

// monthNumber reads 3, 03, 3月, M03, Mar as 3; zero is no month.
func monthNumber(c string) int {
	if n, ok := number(plainText(c)); ok && n >= 1 && n <= 12 {
		return n
	}
	n, _ := number(monthOf(c)) // a month with its year is no number
	return n
}
