// Package pilots keeps what is tried in a small part of the market before everybody does it (S2-35, S4-23).
package pilots

import "quarterdeck/app"

// Commands lists the commands of this area.
func Commands() []app.CommandSpec { return nil }

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec { return nil }
