package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/execution"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	id := func(t *rapid.T, r store.Reader, kind data.Kind) data.ID {
		n, err := r.Count(kind)
		if err != nil {
			t.Fatal(err)
		}
		return data.ID(rapid.IntRange(0, n+1).Draw(t, string(kind)))
	}
	percent := func(t *rapid.T) int { return rapid.SampledFrom([]int{0, 40, 100, 100, -1, 101}).Draw(t, "progress") }
	quantity := func(t *rapid.T, what string) *int64 {
		if rapid.Bool().Draw(t, what+" given") {
			n := rapid.Int64Range(-1, 3).Draw(t, what) * 1000
			return &n
		}
		return nil
	}
	generators["SaveStage"] = func(t *rapid.T, r store.Reader) app.Command {
		return execution.SaveStage{ID: id(t, r, data.Stages), Name: word(t, "name"), From: day(t, "from"), Until: day(t, "until")}
	}
	generators["RemoveStage"] = func(t *rapid.T, r store.Reader) app.Command {
		return execution.RemoveStage{ID: id(t, r, data.Stages)}
	}
	generators["UseStageTemplate"] = func(t *rapid.T, r store.Reader) app.Command {
		c := execution.UseStageTemplate{Lang: rapid.SampledFrom([]string{"", "zh", "en", "x"}).Draw(t, "lang"), Beside: rapid.Bool().Draw(t, "beside"),
			Template: rapid.SampledFrom([]string{"", "year", "quarter", "preparation", "x"}).Draw(t, "template"), Own: id(t, r, data.StageTemplates), From: day(t, "from")}
		if rapid.Bool().Draw(t, "owners") {
			c.Owners = []execution.RoleOwner{{Role: text.T(text.ZH, "role.marketing"), Rep: someRep(t, r)}}
		}
		return c
	}
	generators["SaveMilestone"] = func(t *rapid.T, r store.Reader) app.Command {
		progress := percent(t)
		return execution.SaveMilestone{ID: id(t, r, data.Milestones), Stage: id(t, r, data.Stages), Name: word(t, "name"),
			Owner: someRep(t, r), From: day(t, "from"), Until: day(t, "until"), Progress: &progress}
	}
	generators["MoveMilestone"] = func(t *rapid.T, r store.Reader) app.Command {
		return execution.MoveMilestone{ID: id(t, r, data.Milestones), From: day(t, "from"), Until: day(t, "until"), Follow: rapid.Bool().Draw(t, "follow")}
	}
	generators["SaveDependency"] = func(t *rapid.T, r store.Reader) app.Command {
		return execution.SaveDependency{Milestone: id(t, r, data.Milestones), After: id(t, r, data.Milestones), Lag: rapid.IntRange(-1, 9).Draw(t, "lag")}
	}
	generators["ChangeDependency"] = func(t *rapid.T, r store.Reader) app.Command {
		return execution.ChangeDependency{Milestone: id(t, r, data.Milestones), After: id(t, r, data.Milestones), To: id(t, r, data.Milestones), Lag: rapid.IntRange(0, 9).Draw(t, "lag")}
	}
	generators["RemoveDependency"] = func(t *rapid.T, r store.Reader) app.Command {
		return execution.RemoveDependency{Milestone: id(t, r, data.Milestones), After: id(t, r, data.Milestones)}
	}
	generators["SaveProof"] = func(t *rapid.T, r store.Reader) app.Command {
		return execution.SaveProof{ID: id(t, r, data.Proofs), Milestone: id(t, r, data.Milestones), Criterion: id(t, r, data.Criteria), Text: word(t, "text"),
			Day: day(t, "day"), Rep: someRep(t, r), File: word(t, "file"), Customer: rapid.SampledFrom([]string{"", "nobody", "C1", "C001"}).Draw(t, "customer")}
	}
	generators["RemoveProof"] = func(t *rapid.T, r store.Reader) app.Command {
		return execution.RemoveProof{ID: id(t, r, data.Proofs)}
	}
	generators["SetBaseline"] = func(t *rapid.T, _ store.Reader) app.Command {
		return execution.SetBaseline{Name: word(t, "name"), Day: day(t, "day")}
	}
	generators["CompareBaseline"] = func(t *rapid.T, r store.Reader) app.Command {
		return execution.CompareBaseline{ID: id(t, r, data.Baselines)}
	}
	generators["RemoveBaseline"] = func(t *rapid.T, r store.Reader) app.Command {
		return execution.RemoveBaseline{ID: id(t, r, data.Baselines)}
	}
	generators["SaveStageTemplate"] = func(t *rapid.T, r store.Reader) app.Command {
		return execution.SaveStageTemplate{ID: id(t, r, data.StageTemplates), Name: word(t, "name")}
	}
	generators["RemoveStageTemplate"] = func(t *rapid.T, r store.Reader) app.Command {
		return execution.RemoveStageTemplate{ID: id(t, r, data.StageTemplates)}
	}
	generators["SetProgress"] = func(t *rapid.T, r store.Reader) app.Command {
		return execution.SetProgress{ID: id(t, r, data.Milestones), Progress: percent(t)}
	}
	generators["RemoveMilestone"] = func(t *rapid.T, r store.Reader) app.Command {
		return execution.RemoveMilestone{ID: id(t, r, data.Milestones)}
	}
	generators["AcceptMilestone"] = func(t *rapid.T, r store.Reader) app.Command {
		return execution.AcceptMilestone{ID: id(t, r, data.Milestones), Day: day(t, "day")}
	}
	generators["Unaccept"] = func(t *rapid.T, r store.Reader) app.Command {
		return execution.Unaccept{ID: id(t, r, data.Milestones)}
	}
	generators["SaveCriterion"] = func(t *rapid.T, r store.Reader) app.Command {
		return execution.SaveCriterion{ID: id(t, r, data.Criteria), Milestone: id(t, r, data.Milestones), Text: word(t, "text"),
			Want: quantity(t, "want"), Have: quantity(t, "have"), Unit: word(t, "unit"), Met: rapid.Bool().Draw(t, "met"), Owner: someRep(t, r),
			AtMost: rapid.Bool().Draw(t, "at most"), Measure: rapid.SampledFrom([]string{"", "", "collection_rate", "x"}).Draw(t, "measure"),
			Scope: rapid.SampledFrom([]string{"", "firm", "rep", "x"}).Draw(t, "scope"), Record: someRep(t, r)}
	}
	generators["MeasureCriterion"] = func(t *rapid.T, r store.Reader) app.Command {
		return execution.MeasureCriterion{ID: id(t, r, data.Criteria), Have: quantity(t, "have"), Met: rapid.Bool().Draw(t, "met")}
	}
	generators["RemoveCriterion"] = func(t *rapid.T, r store.Reader) app.Command {
		return execution.RemoveCriterion{ID: id(t, r, data.Criteria)}
	}
	generators["SaveAction"] = func(t *rapid.T, r store.Reader) app.Command {
		c := execution.SaveAction{ID: id(t, r, data.Actions), Stage: id(t, r, data.Stages), Text: word(t, "text"), Owner: someRep(t, r), Due: day(t, "due")}
		if rapid.Bool().Draw(t, "about a customer") {
			code := rapid.SampledFrom([]string{"", "nobody", "C1", "C001"}).Draw(t, "customer")
			c.Customer = &code
		}
		maybe := func(into **data.ID, kind data.Kind) {
			if rapid.Bool().Draw(t, "from "+string(kind)) {
				n := id(t, r, kind)
				*into = &n
			}
		}
		maybe(&c.Milestone, data.Milestones)
		maybe(&c.Deviation, data.Deviations)
		maybe(&c.Review, data.Reviews)
		maybe(&c.Pilot, data.Pilots)
		c.State, c.Result = someState(t), someResult(t)
		if rapid.Bool().Draw(t, "done given") {
			d := day(t, "done")
			c.Done = &d
		}
		return c
	}
	generators["FinishAction"] = func(t *rapid.T, r store.Reader) app.Command {
		return execution.FinishAction{ID: id(t, r, data.Actions), Day: day(t, "day")}
	}
	generators["DropAction"] = func(t *rapid.T, r store.Reader) app.Command {
		return execution.DropAction{ID: id(t, r, data.Actions), Day: rapid.SampledFrom([]data.Date{0, 1, day(t, "day")}).Draw(t, "dropped"), Reason: word(t, "reason")}
	}
	generators["EditActions"] = func(t *rapid.T, r store.Reader) app.Command {
		c := execution.EditActions{IDs: rapid.SliceOfN(rapid.Just(id(t, r, data.Actions)), 0, 2).Draw(t, "ids"),
			Shift: rapid.SampledFrom([]int{0, 0, 7, -7, 9999}).Draw(t, "shift"), State: someState(t), Result: someResult(t)}
		if rapid.Bool().Draw(t, "owner given") {
			owner := someRep(t, r)
			c.Owner = &owner
		}
		if rapid.Bool().Draw(t, "due given") {
			c.Due = day(t, "due")
		}
		if rapid.Bool().Draw(t, "done given") {
			c.Done = day(t, "done")
		}
		return c
	}
	generators["ReopenAction"] = func(t *rapid.T, r store.Reader) app.Command {
		return execution.ReopenAction{ID: id(t, r, data.Actions)}
	}
	generators["RemoveAction"] = func(t *rapid.T, r store.Reader) app.Command {
		return execution.RemoveAction{ID: id(t, r, data.Actions)}
	}
}

// someState is a state of an action, one there is not, or none.
func someState(t *rapid.T) *data.ActionState {
	if rapid.Bool().Draw(t, "no state") {
		return nil
	}
	s := rapid.SampledFrom(append([]data.ActionState{"x"}, data.ActionStates...)).Draw(t, "state")
	return &s
}

// someResult is what came of an action, or nothing said.
func someResult(t *rapid.T) *string {
	if rapid.Bool().Draw(t, "no result") {
		return nil
	}
	s := word(t, "result")
	return &s
}

// someRep is the code of a rep, nobody, or a code nobody has.
func someRep(t *rapid.T, r store.Reader) string {
	reps, err := r.Reps()
	if err != nil {
		t.Fatal(err)
	}
	codes := []string{"", "nobody"}
	for _, x := range reps {
		codes = append(codes, x.Code, x.Code)
	}
	return rapid.SampledFrom(codes).Draw(t, "rep")
}
