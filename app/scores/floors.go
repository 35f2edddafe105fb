package scores

import (
	"quarterdeck/app/activities"
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// The floors (S4-15).
const (
	FollowFloor    = "follow"     // leads followed up in time
	ComplaintFloor = "complaints" // complaints of purchases
)

// A FloorState is how a rep stands to a floor in a period.
type FloorState struct {
	Floor  string `json:"floor"` // follow or complaints
	Value  *int64 `json:"value"` // hundredths of a per cent; nil: not known, which misses nothing
	Limit  int    `json:"limit"` // hundredths of a per cent
	Missed bool   `json:"missed"`
	Row    int    `json:"row"`    // periods in a row with it missed, this one included; counted up to what is serious
	Points int    `json:"points"` // what it takes off the score, hundredths of a point; 0 unless missed
	Cut    int    `json:"cut"`    // what it takes off the bonus, hundredths of a per cent; 0 unless missed
}

// Floored is what the floors cost a rep in a period.
type Floored struct {
	Floors    []FloorState `json:"floors"`
	Deduction int          `json:"deduction"` // of the bonus, hundredths of a per cent, at most all of it
	Serious   bool         `json:"serious"`   // a floor was missed in as many periods in a row as the rule says: transfer or exit is to be discussed
}

// floorFigures are what the floors hold a rep to.
type floorFigures struct {
	follow     *int64
	complaints *int64
}

// floorFacts tells the rates of all reps in a span, with a fixed number of
// questions.
func floorFacts(r store.Reader, span data.Period) (map[data.ID]floorFigures, error) {
	out := map[data.ID]floorFigures{}
	if span.Days() == 0 {
		return out, nil
	}
	sums, err := activities.Sums(r, span)
	if err != nil {
		return nil, err
	}
	for rep, s := range sums {
		x := out[rep]
		x.follow = s.FollowUp()
		out[rep] = x
	}
	customers, err := r.Customers()
	if err != nil {
		return nil, err
	}
	cases, err := r.Complaints()
	if err != nil || len(cases) == 0 { // a plan that keeps none says nothing about them
		return out, err
	}
	bought, err := r.PurchasesBy(span)
	if err != nil {
		return nil, err
	}
	owner := make(map[data.ID]data.ID, len(customers))
	purchases, complaints := map[data.ID]int{}, map[data.ID]int{}
	for _, c := range customers {
		owner[c.ID] = c.RepID
		purchases[c.RepID] += bought[c.ID]
	}
	for _, c := range cases {
		if span.Has(c.Date) {
			complaints[owner[c.CustomerID]]++
		}
	}
	for rep, n := range purchases {
		if p, ok := calc.Points(data.Money(complaints[rep]), data.Money(n)); ok {
			x := out[rep]
			x.complaints = &p
			out[rep] = x
		}
	}
	return out, nil
}

// missedBy tells of both floors whether figures miss them; the complaint limit is
// that of the rules of service.
func missedBy(x floorFigures, rule data.ScoreRule, fine int) (follow, complaints bool) {
	return x.follow != nil && *x.follow < int64(rule.FollowFloor), x.complaints != nil && *x.complaints > int64(fine)
}

// Floors tells what missed floors cost the bonus of every rep for a period as far
// as it has come by today; who misses none is missing from it. A period is held
// beside those before it, of the same kind, for what is serious.
func Floors(r store.Reader, today data.Date, by string, p data.Period) (map[data.ID]Floored, error) {
	rule, err := r.ScoreRule()
	if err != nil {
		return nil, err
	}
	care, err := r.CareRule()
	if err != nil {
		return nil, err
	}
	plan, err := r.Plan()
	if err != nil {
		return nil, err
	}
	var past []map[data.ID]floorFigures // the period itself, then those before it
	for q, n := p, 0; n < rule.Serious; n++ {
		span := data.Period{From: q.From, Until: max(q.From, min(q.Until, today+1))}
		x, err := floorFacts(r, span)
		if err != nil {
			return nil, err
		}
		past = append(past, x)
		q = before(plan, by, q)
	}
	out := map[data.ID]Floored{}
	for rep := range past[0] {
		out[rep] = floored(past, rep, rule, care.ComplaintFine)
	}
	return out, nil
}

func floored(past []map[data.ID]floorFigures, rep data.ID, rule data.ScoreRule, fine int) Floored {
	now := past[0][rep]
	x := Floored{Floors: []FloorState{
		{Floor: FollowFloor, Value: now.follow, Limit: rule.FollowFloor},
		{Floor: ComplaintFloor, Value: now.complaints, Limit: fine},
	}}
	rows := [2]int{}
	running := [2]bool{true, true}
	for _, facts := range past {
		follow, complaints := missedBy(facts[rep], rule, fine)
		for i, missed := range []bool{follow, complaints} {
			running[i] = running[i] && missed
			if running[i] {
				rows[i]++
			}
		}
	}
	costs := [2][2]int{{rule.FollowPoints, rule.FollowCut}, {rule.ComplaintPoints, rule.ComplaintCut}}
	for i := range x.Floors {
		s := &x.Floors[i]
		if s.Row = rows[i]; s.Row > 0 {
			s.Missed, s.Points, s.Cut = true, costs[i][0], costs[i][1]
			x.Deduction += s.Cut
			x.Serious = x.Serious || s.Row >= rule.Serious
		}
	}
	x.Deduction = min(x.Deduction, 100_00)
	return x
}
