// Package reviews keeps the meetings that look back: the numbers frozen when they were opened, the agenda, and what was decided (S0-27).
package reviews

import "quarterdeck/app"

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[OpenReview]("OpenReview"),
		app.CommandOf[SaveReview]("SaveReview"),
		app.CommandOf[SaveReviewTopic]("SaveReviewTopic"),
		app.CommandOf[MarkReviewTopic]("MarkReviewTopic"),
		app.CommandOf[MoveReviewTopic]("MoveReviewTopic"),
		app.CommandOf[RemoveReviewTopic]("RemoveReviewTopic"),
		app.CommandOf[SaveReviewDecision]("SaveReviewDecision"),
		app.CommandOf[SaveReviewAction]("SaveReviewAction"),
		app.CommandOf[EndReview]("EndReview"),
		app.CommandOf[ReopenReview]("ReopenReview"),
		app.CommandOf[RemoveReview]("RemoveReview"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("reviews", Reviews),
		app.QuestionOf("review", Review),
		app.QuestionOf("review_compare", ComparisonOf),
	}
}
