// Package deviations keeps what is not as it should be: its causes, what is done about it, and whether that worked (S1-9).
package deviations

import "quarterdeck/app"

// Commands lists the commands of this area.
func Commands() []app.CommandSpec { return nil }

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec { return nil }
