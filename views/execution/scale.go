package execution

import (
	"quarterdeck/app/execution"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// A scale lays days out over columns of months or weeks.
type scale struct {
	starts []data.Date // of the columns, and the day after the last
	names  []string
	every  int // a stronger line before every such column; 0 for none
}

// weeksShown is how many weeks the view of weeks shows in a year's plan, and
// weeksBefore how many of them lie before today's.
const (
	weeksShown  = 16
	weeksBefore = 5
	monthsMost  = 24
)

// monthScale covers the plan by months, and what is dated before or after it.
func monthScale(f text.Fmt, p data.Plan, rows []execution.MilestoneRow) scale {
	span := p.Period()
	first, last := span.From.Month(), (span.Until - 1).Month()
	early := first
	for _, m := range rows {
		early = min(early, max(m.From.Month(), first-6))
		last = max(last, min((m.Until-1).Month(), first+monthsMost-1))
	}
	c := scale{every: 3}
	if early < first {
		c.every = 0 // quarters are counted from the plan's first month
	}
	for m := early; m <= last+1; m++ {
		c.starts = append(c.starts, m.Start())
		c.names = append(c.names, f.Month(m))
	}
	c.names = c.names[:len(c.starts)-1]
	return c
}

// weekScale shows the weeks of a quarter's plan, or those around a day of a
// year's.
func weekScale(f text.Fmt, p data.Plan, around data.Date) scale {
	first, n, every := monday(around)-7*weeksBefore, weeksShown, 0
	if p.Span != data.Year {
		first, n, every = p.First, len(p.Buckets()), 4
	}
	c := scale{every: every}
	for i := range n {
		day := first + data.Date(7*i)
		c.starts = append(c.starts, day)
		c.names = append(c.names, f.Date(day))
	}
	c.starts = append(c.starts, first+data.Date(7*n))
	return c
}

// monday is the first day of the week.
func monday(d data.Date) data.Date {
	return d - data.Date((d.Weekday()+6)%7)
}

// at is where the beginning of a day lies, in columns; before the first and
// after the last column it goes on beyond the edge.
func (c scale) at(d data.Date) float64 {
	last := len(c.starts) - 1
	switch {
	case d < c.starts[0]:
		return -1
	case d >= c.starts[last]:
		return float64(last) + float64(d-c.starts[last])/30
	}
	i := 0
	for d >= c.starts[i+1] {
		i++
	}
	return float64(i) + float64(d-c.starts[i])/float64(c.starts[i+1]-c.starts[i])
}

// has reports whether a part of the period is seen.
func (c scale) has(p data.Period) bool {
	return p.From < c.starts[len(c.starts)-1] && p.Until > c.starts[0]
}

// middle is the middle of a period, in columns.
func (c scale) middle(p data.Period) float64 { return (c.at(p.From) + c.at(p.Until)) / 2 }

// days is how many days a column has, on the mean.
func (c scale) days() float64 {
	n := len(c.starts) - 1
	return float64(c.starts[n]-c.starts[0]) / float64(n)
}
