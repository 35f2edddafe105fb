package growth

import (
	"cmp"
	"slices"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// sortBy orders rows by a day, earliest first; rows of one day keep their order.
func sortBy[T any](rows []T, of func(T) data.Date) {
	slices.SortStableFunc(rows, func(a, b T) int { return cmp.Compare(of(a), of(b)) })
}

// OverviewIn asks how the team grows.
type OverviewIn struct {
	AsOf data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
}

// An Overview is how everybody grows, and how safe the team is.
type Overview struct {
	AsOf       data.Date     `json:"as_of"`
	Rows       []OverviewRow `json:"rows"` // in the order of the reps, managers last
	Training   TrainingYear  `json:"training"`
	Tests      int           `json:"tests"` // to repeat, or to be taken for the first time
	LateTests  int           `json:"late_tests"`
	Ready      int           `json:"ready"` // meet all their rung asks for
	Done       int           `json:"done"`  // of the duties of the last whole week
	Due        int           `json:"due"`
	Now        WeekSum       `json:"now"` // of the running week
	Posts      int           `json:"posts"`
	Bare       int           `json:"bare"` // core posts without back-up
	Retention  Retained      `json:"retention"`
	Handovers  int           `json:"handovers"` // open
	LateOver   int           `json:"late_handovers"`
	Alone      []Alone       `json:"alone"`      // newcomers without a mentor
	Completion *int          `json:"completion"` // of the team's targets in the months that have ended, hundredths of a per cent; nil: none
}

// An OverviewRow is one person.
type OverviewRow struct {
	ID      data.ID    `json:"id"`
	Rep     string     `json:"rep"`
	Name    string     `json:"name"`
	Band    data.Level `json:"band"`
	Ladder  SkillRow   `json:"ladder"`
	Passed  int        `json:"passed"` // tests
	Tests   int        `json:"tests"`  // that are for the rep
	Exams   data.Light `json:"exams"`  // green: all passed; red: one is to be repeated and late; amber: one is open or failed
	Hours   int        `json:"hours"`  // of training attended this year, hundredths
	Done    int        `json:"done"`   // duties of the running week
	Due     int        `json:"due"`
	Duty    data.Light `json:"duty"`
	Mentor  string     `json:"mentor"`  // name of the mentor; "": none
	Mentees []string   `json:"mentees"` // names of those the rep mentors
	Lonely  bool       `json:"lonely"`  // a newcomer without a mentor
	Posts   []string   `json:"posts"`   // core posts the rep holds
	Backups int        `json:"backups"` // back-ups they have, of the post that has the fewest
	Backup  data.Light `json:"backup"`  // a ring: the rep holds no core post
	Years   int        `json:"years"`
}

// Growth answers how everybody grows, and how safe the team is.
func Growth(r store.Reader, today data.Date, in OverviewIn) (Overview, error) {
	x := Overview{AsOf: cmp.Or(in.AsOf, today), Rows: []OverviewRow{}}
	f, err := factsOf(r, x.AsOf)
	if err != nil {
		return x, err
	}
	if x.Training, err = TrainingPlan(r, today, TrainingPlanIn{AsOf: x.AsOf}); err != nil {
		return x, err
	}
	week := x.AsOf.Monday()
	done, err := doneIn(r, week-7, week+7)
	if err != nil {
		return x, err
	}
	safety, err := Backups(r, today, BackupsIn{AsOf: x.AsOf})
	if err != nil {
		return x, err
	}
	x.Posts, x.Bare, x.Retention, x.Completion, x.Alone = len(safety.Posts), safety.Bare, safety.Retention, f.completion, []Alone{}
	for _, p := range team(f.reps, x.AsOf) {
		row := f.overview(p, x.Training.Period)
		now := f.week(p, week, done)
		row.duties(now)
		x.Now = WeekSum{week, x.Now.Done + now.Done, x.Now.Due + now.Due}
		row.posts(safety.Posts)
		last := f.week(p, week-7, done)
		x.Done, x.Due = x.Done+last.Done, x.Due+last.Due
		if row.Ladder.Ready {
			x.Ready++
		}
		if row.Lonely {
			x.Alone = append(x.Alone, f.alone(p))
		}
		x.Rows = append(x.Rows, row)
	}
	exams, err := Exams(r, today, ExamsIn{AsOf: x.AsOf})
	if err != nil {
		return x, err
	}
	x.Tests, x.LateTests = exams.Due, exams.Late
	overs, err := Handovers(r, today, HandoversIn{AsOf: x.AsOf})
	for _, h := range overs {
		if h.Closed == 0 {
			x.Handovers++
			if h.Late {
				x.LateOver++
			}
		}
	}
	return x, err
}

// overview is how one person grows.
func (f *facts) overview(p data.Rep, year data.Period) OverviewRow {
	row := OverviewRow{ID: p.ID, Rep: p.Code, Name: p.Name, Band: p.Level, Ladder: f.climb(p), Mentees: []string{}, Posts: []string{}}
	row.Passed, row.Tests = f.passed(p)
	for _, k := range f.kinds {
		if c := f.cell(p, k); c.State != "" {
			row.Exams = worse(row.Exams, c.Light)
		}
	}
	row.Hours = f.hours(p.ID, year)
	if m, ok := f.mentor(p.ID); ok {
		row.Mentor = f.by[m.MentorID].Name
	}
	for _, m := range f.mentors {
		if m.MentorID == p.ID && m.On(f.asOf) {
			row.Mentees = append(row.Mentees, f.by[m.RepID].Name)
		}
	}
	row.Lonely = p.Level == data.New && row.Mentor == ""
	row.Years = serviceOf(p, f.asOf, f.rule).Years
	return row
}

// duties puts in what is done of the duties of the running week.
func (x *OverviewRow) duties(w WeekSum) {
	x.Done, x.Due = w.Done, w.Due
	if x.Due > 0 && x.Done >= x.Due {
		x.Duty = data.Green
	}
}

// posts puts in the core posts that the person holds.
func (x *OverviewRow) posts(all []Post) {
	for _, p := range all {
		if p.HolderID != x.ID {
			continue
		}
		if n := len(p.Backups); len(x.Posts) == 0 || n < x.Backups {
			x.Backups = n
		}
		x.Posts = append(x.Posts, p.Name)
		x.Backup = worse(x.Backup, p.Light)
	}
}
