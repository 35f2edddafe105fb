package board

import (
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// LintIn has no fields.
type LintIn struct{}

// A Contradiction is something in the plan that cannot be right together with
// something else, or that is missing for a target to hold. It informs and never
// blocks.
type Contradiction struct {
	Light data.Light `json:"light"` // red: both cannot be so; amber: to be looked at
	Topic string     `json:"topic"` // goal, cells, objectives, reps, funnel, policy, time, papers or work
	Key   string     `json:"key"`   // its sentence
	Args  []any      `json:"args,omitempty"`
	Page  string     `json:"page"` // where it is put right
	Part  string     `json:"part,omitempty"`
	Code  string     `json:"code,omitempty"`

	Fix     app.Command `json:"-"`             // puts it right without taking a decision away; nil: a person must decide
	FixName string      `json:"fix,omitempty"` // that command's name
}

// A Lint is every contradiction that was found, red ones first.
type Lint struct {
	Rows  []Contradiction `json:"rows"`
	Red   int             `json:"red"`
	Amber int             `json:"amber"`
}

// Lint topics, in the order they are listed within a light.
var lintTopics = []string{"goal", "cells", "objectives", "reps", "funnel", "policy", "time", "papers", "work"}

// LintOf looks the whole plan over for contradictions.
func LintOf(r store.Reader, today data.Date, _ LintIn) (Lint, error) {
	l := linter{r: r, today: today}
	if err := l.read(); err != nil {
		return Lint{}, err
	}
	for _, look := range []func() error{l.goalOnly, l.evidence, l.sums, l.rhythm, l.objectives, l.people, l.talks, l.mentored, l.policies, l.time, l.funnels, l.causes, l.papers, l.work, l.rituals, l.lit} {
		if err := look(); err != nil {
			return Lint{}, err
		}
	}
	return l.sorted(), nil
}

// A linter is what the checks read, read once, and what they found.
type linter struct {
	r        store.Reader
	today    data.Date
	plan     data.Plan
	calendar data.Calendar
	goal     targets.Decision
	regions  targets.Grid
	reps     targets.Grid
	names    facts
	found    []Contradiction
}

func (l *linter) read() (err error) {
	ask(&err, &l.plan, l.r.Plan)
	ask(&err, &l.calendar, l.r.Calendar)
	ask(&err, &l.goal, func() (targets.Decision, error) { return targets.GoalOf(l.r, l.today, targets.GoalIn{}) })
	ask(&err, &l.regions, func() (targets.Grid, error) {
		return targets.GridOf(l.r, l.today, targets.GridIn{By: targets.Regions})
	})
	ask(&err, &l.reps, func() (targets.Grid, error) { return targets.GridOf(l.r, l.today, targets.GridIn{By: targets.Reps}) })
	ask(&err, &l.names.regions, l.r.Regions)
	ask(&err, &l.names.products, l.r.Products)
	ask(&err, &l.names.reps, l.r.Reps)
	return err
}

// red and amber write one down.
func (l *linter) red(topic, key, page, part, code string, args ...any) {
	l.found = append(l.found, Contradiction{Light: data.Red, Topic: topic, Key: "lint." + key, Args: args, Page: page, Part: part, Code: code})
}

// taken takes over what an area has found in its own records.
func (l *linter) taken(topic, key, page, part string, args []any) {
	l.found = append(l.found, Contradiction{Light: data.Amber, Topic: topic, Key: key, Args: args, Page: page, Part: part})
}

func (l *linter) amber(topic, key, page, part, code string, args ...any) {
	l.red(topic, key, page, part, code, args...)
	l.found[len(l.found)-1].Light = data.Amber
}

// fix says how the last one can be put right.
func (l *linter) fix(name string, c app.Command) {
	last := &l.found[len(l.found)-1]
	last.Fix, last.FixName = c, name
}

func (l *linter) sorted() Lint {
	rank := func(c Contradiction) int {
		return (int(data.Red)-int(c.Light))*len(lintTopics) + slices.Index(lintTopics, c.Topic)
	}
	slices.SortStableFunc(l.found, func(a, b Contradiction) int { return rank(a) - rank(b) })
	out := Lint{Rows: l.found}
	if out.Rows == nil {
		out.Rows = []Contradiction{}
	}
	for _, c := range l.found {
		if c.Light == data.Red {
			out.Red++
		} else {
			out.Amber++
		}
	}
	return out
}
