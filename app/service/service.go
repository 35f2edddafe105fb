// Package service keeps what customers say about us: complaints, who settles
// them and how fast, and how satisfied they are (S0-25, S4-14, S4-15, S4-26).
package service

import (
	"quarterdeck/app"
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
