// Package board answers the questions that join areas: how far the plan is, who
// stands where, what is due, and the sentences that say it. Every page, report
// and verb takes its figures from here, so they cannot disagree.
package board

import "quarterdeck/app"

// Questions lists what can be asked.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("progress", Progress),
		app.QuestionOf("attainment", Attainments),
		app.QuestionOf("todos", TodosDue),
		app.QuestionOf("sentences", Say),
		app.QuestionOf("stages", Stages),
		app.QuestionOf("work_course", WorkCourse),
		app.QuestionOf("search", Search),
		app.QuestionOf("lint", LintOf),
		app.QuestionOf("marks", MarksOf),
	}
}
