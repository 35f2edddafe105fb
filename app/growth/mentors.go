package growth

import (
	"cmp"
	"slices"

	"quarterdeck/app/activities"
	"quarterdeck/app/quota"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// MentorsIn asks for the mentor pairs.
type MentorsIn struct {
	AsOf data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
}

// Mentors are the pairs of mentors and newcomers, and who lacks one (S0-19, S2-11).
type Mentors struct {
	AsOf  data.Date `json:"as_of"`
	Week  data.Date `json:"week"`  // Monday of the week
	Duty  string    `json:"duty"`  // code of the duty that is the weekly meeting; "": the plan has none
	Pairs []Pair    `json:"pairs"` // those that run first, then those that have ended, the latest first
	Alone []Alone   `json:"alone"` // newcomers without a mentor
}

// A Pair is a mentor and a newcomer, and what came of it. Amounts are in minor
// units, of the days within the plan up to the day.
type Pair struct {
	quota.Mentoring
	State    Held            `json:"state"` // held: it runs; planned: it begins later; late: it has ended
	Days     int             `json:"days"`  // that it has run
	Sold     data.Money      `json:"sold"`  // by the newcomer within it
	ToMentor data.Money      `json:"to_mentor"`
	ToRep    data.Money      `json:"to_rep"`
	Met      int             `json:"met"`      // weekly meetings in this week
	LastMet  data.Date       `json:"last_met"` // Monday of the last week with a meeting; zero: none in twelve weeks
	Weeks    int             `json:"weeks"`    // of the last twelve in which it ran, this one included
	MetIn    int             `json:"met_in"`   // of those, with a meeting
	Light    data.Light      `json:"light"`    // green: met this week; amber: met last week; red: longer ago
	Passed   int             `json:"passed"`   // tests of the newcomer
	Tests    int             `json:"tests"`    // that are for the newcomer
	Leads    *int            `json:"leads"`    // of the newcomer in the 28 days up to the day; nil: not entered
	Visits   *int            `json:"visits"`
	Offers   *int            `json:"proposals"`
	Level    data.SkillLevel `json:"level"` // of the newcomer
}

// Alone is a newcomer without a mentor.
type Alone struct {
	Rep    string    `json:"rep"`
	Name   string    `json:"name"`
	Joined data.Date `json:"joined"`
	Begins data.Date `json:"begins"` // first day of a mentorship that is still to begin; zero: none is agreed
}

// MentorsOf answers who is mentored by whom and what came of it.
func MentorsOf(r store.Reader, today data.Date, in MentorsIn) (Mentors, error) {
	x := Mentors{AsOf: cmp.Or(in.AsOf, today), Pairs: []Pair{}, Alone: []Alone{}}
	x.Week = x.AsOf.Monday()
	f, err := factsOf(r, x.AsOf)
	if err != nil {
		return x, err
	}
	duty := f.mentorDuty()
	x.Duty = duty.Code
	period := data.Period{From: f.plan.Period().From, Until: min(f.plan.Period().Until, x.AsOf+1)}
	sales := map[data.ID]quota.Mentored{}
	if period.Until > period.From {
		if sales, err = quota.MentoredSales(r, period); err != nil {
			return x, err
		}
	}
	done, err := doneIn(r, x.Week-7*(historyWeeks-1), x.Week+7)
	if err != nil {
		return x, err
	}
	sums, err := activities.Sums(r, data.Period{From: x.AsOf - 27, Until: x.AsOf + 1})
	if err != nil {
		return x, err
	}
	for _, m := range f.mentors {
		p := f.pairOf(m)
		s := sales[m.ID]
		p.Sold, p.ToMentor, p.ToRep = s.Sold, s.ToMentor, s.ToRep
		p.meetings(m, duty, x.Week, done)
		p.Leads, p.Visits, p.Offers = sums[m.RepID].Leads, sums[m.RepID].Visits, sums[m.RepID].Proposals
		x.Pairs = append(x.Pairs, p)
	}
	slices.SortStableFunc(x.Pairs, func(a, b Pair) int { return cmp.Or(order(a)-order(b), cmp.Compare(b.From, a.From)) })
	for _, p := range team(f.reps, x.AsOf) {
		if _, has := f.mentor(p.ID); p.Level == data.New && !has {
			x.Alone = append(x.Alone, f.alone(p))
		}
	}
	return x, nil
}

// alone is a newcomer without a mentor, and the mentorship that is to come.
func (f *facts) alone(p data.Rep) Alone {
	x := Alone{Rep: p.Code, Name: p.Name, Joined: p.Joined}
	for _, m := range f.mentors {
		if m.RepID == p.ID && m.From > f.asOf && (x.Begins == 0 || m.From < x.Begins) {
			x.Begins = m.From
		}
	}
	return x
}

// order puts pairs that run before those to come, and these before those that
// have ended.
func order(p Pair) int {
	return map[Held]int{IsHeld: 0, IsPlanned: 1, IsLate: 2}[p.State]
}

// mentorDuty is the duty that is the weekly meeting with the mentor; empty: the
// plan has none.
func (f *facts) mentorDuty() data.Duty {
	for _, d := range f.duties {
		if d.Code == data.MentorDuty {
			return d
		}
	}
	return data.Duty{}
}

// pairOf is a pair with names, its days, and the tests of the newcomer.
func (f *facts) pairOf(m data.Mentorship) Pair {
	mentor, rep := f.by[m.MentorID], f.by[m.RepID]
	p := Pair{Mentoring: quota.Mentoring{Mentorship: m, Mentor: mentor.Code, MentorName: mentor.Name, Rep: rep.Code, RepName: rep.Name}, State: IsHeld}
	switch {
	case m.Until != 0 && m.Until <= f.asOf:
		p.State = IsLate
	case m.From > f.asOf:
		p.State = IsPlanned
	}
	until := f.asOf + 1
	if m.Until != 0 {
		until = min(until, m.Until)
	}
	p.Days = max(0, int(until-cmp.Or(m.From, rep.Joined, f.plan.Period().From)))
	p.Level, _ = f.level(rep.ID)
	p.Passed, p.Tests = f.passed(rep)
	return p
}

// meetings counts the weekly meetings of a pair. A week counts when the pair ran
// on one of its days.
func (p *Pair) meetings(m data.Mentorship, duty data.Duty, week data.Date, done map[dutyKey]data.DutyRecord) {
	for w := week; w > week-7*historyWeeks; w -= 7 {
		if m.From > w+6 || m.Until != 0 && m.Until <= w {
			continue
		}
		p.Weeks++
		n := done[dutyKey{m.RepID, duty.ID, w}].Done
		if w == week {
			p.Met = n
		}
		if n > 0 {
			p.MetIn++
			p.LastMet = max(p.LastMet, w)
		}
	}
	switch {
	case p.State != IsHeld || duty.ID == 0:
	case p.Met > 0:
		p.Light = data.Green
	case p.LastMet == week-7 || m.From > week-7:
		p.Light = data.Amber
	default:
		p.Light = data.Red
	}
}

// passed counts the tests that are for a rep, and those of them that are passed.
func (f *facts) passed(rep data.Rep) (passed, of int) {
	for _, k := range f.kinds {
		switch c := f.cell(rep, k); {
		case c.State == ExamPassed:
			passed, of = passed+1, of+1
		case c.State != "":
			of++
		}
	}
	return passed, of
}
