package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/pilots"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	pilot := func(t *rapid.T, r store.Reader) data.ID {
		rows, err := r.Pilots()
		return ids(t, rows, err, func(x data.Pilot) data.ID { return x.ID })
	}
	area := func(t *rapid.T, r store.Reader) string {
		rows, err := r.Regions()
		if err != nil {
			t.Fatal(err)
		}
		codes := []string{"", "", "nowhere"}
		for _, x := range rows {
			codes = append(codes, x.Code)
		}
		return rapid.SampledFrom(codes).Draw(t, "region")
	}
	count := func(t *rapid.T, name string) *int {
		if rapid.Bool().Draw(t, name+" missing") {
			return nil
		}
		n := rapid.IntRange(-1, 40).Draw(t, name)
		return &n
	}
	generators["SavePilot"] = func(t *rapid.T, r store.Reader) app.Command {
		c := pilots.SavePilot{ID: pilot(t, r), Name: word(t, "name"), From: day(t, "from"), Owner: someRep(t, r), Running: rapid.Bool().Draw(t, "running"),
			Hypothesis: word(t, "hypothesis"), Change: rapid.SampledFrom(append([]data.PilotChange{"x"}, data.PilotChanges...)).Draw(t, "change"),
			Parent: pilot(t, r), Region: area(t, r), Control: rapid.Bool().Draw(t, "control")}
		if rapid.Bool().Draw(t, "until given") {
			c.Until, c.Evaluate = day(t, "until"), day(t, "evaluate")
		}
		if rapid.Bool().Draw(t, "by person") {
			c.Rep = someRep(t, r)
		}
		return c
	}
	generators["SamplePilot"] = func(t *rapid.T, r store.Reader) app.Command {
		return pilots.SamplePilot{ID: pilot(t, r), Region: area(t, r), Share: rapid.Int64Range(-1, 10_001).Draw(t, "share"), Seed: rapid.Uint64().Draw(t, "seed")}
	}
	generators["SetPilotCustomers"] = func(t *rapid.T, r store.Reader) app.Command {
		return pilots.SetPilotCustomers{ID: pilot(t, r), Codes: []string{buyer(t, r)}}
	}
	generators["RecordPilot"] = func(t *rapid.T, r store.Reader) app.Command {
		return pilots.RecordPilot{ID: pilot(t, r), BeforeHits: count(t, "bh"), BeforeTrials: count(t, "bt"), AfterHits: count(t, "ah"), AfterTrials: count(t, "at")}
	}
	generators["DecidePilot"] = func(t *rapid.T, r store.Reader) app.Command {
		return pilots.DecidePilot{ID: pilot(t, r), State: rapid.SampledFrom(append([]data.PilotState{"x"}, data.PilotStates...)).Draw(t, "state"),
			Reason: word(t, "reason"), Next: word(t, "next")}
	}
	generators["RemovePilot"] = func(t *rapid.T, r store.Reader) app.Command { return pilots.RemovePilot{ID: pilot(t, r)} }
	generators["SetPilotRule"] = func(t *rapid.T, _ store.Reader) app.Command {
		return pilots.SetPilotRule{Uplift: rapid.Int64Range(0, 3000).Draw(t, "uplift"), Days: rapid.IntRange(0, 30).Draw(t, "days"),
			Share: rapid.Int64Range(0, 2000).Draw(t, "share"), Level: rapid.Int64Range(0, 900).Draw(t, "level"), Power: rapid.Int64Range(40_00, 99_99).Draw(t, "power")}
	}
}
