package pipeline

import (
	"fmt"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/app/quota"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Standing is how the open opportunities of somebody stood at the end of a day,
// against what was left of the target. Amounts are minor units.
type Standing struct {
	Count    int        `json:"count"`    // open opportunities
	Open     data.Money `json:"open"`     // their amounts
	Inside   data.Money `json:"inside"`   // of these, not expected after the plan ends
	Weighted data.Money `json:"weighted"` // amounts × chances of their stages, without those left out of forecasts
	Aged     int        `json:"aged"`     // longer in their stage than it allows
	Slipped  int        `json:"slipped"`  // later than first expected (F11)
	Overdue  int        `json:"overdue"`  // whose next step is past its day
	Target   data.Money `json:"target"`   // of the plan
	Sold     data.Money `json:"sold"`     // orders of the plan that count for them, up to the day
	Left     data.Money `json:"left"`     // target − sold; below 0: more was sold
	Coverage *int       `json:"coverage"` // inside ÷ left in hundredths (F3): 250 is ×2.5; nil: no target, or nothing left
	// Open and expected on a day of the plan, or overdue, by category (F5).
	Commit   data.Money `json:"commit"`
	Best     data.Money `json:"best"`
	Pipeline data.Money `json:"pipeline"`
}

// standKinds are the kinds that standings are made from.
var standKinds = append(slices.Clone(funnelKinds), data.Plans, data.Targets, data.DaysOff)

// Stand tells how the open opportunities of everybody stood at the end of a day,
// by person; the ID 0 is nobody's. It asks a fixed number of questions. The answer
// is kept: do not change it.
func Stand(r store.Reader, asOf data.Date) (map[data.ID]Standing, error) {
	x, err := r.Remember(fmt.Sprint("pipeline stand ", int(asOf)), standKinds, func() (any, error) { return stand(r, asOf) })
	if err != nil {
		return nil, err
	}
	return x.(map[data.ID]Standing), nil
}

func stand(r store.Reader, asOf data.Date) (map[data.ID]Standing, error) {
	plan, err := r.Plan()
	if err != nil {
		return nil, err
	}
	deals, err := Deals(r, asOf)
	if err != nil {
		return nil, err
	}
	people, err := r.Reps()
	if err != nil {
		return nil, err
	}
	all := map[data.ID]*Standing{0: {}}
	for _, x := range people {
		all[x.ID] = &Standing{}
	}
	span := plan.Period()
	for _, d := range deals {
		all[d.RepID].add(d, span, asOf)
	}
	if err := against(r, span, asOf, all); err != nil {
		return nil, err
	}
	answer := make(map[data.ID]Standing, len(all))
	for id, s := range all {
		s.close()
		answer[id] = *s
	}
	return answer, nil
}

// add counts an opportunity while it is open.
func (s *Standing) add(d Deal, span data.Period, asOf data.Date) {
	if !d.Open() {
		return
	}
	m := d.Track.Amount
	s.Count++
	s.Open += m
	s.Weighted += d.Weighted
	if d.Inside(span) {
		s.Inside += m
	}
	if d.Aged {
		s.Aged++
	}
	if d.Late > 0 {
		s.Slipped++
	}
	if d.NextDay != 0 && d.NextDay < asOf {
		s.Overdue++
	}
	if !d.Forecast(span) {
		return
	}
	switch d.Category {
	case data.Commit:
		s.Commit += m
	case data.Best:
		s.Best += m
	default:
		s.Pipeline += m
	}
}

// against adds what each has to sell in the plan, and has sold.
func against(r store.Reader, span data.Period, asOf data.Date, all map[data.ID]*Standing) error {
	targets, err := quota.RepTargets(r, span)
	if err != nil {
		return err
	}
	for id, m := range targets {
		all[id].Target = m
	}
	if asOf < span.From {
		return nil
	}
	rows, err := quota.CreditedSales(r, []data.Period{{From: span.From, Until: min(asOf+1, span.Until)}})
	for _, x := range rows {
		if s := all[x.RepID]; s != nil {
			s.Sold += x.Amount
		}
	}
	return err
}

// close works out what is left, and whether the open ones cover it.
func (s *Standing) close() {
	if s.Target == 0 {
		return
	}
	s.Left = s.Target - s.Sold
	s.Coverage = calc.Covered(s.Inside, s.Left)
}

// Sum adds the standings of some people up: what one sold over the target counts
// for the others.
func Sum(rows []Standing) (sum Standing) {
	for _, s := range rows {
		sum.Count, sum.Open, sum.Inside, sum.Weighted = sum.Count+s.Count, sum.Open+s.Open, sum.Inside+s.Inside, sum.Weighted+s.Weighted
		sum.Aged, sum.Slipped, sum.Overdue = sum.Aged+s.Aged, sum.Slipped+s.Slipped, sum.Overdue+s.Overdue
		sum.Target, sum.Sold = sum.Target+s.Target, sum.Sold+s.Sold
		sum.Commit, sum.Best, sum.Pipeline = sum.Commit+s.Commit, sum.Best+s.Best, sum.Pipeline+s.Pipeline
	}
	sum.close()
	return sum
}
