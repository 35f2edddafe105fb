// Package lights keeps the rules of the traffic lights and says for any day which light each of them shows, and why (S0-28).
package lights

import "quarterdeck/app"

// Commands lists the commands of this area.
func Commands() []app.CommandSpec { return nil }

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec { return nil }
