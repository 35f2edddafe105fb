// Package health says how healthy every customer is and why, keeps the history
// of it, opens plays for those who are about to be lost, and knows which scene a
// customer is in and what to say then (S2-17, S2-39, S2-40, S4-10, S4-12, S4-27).
package health

import "quarterdeck/app"

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{}
}
