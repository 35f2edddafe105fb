// Package measures lists what the plan can be measured by, and reads it for a period and a part of the firm.
package measures

import (
	"fmt"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Commands lists the commands of this area.
func Commands() []app.CommandSpec { return nil }

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{app.QuestionOf("measures", List)}
}

// A Scope is the part of the firm a measure is read for: the firm, or each record
// of a kind.
type Scope = string

// The scopes.
const (
	Firm    Scope = data.FirmScope
	Region  Scope = data.RegionScope
	Product Scope = data.ProductScope
	Rep     Scope = data.RepScope
)

// A Measure is something the plan can be measured by. Its name is the translation
// measure.<code>.
type Measure struct {
	Code   string    `json:"code"`
	Unit   data.Unit `json:"unit"`
	Lower  bool      `json:"lower"` // less is better
	Scopes []Scope   `json:"scopes"`
	Flow   bool      `json:"flow"`  // adds up over a period; false: a state on its last day, or a mean
	Typed  bool      `json:"typed"` // it is entered as a reading, where the plan has no records that tell it
	Slow   bool      `json:"slow"`  // every period asks the file anew: its history is short

	read reader
}

// Key is the key of the measure's name in the translations.
func (m Measure) Key() string { return "measure." + m.Code }

// Has reports whether the measure can be read for a scope.
func (m Measure) Has(scope Scope) bool {
	for _, s := range m.Scopes {
		if s == scope {
			return true
		}
	}
	return false
}

// A Reading is a measure of one record in one period. A nil Value is not known,
// which is never 0.
type Reading struct {
	Value  *int64 `json:"value"`  // in the unit of the measure
	Sample *int64 `json:"sample"` // its base: leads, orders, invoices …; nil: not known
	Target *int64 `json:"target"` // what the plan asks for in the period; nil: nothing
}

// A Table is readings by record for each of the periods asked for; the ID 0 is the
// firm.
type Table []map[data.ID]Reading

// reader reads a measure for a scope in several periods at once.
type reader func(b *Book, scope Scope, spans []data.Period) (Table, error)

// All lists the measures in the order pages offer them.
func All() []Measure { return all }

// Of is the measure with the code.
func Of(code string) (Measure, bool) {
	for _, m := range all {
		if m.Code == code {
			return m, true
		}
	}
	return Measure{}, false
}

// ListIn asks for the measures; it has no fields.
type ListIn struct{}

// List answers what the plan can be measured by.
func List(store.Reader, data.Date, ListIn) ([]Measure, error) { return all, nil }

// Read answers a measure in one period by record, as it stood on the period's last
// day; the ID 0 is the firm. It asks a fixed number of questions of the file. The
// answer is kept: do not change it.
func Read(r store.Reader, code string, scope Scope, p data.Period) (map[data.ID]Reading, error) {
	x, err := r.Remember(fmt.Sprint("measure ", code, " ", scope, " ", p), data.Kinds, func() (any, error) {
		t, err := NewBook(r).Read(code, scope, []data.Period{p})
		if err != nil {
			return nil, err
		}
		return t[0], nil
	})
	if err != nil {
		return nil, err
	}
	return x.(map[data.ID]Reading), nil
}
