package calc

import "quarterdeck/data"

// A Milestone is what one quarter should bring of an objective.
type Milestone struct {
	data.Period
	Weighed
	Known bool   // false: not entered
	From  string // entered, months or regions; "" when it is not known
}

// A Gap is a whole that differs from its parts; nothing is changed for it.
type Gap struct {
	Quarter int    // counted from zero; −1: the year
	Of      string // quarters, months or regions
	Whole   int64  // as entered
	Parts   int64  // rolled up
}

// A Course is an objective with its milestones rolled up: quarters to the year,
// and regions and months to quarters (T14).
type Course struct {
	Quarters []Milestone
	Entered  int    // quarters that are known
	Baseless bool   // a base is missing, so that the year cannot be rolled up
	Year     *int64 // of the quarters; nil: a quarter or a base is missing
	Target   *int64 // decided for the year: typed, or grown from last year, else Year; nil: none of them
	Typed    bool   // Target is typed or grown, not rolled up
	Gaps     []Gap
}

// CourseOf rolls an objective up. Parts may be those of several objectives; last
// is last year's number, nil when it is not known.
func CourseOf(o data.Objective, parts []data.ObjectivePart, quarters []data.Period, last *int64) Course {
	c := Course{}
	roll := o.Measure().Roll
	for i, q := range quarters {
		m := c.quarter(i, roll, o.ID, q, parts)
		c.Quarters = append(c.Quarters, m)
		if m.Known {
			c.Entered++
			c.Baseless = c.Baseless || roll != data.RollSum && m.Base == nil
		}
	}
	if c.Entered == len(quarters) {
		known := make([]Weighed, len(quarters))
		for i, m := range c.Quarters {
			known[i] = m.Weighed
		}
		if year, ok := RollUp(roll, len(quarters), known); ok {
			c.Year = &year.Value
		}
	}
	c.Target = TargetOf(o, last)
	c.Typed = c.Target != nil
	if c.Target == nil {
		c.Target = c.Year
	} else if c.Year != nil && *c.Year != *c.Target {
		c.Gaps = append(c.Gaps, Gap{-1, "quarters", *c.Target, *c.Year})
	}
	return c
}

// TargetOf is what the objective itself says the year should bring: typed, or
// grown from last year; nil when it does not say, or last year is not known.
func TargetOf(o data.Objective, last *int64) *int64 {
	if o.Growth != nil && last != nil {
		grown := Grown(*last, *o.Growth, o.Reading)
		return &grown
	}
	return o.Target
}

// quarter finds the milestone of a quarter: as entered for the whole firm, else
// rolled up from its months, else from the regions. What else is entered is held
// against it.
func (c *Course) quarter(n int, roll data.Roll, id data.ID, q data.Period, parts []data.ObjectivePart) Milestone {
	m := Milestone{Period: q}
	var regions, months []Weighed
	days := 0
	for _, p := range parts {
		switch {
		case p.ObjectiveID != id || !q.Contains(p.Period):
		case p.RegionID == 0 && p.Period == q:
			m.Weighed, m.Known, m.From = Weighed{p.Amount, p.Base}, true, "entered"
		case p.RegionID == 0:
			months = append(months, Weighed{p.Amount, p.Base})
			days += p.Days()
		case p.Period == q:
			regions = append(regions, Weighed{p.Amount, p.Base})
		}
	}
	if days == q.Days() {
		c.hold(&m, n, "months", roll, len(months), months)
	}
	c.hold(&m, n, "regions", roll, 1, regions)
	return m
}

// hold takes the parts for a quarter that has nothing yet, else reports where
// they differ from what it has.
func (c *Course) hold(m *Milestone, n int, of string, roll data.Roll, times int, parts []Weighed) {
	w, ok := RollUp(roll, times, parts)
	switch {
	case !ok:
	case !m.Known:
		m.Weighed, m.Known, m.From = w, true, of
	case m.Value != w.Value:
		c.Gaps = append(c.Gaps, Gap{n, of, m.Value, w.Value})
	}
}
