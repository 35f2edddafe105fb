package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/team"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	id := func(t *rapid.T, r store.Reader) data.ID {
		n, err := r.Count(data.OneOnOnes)
		if err != nil {
			t.Fatal(err)
		}
		return data.ID(rapid.IntRange(0, n+1).Draw(t, "meeting"))
	}
	ids := func(t *rapid.T, r store.Reader) []data.ID {
		n, err := r.Count(data.Actions)
		if err != nil {
			t.Fatal(err)
		}
		return rapid.SliceOfN(rapid.Map(rapid.IntRange(1, n+1), func(i int) data.ID { return data.ID(i) }), 0, 4).Draw(t, "actions")
	}
	template := rapid.SampledFrom([]string{"", "blocker", "skills", "career", "deal", "own", "x"})
	rating := rapid.Ptr(rapid.IntRange(0, 6), true)
	generators["StartOneOnOne"] = func(t *rapid.T, r store.Reader) app.Command {
		return team.StartOneOnOne{Rep: someRep(t, r), Date: day(t, "date"), Template: template.Draw(t, "template")}
	}
	generators["SetBlocker"] = func(t *rapid.T, r store.Reader) app.Command {
		return team.SetBlocker{Meeting: id(t, r), Text: word(t, "text")}
	}
	generators["SaveNote"] = func(t *rapid.T, r store.Reader) app.Command {
		layer := rapid.SampledFrom([]data.Layer{"", data.Private, data.Shared, data.Print, "x"}).Draw(t, "layer")
		return team.SaveNote{Meeting: id(t, r), Layer: layer, Text: word(t, "text")}
	}
	generators["AgreeAction"] = func(t *rapid.T, r store.Reader) app.Command {
		return team.AgreeAction{Meeting: id(t, r), Text: word(t, "text"), Owner: someRep(t, r), Due: day(t, "due")}
	}
	generators["CloseOneOnOne"] = func(t *rapid.T, r store.Reader) app.Command { return team.CloseOneOnOne{Meeting: id(t, r)} }
	generators["ReopenOneOnOne"] = func(t *rapid.T, r store.Reader) app.Command {
		return team.ReopenOneOnOne{Meeting: id(t, r), Reason: word(t, "reason")}
	}
	generators["MoveOneOnOne"] = func(t *rapid.T, r store.Reader) app.Command {
		return team.MoveOneOnOne{Meeting: id(t, r), Date: day(t, "date")}
	}
	generators["RateOneOnOne"] = func(t *rapid.T, r store.Reader) app.Command {
		return team.RateOneOnOne{Meeting: id(t, r), Rating: rating.Draw(t, "rating"), RepRating: rating.Draw(t, "rep rating")}
	}
	generators["PrepareOneOnOnes"] = func(t *rapid.T, _ store.Reader) app.Command {
		return team.PrepareOneOnOnes{Day: day(t, "day"), Template: template.Draw(t, "template")}
	}
	generators["FinishAgreed"] = func(t *rapid.T, r store.Reader) app.Command {
		return team.FinishAgreed{IDs: ids(t, r), Day: day(t, "day")}
	}
	generators["DeferAgreed"] = func(t *rapid.T, r store.Reader) app.Command {
		return team.DeferAgreed{IDs: ids(t, r), Due: day(t, "due")}
	}
	generators["SetMeetingRules"] = func(t *rapid.T, _ store.Reader) app.Command {
		return team.SetMeetingRules{Every: rapid.IntRange(0, 40).Draw(t, "every"), Lock: rapid.IntRange(-1, 40).Draw(t, "lock")}
	}
	generators["SetMeetingSlot"] = func(t *rapid.T, r store.Reader) app.Command {
		return team.SetMeetingSlot{Rep: someRep(t, r), Every: rapid.IntRange(0, 40).Draw(t, "every"), Weekday: rapid.IntRange(0, 8).Draw(t, "weekday"),
			Minute: rapid.Ptr(rapid.IntRange(0, 1500), true).Draw(t, "minute"), Paused: day(t, "paused"), Until: day(t, "until"), Reason: word(t, "reason")}
	}
	generators["SaveMeetingTemplate"] = func(t *rapid.T, _ store.Reader) app.Command {
		return team.SaveMeetingTemplate{Old: template.Draw(t, "old"), Code: template.Draw(t, "code"), Name: word(t, "name"), Prompts: word(t, "prompts"),
			Start: word(t, "start"), Position: rapid.IntRange(0, 9).Draw(t, "position")}
	}
	generators["RemoveMeetingTemplate"] = func(t *rapid.T, _ store.Reader) app.Command {
		return team.RemoveMeetingTemplate{Code: template.Draw(t, "code")}
	}
	generators["UseMeetingTemplate"] = func(t *rapid.T, r store.Reader) app.Command {
		return team.UseMeetingTemplate{Meeting: id(t, r), Template: template.Draw(t, "template")}
	}
	generators["RemoveOneOnOne"] = func(t *rapid.T, r store.Reader) app.Command { return team.RemoveOneOnOne{Meeting: id(t, r)} }
}
