package app

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// CustomerOf is the customer a change or a question names by its code, in the
// field "customer". The empty code is a customer that has to be named yet.
func CustomerOf(r store.Reader, code string) (data.Customer, error) {
	if code == "" {
		return data.Customer{}, data.Problem{Key: "problem.order.customer", Field: "customer"}
	}
	x, err := r.CustomerByCode(code)
	return x, data.At("customer", err)
}

// RepOf is the ID of the rep a change or a question names by a code in a field; 0,
// nobody, for the empty code.
func RepOf(r store.Reader, field, code string) (data.ID, error) {
	if code == "" {
		return 0, nil
	}
	x, err := r.RepByCode(code)
	return x.ID, data.At(field, err)
}

// DayOr is the day a change was made on, in a field: the plan's today when none
// is given. A day that has not come is refused, as by [Happened].
func DayOr(tx store.Tx, field string, d data.Date) (data.Date, error) {
	if d == 0 {
		return TodayIn(tx)
	}
	return d, Happened(tx, field, d)
}
