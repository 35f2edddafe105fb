package targets

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Transfer is what one rep gives to another, bucket by bucket; zero is what is
// unallocated.
type Transfer struct {
	From, To data.ID
	Buckets  []data.Money
}

// Sum is the whole amount.
func (t Transfer) Sum() data.Money { return calc.Sum(t.Buckets) }

// A Standing is what the reps have, bucket by bucket, to plan transfers with.
type Standing struct {
	Buckets []data.Period
	Goal    *data.Money
	Amounts map[data.ID][]data.Money // of every rep with a line
	open    map[data.ID][]bool
	have    map[data.ID]bool
	closed  []bool
}

// StandingOf reads what the reps have.
func StandingOf(r store.Reader, today data.Date) (x Standing, err error) {
	s, err := loadSheet(r, today, store.ByRep)
	if err != nil {
		return x, err
	}
	x = Standing{Buckets: s.buckets, Goal: s.goal.Amount, Amounts: map[data.ID][]data.Money{}, open: map[data.ID][]bool{}, have: map[data.ID]bool{}}
	for b := range s.buckets {
		x.closed = append(x.closed, s.states[b].closed())
	}
	for l, line := range s.lines {
		amounts, open := make([]data.Money, len(s.buckets)), make([]bool, len(s.buckets))
		for b, c := range line.cells {
			amounts[b], open[b] = c.amount, s.open(l, b)
			x.have[line.rep] = x.have[line.rep] || c.have || c.amount != 0
		}
		x.Amounts[line.rep], x.open[line.rep] = amounts, open
	}
	return x, nil
}

// Open reports whether a rep's cell may change. Of what is unallocated, and of a
// rep without a line, it is whether the bucket is not closed.
func (x Standing) Open(rep data.ID, bucket int) bool {
	if open, ok := x.open[rep]; ok {
		return open[bucket]
	}
	return !x.closed[bucket]
}

// Have reports whether a rep has any target, be it zero.
func (x Standing) Have(rep data.ID) bool { return x.have[rep] }

// Total is what a rep has of the whole plan.
func (x Standing) Total(rep data.ID) data.Money { return calc.Sum(x.Amounts[rep]) }

// Unallocated is what the reps have not of the decided total; nil: none is decided.
func (x Standing) Unallocated() *data.Money {
	if x.Goal == nil {
		return nil
	}
	left := *x.Goal
	for _, row := range x.Amounts {
		left -= calc.Sum(row)
	}
	return &left
}

// Rest is what a rep has left in open, unlocked cells from a day on, the bucket
// of the day by its working days.
func (x Standing) Rest(rep data.ID, day data.Date, calendar data.Calendar) []data.Money {
	rows := make([]data.Money, len(x.Buckets))
	for b, amount := range x.Amounts[rep] {
		if x.Open(rep, b) {
			rows[b] = calc.Rest(amount, x.Buckets[b], day, calendar)
		}
	}
	return rows
}

// Carry makes transfers: what leaves one rep's cells reaches another's. A cell
// that is closed or locked, or would fall below zero, is a problem.
func Carry(tx store.Tx, transfers []Transfer) error {
	s, err := openSheet(tx, store.ByRep)
	if err != nil {
		return err
	}
	for _, t := range transfers {
		for b, amount := range t.Buckets {
			if amount == 0 {
				continue
			}
			if err := s.shift(t.From, b, -amount, "trail.handed", s.names.rep(t.To).Name); err != nil {
				return err
			}
			if err := s.shift(t.To, b, amount, "trail.taken", s.names.rep(t.From).Name); err != nil {
				return err
			}
		}
	}
	return s.save(tx)
}

// shift changes one rep's cell by an amount; nobody's has none.
func (s *sheet) shift(rep data.ID, bucket int, by data.Money, key, other string) error {
	if rep == 0 {
		return nil
	}
	p, err := s.find(CellRef{Rep: s.names.rep(rep).Code, Bucket: s.buckets[bucket].From})
	if err != nil {
		return err
	}
	c := s.at(p)
	switch {
	case !s.open(p.line, p.bucket):
		return data.Problem{Key: "problem.move.fixed", Field: "day", Args: []any{s.cellName(p)}}
	case c.amount+by < 0:
		return data.Problem{Key: "problem.move.less", Field: "amount", Args: []any{s.cellName(p), c.amount}}
	}
	if other == "" {
		key += ".pool"
	}
	step := data.TrailStep{Op: data.TrailAdd, Key: key, Value: by, Day: s.today}
	if other != "" {
		step.Args = []string{other}
	}
	c.goOn(c.amount+by, step)
	return nil
}
