package board

import (
	"quarterdeck/app/scores"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// floorsDue lists the reps who have missed a floor so often in a row that a
// transfer or an exit is to be discussed (S4-15), by quarters, due today.
func floorsDue(r store.Reader, today data.Date) (rows []Todo, err error) {
	plan, err := r.Plan()
	if err != nil {
		return nil, err
	}
	quarter, err := scores.PeriodOf(plan, scores.ByQuarter, today)
	if err != nil {
		return nil, err
	}
	floors, err := scores.Floors(r, today, scores.ByQuarter, quarter)
	if err != nil {
		return nil, err
	}
	reps, err := r.Reps()
	f := text.Fmt{Lang: text.LangOf(plan.Language)}
	for _, x := range reps {
		here := x.Level != data.Manager && (x.Left == 0 || x.Left > today)
		if here && floors[x.ID].Serious {
			rows = append(rows, Todo{Sort: TodoFloor, ID: x.ID, Text: f.T("todo.floor", x.Name), RepID: x.ID, RepCode: x.Code, Due: today})
		}
	}
	return rows, err
}
