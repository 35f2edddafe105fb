// Package processes keeps the value streams of selling: their steps, waits and waste, before and after (S4-16…18).
package processes

import "quarterdeck/app"

// Commands lists the commands of this area.
func Commands() []app.CommandSpec { return nil }

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec { return nil }
