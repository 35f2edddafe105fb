package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/processes"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	process := func(t *rapid.T, r store.Reader) data.ID {
		rows, err := r.Processes()
		return ids(t, rows, err, func(x data.Process) data.ID { return x.ID })
	}
	step := func(t *rapid.T, r store.Reader) data.ID {
		rows, err := r.ProcessSteps()
		return ids(t, rows, err, func(x data.ProcessStep) data.ID { return x.ID })
	}
	person := func(t *rapid.T, r store.Reader) string {
		codes := []string{"", word(t, "person")}
		rows, err := r.Reps()
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range rows {
			codes = append(codes, x.Code)
		}
		return rapid.SampledFrom(codes).Draw(t, "owner")
	}
	generators["SaveProcess"] = func(t *rapid.T, r store.Reader) app.Command {
		return processes.SaveProcess{ID: process(t, r), Name: word(t, "name"), Owner: person(t, r), Measure: word(t, "measure"), Note: word(t, "note")}
	}
	generators["RemoveProcess"] = func(t *rapid.T, r store.Reader) app.Command { return processes.RemoveProcess{ID: process(t, r)} }
	generators["UseProcessTemplate"] = func(t *rapid.T, r store.Reader) app.Command {
		return processes.UseProcessTemplate{Owner: person(t, r)}
	}
	generators["SaveProcessStep"] = func(t *rapid.T, r store.Reader) app.Command {
		c := processes.SaveProcessStep{ID: step(t, r), Process: process(t, r), After: rapid.Bool().Draw(t, "after"), Name: word(t, "name"), Actor: word(t, "actor"),
			Work: rapid.IntRange(-1, 600).Draw(t, "work"), Wait: rapid.IntRange(-1, 5000).Draw(t, "wait"), Worth: data.StepWorth(rapid.SampledFrom([]string{"value", "necessary", "waste", "x"}).Draw(t, "worth"))}
		if rapid.Bool().Draw(t, "counted") {
			n := rapid.IntRange(-1, 10001).Draw(t, "first")
			c.First = &n
		}
		return c
	}
	generators["RemoveProcessStep"] = func(t *rapid.T, r store.Reader) app.Command { return processes.RemoveProcessStep{ID: step(t, r)} }
	generators["MoveProcessStep"] = func(t *rapid.T, r store.Reader) app.Command {
		return processes.MoveProcessStep{ID: step(t, r), To: rapid.IntRange(-1, 12).Draw(t, "to")}
	}
}
