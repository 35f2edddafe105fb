// Package service keeps what customers say about us: complaints, who settles
// them and how fast, and how satisfied they are (S0-25, S4-14, S4-15, S4-26).
package service

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SaveComplaint]("SaveComplaint"),
		app.CommandOf[SettleComplaint]("SettleComplaint"),
		app.CommandOf[ReopenComplaint]("ReopenComplaint"),
		app.CommandOf[RemoveComplaint]("RemoveComplaint"),
		app.CommandOf[SaveRating]("SaveRating"),
		app.CommandOf[RemoveRating]("RemoveRating"),
		app.CommandOf[SetServiceRules]("SetServiceRules"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("service", Service),
		app.QuestionOf("complaints", Complaints),
		app.QuestionOf("ratings", Ratings),
	}
}

// repOf is the person a code names; nobody for the empty code.
func repOf(r store.Reader, field, code string) (data.ID, error) {
	if code == "" {
		return 0, nil
	}
	x, err := r.RepByCode(code)
	return x.ID, data.At(field, err)
}

// customerOf is the customer a code names.
func customerOf(r store.Reader, code string) (data.Customer, error) {
	if code == "" {
		return data.Customer{}, data.Problem{Key: "problem.order.customer", Field: "customer"}
	}
	x, err := r.CustomerByCode(code)
	return x, data.At("customer", err)
}

// dayOr is the day, or the plan's today for none.
func dayOr(tx store.Tx, field string, d data.Date) (data.Date, error) {
	if d == 0 {
		return app.TodayIn(tx)
	}
	return d, app.Happened(tx, field, d)
}
