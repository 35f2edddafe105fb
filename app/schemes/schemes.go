// Package schemes puts customers into tiers, by several schemes side by side,
// and says what the customers of a tier get.
package schemes

import "quarterdeck/app"

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SaveScheme]("SaveScheme"),
		app.CommandOf[RemoveScheme]("RemoveScheme"),
		app.CommandOf[OrderSchemes]("OrderSchemes"),
		app.CommandOf[SaveSchemeTier]("SaveSchemeTier"),
		app.CommandOf[RemoveSchemeTier]("RemoveSchemeTier"),
		app.CommandOf[SwitchTier]("SwitchTier"),
		app.CommandOf[SetBands]("SetBands"),
		app.CommandOf[SetRules]("SetRules"),
		app.CommandOf[SetTraits]("SetTraits"),
		app.CommandOf[GradeCustomers]("GradeCustomers"),
		app.CommandOf[RemoveGrade]("RemoveGrade"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("schemes", List),
		app.QuestionOf("rule_check", Check),
		app.QuestionOf("what_if", Suppose),
		app.QuestionOf("movement", Moved),
		app.QuestionOf("rfm_scores", ScoresOf),
		app.QuestionOf("score", Score),
	}
}
