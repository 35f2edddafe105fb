// Package execution keeps the stages of a plan: the milestones in them, the
// criteria a milestone is accepted by, and the actions agreed on the way.
package execution

import (
	"cmp"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SaveStage]("SaveStage"),
		app.CommandOf[RemoveStage]("RemoveStage"),
		app.CommandOf[UseStageTemplate]("UseStageTemplate"),
		app.CommandOf[SaveMilestone]("SaveMilestone"),
		app.CommandOf[MoveMilestone]("MoveMilestone"),
		app.CommandOf[SetProgress]("SetProgress"),
		app.CommandOf[RemoveMilestone]("RemoveMilestone"),
		app.CommandOf[AcceptMilestone]("AcceptMilestone"),
		app.CommandOf[Unaccept]("Unaccept"),
		app.CommandOf[SaveCriterion]("SaveCriterion"),
		app.CommandOf[MeasureCriterion]("MeasureCriterion"),
		app.CommandOf[RemoveCriterion]("RemoveCriterion"),
		app.CommandOf[SaveDependency]("SaveDependency"),
		app.CommandOf[ChangeDependency]("ChangeDependency"),
		app.CommandOf[RemoveDependency]("RemoveDependency"),
		app.CommandOf[SaveProof]("SaveProof"),
		app.CommandOf[RemoveProof]("RemoveProof"),
		app.CommandOf[SetBaseline]("SetBaseline"),
		app.CommandOf[CompareBaseline]("CompareBaseline"),
		app.CommandOf[RemoveBaseline]("RemoveBaseline"),
		app.CommandOf[SaveStageTemplate]("SaveStageTemplate"),
		app.CommandOf[RemoveStageTemplate]("RemoveStageTemplate"),
		app.CommandOf[SaveAction]("SaveAction"),
		app.CommandOf[FinishAction]("FinishAction"),
		app.CommandOf[ReopenAction]("ReopenAction"),
		app.CommandOf[RemoveAction]("RemoveAction"),
		app.CommandOf[DropAction]("DropAction"),
		app.CommandOf[EditActions]("EditActions"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("milestones", Milestones),
		app.QuestionOf("actions", List),
		app.QuestionOf("action_counts", CountActions),
		app.QuestionOf("action_past", ActionPast),
		app.QuestionOf("stages_moved", Moved),
		app.QuestionOf("milestone_followers", Followers),
		app.QuestionOf("stage_templates", Templates),
	}
}

// sane reports a day so far away that it is a slip of the pen. No day is fine.
func sane(field string, d data.Date) error {
	if d != 0 && (d < data.NewDate(1900, 1, 1) || d > data.NewDate(2200, 1, 1)) {
		return data.Problem{Key: "problem.date.range", Field: field}
	}
	return nil
}

// period checks and completes the days of a stage or milestone: without an end
// it is the single day it begins on.
func period(from, until data.Date) (data.Period, error) {
	if until == 0 && from != 0 {
		until = from + 1
	}
	p := data.Period{From: from, Until: until}
	if err := sane("from", from); err != nil {
		return p, err
	}
	return p, sane("until", until)
}

// order compares days, then numbers.
func order(a, b data.Date, x, y data.ID) int { return cmp.Or(cmp.Compare(a, b), cmp.Compare(x, y)) }

// place is the position asked for; without one a record keeps its own, and a
// new one comes behind all others of its kind.
func place(tx store.Tx, kind data.Kind, id data.ID, have int, asked *int) (int, error) {
	switch {
	case asked != nil:
		return *asked, nil
	case id != 0:
		return have, nil
	}
	return tx.Count(kind)
}
