package data

import (
	"fmt"
	"regexp"
	"strconv"
)

// A DocNumber is the number of a plan document, SN-GG-YYYY-NN (S1-15): a series
// that the firm chooses, the year of the plan, and a version counted from 1.
type DocNumber struct {
	Series  string // such as "SN-GG"; "" is written as the default series
	Year    int
	Version int
}

// DefaultSeries stands where a firm has chosen no series of its own.
const DefaultSeries = "SN-GG"

var docNumber = regexp.MustCompile(`^(.+)-(\d{4})-(\d{2,4})$`)

// ParseDocNumber reads "SN-GG-2026-03"; ok is false for anything else.
func ParseDocNumber(s string) (n DocNumber, ok bool) {
	m := docNumber.FindStringSubmatch(s)
	if m == nil {
		return n, false
	}
	n.Series = m[1]
	n.Year, _ = strconv.Atoi(m[2])
	n.Version, _ = strconv.Atoi(m[3])
	return n, n.Version > 0
}

// String is the number as it is printed: SN-GG-2026-03.
func (n DocNumber) String() string {
	series := n.Series
	if series == "" {
		series = DefaultSeries
	}
	return fmt.Sprintf("%s-%04d-%02d", series, n.Year, n.Version)
}

// DocNumber is the plan's document number with the given version. A plan whose
// own number is empty or of another form gives the default series and the year
// in which it begins.
func (p Plan) DocNumber(version int) DocNumber {
	n, ok := ParseDocNumber(p.Number)
	if !ok {
		n = DocNumber{Year: p.First.Month().Year()}
	}
	n.Version = version
	return n
}
