package board

import (
	"quarterdeck/app/receivables"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// moneyDue says in one line that customers owe overdue money: whom to ask, the
// page of collections knows.
func moneyDue(r store.Reader, today data.Date) ([]Todo, error) {
	owed, err := receivables.Stand(r, today)
	if err != nil {
		return nil, err
	}
	n, sum := 0, data.Money(0)
	for _, s := range owed {
		if s.Overdue > 0 {
			n, sum = n+1, sum+s.Overdue
		}
	}
	if n == 0 {
		return nil, nil
	}
	plan, err := r.Plan()
	f := text.Fmt{Lang: text.LangOf(plan.Language), Currency: plan.Currency}
	return []Todo{{Sort: TodoMoney, Text: f.T("todo.money", n, sum), Due: today}}, err
}
