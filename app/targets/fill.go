package targets

import (
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// A ramp is how a year's amount falls on the groups and buckets of a plan.
type ramp struct {
	groups []data.Money // shares of the groups
	within []data.Money // weights of the buckets in their group; nil: as last year
	past   past
	spare  int // bucket that carries no plan; -1: none
}

// buckets are the weights of a line's buckets within their groups: those of the
// template, else what the line sold last year, else what the firm sold, else
// even.
func (r ramp) buckets(k key, first, end int) []data.Money {
	rows := slices.Clone(r.weights(k, first, end))
	if r.spare >= first && r.spare < end {
		rows[r.spare-first] = 0
	}
	return rows
}

func (r ramp) weights(k key, first, end int) []data.Money {
	if r.within != nil {
		return r.within[first:end]
	}
	for _, from := range [][]data.Money{r.past.lines[k], r.past.buckets} {
		if from == nil {
			continue
		}
		rows, sum := make([]data.Money, end-first), data.Money(0)
		for i := range rows {
			rows[i] = max(0, from[first+i])
			sum += rows[i]
		}
		if sum > 0 {
			return rows
		}
	}
	return ones(end - first)
}

func ones(n int) []data.Money {
	rows := make([]data.Money, n)
	for i := range rows {
		rows[i] = 1
	}
	return rows
}

// fillLine makes a line add up to a total along a ramp. Only its open, unlocked
// cells change; each quarter comes as near to its share as the others allow.
// The steps say how the total came about.
func (s *sheet) fillLine(l int, total data.Money, steps []data.TrailStep, r ramp) error {
	places, fixed := s.openIn([]int{l}, 0, len(s.buckets))
	rest := total - fixed
	if rest < 0 || len(places) == 0 && rest != 0 {
		return data.Problem{Key: "problem.spread.line", Field: "amount", Args: []any{s.names.path(s.lines[l].key), max(rest, -rest)}}
	}
	if fixed != 0 {
		steps = with(steps, data.TrailStep{Op: data.TrailAdd, Key: "trail.fixed", Value: -fixed})
	}
	wants := s.wants(l, total, r)
	for g, part := range calc.SpreadParts(rest, wants) {
		step := shareStep("trail.quarter", part, s.spanName(s.groups[g][0], s.groups[g][1]))
		s.fillGroup(l, g, part.Amount, with(steps, step), r)
	}
	return nil
}

// wants is what each group should still take: its share of the total less what
// cannot move. Groups without an open cell take nothing.
func (s *sheet) wants(l int, total data.Money, r ramp) []data.Money {
	shares := calc.Spread(total, r.groups)
	wants, even := make([]data.Money, len(s.groups)), make([]data.Money, len(s.groups))
	for g, span := range s.groups {
		places, fixed := s.openIn([]int{l}, span[0], span[1])
		if len(places) > 0 {
			wants[g] = max(0, shares[g]-fixed)
			even[g] = r.groups[g]
		}
	}
	if calc.Sum(wants) > 0 {
		return wants
	}
	if calc.Sum(even) > 0 {
		return even
	}
	for g, span := range s.groups {
		if places, _ := s.openIn([]int{l}, span[0], span[1]); len(places) > 0 {
			even[g] = 1
		}
	}
	return even
}

func (s *sheet) fillGroup(l, g int, total data.Money, steps []data.TrailStep, r ramp) {
	first, end := s.groups[g][0], s.groups[g][1]
	weights := r.buckets(s.lines[l].key, first, end)
	some := data.Money(0)
	for i := range weights {
		if !s.open(l, first+i) {
			weights[i] = 0
		}
		some += weights[i]
	}
	for i := range weights { // the open ones had nothing last year
		if some == 0 && s.open(l, first+i) {
			weights[i] = 1
		}
	}
	for i, part := range calc.SpreadParts(total, weights) {
		c := &s.lines[l].cells[first+i]
		if !s.open(l, first+i) || c.have && c.amount == part.Amount {
			continue
		}
		c.amount = part.Amount
		c.restart(with(steps, shareStep("trail.month", part, s.buckets[first+i].From.String()))...)
	}
}
