package targets

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Preview is the grid as an edit would leave it: the sum of a block of cells,
// or one cell, gets a new amount and the difference goes where to says. The
// grid itself stays as it is. The problem is the one the command would meet.
func (g Grid) Preview(sum Sum, amount data.Money, to string) (Grid, error) {
	s := g.sheet.copy()
	e, err := s.edit(sum)
	if err != nil {
		return g, err
	}
	e.amount, e.to = amount, to
	if err := s.apply(e); err != nil {
		return g, err
	}
	after := s.grid(g.past)
	after.reps = g.reps
	return after, nil
}

// Size is how many cells a block has.
func (g Grid) Size(sum Sum) int {
	e, err := g.sheet.edit(sum)
	if err != nil {
		return 0
	}
	return len(e.lines) * (e.end - e.first)
}

// Choices are the places where the difference of an edit may go.
type Choices struct {
	Row    []int   // other open buckets of the row; none: the row is no choice
	Column bool    // other open rows of the column
	Others []Other // other regions, or reps, with open cells there
}

// An Other is a region or rep that can take a difference.
type Other struct{ Code, Name string }

// Choices lists where the difference of an edit of the block may go.
func (g Grid) Choices(sum Sum) Choices { return g.sheet.choices(sum) }

func (s *sheet) choices(sum Sum) (c Choices) {
	e, err := s.edit(sum)
	if err != nil {
		return c
	}
	for b := range s.buckets {
		if places, _ := s.openIn(e.lines, b, b+1); len(places) > 0 && (b < e.first || b >= e.end) {
			c.Row = append(c.Row, b)
		}
	}
	column, _ := s.openIn(s.beside(e.lines), e.first, e.end)
	c.Column = len(column) > 0
	offer := func(code, name string) {
		lines, err := s.linesOf(code, e.lines)
		if places, _ := s.openIn(lines, e.first, e.end); err == nil && len(places) > 0 {
			c.Others = append(c.Others, Other{code, name})
		}
	}
	if s.slice == store.ByRep {
		for _, x := range s.names.reps {
			offer(x.Code, x.Name)
		}
		return c
	}
	for _, x := range s.names.regions {
		if x.Code != sum.Region {
			offer(x.Code, x.Name)
		}
	}
	return c
}

// SumOf is the block that a row adds up in the buckets from first up to end.
func (g Grid) SumOf(row GridRow, first, end int) Sum {
	return Sum{Region: row.Region, Product: row.Product, Rep: row.Rep,
		From: g.Buckets[first].From, Until: g.Buckets[end-1].Until}
}

// Shape is how a rhythm lays the goal, or 1,000,000 without one, on the buckets
// of the whole firm; nil for a rhythm that is not known.
func (g Grid) Shape(rhythm string) []data.Money {
	s := g.sheet
	r, err := s.rampOf(rhythm, g.past)
	if err != nil {
		return nil
	}
	total := data.Money(1_000_000)
	if s.goal.Amount != nil && *s.goal.Amount > 0 {
		total = *s.goal.Amount
	}
	var rows []data.Money
	for i, part := range calc.Spread(total, r.groups) {
		first, end := s.groups[i][0], s.groups[i][1]
		rows = append(rows, calc.Spread(part, r.buckets(key{}, first, end))...)
	}
	return rows
}
