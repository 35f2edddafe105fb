package lights

import (
	"quarterdeck/app/measures"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Preview is the lights that a rule would show on a day, red ones first, whether or
// not it is stored or switched on; none for a rule of a measure or scope that there
// is not.
func Preview(r store.Reader, asOf data.Date, rule data.LightRule) ([]Row, error) {
	m, known := measures.Of(rule.Measure)
	if rule.Kind == data.Elsewhere || !known || !m.Has(rule.Scope) {
		return nil, nil
	}
	who, err := readRecords(r, asOf)
	if err != nil {
		return nil, err
	}
	rows, err := who.rows(measures.NewBook(r), rule, m, asOf)
	sorted(rows)
	return rows, err
}
