// Package rituals keeps what comes round every day, week, month and quarter, with its checklists and outputs (S2-21).
package rituals

import "quarterdeck/app"

// Commands lists the commands of this area.
func Commands() []app.CommandSpec { return nil }

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec { return nil }
