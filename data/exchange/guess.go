package exchange

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// How sure a guess is: a known name whose cells fit is certain; what only looks
// right is for the person to confirm.
const (
	nameInside = 0.6 // the header merely contains a known name
	fromCells  = 0.5 // no name helped, only the cells
	enough     = 0.4 // below this a column is left out
)

// Guess says what the columns of a table most likely mean when it is imported as
// one of [Kinds]. It looks at the names of the columns in Chinese and English
// and at what the cells hold. The unit is taken from the header or a note above
// it when one says 万元 or thousands; otherwise it is 1, for a file seldom tells.
func Guess(t *Table, as string) Mapping {
	m := Mapping{As: as, NoHeader: t.Header == nil, Columns: map[int]Field{}, Confidence: map[int]float64{}, Unit: 1}
	stats := lookAt(t)
	if t.Header != nil {
		m.guessByNames(t, stats)
		if as == AsTargets {
			m.guessMonths(t, stats)
		}
	}
	m.guessByCells(stats)
	m.settle()
	m.Unit = guessUnit(t, m)
	for _, spec := range Fields(as) {
		if spec.Holds == Dates && m.Column(spec.Field) >= 0 && m.DayOrder == OrderUnsaid {
			m.DayOrder, _ = GuessDayOrder(t.column(m.Column(spec.Field)))
		}
	}
	return m
}

// AsksDayOrder reports that the file has dates like 1/2/2026 and nothing in it,
// nor in the mapping, tells which number is the month.
func AsksDayOrder(t *Table, m Mapping) bool {
	if m.DayOrder != OrderUnsaid {
		return false
	}
	for _, spec := range Fields(m.As) {
		if i := m.Column(spec.Field); spec.Holds == Dates && i >= 0 {
			if _, certain := GuessDayOrder(t.column(i)); !certain {
				return true
			}
		}
	}
	return false
}

// column is every text in column i.
func (t *Table) column(i int) []string {
	list := make([]string, len(t.Rows))
	for n, r := range t.Rows {
		list[n] = r.Cell(i)
	}
	return list
}

// A claim is one column that may hold one field.
type claim struct {
	column int
	field  Field
	score  float64
}

// guessByNames gives every field to the column whose name and cells fit best.
func (m *Mapping) guessByNames(t *Table, stats []stat) {
	var claims []claim
	for i, h := range t.Header {
		for _, spec := range Fields(m.As) {
			score := nameScore(m.As, spec.Field, h)
			if score == 0 || i >= len(stats) {
				continue
			}
			// A column called Amount is the amount even where no cell can be read as
			// one: then its rows say what is wrong, not the mapping.
			named := score > nameInside && spec.Required
			if score *= stats[i].fits(spec, m.As); score >= enough || named {
				claims = append(claims, claim{i, spec.Field, score})
			}
		}
	}
	slices.SortStableFunc(claims, func(a, b claim) int { return cmp.Compare(b.score, a.score) })
	for _, c := range claims {
		if _, taken := m.Columns[c.column]; !taken && (c.field == Alias || m.Column(c.field) < 0) {
			m.Columns[c.column], m.Confidence[c.column] = c.field, c.score
		}
	}
	// A second column of codes is how another system knows the same thing.
	for _, c := range claims {
		if _, taken := m.Columns[c.column]; !taken && c.field == Code && m.Column(Code) >= 0 {
			m.Columns[c.column], m.Confidence[c.column] = Alias, c.score
		}
	}
}

// nameScore is how well a header names a field: 1 for the best name, 0 for none.
func nameScore(as string, f Field, header string) float64 {
	key, _ := headerKey(header)
	if key == "" {
		return 0
	}
	list := lookups[as][f]
	if i, ok := list[key]; ok {
		return 1 - 0.3*float64(i)/float64(len(list))
	}
	for name := range list {
		long := utf8.RuneCountInString(name)
		if len(name) == long {
			long /= 3 // a Chinese character says as much as three letters
		}
		if long >= 2 && strings.HasSuffix(key, name) {
			return nameInside
		}
	}
	return 0
}

// guessMonths finds the columns of a wide file: at least two that name months
// and hold amounts or nothing.
func (m *Mapping) guessMonths(t *Table, stats []stat) {
	found := map[int]Field{}
	seen := map[string]bool{}
	for i, h := range t.Header {
		month := monthOf(h)
		if month == "" || seen[month] || i >= len(stats) || stats[i].filled > 0 && stats[i].share(stats[i].amounts+stats[i].dashes) < 0.5 {
			continue
		}
		seen[month] = true
		found[i] = Field(monthPrefix + month)
	}
	if len(found) < 2 {
		return
	}
	m.Wide = true
	for i, f := range m.Columns {
		if f == Amount || f == From || f == Until || f == Month {
			delete(m.Columns, i)
			delete(m.Confidence, i)
		}
	}
	for i, f := range found {
		m.Columns[i], m.Confidence[i] = f, 1
	}
}

// settle mends what the columns taken one by one do not see together: a file
// with names of customers and no codes knows them by name.
func (m *Mapping) settle() {
	if i := m.Column(CustomerName); i >= 0 && m.Column(Customer) < 0 {
		m.Columns[i] = Customer
	}
}

// guessUnit reads 万元, 千元, thousand or '000 in the names of the amounts or in a
// note above the header.
func guessUnit(t *Table, m Mapping) int64 {
	var texts []string
	for i, f := range m.Columns {
		if (f == Amount || f.IsMonth()) && i < len(t.Header) {
			texts = append(texts, t.Header[i])
		}
	}
	for _, r := range t.Above {
		for _, c := range r.Cells {
			if low := strings.ToLower(c); strings.Contains(low, "单位") || strings.Contains(low, "unit") {
				texts = append(texts, low)
			}
		}
	}
	for _, text := range texts {
		_, bracket := headerKey(text)
		bracket = strings.ToLower(bracket)
		low := strings.ToLower(text)
		switch {
		case strings.Contains(low, "百万") || strings.Contains(low, "million") || bracket == "m":
			return 1_000_000
		case strings.Contains(low, "万"):
			return 10_000
		case strings.Contains(low, "千元") || strings.Contains(low, "thousand") || strings.Contains(low, "'000") || bracket == "k":
			return 1_000
		}
	}
	return 1
}
