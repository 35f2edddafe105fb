package board

import (
	"quarterdeck/app/activities"
	"quarterdeck/app/calc"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// reportsDue says in one line, due on the working day before today, how many
// daily reports of it are missing. A plan without a report in the four weeks
// before does not keep them here.
func reportsDue(r store.Reader, today data.Date) (rows []Todo, err error) {
	calendar, err := r.Calendar()
	if err != nil {
		return nil, err
	}
	day := calc.LastWorkdays(calendar, today-28, today-1, 1).From
	recent, err := activities.Sums(r, data.Period{From: day - 28, Until: today + 1})
	if err != nil || len(recent) == 0 {
		return nil, err
	}
	daily, err := activities.DailyReport(r, today, activities.DailyIn{Date: day})
	if err != nil || len(daily.Silent) == 0 {
		return nil, err
	}
	plan, err := r.Plan()
	f := text.Fmt{Lang: text.LangOf(plan.Language)}
	return []Todo{{Sort: TodoReport, Text: f.T("todo.report", len(daily.Silent), f.Date(day)), Due: day}}, err
}
