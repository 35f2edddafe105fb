package targets

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Origin says where the amount of a cell comes from.
type Origin struct {
	Amount   data.Money   `json:"amount"` // minor units
	Have     bool         `json:"have"`   // false: no target was set
	Locked   bool         `json:"locked"`
	Closed   bool         `json:"closed"`
	Reopened string       `json:"reopened"` // why its closed bucket was opened again; "" when it was not
	Steps    []OriginStep `json:"steps"`
	LastYear *data.Money  `json:"last_year"` // sold in the same bucket a year before; nil: not known
	Reps     []RepPart    `json:"reps"`      // reps of the region with a target in the bucket
}

// An OriginStep is one step of a trail with the amount it leads to.
type OriginStep struct {
	data.TrailStep
	Amount data.Money `json:"amount"` // minor units
}

// A RepPart is the target of a rep in a bucket.
type RepPart struct {
	Code   string     `json:"code"`
	Name   string     `json:"name"`
	Amount data.Money `json:"amount"` // minor units, of the whole bucket
}

// OriginOf answers where the amount of a cell comes from.
func OriginOf(r store.Reader, today data.Date, in CellRef) (o Origin, err error) {
	by := Regions
	if sliceOf(in) == store.ByRep {
		by = Reps
	}
	g, err := GridOf(r, today, GridIn{By: by})
	if err != nil {
		return o, err
	}
	return g.Origin(r, in)
}

// Origin is where the amount of a cell of the grid comes from; only its trail is
// read from the plan.
func (g Grid) Origin(r store.Reader, in CellRef) (o Origin, err error) {
	s := g.sheet.copy() // to ask for a cell may make its line
	p, err := s.find(in)
	if err != nil {
		return o, err
	}
	c := s.at(p)
	o.Amount, o.Have, o.Locked = c.amount, c.have, c.locked
	o.Closed = s.states[p.bucket].closed()
	if !o.Closed {
		o.Reopened = s.states[p.bucket].reason
	}
	trails, err := r.TargetTrails([]data.ID{c.id})
	if err != nil {
		return o, err
	}
	o.Steps = replayed(s.trailOf(c, trails[c.id]))
	if g.past.covered[p.bucket] {
		last := g.past.bucket(s.lines[p.line].key, p.bucket)
		o.LastYear = &last
	}
	if s.slice == store.ByRegion {
		o.Reps = g.repsOf(s.lines[p.line].region, p.bucket)
	}
	return o, nil
}

// trailOf is the trail of a cell as it stands. A part of a longer target has
// none of its own.
func (s *sheet) trailOf(c *cell, stored []data.TrailStep) []data.TrailStep {
	if len(c.spans) > 0 {
		return []data.TrailStep{{Op: data.TrailSet, Key: "trail.span", Value: c.amount, Args: []string{s.spans[c.spans[0]].From.String()}}}
	}
	return explained(stored)
}

// replayed puts beside each step the amount it leads to.
func replayed(steps []data.TrailStep) []OriginStep {
	rows := make([]OriginStep, len(steps))
	for i, x := range steps {
		rows[i] = OriginStep{x, calc.Replay(steps[:i+1])}
	}
	return rows
}

// repsOf lists the reps of a region and their targets in a bucket; all reps for
// no region.
func (g Grid) repsOf(region data.ID, bucket int) (rows []RepPart) {
	for _, l := range g.reps.lines {
		x := g.reps.names.rep(l.rep)
		if c := l.cells[bucket]; c.have && (region == 0 || x.RegionID == region) {
			rows = append(rows, RepPart{x.Code, x.Name, c.amount})
		}
	}
	return rows
}
