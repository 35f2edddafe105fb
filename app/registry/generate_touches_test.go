package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/touches"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	channel := func(t *rapid.T) data.Channel {
		return rapid.SampledFrom(append([]data.Channel{"x"}, data.Channels...)).Draw(t, "channel")
	}
	touched := func(t *rapid.T, r store.Reader) string {
		rows, err := r.Customers()
		if err != nil {
			t.Fatal(err)
		}
		codes := []string{"", "nobody"}
		for _, x := range rows {
			codes = append(codes, x.Code, x.Code)
		}
		return rapid.SampledFrom(codes).Draw(t, "customer")
	}
	days := func(t *rapid.T) int { return rapid.IntRange(-1, 20).Draw(t, "days") }
	touch := func(t *rapid.T, r store.Reader) data.ID {
		all, err := r.Touches()
		if err != nil {
			t.Fatal(err)
		}
		ids := []data.ID{0, 999}
		for _, x := range all {
			ids = append(ids, x.ID, x.ID)
		}
		return rapid.SampledFrom(ids).Draw(t, "touch")
	}
	generators["LogTouch"] = func(t *rapid.T, r store.Reader) app.Command {
		return touches.LogTouch{Customer: touched(t, r), Rep: someRep(t, r), Date: day(t, "date"), Channel: channel(t), Effective: rapid.Bool().Draw(t, "effective"),
			Outcome: word(t, "outcome"), Next: word(t, "next"), Service: word(t, "service")}
	}
	generators["LogTouches"] = func(t *rapid.T, r store.Reader) app.Command {
		return touches.LogTouches{Customers: []string{touched(t, r), touched(t, r)}, Rep: someRep(t, r), Date: day(t, "date"), Channel: channel(t),
			Outcome: word(t, "outcome"), Service: word(t, "service")}
	}
	generators["ChangeTouch"] = func(t *rapid.T, r store.Reader) app.Command {
		d := day(t, "date")
		return touches.ChangeTouch{ID: touch(t, r), Rep: someRep(t, r), Date: d, Channel: channel(t), Outcome: word(t, "outcome"), NextDay: d + 3}
	}
	generators["RemoveTouch"] = func(t *rapid.T, r store.Reader) app.Command { return touches.RemoveTouch{ID: touch(t, r)} }
	generators["SetTouchRules"] = func(t *rapid.T, _ store.Reader) app.Command {
		return touches.SetTouchRules{AnyTouch: rapid.Bool().Draw(t, "any"), TellRep: days(t), TellManager: days(t), HighRisk: days(t)}
	}
}
