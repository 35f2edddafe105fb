package growth

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Retention is the share of those who were in the team within the twelve months
// up to a day and had not left by its end, hundredths of a per cent; nil: nobody
// was. Managers do not count (S4-13, S4-25).
func Retention(r store.Reader, asOf data.Date) (*int, error) {
	reps, err := r.Reps()
	_, _, rate := calc.Retention(stays(reps), asOf)
	return rate, err
}

// RetainedOn is [Retention] with the number of heads it rests on.
func RetainedOn(r store.Reader, asOf data.Date) (rate *int, heads int, err error) {
	reps, err := r.Reps()
	heads, _, rate = calc.Retention(stays(reps), asOf)
	return rate, heads, err
}

// stays are the times of those who sell.
func stays(reps []data.Rep) (team []calc.Stay) {
	for _, p := range reps {
		if sells(p) {
			team = append(team, calc.Stay{Joined: p.Joined, Left: p.Left})
		}
	}
	return team
}

// RetentionIn asks for the retention of the team.
type RetentionIn struct {
	AsOf data.Date `json:"as_of" doc:"last day of the twelve months; empty: the plan's today"`
}

// A Retained is how many of the team stayed, who left and who is to be honoured.
type Retained struct {
	AsOf    data.Date  `json:"as_of"`
	Heads   int        `json:"heads"` // in the team at any time of the twelve months
	Left    int        `json:"left"`  // of those, no longer here
	Rate    *int       `json:"rate"`  // share that stayed, hundredths of a per cent; nil: nobody
	Pass    int        `json:"pass"`  // mark that passes
	Low     int        `json:"low"`   // below it there is an alarm
	Light   data.Light `json:"light"`
	Leavers []Leaver   `json:"leavers"` // within the twelve months, the latest first
	Service []Service  `json:"service"` // the longest first
}

// A Leaver is somebody who left within the twelve months.
type Leaver struct {
	Rep  string    `json:"rep"`
	Name string    `json:"name"`
	Left data.Date `json:"left"`
}

// A Service is how long somebody is here, and when a long service is next to be
// honoured (S4-25).
type Service struct {
	Rep     string    `json:"rep"`
	Name    string    `json:"name"`
	Since   data.Date `json:"since"` // zero: not known
	Years   int       `json:"years"` // full years; 0 too where the day is not known
	Jubilee int       `json:"jubilee"`
	On      data.Date `json:"on"`   // day of the next jubilee; zero: the day of joining is not known
	Soon    bool      `json:"soon"` // it is within the days ahead of the rules
}

// RetentionOf answers how many of the team stayed and who is here for how long.
func RetentionOf(r store.Reader, today data.Date, in RetentionIn) (Retained, error) {
	x := Retained{AsOf: cmp.Or(in.AsOf, today), Leavers: []Leaver{}, Service: []Service{}}
	rule, err := r.GrowthRule()
	if err != nil {
		return x, err
	}
	reps, err := r.Reps()
	if err != nil {
		return x, err
	}
	x.Heads, x.Left, x.Rate = calc.Retention(stays(reps), x.AsOf)
	x.Pass, x.Low = rule.RetentionPass, rule.RetentionLow
	x.Light = calc.RetentionLight(x.Rate, x.Pass, x.Low)
	x.people(reps, rule)
	return x, nil
}

// people lists who left and who is here for how long.
func (x *Retained) people(reps []data.Rep, rule data.GrowthRule) {
	for _, p := range reps {
		if _, left, _ := calc.Retention(stays([]data.Rep{p}), x.AsOf); left > 0 {
			x.Leavers = append(x.Leavers, Leaver{p.Code, p.Name, p.Left})
		}
		if p.HereOn(x.AsOf) {
			x.Service = append(x.Service, serviceOf(p, x.AsOf, rule))
		}
	}
	slices.SortStableFunc(x.Leavers, func(a, b Leaver) int { return cmp.Compare(b.Left, a.Left) })
	slices.SortStableFunc(x.Service, func(a, b Service) int { return b.Years - a.Years })
}

// serviceOf is how long somebody is here. The next jubilee is the next full number
// of years that the rules honour.
func serviceOf(p data.Rep, asOf data.Date, rule data.GrowthRule) Service {
	s := Service{Rep: p.Code, Name: p.Name, Since: p.Joined}
	years, next := calc.Years(p.Joined, asOf)
	if next == 0 {
		return s
	}
	s.Years = years
	before, _ := calc.Years(p.Joined, asOf-1) // a jubilee of today is still to be honoured
	s.Jubilee = (before/rule.Anniversary + 1) * rule.Anniversary
	t := p.Joined.Time()
	s.On = data.NewDate(t.Year()+s.Jubilee, t.Month(), t.Day())
	s.Soon = s.On-asOf <= data.Date(rule.Ahead)
	return s
}
