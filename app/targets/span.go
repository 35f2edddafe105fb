package targets

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// cut shows a target whose period is not a bucket as parts of the cells it
// meets, by working days. The file keeps it whole until one of them is changed.
func (s *sheet) cut(t data.Target, cells []cell) {
	n := len(s.spans)
	s.spans = append(s.spans, t)
	left := t.Amount
	for i, b := range s.buckets {
		in := b.Overlap(t.Period)
		if in.Days() == 0 {
			continue
		}
		part := s.upTo(t, in.Until) - s.upTo(t, in.From)
		c := &cells[i]
		c.amount += part
		c.was += part
		c.have = true
		c.locked, c.wasLocked = c.locked || t.Locked, c.wasLocked || t.Locked
		c.spans = append(c.spans, n)
		left -= part
	}
	s.beyond += left
}

// upTo is the part of a target that falls on the days of its period before end.
func (s *sheet) upTo(t data.Target, end data.Date) data.Money {
	return calc.UpTo(t.Amount, t.Period, end, s.calendar)
}

// loosen finds the spans that a changed cell is made of and marks every cell
// that shares one with it to be written in its place. It returns the numbers of
// the spans to remove.
func (s *sheet) loosen() map[int]bool {
	gone := map[int]bool{}
	if len(s.spans) == 0 {
		return gone
	}
	for grew := true; grew; {
		grew = false
		for l := range s.lines {
			for i := range s.lines[l].cells {
				c := &s.lines[l].cells[i]
				if !c.dirty() && !anyIn(c.spans, gone) {
					continue
				}
				for _, n := range c.spans {
					if !gone[n] {
						gone[n], grew = true, true
					}
				}
				if !c.dirty() {
					c.restart(data.TrailStep{Op: data.TrailSet, Key: "trail.span", Value: c.amount,
						Args: []string{s.spans[c.spans[0]].From.String()}})
				}
			}
		}
	}
	return gone
}

func anyIn(list []int, set map[int]bool) bool {
	for _, n := range list {
		if set[n] {
			return true
		}
	}
	return false
}

// outside are the parts of a span before and after the plan, as targets of
// their own.
func (s *sheet) outside(t data.Target) (rows []data.Target) {
	plan := s.plan.Period()
	for _, p := range []data.Period{{From: t.From, Until: min(t.Until, plan.From)}, {From: max(t.From, plan.Until), Until: t.Until}} {
		if p.Days() == 0 {
			continue
		}
		x := t
		x.ID, x.Period = 0, p
		x.Amount = s.upTo(t, p.Until) - s.upTo(t, p.From)
		x.Trail = []data.TrailStep{{Op: data.TrailSet, Key: "trail.span", Value: x.Amount, Args: []string{t.From.String()}}}
		rows = append(rows, x)
	}
	return rows
}
