// Package targets decides the goal of a plan, cuts it into cells by region,
// product, rep and time, and moves amounts between them so that everything adds
// up to the last minor unit.
package targets

import "quarterdeck/app"

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SetGoal]("SetGoal"),
		app.CommandOf[ApplyRhythm]("ApplyRhythm"),
		app.CommandOf[SetPolicy]("SetPolicy"),
		app.CommandOf[SpreadGoal]("SpreadGoal"),
		app.CommandOf[SpreadReps]("SpreadReps"),
		app.CommandOf[SetCell]("SetCell"),
		app.CommandOf[SetTotal]("SetTotal"),
		app.CommandOf[SetRepCell]("SetRepCell"),
		app.CommandOf[SetRepTotal]("SetRepTotal"),
		app.CommandOf[SetCells]("SetCells"),
		app.CommandOf[LockCells]("LockCells"),
		app.CommandOf[SetCube]("SetCube"),
		app.CommandOf[SetCubes]("SetCubes"),
		app.CommandOf[LockCubes]("LockCubes"),
		app.CommandOf[ForgetPins]("ForgetPins"),
		app.CommandOf[ReopenMonth]("ReopenMonth"),
		app.CommandOf[CloseAgain]("CloseAgain"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("goal", GoalOf),
		app.QuestionOf("grid", GridOf),
		app.QuestionOf("cell", OriginOf),
		app.QuestionOf("cube", CubeOf),
		app.QuestionOf("pins", PinsOf),
		app.QuestionOf("policy", PolicyOf),
		app.QuestionOf("allocate", Allocate),
	}
}
