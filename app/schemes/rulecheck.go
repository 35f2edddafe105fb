package schemes

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// CheckIn asks what the bands of a scheme leave out and what they cover twice.
type CheckIn struct {
	Scheme string    `json:"scheme" doc:"code of a scheme by bands; empty: rfm"`
	AsOf   data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
	List   bool      `json:"list" doc:"also list the customers of every gap and overlap"`
	Settings
}

// A RuleCheck is what the bands leave out and what they cover twice.
type RuleCheck struct {
	AsOf         data.Date        `json:"as_of"`
	Scheme       string           `json:"scheme"`
	Window       int              `json:"window"`
	Buyers       int              `json:"buyers"`       // customers with a purchase on or before the day
	Unclassified int              `json:"unclassified"` // of them, those whom no band takes
	Sheets       []calc.RuleSheet `json:"sheets"`       // all kinds of business first, then those with bands of their own
	Suggested    []Suggestion     `json:"suggested"`    // tiers of the scheme that are off and would take in customers of a gap
	Customers    []Held           `json:"customers,omitempty"`
}

// A Suggestion is a tier that is off and whom it would take in.
type Suggestion struct {
	Tier  data.Tier `json:"tier"`
	Count int       `json:"count"` // customers no other band takes, and who would be in it
}

// Held is a customer in a gap or an overlap.
type Held struct {
	Person
	Sheet int         `json:"sheet"` // place of the sheet
	Box   int         `json:"box"`   // place of the box in it
	Hole  calc.Hole   `json:"hole"`  // empty: it is in an overlap
	Tiers []data.Tier `json:"tiers"` // of an overlap: the first has it
}

// A Person is a customer with what the rules ask about it.
type Person struct {
	Code string     `json:"code"`
	Name string     `json:"name"`
	Sort string     `json:"sort"`
	R    int        `json:"r"` // days since the last purchase
	F    int        `json:"f"` // purchases in the window
	M    data.Money `json:"m"` // money in the window, in minor units
}

// Check answers what the bands of a scheme leave out and cover twice, with the
// customers in each place.
func Check(r store.Reader, today data.Date, in CheckIn) (RuleCheck, error) {
	return CheckWith(r, today, in, nil)
}

// CheckWith is [Check] for very many customers, with its progress told.
func CheckWith(r store.Reader, today data.Date, in CheckIn, progress Progress) (RuleCheck, error) {
	asOf := cmp.Or(in.AsOf, today)
	out := RuleCheck{AsOf: asOf, Suggested: []Suggestion{}, Sheets: []calc.RuleSheet{}}
	x, err := byBands(r, in.Scheme, in.Settings)
	if err != nil {
		return out, err
	}
	buyers, _, err := x.Buyers(r, asOf)
	if err != nil {
		return out, err
	}
	if err := progress.at(1, 3); err != nil {
		return out, err
	}
	out.Scheme, out.Window, out.Buyers = x.Scheme.Code, x.Rules.Window, len(buyers)
	out.Sheets = x.Rules.Check(buyers)
	for _, s := range out.Sheets {
		for _, g := range s.Gaps {
			out.Unclassified += g.Count
		}
	}
	if err := progress.at(2, 3); err != nil {
		return out, err
	}
	out.Suggested = x.suggest(buyers)
	if !in.List {
		return out, nil
	}
	people, err := peopleOf(r)
	for _, b := range buyers {
		at := slices.IndexFunc(out.Sheets, func(s calc.RuleSheet) bool { return s.Tests(b) })
		place := out.Sheets[at].Find(b)
		if box := out.Sheets[at].Boxes[place]; len(box.Tiers) != 1 {
			out.Customers = append(out.Customers, Held{Person: people.of(b), Sheet: at, Box: place, Hole: box.Hole, Tiers: box.Tiers})
		}
	}
	return out, err
}

// byBands are the rules of a scheme by bands with the settings, or why there are
// none.
func byBands(r store.Reader, code string, s Settings) (RuleSet, error) {
	x, err := RulesOf(r, code)
	if err != nil {
		return x, err
	}
	if x.Scheme.Method != data.ByBands {
		return x, data.Problem{Key: "problem.rules.method", Field: "scheme", Args: []any{x.Scheme.Code}}
	}
	return x.With(s)
}

// suggest counts, for every tier that is off, the customers whom no band takes
// and who would be in it if it alone were on too.
func (x RuleSet) suggest(buyers []calc.Buyer) []Suggestion {
	rows := []Suggestion{}
	tiers := calc.Tiers(buyers, x.Rules)
	k := x.Rules.Rank(buyers)
	for _, t := range x.Tiers {
		if t.On || !slices.ContainsFunc(x.Bands, func(b data.TierBand) bool { return b.Tier == t.Tier }) {
			continue
		}
		with := x
		with.Tiers = slices.Clone(x.Tiers)
		for i := range with.Tiers {
			with.Tiers[i].On = with.Tiers[i].On || with.Tiers[i].Tier == t.Tier
		}
		with.apply()
		s := Suggestion{Tier: t.Tier}
		for i, b := range buyers {
			if tiers[i] == data.Unclassified && with.Rules.Tier(b, k) == t.Tier {
				s.Count++
			}
		}
		rows = append(rows, s)
	}
	return rows
}

// people are the names of customers.
type people map[data.ID]data.Customer

func peopleOf(r store.Reader) (people, error) {
	rows, err := r.Customers()
	p := make(people, len(rows))
	for _, c := range rows {
		p[c.ID] = c
	}
	return p, err
}

func (p people) of(b calc.Buyer) Person {
	c := p[b.ID]
	return Person{c.Code, c.Name, c.Sort, b.R, b.F, b.M}
}
