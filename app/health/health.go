// Package health says how healthy every customer is and why, keeps the history
// of it, opens plays for those who are about to be lost, and knows which scene a
// customer is in and what to say then (S2-17, S2-39, S2-40, S4-10, S4-12, S4-27).
package health

import "quarterdeck/app"

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[AssessCustomer]("AssessCustomer"),
		app.CommandOf[RecordHealth]("RecordHealth"),
		app.CommandOf[SetHealthRules]("SetHealthRules"),
		app.CommandOf[OpenPlay]("OpenPlay"),
		app.CommandOf[ChangePlay]("ChangePlay"),
		app.CommandOf[ContactPlay]("ContactPlay"),
		app.CommandOf[FinishPlay]("FinishPlay"),
		app.CommandOf[RemovePlay]("RemovePlay"),
		app.CommandOf[SavePlayStep]("SavePlayStep"),
		app.CommandOf[FinishPlayStep]("FinishPlayStep"),
		app.CommandOf[RemovePlayStep]("RemovePlayStep"),
		app.CommandOf[LabelCustomer]("LabelCustomer"),
		app.CommandOf[UnlabelCustomer]("UnlabelCustomer"),
		app.CommandOf[SaveScene]("SaveScene"),
		app.CommandOf[RemoveScene]("RemoveScene"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("health", ListOf),
		app.QuestionOf("health_history", HistoryOf),
		app.QuestionOf("health_recording", RecordingOf),
		app.QuestionOf("health_try", TryRules),
		app.QuestionOf("assessments", AssessmentsOf),
		app.QuestionOf("plays", PlaysOf),
		app.QuestionOf("play", PlayOf),
		app.QuestionOf("scenes", ScenesOf),
	}
}
