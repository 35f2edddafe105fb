package growth

import (
	"cmp"
	"slices"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// An ExamState is how a rep stands with a test.
type ExamState string

// The states. The empty one: the test is not for the rep, and not taken.
const (
	ExamPassed ExamState = "passed"
	ExamFailed ExamState = "failed" // the last try did not pass: it is repeated
	ExamOpen   ExamState = "open"   // for the rep, and not taken yet
)

// An ExamCell is how a rep stands with a test by the pass mark in force.
type ExamCell struct {
	Kind    string     `json:"kind"`  // code
	Score   *int       `json:"score"` // of the last try, hundredths; nil: not taken, or not known
	Date    data.Date  `json:"date"`  // of the last try; zero: none, or worked out from the plan
	Tries   int        `json:"tries"`
	Answers int        `json:"answers"` // satisfaction: customers who answered
	State   ExamState  `json:"state"`
	Due     data.Date  `json:"due"`  // last day to repeat it; zero: not to be repeated
	Late    bool       `json:"late"` // that day has passed
	Light   data.Light `json:"light"`
	Derived bool       `json:"derived"` // worked out from the plan
}

// cell judges the tries of a rep at a test.
func (f *facts) cell(rep data.Rep, k data.ExamKind) ExamCell {
	c := ExamCell{Kind: k.Code, Derived: k.Source != ""}
	tries := f.exams[pair{rep.ID, k.ID}]
	if c.Tries = len(tries); c.Tries > 0 {
		last := tries[c.Tries-1]
		c.Score, c.Date = &last.Score, last.Date
	}
	if c.Derived {
		c.Score, c.Answers = f.derived(rep, k.Source)
		c.Date, c.Tries = 0, 0
	}
	switch {
	case c.Score == nil && f.wanted(rep, k):
		c.State = ExamOpen
		if !c.Derived {
			c.Light = data.Amber
		}
	case c.Score == nil, c.Derived && !f.wanted(rep, k): // worth knowing, and no test of the rep's
	case *c.Score >= k.Pass:
		c.State, c.Light = ExamPassed, data.Green
	default:
		c.State, c.Light = ExamFailed, data.Red
		if !c.Derived {
			c.Due = c.Date + data.Date(k.Retest)
			if c.Late = c.Due < f.asOf; !c.Late {
				c.Light = data.Amber
			}
		}
	}
	return c
}

// derived is a result that the plan knows; nil: it does not, or it is not about
// such a rep.
func (f *facts) derived(rep data.Rep, source data.ExamSource) (score *int, answers int) {
	switch x, ok := f.satisfied[rep.ID]; {
	case source == data.FromRatings && ok && sells(rep):
		return &x.score, x.answers
	case source == data.FromCompletion && !sells(rep):
		return f.completion, 0
	case source == data.FromRetention && !sells(rep):
		return f.retention, 0
	}
	return nil, 0
}

// wanted reports whether a test is for a rep: for everybody who sells, or for the
// rung the rep stands on. Who has not been put on any stands on the lowest, a
// manager on the highest.
func (f *facts) wanted(rep data.Rep, k data.ExamKind) bool {
	if k.Level == "" {
		return sells(rep)
	}
	return f.rung(rep) == k.Level
}

// rung is the rung a rep stands on, or would.
func (f *facts) rung(rep data.Rep) data.SkillLevel {
	level, _ := f.level(rep.ID)
	if level == "" && !sells(rep) {
		return data.Leader
	}
	return cmp.Or(level, data.Beginner)
}

// ExamsIn asks how the team stands with the tests.
type ExamsIn struct {
	AsOf data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
	Rep  string    `json:"rep" doc:"rep code; empty: everybody who is here"`
}

// An ExamTable is how everybody stands with every test.
type ExamTable struct {
	AsOf  data.Date       `json:"as_of"`
	Kinds []data.ExamKind `json:"kinds"`
	Rows  []ExamRow       `json:"rows"`  // in the order of the reps, managers last
	Tries []ExamTry       `json:"tries"` // the newest first
	Due   int             `json:"due"`   // tests to repeat, or to be taken for the first time
	Late  int             `json:"late"`  // of those to repeat, the day has passed
}

// An ExamRow is one rep.
type ExamRow struct {
	ID    data.ID    `json:"id"`
	Rep   string     `json:"rep"`
	Name  string     `json:"name"`
	Band  data.Level `json:"band"`
	Cells []ExamCell `json:"cells"` // as Kinds
}

// An ExamTry is one try with the names it carries.
type ExamTry struct {
	data.Exam
	Kind    string `json:"kind"`
	Rep     string `json:"rep"`
	RepName string `json:"rep_name"`
	Try     int    `json:"try"` // counted from 1
	Passed  bool   `json:"passed"`
}

// Exams answers how the team stands with the tests (S2-20, S4-13).
func Exams(r store.Reader, today data.Date, in ExamsIn) (ExamTable, error) {
	x := ExamTable{AsOf: cmp.Or(in.AsOf, today), Rows: []ExamRow{}, Tries: []ExamTry{}}
	f, err := factsOf(r, x.AsOf)
	if err != nil {
		return x, err
	}
	if _, err := app.RepOf(r, "rep", in.Rep); err != nil {
		return x, err
	}
	x.Kinds = f.kinds
	for _, p := range team(f.reps, x.AsOf) {
		if in.Rep != "" && p.Code != in.Rep {
			continue
		}
		row := ExamRow{ID: p.ID, Rep: p.Code, Name: p.Name, Band: p.Level}
		for _, k := range f.kinds {
			c := f.cell(p, k)
			if !c.Derived && (c.State == ExamOpen || c.State == ExamFailed) {
				x.Due++
			}
			if c.Late {
				x.Late++
			}
			row.Cells = append(row.Cells, c)
		}
		x.Rows = append(x.Rows, row)
	}
	x.list(f, in.Rep)
	return x, nil
}

// list adds the tries, also of those who have left.
func (x *ExamTable) list(f *facts, rep string) {
	for _, p := range f.reps {
		if rep != "" && p.Code != rep {
			continue
		}
		for _, k := range f.kinds {
			for i, e := range f.exams[pair{p.ID, k.ID}] {
				x.Tries = append(x.Tries, ExamTry{Exam: e, Kind: k.Code, Rep: p.Code, RepName: p.Name, Try: i + 1, Passed: e.Score >= k.Pass})
			}
		}
	}
	slices.SortStableFunc(x.Tries, func(a, b ExamTry) int { return cmp.Or(cmp.Compare(b.Date, a.Date), cmp.Compare(b.ID, a.ID)) })
}
