package growth

import (
	"cmp"
	"fmt"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Mark is what a rep's tests of a period say. Results that the plan works out,
// such as satisfaction, are not in it: they count elsewhere.
type Mark struct {
	Mark   *int `json:"mark"`   // mean of the last result of each test, 0–100 points in hundredths; nil: no test
	Tests  int  `json:"tests"`  // how many tests were taken
	Passed int  `json:"passed"` // of those, the last try passed
}

// Marks tells the training mark of every rep who took a test in a period (S4-14).
// Of each test the last try counts. It asks two questions of the file. The answer
// is kept: do not change it.
func Marks(r store.Reader, p data.Period) (map[data.ID]Mark, error) {
	x, err := r.Remember(fmt.Sprint("growth.marks ", p), []data.Kind{data.Exams, data.ExamKinds, data.Reps}, func() (any, error) { return marks(r, p) })
	if err != nil {
		return nil, err
	}
	return x.(map[data.ID]Mark), nil
}

func marks(r store.Reader, p data.Period) (map[data.ID]Mark, error) {
	kinds, err := examKinds(r)
	if err != nil {
		return nil, err
	}
	exams, err := r.Exams()
	if err != nil {
		return nil, err
	}
	last := map[data.ID]map[data.ID]data.Exam{}
	for _, e := range exams { // the earliest first
		if !p.Has(e.Date) || kinds[e.ExamKindID].Source != "" {
			continue
		}
		if last[e.RepID] == nil {
			last[e.RepID] = map[data.ID]data.Exam{}
		}
		last[e.RepID][e.ExamKindID] = e
	}
	all := make(map[data.ID]Mark, len(last))
	for rep, tries := range last {
		m := Mark{Tests: len(tries)}
		var results []calc.Result
		for kind, e := range tries {
			results = append(results, calc.Result{Score: e.Score, Top: kinds[kind].Top})
			if e.Score >= kinds[kind].Pass {
				m.Passed++
			}
		}
		m.Mark = calc.TestMark(results)
		all[rep] = m
	}
	return all, nil
}

// examKinds are the tests by their numbers.
func examKinds(r store.Reader) (map[data.ID]data.ExamKind, error) {
	rows, err := r.ExamKinds()
	kinds := make(map[data.ID]data.ExamKind, len(rows))
	for _, k := range rows {
		kinds[k.ID] = k
	}
	return kinds, err
}

// MarksIn asks for training marks.
type MarksIn struct {
	From  data.Date `json:"from" doc:"first day; empty: the plan's"`
	Until data.Date `json:"until" doc:"first day after; empty: the day after the plan's today"`
}

// A NamedMark is the mark of a rep with the name.
type NamedMark struct {
	Rep  string `json:"rep"` // code
	Name string `json:"name"`
	Mark
}

// TrainingMarks answers the training marks of the reps, in their order.
func TrainingMarks(r store.Reader, today data.Date, in MarksIn) ([]NamedMark, error) {
	plan, err := r.Plan()
	if err != nil {
		return nil, err
	}
	all, err := Marks(r, data.Period{From: cmp.Or(in.From, plan.Period().From), Until: cmp.Or(in.Until, today+1)})
	if err != nil {
		return nil, err
	}
	reps, err := r.Reps()
	rows := []NamedMark{}
	for _, p := range reps {
		rows = append(rows, NamedMark{p.Code, p.Name, all[p.ID]})
	}
	return rows, err
}
