// Package deviations keeps what is not as it should be: its causes, what is done
// about it, and whether that worked (S1-9). A red never ends as a colour: its
// light opens a response with owners and a clock (S0-29, S2-21, S4-24 to S4-27),
// a chain of whys (S2-33), and a day on which the indicator is looked at again.
package deviations

import "quarterdeck/app"

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[OpenDeviation]("OpenDeviation"),
		app.CommandOf[ReportDeviation]("ReportDeviation"),
		app.CommandOf[SaveDeviation]("SaveDeviation"),
		app.CommandOf[UseResponse]("UseResponse"),
		app.CommandOf[AnalyseDeviation]("AnalyseDeviation"),
		app.CommandOf[StepDeviation]("StepDeviation"),
		app.CommandOf[CheckDeviation]("CheckDeviation"),
		app.CommandOf[SettleDeviation]("SettleDeviation"),
		app.CommandOf[ReopenDeviation]("ReopenDeviation"),
		app.CommandOf[RemoveDeviation]("RemoveDeviation"),
		app.CommandOf[SaveWhy]("SaveWhy"),
		app.CommandOf[MoveWhy]("MoveWhy"),
		app.CommandOf[RemoveWhy]("RemoveWhy"),
		app.CommandOf[SaveFiveW]("SaveFiveW"),
		app.CommandOf[UseFiveWExample]("UseFiveWExample"),
		app.CommandOf[SaveSwotPoint]("SaveSwotPoint"),
		app.CommandOf[RemoveSwotPoint]("RemoveSwotPoint"),
		app.CommandOf[KeepFunnel]("KeepFunnel"),
		app.CommandOf[SaveResponse]("SaveResponse"),
		app.CommandOf[RestoreResponse]("RestoreResponse"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("deviations", List),
		app.QuestionOf("deviation", One),
		app.QuestionOf("deviation_responses", ResponsesOf),
	}
}
