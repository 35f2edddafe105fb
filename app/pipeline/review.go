package pipeline

import (
	"cmp"
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// PipelineIn asks how the pipeline stands, and how it went in a period.
type PipelineIn struct {
	AsOf  data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
	From  data.Date `json:"from" doc:"first day of the period whose funnel is told; empty: the first of the plan"`
	Until data.Date `json:"until" doc:"first day after it; empty: the day after as_of"`
	Rep   string    `json:"rep" doc:"code of a person; empty: everybody"`
}

// A Review is how the pipeline stands on a day, and what a period brought.
type Review struct {
	AsOf    data.Date   `json:"as_of"`
	Span    data.Period `json:"span"`    // of funnels, cycle, wins and sources
	Kept    bool        `json:"kept"`    // the plan keeps opportunities
	Team    Line        `json:"team"`    // everybody asked for
	People  []Line      `json:"people"`  // who has opportunities, sales or a target, in the order of the team
	Stages  []StageLine `json:"stages"`  // in their order
	Slipped []Row       `json:"slipped"` // open ones later than first expected, the latest first
	Results
}

// A Line is one person, or all together.
type Line struct {
	Rep  string `json:"rep"` // code; "": nobody, or all
	Name string `json:"name"`
	Standing
	Funnel Funnel `json:"funnel"`
	Rates  Rates  `json:"rates"`
	Cohort Cohort `json:"cohort"`
	Result Result `json:"result"`
}

// Rates are how many of one step's count the next step's is, in hundredths of a
// per cent, of a funnel by period: more than 10000 is possible. nil: there was
// nothing to go on from.
type Rates struct {
	Lead        *int `json:"lead"`        // opportunities ÷ leads
	Opportunity *int `json:"opportunity"` // proposals ÷ opportunities
	Proposal    *int `json:"proposal"`    // deals ÷ proposals
}

// A Cohort follows the opportunities opened in the period to the day: a won one
// has reached a proposal whatever its stages were, so that no step is more than
// the one before.
type Cohort struct {
	Opened   int `json:"opened"`
	Proposed int `json:"proposed"`
	Won      int `json:"won"`
	Lost     int `json:"lost"`
	Open     int `json:"open"`
}

// A StageLine is the open opportunities in a stage.
type StageLine struct {
	Code     string     `json:"code"`
	Name     string     `json:"name"` // "": the program has the word
	Chance   int        `json:"chance"`
	Limit    int        `json:"limit"` // days; 0: none
	Count    int        `json:"count"`
	Amount   data.Money `json:"amount"`
	Weighted data.Money `json:"weighted"`
	Days     *int       `json:"days"` // in the stage, on average; nil: none is in it
	Aged     int        `json:"aged"` // longer in it than the limit

	Of   data.PipelineStage `json:"-"`
	days int
}

// Pipeline answers how the pipeline stands and what the period brought.
func Pipeline(r store.Reader, today data.Date, in PipelineIn) (Review, error) {
	plan, err := r.Plan()
	if err != nil {
		return Review{}, err
	}
	x := Review{AsOf: cmp.Or(in.AsOf, today), People: []Line{}, Stages: []StageLine{}, Slipped: []Row{}}
	x.Span = data.Period{From: cmp.Or(in.From, plan.Period().From), Until: cmp.Or(in.Until, x.AsOf+1)}
	x.Span.Until = max(x.Span.Until, x.Span.From)
	rep, err := app.RepOf(r, "rep", in.Rep)
	if err != nil {
		return x, err
	}
	rows, err := rowsOf(r, x.AsOf)
	if err != nil {
		return x, err
	}
	deals, err := Deals(r, x.AsOf)
	if err != nil {
		return x, err
	}
	if in.Rep != "" {
		rows = slices.DeleteFunc(slices.Clone(rows), func(row Row) bool { return row.Rep != in.Rep })
		deals = slices.DeleteFunc(slices.Clone(deals), func(d Deal) bool { return d.RepID != rep })
	}
	x.Kept = len(deals) > 0
	if err := x.people(r, deals, in.Rep); err != nil {
		return x, err
	}
	if err := x.stages(r, rows); err != nil {
		return x, err
	}
	x.slipped(rows)
	x.Results = results(deals, x.Span)
	return x, nil
}

// people fills the lines of everybody who has something to tell, and their sum.
func (x *Review) people(r store.Reader, deals []Deal, only string) error {
	stands, err := Stand(r, x.AsOf)
	if err != nil {
		return err
	}
	funnels, err := Funnels(r, x.Span)
	if err != nil {
		return err
	}
	people, err := r.Reps()
	if err != nil {
		return err
	}
	of := map[data.ID][]Deal{}
	for _, d := range deals {
		of[d.RepID] = append(of[d.RepID], d)
	}
	var sums []Standing
	for _, p := range append(slices.Clone(people), data.Rep{}) {
		l := Line{Rep: p.Code, Name: p.Name, Standing: stands[p.ID], Funnel: funnels[p.ID]}
		if only != "" && p.Code != only || len(of[p.ID]) == 0 && l.Target == 0 && l.Funnel.Sales == 0 && l.Funnel.Leads == nil {
			continue
		}
		l.Cohort, l.Result, l.Rates = cohort(of[p.ID], x.Span), resultOf(of[p.ID], x.Span), l.Funnel.Rates()
		sums = append(sums, l.Standing)
		x.Team.Funnel.add(l.Funnel)
		x.People = append(x.People, l)
	}
	x.Team.Standing = Sum(sums)
	x.Team.Cohort, x.Team.Result, x.Team.Rates = cohort(deals, x.Span), resultOf(deals, x.Span), x.Team.Funnel.Rates()
	return nil
}

// Rates are how the steps of the funnel follow from one another.
func (f Funnel) Rates() (r Rates) {
	of := func(part, whole *int) *int {
		if part == nil || whole == nil {
			return nil
		}
		return calc.PartOf(*part, *whole)
	}
	return Rates{Lead: of(f.Opportunities, f.Leads), Opportunity: of(f.Proposals, f.Opportunities), Proposal: of(f.Deals, f.Proposals)}
}

// add counts the steps of another funnel in.
func (f *Funnel) add(more Funnel) {
	for _, x := range []struct{ to, of **int }{{&f.Leads, &more.Leads}, {&f.Opportunities, &more.Opportunities}, {&f.Proposals, &more.Proposals}, {&f.Deals, &more.Deals}} {
		if *x.of != nil {
			*x.to = plus(*x.to, **x.of)
		}
	}
	f.Sales += more.Sales
	f.Lost += more.Lost
	f.From = cmp.Or(f.From, more.From)
}

// cohort follows the opportunities opened in a period.
func cohort(deals []Deal, span data.Period) (c Cohort) {
	for _, d := range deals {
		if span.Has(d.Opened) {
			c.add(d)
		}
	}
	return c
}

func (c *Cohort) add(d Deal) {
	c.Opened++
	if d.Proposed != 0 {
		c.Proposed++
	}
	switch d.Track.Result {
	case data.Won:
		c.Won++
	case data.Lost:
		c.Lost++
	default:
		c.Open++
	}
}

// stages fills the table of stages with the open opportunities.
func (x *Review) stages(r store.Reader, rows []Row) error {
	stages, err := r.PipelineStages()
	at := map[data.ID]int{}
	for i, s := range stages {
		at[s.ID] = i
		x.Stages = append(x.Stages, StageLine{Code: s.Code, Name: s.Name, Chance: s.Chance, Limit: s.Days, Of: s})
	}
	for _, row := range rows {
		if !row.Open() {
			continue
		}
		l := &x.Stages[at[row.Of.ID]]
		l.Count++
		l.Amount += row.Amount
		l.Weighted += row.Weighted
		l.days += row.Age
		if row.Aged {
			l.Aged++
		}
	}
	for i := range x.Stages {
		if l := &x.Stages[i]; l.Count > 0 {
			mean := (l.days + l.Count/2) / l.Count
			l.Days = &mean
		}
	}
	return err
}

func (x *Review) slipped(rows []Row) {
	for _, row := range rows {
		if row.Late > 0 {
			x.Slipped = append(x.Slipped, row)
		}
	}
	slices.SortStableFunc(x.Slipped, func(a, b Row) int { return cmp.Or(cmp.Compare(b.Late, a.Late), cmp.Compare(b.Amount, a.Amount)) })
}
