package board

import (
	"quarterdeck/app/deviations"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// deviationsDue says which deviations ask for something: the day of a check that
// has come, or a clock that has run out before anything was done. Late actions
// stand among the actions.
func deviationsDue(r store.Reader, today data.Date) (rows []Todo, err error) {
	all, err := deviations.List(r, today, deviations.ListIn{Asking: true})
	if err != nil || len(all) == 0 {
		return nil, err
	}
	plan, err := r.Plan()
	f := text.Fmt{Lang: text.LangOf(plan.Language)}
	for _, x := range all {
		switch {
		case x.CheckDue:
			rows = append(rows, Todo{Sort: TodoDeviation, ID: x.ID, Text: f.T("todo.deviation.check", x.Title), Owner: x.OwnerName, Due: x.CheckDay})
		case x.Late > 0:
			rows = append(rows, Todo{Sort: TodoDeviation, ID: x.ID, Text: f.T("todo.deviation.clock", x.Title), Owner: x.OwnerName, Due: x.Due})
		}
	}
	return rows, err
}
