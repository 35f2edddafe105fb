package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/growth"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// one is one of the records that are there, mostly.
func one[T any](list func() ([]T, error), of func(T) data.ID) func(*rapid.T) data.ID {
	return func(t *rapid.T) data.ID {
		rows, err := list()
		return ids(t, rows, err, of)
	}
}

// member is the code of a rep that is there, mostly; sometimes none.
func member(t *rapid.T, r store.Reader, label string) string {
	rows, err := r.Reps()
	if err != nil {
		t.Fatal(err)
	}
	codes := []string{"", "NOBODY"}
	for _, x := range rows {
		codes = append(codes, x.Code, x.Code, x.Code)
	}
	return rapid.SampledFrom(codes).Draw(t, label)
}

func membersOf(t *rapid.T, r store.Reader, label string) []string {
	if rapid.Bool().Draw(t, label+" all") {
		return nil
	}
	list := []string{}
	for range rapid.IntRange(0, 3).Draw(t, label+" n") {
		list = append(list, member(t, r, label))
	}
	return list
}

func pick[T any](t *rapid.T, label string, from ...T) T {
	return rapid.SampledFrom(from).Draw(t, label)
}

func level(t *rapid.T) data.SkillLevel {
	return pick[data.SkillLevel](t, "level", data.Beginner, data.Senior, data.Leader, "", "x")
}

func class(t *rapid.T) data.TrainingClass {
	return rapid.SampledFrom(append([]data.TrainingClass{"", "x"}, data.TrainingClasses...)).Draw(t, "class")
}

func init() {
	training := func(t *rapid.T, r store.Reader) data.ID {
		return one(r.Trainings, func(x data.Training) data.ID { return x.ID })(t)
	}
	generators["SaveTraining"] = func(t *rapid.T, r store.Reader) app.Command {
		return growth.SaveTraining{ID: training(t, r), Date: day(t, "date"), Days: rapid.IntRange(-1, 5).Draw(t, "days"), Class: class(t), Module: word(t, "module"),
			Trainer: word(t, "trainer"), Location: word(t, "location"), Hours: rapid.IntRange(-1, 800).Draw(t, "hours"), Cost: money(t), People: membersOf(t, r, "people")}
	}
	generators["HoldTraining"] = func(t *rapid.T, r store.Reader) app.Command {
		return growth.HoldTraining{ID: training(t, r), Day: day(t, "day"), Came: membersOf(t, r, "came"), Undo: rapid.Bool().Draw(t, "undo")}
	}
	generators["RemoveTraining"] = func(t *rapid.T, r store.Reader) app.Command { return growth.RemoveTraining{ID: training(t, r)} }
	generators["PlanModules"] = func(t *rapid.T, _ store.Reader) app.Command {
		from := day(t, "from").Month()
		return growth.PlanModules{From: from, Until: from + data.Month(rapid.IntRange(-1, 3).Draw(t, "months")), Hours: rapid.IntRange(0, 400).Draw(t, "hours")}
	}
	initExams()
	initDuties()
	initSafety()
}

func initExams() {
	kind := func(t *rapid.T, r store.Reader) string {
		rows, err := r.ExamKinds()
		if err != nil {
			t.Fatal(err)
		}
		codes := []string{"", "x"}
		for _, k := range rows {
			codes = append(codes, k.Code, k.Code)
		}
		return rapid.SampledFrom(codes).Draw(t, "kind")
	}
	test := func(t *rapid.T, r store.Reader) data.ID {
		return one(r.ExamKinds, func(x data.ExamKind) data.ID { return x.ID })(t)
	}
	try := func(t *rapid.T, r store.Reader) data.ID {
		return one(r.Exams, func(x data.Exam) data.ID { return x.ID })(t)
	}
	need := func(t *rapid.T, r store.Reader) data.ID {
		return one(r.SkillNeeds, func(x data.SkillNeed) data.ID { return x.ID })(t)
	}
	generators["SaveExamKind"] = func(t *rapid.T, r store.Reader) app.Command {
		return growth.SaveExamKind{ID: test(t, r), Name: word(t, "name"), Unit: pick[data.ExamUnit](t, "unit", data.ScorePoints, data.ScorePercent, "x"),
			Top: rapid.IntRange(-1, 100_00).Draw(t, "top"), Pass: rapid.IntRange(-1, 100_00).Draw(t, "pass"), Level: level(t), Retest: rapid.IntRange(0, 30).Draw(t, "retest")}
	}
	generators["RemoveExamKind"] = func(t *rapid.T, r store.Reader) app.Command { return growth.RemoveExamKind{ID: test(t, r)} }
	generators["SaveExam"] = func(t *rapid.T, r store.Reader) app.Command {
		return growth.SaveExam{ID: try(t, r), Kind: kind(t, r), Rep: member(t, r, "rep"), Date: day(t, "date"), Score: rapid.IntRange(-1, 101_00).Draw(t, "score"), Note: word(t, "note")}
	}
	generators["RemoveExam"] = func(t *rapid.T, r store.Reader) app.Command { return growth.RemoveExam{ID: try(t, r)} }
	generators["SaveSkillNeed"] = func(t *rapid.T, r store.Reader) app.Command {
		return growth.SaveSkillNeed{ID: need(t, r), Level: level(t), Part: pick[data.SkillPart](t, "part", data.SkillContent, data.SkillForm, data.SkillStandard, "x"), Name: word(t, "name"),
			Proof: pick[data.SkillProof](t, "proof", data.ByTick, data.ByExam, data.ByTraining, data.ByMentor, "x"), Exam: kind(t, r), Class: class(t),
			Count: rapid.IntRange(-1, 30).Draw(t, "count"), Within: rapid.IntRange(-1, 90).Draw(t, "within")}
	}
	generators["RemoveSkillNeed"] = func(t *rapid.T, r store.Reader) app.Command { return growth.RemoveSkillNeed{ID: need(t, r)} }
	generators["TickSkill"] = func(t *rapid.T, r store.Reader) app.Command {
		return growth.TickSkill{Rep: member(t, r, "rep"), Need: need(t, r), Day: day(t, "day"), Note: word(t, "note"), Undo: rapid.Bool().Draw(t, "undo")}
	}
	generators["Promote"] = func(t *rapid.T, r store.Reader) app.Command {
		return growth.Promote{Rep: member(t, r, "rep"), Level: level(t), Day: day(t, "day"), Note: word(t, "note")}
	}
	generators["RemovePromotion"] = func(t *rapid.T, r store.Reader) app.Command {
		return growth.RemovePromotion{ID: one(r.Promotions, func(x data.Promotion) data.ID { return x.ID })(t)}
	}
}

func initDuties() {
	duty := func(t *rapid.T, r store.Reader) data.ID {
		return one(r.Duties, func(x data.Duty) data.ID { return x.ID })(t)
	}
	generators["SaveDuty"] = func(t *rapid.T, r store.Reader) app.Command {
		return growth.SaveDuty{ID: duty(t, r), Name: word(t, "name"), Band: pick(t, "band", data.Top, data.Core, data.New, data.Manager), Count: rapid.IntRange(-1, 9).Draw(t, "count")}
	}
	generators["RemoveDuty"] = func(t *rapid.T, r store.Reader) app.Command { return growth.RemoveDuty{ID: duty(t, r)} }
	generators["LogDuty"] = func(t *rapid.T, r store.Reader) app.Command {
		c := growth.LogDuty{Duty: pick(t, "duty", "insight", "case", "mock", "mentor", "x"), Rep: member(t, r, "rep"), Week: day(t, "week"), Note: word(t, "note")}
		if rapid.Bool().Draw(t, "said") {
			n := rapid.IntRange(-1, 9).Draw(t, "done")
			c.Done = &n
		}
		return c
	}
	expert := func(t *rapid.T, r store.Reader) data.ID {
		return one(r.Experts, func(x data.Expert) data.ID { return x.ID })(t)
	}
	help := func(t *rapid.T, r store.Reader) data.ID {
		return one(r.ExpertHelps, func(x data.ExpertHelp) data.ID { return x.ID })(t)
	}
	generators["SaveExpert"] = func(t *rapid.T, r store.Reader) app.Command {
		return growth.SaveExpert{ID: expert(t, r), Name: word(t, "name"), Role: pick[data.ExpertRole](t, "role", data.Adviser, data.ExBuyer, data.OtherRole, "x"), Field: word(t, "field")}
	}
	generators["RemoveExpert"] = func(t *rapid.T, r store.Reader) app.Command { return growth.RemoveExpert{ID: expert(t, r)} }
	generators["SaveExpertHelp"] = func(t *rapid.T, r store.Reader) app.Command {
		return growth.SaveExpertHelp{ID: help(t, r), Expert: expert(t, r), Customer: buyer(t, r), Date: day(t, "date"), Note: word(t, "note")}
	}
	generators["RemoveExpertHelp"] = func(t *rapid.T, r store.Reader) app.Command { return growth.RemoveExpertHelp{ID: help(t, r)} }
}

func initSafety() {
	post := func(t *rapid.T, r store.Reader) data.ID {
		return one(r.CorePosts, func(x data.CorePost) data.ID { return x.ID })(t)
	}
	reserve := func(t *rapid.T, r store.Reader) data.ID {
		return one(r.Reserves, func(x data.Reserve) data.ID { return x.ID })(t)
	}
	over := func(t *rapid.T, r store.Reader) data.ID {
		return one(r.Handovers, func(x data.Handover) data.ID { return x.ID })(t)
	}
	item := func(t *rapid.T, r store.Reader) data.ID {
		return one(r.HandoverItems, func(x data.HandoverItem) data.ID { return x.ID })(t)
	}
	generators["SaveCorePost"] = func(t *rapid.T, r store.Reader) app.Command {
		return growth.SaveCorePost{ID: post(t, r), Name: word(t, "name"), Holder: member(t, r, "holder"), Covers: word(t, "covers")}
	}
	generators["RemoveCorePost"] = func(t *rapid.T, r store.Reader) app.Command { return growth.RemoveCorePost{ID: post(t, r)} }
	generators["SaveReserve"] = func(t *rapid.T, r store.Reader) app.Command {
		return growth.SaveReserve{ID: reserve(t, r), Name: word(t, "name"), Rep: member(t, r, "rep"), Source: pick[data.ReserveSource](t, "source", data.FromInside, data.FromUniversity, data.FromRival, "x"),
			Stage: pick[data.ReserveStage](t, "stage", data.ReserveFound, data.ReserveReady, data.ReserveDropped, "x"), Post: post(t, r), Since: day(t, "since"), Note: word(t, "note")}
	}
	generators["RemoveReserve"] = func(t *rapid.T, r store.Reader) app.Command { return growth.RemoveReserve{ID: reserve(t, r)} }
	generators["SetGrowthRules"] = func(t *rapid.T, _ store.Reader) app.Command {
		return growth.SetGrowthRules{RetentionPass: rapid.IntRange(0, 101_00).Draw(t, "pass"), RetentionLow: rapid.IntRange(-1, 100_00).Draw(t, "low"),
			HandoverDays: rapid.IntRange(0, 30).Draw(t, "days"), MostBackups: rapid.IntRange(0, 5).Draw(t, "backups"), Anniversary: rapid.IntRange(0, 10).Draw(t, "years"), Ahead: rapid.IntRange(-1, 90).Draw(t, "ahead")}
	}
	generators["OpenHandover"] = func(t *rapid.T, r store.Reader) app.Command {
		return growth.OpenHandover{Rep: member(t, r, "rep"), Left: day(t, "left"), Mentor: member(t, r, "mentor"), Newcomer: member(t, r, "newcomer"), Leave: rapid.Bool().Draw(t, "leave"), Note: word(t, "note")}
	}
	generators["TickHandover"] = func(t *rapid.T, r store.Reader) app.Command {
		return growth.TickHandover{Items: []data.ID{item(t, r), item(t, r)}, Day: day(t, "day"), Undo: rapid.Bool().Draw(t, "undo")}
	}
	generators["WaiveHandover"] = func(t *rapid.T, r store.Reader) app.Command {
		return growth.WaiveHandover{Items: []data.ID{item(t, r)}, Reason: word(t, "reason")}
	}
	generators["SaveHandoverItem"] = func(t *rapid.T, r store.Reader) app.Command {
		return growth.SaveHandoverItem{ID: item(t, r), Text: word(t, "text")}
	}
	generators["SetReceiver"] = func(t *rapid.T, r store.Reader) app.Command {
		return growth.SetReceiver{Handover: over(t, r), Customer: buyer(t, r), To: member(t, r, "to")}
	}
	generators["CloseHandover"] = func(t *rapid.T, r store.Reader) app.Command {
		return growth.CloseHandover{ID: over(t, r), Day: day(t, "day"), Give: rapid.Bool().Draw(t, "give")}
	}
	generators["ReopenHandover"] = func(t *rapid.T, r store.Reader) app.Command { return growth.ReopenHandover{ID: over(t, r)} }
	generators["RemoveHandover"] = func(t *rapid.T, r store.Reader) app.Command { return growth.RemoveHandover{ID: over(t, r)} }
}
