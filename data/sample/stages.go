package sample

import (
	"time"

	"quarterdeck/data"
)

// day is a day of the plan's year.
func day(m time.Month, d int) data.Date { return data.NewDate(2026, m, d) }

// A phase is a stage with what is to be done in it.
type phase struct {
	name        words
	from, until data.Date
	work        []work
	todo        []task
}

// Work is a milestone: a piece of work, or a point when it takes one day.
type work struct {
	name        words
	owner       int
	from, until data.Date
	progress    int
	accepted    data.Date
	proofs      []proof
}

// A proof is a criterion of acceptance. Want is in thousandths of the unit;
// zero asks for yes or no. Have below zero is not measured.
type proof struct {
	text       words
	want, have int64
	unit       words
	met        bool
	owner      int
}

// A task is an action of a stage; a zero done is open.
type task struct {
	text  words
	owner int
	due   data.Date
	done  data.Date
}

var (
	stores  = words{"家", "stores"}
	perCent = words{"%", "%"}
	yuan    = words{"元", "yuan"}
	noUnit  = words{}
)

// stages writes the stages, their milestones with criteria, and their actions.
func (w *writer) stages() error {
	for i, p := range []phase{launch, growth, sprint} {
		s, err := w.tx.SaveStage(data.Stage{Name: p.name.in(w.lang), Period: data.Period{From: p.from, Until: p.until}, Position: i + 1})
		if err != nil {
			return err
		}
		w.phases = append(w.phases, s)
		for n, x := range p.work {
			if err := w.milestone(s.ID, n+1, x); err != nil {
				return err
			}
		}
		for _, t := range p.todo {
			if _, err := w.tx.SaveAction(data.Action{Text: t.text.in(w.lang), OwnerID: w.people[t.owner],
				Due: t.due, Done: t.done, StageID: s.ID}); err != nil {
				return err
			}
		}
	}
	return nil
}

// milestone writes a milestone and its criteria.
func (w *writer) milestone(stage data.ID, position int, x work) error {
	m, err := w.tx.SaveMilestone(data.Milestone{StageID: stage, Name: x.name.in(w.lang), OwnerID: w.people[x.owner],
		Period: data.Period{From: x.from, Until: x.until}, Progress: x.progress, Accepted: x.accepted, Position: position})
	if err != nil {
		return err
	}
	w.works[x.name.zh] = m
	for i, p := range x.proofs {
		c := data.Criterion{MilestoneID: m.ID, Text: p.text.in(w.lang), Unit: p.unit.in(w.lang), Met: p.met,
			OwnerID: w.people[p.owner], Position: i + 1}
		if p.want != 0 {
			c.Want = &p.want
			if p.have >= 0 {
				c.Have = &p.have
			}
		}
		if _, err := w.tx.SaveCriterion(c); err != nil {
			return err
		}
	}
	return nil
}
