// Package schemes puts customers into tiers, by several schemes side by side,
// and says what the customers of a tier get.
package schemes

import "quarterdeck/app"

// Commands lists the commands of this area.
func Commands() []app.CommandSpec { return nil }

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec { return nil }
