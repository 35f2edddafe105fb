package lights

import (
	"cmp"

	"quarterdeck/app/measures"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ListIn asks for the lights of a day.
type ListIn struct {
	AsOf data.Date `json:"as_of" doc:"the day; empty: the plan's today"`
	Key  string    `json:"key" doc:"only the light with this key, or those of the rule with this code"`
	Only string    `json:"only" doc:"only red, amber, green or ring"`
}

// A Said is a light with its words in the language of the plan.
type Said struct {
	Row
	Title string `json:"title"`
	Why   string `json:"why"`
	Text  string `json:"rule_text"`
}

// Lit is the answer to the question lights.
type Lit struct {
	Day    data.Date `json:"day"`
	Counts Count     `json:"counts"`
	Rows   []Said    `json:"rows"`
}

// List answers the lights of a day, red ones first.
func List(r store.Reader, today data.Date, in ListIn) (Lit, error) {
	b, err := Of(r, cmp.Or(in.AsOf, today))
	if err != nil {
		return Lit{}, err
	}
	plan, err := r.Plan()
	f := text.Fmt{Lang: text.LangOf(plan.Language), Currency: plan.Currency}
	out := Lit{Day: b.Day, Counts: Summary(b), Rows: []Said{}}
	for _, x := range b.Rows {
		if in.Key != "" && x.Key != in.Key && x.Rule.Code != in.Key || in.Only != "" && x.Light.String() != in.Only {
			continue
		}
		out.Rows = append(out.Rows, Said{x, x.Title(f), x.Why(f), x.RuleText(f)})
	}
	return out, err
}

// HistoryIn asks how a light was.
type HistoryIn struct {
	Key  string    `json:"key" doc:"key of the light"`
	AsOf data.Date `json:"as_of" doc:"last day; empty: the plan's today"`
}

// History answers the periods of a light, the oldest first.
func History(r store.Reader, today data.Date, in HistoryIn) ([]Point, error) {
	x, ok, err := Find(r, cmp.Or(in.AsOf, today), in.Key)
	if err == nil && !ok {
		err = data.Problem{Key: "problem.light.key", Field: "key", Args: []any{in.Key}}
	}
	return x.History, err
}

// RulesIn asks for the rules; it has no fields.
type RulesIn struct{}

// A RuleRow is a rule with its words in the language of the plan.
type RuleRow struct {
	data.LightRule
	Title   string `json:"title"`
	Text    string `json:"text"`
	Shipped bool   `json:"shipped"` // it comes with the program
	Changed bool   `json:"changed"` // a shipped one whose limits were changed
	Gone    bool   `json:"gone"`    // its measure or scope is no longer there
	Lit     int    `json:"lit"`     // lights it shows today
}

// Rules answers the rules in their order.
func Rules(r store.Reader, today data.Date, _ RulesIn) ([]RuleRow, error) {
	rules, err := r.LightRules()
	if err != nil {
		return nil, err
	}
	b, err := Of(r, today)
	if err != nil {
		return nil, err
	}
	lit := map[string]int{}
	for _, x := range b.Rows {
		lit[x.Rule.Code]++
	}
	plan, err := r.Plan()
	f := text.Fmt{Lang: text.LangOf(plan.Language), Currency: plan.Currency}
	rows := make([]RuleRow, len(rules))
	for i, x := range rules {
		m, known := measures.Of(x.Measure)
		shipped, is := defaults[x.Code]
		rows[i] = RuleRow{LightRule: x, Title: Name(f, x), Text: RuleText(f, x), Shipped: is, Changed: is && changed(x, shipped),
			Gone: x.Kind != data.Elsewhere && !(known && m.Has(x.Scope)), Lit: lit[x.Code]}
	}
	return rows, err
}

// defaults are the shipped rules by code.
var defaults = func() map[string]data.LightRule {
	rows := map[string]data.LightRule{}
	for _, x := range data.DefaultLightRules() {
		rows[x.Code] = x
	}
	return rows
}()

// changed reports whether a rule differs from the shipped one in anything but its
// owner and place.
func changed(x, shipped data.LightRule) bool {
	same := func(a, b *int64) bool { return a == b || a != nil && b != nil && *a == *b }
	if !same(x.Red, shipped.Red) || !same(x.Amber, shipped.Amber) {
		return true
	}
	x.ID, x.Position, x.OwnerID, x.Red, x.Amber = shipped.ID, shipped.Position, shipped.OwnerID, shipped.Red, shipped.Amber
	return x != shipped
}

// ReadingsIn asks for what was typed.
type ReadingsIn struct {
	Measure string `json:"measure" doc:"only of the measure with this code; empty: all"`
}

// Readings answers what was typed for the lights, the oldest day first.
func Readings(r store.Reader, _ data.Date, in ReadingsIn) ([]data.LightReading, error) {
	all, err := r.LightReadings()
	rows := []data.LightReading{}
	for _, x := range all {
		if in.Measure == "" || x.Measure == in.Measure {
			rows = append(rows, x)
		}
	}
	return rows, err
}
