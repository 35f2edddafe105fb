package board

import (
	"quarterdeck/app/renewals"
	"quarterdeck/app/service"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// serveDue lists the contracts whose customer is to be spoken to about the
// renewal, those past their last day that nobody has decided, and the complaints
// that are open.
func serveDue(r store.Reader, today data.Date) (rows []Todo, err error) {
	ending, err := renewals.Renewals(r, today, renewals.RenewalsIn{})
	if err != nil {
		return nil, err
	}
	for _, x := range ending.Rows {
		t := Todo{Sort: TodoRenewal, ID: x.ID, Text: x.CustomerName, Owner: x.RepName, Code: x.Customer, Due: x.Until}
		switch {
		case x.Stage == renewals.Lapsed:
		case x.Contacted == 0:
			t.Due = x.Begin
		default:
			continue
		}
		rows = append(rows, t)
	}
	rule, err := r.CareRule()
	if err != nil {
		return nil, err
	}
	open, err := service.Complaints(r, today, service.ComplaintsIn{Open: true})
	for _, x := range open {
		rows = append(rows, Todo{Sort: TodoComplaint, ID: x.ID, Text: x.CustomerName, Owner: x.OwnerName, Code: x.Customer, Due: x.Date + data.Date(rule.ComplaintDays)})
	}
	return rows, err
}
