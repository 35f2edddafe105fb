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
	generators["StartOneOnOne"] = func(t *rapid.T, r store.Reader) app.Command {
		return team.StartOneOnOne{Rep: someRep(t, r), Date: day(t, "date")}
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
	generators["ReopenOneOnOne"] = func(t *rapid.T, r store.Reader) app.Command { return team.ReopenOneOnOne{Meeting: id(t, r)} }
	generators["RemoveOneOnOne"] = func(t *rapid.T, r store.Reader) app.Command { return team.RemoveOneOnOne{Meeting: id(t, r)} }
}
