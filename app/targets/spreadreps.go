package targets

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SpreadReps builds the cells of rep × bucket, from the decided goal or from
// the targets of the regions. Closed and locked cells stay.
type SpreadReps struct {
	By     string   `json:"by" doc:"last_year (also when empty), equal, given, or region: each rep an equal part of every month of the own region"`
	Reps   []Weight `json:"reps" doc:"weights of the reps, for given; those left out get nothing"`
	Rhythm string   `json:"rhythm" doc:"rhythm, which becomes the goal's own; empty: the one it has, else even; not for region"`
}

// Label names the change.
func (SpreadReps) Label() string { return "command.SpreadReps" }

// Apply spreads the goal over the reps, and each over the buckets.
func (c SpreadReps) Apply(tx store.Tx) error { return guarded(tx, func() error { return c.apply(tx) }) }

func (c SpreadReps) apply(tx store.Tx) error {
	if c.By == AfterRegion {
		return spreadByRegion(tx)
	}
	s, r, err := openToSpread(tx, store.ByRep, c.Rhythm)
	if err != nil {
		return err
	}
	if len(s.lines) == 0 {
		return data.Problem{Key: "problem.spread.reps"}
	}
	keys := make([]key, len(s.lines))
	for l, x := range s.lines {
		keys[l] = x.key
	}
	weights, err := s.weigh(data.Reps, keys, c.By, c.Reps, r.past)
	if err != nil {
		return err
	}
	goal := *s.goal.Amount
	rows := make([]row, len(s.lines))
	for l, part := range calc.SpreadParts(goal, weights) {
		rows[l] = row{part.Amount, []data.TrailStep{{Op: data.TrailSet, Key: "trail.goal", Value: goal, Day: s.today},
			shareStep("trail.rep", part, s.names.rep(keys[l].rep).Name)}}
	}
	if err := s.fillLines(rows, r); err != nil {
		return err
	}
	return s.save(tx)
}

// spreadByRegion gives the reps of a region equal parts of each of its months.
// What no rep can take stays unallocated.
func spreadByRegion(tx store.Tx) error {
	regions, err := openSheet(tx, store.ByRegion)
	if err != nil {
		return err
	}
	s, err := openSheet(tx, store.ByRep)
	if err != nil {
		return err
	}
	s.begin()
	if len(s.lines) == 0 {
		return data.Problem{Key: "problem.spread.reps"}
	}
	if regions.total() == 0 {
		return data.Problem{Key: "problem.spread.regions"}
	}
	of := map[data.ID][]int{} // lines of the reps by their region
	for l, x := range s.lines {
		home := s.names.rep(x.rep).RegionID
		of[home] = append(of[home], l)
	}
	for _, x := range regions.names.regions {
		var lines []int
		for l := range regions.lines {
			if regions.lines[l].region == x.ID {
				lines = append(lines, l)
			}
		}
		for b := range s.buckets {
			s.shareOut(of[x.ID], b, regions.sum(lines, b, b+1), x.Name)
		}
	}
	return s.save(tx)
}

// shareOut gives open cells of a bucket equal parts of what the others leave.
func (s *sheet) shareOut(lines []int, bucket int, total data.Money, region string) {
	places, fixed := s.openIn(lines, bucket, bucket+1)
	rest := max(0, total-fixed)
	steps := []data.TrailStep{{Op: data.TrailSet, Key: "trail.region.bucket", Args: []string{region, s.buckets[bucket].From.String()}, Value: total}}
	if fixed != 0 {
		steps = with(steps, data.TrailStep{Op: data.TrailAdd, Key: "trail.fixed", Value: rest - total})
	}
	if len(places) == 0 {
		return
	}
	for i, part := range calc.SpreadParts(rest, ones(len(places))) {
		p := places[i]
		c := s.at(p)
		if c.have && c.amount == part.Amount {
			continue
		}
		c.amount = part.Amount
		c.restart(with(steps, shareStep("trail.rep", part, s.names.rep(s.lines[p.line].rep).Name))...)
	}
}
