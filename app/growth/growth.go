// Package growth keeps how the people of the team grow and how safe the team is:
// training and its tests, the skill ladder, mentors, weekly duties, back-ups of
// core posts, hand-overs and external experts.
package growth

import (
	"slices"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SaveTraining]("SaveTraining"),
		app.CommandOf[HoldTraining]("HoldTraining"),
		app.CommandOf[RemoveTraining]("RemoveTraining"),
		app.CommandOf[PlanModules]("PlanModules"),
		app.CommandOf[SaveExamKind]("SaveExamKind"),
		app.CommandOf[RemoveExamKind]("RemoveExamKind"),
		app.CommandOf[SaveExam]("SaveExam"),
		app.CommandOf[RemoveExam]("RemoveExam"),
		app.CommandOf[SaveSkillNeed]("SaveSkillNeed"),
		app.CommandOf[RemoveSkillNeed]("RemoveSkillNeed"),
		app.CommandOf[TickSkill]("TickSkill"),
		app.CommandOf[Promote]("Promote"),
		app.CommandOf[RemovePromotion]("RemovePromotion"),
		app.CommandOf[SaveDuty]("SaveDuty"),
		app.CommandOf[RemoveDuty]("RemoveDuty"),
		app.CommandOf[LogDuty]("LogDuty"),
		app.CommandOf[SaveCorePost]("SaveCorePost"),
		app.CommandOf[RemoveCorePost]("RemoveCorePost"),
		app.CommandOf[SaveReserve]("SaveReserve"),
		app.CommandOf[RemoveReserve]("RemoveReserve"),
		app.CommandOf[SetGrowthRules]("SetGrowthRules"),
		app.CommandOf[OpenHandover]("OpenHandover"),
		app.CommandOf[TickHandover]("TickHandover"),
		app.CommandOf[WaiveHandover]("WaiveHandover"),
		app.CommandOf[SaveHandoverItem]("SaveHandoverItem"),
		app.CommandOf[SetReceiver]("SetReceiver"),
		app.CommandOf[CloseHandover]("CloseHandover"),
		app.CommandOf[ReopenHandover]("ReopenHandover"),
		app.CommandOf[RemoveHandover]("RemoveHandover"),
		app.CommandOf[SaveExpert]("SaveExpert"),
		app.CommandOf[RemoveExpert]("RemoveExpert"),
		app.CommandOf[SaveExpertHelp]("SaveExpertHelp"),
		app.CommandOf[RemoveExpertHelp]("RemoveExpertHelp"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("growth", Growth),
		app.QuestionOf("training_plan", TrainingPlan),
		app.QuestionOf("training_marks", TrainingMarks),
		app.QuestionOf("exams", Exams),
		app.QuestionOf("skill_ladder", LadderOf),
		app.QuestionOf("mentors", MentorsOf),
		app.QuestionOf("duties", Duties),
		app.QuestionOf("backups", Backups),
		app.QuestionOf("handovers", Handovers),
		app.QuestionOf("handover_team", Suggest),
		app.QuestionOf("experts", Experts),
		app.QuestionOf("retention", RetentionOf),
	}
}

// sells reports whether somebody carries a quota: a manager does not.
func sells(p data.Rep) bool { return p.Level != data.Manager }

// team lists the people of a question: who is here on the day, managers last.
func team(reps []data.Rep, asOf data.Date) (people []data.Rep) {
	for _, p := range reps {
		if p.HereOn(asOf) {
			people = append(people, p)
		}
	}
	slices.SortStableFunc(people, func(a, b data.Rep) int { return rank(a) - rank(b) })
	return people
}

func rank(p data.Rep) int {
	if sells(p) {
		return 0
	}
	return 1
}

// people are all reps by their numbers and by their order.
func people(r store.Reader) (by map[data.ID]data.Rep, all []data.Rep, err error) {
	all, err = r.Reps()
	by = make(map[data.ID]data.Rep, len(all))
	for _, p := range all {
		by[p.ID] = p
	}
	return by, all, err
}

// about names a change by a person.
func about(tx store.Tx, id data.ID) error {
	p, err := tx.Rep(id)
	tx.About(p.Name)
	return err
}

// person is the rep with a code, who has to be named in the field.
func person(r store.Reader, field, code string) (data.Rep, error) {
	if code == "" {
		return data.Rep{}, data.Problem{Key: "problem.growth.rep", Field: field}
	}
	x, err := r.RepByCode(code)
	return x, data.At(field, err)
}
