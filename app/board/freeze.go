package board

import (
	"quarterdeck/app/calc"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// freezeDue says, due on Friday, that the pipeline of this week is not frozen. A
// plan without opportunities does not keep them here.
func freezeDue(r store.Reader, today data.Date) (rows []Todo, err error) {
	n, err := r.Count(data.Opportunities)
	if err != nil || n == 0 {
		return nil, err
	}
	weeks, err := r.PipelineWeeks()
	monday := calc.Monday(today)
	if err != nil || len(weeks) > 0 && weeks[len(weeks)-1].Week >= monday {
		return nil, err
	}
	plan, err := r.Plan()
	return []Todo{{Sort: TodoFreeze, Text: text.T(text.LangOf(plan.Language), "todo.freeze"), Due: monday + 4}}, err
}
