package exchange

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
)

// A Mapping says what the columns of a file mean. As JSON it is what a saved
// mapping and the --map file of a verb hold; there it may be partial, for
// [Mapping.Complete] fills in what it leaves out.
type Mapping struct {
	As       string           `json:"as,omitempty" doc:"what the file holds; empty: as the import says"`
	NoHeader bool             `json:"no_header,omitempty" doc:"the first row is data"`
	Columns  map[int]Field    `json:"columns,omitempty" doc:"by position, from 0, what a column means; a column that is not named is not imported"`
	Names    map[string]Field `json:"names,omitempty" doc:"by header what a column means; an empty meaning leaves the column out"`

	DayOrder DayOrder `json:"day_order,omitempty" doc:"how 1/2/2026 is meant: day or month, whichever comes first; empty when the file tells"`
	Unit     int64    `json:"unit,omitempty" doc:"major units that a bare 1 means: 1, 1000, 10000; 0 is 1"`
	Wide     bool     `json:"wide,omitempty" doc:"one column a month"`
	Year     int      `json:"year,omitempty" doc:"year of months without one; 0: a column says it"`
	DueDays  *int     `json:"due_days,omitempty" doc:"days in which an invoice is to be paid whose row says no due date; missing: 30"`

	// Confidence is how sure the guess of a column is, 0 to 1; nobody has guessed
	// the columns that are missing here.
	Confidence map[int]float64 `json:"-"`
}

// Column is the first column with field f, or -1.
func (m Mapping) Column(f Field) int {
	best := -1
	for i, g := range m.Columns {
		if g == f && (best < 0 || i < best) {
			best = i
		}
	}
	return best
}

// columnsOf lists the columns with field f from left to right.
func (m Mapping) columnsOf(f Field) (list []int) {
	for i, g := range m.Columns {
		if g == f {
			list = append(list, i)
		}
	}
	slices.Sort(list)
	return list
}

// Days within which an invoice is due where nothing says it, and the most.
const (
	usualTerm   = 30
	LongestTerm = 3650
)

// Term is in how many days an invoice is due whose row does not say it.
func (m Mapping) Term() int {
	if m.DueDays == nil {
		return usualTerm
	}
	return min(max(*m.DueDays, 0), LongestTerm)
}

// Set gives a column a field, taking the field away from the column that had it;
// "" leaves the column out. m keeps its own columns.
func (m Mapping) Set(column int, f Field) Mapping {
	columns := map[int]Field{}
	for i, g := range m.Columns {
		if i != column && (g != f || f == Alias) {
			columns[i] = g
		}
	}
	if f != "" {
		columns[column] = f
	}
	m.Columns = columns
	m.Wide = m.As == AsTargets && hasMonths(columns)
	return m
}

func hasMonths(columns map[int]Field) bool {
	for _, f := range columns {
		if f.IsMonth() {
			return true
		}
	}
	return false
}

// Missing lists what must still be found before anything can be imported: the
// required fields, one of code and name, and for targets an amount (or months)
// and something that says when.
func (m Mapping) Missing() (missing []Field) {
	has := func(f Field) bool { return m.Column(f) >= 0 }
	for _, spec := range Fields(m.As) {
		if spec.Required && !has(spec.Field) {
			missing = append(missing, spec.Field)
		}
	}
	if either := kindOf(m.As).either; len(either) > 0 && !slices.ContainsFunc(either, has) {
		missing = append(missing, either[0])
	}
	if m.As != AsTargets {
		return missing
	}
	if !m.Wide && !has(Amount) {
		missing = append(missing, Amount)
	}
	year := has(Year) || m.Year != 0
	switch {
	case m.Wide && !year && m.needsYear():
		missing = append(missing, Year)
	case !m.Wide && !has(From) && !has(Month):
		missing = append(missing, From)
	case !m.Wide && !has(From) && !year:
		missing = append(missing, Year)
	}
	return missing
}

// needsYear reports a month column that does not say its year.
func (m Mapping) needsYear() bool {
	for _, f := range m.Columns {
		if f.IsMonth() && len(f) <= len(monthPrefix)+2 {
			return true
		}
	}
	return false
}

// Complete is m with everything it does not say guessed from the table: a
// mapping that only says {"unit": 1000} keeps the guessed columns. A table whose
// header is none, as m says, gets it back as its first row.
func (m Mapping) Complete(t *Table, as string) Mapping {
	if m.NoHeader {
		t.UseHeader(false)
	}
	guess := Guess(t, as)
	guess.Year, guess.DueDays = m.Year, m.DueDays
	if m.Unit != 0 {
		guess.Unit = m.Unit
	}
	if m.DayOrder != OrderUnsaid {
		guess.DayOrder = m.DayOrder
	}
	if len(m.Columns) > 0 {
		guess.Columns, guess.Confidence = m.Columns, map[int]float64{}
	}
	for header, f := range m.Names {
		want, _ := headerKey(header)
		for i, h := range t.Header {
			if key, _ := headerKey(h); key == want {
				guess = guess.Set(i, f)
				delete(guess.Confidence, i)
				break
			}
		}
	}
	guess.Wide = as == AsTargets && hasMonths(guess.Columns)
	return guess
}

// Signature tells files with the same header, so that a mapping made for one
// serves the next. It is "" for a file without a header.
func Signature(header []string) string {
	if len(header) == 0 {
		return ""
	}
	keys := make([]string, len(header))
	for i, h := range header {
		key, bracket := headerKey(h)
		keys[i] = key + "(" + bracket + ")"
	}
	sum := sha256.Sum256([]byte(strings.Join(keys, "\x1f")))
	return hex.EncodeToString(sum[:12])
}
