package board

import (
	"quarterdeck/app/pay"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// payDue says in one line that the pay of a period that has ended is not settled,
// without a figure: the deck is looked at by many.
func payDue(r store.Reader, today data.Date) ([]Todo, error) {
	p, err := pay.Unsettled(r, today)
	if err != nil || p.Until == 0 {
		return nil, err
	}
	plan, err := r.Plan()
	f := text.Fmt{Lang: text.LangOf(plan.Language), Currency: plan.Currency}
	return []Todo{{Sort: TodoPay, Text: f.T("todo.pay", pay.PeriodName(f, plan, p)), Due: p.Until + settleWithin}}, err
}

// settleWithin is how many days after a period its pay is to be settled, when
// nobody says otherwise.
const settleWithin = 14
