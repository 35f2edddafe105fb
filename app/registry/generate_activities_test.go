package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/activities"
	"quarterdeck/data/store"
)

func init() {
	count := func(t *rapid.T, name string) *int {
		if rapid.Bool().Draw(t, "empty "+name) {
			return nil
		}
		n := rapid.IntRange(-1, 30).Draw(t, name)
		return &n
	}
	generators["SetActivities"] = func(t *rapid.T, r store.Reader) app.Command {
		rows := make([]activities.Entry, rapid.IntRange(0, 3).Draw(t, "rows"))
		for i := range rows {
			rows[i] = activities.Entry{Rep: someRep(t, r), Date: day(t, "date"), Leads: count(t, "leads"), InTime: count(t, "in time"), Visits: count(t, "visits"),
				Talks: count(t, "talks"), Proposals: count(t, "proposals"), Note: word(t, "note")}
		}
		return activities.SetActivities{Rows: rows}
	}
	generators["FillActivities"] = func(t *rapid.T, r store.Reader) app.Command {
		return activities.FillActivities{Date: day(t, "date"), Rep: someRep(t, r)}
	}
	generators["RemoveActivity"] = func(t *rapid.T, r store.Reader) app.Command {
		return activities.RemoveActivity{Rep: someRep(t, r), Date: day(t, "date")}
	}
}
