package board

import (
	"slices"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// WorkIn says what the burn-up counts.
type WorkIn struct {
	Actions bool `json:"actions" doc:"count actions of stages; without it milestones"`
}

// A WorkPoint is how far the work is at the end of a bucket of the plan, or today.
// X is in buckets from the plan's begin. Nil is not known: what lies behind today,
// or money nobody has planned.
type WorkPoint struct {
	X     float64     `json:"x"`
	Day   data.Date   `json:"day"`   // the last day that is counted
	Scope *int        `json:"scope"` // pieces in all, as known on that day
	Due   int         `json:"due"`   // pieces that should be done by then
	Done  *int        `json:"done"`  // pieces that are done by then
	Plan  *data.Money `json:"plan"`  // planned by then, minor units
	Sold  *data.Money `json:"sold"`  // sold by then
}

// Work is the course of the work beside that of the money.
type Work struct {
	Pieces int         `json:"pieces"` // of today
	Done   int         `json:"done"`
	Due    int         `json:"due"` // by today
	Points []WorkPoint `json:"points"`
	Total  *data.Money `json:"total"` // planned in all; nil: nothing is planned
}

// A piece is one action or milestone: by when it should be done, and when it was.
type piece struct{ due, done data.Date }

// WorkCourse answers how the work goes on over the plan's time: the burn-up of
// actions or milestones against their scope, and the money planned and sold on the
// same axis (S-curve). The scope of earlier days is what the baselines of those
// days counted.
func WorkCourse(r store.Reader, today data.Date, in WorkIn) (Work, error) {
	plan, err := r.Plan()
	if err != nil {
		return Work{}, err
	}
	pieces, err := piecesOf(r, in.Actions)
	if err != nil {
		return Work{}, err
	}
	scopes, err := scopesOf(r, in.Actions)
	if err != nil {
		return Work{}, err
	}
	money, err := Progress(r, today, ProgressIn{})
	if err != nil {
		return Work{}, err
	}
	out := Work{Pieces: len(pieces), Points: []WorkPoint{}}
	if money.Total.Total.Planned {
		total := money.Total.Total.Plan
		out.Total = &total
	}
	out.Done, out.Due = count(pieces, today)
	for _, m := range money.Curve {
		p := WorkPoint{X: m.X, Day: dayAt(plan, today, m.X), Plan: m.Plan, Sold: m.Actual}
		done, due := count(pieces, p.Day)
		p.Due = due
		if p.Day <= today {
			scope := scopeAt(scopes, p.Day, len(pieces))
			p.Done, p.Scope = &done, &scope
		} else {
			now := len(pieces)
			p.Scope = &now
		}
		out.Points = append(out.Points, p)
	}
	return out, nil
}

// dayAt is the last day before a place on the axis of buckets: the end of one, the
// day before the plan, or today.
func dayAt(p data.Plan, today data.Date, x float64) data.Date {
	buckets := p.Buckets()
	switch n := int(x); {
	case x == 0:
		return p.First - 1
	case float64(n) == x && n <= len(buckets):
		return buckets[n-1].Until - 1
	}
	return today
}

// count is how many pieces are done, and how many should be, by the end of a day.
func count(pieces []piece, day data.Date) (done, due int) {
	for _, p := range pieces {
		if p.done != 0 && p.done <= day {
			done++
		}
		if p.due <= day {
			due++
		}
	}
	return done, due
}

// piecesOf lists the milestones, or the actions of stages that were not dropped.
func piecesOf(r store.Reader, actions bool) (out []piece, err error) {
	if !actions {
		rows, err := r.Milestones()
		for _, m := range rows {
			out = append(out, piece{m.Until - 1, m.Accepted})
		}
		return out, err
	}
	rows, err := r.Actions()
	for _, a := range rows {
		if a.StageID != 0 && a.State != data.Dropped {
			out = append(out, piece{a.Due, a.Done})
		}
	}
	return out, err
}

// A scope is how many pieces there were on the day of a baseline.
type scope struct {
	day data.Date
	n   int
}

// scopesOf are the scopes that the baselines counted, the oldest first.
func scopesOf(r store.Reader, actions bool) (out []scope, err error) {
	baselines, err := r.Baselines()
	if err != nil || len(baselines) == 0 {
		return nil, err
	}
	rows, err := r.BaselineRows()
	milestones := map[data.ID]int{}
	for _, x := range rows {
		if !x.Whole {
			milestones[x.BaselineID]++
		}
	}
	for _, b := range baselines {
		n := milestones[b.ID]
		if actions {
			n = b.Actions
		}
		out = append(out, scope{b.Day, n})
	}
	slices.SortFunc(out, func(a, b scope) int { return int(a.day - b.day) })
	return out, err
}

// scopeAt is the scope on a day: that of the last baseline until then, of the first
// one before it, of today where there is none.
func scopeAt(scopes []scope, day data.Date, now int) int {
	if len(scopes) == 0 {
		return now
	}
	n := scopes[0].n
	for _, s := range scopes {
		if s.day <= day {
			n = s.n
		}
	}
	return n
}
