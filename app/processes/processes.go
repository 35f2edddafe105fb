// Package processes keeps the value streams of selling: their steps, waits and waste, before and after (S4-16…18).
package processes

import "quarterdeck/app"

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SaveProcess]("SaveProcess"),
		app.CommandOf[RemoveProcess]("RemoveProcess"),
		app.CommandOf[UseProcessTemplate]("UseProcessTemplate"),
		app.CommandOf[SaveProcessStep]("SaveProcessStep"),
		app.CommandOf[RemoveProcessStep]("RemoveProcessStep"),
		app.CommandOf[MoveProcessStep]("MoveProcessStep"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{app.QuestionOf("processes", List)}
}
