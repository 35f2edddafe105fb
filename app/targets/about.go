package targets

import (
	"cmp"

	"quarterdeck/app/calc"
	"quarterdeck/app/objectives"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// GoalIn has no fields.
type GoalIn struct{}

// A Decision is the goal with everything it can be held against. Amounts are in
// minor units; nil is "not known" or "not entered".
type Decision struct {
	Amount    *data.Money   `json:"amount"`
	Reason    string        `json:"reason"`
	Type      data.GoalType `json:"type"`  // never empty
	Owner     string        `json:"owner"` // code
	OwnerName string        `json:"owner_name"`
	Rhythm    string        `json:"rhythm"`
	Growth    *int          `json:"growth"` // hundredths of a per cent
	Best      *data.Money   `json:"best"`
	BestYear  int           `json:"best_year"`
	Typed     *data.Money   `json:"typed_last_year"` // last year's result as typed

	LastYear  *data.Money    `json:"last_year"` // typed, else from the results
	LastFrom  data.Period    `json:"last_from"` // the year before the plan
	Anchors   []Anchor       `json:"anchors"`   // what is known to hold the goal against
	Challenge *data.Money    `json:"challenge"` // the higher floor
	Groups    []Quarter      `json:"groups"`    // by quarter or block
	Total     Quarter        `json:"total"`     // the whole plan
	Cells     int            `json:"cells"`     // how many targets are set by region
	Allotted  data.Money     `json:"allotted"`  // their sum
	ToReps    data.Money     `json:"to_reps"`   // sum of the targets of reps
	Findings  []calc.Finding `json:"findings"`  // the SMART check

	Able Ability `json:"-"` // what team and funnel are worked out from

	Objectives []objectives.Row `json:"-"` // goals beside revenue: a question of their own answers them
}

// An Anchor is a number the goal can be held against. Key says how it was
// worked out: last_year, last_typed, growth_floor or best_floor.
type Anchor struct {
	Key   string     `json:"key"`
	Floor bool       `json:"floor"` // must be exceeded
	Value data.Money `json:"value"`
	Base  data.Money `json:"base"` // what it was worked out from
	Rate  int        `json:"rate"` // growth in hundredths of a per cent, for growth_floor
	Year  int        `json:"year"` // for best_floor; 0: not said
}

// A Quarter is a group of the plan, or all of it.
type Quarter struct {
	data.Period
	Target *data.Money `json:"target"` // sum of the cells, else the goal's part by the rhythm; nil: neither
	Kept   bool        `json:"kept"`   // Target is the sum of cells
	Last   *data.Money `json:"last"`   // a year before; nil: not known
}

// GoalOf answers what is decided and what it can be held against.
func GoalOf(r store.Reader, today data.Date, _ GoalIn) (d Decision, err error) {
	blank, rows, err := loadBlank(r, today)
	if err != nil {
		return d, err
	}
	s, reps := blank.of(store.ByRegion, rows), blank.of(store.ByRep, rows)
	p, err := readPast(r, s.plan, store.ByRegion)
	if err != nil {
		return d, err
	}
	g := s.goal
	d = Decision{Amount: g.Amount, Reason: g.Reason, Rhythm: g.Rhythm, Growth: g.Growth, Best: g.Best, BestYear: g.BestYear, Typed: g.LastYear}
	d.Type = cmp.Or(g.Type, data.GrowthGoal)
	owner := s.names.rep(g.OwnerID)
	d.Owner, d.OwnerName = owner.Code, owner.Name
	d.LastFrom = s.plan.LastYear().Period()
	if last, ok := p.total(); ok {
		d.LastYear = &last
	}
	if g.LastYear != nil {
		d.LastYear = g.LastYear
	}
	d.Anchors = d.anchors()
	d.quarters(s, p)
	d.ToReps = reps.total()
	list, err := objectives.ListOf(r, today, objectives.ListIn{})
	if err != nil {
		return d, err
	}
	d.Objectives = list.Rows
	if d.Able, err = readAbility(r, s.plan, &d); err != nil {
		return d, err
	}
	f := d.facts(s, reps)
	err = d.beside(&f, r)
	d.Findings = calc.Smart(f)
	return d, err
}

// anchors lists what is known; nothing is made up for what is not.
func (d *Decision) anchors() (rows []Anchor) {
	var growth, best *data.Money
	if d.LastYear != nil {
		key := "last_year"
		if d.Typed != nil {
			key = "last_typed"
		}
		rows = append(rows, Anchor{Key: key, Value: *d.LastYear, Base: *d.LastYear})
	}
	if d.LastYear != nil && d.Growth != nil {
		floor := calc.GrowthFloor(*d.LastYear, *d.Growth)
		growth = &floor
		rows = append(rows, Anchor{Key: "growth_floor", Floor: true, Value: floor, Base: *d.LastYear, Rate: *d.Growth})
	}
	if d.Best != nil {
		floor := calc.BestFloor(*d.Best)
		best = &floor
		rows = append(rows, Anchor{Key: "best_floor", Floor: true, Value: floor, Base: *d.Best, Year: d.BestYear})
	}
	d.Challenge = calc.Challenge(growth, best)
	return rows
}

// quarters fills the groups with targets and last year.
func (d *Decision) quarters(s *sheet, p past) {
	wants := s.wanted(p)
	for _, l := range s.lines {
		for _, c := range l.cells {
			if c.have {
				d.Cells++
			}
		}
	}
	d.Allotted = s.total()
	quarter := func(first, end int, want *data.Money) Quarter {
		q := Quarter{Period: data.Period{From: s.buckets[first].From, Until: s.buckets[end-1].Until}, Target: want}
		if d.Cells > 0 {
			sum := s.sum(s.all(), first, end)
			q.Target, q.Kept = &sum, true
		}
		if last, ok := p.sum(first, end); ok {
			q.Last = &last
		}
		return q
	}
	for i, g := range s.groups {
		var want *data.Money
		if wants != nil {
			want = &wants[i]
		}
		d.Groups = append(d.Groups, quarter(g[0], g[1], want))
	}
	d.Total = quarter(0, len(s.buckets), d.Amount)
	d.Total.Last = d.LastYear
}

// facts are what the SMART check asks.
func (d *Decision) facts(s, reps *sheet) calc.Facts {
	f := calc.Facts{Amount: d.Amount, Cells: d.Cells, Reason: d.Reason != "", Owner: d.Owner != "",
		LastYear: d.LastYear, Challenge: d.Challenge, AllGroups: len(s.groups), Reps: d.ToReps}
	if d.Amount != nil {
		f.Unallocated = *d.Amount - d.Allotted
	}
	regions, products := map[data.ID]bool{}, map[data.ID]bool{}
	for _, l := range s.lines {
		for _, c := range l.cells {
			if c.have {
				if l.region != 0 {
					regions[l.region] = true
				}
				if l.product != 0 {
					products[l.product] = true
				}
			}
		}
	}
	f.Regions, f.Products = len(regions), len(products)
	for _, g := range d.Groups {
		if g.Target != nil && *g.Target > 0 {
			f.Groups++
		}
	}
	f.First, f.Last = d.share(0), d.share(len(d.Groups)-1)
	for _, l := range reps.lines {
		for _, c := range l.cells {
			f.HasReps = f.HasReps || c.have
		}
	}
	return f
}
