// Package deliverables keeps the register of named documents with their owners and days.
package deliverables

import "quarterdeck/app"

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SaveDeliverable]("SaveDeliverable"),
		app.CommandOf[MarkDeliverable]("MarkDeliverable"),
		app.CommandOf[RemoveDeliverable]("RemoveDeliverable"),
		app.CommandOf[RestoreDeliverables]("RestoreDeliverables"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{app.QuestionOf("deliverables", Deliverables)}
}
