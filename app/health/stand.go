package health

import (
	"fmt"

	"quarterdeck/app/calc"
	"quarterdeck/app/schemes"
	"quarterdeck/app/touches"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Standing is how healthy one customer is on a day.
type Standing struct {
	Score   int        // 0 to 100; says nothing unless known
	Known   bool       // enough is known for a score
	Light   data.Light // a ring when the score is not known
	Change  *int       // against the last record of an earlier week; nil: there is none, or no score now
	Weakest string     // the input that costs the most of the score; "": none costs any, or no score
	Facts   *calc.HealthFacts

	rule *data.HealthRule
}

// Reasons are what each input gave, in the order of [calc.HealthInputs]. [SayPart]
// puts one into words.
func (s Standing) Reasons() []calc.HealthPart {
	if s.rule == nil { // of a customer that is not there
		return nil
	}
	_, _, parts := calc.Health(*s.rule, *s.Facts)
	return parts[:]
}

// kinds are what health is worked out from.
var kinds = append([]data.Kind{data.Touches, data.Assessments, data.ComplaintCases, data.Invoices, data.Payments,
	data.HealthRules, data.HealthScores, data.CareRules, data.Plans}, schemes.Kinds...)

// Stand is the health of every customer on a day. It asks a fixed number of
// questions of the file, whatever the number of customers. The answer is kept:
// do not change it.
func Stand(r store.Reader, asOf data.Date) (map[data.ID]Standing, error) {
	x, err := r.Remember(fmt.Sprint("health ", asOf), kinds, func() (any, error) {
		rule, err := r.HealthRule()
		if err != nil {
			return nil, err
		}
		b, err := gather(r, asOf, rule)
		if err != nil {
			return nil, err
		}
		return b.stand(rule), nil
	})
	if err != nil {
		return nil, err
	}
	return x.(map[data.ID]Standing), nil
}

// A book holds the facts about every customer, so that several rules can be
// tried on them.
type book struct {
	asOf  data.Date
	days  int // the span the facts look back
	since map[data.ID]data.Date
	facts map[data.ID]*calc.HealthFacts
	last  map[data.ID]int // scores recorded before this week
}

// gather reads the facts of the span a rule looks back.
func gather(r store.Reader, asOf data.Date, rule data.HealthRule) (*book, error) {
	asOf, err := touches.DayOf(r, asOf) // touches go on after the last order
	if err != nil {
		return nil, err
	}
	b := &book{asOf: asOf, days: rule.Days}
	since, err := r.CustomersSince()
	if err != nil {
		return nil, err
	}
	b.since = since
	b.facts = make(map[data.ID]*calc.HealthFacts, len(since))
	all := make([]calc.HealthFacts, len(since))
	n := 0
	for id := range since {
		b.facts[id] = &all[n]
		n++
	}
	for _, read := range []func(store.Reader, data.HealthRule) error{b.contact, b.judgements, b.complaints, b.debt, b.orders} {
		if err := read(r, rule); err != nil {
			return nil, err
		}
	}
	b.last, err = r.LastScores(weekOf(asOf).From)
	return b, err
}

// contact reads the touches against the cadence. The span begins no sooner than
// the customer came, and than the plan's first touch was logged: silence before
// that says nothing.
func (b *book) contact(r store.Reader, _ data.HealthRule) error {
	care, err := r.CareRule()
	if err != nil {
		return err
	}
	touched, first, err := r.TouchedIn(b.asOf-data.Date(b.days)+1, b.asOf, care.AnyTouch)
	if err != nil || first == 0 {
		return err
	}
	placing, err := schemes.Place(r, b.asOf)
	if err != nil {
		return err
	}
	for id, f := range b.facts {
		c, ok := placing.Cadence(id)
		if !ok {
			continue
		}
		days := min(b.days, int(b.asOf-max(first, b.since[id]))+1)
		f.Contact.Wanted, f.Contact.Max = calc.WantedTouches(c.Tier, days), c.Tier.Max
	}
	for _, x := range touched {
		if f := b.facts[x.CustomerID]; f != nil {
			f.Contact.Done, f.Contact.Silent = x.Touches, int(b.asOf-x.Last)
		}
	}
	return nil
}

// judgements reads the latest of each that is not stale.
func (b *book) judgements(r store.Reader, rule data.HealthRule) error {
	rows, err := r.Assessments() // by customer and day, so that the latest comes last
	for _, a := range rows {
		f := b.facts[a.CustomerID]
		if f == nil || a.Day > b.asOf || rule.Stale > 0 && a.Day < b.asOf-data.Date(rule.Stale) {
			continue
		}
		if a.Need != nil {
			f.Need = a.Need
		}
		if a.Budget != nil {
			f.Budget = a.Budget
		}
	}
	return err
}

// complaints reads complaints; while the plan has none, nothing is known of them.
func (b *book) complaints(r store.Reader, _ data.HealthRule) error {
	rows, kept, err := r.Complainers(b.asOf-data.Date(b.days)+1, b.asOf)
	for _, f := range b.facts {
		f.Complaints.Known = kept
	}
	for _, x := range rows {
		if f := b.facts[x.CustomerID]; f != nil {
			f.Complaints.Open, f.Complaints.Closed = x.Open, x.Closed
		}
	}
	return err
}

func (b *book) debt(r store.Reader, _ data.HealthRule) error {
	rows, err := r.Debtors(b.asOf, calc.DebtDays)
	for _, x := range rows {
		if f := b.facts[x.CustomerID]; f != nil {
			f.Debt = calc.DebtFacts{Known: true, Open: x.Open, Overdue: x.Overdue, Aged: x.Aged, Oldest: x.Oldest}
		}
	}
	return err
}

// orders reads the money of the span against that of the same days a year ago,
// or of the days just before when there was none then: seasons matter.
func (b *book) orders(r store.Reader, _ data.HealthRule) error {
	rows, err := r.Trends(b.asOf, b.days)
	for _, x := range rows {
		f := b.facts[x.CustomerID]
		switch {
		case f == nil:
		case x.LastYear > 0:
			f.Orders = calc.OrderFacts{Now: x.Now, Before: x.LastYear, LastYear: true}
		default:
			f.Orders = calc.OrderFacts{Now: x.Now, Before: x.Before}
		}
	}
	return err
}

// stand scores every customer by a rule whose span and staleness the facts have.
func (b *book) stand(rule data.HealthRule) map[data.ID]Standing {
	out := make(map[data.ID]Standing, len(b.facts))
	for id, f := range b.facts {
		s := score(&rule, f)
		if last, ok := b.last[id]; ok && s.Known {
			change := s.Score - last
			s.Change = &change
		}
		out[id] = s
	}
	return out
}

// score is the health that facts give by a rule.
func score(rule *data.HealthRule, f *calc.HealthFacts) Standing {
	s := Standing{Facts: f, rule: rule}
	var parts [len(calc.HealthInputs)]calc.HealthPart
	s.Score, s.Known, parts = calc.Health(*rule, *f)
	if !s.Known {
		return s
	}
	s.Light = calc.HealthLight(*rule, s.Score)
	most := 0
	for _, p := range parts {
		if lost := p.Weight * (100 - p.Value); p.Known && lost > most {
			most, s.Weakest = lost, p.Input
		}
	}
	return s
}

// weekOf is the week of a day, from Monday on.
func weekOf(d data.Date) data.Period {
	from := calc.Monday(d)
	return data.Period{From: from, Until: from + 7}
}
