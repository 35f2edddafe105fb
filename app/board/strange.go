package board

import (
	"strings"

	"quarterdeck/app/diagnosis"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// namedMost is how many names a to-do tells.
const namedMost = 3

// strangeDue says in one line, due today, whose figures have a red anomaly.
func strangeDue(r store.Reader, today data.Date) ([]Todo, error) {
	team, err := diagnosis.All(r, today)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, d := range team.Rows {
		if d.Reds() > 0 {
			names = append(names, d.Name)
		}
	}
	if len(names) == 0 {
		return nil, nil
	}
	plan, err := r.Plan()
	f := text.Fmt{Lang: text.LangOf(plan.Language)}
	told := strings.Join(names[:min(len(names), namedMost)], f.T("diagnosis.gap.join"))
	key := "todo.anomaly"
	if len(names) > namedMost {
		key = "todo.anomaly.more"
	}
	return []Todo{{Sort: TodoAnomaly, Text: f.T(key, told, len(names)), Due: today}}, err
}

// causes looks for reps whose gap cannot be split because nobody enters their
// leads, in a plan that keeps daily reports.
func (l *linter) causes() error {
	team, err := diagnosis.All(l.r, l.today)
	if err != nil || !team.Reports {
		return err
	}
	n, first := 0, ""
	for _, d := range team.Rows {
		if d.Why == diagnosis.NoLeads {
			if n++; n == 1 {
				first = d.Rep
			}
		}
	}
	if n > 0 {
		l.amber("funnel", "funnel.leads", "team", "diagnosis", first, n)
	}
	return nil
}
