// Package objectives sets goals beside revenue, with a milestone for each
// quarter, and holds results against them.
package objectives

import "quarterdeck/app"

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SaveObjective]("SaveObjective"),
		app.CommandOf[RemoveObjective]("RemoveObjective"),
		app.CommandOf[SetMilestone]("SetMilestone"),
		app.CommandOf[SetResult]("SetResult"),
		app.CommandOf[SetNumbers]("SetNumbers"),
		app.CommandOf[ApplyObjectives]("ApplyObjectives"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("objectives", ListOf),
	}
}
