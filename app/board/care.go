package board

import (
	"quarterdeck/app/calc"
	"quarterdeck/app/health"
	"quarterdeck/app/text"
	"quarterdeck/app/touches"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// healthDue lists the customers of open plays to whom nobody has spoken yet, and
// this week's record of health where it is missing, due on Friday. A plan without
// any record is one that does not keep them here.
func healthDue(r store.Reader, today data.Date) (rows []Todo, err error) {
	plays, err := health.PlaysOf(r, today, health.PlaysIn{Open: true})
	if err != nil {
		return nil, err
	}
	for _, p := range plays {
		if p.Contacted == 0 {
			rows = append(rows, Todo{Sort: TodoPlay, ID: p.ID, Text: p.CustomerName, Owner: p.OwnerName, Code: p.Customer, Due: p.Due})
		}
	}
	monday := calc.Monday(today)
	recorded, err := r.Recorded(today)
	if err != nil || recorded == 0 || recorded >= monday {
		return rows, err
	}
	list, err := health.All(r, today)
	if err != nil {
		return nil, err
	}
	plan, err := r.Plan()
	key := "todo.health"
	if list.Alone > 0 {
		key = "todo.health.alone"
	}
	return append(rows, Todo{Sort: TodoHealth, Text: text.T(text.LangOf(plan.Language), key, list.Alone), Due: monday + 4}), err
}

// touchesDue says in one line, due today, how many customers nobody has touched
// in time.
func touchesDue(r store.Reader, today data.Date) (rows []Todo, err error) {
	all, err := touches.Stand(r, today)
	if err != nil {
		return nil, err
	}
	n, most := 0, 0
	for _, s := range all {
		if s.Over > 0 {
			n++
			most = max(most, s.Over)
		}
	}
	if n == 0 {
		return nil, nil
	}
	plan, err := r.Plan()
	return []Todo{{Sort: TodoTouches, Text: text.T(text.LangOf(plan.Language), "todo.touches", n, most), Due: today}}, err
}
