// Package rituals keeps what comes round every day, week, month and quarter, with its checklists and outputs (S2-21).
package rituals

import "quarterdeck/app"

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SaveRitual]("SaveRitual"),
		app.CommandOf[RemoveRitual]("RemoveRitual"),
		app.CommandOf[RestoreRituals]("RestoreRituals"),
		app.CommandOf[SwitchRitual]("SwitchRitual"),
		app.CommandOf[RecordRitual]("RecordRitual"),
		app.CommandOf[SkipRitual]("SkipRitual"),
		app.CommandOf[ReopenRitual]("ReopenRitual"),
		app.CommandOf[SaveResponseItem]("SaveResponseItem"),
		app.CommandOf[AnswerResponseItem]("AnswerResponseItem"),
		app.CommandOf[RemoveResponseItem]("RemoveResponseItem"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("rituals", Rituals),
		app.QuestionOf("rituals_due", DueOf),
		app.QuestionOf("ritual_record", RecordOf),
		app.QuestionOf("responses", Responses),
	}
}
