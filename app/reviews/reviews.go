// Package reviews keeps the meetings that look back: the numbers frozen when they were opened, the agenda, and what was decided (S0-27).
package reviews

import "quarterdeck/app"

// Commands lists the commands of this area.
func Commands() []app.CommandSpec { return nil }

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec { return nil }
