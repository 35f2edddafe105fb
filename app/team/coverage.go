package team

import (
	"cmp"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// CoverageIn says how far back to look.
type CoverageIn struct {
	Weeks int `json:"weeks" doc:"weeks back, this one among them, 52 at most; 0: twelve"`
}

// A Coverage is who was met in which week. Shares are hundredths of a per cent,
// nil where nobody was to be met.
type Coverage struct {
	Weeks  []CoverWeek  `json:"weeks"` // oldest first
	Months []CoverMonth `json:"months"`
	Rows   []Covered    `json:"reps"`
	Share  *int         `json:"share"` // met of what was to be, over all weeks
}

// A CoverWeek is one week over all reps.
type CoverWeek struct {
	Period data.Period `json:"period"`
	Met    int         `json:"met"`    // reps met
	Wanted int         `json:"wanted"` // reps who were to be met; those met early are among both
	Share  *int        `json:"share"`
}

// A CoverMonth is the weeks whose Thursday lies in a month.
type CoverMonth struct {
	Month  data.Month `json:"month"`
	Met    int        `json:"met"`
	Wanted int        `json:"wanted"`
	Share  *int       `json:"share"`
}

// A Covered is the weeks of one rep.
type Covered struct {
	ID     data.ID     `json:"id"`
	Rep    string      `json:"rep"` // code
	Name   string      `json:"name"`
	Cells  []CoverCell `json:"weeks"` // as Weeks
	Met    int         `json:"met"`
	Wanted int         `json:"wanted"`
	Share  *int        `json:"share"`
	Rating *int        `json:"rating"` // mean of the ratings of these weeks, hundredths of a point; nil: none was rated
}

// A CoverState says whether a rep was met in a week.
type CoverState string

// The states of a week.
const (
	WeekMet    CoverState = "met"    // in time
	WeekLate   CoverState = "late"   // after the day it was due
	WeekMissed CoverState = "missed" // due, and not met
	WeekNever  CoverState = "never"  // here, and never met before
	WeekDue    CoverState = "due"    // due this week, which is not over
	WeekFree   CoverState = "free"   // not due
	WeekRests  CoverState = "rests"  // one-on-ones rest
	WeekAbsent CoverState = "absent" // not here
)

// Light is the state as a light.
func (s CoverState) Light() data.Light {
	switch s {
	case WeekMet:
		return data.Green
	case WeekLate:
		return data.Amber
	case WeekMissed, WeekNever:
		return data.Red
	}
	return data.Ring
}

// A CoverCell is one rep in one week.
type CoverCell struct {
	State   CoverState `json:"state"`
	Day     data.Date  `json:"day"`     // last meeting of the week; zero: none
	Meeting data.ID    `json:"meeting"` // of that day
	Due     data.Date  `json:"due"`     // day it was due; zero: none
	Late    int        `json:"late"`    // days the meeting was late, or the rep has waited since Due
	Rating  *int       `json:"rating"`  // mean of both ratings, hundredths of a point; nil: not rated
}

// counts reports whether somebody was to be met, and was.
func (c CoverCell) counts() (wanted, met bool) {
	switch c.State {
	case WeekMet, WeekLate:
		return true, true
	case WeekMissed, WeekNever:
		return true, false
	}
	return false, false
}

// CoverageOf says who was met in the weeks up to today. Reps who were not here in
// any of them are left out, managers too.
func CoverageOf(r store.Reader, today data.Date, in CoverageIn) (c Coverage, err error) {
	if in.Weeks < 0 || in.Weeks > mostWeeks {
		return c, data.Problem{Key: "problem.meeting.weeks", Field: "weeks", Args: []any{mostWeeks}}
	}
	paces, err := readPaces(r)
	if err != nil {
		return c, err
	}
	reps, err := r.Reps()
	if err != nil {
		return c, err
	}
	meetings, err := r.OneOnOnes(0)
	if err != nil {
		return c, err
	}
	n := cmp.Or(in.Weeks, 12)
	first := calc.Monday(today) - data.Date(7*(n-1))
	c = Coverage{Weeks: make([]CoverWeek, n), Months: []CoverMonth{}, Rows: []Covered{}}
	for i := range c.Weeks {
		from := first + data.Date(7*i)
		c.Weeks[i].Period = data.Period{From: from, Until: from + 7}
	}
	byRep := map[data.ID][]data.OneOnOne{} // oldest first
	for i := len(meetings) - 1; i >= 0; i-- {
		if m := meetings[i]; m.Date <= today {
			byRep[m.RepID] = append(byRep[m.RepID], m)
		}
	}
	for _, rep := range reps {
		if rep.Level != data.Manager {
			c.add(rep, paces.of(rep.ID), byRep[rep.ID], today)
		}
	}
	c.sum()
	return c, nil
}

// add works the weeks of one rep out, and leaves out who was never here.
func (c *Coverage) add(rep data.Rep, pace calc.MeetingPace, met []data.OneOnOne, today data.Date) {
	row := Covered{ID: rep.ID, Rep: rep.Code, Name: rep.Name, Cells: make([]CoverCell, len(c.Weeks))}
	here, total, rated := false, 0, 0
	for i := range c.Weeks {
		x := cover(rep, pace, met, c.Weeks[i].Period, today)
		row.Cells[i] = x
		here = here || x.State != WeekAbsent
		wanted, was := x.counts()
		if wanted {
			row.Wanted++
			c.Weeks[i].Wanted++
		}
		if was {
			row.Met++
			c.Weeks[i].Met++
		}
		if x.Rating != nil {
			total, rated = total+*x.Rating, rated+1
		}
	}
	if !here {
		return
	}
	row.Share = share(row.Met, row.Wanted)
	if rated > 0 {
		mean := (2*total + rated) / (2 * rated)
		row.Rating = &mean
	}
	c.Rows = append(c.Rows, row)
}

// cover says whether a rep was met in a week; the meetings come oldest first.
func cover(rep data.Rep, pace calc.MeetingPace, met []data.OneOnOne, week data.Period, today data.Date) (x CoverCell) {
	last := data.Date(0)
	for _, m := range met {
		switch {
		case m.Date < week.From:
			last = m.Date
		case m.Date < week.Until:
			if x.Day == 0 { // the first of the week says whether it was in time
				x.Due = nextAfter(pace, last)
				x.Late = pace.Late(x.Due, m.Date)
			}
			x.Day, x.Meeting, x.Rating = m.Date, m.ID, mean(m.Rating, m.RepRating)
		}
	}
	over := week.Until <= today
	switch {
	case x.Day != 0 && x.Late > 0:
		x.State = WeekLate
	case x.Day != 0:
		x.State = WeekMet
	case rep.Joined >= week.Until || rep.Left != 0 && rep.Left <= week.From:
		x.State = WeekAbsent
	case pace.Slot.Rests(week.From) && pace.Slot.Rests(min(week.Until-1, today)):
		x.State = WeekRests
	case last == 0:
		x.State = WeekNever
		if !over {
			x.State = WeekDue
		}
	default:
		x.Due = pace.Next(last)
		x.Late = pace.Late(x.Due, min(week.Until-1, today))
		switch {
		case x.Due == 0 || x.Due >= week.Until:
			x.State = WeekFree
		case over || x.Due < week.From:
			x.State = WeekMissed
		default:
			x.State = WeekDue
		}
	}
	return x
}

// nextAfter is the day due after a meeting; zero without one.
func nextAfter(pace calc.MeetingPace, last data.Date) data.Date {
	if last == 0 {
		return 0
	}
	return pace.Next(last)
}

// mean is the mean of the ratings that were given, in hundredths of a point.
func mean(ratings ...*int) *int {
	total, n := 0, 0
	for _, x := range ratings {
		if x != nil {
			total, n = total+*x*100, n+1
		}
	}
	if n == 0 {
		return nil
	}
	total /= n
	return &total
}

// share is met of wanted, nil when nothing was wanted.
func share(met, wanted int) *int {
	if wanted == 0 {
		return nil
	}
	x := (2*met*data.Rate + wanted) / (2 * wanted)
	return &x
}

// sum adds the weeks up to months, and to the whole.
func (c *Coverage) sum() {
	met, wanted := 0, 0
	for i := range c.Weeks {
		w := &c.Weeks[i]
		w.Share = share(w.Met, w.Wanted)
		month := (w.Period.From + 3).Month()
		if n := len(c.Months); n == 0 || c.Months[n-1].Month != month {
			c.Months = append(c.Months, CoverMonth{Month: month})
		}
		m := &c.Months[len(c.Months)-1]
		m.Met, m.Wanted = m.Met+w.Met, m.Wanted+w.Wanted
		m.Share = share(m.Met, m.Wanted)
		met, wanted = met+w.Met, wanted+w.Wanted
	}
	c.Share = share(met, wanted)
}
