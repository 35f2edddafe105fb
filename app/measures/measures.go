// Package measures lists what the plan can be measured by, and reads it for a period and a part of the firm.
package measures

import "quarterdeck/app"

// Commands lists the commands of this area.
func Commands() []app.CommandSpec { return nil }

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec { return nil }
