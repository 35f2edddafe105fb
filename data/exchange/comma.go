package exchange

import "strings"

// A mark is what an amount tells of the sign between its whole and its fraction.
type mark int

const (
	untold      mark = iota // 1234, 1.234 and 1,234 tell nothing
	pointed                 // 1,234.50 and 12.5
	commaed                 // 1.234,50 and 1.234.567
	likelyComma             // 12,50: no amount at all unless the comma is that sign
)

// markOf looks at the marks among the digits of a cell.
func markOf(s string) mark {
	if strings.IndexByte(s, ',') < 0 && strings.IndexByte(s, '.') < 0 {
		return untold
	}
	s = strings.TrimFunc(plainText(s), func(r rune) bool { return r < '0' || r > '9' })
	if strings.Trim(s, "0123456789.,") != "" {
		return untold
	}
	points, commas, at := strings.Count(s, "."), strings.Count(s, ","), strings.LastIndexAny(s, ".,")
	behind := len(s) - 1 - at // digits behind the last mark
	switch {
	case at < 0:
	case points > 0 && commas == 1 && s[at] == ',', points > 1 && commas == 0:
		return commaed
	case points == 1 && (commas > 0 && s[at] == '.' || commas == 0 && behind != 3):
		return pointed
	case points == 0 && commas == 1 && behind != 3:
		return likelyComma
	}
	return untold
}

// hasCommas reports a column whose amounts are certain to be written with a
// decimal comma: one cell can be read in no other way, or most of those that are
// filled cannot, and none says otherwise.
func (t *Table) hasCommas(column int) bool {
	certain, likely, filled := false, 0, 0
	for _, r := range t.Rows {
		c := r.Cell(column)
		if c == "" {
			continue
		}
		filled++
		switch markOf(c) {
		case pointed:
			return false
		case commaed:
			certain = true
		case likelyComma:
			likely++
		}
	}
	return certain || likely > 1 && 2*likely > filled
}

// swapped is an amount with a decimal comma as one with a decimal point. It is
// not ok for 1,234, which even there is more likely a thousand.
func swapped(s string) (plain string, ok bool) {
	if at := strings.IndexByte(s, ','); at >= 0 && markOf(s) == untold {
		return s, false
	}
	return strings.Map(func(r rune) rune {
		switch r {
		case ',', '，':
			return '.'
		case '.', '．':
			return ','
		}
		return r
	}, s), true
}
