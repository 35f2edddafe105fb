package growth

import (
	"cmp"
	"slices"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// LadderIn asks for the skill ladder.
type LadderIn struct {
	AsOf data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
	Rep  string    `json:"rep" doc:"rep code; empty: everybody who is here"`
}

// A SkillLadder is what the rungs ask for and where everybody stands (S4-13).
type SkillLadder struct {
	AsOf data.Date  `json:"as_of"`
	Need []NeedRow  `json:"needs"` // by rung and order
	Rows []SkillRow `json:"rows"`  // in the order of the reps, managers last
}

// A NeedRow is what a rung asks for, with the test that shows it.
type NeedRow struct {
	data.SkillNeed
	Exam *data.ExamKind `json:"exam"` // nil: no test
	Met  int            `json:"met"`  // how many of those on the rung meet it
	Of   int            `json:"of"`   // how many stand on the rung
}

// A SkillRow is where a rep stands.
type SkillRow struct {
	ID      data.ID          `json:"id"`
	Rep     string           `json:"rep"`
	Name    string           `json:"name"`
	Band    data.Level       `json:"band"`  // what the rep sells, see the quotas
	Level   data.SkillLevel  `json:"level"` // "": not put on any rung yet
	Since   data.Date        `json:"since"` // zero: not put on any rung yet
	Rung    data.SkillLevel  `json:"rung"`  // Level, else the rung the rep would stand on
	Next    data.SkillLevel  `json:"next"`  // rung above; "": none
	Needs   []NeedState      `json:"needs"` // of the rung
	Met     int              `json:"met"`
	Missing int              `json:"missing"`
	Ready   bool             `json:"ready"` // all needs are met
	Light   data.Light       `json:"light"` // green: ready; amber: something is missing; red: a test failed
	History []data.Promotion `json:"history"`
}

// A NeedState is whether a rep meets a need, and how far the rep is.
type NeedState struct {
	Need  NeedRow    `json:"need"`
	Met   bool       `json:"met"`
	Day   data.Date  `json:"day"`   // ticked on; zero: not ticked, or it needs no tick
	Note  string     `json:"note"`  // what shows it
	Days  int        `json:"days"`  // of training or with a mentor so far
	Score *int       `json:"score"` // last result of the test; nil: none
	Light data.Light `json:"light"`
}

// LadderOf answers what the rungs ask for and where everybody stands.
func LadderOf(r store.Reader, today data.Date, in LadderIn) (SkillLadder, error) {
	x := SkillLadder{AsOf: cmp.Or(in.AsOf, today), Need: []NeedRow{}, Rows: []SkillRow{}}
	f, err := factsOf(r, x.AsOf)
	if err != nil {
		return x, err
	}
	if _, err := app.RepOf(r, "rep", in.Rep); err != nil {
		return x, err
	}
	for _, n := range f.needs {
		x.Need = append(x.Need, f.need(n))
	}
	for _, p := range team(f.reps, x.AsOf) {
		row := f.climb(p)
		for i := range x.Need {
			for _, s := range row.Needs {
				if s.Need.ID == x.Need[i].ID {
					x.Need[i].Of++
					if s.Met {
						x.Need[i].Met++
					}
				}
			}
		}
		if in.Rep == "" || p.Code == in.Rep {
			x.Rows = append(x.Rows, row)
		}
	}
	return x, nil
}

// need is a need with its test.
func (f *facts) need(n data.SkillNeed) NeedRow {
	row := NeedRow{SkillNeed: n}
	for i, k := range f.kinds {
		if k.ID == n.ExamKindID {
			row.Exam = &f.kinds[i]
		}
	}
	return row
}

// climb is where a rep stands.
func (f *facts) climb(p data.Rep) SkillRow {
	level, since := f.level(p.ID)
	row := SkillRow{ID: p.ID, Rep: p.Code, Name: p.Name, Band: p.Level, Level: level, Since: since, Rung: f.rung(p), Needs: []NeedState{}, History: f.promotions[p.ID]}
	if i := slices.Index(data.SkillLevels, row.Rung); i >= 0 && i+1 < len(data.SkillLevels) {
		row.Next = data.SkillLevels[i+1]
	}
	failed := false
	for _, n := range f.needs {
		if n.Level != row.Rung {
			continue
		}
		s := f.meets(p, n)
		if s.Met {
			row.Met++
		} else {
			row.Missing++
		}
		failed = failed || s.Light == data.Red
		row.Needs = append(row.Needs, s)
	}
	row.Ready = row.Missing == 0 && row.Met > 0
	switch {
	case row.Ready:
		row.Light = data.Green
	case failed:
		row.Light = data.Red
	case row.Missing > 0:
		row.Light = data.Amber
	}
	return row
}

// meets tells whether a rep meets a need.
func (f *facts) meets(p data.Rep, n data.SkillNeed) NeedState {
	s := NeedState{Need: f.need(n)}
	switch n.Proof {
	case data.ByTick:
		if m, ok := f.marks[pair{p.ID, n.ID}]; ok {
			s.Met, s.Day, s.Note = true, m.Day, m.Note
		}
	case data.ByExam:
		if s.Need.Exam != nil {
			c := f.cell(p, *s.Need.Exam)
			s.Score, s.Met = c.Score, c.State == ExamPassed
			if c.State == ExamFailed {
				s.Light = data.Red
			}
		}
	case data.ByTraining:
		s.Days = f.attended(p.ID, n.Class, n.Within)
		s.Met = s.Days >= n.Count
	case data.ByMentor:
		s.Days = f.mentored(p.ID, n.Within)
		s.Met = s.Days >= n.Count
	}
	if s.Met {
		s.Light = data.Green
	}
	return s
}

// attended counts the days of a class that a rep attended, of those that began
// within so many days back; 0: ever.
func (f *facts) attended(rep data.ID, class data.TrainingClass, within int) (days int) {
	for _, t := range f.trainings {
		if t.Class != class || f.state(t) != IsHeld || within > 0 && day(t) <= f.asOf-data.Date(within) {
			continue
		}
		for _, a := range f.attends[t.ID] {
			if a.RepID == rep && a.Came != nil && *a.Came {
				days += t.Days
			}
		}
	}
	return days
}

// mentored counts the days that a rep had a mentor, of those within so many days
// back. A mentorship without a first day counts from when the rep joined, or the
// plan began.
func (f *facts) mentored(rep data.ID, within int) (days int) {
	for _, m := range f.mentors {
		if m.RepID != rep {
			continue
		}
		from := cmp.Or(m.From, f.by[rep].Joined, f.plan.Period().From)
		until := f.asOf + 1
		if m.Until != 0 {
			until = min(until, m.Until)
		}
		if within > 0 {
			from = max(from, f.asOf+1-data.Date(within))
		}
		days += max(0, int(until-from))
	}
	return days
}
