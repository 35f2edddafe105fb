package growth

import (
	"fmt"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// facts is everything the plan keeps about growth, read once for a day.
type facts struct {
	asOf       data.Date
	plan       data.Plan
	rule       data.GrowthRule
	reps       []data.Rep // in their order
	by         map[data.ID]data.Rep
	kinds      []data.ExamKind
	exams      map[pair][]data.Exam // by rep and test, the earliest first
	trainings  []data.Training      // by the day
	attends    map[data.ID][]data.Attendance
	needs      []data.SkillNeed
	marks      map[pair]data.SkillMark      // by rep and need
	promotions map[data.ID][]data.Promotion // by rep, the earliest first
	mentors    []data.Mentorship
	duties     []data.Duty
	posts      []data.CorePost
	reserves   []data.Reserve
	satisfied  map[data.ID]value // by rep
	completion *int              // of the team
	retention  *int
}

// A pair is a rep and something of the rep's.
type pair struct{ rep, of data.ID }

// A value is a result that the plan knows, hundredths, and from how many answers.
type value struct{ score, answers int }

// kinds are what facts are made from.
var kinds = []data.Kind{data.Plans, data.Reps, data.Customers, data.Trainings, data.Attendances, data.ExamKinds, data.Exams, data.SkillNeeds,
	data.SkillMarks, data.Promotions, data.Mentorships, data.Duties, data.CorePosts, data.Reserves, data.GrowthRules, data.Ratings,
	data.Targets, data.Orders, data.OrderLines, data.Goals}

// factsOf reads everything for a day, with a fixed number of questions. The answer
// is kept: do not change it.
func factsOf(r store.Reader, asOf data.Date) (*facts, error) {
	x, err := r.Remember(fmt.Sprint("growth ", asOf), kinds, func() (any, error) {
		f := &facts{asOf: asOf}
		for _, part := range []func(store.Reader) error{f.people, f.tests, f.training, f.skills, f.team, f.satisfaction, f.complete} {
			if err := part(r); err != nil {
				return nil, err
			}
		}
		return f, nil
	})
	if err != nil {
		return nil, err
	}
	return x.(*facts), nil
}

func (f *facts) people(r store.Reader) (err error) {
	if f.plan, err = r.Plan(); err != nil {
		return err
	}
	if f.rule, err = r.GrowthRule(); err != nil {
		return err
	}
	f.by, f.reps, err = people(r)
	_, _, f.retention = calc.Retention(stays(f.reps), f.asOf)
	return err
}

func (f *facts) tests(r store.Reader) (err error) {
	if f.kinds, err = r.ExamKinds(); err != nil {
		return err
	}
	rows, err := r.Exams()
	f.exams = map[pair][]data.Exam{}
	for _, e := range rows {
		if e.Date <= f.asOf {
			at := pair{e.RepID, e.ExamKindID}
			f.exams[at] = append(f.exams[at], e)
		}
	}
	return err
}

func (f *facts) training(r store.Reader) (err error) {
	if f.trainings, err = r.Trainings(); err != nil {
		return err
	}
	rows, err := r.Attendances()
	f.attends = map[data.ID][]data.Attendance{}
	for _, a := range rows {
		f.attends[a.TrainingID] = append(f.attends[a.TrainingID], a)
	}
	return err
}

func (f *facts) skills(r store.Reader) (err error) {
	if f.needs, err = r.SkillNeeds(); err != nil {
		return err
	}
	marks, err := r.SkillMarks()
	if err != nil {
		return err
	}
	f.marks = map[pair]data.SkillMark{}
	for _, m := range marks {
		if m.Day <= f.asOf {
			f.marks[pair{m.RepID, m.SkillNeedID}] = m
		}
	}
	promotions, err := r.Promotions()
	f.promotions = map[data.ID][]data.Promotion{}
	for _, p := range promotions {
		if p.Day <= f.asOf {
			f.promotions[p.RepID] = append(f.promotions[p.RepID], p)
		}
	}
	return err
}

func (f *facts) team(r store.Reader) (err error) {
	if f.mentors, err = r.Mentorships(); err != nil {
		return err
	}
	if f.duties, err = r.Duties(); err != nil {
		return err
	}
	if f.posts, err = r.CorePosts(); err != nil {
		return err
	}
	f.reserves, err = r.Reserves()
	return err
}

// year is how long a rating counts, as it does for the service of customers.
const year = 365

// satisfaction is the mean of the last word of each customer of a rep within the
// year, hundredths of a point rounded down.
func (f *facts) satisfaction(r store.Reader) error {
	ratings, err := r.Ratings() // the newest first
	f.satisfied = map[data.ID]value{}
	if err != nil || len(ratings) == 0 {
		return err
	}
	customers, err := customersBy(r)
	if err != nil {
		return err
	}
	seen := map[data.ID]bool{}
	for _, k := range ratings {
		if k.Date > f.asOf || k.Date <= f.asOf-year || seen[k.CustomerID] {
			continue
		}
		seen[k.CustomerID] = true
		rep := customers[k.CustomerID].RepID
		x := f.satisfied[rep]
		f.satisfied[rep] = value{x.score + k.Score, x.answers + 1}
	}
	for rep, x := range f.satisfied {
		f.satisfied[rep] = value{x.score / x.answers, x.answers}
	}
	return nil
}

// complete is what was sold of the targets of the reps in the months that have
// ended, hundredths of a per cent rounded down; nil before the first has ended and
// without targets.
func (f *facts) complete(r store.Reader) error {
	cells, err := r.TargetAmounts(data.Revenue, f.plan.Period())
	if err != nil {
		return err
	}
	var target data.Money
	ended := data.Period{From: f.plan.Period().From}
	for _, c := range cells {
		if c.RepID != 0 && c.Until <= f.asOf+1 {
			target += c.Amount
			ended.Until = max(ended.Until, c.Until)
		}
	}
	if target <= 0 || ended.Until == 0 {
		return nil
	}
	sales, err := r.Sales([]data.Period{ended})
	if err != nil {
		return err
	}
	var sold data.Money
	for _, s := range sales {
		sold += s.Amount
	}
	n := calc.Reached(sold, target)
	f.completion = &n
	return nil
}

// level is the rung somebody stands on and since when; "" has not been promoted
// to any.
func (f *facts) level(rep data.ID) (data.SkillLevel, data.Date) {
	rows := f.promotions[rep]
	if len(rows) == 0 {
		return "", 0
	}
	last := rows[len(rows)-1]
	return last.Level, last.Day
}

// mentor is the mentorship of a newcomer on the day; ok is false without one.
func (f *facts) mentor(rep data.ID) (data.Mentorship, bool) {
	for _, m := range f.mentors {
		if m.RepID == rep && m.On(f.asOf) {
			return m, true
		}
	}
	return data.Mentorship{}, false
}
