package board

import (
	"strings"

	"quarterdeck/app/growth"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// growthDue lists what is due for the growth and safety of the team: tests to
// repeat, hand-overs that run, core posts without a back-up, and modules that the
// month still lacks where the plan keeps them.
func growthDue(r store.Reader, today data.Date) (rows []Todo, err error) {
	plan, err := r.Plan()
	if err != nil {
		return nil, err
	}
	f := text.Fmt{Lang: text.LangOf(plan.Language)}
	x, err := growth.Growth(r, today, growth.OverviewIn{})
	if err != nil {
		return nil, err
	}
	again, err := retests(r, today, f)
	if err != nil {
		return nil, err
	}
	rows = append(rows, again...)
	overs, err := growth.Handovers(r, today, growth.HandoversIn{})
	for _, h := range overs {
		if h.Closed == 0 {
			rows = append(rows, Todo{Sort: TodoGrowth, ID: h.ID, Part: "handover", Text: f.T("todo.growth.handover", h.RepName, h.OpenItems), Owner: h.MentorName, Due: h.Due})
		}
	}
	if x.Bare > 0 {
		rows = append(rows, Todo{Sort: TodoGrowth, Part: "backups", Text: f.T("todo.growth.bare", x.Bare), Due: today})
	}
	month := today.Month()
	if kept := len(x.Training.Months) > 0 && modular(x.Training); kept && x.Training.Missing > 0 {
		rows = append(rows, Todo{Sort: TodoGrowth, Part: "training", Text: f.T("todo.growth.modules", x.Training.Missing, f.Month(month)), Due: (month + 1).Start() - 1})
	}
	return rows, err
}

// modular reports whether a plan keeps the monthly modules: one was held.
func modular(x growth.TrainingYear) bool {
	for _, m := range x.Months {
		for _, c := range m.Modules {
			if c.State == growth.IsHeld {
				return true
			}
		}
	}
	return false
}

// retests are the tests to repeat in one line, due on the earliest day of them.
func retests(r store.Reader, today data.Date, f text.Fmt) ([]Todo, error) {
	x, err := growth.Exams(r, today, growth.ExamsIn{})
	n, due := 0, data.Date(0)
	for _, row := range x.Rows {
		for _, c := range row.Cells {
			if c.Due == 0 {
				continue
			}
			if n++; due == 0 || c.Due < due {
				due = c.Due
			}
		}
	}
	if n == 0 {
		return nil, err
	}
	return []Todo{{Sort: TodoGrowth, Part: "tests", Text: f.T("todo.growth.tests", n), Due: due}}, err
}

// mentored looks for newcomers without a mentor, and none agreed.
func (l *linter) mentored() error {
	x, err := growth.MentorsOf(l.r, l.today, growth.MentorsIn{})
	var names []string
	for _, a := range x.Alone {
		if a.Begins == 0 {
			names = append(names, a.Name)
		}
	}
	if len(names) > 0 {
		l.amber("reps", "reps.mentor", "team", "growth", "mentors", len(names), strings.Join(names, " / "))
	}
	return err
}
