package lights

import (
	"fmt"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/app/measures"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Board is all lights on a day, red ones first, then amber, without data, and
// green; among themselves in the order of their rules and records.
type Board struct {
	Day  data.Date `json:"day"`
	Rows []Row     `json:"rows"`
}

// A Count is how many lights show what.
type Count struct {
	Red   int `json:"red"`
	Amber int `json:"amber"`
	Green int `json:"green"`
	Ring  int `json:"ring"`
}

// All is the number of lights.
func (c Count) All() int { return c.Red + c.Amber + c.Green + c.Ring }

// Summary counts the lights of a board.
func Summary(b Board) (c Count) {
	for _, x := range b.Rows {
		switch x.Light {
		case data.Red:
			c.Red++
		case data.Amber:
			c.Amber++
		case data.Green:
			c.Green++
		default:
			c.Ring++
		}
	}
	return c
}

// A Turn is a light that shows something else than before.
type Turn struct {
	Key    string     `json:"key"`
	Before data.Light `json:"before"`
	After  data.Light `json:"after"`
}

// Changes lists the lights that both boards have and that turned, in the order of
// the second.
func Changes(before, after Board) []Turn {
	was := map[string]data.Light{}
	for _, x := range before.Rows {
		was[x.Key] = x.Light
	}
	turns := []Turn{}
	for _, x := range after.Rows {
		if l, ok := was[x.Key]; ok && l != x.Light {
			turns = append(turns, Turn{x.Key, l, x.Light})
		}
	}
	return turns
}

// Of answers the lights on a day. It asks a fixed number of questions of the file
// for each measure, whatever the number of records. The answer is kept: do not
// change it.
func Of(r store.Reader, asOf data.Date) (Board, error) {
	x, err := r.Remember(fmt.Sprint("lights ", asOf), data.Kinds, func() (any, error) { return work(r, asOf) })
	if err != nil {
		return Board{}, err
	}
	return x.(Board), nil
}

// Find is the light with a key on a day; ok is false where there is none.
func Find(r store.Reader, asOf data.Date, key string) (row Row, ok bool, err error) {
	b, err := Of(r, asOf)
	for _, x := range b.Rows {
		if x.Key == key {
			return x, true, err
		}
	}
	return row, false, err
}

func work(r store.Reader, asOf data.Date) (Board, error) {
	out := Board{Day: asOf, Rows: []Row{}}
	rules, err := r.LightRules()
	if err != nil {
		return out, err
	}
	who, err := readRecords(r, asOf)
	if err != nil {
		return out, err
	}
	book := measures.NewBook(r)
	for _, rule := range rules {
		m, known := measures.Of(rule.Measure)
		if rule.Off || rule.Kind == data.Elsewhere || !known || !m.Has(rule.Scope) {
			continue
		}
		rows, err := who.rows(book, rule, m, asOf)
		if err != nil {
			return out, err
		}
		out.Rows = append(out.Rows, rows...)
	}
	sorted(out.Rows)
	return out, nil
}

// spansOf are the periods of a rule up to a day, the oldest first: so many, and for
// a change one more to hold the first against.
func spansOf(rule data.LightRule, quarters data.Month, asOf data.Date, n int) []data.Period {
	if rule.Kind == data.Change {
		n++
	}
	days := calc.LightDays(rule, quarters, asOf, n)
	spans := make([]data.Period, len(days))
	for i, d := range days {
		spans[len(days)-1-i] = calc.LightPeriod(rule.Span, quarters, d)
	}
	return spans
}

// records are the records lights are about on a day.
type records struct {
	quarters data.Month
	regions  []data.Region
	products []data.Product
	reps     []data.Rep
	day      data.Date
}

func readRecords(r store.Reader, day data.Date) (w records, err error) {
	plan, err := r.Plan()
	if err != nil {
		return w, err
	}
	w.quarters, w.day = plan.First.Month(), day
	if w.regions, err = r.Regions(); err != nil {
		return w, err
	}
	if w.products, err = r.Products(); err != nil {
		return w, err
	}
	w.reps, err = r.Reps()
	return w, err
}

// record is one record of a scope.
type record struct {
	id         data.ID
	code, name string
	owner      data.ID
}

// of are the records of a scope: of regions and products those without parts, of
// people those who sell and are here.
func (w records) of(scope measures.Scope) (rows []record) {
	switch scope {
	case measures.Region:
		for _, x := range w.regions {
			if !slices.ContainsFunc(w.regions, func(y data.Region) bool { return y.ParentID == x.ID }) {
				rows = append(rows, record{x.ID, x.Code, x.Name, w.leads(x.ID)})
			}
		}
	case measures.Product:
		for _, x := range w.products {
			if !slices.ContainsFunc(w.products, func(y data.Product) bool { return y.ParentID == x.ID }) {
				rows = append(rows, record{x.ID, x.Code, x.Name, 0})
			}
		}
	case measures.Rep:
		for _, x := range w.reps {
			if x.Level != data.Manager && x.HereOn(w.day) {
				rows = append(rows, record{x.ID, x.Code, x.Name, x.ID})
			}
		}
	default:
		rows = []record{{}}
	}
	return rows
}

// leads is who answers for a region: its manager, else the first of its people.
func (w records) leads(region data.ID) (lead data.ID) {
	for _, x := range w.reps {
		if x.RegionID != region || !x.HereOn(w.day) {
			continue
		}
		if x.Level == data.Manager {
			return x.ID
		}
		if lead == 0 {
			lead = x.ID
		}
	}
	return lead
}

// owner is the name of a person.
func (w records) owner(id data.ID) string {
	for _, x := range w.reps {
		if x.ID == id {
			return x.Name
		}
	}
	return ""
}

// rows are the lights of a rule.
func (w records) rows(book *measures.Book, rule data.LightRule, m measures.Measure, asOf data.Date) (rows []Row, err error) {
	back := periods
	if m.Slow {
		back = max(slowPeriods, rule.Run)
	}
	spans := spansOf(rule, w.quarters, asOf, back)
	table, err := book.Read(rule.Measure, rule.Scope, spans)
	if err != nil {
		return nil, err
	}
	for i, x := range w.of(rule.Scope) {
		if only := rule.Record(); only != 0 && only != x.id {
			continue
		}
		row := Row{Key: rule.Code, Rule: rule, Scope: rule.Scope, Record: x.id, Code: x.code, Name: x.name, Unit: unit(rule, m),
			Response: rule.Response, AsOf: asOf, OwnerID: rule.OwnerID, position: i}
		if x.code != "" {
			row.Key += ":" + x.code
		}
		if row.OwnerID == 0 {
			row.OwnerID = x.owner
		}
		row.Owner = w.owner(row.OwnerID)
		readings := make([]measures.Reading, len(spans))
		for n := range spans {
			readings[n] = table[n][x.id]
		}
		row.judge(spans, readings, back)
		rows = append(rows, row)
	}
	return rows, nil
}

// unit is the unit of what a row shows: a relative change is a ratio of whatever.
func unit(rule data.LightRule, m measures.Measure) data.Unit {
	if rule.Kind == data.Change && rule.Reading != data.InPoints {
		return data.RatioUnit
	}
	return m.Unit
}
