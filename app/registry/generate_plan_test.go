package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/plan"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	generators["SetPlan"] = func(t *rapid.T, _ store.Reader) app.Command {
		return plan.SetPlan{Firm: word(t, "firm"), Name: word(t, "name"), First: day(t, "first"),
			Span: data.Span(rapid.SampledFrom([]string{"", "year", "quarter12", "quarter13", "x"}).Draw(t, "span"))}
	}
	generators["SetAsOf"] = func(t *rapid.T, _ store.Reader) app.Command { return plan.SetAsOf{Date: day(t, "date")} }
	generators["SetReadings"] = func(t *rapid.T, _ store.Reader) app.Command {
		return plan.SetReadings{Pace: data.PaceReading(rapid.SampledFrom([]string{"workdays", "calendar", ""}).Draw(t, "pace")),
			Green: rapid.IntRange(0, 1200).Draw(t, "green"), Amber: rapid.IntRange(-1, 1200).Draw(t, "amber")}
	}
	parent := func(t *rapid.T) *string {
		if rapid.Bool().Draw(t, "parent given") {
			w := word(t, "parent")
			return &w
		}
		return nil
	}
	generators["SaveRegion"] = func(t *rapid.T, _ store.Reader) app.Command {
		return plan.SaveRegion{Code: word(t, "code"), NewCode: word(t, "new"), Name: word(t, "name"), Parent: parent(t), Outside: []string{word(t, "outside")}}
	}
	generators["RemoveRegion"] = func(t *rapid.T, _ store.Reader) app.Command {
		return plan.RemoveRegion{Code: word(t, "code"), Release: rapid.Bool().Draw(t, "release")}
	}
	generators["SaveProduct"] = func(t *rapid.T, _ store.Reader) app.Command {
		return plan.SaveProduct{Code: word(t, "code"), NewCode: word(t, "new"), Name: word(t, "name"), Parent: parent(t), Outside: []string{word(t, "outside")}}
	}
	generators["RemoveProduct"] = func(t *rapid.T, _ store.Reader) app.Command {
		return plan.RemoveProduct{Code: word(t, "code"), Release: rapid.Bool().Draw(t, "release")}
	}
	generators["SaveRep"] = func(t *rapid.T, _ store.Reader) app.Command {
		return plan.SaveRep{Code: word(t, "code"), Name: word(t, "name"), Region: word(t, "region"), Joined: day(t, "joined"), Left: day(t, "left")}
	}
	generators["RemoveRep"] = func(t *rapid.T, _ store.Reader) app.Command {
		return plan.RemoveRep{Code: word(t, "code"), Release: rapid.Bool().Draw(t, "release")}
	}
	generators["SaveDecision"] = func(t *rapid.T, _ store.Reader) app.Command {
		return plan.SaveDecision{ID: number(t), Text: word(t, "text"), Cost: word(t, "cost"), Expected: money(t),
			State: data.DecisionState(rapid.SampledFrom([]string{"", "open", "agreed", "x"}).Draw(t, "state"))}
	}
	generators["RemoveDecision"] = func(t *rapid.T, _ store.Reader) app.Command { return plan.RemoveDecision{ID: number(t)} }
}
